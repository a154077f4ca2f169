package output

import (
	"testing"

	"newsfacts/extract"
)

func TestFactIDsOfEqualFactsDiffer(t *testing.T) {
	var ids factIDs
	var arena byteArena
	seen := map[string]int{}
	for i := range 1000 {
		key := []byte{byte(i % 10)}
		id := ids.next(key, &arena)
		if len(id) != idDigits {
			t.Fatalf("%q has %d digits", id, len(id))
		}
		if before, ok := seen[id]; ok {
			t.Fatalf("%s is the id of %d and of %d", id, before, i)
		}
		seen[id] = i
	}
}

func TestFactIDsDoNotDependOnOtherFacts(t *testing.T) {
	first, second := fullDocument(t), fullDocument(t)
	second.Dates = append([]extract.Date(nil), second.Dates[1:]...)
	ids := func(d *extract.Document) map[string]bool {
		b := newBatch(tables(), Options{JSONL: true})
		if err := b.Add(d); err != nil {
			t.Fatal(err)
		}
		found := map[string]bool{}
		for _, table := range decodeLine(t, b.json).facts {
			for _, row := range table {
				if id, ok := row["fact_id"].(string); ok { // sentences and entities have none
					found[id] = true
				}
			}
		}
		return found
	}
	all, fewer := ids(first), ids(second)
	if len(fewer) != len(all)-1 {
		t.Errorf("%d ids, want %d", len(fewer), len(all)-1)
	}
	for id := range fewer {
		if !all[id] {
			t.Errorf("the id %s changed with another fact", id)
		}
	}
}
