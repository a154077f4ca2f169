package rules

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"
)

// required appends what every match of a pattern holds: sets of tests of which some token of the
// match passes one. A sentence without such a token is not worth a run.
func required(n *node, b *book, into [][]*test) [][]*test {
	switch n.op {
	case opSeq:
		for _, k := range n.kids {
			into = required(k, b, into)
		}
	case opAlt:
		if union := requiredOfAny(n.kids, b); union != nil {
			into = append(into, union)
		}
	case opRepeat:
		if n.least > 0 {
			into = required(n.kids[0], b, into)
		}
	case opCapture:
		into = required(n.kids[0], b, into)
	case opTest, opTerm:
		into = append(into, []*test{n.test})
	case opNumeral:
		into = append(into, []*test{n.test})
		if n.numeral == scaled {
			into = append(into, []*test{b.intern(test{kind: testScale})})
		}
	}
	return into
}

// requiredOfAny joins the rarest set of each alternative; nil when one of them requires nothing.
func requiredOfAny(kids []*node, b *book) []*test {
	var union []*test
	for _, k := range kids {
		sets := required(k, b, nil)
		if len(sets) == 0 {
			return nil
		}
		for _, t := range slices.MinFunc(sets, byFrequency) {
			if !slices.Contains(union, t) {
				union = append(union, t)
			}
		}
	}
	return union
}

// maxRequired bounds the sets that are asked of a sentence for one rule.
const maxRequired = 3

// rarest keeps the sets that few tokens meet.
func rarest(sets [][]*test) [][]*test {
	slices.SortStableFunc(sets, byFrequency)
	common := slices.IndexFunc(sets, func(s []*test) bool { return frequencyOf(s) >= commonTest })
	if common >= 0 {
		sets = sets[:common]
	}
	return sets[:min(len(sets), maxRequired)]
}

func byFrequency(a, b []*test) int { return cmp.Compare(frequencyOf(a), frequencyOf(b)) }

func frequencyOf(tests []*test) int {
	sum := 0
	for _, t := range tests {
		sum += t.frequency()
	}
	return sum
}

// commonTest is the frequency of tests that most sentences meet.
const commonTest = 100

// frequency says roughly how often tokens pass, the single word counting 1.
func (t *test) frequency() int {
	switch t.kind {
	case testForm, testExact, testLemma, testName:
		return frequencyOfWord(t.text)
	case testClass, testSecond, testScale:
		return 2
	case testRange, testSpelling, testNumeral:
		return 30
	case testAll:
		return min(t.left.frequency(), t.right.frequency())
	}
	return commonTest
}

// frequencyOfWord: commas and full stops are everywhere, other marks and the shortest words not so rare.
func frequencyOfWord(word string) int {
	switch first, _ := utf8.DecodeRuneInString(word); {
	case word == "," || word == ".":
		return 60
	case !unicode.IsLetter(first):
		return 10
	case utf8.RuneCountInString(word) < 3:
		return 20
	}
	return 1
}
