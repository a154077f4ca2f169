// Package extract finds the facts of an article. A Document flows through it from hand to hand; one
// file holds one kind of fact: date, money, quantity, entity, quote, role. Extractors only add facts
// to the document they are given; what ties facts together (which year, who is who, who said it)
// runs after all of them.
package extract
