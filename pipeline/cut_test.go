package pipeline

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
)

// No article is lost to a fault of the program, wherever its text ends: the texts of the cases, cut behind each word
// and mark.
func TestCutTexts(t *testing.T) {
	for _, language := range []string{"ru", "en"} {
		languages := NewLanguages()
		languages.EnglishByRules = true
		street := NewStreet(languages)
		for _, text := range caseTexts(t, language) {
			for end, r := range text {
				if r == ' ' || r > ' ' && strings.ContainsRune(",.:;!?()[]«»\"“”„—-'’\n", r) {
					takeDown(t, street, language, text[:end])
				}
			}
			takeDown(t, street, language, text)
		}
	}
}

// Texts that once ended in a fault.
func TestOddTexts(t *testing.T) {
	street := NewStreet(NewLanguages())
	for _, text := range []string{
		", сообщила Минобороны началась проверки республики. ходе боеготовности проверка запланировано сил, вооруженных «В пресс-служба,",
	} {
		takeDown(t, street, "ru", text)
	}
}

// FuzzStreet: no text ends in a fault of the program.
func FuzzStreet(f *testing.F) {
	for _, language := range []string{"ru", "en"} {
		for i, text := range caseTexts(f, language) {
			if i%10 == 0 {
				f.Add(text, language == "en")
			}
		}
	}
	languages := NewLanguages()
	languages.EnglishByRules = true
	street := NewStreet(languages)
	f.Fuzz(func(t *testing.T, text string, english bool) {
		language := "ru"
		if english {
			language = "en"
		}
		takeDown(t, street, language, text)
	})
}

// takeDown takes a text down the street, where an empty one is rejected.
func takeDown(t *testing.T, street *Street, language, text string) {
	t.Helper()
	a := &input.Article{Body: text}
	a.Language, a.DocumentDate = language, extract.NoDay
	if r := street.Process(a, &extract.Document{}); r != nil && strings.HasPrefix(r.Reason, "fault of the program") {
		t.Errorf("%q: %s\n%s", text, r.Reason, r.Stack)
	}
}

// caseTexts is the texts of all cases of a language, without their marks.
func caseTexts(t testing.TB, language string) []string {
	t.Helper()
	files, err := filepath.Glob("../rules/" + language + "/*.cases")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases of ", language, err)
	}
	marked := regexp.MustCompile(`\[([^\]=]*) => [^\]]*\]`)
	var texts []string
	for _, file := range files {
		cases, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(cases)) {
			if !strings.HasPrefix(line, "==") && !strings.HasPrefix(line, "#") {
				texts = append(texts, strings.ReplaceAll(marked.ReplaceAllString(line, "$1"), `\n`, "\n\n"))
			}
		}
	}
	return texts
}
