package pipeline

import (
	"errors"
	"hash/crc32"
	"unsafe"

	"newsfacts/pipeline/input"
)

// Checkpoint is a place in the input up to which everything is written: how many articles and rejects, and
// the trail of what they were.
type Checkpoint struct {
	Items int64
	Trail uint64
}

// Checkpointer is a sink that can go on where an earlier run ended. Checkpoint is called after each batch;
// trail gives the trail of the input up to any of the batch's articles.
type Checkpointer interface {
	Checkpoint(trail func(items int64) uint64) error
}

// ErrOtherInput ends a run that was to go on with other input than it began with.
var ErrOtherInput = errors.New("the input is not what the interrupted run read (--resume)")

// follow carries the trail over an article: a digest of what was read, in its order.
func follow(trail uint64, a *input.Article) uint64 {
	table := crc32.MakeTable(crc32.Castagnoli)
	sum := crc32.Update(uint32(a.Record), table, []byte(a.ID))
	sum = crc32.Update(sum, table, unsafe.Slice(unsafe.StringData(a.Body), len(a.Body)))
	sum = crc32.Update(sum, table, a.Content)
	if a.Fault != nil {
		sum = crc32.Update(sum, table, []byte(a.Fault.Error()))
	}
	const prime = 1099511628211 // FNV-1a, 64 bits
	return (trail ^ uint64(sum)) * prime
}

// checkpoint lets a sink that can note how far the run came. last is the place behind the batch before.
func checkpoint[B Batch](sink Sink[B], last *Checkpoint, trails []uint64) error {
	before := *last
	if n := len(trails); n > 0 {
		*last = Checkpoint{before.Items + int64(n), trails[n-1]}
	}
	c, ok := sink.(Checkpointer)
	if !ok {
		return nil
	}
	return c.Checkpoint(func(items int64) uint64 {
		if items == before.Items {
			return before.Trail
		}
		return trails[items-before.Items-1]
	})
}
