package pipeline

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"time"

	"golang.org/x/sync/errgroup"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
)

// Batch takes the articles of one batch in order, and the rejects between them.
type Batch interface {
	Add(*extract.Document) error
	Reject(extract.Reject)
}

// Sink is where the facts go. NewBatch may be called by any worker; Write by one goroutine, in
// the order of the input.
type Sink[B Batch] interface {
	NewBatch() B
	Write(B) error
}

// Options are the bounds of a run.
type Options struct {
	Workers    int
	MaxRejects int // -1: any number
	Shard      int // from 1
	Shards     int // 0 or 1: no division
	Only       []extract.Kind
	Input      input.Options
	Stdin      io.Reader
	Done       Checkpoint    // what an earlier run has finished; zero: nothing
	Progress   func(Summary) // called from the writer after each batch; may be nil
	Log        func(extract.Reject)
}

// batchArticles and batchBytes cut the input into batches, by what is read alone, so that the cut is the
// same on every run. Rows of small ones are still in the fast cache when they are written.
const (
	batchArticles = 16
	batchBytes    = 1 << 18
)

// ahead is how many batches a worker may be ahead of the writer: so long that the end of a part, which waits for
// the disk, does not hold it up.
const ahead = 8

// ErrTooManyRejects ends a run whose rejects passed the bound.
var ErrTooManyRejects = errors.New("too many articles were rejected (--max-rejects)")

// work is a batch on its way: articles from the reader, rows from the worker.
type work[B Batch] struct {
	articles []*input.Article
	trails   []uint64 // of the input up to and with each article
	taken    int64    // bytes of the input read so far
	rows     B
	counts   Summary
	rejects  []extract.Reject
	done     chan struct{}
}

