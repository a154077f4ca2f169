package output

import (
	"fmt"
	"io"
)

// Stream writes articles as nested JSON, one a line, and rejects as lines of plain text.
type Stream struct {
	lines, rejects io.Writer
	options        Options
	tables         []rowTable
	text           []byte
}

// NewStream makes a stream. Of the options it takes NoText and RulesVersion.
func NewStream(lines, rejects io.Writer, o Options) *Stream {
	o.JSONL, o.Parquet = true, false
	return &Stream{lines: lines, rejects: rejects, options: o, tables: tables()}
}

// NewBatch makes a batch; it may be filled and written again and again.
func (s *Stream) NewBatch() *Batch { return newBatch(s.tables, s.options) }

// Write writes a batch and empties it. Batches are written in the order of the input.
func (s *Stream) Write(b *Batch) error {
	defer b.reset()
	if len(b.json) > 0 {
		if _, err := s.lines.Write(b.json); err != nil {
			return fmt.Errorf("writing JSON lines: %w", err)
		}
	}
	if len(b.rejects) == 0 {
		return nil
	}
	s.text = s.text[:0]
	for i := range b.rejects {
		s.text = appendRejectText(s.text, &b.rejects[i].Reject)
	}
	if _, err := s.rejects.Write(s.text); err != nil {
		return fmt.Errorf("writing rejects: %w", err)
	}
	return nil
}

// Close ends the stream; the writers stay open.
func (s *Stream) Close() error { return nil }

// Abort ends the stream; every line that was written is whole.
func (s *Stream) Abort() error { return nil }
