package output

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"sync"
)

// Dataset writes a folder of parts. Its methods belong to one goroutine, NewBatch excepted; batches are
// filled by any.
type Dataset struct {
	dir      string
	options  Options
	tables   []rowTable
	writers  []*partSeries
	manifest Manifest

	open       bool // the parts with the number part
	part       int
	inPart     Size
	inRowGroup Size
	failed     bool

	journal *journal
	ended   []journalEntry // parts that are whole and not in the journal yet
	items   int64          // of the run before
	trail   uint64
}

// segment is a run of a batch's articles and rejects that belongs to one row group.
type segment struct {
	batch    *Batch
	from, to int
	rejects  []rejected
}

// partWriter writes the parts of one table.
type partWriter interface {
	folder() string
	extension() string
	start(out io.Writer)
	write(s segment) error
	endRowGroup() error
	end() error
	rows() int64 // of the part
}

// partSeries is a writer with its open file and its entry in the manifest.
type partSeries struct {
	partWriter
	file  *partFile
	parts *Parts
}

// Open makes a dataset in a folder, which must be empty or absent unless Overwrite or Resume is set. With
// Resume it goes on where a run ended that was not finished: Done says where. ErrFinished when there is
// nothing left to do, ErrOther when the folder holds something else.
func Open(dir string, o Options) (*Dataset, error) {
	if !o.JSONL && !o.Parquet {
		return nil, errors.New("a dataset needs a format: jsonl, parquet or both")
	}
	o.Part, o.RowGroup = o.Part.orElse(DefaultPart()), o.RowGroup.orElse(DefaultRowGroup())
	resumed := false
	if o.Resume {
		var err error
		if resumed, err = unfinished(dir, o.Identity); err != nil {
			return nil, err
		}
	}
	if !resumed {
		if err := prepareFolder(dir, o.Overwrite); err != nil {
			return nil, err
		}
	}
	w := &Dataset{dir: dir, options: o, tables: tables()}
	w.manifest = Manifest{
		SchemaVersion: SchemaVersion,
		RulesVersion:  o.RulesVersion,
		Identity:      o.Identity,
		Output:        Layout{JSONL: o.JSONL, Parquet: o.Parquet, NoText: o.NoText, Part: o.Part, RowGroup: o.RowGroup},
	}
	if err := w.makeWriters(); err != nil {
		return nil, err
	}
	if resumed {
		return w, w.resume()
	}
	var err error
	w.journal, err = beginJournal(dir, o.Identity)
	return w, err
}

func (w *Dataset) makeWriters() error {
	var writers []partWriter
	if w.options.JSONL {
		writers = append(writers, &articleLines{})
	}
	if w.options.Parquet {
		codec, err := newZstdCodec()
		if err != nil {
			return err
		}
		for i, t := range w.tables {
			writers = append(writers, newParquetWriter(i, t, codec))
		}
	}
	writers = append(writers, &rejectLines{})
	w.manifest.Tables = make([]Parts, len(writers))
	for i, p := range writers {
		w.manifest.Tables[i].Table = p.folder()
		w.writers = append(w.writers, &partSeries{partWriter: p, parts: &w.manifest.Tables[i]})
	}
	return nil
}

// NewBatch makes a batch; it may be filled and written again and again.
func (w *Dataset) NewBatch() *Batch { return newBatch(w.tables, w.options) }

// Describe sets what the manifest says of the run; the last call before Close counts.
func (w *Dataset) Describe(r Run) { w.manifest.Run = r }

// Write writes a batch and empties it. Batches are written in the order of the input. After an error
// there is nothing left but Abort.
func (w *Dataset) Write(b *Batch) error {
	defer b.reset()
	if err := w.write(b); err != nil {
		w.failed = true
		return err
	}
	return nil
}

// write cuts the batch where row groups and parts end. They end before the next article, so that no part
// is empty and rejects stay with the articles before them.
func (w *Dataset) write(b *Batch) error {
	s := segment{batch: b}
	rejects := b.rejects
	for i := range b.articles {
		endPart, endRowGroup := w.options.Part.reached(w.inPart), w.options.RowGroup.reached(w.inRowGroup)
		if endPart || endRowGroup {
			s.to = i
			s.rejects, rejects = splitRejects(rejects, i)
			if err := w.endSegment(s, endPart); err != nil {
				return err
			}
			s.from = i
		}
		w.inPart.add(b.articles[i].text)
		w.inRowGroup.add(b.articles[i].text)
	}
	s.to, s.rejects = len(b.articles), rejects
	return w.writeSegment(s)
}

