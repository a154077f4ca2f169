// Command generate compiles the OpenCorpora dictionary, as the PyPI package pymorphy3-dicts-ru
// carries it, and the hand-made lists of this folder into ru.dict.
//
//	pip download pymorphy3-dicts-ru==2.4.417150.4580142 --no-deps -d DIR
//	go run ./extract/morph/generate -wheel DIR/pymorphy3_dicts_ru-2.4.417150.4580142-py2.py3-none-any.whl -lists extract/morph -out extract/morph/ru.dict
//
// or, with the wheel's path in NEWSFACTS_MORPH_WHEEL, go generate ./extract/morph. Without either it runs that pip itself.
// The same wheel and lists give the same bytes.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

const requirement = "pymorphy3-dicts-ru==2.4.417150.4580142"

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(args []string, log io.Writer) error {
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	path := flags.String("wheel", os.Getenv("NEWSFACTS_MORPH_WHEEL"), "the downloaded wheel")
	lists := flags.String("lists", ".", "folder of the hand-made lists")
	out := flags.String("out", "ru.dict", "the table to write")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *path == "" {
		dir, err := os.MkdirTemp("", "newsfacts-morph")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		if *path, err = download(dir, log); err != nil {
			return err
		}
	}
	data, err := compile(*path, *lists)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "%s: %d bytes, sha256 %x\n", *out, len(data), sha256.Sum256(data))
	return os.WriteFile(*out, data, 0o644)
}

func download(dir string, log io.Writer) (string, error) {
	pip := exec.Command("pip", "download", requirement, "--no-deps", "-d", dir)
	pip.Stdout, pip.Stderr = log, log
	if err := pip.Run(); err != nil {
		return "", fmt.Errorf("downloading the dictionary: %w (or give -wheel)", err)
	}
	found, err := filepath.Glob(filepath.Join(dir, "*.whl"))
	if err != nil || len(found) != 1 {
		return "", fmt.Errorf("downloading the dictionary: %d wheels in %s (%v)", len(found), dir, err)
	}
	return found[0], nil
}
