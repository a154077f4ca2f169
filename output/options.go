package output

// Options say what is written and where it is cut. The same options and documents make the same bytes.
type Options struct {
	JSONL, Parquet bool
	NoText         bool   // leaves documents.text empty
	Overwrite      bool   // of a dataset that is there
	Resume         bool   // goes on with a dataset that is not finished
	Identity       string // of input, options and rules: what must be the same to go on
	RulesVersion   string // digest of the packs in use
	Part           Size   // zero: DefaultPart
	RowGroup       Size   // zero: DefaultRowGroup
}

// Size bounds a part or a row group: it ends with the article that reaches one of them. A zero is no bound.
type Size struct {
	Articles int   `json:"articles,omitempty"`
	Bytes    int64 `json:"text_bytes,omitempty"` // of the articles' text
}

// DefaultPart makes JSON parts of about half a gigabyte of news.
func DefaultPart() Size { return Size{Articles: 20_000, Bytes: 256 << 20} }

// DefaultRowGroup bounds the memory of the writer: a row group is held until it is complete.
func DefaultRowGroup() Size { return Size{Articles: 5_000, Bytes: 4 << 20} }

func (s Size) orElse(other Size) Size {
	if s == (Size{}) {
		return other
	}
	return s
}

// reached reports whether a part of the size n is complete.
func (s Size) reached(n Size) bool {
	return s.Articles > 0 && n.Articles >= s.Articles || s.Bytes > 0 && n.Bytes >= s.Bytes
}

// add counts an article.
func (s *Size) add(text int) {
	s.Articles++
	s.Bytes += int64(text)
}
