package extract

import (
	"slices"
	"strings"

	"newsfacts/rules"
)

// dollars tells whose dollars an article means where no letters say it: those of the country that a declaration,
// its dateline or its source names, else those that the table of signs gives. The rule of such a sum is the
// evidence: en.dollar.dateline, en.dollar.site. Rules of the kind dollar find it and set
//
//	currency     whose dollars are meant; a skip rule: nobody's in particular
//
// Dollars with letters speak against it: an article that writes A$ means others by $, one that calls the same sum
// $5 million and US$5 million means those.
type dollars struct {
	matcher *rules.Matcher
	sites   sites
	prefix  string
}

// unitedStates is whose dollars are meant where nothing tells.
const unitedStates = "USD"

// comparedSums is with how many others a sum is compared, so that a price list takes no longer than its length.
const comparedSums = 100

// home is what an article tells of its dollars.
type home struct {
	currency, rule string
	declared       bool
}

func newDollars(pack *rules.Pack, vocabulary *rules.Vocabulary, sites sites) *dollars {
	return &dollars{matcher: vocabulary.NewMatcher("dollar"), sites: sites, prefix: pack.Language + ".dollar."}
}

// settle gives the bare dollars of an article their currency.
func (x *dollars) settle(d *Document) {
	bare, lettered := false, false
	for i := range d.Money {
		bare = bare || d.Money[i].Bare
		lettered = lettered || !d.Money[i].Bare
	}
	if !bare {
		return
	}
	h := x.home(d)
	if h.currency != "" && h.currency != unitedStates && h.agreesWith(d.Money) {
		for i := range d.Money {
			if sum := &d.Money[i]; sum.Bare {
				sum.Currency, sum.Rule = h.currency, h.rule
			}
		}
	} else if lettered {
		x.repeat(d)
	}
}

// home asks what the article declares, then its dateline, then its source.
func (x *dollars) home(d *Document) home {
	var found home
	in := d.Input()
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		x.matcher.Sentence(in, sentence.First, sentence.Last, func(m *rules.Match) {
			declared := m.Rule.ID == "declared"
			if found.declared || !declared && (s >= headSentences || found.rule != "") {
				return
			}
			found = home{rule: m.Rule.Name, declared: declared}
			if currency := m.Field("currency"); currency != nil {
				found.currency = currency.Text
			}
		})
	}
	site := home{currency: x.sites.tells(d, "currency"), rule: x.prefix + "site"}
	switch {
	case found.declared, site.currency == "":
		return found
	case found.rule == "", found.currency == site.currency:
		return site
	}
	return home{} // a report from elsewhere, or of an agency
}

// agreesWith reports whether the dollars with letters do not speak against it.
func (h *home) agreesWith(sums []Money) bool {
	for i := range sums {
		if lettered := &sums[i]; !lettered.Bare && !h.declared {
			if lettered.Currency == h.currency || lettered.Currency == unitedStates && lettered.isRepeated(sums) {
				return false
			}
		}
	}
	return true
}

// repeat gives bare dollars the currency of the same sum before them: A$5 million, and then «the $5 million».
func (x *dollars) repeat(d *Document) {
	sums := d.Money
	for i := range sums {
		if !sums[i].Bare {
			continue
		}
		for j := max(0, i-comparedSums); j < i; j++ {
			before := &sums[j]
			if !before.Bare && before.Currency != unitedStates && isDollar(d, before) && before.sameAmount(&sums[i]) {
				sums[i].Currency, sums[i].Rule = before.Currency, x.prefix+"same-sum"
			}
		}
	}
}

// isDollar reports whether a sum is written with a sign or word of dollars.
func isDollar(d *Document, sum *Money) bool {
	surface := sum.Span.Of(d.Text)
	return strings.Contains(surface, "$") || strings.Contains(surface, "dollar")
}

// isRepeated reports whether bare dollars are of the same number.
func (m *Money) isRepeated(sums []Money) bool {
	return slices.ContainsFunc(sums[:min(len(sums), comparedSums)], func(other Money) bool { return other.Bare && m.sameAmount(&other) })
}

// sameAmount reports whether two sums are of one number.
func (m *Money) sameAmount(other *Money) bool {
	return m.Amount.Valid && other.Amount.Valid && m.Amount.Decimal.Equal(other.Amount.Decimal)
}
