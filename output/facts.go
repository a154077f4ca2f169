package output

// Names that stand in more than one table.
const (
	startChar = "start_char"
	endChar   = "end_char"
)

// factCells are the cells that every fact has, in code points where they are offsets.
type factCells struct {
	id               string
	start, end       int64
	rawStart, rawEnd int64 // null where there is no plain source
	sentence         int64
	surface, rule    string
}

// factColumns are the columns that every table of facts begins with, behind doc_id. They have no functions:
// their cells are factCells.
func factColumns[R any]() []column[R] {
	common := []column[R]{
		textColumn[R]("fact_id", nil, "short hash of kind, span and value; unique inside doc_id").long(),
		numberColumn[R](startChar, Int32, nil, "first code point of the surface in documents.text"),
		numberColumn[R](endChar, Int32, nil, "code point behind the last one"),
		numberColumn[R]("raw_start", Int32, nil, "first code point in the decoded source; null without a plain source").orNull(),
		numberColumn[R]("raw_end", Int32, nil, "code point behind the last one in the decoded source").orNull(),
		numberColumn[R]("sentence", Int32, nil, "number of the sentence the fact begins in"),
		textColumn[R]("surface", nil, "the words of the text").long(),
		textColumn[R]("rule", nil, "what found it: <language>.<kind>.<name>").repeating(),
	}
	for i := range common {
		common[i].common = true
	}
	return common
}

// appendJSON opens the object of a fact. It makes half of all cells, so it spells the names out.
func (f *factCells) appendJSON(dst []byte) []byte {
	dst = append(append(dst, `{"fact_id":"`...), f.id...)
	dst = appendInt(append(dst, `","start_char":`...), f.start)
	dst = appendInt(append(dst, `,"end_char":`...), f.end)
	if f.rawStart == null {
		dst = append(dst, `,"raw_start":null,"raw_end":null,"sentence":`...)
	} else {
		dst = appendInt(append(dst, `,"raw_start":`...), f.rawStart)
		dst = appendInt(append(dst, `,"raw_end":`...), f.rawEnd)
		dst = append(dst, `,"sentence":`...)
	}
	dst = appendInt(dst, f.sentence)
	dst = appendEscaped(append(dst, `,"surface":"`...), f.surface)
	dst = appendEscaped(append(dst, `","rule":"`...), f.rule)
	return append(dst, '"')
}

// factWriter writes the columns of factColumns.
type factWriter struct {
	id, start, end, rawStart, rawEnd, sentence, surface, rule *leaf
}

func newFactWriter(l []*leaf) *factWriter {
	return &factWriter{l[0], l[1], l[2], l[3], l[4], l[5], l[6], l[7]}
}

func (w *factWriter) write(facts []factCells) {
	for i := range facts {
		f := &facts[i]
		w.id.addText(f.id)
		w.start.addNumber(f.start)
		w.end.addNumber(f.end)
		w.rawStart.addNumberOrNull(f.rawStart)
		w.rawEnd.addNumberOrNull(f.rawEnd)
		w.sentence.addNumber(f.sentence)
		w.surface.addText(f.surface)
		w.rule.addText(f.rule)
	}
}
