package table

import "testing"

func TestHashedRecordsAreFound(t *testing.T) {
	b := &Builder{}
	stems := map[string]byte{"совет": 1, "банк": 2, "": 3, "министерств": 4}
	var records []Record
	for stem, n := range stems {
		records = append(records, Record{Sum(stem), []byte{n, 0}})
	}
	b.PutHashed(LexemeBuckets, Lexemes, LexemeBits, records)
	tab, err := Open(string(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for stem, n := range stems {
		sum := Sum(stem)
		found := Find(tab.Section(LexemeBuckets), tab.Section(Lexemes), LexemeBits, LexemeSize, sum)
		if len(found) != LexemeSize || U32(found, 0) != uint32(sum) || U16(found, 4) != uint16(n) {
			t.Errorf("%q: %q", stem, found)
		}
	}
}

func TestDigestsSurvive(t *testing.T) {
	b := &Builder{Source: Digest{1, 2, 3}, Addition: Digest{4}}
	tab, err := Open(string(b.Bytes()))
	if err != nil || tab.Source != b.Source || tab.Addition != b.Addition {
		t.Errorf("%+v, %v", tab, err)
	}
}
