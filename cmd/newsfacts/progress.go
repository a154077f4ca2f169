package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"newsfacts/extract"
	"newsfacts/pipeline"
	"newsfacts/pipeline/input"
)

// every is how often progress is told in lines.
const every = 10 * time.Second

// watcher tells how far a run is: a bar on a terminal, lines elsewhere.
type watcher struct {
	out     io.Writer
	bytes   int64 // of all inputs, 0: not known
	started time.Time
	told    time.Time
	last    atomic.Pointer[pipeline.Summary]
	bars    *mpb.Progress // nil: lines
	bar     *mpb.Bar
}

// watch makes the run tell how far it is, and log the faults of the program.
func (o *extractOptions) watch(c *cobra.Command, files *input.Set, run *pipeline.Options) {
	out := c.ErrOrStderr()
	run.Log = logTo(out)
	if o.quiet || o.progress == "none" {
		return
	}
	bar := o.progress == "auto" && isTerminal(out)
	w := &watcher{out: out, bytes: files.Bytes, started: time.Now(), told: time.Now()}
	if bar {
		w.begin()
		run.Log = logTo(w.bars) // above the bar
	}
	o.watcher = w
	run.Progress = w.tell
}

// logTo logs the faults of the program with their stacks; other rejects are told elsewhere.
func logTo(out io.Writer) func(extract.Reject) {
	return func(r extract.Reject) {
		if r.Stack != "" {
			fmt.Fprintf(out, "fault of the program in %s, stage %s: %s\n%s\n", place(r), r.Stage, r.Reason, r.Stack)
		}
	}
}

func place(r extract.Reject) string {
	if r.Record == 0 {
		return r.Source
	}
	return fmt.Sprintf("%s#%d", r.Source, r.Record)
}

// endWatch takes the bar away.
func (o *extractOptions) endWatch() {
	if o.watcher != nil && o.watcher.bars != nil {
		o.watcher.bar.Abort(true)
		o.watcher.bars.Wait()
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// begin puts up the bar, which knows how much input there is.
func (w *watcher) begin() {
	w.bars = mpb.New(mpb.WithOutput(w.out), mpb.WithRefreshRate(200*time.Millisecond))
	w.bar = w.bars.AddBar(w.bytes,
		mpb.PrependDecorators(decor.Any(func(decor.Statistics) string { return w.line() })),
		mpb.AppendDecorators(decor.Percentage(), decor.Name(" "), decor.AverageETA(decor.ET_STYLE_GO)))
}

// tell is called after each batch.
func (w *watcher) tell(s pipeline.Summary) {
	w.last.Store(&s)
	if w.bars != nil {
		w.bar.SetCurrent(min(s.Taken, w.bytes))
		return
	}
	if now := time.Now(); now.Sub(w.told) >= every {
		w.told = now
		left := ""
		if s.Taken > 0 && w.bytes > s.Taken {
			passed := now.Sub(w.started).Seconds()
			left = fmt.Sprintf(", %s left", (time.Duration(passed*float64(w.bytes-s.Taken)/float64(s.Taken)) * time.Second).String())
		}
		fmt.Fprintf(w.out, "%s%s\n", w.line(), left)
	}
}

// line is the figures so far.
func (w *watcher) line() string {
	s := w.last.Load()
	if s == nil {
		return "reading"
	}
	return fmt.Sprintf("%d articles, %.1f MB/s, %d rejects", s.Articles, s.Rate(), s.Rejects)
}
