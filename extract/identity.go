package extract

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/morph"
)

// identity is an entity in the making.
type identity struct {
	of         EntityType
	person     personName
	gender     morph.Tags // of a person; 0 where nothing tells
	keys       []nameKey  // names it goes by
	times      []int      // how often it goes by each
	best       string
	bestLen    int
	bestOf     int    // number of the best in keys
	letters    bool   // the best is the letters of a state
	initials   string // of the name that initialsOf holds
	initialsOf string
	subtype    string
	link       string
	mentions   []int    // candidates
	number     EntityID // in the document; 0: not written yet
}

// identify joins the candidates into entities: full names first, then the short ones, each to the
// nearest that fits. Entities are numbered by their first mention.
func (n *names) identify(d *Document) {
	slices.SortStableFunc(n.candidates, func(a, b candidate) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
	var all []*identity
	owner := make([]*identity, len(n.candidates))
	goesBy := make([]nameKeys, len(n.candidates))
	for i := range n.candidates {
		goesBy[i] = n.candidates[i].keys()
	}
	for _, full := range []bool{true, false} {
		for i := range n.candidates {
			c := &n.candidates[i]
			if owner[i] != nil || full != isFull(c) {
				continue
			}
			id := n.match(d, all, owner, goesBy[i].list(), i)
			if id == nil {
				id = &identity{of: c.Type}
				all = append(all, id)
			}
			id.add(c, i, goesBy[i].list())
			owner[i] = id
		}
	}
	n.writeEntities(d, all, owner)
}

// isFull reports whether a candidate says who or what it is by itself.
func isFull(c *candidate) bool {
	switch c.Type {
	case Person:
		return c.person.first != "" && c.person.last != "" && !isInitial(c.person.first)
	case Org:
		return !isAbbreviation(c)
	}
	return true
}

// match finds the entity that the candidate i, which goes by some keys, names.
func (n *names) match(d *Document, all, owner []*identity, keys []nameKey, i int) *identity {
	c := &n.candidates[i]
	if c.Type == Person {
		return n.findPerson(d, all, c)
	}
	for _, id := range all {
		if id.of == c.Type && id.goesBy(keys) {
			return id
		}
	}
	if c.Type == Org {
		if id := declaredBefore(d, n.candidates, owner, i); id != nil {
			return id
		}
		return abbreviated(all, c)
	}
	return nil
}

// goesBy reports whether an entity goes by one of the keys.
func (id *identity) goesBy(keys []nameKey) bool {
	for _, key := range keys {
		if slices.Contains(id.keys, key) {
			return true
		}
	}
	return false
}

// nameKey stands for a name, folded: a hash of 64 bits, which two names of an article do not share.
type nameKey uint64

func keyOf(name string) nameKey {
	hash := fnv.New64a()
	var letter [utf8.UTFMax]byte
	for _, r := range name {
		hash.Write(letter[:utf8.EncodeRune(letter[:], morph.FoldRune(r))])
	}
	return nameKey(hash.Sum64())
}

// nameKeys is what a candidate goes by, its name first.
type nameKeys struct {
	keys  [4]nameKey
	count int
}

func (k *nameKeys) list() []nameKey { return k.keys[:k.count] }

func (k *nameKeys) add(name string) {
	k.keys[k.count] = keyOf(name)
	k.count++
}

// keys is what a candidate goes by: its name, that within quotation marks, the one that a table gives to
// several, its id.
func (c *candidate) keys() (keys nameKeys) {
	keys.add(c.Name)
	for _, name := range [...]string{c.entity, c.link} {
		if name != "" {
			keys.add(name)
		}
	}
	if c.Type == Org && c.core != "" && c.rule != nil && (c.rule.ID == "legal-form" || c.rule.ID == "head-named") {
		keys.add(c.core)
	}
	return keys
}

// isAbbreviation reports whether an organisation is named by letters only.
func isAbbreviation(c *candidate) bool {
	return c.rule != nil && (c.rule.ID == "abbreviation" || c.rule.ID == "known" || c.rule.ID == "latin") &&
		c.last-c.first == 1 && strings.ToUpper(c.Name) == c.Name
}

// abbreviated finds the organisation whose initials a candidate is.
func abbreviated(all []*identity, c *candidate) *identity {
	if !isAbbreviation(c) || utf8.RuneCountInString(c.Name) < 3 {
		return nil
	}
	for _, id := range all {
		if id.of == Org && id.short() == c.Name {
			return id
		}
	}
	return nil
}

// short is the initials of the best name, made once a name.
func (id *identity) short() string {
	if id.initialsOf != id.best {
		id.initials, id.initialsOf = initials(id.best), id.best
	}
	return id.initials
}

// initials is the first letters of the words of a name, in capitals; short words give none.
func initials(name string) string {
	var letters strings.Builder
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		word = strings.TrimLeft(word, "«\"")
		if len(word) > 4 {
			r, _ := utf8.DecodeRuneInString(word)
			letters.WriteRune(unicode.ToUpper(r))
		}
	}
	return letters.String()
}