// splitRejects parts the rejects before an article from the others.
func splitRejects(rejects []rejected, article int) (before, after []rejected) {
	n := 0
	for n < len(rejects) && rejects[n].before <= article {
		n++
	}
	return rejects[:n], rejects[n:]
}

// endSegment writes the last segment of a row group or part.
func (w *Dataset) endSegment(s segment, endPart bool) error {
	if err := w.writeSegment(s); err != nil {
		return err
	}
	w.inRowGroup = Size{}
	if endPart {
		w.inPart = Size{}
		return w.endPart()
	}
	return w.each(func(p *partSeries) error { return p.endRowGroup() })
}

func (w *Dataset) writeSegment(s segment) error {
	if s.from == s.to && len(s.rejects) == 0 {
		return nil
	}
	if err := w.ensureOpen(); err != nil {
		return err
	}
	w.manifest.Articles += int64(s.to - s.from)
	w.manifest.Rejects += int64(len(s.rejects))
	return w.each(func(p *partSeries) error { return p.write(s) })
}

// each does something for all tables side by side: they share nothing.
func (w *Dataset) each(do func(*partSeries) error) error {
	errs := make([]error, len(w.writers))
	var running sync.WaitGroup
	for i, p := range w.writers {
		running.Go(func() { errs[i] = do(p) })
	}
	running.Wait()
	return errors.Join(errs...)
}

func (w *Dataset) ensureOpen() error {
	if w.open {
		return nil
	}
	w.open = true
	return w.each(func(p *partSeries) (err error) {
		name := fmt.Sprintf("part-%05d%s", w.part, p.extension())
		if p.file, err = createPart(filepath.Join(w.dir, p.folder(), name)); err != nil {
			return err
		}
		p.start(p.file)
		return nil
	})
}

// endPart finishes the open parts, and publishes them when all are whole.
func (w *Dataset) endPart() error {
	err := w.each(func(p *partSeries) error {
		if err := p.end(); err != nil {
			return err
		}
		return p.file.finish()
	})
	if err != nil {
		return err
	}
	for _, p := range w.writers {
		if err := p.publish(); err != nil {
			return err
		}
	}
	w.open = false
	w.part++
	e := journalEntry{Items: w.manifest.Articles + w.manifest.Rejects, Articles: w.manifest.Articles, Rejects: w.manifest.Rejects}
	for _, p := range w.writers {
		e.Parts = append(e.Parts, p.parts.Parts[len(p.parts.Parts)-1])
	}
	w.ended = append(w.ended, e)
	return nil
}

// publish makes the finished part visible and notes it.
func (p *partSeries) publish() error {
	if err := p.file.publish(); err != nil {
		return err
	}
	if err := syncFolder(filepath.Dir(p.file.path)); err != nil {
		return fmt.Errorf("publishing %s: %w", p.file.path, err)
	}
	p.parts.Rows += p.rows()
	p.parts.Parts = append(p.parts.Parts, Part{
		File:   p.folder() + "/" + filepath.Base(p.file.path),
		Rows:   p.rows(),
		Bytes:  p.file.bytes,
		SHA256: p.file.sha256(),
	})
	p.file = nil
	return nil
}

// Close finishes the last parts, one of each table even when there were no articles, and writes the
// manifest.
func (w *Dataset) Close() error {
	if w.failed {
		return errors.Join(errors.New("the dataset is not complete, because writing it failed"), w.Abort())
	}
	if w.part == 0 {
		if err := w.ensureOpen(); err != nil {
			return err
		}
	}
	if w.open {
		if err := w.endPart(); err != nil {
			return err
		}
	}
	if err := w.manifest.write(w.dir); err != nil {
		return err
	}
	return w.journal.remove()
}

// Abort drops the parts that are not whole. Those that are stay, without a manifest, and so does the journal;
// when there are none, the folder is left as empty as it was.
func (w *Dataset) Abort() error {
	w.failed, w.open = true, false
	var errs []error
	for _, p := range w.writers {
		if p.file != nil {
			errs = append(errs, p.file.abandon())
			p.file = nil
		}
	}
	if w.part == 0 && w.journal != nil {
		for _, p := range w.writers {
			removeEmpty(filepath.Join(w.dir, p.folder()))
		}
		errs = append(errs, w.journal.remove())
		w.journal = nil
	}
	return errors.Join(errs...)
}

// Rows is the number of rows written to each table, in parts that are whole, in the order of the manifest.
func (w *Dataset) Rows() []Parts { return w.manifest.Tables }
