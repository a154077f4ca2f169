package report

import "testing"

func TestCanonical(t *testing.T) {
	for raw, want := range map[string]string{
		`"a"`:                               `"a"`,
		`"\u0430"`:                          `"а"`,
		`"a\/b <"`:                          `"a/b <"`,
		`[ "x" , "\u0438" ]`:                `["x","и"]`,
		`[{"start_char": 1, "end_char":2}]`: `[{"start_char":1,"end_char":2}]`,
		`12`:                                `12`,
	} {
		if got := canonical(raw); got != want {
			t.Errorf("%s: %s, want %s", raw, got, want)
		}
	}
}

func TestDecimalCell(t *testing.T) {
	for _, c := range []struct {
		bytes []byte
		want  string
	}{
		{[]byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, "0"},
		{[]byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x59, 0x68, 0x2F, 0x00}, "1.5"},
		{[]byte{255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255}, "-0.000000001"},
	} {
		if got := decimalCell(c.bytes); got != c.want {
			t.Errorf("%x: %s, want %s", c.bytes, got, c.want)
		}
	}
}
