package extract

import (
	"slices"
	"sort"

	"newsfacts/extract/morph"
)

// spoken tells that the words of a person start at a token.
type spoken struct {
	token  int
	id     EntityID // 0: nobody that the article names
	name   string
	body   bool // an organisation or many
	media  medium
	people bool       // nobody speaks «there» of whom it is a noun: «врачи», «дети»
	of     string     // what the table says of the noun for a body that the article does not name
	until  int        // token behind the sentence of the cue
	verb   morph.Tags // gender of the cue's verb, 0: it has none
}

// medium says whether somebody passes on what others say.
type medium uint8

const (
	noMedium    medium = iota
	maybeMedium        // a name in quotation marks
	isMedium
)

// speakerNotes are what was noted of an entity, so that nobody goes through a long article for it again and again.
type speakerNotes struct {
	genders morph.Tags // what its name leaves open; 0: not asked yet
	verbs   morph.Tags // genders of the verbs of which it was the subject
	spoke   bool
	role    int32 // the last role of a person, as number + 1; 0: none
}

// indexRoles notes the roles of each person.
func (q *quoter) indexRoles(d *Document) {
	q.notes = append(q.notes[:0], make([]speakerNotes, len(d.Entities)+1)...)
	q.nextRole = q.nextRole[:0]
	for i := range d.Roles {
		n := &q.notes[d.Roles[i].Person]
		q.nextRole = append(q.nextRole, n.role)
		n.role = int32(i + 1)
	}
}

// hasRole reports whether the article gives a person a role that fits.
func (q *quoter) hasRole(d *Document, id EntityID, fits func(*Role) bool) bool {
	for n := q.notes[id].role; n > 0; n = q.nextRole[n-1] {
		if fits(&d.Roles[n-1]) {
			return true
		}
	}
	return false
}

// noteSpoken keeps who spoke in the order of the text.
func (q *quoter) noteSpoken(s spoken) {
	q.spoken = slices.Insert(q.spoken, q.spokenBefore(s.token+1), s)
	q.notes[s.id].spoke = true
	q.notes[s.id].verbs |= s.verb
}

// spokenBefore is how many of those in q.spoken spoke before token t.
func (q *quoter) spokenBefore(t int) int {
	return sort.Search(len(q.spoken), func(i int) bool { return q.spoken[i].token >= t })
}

// spokenReach is how many speakers back nobody is meant any more; only very long articles have so many.
const spokenReach = 1 << 9

// lastSpeaker is who spoke last before token t and fits; without a name: nobody.
func (q *quoter) lastSpeaker(t int, fits func(*spoken) bool) spoken {
	best := spoken{token: -1}
	last := q.spokenBefore(t)
	for i := last - 1; i >= max(0, last-spokenReach) && q.spoken[i].token >= best.token; i-- {
		if s := &q.spoken[i]; fits(s) { // of those at one token the first
			best = *s
		}
	}
	return best
}
