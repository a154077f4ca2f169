package morph

import "strings"

// Tags is a set of grammemes, one bit each, named as in OpenCorpora
// (http://opencorpora.org/dict.php?act=gram).
type Tags uint64

// Parts of speech: full and short adjective, comparative, verb in a personal form, infinitive, full
// and short participle, gerund, numeral, adverb, pronoun, predicative, preposition, conjunction,
// particle, interjection.
const (
	NOUN Tags = 1 << iota
	ADJF
	ADJS
	COMP
	VERB
	INFN
	PRTF
	PRTS
	GRND
	NUMR
	ADVB
	NPRO
	PRED
	PREP
	CONJ
	PRCL
	INTJ
	// Cases. The second genitive, accusative and locative count as the first.
	Nomn
	Gent
	Datv
	Accs
	Ablt
	Loct
	Voct
	Sing
	Plur
	// Genders. A noun of common gender («судья», «Шевченко») has Masc and Femn.
	Masc
	Femn
	Neut
	Anim
	Inan
	Per1
	Per2
	Per3
	Past
	Pres
	Futr
	Indc
	Impr
	Actv
	Pssv
	Perf
	Impf
	Tran
	Intr
	// Names: first name, surname, patronymic, place, organisation, trade mark, abbreviation, initial.
	Name
	Surn
	Patr
	Geox
	Orgn
	Trad
	Abbr
	Init
	Fixd // does not decline
	Sgtm // has no plural
	Pltm // has no singular
	Anum // ordinal adjective
	Apro // pronominal adjective or adverb
	Poss // possessive adjective
	Qual // qualitative adjective
	Supr // superlative
	Infr // colloquial, slang, distorted
	Arch // obsolete
	Latn // written in Latin letters
)

// Categories: each holds the grammemes of which a form has one (or none).
const (
	POS     = NOUN | ADJF | ADJS | COMP | VERB | INFN | PRTF | PRTS | GRND | NUMR | ADVB | NPRO | PRED | PREP | CONJ | PRCL | INTJ
	Case    = Nomn | Gent | Datv | Accs | Ablt | Loct | Voct
	Number  = Sing | Plur
	Gender  = Masc | Femn | Neut
	Animacy = Anim | Inan
	Person  = Per1 | Per2 | Per3
	Tense   = Past | Pres | Futr
	Mood    = Indc | Impr
	Voice   = Actv | Pssv
	Aspect  = Perf | Impf
	Proper  = Name | Surn | Patr | Geox | Orgn | Trad | Init
)

// grammemes holds the names in the order of their bits.
var grammemes = [...]string{
	"NOUN", "ADJF", "ADJS", "COMP", "VERB", "INFN", "PRTF", "PRTS", "GRND", "NUMR", "ADVB", "NPRO", "PRED", "PREP", "CONJ", "PRCL", "INTJ",
	"nomn", "gent", "datv", "accs", "ablt", "loct", "voct", "sing", "plur", "masc", "femn", "neut", "anim", "inan",
	"1per", "2per", "3per", "past", "pres", "futr", "indc", "impr", "actv", "pssv", "perf", "impf", "tran", "intr",
	"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init", "Fixd", "Sgtm", "Pltm",
	"Anum", "Apro", "Poss", "Qual", "Supr", "Infr", "Arch", "LATN",
}

// ParseTag is the grammeme of an OpenCorpora name ("gent", "Surn", "NOUN"); names that the dictionary
// folds into others ("gen2", "ms-f", "Slng") give those.
func ParseTag(name string) (Tags, bool) {
	switch name {
	case "gen1", "gen2":
		return Gent, true
	case "acc2":
		return Accs, true
	case "loc1", "loc2":
		return Loct, true
	case "ms-f":
		return Masc | Femn, true
	case "Slng", "Erro", "Dist":
		return Infr, true
	}
	for i, g := range grammemes {
		if g == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// Has tells whether t holds all grammemes of the other set.
func (t Tags) Has(all Tags) bool { return t&all == all }

// Any tells whether t holds one grammeme of the other set.
func (t Tags) Any(some Tags) bool { return t&some != 0 }

// String lists the grammemes, comma-separated, in the order of their bits.
func (t Tags) String() string {
	var b strings.Builder
	for i, g := range grammemes {
		if t>>i&1 == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		b.WriteString(g)
	}
	return b.String()
}
