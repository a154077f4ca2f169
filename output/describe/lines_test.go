package describe

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"newsfacts/output"
	"newsfacts/output/report/reporttest"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	var b bytes.Buffer
	if err := JSONSchema(&b, output.Schema()); err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("line.json", document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("line.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Every line that is written for the seeds, and the one of the document that has all there can be,
// satisfies the schema.
func TestLinesSatisfyTheSchema(t *testing.T) {
	s := compiled(t)
	dir := reporttest.Dataset(t, "../../testdata/seeds", reporttest.Lines())
	for _, path := range []string{filepath.Join(dir, "jsonl", "part-00000.jsonl"), "../testdata/full.jsonl"} {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<24)
		n := 0
		for ; lines.Scan(); n++ {
			line, err := jsonschema.UnmarshalJSON(bytes.NewReader(lines.Bytes()))
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(line); err != nil {
				t.Errorf("%s, line %d: %v", path, n+1, err)
			}
		}
		if n == 0 {
			t.Errorf("%s holds no lines", path)
		}
	}
}

// What is not of the schema is refused.
func TestOtherLinesAreRefused(t *testing.T) {
	s := compiled(t)
	full, err := os.ReadFile("../testdata/full.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	line := strings.SplitN(string(full), "\n", 2)[0]
	for _, c := range [][2]string{
		{`"doc_id":`, `"document":`},
		{`"amount":"`, `"amount":"0`},
		{`"sentence":0`, `"sentence":-1`},
		{`"begin_date":"`, `"begin_date":"5`},
		{`"authors":[`, `"authors":[5,`},
		{`"rule":"`, `"why":"","rule":"`},
	} {
		changed := strings.Replace(line, c[0], c[1], 1)
		if changed == line {
			t.Errorf("%s is not in the line", c[0])
			continue
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(changed))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(value) == nil {
			t.Errorf("a line with %s passes", c[1])
		}
	}
}
