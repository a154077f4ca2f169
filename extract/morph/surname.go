package morph

import (
	"strings"

	"newsfacts/extract/morph/table"
)

// surnameModel is how surnames with an ending decline: as a paradigm does.
type surnameModel struct {
	ending   string // of the lemma: "ов"
	paradigm uint16
}

func readSurnames(section string) []surnameModel {
	var models []surnameModel
	for len(section) > 0 {
		n := int(table.U16(section, 0))
		models = append(models, surnameModel{section[2 : 2+n], table.U16(section, 2+n)})
		section = section[4+n:]
	}
	return models
}

// shortestSurname is the fewest bytes before a surname's ending: «Ким» + «ов», «Ли» + «ев».
const shortestSurname = 4

// surnamesLike appends the readings of an unknown word as a surname.
func (d *Dictionary) surnamesLike(word string, hits []hit) []hit {
	for _, m := range d.surnames {
		base := d.form(place{m.paradigm, 0})
		if !strings.Contains(word, strings.TrimSuffix(m.ending, base.ending)) {
			continue
		}
		forms := d.paradigm(m.paradigm)
		for i := 0; i < len(forms); i += table.FormSize {
			ending := d.ending(table.U16(forms, i))
			stem, ok := strings.CutSuffix(word, ending)
			if !ok || len(stem)+len(base.ending) < shortestSurname+len(m.ending) || !endsIn(stem, base.ending, m.ending) {
				continue
			}
			hits = append(hits, hit{place{m.paradigm, uint16(i / table.FormSize)}, 0, len(stem), table.U16(forms, i+2) & tagSetMask})
		}
	}
	return hits
}

// endsIn tells whether stem+ending has the suffix.
func endsIn(stem, ending, suffix string) bool {
	if rest, ok := strings.CutSuffix(suffix, ending); ok {
		return strings.HasSuffix(stem, rest)
	}
	return strings.HasSuffix(ending, suffix)
}
