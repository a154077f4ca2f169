package recall

import "testing"

// spread is a number as a hash.
func spread(i int) uint64 { return uint64(i) * 0x9e3779b97f4a7c15 }

func TestMemoryKeepsWhatComesOften(t *testing.T) {
	m := New[uint64, string](20)
	m.Put(spread(0), "often")
	for i := 1; i < 200; i++ {
		m.Put(spread(i), "once")
		if v, ok := m.Get(spread(0)); !ok || v != "often" {
			t.Fatalf("after %d entries: %q, %v", i, v, ok)
		}
	}
	if _, ok := m.Get(spread(1)); ok {
		t.Error("what came once is still there after two hundred others")
	}
}

func TestMemoryHoldsItsBound(t *testing.T) {
	const bound = 1 << 10
	m := New[uint64, int](bound)
	for i := range 10 * bound {
		m.Put(spread(i), i)
	}
	if n := m.Len(); n != bound {
		t.Errorf("holds %d entries of %d", n, bound)
	}
}
