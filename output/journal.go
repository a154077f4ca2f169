package output

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// JournalName is the file that tells how far a run came that is not finished.
const JournalName = ".progress"

// Errors of a dataset that cannot be gone on with.
var (
	// ErrFinished says that there is nothing left to do.
	ErrFinished = errors.New("the dataset is finished")
	// ErrBusy says that another run writes the dataset.
	ErrBusy = errors.New("another run is writing this dataset")
	// ErrOther says that the dataset was begun with other input, options or rules.
	ErrOther = errors.New("the dataset was begun with other input, options or rules, or by another build: name another folder, or give --overwrite")
)

// journal is a file of lines: what the run is, then an entry for each set of parts, written when they are
// whole. A line that is cut was never written.
type journal struct {
	path string
	file *os.File
}

// journalHead is the first line.
type journalHead struct {
	Identity string `json:"identity"`
}

// journalEntry is a set of parts, one of each table, and the place in the input behind them.
type journalEntry struct {
	Items    int64  `json:"items"` // articles and rejects
	Trail    uint64 `json:"trail"`
	Articles int64  `json:"articles"`
	Rejects  int64  `json:"rejects"`
	Parts    []Part `json:"parts"` // in the order of the tables
}

// beginJournal writes the first line.
func beginJournal(dir, identity string) (*journal, error) {
	j := &journal{path: filepath.Join(dir, JournalName)}
	var err error
	if j.file, err = os.OpenFile(j.path, os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return nil, fmt.Errorf("beginning the journal: %w", err)
	}
	if err := lock(j.file); err != nil {
		return nil, err
	}
	if err := j.file.Truncate(0); err != nil {
		return nil, fmt.Errorf("beginning the journal: %w", err)
	}
	if err := j.append(journalHead{identity}); err != nil {
		return nil, err
	}
	return j, syncFolder(dir)
}

// append writes a line and brings it to the disk.
func (j *journal) append(line any) error {
	content, err := json.Marshal(line)
	if err == nil {
		_, err = j.file.Write(append(content, '\n'))
	}
	if err == nil {
		err = j.file.Sync()
	}
	if err != nil {
		return fmt.Errorf("writing the journal: %w", err)
	}
	return nil
}

// remove ends the journal of a finished run.
func (j *journal) remove() error {
	j.file.Close()
	if err := os.Remove(j.path); err != nil {
		return fmt.Errorf("removing the journal: %w", err)
	}
	return nil
}

// readJournal reads the journal of a folder; fs.ErrNotExist when there is none. end is where its whole lines end.
func readJournal(dir string) (head journalHead, entries []journalEntry, end int64, err error) {
	f, err := os.Open(filepath.Join(dir, JournalName))
	if err != nil {
		return head, nil, 0, err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	for n := 0; ; n++ {
		line, err := r.ReadBytes('\n')
		if err != nil {
			return head, entries, end, nil // the end, or a line that was cut
		}
		if n == 0 {
			if err := json.Unmarshal(line, &head); err != nil {
				return head, nil, 0, fmt.Errorf("the journal %s is damaged: %w", f.Name(), err)
			}
		} else {
			var e journalEntry
			if err := json.Unmarshal(line, &e); err != nil {
				return head, nil, 0, fmt.Errorf("the journal %s is damaged: %w", f.Name(), err)
			}
			entries = append(entries, e)
		}
		end += int64(len(line))
	}
}

// resume takes up the run that the folder holds: its finished parts stay, what lies behind them goes.
func (w *Dataset) resume() error {
	path := filepath.Join(w.dir, JournalName)
	file, err := os.OpenFile(path, os.O_RDWR, 0o666)
	if err != nil {
		return fmt.Errorf("opening the journal: %w", err)
	}
	if err := lock(file); err != nil {
		return err
	}
	w.journal = &journal{path: path, file: file}
	head, entries, end, err := readJournal(w.dir)
	if err != nil {
		return err
	}
	if head.Identity != w.options.Identity && end > 0 {
		return ErrOther
	}
	kept := map[string]bool{}
	for _, e := range entries {
		if err := w.restore(e, kept); err != nil {
			return err
		}
	}
	if err := w.removeBehind(kept); err != nil {
		return err
	}
	if end == 0 { // cut before its first line was whole
		if err := file.Truncate(0); err != nil {
			return fmt.Errorf("opening the journal: %w", err)
		}
		return w.journal.append(journalHead{w.options.Identity})
	}
	if err := file.Truncate(end); err != nil {
		return fmt.Errorf("opening the journal: %w", err)
	}
	if _, err := file.Seek(end, io.SeekStart); err != nil {
		return fmt.Errorf("opening the journal: %w", err)
	}
	return nil
}

// restore takes the parts of an entry as written.
func (w *Dataset) restore(e journalEntry, kept map[string]bool) error {
	if len(e.Parts) != len(w.writers) {
		return fmt.Errorf("the journal names %d tables, and there are %d", len(e.Parts), len(w.writers))
	}
	for i, p := range e.Parts {
		info, err := os.Stat(filepath.Join(w.dir, filepath.FromSlash(p.File)))
		if err != nil {
			return fmt.Errorf("a part of the interrupted run is gone: %w", err)
		}
		if info.Size() != p.Bytes {
			return fmt.Errorf("the part %s has %d bytes, and was written with %d: give --overwrite", p.File, info.Size(), p.Bytes)
		}
		kept[p.File] = true
		t := w.writers[i].parts
		t.Parts = append(t.Parts, p)
		t.Rows += p.Rows
	}
	w.manifest.Articles, w.manifest.Rejects = e.Articles, e.Rejects
	w.items, w.trail = e.Items, e.Trail
	w.part++
	return nil
}

// removeBehind removes the parts that the journal does not name.
func (w *Dataset) removeBehind(kept map[string]bool) error {
	for _, folder := range folders() {
		entries, err := os.ReadDir(filepath.Join(w.dir, folder))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("reading the output folder: %w", err)
		}
		for _, e := range entries {
			if isPart(e.Name()) && !kept[folder+"/"+e.Name()] {
				if err := removeFile(filepath.Join(w.dir, folder, e.Name())); err != nil {
					return fmt.Errorf("removing what the interrupted run left: %w", err)
				}
			}
		}
	}
	return nil
}

// Done is how far the run came that this one goes on with: articles and rejects, and the trail of the input
// up to there.
func (w *Dataset) Done() (items int64, trail uint64) { return w.items, w.trail }

// Checkpoint notes the parts that are whole since the call before. trail tells the trail of the input up to
// an article or reject of the batch that was written last.
func (w *Dataset) Checkpoint(trail func(items int64) uint64) error {
	for _, e := range w.ended {
		e.Trail = trail(e.Items)
		if err := w.journal.append(e); err != nil {
			w.failed = true
			return err
		}
	}
	w.ended = w.ended[:0]
	return nil
}
