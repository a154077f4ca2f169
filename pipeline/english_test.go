package pipeline

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsfacts/extract"
	"newsfacts/output"
	"newsfacts/pipeline/input"
)

// The facts of eleven English articles, written for this test, are those that stand beside them; -update writes them
// anew, to be read as a diff.
func TestEnglishGoldens(t *testing.T) {
	paths, err := filepath.Glob("../testdata/english/*.txt")
	if err != nil || len(paths) != 11 {
		t.Fatalf("%d articles, want 11 (%v)", len(paths), err)
	}
	street := NewStreet(NewLanguages())
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		a := &input.Article{Body: string(content)}
		a.ID, a.Source, a.DocumentDate = filepath.Base(path), filepath.Base(path), extract.NoDay
		d := &extract.Document{}
		if r := street.Process(a, d); r != nil {
			t.Fatalf("%s: %s: %s", path, r.Stage, r.Reason)
		}
		if d.Language != "en" {
			t.Errorf("%s: language %s, want en", path, d.Language)
		}
		var got bytes.Buffer
		if err := output.WriteGolden(&got, d); err != nil {
			t.Fatal(err)
		}
		golden := strings.TrimSuffix(path, ".txt") + ".facts.json"
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s: the facts differ from %s", path, golden)
		}
	}
}

// Texts that end or begin in the middle of something make no fault.
func TestEnglishOddTexts(t *testing.T) {
	street := NewStreet(NewLanguages())
	for _, text := range []string{
		"“", "”", "\"", "“Go", "Go”", "said that the “", "(He said that it was over and that they left.", ") He said that it was all over now.",
		"‘Go", "‘", "Jane Roe, said", ", said Jane Roe.", "“Why?” — ", "“Why?”\n— Jane Roe", "the president of", "president", "According to", "According to ,",
		"(IMF)", "( IMF ) ( IMF )", "Mr.", "Mr. ", "U.S.", "'s", "Roe's", "$", "$ 5 to", "5 to", "from 5 to", "12,34", "1,2,3", "12,34,56", "May", "in May", "said the spokesman 5", "“Go,” said a spokesman, 5", "the chair of", "said a man of 5", "the 1990s and",
		"according to court", "according to court documents", "the Australian said", ", the Australian said", "Roe (ACM.N) said", ") said", "(NASDAQ: ACM", "Minister of", "Minister of Water and", "director of the", "Roe, 47, director", ", director",
		"Q: Why?\nA: Yes.\nQ: Why?", "it has said", ", has said", "a spokesman", "for Mr. Roe said", "the force", "force said", ", saying \"Go\"", "by saying \"Go\"", "As, saying \"Go\"", "Roe left, saying", "University and Acme University", "of Acme University", "Gov.", "Acme, the", "Acme, the maker", "1030 GMT", "-90C", "January-", "said Acme spokesman", "According to the head, Jane Roe", "According to the head, Jane Roe,", "Prime Minister said",
	} {
		a := &input.Article{Body: text}
		a.ID, a.Source, a.Language, a.DocumentDate = "odd", "odd", "en", extract.NoDay
		if r := street.Process(a, &extract.Document{}); r != nil && r.Stage != "normalize" {
			t.Errorf("%q: %s: %s", text, r.Stage, r.Reason)
		}
	}
}

// What capitals make of words that no rule knows, and what they do not.
func TestEnglishCapitals(t *testing.T) {
	street := NewStreet(NewLanguages())
	for _, test := range []struct{ text, want string }{
		{"The Zorblat met. The Zorblat left. The Zorblat slept.", ""}, // «the» says the same however often
		{"Prices of the ZBQ rose. The ZBQ said so.", "ORG ZBQ, ORG ZBQ"},
		{"He bought QX for a song.", ""}, // two letters say little
		{"They passed the Fair Bread Act (FBA). The FBA is law.", ""},
		{"The sum is due by Jan. 14, and they voted after Nov. 6.", ""},
		{"“It is late,” he told ZBQ. ZBQ said so, but she told ZBQ it was early. ZBQ said no more.", "ORG ZBQ, ORG ZBQ, ORG ZBQ, ORG ZBQ"},
		{"He worked in ZBQ, and the ZBQ paid.", "ORG ZBQ, ORG ZBQ"},
		{"He lived in Zorbul and near Zorbul.", "LOC Zorbul, LOC Zorbul"},
		{"The MoU was signed in haste.", ""},
		{"The Office for Grain Statistics said so.", "ORG Office for Grain Statistics"},
		{"It is late. Zorbul, the maker of car parts, closed.", "ORG Zorbul"},
		{"It is late. They saw a technology called Zorbul and a man called Zorbek.", "PER Zorbek"},
		{"The Quorex Party (UP) met. It is late, the UP said.", "ORG Quorex Party, ORG UP, ORG UP"},
		{"It is late. Firms such as Nokia, Zorbul and Sony closed, said Quorbex economist Jane Roe and Zorbek actor Tom Poe.", "ORG Nokia, ORG Zorbul, ORG Sony, ORG Quorbex, PER Jane Roe, PER Tom Poe"},
		{"It is late. They met the chief executive of Zorbul.", "ORG Zorbul"},
		{"It is late. Leeds beat Exeter. It was early. The win made Leeds glad in Leeds.", "ORG Leeds, ORG Exeter, ORG Leeds, LOC Leeds"},
		{"It is late. The coach Tony Roche left. It was late, Roche said.", "PER Tony Roche, PER Roche"},
		{"It is late. The plant of Roche closed. It was late, Tony Roche said.", "ORG Roche, PER Tony Roche"},
		{"It is late. He had a role in Zorbul and a stake in Quorbex.", "ORG Quorbex"},
		{"It is late. They saw Askhat Khassenov and Yermek Zorbulov.", "PER Askhat Khassenov, PER Yermek Zorbulov"}, // a list is no headline
		{"It is late. The goal of McZorbul in the game of KP Zorbulson was won.", "PER McZorbul, PER KP Zorbulson"},
		{"It is late. It is good, said an analyst at Zorbul.", "ORG Zorbul"},
		{"It was late in mid-May, and in January-May.", ""},
		{"It is late. A resident of Zorbek left, then a friend of Zorbul.", "LOC Zorbek"},
		{"It is late. The state of Zorbul's accounts was dire.", ""},
		{"It is late. They went to Paris, Zorbek, and Rome.", "LOC Paris, LOC Zorbek, LOC Rome"},
		{"In Paris, Zorbek, who won, left.", "LOC Paris, PER Zorbek"},
		{"It is late. The football federation (ZQF) met.", "ORG ZQF"},
		{"The tall vase (ZQF) was sold.", ""},
		{"It is late. The Call to Action, a call to Action, was heard.", ""},
	} {
		d := readEnglish(t, street, test.text)
		var got []string
		for i := range d.Mentions {
			if m := &d.Mentions[i]; m.Type != extract.Law {
				got = append(got, string(m.Type)+" "+m.Span.Of(d.Text))
			}
		}
		if found := strings.Join(got, ", "); found != test.want {
			t.Errorf("%q: %q, want %q", test.text, found, test.want)
		}
	}
}

