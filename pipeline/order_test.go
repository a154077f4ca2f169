package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"newsfacts/extract"
	"newsfacts/output"
	"newsfacts/pipeline/input"
)

// What is found in an article does not depend on the articles before it, though much is remembered of them.
func TestOrderOfArticles(t *testing.T) {
	var articles []string
	for _, name := range []string{"person", "quote", "role", "organization", "date"} {
		cases, err := os.ReadFile("../rules/ru/" + name + ".cases")
		if err != nil {
			t.Fatal(err)
		}
		marked := regexp.MustCompile(`\[([^\]=]*) => [^\]]*\]`)
		for line := range strings.Lines(string(cases)) {
			if !strings.HasPrefix(line, "==") && !strings.HasPrefix(line, "#") {
				articles = append(articles, strings.ReplaceAll(marked.ReplaceAllString(line, "$1"), `\n`, "\n\n"))
			}
		}
	}
	forwards := factsInOrder(t, articles)
	slices.Reverse(articles)
	backwards := factsInOrder(t, articles)
	for _, a := range articles {
		if forwards[a] != backwards[a] {
			t.Errorf("%s\nread first: %s\nread last: %s", a, forwards[a], backwards[a])
		}
	}
}

// factsInOrder is the facts of each article, read one behind the other.
func factsInOrder(t *testing.T, articles []string) map[string]string {
	t.Helper()
	street := NewStreet(NewLanguages())
	facts := map[string]string{}
	for i, body := range articles {
		a := &input.Article{Body: body}
		a.ID, a.Language, a.DocumentDate = fmt.Sprint(i), "ru", extract.NoDay
		d := &extract.Document{}
		if r := street.Process(a, d); r != nil {
			continue // nothing but a line of the table
		}
		d.ID = ""
		var got bytes.Buffer
		if err := output.WriteGolden(&got, d); err != nil {
			t.Fatal(err)
		}
		facts[body] = got.String()
	}
	return facts
}
