package recall

import (
	"strings"
	"testing"
	"unsafe"
)

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

// A key that is cut from a text does not hold it: what is taken over is a clone.
func TestMemoryClonesWhatItTakesOver(t *testing.T) {
	m := New[string, int](2).Cloning(strings.Clone)
	m.Put("первое", 1)
	m.Put("второе", 2)
	m.Put("третье", 3) // the first two are old now
	text := "Сначала первое, потом второе."
	cut := text[strings.Index(text, "первое"):][:len("первое")]
	if v, ok := m.Get(cut); v != 1 || !ok {
		t.Fatalf("%d, %v", v, ok)
	}
	for key := range m.young {
		if unsafe.StringData(key) == unsafe.StringData(cut) {
			t.Errorf("the memory holds the text that %q is cut from", key)
		}
	}
}
