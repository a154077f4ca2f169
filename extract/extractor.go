package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// Extractor finds the facts of articles in one language. It belongs to one goroutine; the pack it
// was made from may be shared by many.
type Extractor struct {
	words      *rules.Vocabulary
	matcher    *rules.Matcher // dates, money, quantities
	dates      *dateReader
	dollars    *dollars
	shared     *sharedMoney
	quantities *quantityReader
	names      *names
	quotes     *quoter
	only       map[Kind]bool // nil: all kinds
}

// NewExtractor makes an extractor that finds the given kinds, all when there are none. model may be nil.
func NewExtractor(pack *rules.Pack, words morph.Analyzer, model NameModel, only ...Kind) *Extractor {
	vocabulary, sites := pack.NewVocabulary(words), newSites(pack)
	inflector := newNameMemory(words)
	x := &Extractor{
		words:      vocabulary,
		matcher:    vocabulary.NewMatcher("date", "money", "quantity").SharingNumbers(),
		dates:      newDateReader(pack, sites),
		dollars:    newDollars(pack, vocabulary, sites),
		shared:     newSharedMoney(pack, sites),
		quantities: newQuantityReader(words),
		names:      newNames(pack, vocabulary, inflector, model),
		quotes:     newQuoter(pack, vocabulary, inflector),
	}
	for _, k := range only {
		if x.only == nil {
			x.only = map[Kind]bool{}
		}
		x.only[k] = true
	}
	return x
}

// Vocabulary is what the extractor knows of word forms; explain and the cases look into it.
func (x *Extractor) Vocabulary() *rules.Vocabulary { return x.words }

// Extract adds the facts of d, whose text, sentences and tokens are there.
func (x *Extractor) Extract(d *Document) {
	in := d.Input()
	x.words.Read(&in)
	d.Lexemes, d.Features, d.Classes = in.Lexemes, in.Features, in.Classes
	x.dates.start()
	x.figures(d)
	x.dates.resolve(d)
	x.dollars.settle(d)
	x.shared.settle(d)
	if x.wantsNames() {
		x.names.find(d)
		x.names.findRoles(d)
		x.quotes.find(d)
		x.names.findBareRoles(d)
	}
	d.keep(x.only)
}

// wantsNames reports whether anything that rests on names was asked for.
func (x *Extractor) wantsNames() bool {
	return x.only == nil || x.only[Mentions] || x.only[Roles] || x.only[Quotes]
}

// keep drops the facts of kinds that were not asked for. Entities stay as long as anything asks for
// names.
func (d *Document) keep(only map[Kind]bool) {
	if only == nil {
		return
	}
	if !only[Dates] {
		d.Dates = nil
	}
	if !only[Moneys] {
		d.Money = nil
	}
	if !only[Quantities] {
		d.Quantities = nil
	}
	if !only[Quotes] {
		d.Quotes = nil
	}
	if !only[Roles] {
		d.Roles = nil
	}
	if !only[Mentions] {
		d.Mentions = nil
	}
	if !only[Mentions] && !only[Quotes] && !only[Roles] {
		d.Entities = nil
	}
}
