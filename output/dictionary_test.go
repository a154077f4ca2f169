package output

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDictionaryNumbersTexts(t *testing.T) {
	d := newDictionary()
	for range 2 { // a dictionary is as good as new behind reset
		var got []int32
		for _, s := range []string{"", "РБК", "ТАСС", "РБК", "РБК", "", "ТАСС", "рбк"} {
			got = append(got, d.ofText(s))
		}
		if diff := cmp.Diff([]int32{0, 1, 2, 1, 1, 0, 2, 3}, got); diff != "" {
			t.Errorf("indexes (-want +got):\n%s", diff)
		}
		if want := "\x00\x00\x00\x00\x06\x00\x00\x00РБК\x08\x00\x00\x00ТАСС\x06\x00\x00\x00рбк"; string(d.values) != want || d.count != 4 {
			t.Errorf("%d values %q, want %q", d.count, d.values, want)
		}
		d.reset()
	}
}

func TestDictionaryNumbersNumbers(t *testing.T) {
	d := newDictionary()
	for range 2 {
		var got []int32
		for _, n := range []int64{5, 0, math.MaxInt32, 5, -719162, math.MaxInt32, smallNumbers, smallNumbers - 1, 0, -719162} {
			got = append(got, d.ofNumber(n))
		}
		if diff := cmp.Diff([]int32{0, 1, 2, 0, 3, 2, 4, 5, 1, 3}, got); diff != "" {
			t.Errorf("indexes (-want +got):\n%s", diff)
		}
		if d.count != 6 || len(d.values) != 6*4 {
			t.Errorf("%d values in %d bytes, want 6 in 24", d.count, len(d.values))
		}
		d.reset()
	}
}

func TestDictionaryOfManyTexts(t *testing.T) {
	d := newDictionary()
	for i := range int64(10_000) {
		s := string(appendInt(nil, i%4000))
		if got := d.ofText(s); int64(got) != i%4000 || string(d.text(got)) != s {
			t.Fatalf("%s has index %d, which is %q", s, got, d.text(got))
		}
	}
}
