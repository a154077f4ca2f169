package output

import (
	"fmt"
	"io"
	"strconv"

	"newsfacts/extract"
)

// articleLines writes the parts of jsonl: one article a line.
type articleLines struct {
	out   io.Writer
	count int64
}

func (w *articleLines) folder() string      { return "jsonl" }
func (w *articleLines) extension() string   { return ".jsonl" }
func (w *articleLines) rows() int64         { return w.count }
func (w *articleLines) start(out io.Writer) { w.out, w.count = out, 0 }
func (w *articleLines) endRowGroup() error  { return nil }
func (w *articleLines) end() error          { return nil }

func (w *articleLines) write(s segment) error {
	if _, err := w.out.Write(s.batch.lines(s.from, s.to)); err != nil {
		return fmt.Errorf("writing JSON lines: %w", err)
	}
	w.count += int64(s.to - s.from)
	return nil
}

// rejectLines writes the parts of rejects: one reject a line.
type rejectLines struct {
	out   io.Writer
	line  []byte
	count int64
}

func (w *rejectLines) folder() string      { return "rejects" }
func (w *rejectLines) extension() string   { return ".jsonl" }
func (w *rejectLines) rows() int64         { return w.count }
func (w *rejectLines) start(out io.Writer) { w.out, w.count = out, 0 }
func (w *rejectLines) endRowGroup() error  { return nil }
func (w *rejectLines) end() error          { return nil }

func (w *rejectLines) write(s segment) error {
	for i := range s.rejects {
		w.line = appendReject(w.line[:0], &s.rejects[i].Reject)
		if _, err := w.out.Write(w.line); err != nil {
			return fmt.Errorf("writing rejects: %w", err)
		}
	}
	w.count += int64(len(s.rejects))
	return nil
}

// appendReject appends a reject as a line of JSON.
func appendReject(dst []byte, r *extract.Reject) []byte {
	dst = appendString(append(dst, `{"source":`...), valid(r.Source))
	dst = appendNumber(append(dst, `,"record":`...), Int64, orNull(r.Record))
	dst = appendString(append(dst, `,"stage":`...), valid(r.Stage))
	dst = appendString(append(dst, `,"reason":`...), valid(r.Reason))
	return append(dst, "}\n"...)
}

// appendRejectText appends a reject as a person reads it.
func appendRejectText(dst []byte, r *extract.Reject) []byte {
	dst = append(dst, r.Source...)
	if r.Record != 0 {
		dst = strconv.AppendInt(append(dst, '#'), r.Record, 10)
	}
	return append(dst, ": rejected by "+r.Stage+": "+r.Reason+"\n"...)
}
