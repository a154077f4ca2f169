package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
)

// members reads the members of a gzip file (RFC 1952) as one stream. It stops at a damaged one; goOn leaves that
// for the next that can be read.
type members struct {
	from   recorder
	r      *bufio.Reader // of from
	z      *gzip.Reader
	start  int64 // of the member at hand
	last   bool  // the member at hand is at its end
	fault  error
	damage bool // fault is in the member, not in what it is read from
}

// errMember is the fault of a gzip member that others may follow.
var errMember = errors.New("damaged: a gzip member")

func newMembers(r io.Reader) (*members, error) {
	m := &members{from: recorder{r: r}}
	m.r = bufio.NewReaderSize(&m.from, 1<<16)
	var err error
	if m.z, err = gzip.NewReader(m.r); err != nil {
		return nil, err
	}
	m.z.Multistream(false)
	return m, nil
}

func (m *members) Read(p []byte) (int, error) {
	for m.fault == nil {
		if m.last {
			m.open()
			continue
		}
		n, err := m.z.Read(p)
		switch {
		case errors.Is(err, io.EOF):
			m.last = true
		case err != nil:
			m.stop(err)
		}
		if n > 0 {
			return n, nil
		}
	}
	return 0, m.fault
}

// at is the place of the next byte in the file.
func (m *members) at() int64 { return m.from.end - int64(m.r.Buffered()) }

// open begins the next member. Zeros before it fill up blocks.
func (m *members) open() {
	for {
		next, err := m.r.Peek(1)
		if err != nil {
			m.fault = err
			return
		}
		if next[0] != 0 {
			break
		}
		m.r.Discard(1)
	}
	m.start, m.last = m.at(), false
	m.from.forget(m.start)
	if err := m.z.Reset(m.r); err != nil {
		m.stop(err)
		return
	}
	m.z.Multistream(false)
}

func (m *members) stop(err error) {
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF // the end of a file inside a member is no good one
	}
	m.fault = err
	if m.damage = m.from.fault == nil || errors.Is(m.from.fault, io.EOF); m.damage {
		m.fault = fmt.Errorf("%w that begins at byte %d of the file: %w", errMember, m.start, err)
	}
}

// goOn looks for the next member behind the start of the damaged one: damage may have led the reader too far.
// It reports whether there is anything to go on with.
func (m *members) goOn() bool {
	if m.fault == nil || !m.damage {
		return m.fault == nil
	}
	m.from.back(m.start + 1)
	m.r.Reset(&m.from)
	m.fault, m.damage = nil, false
	for {
		sample, err := m.r.Peek(4 << 10)
		if len(sample) == 0 {
			m.fault = err
			return errors.Is(err, io.EOF)
		}
		if i := bytes.Index(sample, []byte("\x1f\x8b\x08")); i < 0 {
			m.r.Discard(max(len(sample)-2, 1))
		} else if i > 0 {
			m.r.Discard(i)
		} else if beginsMember(sample) {
			m.last = true // of nothing: Read opens it
			return true
		} else {
			m.r.Discard(1)
		}
	}
}

// beginsMember reports whether bytes can be read as the start of a gzip member.
func beginsMember(b []byte) bool {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return false
	}
	var text [256]byte
	n, err := io.ReadFull(z, text[:])
	return n > 0 || errors.Is(err, io.EOF)
}

// recorder remembers what was read since a place, up to a bound, to read it again.
type recorder struct {
	r     io.Reader
	end   int64  // bytes given out so far
	held  []byte // the last of them, or of those read before the way back
	ahead int    // of held, not given out again yet
	fault error
}

// maxHeld bounds what is remembered: the start of a longer member is forgotten.
const maxHeld = 1 << 20

func (c *recorder) Read(p []byte) (int, error) {
	if c.ahead > 0 {
		n := copy(p, c.held[len(c.held)-c.ahead:])
		c.ahead -= n
		c.end += int64(n)
		return n, nil
	}
	n, err := c.r.Read(p)
	c.end += int64(n)
	if err != nil {
		c.fault = err
	}
	if len(c.held)+n > maxHeld {
		c.held = c.held[:0]
	}
	c.held = append(c.held, p[:n]...)
	return n, err
}

// forget drops what stands before a place.
func (c *recorder) forget(place int64) {
	first := c.end + int64(c.ahead) - int64(len(c.held))
	if place > first {
		c.held = c.held[:copy(c.held, c.held[place-first:])]
	}
}

// back goes back to a place, or as far as is remembered.
func (c *recorder) back(place int64) {
	last := c.end + int64(c.ahead)
	place = max(place, last-int64(len(c.held)))
	c.end, c.ahead = place, int(last-place)
}
