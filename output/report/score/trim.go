package score

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// edge are the characters that trimming takes off both ends.
const edge = " \t\r\n\u00a0«»\"“”„'‘’()[]{},.;:!?–—-"

// trimmer takes off what annotations differ in: marks at both ends, then prepositions and words of
// approximation at the start.
type trimmer struct{ lead *regexp.Regexp }

func newTrimmer() trimmer {
	const blank = `[\s\p{Z}\x{1c}-\x{1f}\x{85}]+`
	words := strings.Join([]string{
		"в", "во", "на", "с", "со", "до", "от", "к", "ко", "по", "за", "из", "у", "о", "об", "около", "почти", "более", "менее",
		"свыше", "порядка", "примерно", "приблизительно", "не", "чем", "под", "через", "после", "перед", "между", "при", "для",
		"всего", "лишь", "только", "ещё", "еще", "уже", "больше", "меньше", "минимум", "максимум", "в" + blank + "течение",
	}, "|")
	return trimmer{regexp.MustCompile(`(?i)^(?:(?:` + words + `)` + blank + `)+`)}
}

// trim is the annotation with its ends taken off; what would leave nothing stays.
func (t trimmer) trim(a Annotation, text []rune) Annotation {
	chunk := string(text[a.Start:a.End])
	inner := strings.TrimLeft(chunk, edge)
	start := a.Start + utf8.RuneCountInString(chunk) - utf8.RuneCountInString(inner)
	inner = strings.TrimRight(inner, edge)
	if m := t.lead.FindString(inner); m != "" && len(m) < len(inner) {
		start += utf8.RuneCountInString(m)
		inner = inner[len(m):]
	}
	if inner != "" {
		a.Start, a.End = start, start+utf8.RuneCountInString(inner)
	}
	return a
}
