package extract

import (
	"slices"

	"newsfacts/rules"
)

// What the rule that found a name tells of it, by the ids that the packs give their rules.

func isRule(r *rules.Rule, ids ...string) bool { return r != nil && slices.Contains(ids, r.ID) }

// isDoubtful reports whether a candidate is a word by itself, whose surroundings decide.
func isDoubtful(c *candidate) bool {
	return isRule(c.rule, "unknown-word", "first-name", "surname", "unknown-place", "surname-as-place", "dictionary")
}

// isInMarks reports whether a rule finds names by the quotation marks around them.
func isInMarks(r *rules.Rule) bool { return isRule(r, "quoted-name", "kind-and-name") }

// isQuoted reports whether an organisation stands in quotation marks: what looks like a surname there is a word of
// its name («Ляпис Трубецкой»).
func isQuoted(c *candidate) bool {
	return c.Type == Org && (isInMarks(c.rule) || isRule(c.rule, "of-person", "in-quotation-marks", "told-by", "by-the-data-of", "spoken-in", "kinds-in-list"))
}

// mayBeLetters reports whether the rule of an organisation finds letters that stand for its name, among others.
func mayBeLetters(c *candidate) bool {
	return isRule(c.rule, "abbreviation", "known", "latin", "capitals")
}

// isBesideNoun reports whether the noun before a place says what it is: «г. Курган».
func isBesideNoun(c *candidate) bool {
	return isRule(c.rule, "town", "village", "capital", "region-named", "district-named")
}

// sharesCase reports whether a place stands in the case of the noun before it, or in the nominative: «на реке Урал».
func sharesCase(c *candidate) bool {
	return isRule(c.rule, "town", "town-in-two", "village", "river", "canal", "mountain", "island")
}

// isOfSeveral reports whether a place stands in a list behind one noun: «сёла Гуево и Горналь».
func isOfSeveral(c *candidate) bool {
	return isRule(c.rule, "towns", "villages", "districts", "regions")
}

// isNestedAlone reports whether a place is one inside other names alone: «Российская академия», «полиция РА»,
// «Bank of America»; a paper may be called «Türkiye» alone.
func isNestedAlone(c *candidate) bool { return isRule(c.rule, "adjective", "letters", "latin") }

// isOneOfMany reports whether a place shares its head with others: «Тверской и Псковской областях».
func isOneOfMany(m *rules.Match) bool { return isRule(m.Rule, "of-many", "behind-head") }

// isOfRoute reports whether a place is an end of a route, whose names do not decline: «Москва – Казань».
func isOfRoute(c *candidate) bool { return isRule(c.rule, "route", "route-of-unknown") }

// isDateline reports whether a place stands where an English article says where it was written.
func isDateline(c *candidate) bool {
	return isRule(c.rule, "dateline", "dateline-second", "dateline-colon")
}
