package compare

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// JUnit's form, as CI systems read it.
type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	Failure *junitFailure `xml:"failure"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// WriteJUnit writes the cases as JUnit XML.
func WriteJUnit(w io.Writer, name string, r *Regression) error {
	suite := junitSuite{Name: name, Tests: len(r.Cases), Failures: r.Failed()}
	for i := range r.Cases {
		c := &r.Cases[i]
		test := junitCase{Class: name, Name: c.Source}
		if c.Failed() {
			var text strings.Builder
			for _, p := range c.Problems {
				fmt.Fprintln(&text, p)
			}
			WriteChanges(&text, c.Changes)
			test.Failure = &junitFailure{
				Message: fmt.Sprintf("%d facts differ, %d other problems", len(c.Changes), len(c.Problems)),
				Text:    text.String(),
			}
		}
		suite.Cases = append(suite.Cases, test)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return fmt.Errorf("writing JUnit XML: %w", err)
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(suite); err != nil {
		return fmt.Errorf("writing JUnit XML: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}
