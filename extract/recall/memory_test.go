package recall

import "testing"

func TestMemoryKeepsWhatComesOften(t *testing.T) {
	m := New[int, string](10)
	m.Put(0, "often")
	for i := 1; i < 100; i++ {
		m.Put(i, "once")
		if v, ok := m.Get(0); !ok || v != "often" {
			t.Fatalf("after %d entries: %q, %v", i, v, ok)
		}
	}
	if _, ok := m.Get(1); ok {
		t.Error("what came once is still there after a hundred others")
	}
	if n := m.Len(); n > 20 {
		t.Errorf("holds %d entries, want at most 20", n)
	}
}