// declaredBefore finds the organisation whose abbreviation in brackets the candidate is, «Казахстанский
// институт стратегических исследований (КИСИ)», or that stands in brackets behind its abbreviation.
func declaredBefore(d *Document, candidates []candidate, owner []*identity, i int) *identity {
	c := &candidates[i]
	if c.first > 0 && d.Lexemes[c.first-1].Surface == "(" {
		for k := i - 1; k >= 0 && k >= i-4; k-- {
			if candidates[k].Type == Org && candidates[k].last == c.first-1 && candidates[k].last-candidates[k].first > 1 {
				return owner[k]
			}
		}
	}
	if c.last < len(d.Lexemes) && d.Lexemes[c.last].Surface == "(" && isAbbreviation(c) {
		for k := i + 1; k < len(candidates) && k <= i+4; k++ {
			if candidates[k].Type == Org && candidates[k].first == c.last+1 && candidates[k].last-candidates[k].first > 1 {
				return owner[k]
			}
		}
	}
	return nil
}

// add takes a mention in; the longest name is the best.
func (id *identity) add(c *candidate, i int, keys []nameKey) {
	id.mentions = append(id.mentions, i)
	if id.subtype == "" {
		id.subtype = c.subtype
	}
	id.count(c, keys[0])
	for _, key := range keys {
		id.numberOf(key)
	}
	if id.link == "" {
		id.link = c.link
	}
	if id.gender == 0 {
		id.gender = c.gender
	}
	if id.person.first == "" || isInitial(id.person.first) && c.person.first != "" {
		id.person.first = c.person.first
	}
	if id.person.patronymic == "" {
		id.person.patronymic = c.person.patronymic
	}
	if id.person.last == "" {
		id.person.last = c.person.last
	}
}

// numberOf is the number of a key, which the entity goes by from now on.
func (id *identity) numberOf(key nameKey) int {
	k := slices.Index(id.keys, key)
	if k < 0 {
		k = len(id.keys)
		id.keys, id.times = append(id.keys, key), append(id.times, 0)
	}
	return k
}

// betterPlace reports whether a name is better for a place than the best so far: of a region the one with its
// head noun («Приморский край», not «Приморье»), else the one it goes by most, of two the shorter that is more than
// letters («РК»).
func betterPlace(id *identity, c *candidate, k int) bool {
	if full, short := strings.Contains(c.Name, " "), !strings.Contains(id.best, " "); id.subtype == "region" && full == short {
		return full
	}
	if id.times[k] != id.times[id.bestOf] {
		return id.times[k] > id.times[id.bestOf]
	}
	if c.letters != id.letters {
		return id.letters
	}
	return len(c.Name) < len(id.best)
}

// count counts a name; the best of a place is the one it goes by most, of all others the longest.
func (id *identity) count(c *candidate, key nameKey) {
	k := id.numberOf(key)
	id.times[k]++
	length := len(c.Name) - 100*strings.Count(c.Name, ".")
	if c.Type == Person && c.person.last == "" {
		length -= 100 // «Санжар Шавкатович»
	}
	better := length > id.bestLen
	if c.Type == Location {
		better = betterPlace(id, c, k)
	}
	if id.best == "" || better {
		id.best, id.bestLen, id.bestOf, id.letters = c.Name, length, k, c.letters
	}
}

// writeEntities numbers the entities and writes them and their mentions into the document.
func (n *names) writeEntities(d *Document, all []*identity, owner []*identity) {
	d.Entities = slices.Grow(d.Entities, len(all))
	d.Mentions = slices.Grow(d.Mentions, len(owner))
	for i, id := range owner {
		c := &n.candidates[i]
		if id.number == 0 {
			id.number = EntityID(len(d.Entities) + 1)
			d.Entities = append(d.Entities, Entity{ID: id.number, Type: id.of, Subtype: id.subtype, Name: id.best, First: c.Span, Link: id.link})
		}
		e := &d.Entities[id.number-1]
		e.Count++
		if alias := c.Span.Of(d.Text); !slices.Contains(e.Aliases, alias) {
			e.Aliases = append(e.Aliases, alias)
		}
		c.Entity = id.number
		d.Mentions = append(d.Mentions, c.Mention)
	}
}
