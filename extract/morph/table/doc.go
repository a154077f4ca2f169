// Package table is the layout of a compiled word-form dictionary: a header and sections of
// little-endian records that are read in place, without decoding.
//
// A lexeme is a stem and a paradigm; a paradigm is a list of forms, each an ending and a set of
// grammemes. Stems are not stored: a hash of the stem leads to its paradigms, and 48 bits of the
// hash together with an ending that fits the paradigm vouch for it. With 400,000 lexemes and ten
// ways to split a word, fewer than one unknown word in ten million is taken for a known one; known
// words are always found.
package table
