package output

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGoldenOfFullDocument(t *testing.T) {
	var written bytes.Buffer
	if err := WriteGolden(&written, fullDocument(t)); err != nil {
		t.Fatal(err)
	}
	checkGolden(t, "full.facts.json", written.String())
}

func TestGoldenReadBack(t *testing.T) {
	want, err := NewGolden(fullDocument(t))
	if err != nil {
		t.Fatal(err)
	}
	var first, second bytes.Buffer
	if err := want.Write(&first); err != nil {
		t.Fatal(err)
	}
	got, err := ReadGolden(bytes.NewReader(first.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	if err := got.Write(&second); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first.String(), second.String()); diff != "" {
		t.Errorf("written again (-want +got):\n%s", diff)
	}
}

func TestGoldenErrorsNameThePlace(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{`{"schema_version":"1","facts":[{"table":"dates","start_char":0},{"table":5}]}`, "fact 2: table:"},
		{`{"schema_version":"1","facts":[[]]}`, "fact 1: not an object"},
		{`{"schema_version":"1","notes":""}`, `unknown field "notes"`},
		{`{"schema_version":`, "unexpected EOF"},
	} {
		_, err := ReadGolden(strings.NewReader(c.file))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.file, err, c.want)
		}
	}
}