// Run sends the files down the street into the sink.
func Run[B Batch](ctx context.Context, files *input.Set, languages *Languages, sink Sink[B], o Options) (Summary, error) {
	total := Summary{Skipped: files.Skipped, Before: o.Done.Items, started: time.Now()}
	if err := languages.loadPacks(); err != nil {
		return total, err
	}
	read := &Read{}
	group, ctx := errgroup.WithContext(ctx)
	todo := make(chan *work[B])
	order := make(chan *work[B], ahead*o.Workers)
	reading := make(chan error, 1)
	go func() {
		defer close(todo)
		defer close(order)
		reading <- readAll(ctx, files, read, o, func(w *work[B]) error {
			for _, c := range []chan<- *work[B]{order, todo} {
				select {
				case c <- w:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			return nil
		})
	}()
	group.Go(func() error { // a reader that waits for standard input does not hold up the end
		select {
		case err := <-reading:
			return err
		case <-ctx.Done():
			return ctx.Err()
		}
	})
	spare := make(chan B, (ahead+1)*o.Workers) // written batches, to be filled again
	for range o.Workers {
		group.Go(func() error { return process(ctx, todo, spare, languages, sink, o) })
	}
	group.Go(func() error { return write(ctx, order, spare, sink, o, &total) })
	err := group.Wait()
	if err == nil {
		total.Read = *read
		total.Skipped += read.Skipped
	}
	return total, err
}

// readAll cuts the input into batches.
func readAll[B Batch](ctx context.Context, files *input.Set, read *Read, o Options, send func(*work[B]) error) error {
	b := batcher[B]{send: send, ids: map[uint64]struct{}{}, shard: o.Shard, shards: o.Shards, read: read, done: o.Done}
	o.Input.Skip = func() { read.Skipped++ }
	for i := range files.Files {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := b.file(&files.Files[i], o); err != nil {
			return err
		}
	}
	if b.items < o.Done.Items {
		return errors.Join(ErrOtherInput, fmt.Errorf("it has %d articles, and %d were done", b.items, o.Done.Items))
	}
	return b.flush()
}

// batcher collects articles into batches.
type batcher[B Batch] struct {
	send          func(*work[B]) error
	batch         *work[B]
	bytes         int
	count         int
	ids           map[uint64]struct{}
	shard, shards int
	read          *Read
	items         int64 // of this shard
	trail         uint64
	done          Checkpoint
	reading       *counted // the file at hand
}

// taken is the number of bytes read so far.
func (b *batcher[B]) taken() int64 {
	n := b.read.Bytes
	if b.reading != nil {
		n += b.reading.bytes
	}
	return n
}

func (b *batcher[B]) file(f *input.File, o Options) error {
	r, err := f.Open(o.Stdin)
	if err != nil {
		return b.add(input.Broken(f.Source, err))
	}
	defer r.Close()
	counted := newCounted(r)
	b.reading = counted
	defer func() { b.reading = nil }()
	if err := input.Read(f.Source, counted, o.Input, b.add); err != nil {
		return err
	}
	return b.read.add(f, counted)
}

func (b *batcher[B]) add(a *input.Article) error {
	b.refuseRepeat(a)
	mine := b.shards < 2 || b.count%b.shards == b.shard-1
	b.count++
	if !mine {
		return nil
	}
	b.items++
	b.trail = follow(b.trail, a)
	if b.items <= b.done.Items {
		if b.items == b.done.Items && b.trail != b.done.Trail {
			return ErrOtherInput
		}
		return nil
	}
	if b.batch == nil {
		b.batch = &work[B]{done: make(chan struct{})}
	}
	b.batch.articles = append(b.batch.articles, a)
	b.batch.trails = append(b.batch.trails, b.trail)
	b.bytes += a.Bytes()
	if len(b.batch.articles) >= batchArticles || b.bytes >= batchBytes {
		return b.flush()
	}
	return nil
}

func (b *batcher[B]) flush() error {
	if b.batch == nil {
		return nil
	}
	w := b.batch
	w.taken = b.taken()
	b.batch, b.bytes = nil, 0
	return b.send(w)
}

// refuseRepeat makes a repeated id the fault of the later article. Two ids of one 64-bit hash are
// taken for one: in a hundred million articles that happens with a chance of 1 in 3,700.
func (b *batcher[B]) refuseRepeat(a *input.Article) {
	if a.Fault != nil {
		return
	}
	h := fnv.New64a()
	io.WriteString(h, a.ID)
	if _, ok := b.ids[h.Sum64()]; ok {
		a.Fault = fmt.Errorf("the id %q came before", a.ID)
	}
	b.ids[h.Sum64()] = struct{}{}
}

// next waits for a batch; nil at the end of the input or of the run.
func next[B Batch](ctx context.Context, batches <-chan *work[B]) (*work[B], error) {
	select {
	case w := <-batches:
		return w, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// process takes batches down the street.
func process[B Batch](ctx context.Context, todo <-chan *work[B], spare <-chan B, languages *Languages, sink Sink[B], o Options) error {
	street := NewStreet(languages, o.Only...)
	var d extract.Document
	for {
		w, err := next(ctx, todo)
		if w == nil {
			return err
		}
		select {
		case w.rows = <-spare:
		default:
			w.rows = sink.NewBatch()
		}
		for i, a := range w.articles {
			w.articles[i] = nil
			if r := street.Process(a, &d); r != nil {
				w.rejects = append(w.rejects, *r)
				w.rows.Reject(*r)
				continue
			}
			if r := addRow(w.rows, a, &d); r != nil {
				w.rejects = append(w.rejects, *r)
				w.rows.Reject(*r)
				continue
			}
			w.counts.count(&d, street.HasRules(d.Language))
		}
		close(w.done)
	}
}

// addRow gives a document to the batch; one whose facts do not stand in its text is a reject.
func addRow[B Batch](rows B, a *input.Article, d *extract.Document) *extract.Reject {
	if err := rows.Add(d); err != nil {
		return reject(a, "output", "fault of the program: "+err.Error())
	}
	return nil
}

// write hands finished batches to the sink in the order of the input.
func write[B Batch](ctx context.Context, order <-chan *work[B], spare chan<- B, sink Sink[B], o Options, total *Summary) error {
	written := o.Done
	for {
		w, err := next(ctx, order)
		if w == nil {
			return err
		}
		select {
		case <-w.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if err := sink.Write(w.rows); err != nil {
			return err
		}
		select {
		case spare <- w.rows:
		default:
		}
		if err := checkpoint(sink, &written, w.trails); err != nil {
			return err
		}
		total.add(&w.counts)
		total.Taken = w.taken
		for _, r := range w.rejects {
			total.Rejects++
			if o.Log != nil {
				o.Log(r)
			}
		}
		if o.MaxRejects >= 0 && total.Rejects > o.MaxRejects {
			return ErrTooManyRejects
		}
		if o.Progress != nil {
			o.Progress(*total)
		}
	}
}
