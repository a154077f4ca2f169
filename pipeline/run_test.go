package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
)

// notes is a batch and a sink that writes down what it gets.
type notes struct {
	own   []string
	panic string // an id it cannot take
}

func (n *notes) Add(d *extract.Document) error {
	if d.ID == n.panic {
		return errors.New("bytes 7 to 5 lie outside the text")
	}
	n.own = append(n.own, d.ID+" "+d.Language)
	return nil
}

func (n *notes) Reject(r extract.Reject) {
	n.own = append(n.own, fmt.Sprintf("%s#%d! %s: %s", r.Source, r.Record, r.Stage, r.Reason))
}

// noteSink hands out batches that write to one list.
type noteSink struct {
	lines []string
	panic string
}

func (s *noteSink) NewBatch() *notes { return &notes{panic: s.panic} }

func (s *noteSink) Write(n *notes) error {
	s.lines = append(s.lines, n.own...)
	n.own = n.own[:0]
	return nil
}

func runOptions(stdin io.Reader) Options {
	return Options{Workers: 2, MaxRejects: -1, Stdin: stdin,
		Input: input.Options{Format: input.JSONL, Fields: input.DefaultFields(), MaxBytes: 1 << 20, Day: extract.NoDay}}
}

func standardInput() *input.Set { return &input.Set{Files: []input.File{{Path: "-", Source: "-"}}} }

// A panic in one article is a reject with the stage, the reason and the stack, and the run goes on.
func TestPanic(t *testing.T) {
	var d extract.Document
	a := &input.Article{Body: "Встреча прошла вчера."}
	a.ID, a.Source, a.Record = "a", "f.jsonl", 3
	s := NewStreet(NewLanguages())
	s.stages = []stage{{"normalize", (*Street).normalize}, {"extract", func(*Street, *input.Article, *extract.Document) error { panic("index out of range") }}}
	r := s.Process(a, &d)
	if r == nil || r.Source != "f.jsonl" || r.Record != 3 || r.Stage != "extract" || !strings.Contains(r.Reason, "index out of range") || !strings.Contains(r.Stack, "run_test.go") {
		t.Errorf("%+v", r)
	}
}

// A document whose rows cannot be written is a reject of its own.
func TestFaultOfTheOutput(t *testing.T) {
	sink := &noteSink{panic: "b"}
	in := strings.NewReader(`{"id":"a","text":"Встреча прошла вчера."}` + "\n" + `{"id":"b","text":"Встреча прошла вчера."}` + "\n" + `{"id":"c","text":"Встреча прошла вчера."}`)
	total, err := Run(t.Context(), standardInput(), NewLanguages(), sink, runOptions(in))
	want := "a ru|-#2! output: fault of the program: bytes 7 to 5 lie outside the text|c ru"
	if got := strings.Join(sink.lines, "|"); err != nil || got != want || total.Rejects != 1 {
		t.Errorf("%v, %d rejects\n got %s\nwant %s", err, total.Rejects, got, want)
	}
}

// A run ends when it is told to, although standard input has nothing more to say.
func TestBlockedInput(t *testing.T) {
	in, out := io.Pipe()
	defer out.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	done := make(chan error)
	go func() {
		_, err := Run(ctx, standardInput(), NewLanguages(), &noteSink{}, runOptions(in))
		done <- err
	}()
	select {
	case err := <-done:
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v", err)
		}
	case <-time.After(30 * time.Second):
		t.Fatal("the run waits for its input")
	}
}

// A run that goes on passes over what is done, and refuses other input.
func TestDone(t *testing.T) {
	lines := func(texts ...string) string {
		var b strings.Builder
		for i, text := range texts {
			fmt.Fprintf(&b, "{\"id\":%d,\"text\":%q}\n", i, text)
		}
		return b.String()
	}
	trail := uint64(0)
	for i, text := range []string{"Один.", "Два."} {
		a := &input.Article{Body: text}
		a.ID, a.Record = fmt.Sprint(i), int64(i+1)
		trail = follow(trail, a)
	}
	tests := []struct{ name, content, want string }{
		{"the same", lines("Один.", "Два.", "Три."), "2 ru"},
		{"changed", lines("Один!", "Два.", "Три."), "error"},
		{"shorter", lines("Один."), "error"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sink := &noteSink{}
			o := runOptions(strings.NewReader(tt.content))
			o.Done = Checkpoint{2, trail}
			_, err := Run(t.Context(), standardInput(), NewLanguages(), sink, o)
			got := strings.Join(sink.lines, "|")
			if errors.Is(err, ErrOtherInput) {
				got = "error"
			}
			if got != tt.want {
				t.Errorf("%s, %v; want %s", got, err, tt.want)
			}
		})
	}
}
