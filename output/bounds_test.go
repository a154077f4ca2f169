package output

import (
	"strings"
	"testing"
)

// A column with very long ids has no bounds, and its other values are found all the same.
func TestLongTextsHaveNoBounds(t *testing.T) {
	dir := t.TempDir()
	documents := sampleDocuments(t, 10)
	documents[3].ID = strings.Repeat("длинный-", 100)
	writeDataset(t, dir, bothFormats(), 4, documents)
	file, rows := readParquet(t, files(t, dir)["documents/part-00000.parquet"])
	if len(rows) != len(documents) || string(rows[3][0].ByteArray()) != documents[3].ID {
		t.Errorf("%d rows, the fourth of %s", len(rows), rows[3][0])
	}
	ids := file.Metadata().RowGroups[0].Columns[0]
	if ids.ColumnIndexLength != 0 || ids.MetaData.Statistics.MaxValue != nil {
		t.Errorf("bounds of %d bytes, and a page index of %d", len(ids.MetaData.Statistics.MaxValue), ids.ColumnIndexLength)
	}
}

func TestBoundsOfBounds(t *testing.T) {
	var all bounds
	for _, page := range [][]string{{"м", "ж"}, nil, {"а", "к"}, {"я"}} {
		var b bounds
		for _, s := range page {
			b.addText(s)
		}
		all.add(&b)
	}
	if string(all.low) != "а" || string(all.high) != "я" {
		t.Errorf("%s to %s, want а to я", all.low, all.high)
	}
	var numbers bounds
	for _, n := range []int64{3, -7, 5} {
		var b bounds
		b.addNumber(n)
		numbers.add(&b)
	}
	if numbers.least != -7 || numbers.greatest != 5 {
		t.Errorf("%d to %d, want -7 to 5", numbers.least, numbers.greatest)
	}
}
