package timex

import (
	"strings"
	"testing"
)

// FuzzResolve gives any fields to any reference: a valid expression has a value, its days are in order, and it has the
// same value the second time.
func FuzzResolve(f *testing.F) {
	f.Add("day=27 month=12", 19354, uint8(1))
	f.Add("from.day=28 from.month=12 to.day=3 to.month=1", 19354, uint8(2))
	f.Add("count=3 unit=half sign=-1 anchor=tense", 0, uint8(3))
	f.Add("century=4 era=BC", NoDay, uint8(0))
	f.Add("decade=20 shift=-1 unit=century", -141427, uint8(0))
	f.Add("weekday=WE direction=past part=EV", 100000, uint8(0))
	f.Add("type=SET unit=week count=99999999999", 1, uint8(0))
	f.Fuzz(func(t *testing.T, fields string, document int, direction uint8) {
		if document != NoDay && (document < -1000000 || document > 3000000) {
			return
		}
		var e Expression
		for _, field := range strings.Fields(fields) {
			name, value, _ := strings.Cut(field, "=")
			if !e.SetText(name, value) {
				return
			}
		}
		if !e.Valid() {
			return
		}
		r := Reference{Document: document, Year: NoYear, Direction: Direction(direction % 6), Context: Point{Unit: Day, Year: 2021, Month: 2, Day: 28},
			Near: direction&8 != 0, Lends: direction&16 != 0}
		res, value := r.Resolve(&e, nil)
		if len(value) == 0 {
			t.Errorf("%q has no value", fields)
		}
		if res.First > res.Last || (res.First == NoDay) != (res.Last == NoDay) {
			t.Errorf("%q: days %d to %d", fields, res.First, res.Last)
		}
		if _, again := r.Resolve(&e, nil); string(again) != string(value) {
			t.Errorf("%q: %s, then %s", fields, value, again)
		}
	})
}
