package main

import (
	"os/exec"
	"strings"
	"testing"
)

// TestImports: imports run downhill only. Each package may import those in its list, and nothing else
// of the project.
func TestImports(t *testing.T) {
	downhill := map[string]string{
		"extract/text":           "",
		"extract/morph/table":    "",
		"extract/morph":          "extract/morph/table extract/recall extract/text",
		"extract/morph/generate": "extract/morph extract/morph/table",
		"extract/recall":         "",
		"rules":                  "extract/morph extract/recall extract/text",
		"rules/generate":         "",
		"extract/timex":          "",
		"extract":                "extract/morph extract/recall extract/text extract/timex rules",
		"extract/prose":          "extract",
		"pipeline/normalize":     "extract/text",
		"pipeline/segment":       "extract/text",
		"pipeline/input/sites":   "",
		"pipeline/input/page":    "pipeline/input/sites",
		"pipeline/input":         "extract pipeline/input/page pipeline/input/sites",
		"pipeline/language":      "",
		"pipeline":               "extract extract/morph extract/prose extract/text pipeline/input pipeline/input/sites pipeline/language pipeline/normalize pipeline/segment rules",
		"output":                 "extract extract/text",

		"output/describe":          "output",
		"output/report":            "extract output",
		"output/report/compare":    "extract output output/report",
		"output/report/page":       "output/report output/report/compare",
		"output/report/score":      "output/report",
		"output/report/reporttest": "extract output pipeline pipeline/input",

		"cmd/newsfacts": "extract output output/describe output/report output/report/compare output/report/page output/report/score pipeline pipeline/input rules",
	}
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}}: {{join .Imports \" \"}}", "newsfacts/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		name, imports, _ := strings.Cut(strings.TrimSpace(line), ":")
		name = strings.TrimPrefix(name, "newsfacts/")
		allowed, ok := downhill[name]
		if !ok {
			t.Errorf("%s has no place on the hill: name what it may import", name)
			continue
		}
		for p := range strings.FieldsSeq(imports) {
			if own, ok := strings.CutPrefix(p, "newsfacts/"); ok && !strings.Contains(" "+allowed+" ", " "+own+" ") {
				t.Errorf("%s imports %s, which is not below it", name, own)
			}
		}
	}
}
