package main

import (
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"newsfacts": main})
}

// The scripts of testdata/script show the command line at work.
func TestScripts(t *testing.T) {
	seeds, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("TESTDATA", seeds)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"pack":     pack,
			"bytes":    writeBytes,
			"samedata": sameData,
		},
	})
}

// pack compresses a file: pack gzip|zstd|cut FROM TO; cut is gzip without its end.
func pack(ts *testscript.TestScript, _ bool, args []string) {
	content := ts.ReadFile(args[1])
	out, err := os.Create(ts.MkAbs(args[2]))
	ts.Check(err)
	switch args[0] {
	case "zstd":
		w, err := zstd.NewWriter(out)
		ts.Check(err)
		_, err = w.Write([]byte(content))
		ts.Check(err)
		ts.Check(w.Close())
	default:
		w := gzip.NewWriter(out)
		_, err = w.Write([]byte(content))
		ts.Check(err)
		ts.Check(w.Close())
	}
	ts.Check(out.Close())
	if args[0] == "cut" {
		info, err := os.Stat(ts.MkAbs(args[2]))
		ts.Check(err)
		ts.Check(os.Truncate(ts.MkAbs(args[2]), info.Size()/2))
	}
}

// writeBytes writes a file of quoted bytes: bytes FILE 'a\xffb'.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	var s string
	if _, err := fmt.Sscanf(`"`+args[1]+`"`, "%q", &s); err != nil {
		ts.Fatalf("%v", err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o600))
}

// sameData compares two datasets byte for byte, the manifest aside.
func sameData(ts *testscript.TestScript, neg bool, args []string) {
	a, b := digests(ts, args[0]), digests(ts, args[1])
	if (a == b) == neg {
		ts.Fatalf("datasets %s and %s:\n%s\n%s", args[0], args[1], a, b)
	}
}

func digests(ts *testscript.TestScript, dir string) string {
	var b strings.Builder
	root := ts.MkAbs(dir)
	ts.Check(filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == "manifest.json" {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		fmt.Fprintf(&b, "%s %x\n", name, sha256.Sum256(content))
		return err
	}))
	if b.Len() == 0 {
		ts.Fatalf("%s holds no parts", dir)
	}
	return b.String()
}
