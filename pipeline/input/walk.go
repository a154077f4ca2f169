package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// File is one file of the input.
type File struct {
	Path   string // "-" is standard input
	Source string // name in the output, never absolute
	Size   int64
	Fault  error // why a folder could not be read
}

// Set is the files of a run in their order, and how many were passed over.
type Set struct {
	Files   []File
	Skipped int
	Golden  []string // golden facts that were named, and passed over
	Bytes   int64
}

// IsGolden tells the golden facts that stand beside articles by their name.
func IsGolden(name string) bool { return strings.HasSuffix(name, ".facts.json") }

// Collect lists the files behind the arguments: files, folders, globs, "-". A folder is walked in
// the order of names; in it hidden files, golden facts, unknown kinds of files and what is no file are passed over.
func Collect(args []string, anyName bool) (*Set, error) {
	set := &Set{}
	for _, arg := range args {
		if err := set.add(arg, anyName); err != nil {
			return nil, err
		}
	}
	return set, nil
}

func (s *Set) add(arg string, anyName bool) error {
	if arg == "-" {
		s.Files = append(s.Files, File{Path: "-", Source: "-"})
		return nil
	}
	info, err := os.Stat(arg)
	if errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?[") {
		return s.addGlob(arg, anyName)
	}
	if err != nil {
		return fmt.Errorf("input: %w", err)
	}
	if !info.IsDir() && IsGolden(arg) {
		s.Skipped++
		s.Golden = append(s.Golden, arg)
		return nil
	}
	if !info.IsDir() {
		s.addFile(arg, filepath.Base(arg), info.Size())
		return nil
	}
	return s.addFolder(arg, anyName)
}

func (s *Set) addGlob(pattern string, anyName bool) error {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return fmt.Errorf("input: %s: %w", pattern, err)
	}
	if len(names) == 0 {
		return fmt.Errorf("input: no file matches %s", pattern)
	}
	sort.Strings(names)
	for _, n := range names {
		if err := s.add(n, anyName); err != nil {
			return err
		}
	}
	return nil
}

func (s *Set) addFile(path, source string, size int64) {
	s.Files = append(s.Files, File{Path: path, Source: filepath.ToSlash(source), Size: size})
	s.Bytes += size
}

func (s *Set) addFolder(root string, anyName bool) error {
	base := filepath.Base(filepath.Clean(root))
	return filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			if path == root {
				return fmt.Errorf("input: %w", err)
			}
			s.addBroken(root, base, path, err)
			return nil
		}
		hidden := strings.HasPrefix(e.Name(), ".") && path != root
		if e.IsDir() {
			if hidden {
				return filepath.SkipDir
			}
			return nil
		}
		if _, err := FormatOf(e.Name()); hidden || err != nil && !anyName || IsGolden(e.Name()) {
			s.Skipped++
			return nil
		}
		inside, err := filepath.Rel(root, path)
		if err != nil {
			return fmt.Errorf("input: %w", err)
		}
		info, err := os.Stat(path) // of what a link leads to
		if err != nil {
			s.addBroken(root, base, path, err)
			return nil
		}
		if !info.Mode().IsRegular() { // a pipe would be waited for, a folder behind a link may lead back
			s.Skipped++
			return nil
		}
		s.addFile(path, filepath.Join(base, inside), info.Size())
		return nil
	})
}

// addBroken notes what lies in a folder and cannot be read.
func (s *Set) addBroken(root, base, path string, err error) {
	inside, e := filepath.Rel(root, path)
	if e != nil {
		inside = filepath.Base(path)
	}
	s.Files = append(s.Files, File{Path: path, Source: filepath.ToSlash(filepath.Join(base, inside)), Fault: err})
}

// Open opens the file; standard input is stdin.
func (f *File) Open(stdin io.Reader) (io.ReadCloser, error) {
	if f.Fault != nil {
		return nil, f.Fault
	}
	if f.Path == "-" {
		return io.NopCloser(stdin), nil
	}
	return os.Open(f.Path)
}
