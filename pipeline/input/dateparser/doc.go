// Package dateparser stands in for github.com/markusmobius/go-dateparser, which go-htmldate asks to read
// dates written in words (go.mod of newsfacts replaces it). The original builds tables for two hundred
// locales at start-up, which costs every run 0.2 s and 95 MB, pages or not. This one has the part of its
// interface that go-htmldate uses, and reads what pages write beside their headline: a day with the month
// in figures or in words of the languages below. It does not guess: no year, no date.
package dateparser
