package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/morph"
)

// identity is an entity in the making.
type identity struct {
	of       EntityType
	person   personName
	gender   morph.Tags // of a person; 0 where nothing tells
	keys     []nameKey  // names it goes by
	times    []int      // how often it goes by each
	best     string
	bestLen  int
	bestOf   int  // number of the best in keys
	letters  bool // the best is the letters of a state
	implied  bool // the best is that of a place whose adjective alone stands in the text
	subtype  string
	link     string
	mentions int      // how many
	first    int      // where the first starts
	order    int      // in which the identities of the article were made
	number   EntityID // in the document; 0: not written yet
}

// newIdentity is an identity without mentions.
func (n *names) newIdentity(of EntityType) *identity {
	id := n.identities.take()
	*id = identity{of: of, keys: id.keys[:0], times: id.times[:0], order: n.identities.used}
	return id
}

// identify joins the candidates into entities: full names first, then the short ones, each to the
// nearest that fits. Entities are numbered by their first mention.
func (n *names) identify(d *Document) {
	slices.SortStableFunc(n.candidates, func(a, b *candidate) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
	n.identities.reset()
	n.register.reset()
	n.readPlaced(d)
	n.owner, n.goesBy = n.owner[:0], n.goesBy[:0]
	for _, c := range n.candidates {
		n.owner, n.goesBy = append(n.owner, nil), append(n.goesBy, c.keys())
	}
	for pass := range lastPass + 1 {
		for i, c := range n.candidates {
			if n.owner[i] != nil || pass < n.passOf(d, c) {
				continue
			}
			id := n.match(d, i)
			if id == nil {
				id = n.newIdentity(c.Type)
			}
			n.register.add(id, c, n.goesBy[i].list())
			n.owner[i] = id
		}
	}
	n.writeEntities(d)
}

// lastPass is the pass that joins what says least of itself.
const lastPass = 2

// passOf is when a candidate is joined: full names first; letters in brackets, which say what they stand for, before those that
// stand anywhere.
func (n *names) passOf(d *Document, c *candidate) int {
	switch {
	case n.mayBeFirstWord(d, c):
		return lastPass
	case isFull(c) && !isShort(c):
		return 0
	case c.Type == Org && c.first > 0 && d.Lexemes[c.first-1].Surface == "(":
		return 1
	}
	return lastPass
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

// match finds the entity that the candidate i names.
func (n *names) match(d *Document, i int) *identity {
	c := n.candidates[i]
	keys := n.goesBy[i].list()
	if c.Type == Person {
		return n.findPerson(d, c, keys)
	}
	if id := n.register.find(c.Type, keys); id != nil {
		return id
	}
	if c.Type == Org {
		if id := n.declaredBefore(d, i); id != nil {
			return id
		}
		if id := n.abbreviated(c); id != nil {
			return id
		}
		if n.mayBeFirstWord(d, c) {
			return n.beginningWith(c)
		}
		if id := n.inFull(c); id != nil {
			return id
		}
		return n.ofPlace(d, i)
	}
	return nil
}

// isShort reports whether a table has a name of several words for an organisation: «Минфин».
func isShort(c *candidate) bool {
	return c.Type == Org && c.entity != c.Name && strings.Contains(c.entity, " ")
}

// inFull finds the one organisation whose longer name goes on with a place: «Министерство финансов Казахстана» for
// «Минфин».
func (n *names) inFull(c *candidate) *identity {
	if !isShort(c) {
		return nil
	}
	var found *identity
	for _, id := range n.identities.taken() {
		rest, ok := strings.CutPrefix(id.best, c.entity+" ")
		if first, _ := utf8.DecodeRuneInString(rest); id.of != Org || !ok || !unicode.IsUpper(first) {
			continue
		}
		if found != nil {
			return nil
		}
		found = id
	}
	return found
}

// nameKey stands for a name, folded: a hash of 64 bits, which two names of an article do not share.
type nameKey uint64

func keyOf(name string) nameKey {
	const basis, prime = 14695981039346656037, 1099511628211 // of FNV-1a
	hash := uint64(basis)
	for _, r := range name {
		hash = (hash ^ uint64(morph.FoldRune(r))) * prime
	}
	return nameKey(hash)
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
	if c.Type == Org && c.core != "" && isRule(c.rule, "legal-form", "head-named") {
		keys.add(c.core)
	}
	return keys
}

// isAbbreviation reports whether an organisation is named by letters only.
func isAbbreviation(c *candidate) bool {
	return mayBeLetters(c) && c.last-c.first == 1 && strings.ToUpper(c.Name) == c.Name
}

// abbreviated finds the organisation whose initials a candidate is.
func (n *names) abbreviated(c *candidate) *identity {
	if !isAbbreviation(c) || utf8.RuneCountInString(c.Name) < 3 {
		return nil
	}
	for _, id := range n.identities.taken() {
		if id.of == Org && areInitials(c.Name, id.best) {
			return id
		}
	}
	return nil
}

// areInitials reports whether letters are the first ones of the words of a name, in capitals; short words give none.
func areInitials(letters, name string) bool {
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if word = strings.TrimLeft(word, "«\""); len(word) <= 4 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(word)
		letter, size := utf8.DecodeRuneInString(letters)
		if letter != unicode.ToUpper(r) {
			return false
		}
		letters = letters[size:]
	}
	return letters == ""
}

// declaredBefore finds the organisation whose abbreviation in brackets the candidate is, «Казахстанский
// институт стратегических исследований (КИСИ)», or that stands in brackets behind its abbreviation.
func (n *names) declaredBefore(d *Document, i int) *identity {
	c := n.candidates[i]
	if c.first > 0 && d.Lexemes[c.first-1].Surface == "(" && !(c.last < len(d.Lexemes) && d.Lexemes[c.last].Surface == ":") { // «(NASDAQ: ACME)» is where it is listed
		for k := i - 1; k >= 0 && k >= i-4; k-- {
			if o := n.candidates[k]; o.Type == Org && o.last == c.first-1 && o.last-o.first > 1 {
				return n.owner[k]
			}
		}
	}
	if c.last < len(d.Lexemes) && d.Lexemes[c.last].Surface == "(" && isAbbreviation(c) {
		for k := i + 1; k < len(n.candidates) && k <= i+4; k++ {
			if o := n.candidates[k]; o.Type == Org && o.first == c.last+1 && o.last-o.first > 1 {
				return n.owner[k]
			}
		}
	}
	return nil
}

// add takes a mention in; the longest name is the best.
func (id *identity) add(c *candidate, keys []nameKey) {
	if id.mentions++; id.mentions == 1 {
		id.first = c.Span.Start
	}
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
// head noun («Приморский край», not «Приморье»), else one that is more than letters («РК»), of those the one it goes by
// most, of two the shorter.
func betterPlace(id *identity, c *candidate, k int) bool {
	if full, short := strings.Contains(c.Name, " "), !strings.Contains(id.best, " "); id.subtype == "region" && full == short {
		return full
	}
	if c.letters != id.letters {
		return id.letters
	}
	if id.times[k] != id.times[id.bestOf] {
		return id.times[k] > id.times[id.bestOf]
	}
	return len(c.Name) < len(id.best)
}

// count counts a name; the best of a place is the one it goes by most, of all others the longest.
func (id *identity) count(c *candidate, key nameKey) {
	k := id.numberOf(key)
	if c.implied && id.best != "" {
		return
	}
	if id.implied && !c.implied {
		id.best, id.times[id.bestOf] = "", 0
	}
	id.implied = c.implied
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
func (n *names) writeEntities(d *Document) {
	d.Entities = slices.Grow(d.Entities, n.identities.used)
	d.Mentions = slices.Grow(d.Mentions, len(n.candidates))
	aliases := make([]string, len(n.candidates)) // of all entities
	for i, c := range n.candidates {
		id := n.owner[i]
		if id.number == 0 {
			id.number = EntityID(len(d.Entities) + 1)
			d.Entities = append(d.Entities, Entity{ID: id.number, Type: id.of, Subtype: id.subtype, Name: id.best, First: c.Span, Link: id.link})
			d.Entities[id.number-1].Aliases, aliases = aliases[:0:id.mentions], aliases[id.mentions:]
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
