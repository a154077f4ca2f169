package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// prepareFolder makes the folder of a dataset. What a dataset in it is made of goes when overwrite is
// set: first the manifest, then the parts. Other files are never touched.
func prepareFolder(dir string, overwrite bool) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("making the output folder: %w", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("reading the output folder: %w", err)
	}
	if len(entries) == 0 {
		return nil
	}
	if !overwrite {
		if _, err := os.Stat(filepath.Join(dir, JournalName)); err == nil {
			return fmt.Errorf("the output folder %s holds a run that was not finished: give --resume to go on with it, or --overwrite to replace it", dir)
		}
		return fmt.Errorf("the output folder %s is not empty: name another one, or give --overwrite to replace the dataset in it", dir)
	}
	if busy(dir) {
		return ErrBusy
	}
	if err := removeDataset(dir); err != nil {
		return fmt.Errorf("removing the old dataset: %w", err)
	}
	return nil
}

func removeDataset(dir string) error {
	for _, name := range []string{ManifestName, JournalName} {
		if err := removeFile(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	for _, folder := range folders() {
		entries, err := os.ReadDir(filepath.Join(dir, folder))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		for _, e := range entries {
			if !isPart(e.Name()) {
				continue
			}
			if err := removeFile(filepath.Join(dir, folder, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// unfinished reports whether the folder holds a run to go on with. A finished one is ErrFinished when it is
// the same run, a manifest beside a journal a run that had only to remove it.
func unfinished(dir, identity string) (bool, error) {
	if _, err := os.Stat(filepath.Join(dir, ManifestName)); err == nil {
		m, err := ReadManifest(dir)
		switch {
		case err != nil:
			return false, err
		case m.Identity != identity:
			return false, ErrOther
		}
		if err := removeFile(filepath.Join(dir, JournalName)); err != nil {
			return false, fmt.Errorf("removing the journal: %w", err)
		}
		return false, ErrFinished
	}
	_, err := os.Stat(filepath.Join(dir, JournalName))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// busy reports whether a run is writing the dataset.
func busy(dir string) bool {
	f, err := os.Open(filepath.Join(dir, JournalName))
	if err != nil {
		return false
	}
	defer f.Close()
	return errors.Is(lock(f), ErrBusy)
}

// removeEmpty removes a folder with nothing in it.
func removeEmpty(path string) {
	if info, err := os.Lstat(path); err == nil && info.IsDir() {
		os.Remove(path)
	}
}

func removeFile(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// folders are all that a dataset may have.
func folders() []string {
	folders := []string{"jsonl", "rejects"}
	for _, t := range Schema() {
		folders = append(folders, t.Name)
	}
	return folders
}

// isPart tells the files of a dataset, whole or not, by their name.
func isPart(name string) bool {
	name = strings.TrimSuffix(strings.TrimPrefix(name, "."), partialSuffix)
	extension := filepath.Ext(name)
	return strings.HasPrefix(name, "part-") && slices.Contains([]string{".parquet", ".jsonl"}, extension)
}