// A word in brackets behind an organisation is another name for it.
func TestEnglishOtherName(t *testing.T) {
	street := NewStreet(NewLanguages())
	d := readEnglish(t, street, "The National Water Agency (Sernap) closed the dam. The dam is old, said Sernap.")
	for _, m := range d.Mentions {
		if m.Span.Of(d.Text) == "Sernap" && m.Type != extract.Org {
			t.Errorf("Sernap is %v, want an organisation", m.Type)
		}
	}
	if len(d.Mentions) != 3 {
		t.Errorf("%d mentions, want 3", len(d.Mentions))
	}
}

// Labels in capitals tell who says what in a transcript; a person of the article goes before the bare surname.
func TestEnglishTranscript(t *testing.T) {
	street := NewStreet(NewLanguages())
	const turns = "ROE: Why did the plant close last year?\n\nPOE: It was old and too dear to keep.\n\n(CROSSTALK)\n\nIt had no roof.\n\nROE: Thank you for the time you gave us."
	for _, test := range []struct{ text, want string }{
		{"Jane Poe spoke of the plant on Sunday.\n\n" + turns, "Roe: Why did the plant close last year? | Jane Poe: It was old and too dear to keep. It had no roof. | Roe: Thank you for the time you gave us."},
		{"UPDATE: The plant closed last year.\n\nALBA: It was old and too dear.", ""},
	} {
		d := readEnglish(t, street, test.text)
		var got []string
		for i := range d.Quotes {
			said := d.Quotes[i].SpeakerName + ":"
			for _, part := range d.Quotes[i].Parts {
				said += " " + part.Of(d.Text)
			}
			got = append(got, said)
		}
		if found := strings.Join(got, " | "); found != test.want {
			t.Errorf("%q: %q, want %q", test.text, found, test.want)
		}
	}
}

// The people before an office of state tell whose it is, where the article names the country; a kind of body may stand
// before the body's name.
func TestEnglishRoleOf(t *testing.T) {
	street := NewStreet(NewLanguages())
	for _, test := range []struct{ text, want string }{
		{"It is late in France. The French president Jane Roe left.", "president: France"},
		{"It is late. The French president Jane Roe left.", "president: "},
		{"It is late in France. The French singer Jane Roe left.", "singer: "},
		{"Jane Roe, director of software firm Quorex Bank, left.", "director: Quorex Bank"},
		{"Jane Roe, director of Leeds's Quorex Bank, left.", "director: Quorex Bank"},
		{"It is late. Democratic Sen. Jane Roe left.", "senator: Democratic Party"},
	} {
		d := readEnglish(t, street, test.text)
		if len(d.Roles) != 1 {
			t.Errorf("%q: %d roles, want 1", test.text, len(d.Roles))
			continue
		}
		got := d.Roles[0].Role + ": "
		if of := max(d.Roles[0].Organization, d.Roles[0].Location); of > 0 {
			got += d.Entities[of-1].Name
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

// readEnglish takes an English text of no date down the street.
func readEnglish(t *testing.T, street *Street, body string) *extract.Document {
	t.Helper()
	a := &input.Article{Body: body}
	a.ID, a.Source, a.Language, a.DocumentDate = "text", "text", "en", extract.NoDay
	d := &extract.Document{}
	if r := street.Process(a, d); r != nil {
		t.Fatalf("%q: %s: %s", body, r.Stage, r.Reason)
	}
	return d
}
