package output

// columnWriter turns the cells of a column into the values of its Parquet leaves.
type columnWriter struct {
	typ      Type
	nullable bool
	leaves   []*leaf // two of SpanList, else one
}

// write adds the cells of the rows [from, to) to the open page.
func (w *columnWriter) write(c *cells, from, to int) {
	first := w.leaves[0]
	switch w.typ {
	case String:
		w.writeTexts(c.texts[from:to])
	case Decimal:
		w.writeDecimals(c.decimals[from:to])
	case StringList:
		w.writeStringLists(c, from, to)
	case SpanList:
		w.writeSpanLists(c, from, to, 0)
		w.writeSpanLists(c, from, to, 1)
	case Boolean:
		for _, n := range c.numbers[from:to] {
			first.addBoolean(n != 0)
		}
	default:
		w.writeNumbers(c.numbers[from:to])
	}
}

func (w *columnWriter) writeTexts(texts []string) {
	l := w.leaves[0]
	for _, s := range texts {
		if w.nullable && s == "" {
			l.addNull()
			continue
		}
		l.addText(s)
	}
}

func (w *columnWriter) writeNumbers(numbers []int64) {
	l := w.leaves[0]
	for _, n := range numbers {
		l.addNumberOrNull(n)
	}
}

func (w *columnWriter) writeDecimals(decimals []fixed) {
	l := w.leaves[0]
	for _, f := range decimals {
		if !f.valid {
			l.addNull()
			continue
		}
		l.addDecimal(f)
	}
}

// A list has one value for each element, the first one of repetition level 0; an empty list has one null.

func (w *columnWriter) writeStringLists(c *cells, from, to int) {
	l := w.leaves[0]
	for row := from; row < to; row++ {
		first, last := c.elements(row)
		if !l.beginList(last - first) {
			continue
		}
		for _, s := range c.texts[first:last] {
			l.addText(s)
		}
	}
}

// writeSpanLists writes the starts, leaf 0, or the ends, leaf 1.
func (w *columnWriter) writeSpanLists(c *cells, from, to, leaf int) {
	l := w.leaves[leaf]
	for row := from; row < to; row++ {
		first, last := c.elements(row)
		if !l.beginList((last - first) / 2) {
			continue
		}
		for i := first; i < last; i += 2 {
			l.addNumber(c.numbers[i+leaf])
		}
	}
}
