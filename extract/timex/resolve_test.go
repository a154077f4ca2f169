package timex

import (
	"strings"
	"testing"
)

// expression reads "day=27 month=12 from.year=2016"; a count may be broken.
func expression(t *testing.T, fields string) *Expression {
	t.Helper()
	e := &Expression{}
	for _, f := range strings.Fields(fields) {
		name, value, _ := strings.Cut(f, "=")
		if whole, fraction, ok := strings.Cut(value, "."); ok && strings.HasSuffix(name, "count") {
			n, _ := FieldYear.value(whole + fraction)
			e.SetNumber(name, int64(n), -int32(len(fraction)))
			continue
		}
		if !e.SetText(name, value) {
			t.Fatalf("%s: %q is nothing that the field may say", name, value)
		}
	}
	return e
}

// wednesday is the document date of the tests: Wednesday, 28 December 2022.
var wednesday = DayNumber(2022, 12, 28)

func TestResolve(t *testing.T) {
	past := Reference{Document: wednesday, Year: NoYear, Direction: Past}
	future := Reference{Document: wednesday, Year: NoYear, Direction: Future}
	unsaid := Reference{Document: wednesday, Year: NoYear}
	nothing := Reference{Document: NoDay, Year: NoYear}
	year := Reference{Document: NoDay, Year: 2022}
	later := Reference{Document: wednesday, Year: NoYear, Context: Point{Unit: Day, Year: 2021, Month: 3, Day: 3}, Near: true, Lends: true}
	for _, c := range []struct {
		name, fields string
		reference    Reference
		value        string
		first, last  string
		basis        Basis
	}{
		{"full date", "day=27 month=12 year=2022", nothing, "2022-12-27", "2022-12-27", "2022-12-27", Explicit},
		{"two digits", "day=27 month=12 year=22", nothing, "2022-12-27", "2022-12-27", "2022-12-27", Explicit},
		{"two digits of the last century", "day=5 month=3 year=96", unsaid, "1996-03-05", "1996-03-05", "1996-03-05", Explicit},
		{"leap day", "day=29 month=2 year=2020", nothing, "2020-02-29", "2020-02-29", "2020-02-29", Explicit},
		{"no year anywhere", "day=27 month=12", nothing, "XXXX-12-27", "", "", Unresolved},
		{"this year, which nobody knows", "day=27 month=12 shift=0 unit=year", nothing, "XXXX-12-27", "", "", Unresolved},
		{"this year, known from the text", "day=27 month=12 shift=0 unit=year", year, "2022-12-27", "2022-12-27", "2022-12-27", FromContext},
		{"no year, the year known from the text", "day=27 month=12", year, "XXXX-12-27", "", "", Unresolved},
		{"looking back", "day=15 month=1", past, "2022-01-15", "2022-01-15", "2022-01-15", FromDocument},
		{"looking ahead", "day=15 month=1", future, "2023-01-15", "2023-01-15", "2023-01-15", FromDocument},
		{"nearest", "day=5 month=1", unsaid, "2023-01-05", "2023-01-05", "2023-01-05", FromDocument},
		{"weekday tells the year", "day=27 month=12 weekday=1", unsaid, "2021-12-27", "2021-12-27", "2021-12-27", FromDocument},
		{"next leap day", "day=29 month=2", future, "2024-02-29", "2024-02-29", "2024-02-29", FromDocument},
		{"year of the date before", "day=15 month=5", later, "2021-05-15", "2021-05-15", "2021-05-15", FromContext},
		{"weekday, looking back", "weekday=4", past, "2022-12-22", "2022-12-22", "2022-12-22", FromDocument},
		{"weekday, looking ahead", "weekday=4", future, "2022-12-29", "2022-12-29", "2022-12-29", FromDocument},
		{"weekday of the document", "weekday=3", past, "2022-12-28", "2022-12-28", "2022-12-28", FromDocument},
		{"last such weekday", "weekday=3 direction=past", past, "2022-12-21", "2022-12-21", "2022-12-21", FromDocument},
		{"weekday without document date", "weekday=4", nothing, "XXXX-WXX-4", "", "", Unresolved},
		{"weekend", "weekday=WE direction=past", unsaid, "2022-W51-WE", "2022-12-24", "2022-12-25", FromDocument},
		{"month, looking back", "month=5", past, "2022-05", "2022-05-01", "2022-05-31", FromDocument},
		{"month, looking ahead", "month=5", future, "2023-05", "2023-05-01", "2023-05-31", FromDocument},
		{"month of last year", "month=5 shift=-1 unit=year", past, "2021-05", "2021-05-01", "2021-05-31", FromDocument},
		{"quarter", "quarter=4", past, "2022-Q4", "2022-10-01", "2022-12-31", FromDocument},
		{"quarter before the turn of the year", "quarter=1", past, "2022-Q1", "2022-01-01", "2022-03-31", FromDocument},
		{"yesterday", "shift=-1 unit=day", unsaid, "2022-12-27", "2022-12-27", "2022-12-27", FromDocument},
		{"yesterday of an unknown day", "shift=-1 unit=day", nothing, "PAST_REF", "", "", Unresolved},
		{"last week", "shift=-1 unit=week", unsaid, "2022-W51", "2022-12-19", "2022-12-25", FromDocument},
		{"Monday of next week", "weekday=1 shift=1 unit=week", unsaid, "2023-01-02", "2023-01-02", "2023-01-02", FromDocument},
		{"this Tuesday, looking back on it", "weekday=5 shift=0 unit=week", past, "2022-12-23", "2022-12-23", "2022-12-23", FromDocument},
		{"three days ago", "count=3 unit=day sign=-1", unsaid, "2022-12-25", "2022-12-25", "2022-12-25", FromDocument},
		{"a year and a half ago", "count=1.5 unit=year sign=-1", unsaid, "2021-06", "2021-06-01", "2021-06-30", FromDocument},
		{"some years ago", "unknown=1 unit=year sign=-1", unsaid, "PAST_REF", "", "", Unresolved},
		{"the next day of a date before", "shift=1 unit=day anchor=context", later, "2021-03-04", "2021-03-04", "2021-03-04", FromContext},
		{"that day, of which nothing is known", "shift=0 unit=day anchor=context", unsaid, "PAST_REF", "", "", Unresolved},
		{"half an hour later", "count=30 unit=minute sign=1 anchor=context", unsaid, "PT30M", "", "", Unresolved},
		{"an hour and a half later", "count=1.5 unit=hour sign=1 anchor=context", unsaid, "PT1.5H", "", "", Unresolved},
		{"the 26th", "day=26", past, "2022-12-26", "2022-12-26", "2022-12-26", FromDocument},
		{"the 26th, of the month before it", "day=26", later, "2021-03-26", "2021-03-26", "2021-03-26", FromContext},
		{"decade", "decade=90", nothing, "199X", "1990-01-01", "1999-12-31", Explicit},
		{"young decade of no century", "decade=20", nothing, "XX2X", "", "", Unresolved},
		{"decade of a century", "decade=20 century=20", nothing, "192X", "1920-01-01", "1929-12-31", Explicit},
		{"decade of the last century", "decade=20 shift=-1 unit=century", unsaid, "192X", "1920-01-01", "1929-12-31", FromDocument},
		{"century", "century=21", nothing, "20XX", "2001-01-01", "2100-12-31", Explicit},
		{"year before Christ", "year=44 era=BC", nothing, "BC0044", "BC0044-01-01", "BC0044-12-31", Explicit},
		{"clock of the document's day", "hour=10 minute=30 zone=+03", unsaid, "2022-12-28T10:30+03:00", "2022-12-28", "2022-12-28", FromDocument},
		{"clock of the day before it", "hour=9 part=EV", later, "2021-03-03T21", "2021-03-03", "2021-03-03", FromContext},
		{"eleven in the morning is no night", "hour=11 minute=0 part=AF", unsaid, "2022-12-28T11:00", "2022-12-28", "2022-12-28", FromDocument},
		{"midnight", "hour=12 part=NI", unsaid, "2022-12-28T00", "2022-12-28", "2022-12-28", FromDocument},
		{"length", "count=6 unit=year", unsaid, "P6Y", "", "", Unresolved},
		{"broken length", "count=2.50 unit=year", unsaid, "P2.5Y", "", "", Unresolved},
		{"length of halves", "count=3 unit=half", unsaid, "P18M", "", "", Unresolved},
		{"hours and minutes", "count=2 unit=hour plus.count=30 plus.unit=minute", unsaid, "PT2H30M", "", "", Unresolved},
		{"length of some years", "unknown=1 unit=year", unsaid, "PXY", "", "", Unresolved},
		{"range of lengths", "from.count=5 to.count=10 unit=day", unsaid, "P5D/P10D", "", "", Unresolved},
		{"how often", "unit=week type=SET", unsaid, "P1W", "", "", Unresolved},
		{"on Mondays", "weekday=1 type=SET", unsaid, "XXXX-WXX-1", "", "", Unresolved},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := expression(t, c.fields)
			if !e.Valid() {
				t.Fatalf("%s is not valid", c.fields)
			}
			res, value := c.reference.Resolve(e, nil)
			if string(value) != c.value || iso(res.First) != c.first || iso(res.Last) != c.last || res.Basis != c.basis {
				t.Errorf("%s = %s %s..%s basis %d, want %s %s..%s basis %d", c.fields, value, iso(res.First), iso(res.Last), res.Basis,
					c.value, c.first, c.last, c.basis)
			}
		})
	}
}

func TestResolveRanges(t *testing.T) {
	for _, c := range []struct {
		name, fields string
		direction    Direction
		document     int
		want         string
	}{
		{"days of a month", "from.day=14 to.day=15 month=11 year=2022", Unsaid, NoDay, "2022-11-14/2022-11-15"},
		{"days of a month without year", "from.day=14 to.day=15 month=11", Unsaid, NoDay, "XXXX-11-14/XXXX-11-15"},
		{"days of a month that was", "from.day=14 to.day=15 month=11", Past, wednesday, "2022-11-14/2022-11-15"},
		{"days that will come", "from.day=14 to.day=15 month=11", Future, wednesday, "2023-11-14/2023-11-15"},
		{"over the turn of the year", "from.day=28 from.month=12 to.day=3 to.month=1", Unsaid, wednesday, "2022-12-28/2023-01-03"},
		{"… looking back", "from.day=28 from.month=12 to.day=3 to.month=1", Past, DayNumber(2022, 6, 1), "2021-12-28/2022-01-03"},
		{"… the year at its end", "from.day=28 from.month=12 to.day=3 to.month=1 to.year=2021", Unsaid, NoDay, "2020-12-28/2021-01-03"},
		{"… the year at its start", "from.day=28 from.month=12 from.year=2020 to.day=3 to.month=1", Unsaid, NoDay, "2020-12-28/2021-01-03"},
		{"months", "from.month=11 to.month=12 year=2021", Unsaid, NoDay, "2021-11/2021-12"},
		{"months that were", "from.month=1 to.month=9", Past, wednesday, "2022-01/2022-09"},
		{"years", "from.year=2016 to.year=2022", Unsaid, NoDay, "2016/2022"},
		{"school year", "from.year=2021 to.year=22", Unsaid, NoDay, "2021/2022"},
		{"quarters", "from.quarter=1 to.quarter=2 year=2022", Unsaid, NoDay, "2022-Q1/2022-Q2"},
		{"decades", "from.decade=80 to.decade=90", Unsaid, NoDay, "198X/199X"},
		{"centuries", "from.century=17 to.century=18", Unsaid, NoDay, "16XX/17XX"},
		{"weekdays", "from.weekday=1 to.weekday=5", Unsaid, wednesday, "2022-12-26/2022-12-30"},
		{"hours", "from.hour=10 from.minute=0 to.hour=18 to.minute=0", Unsaid, wednesday, "2022-12-28T10:00/2022-12-28T18:00"},
		{"hours over midnight", "from.hour=22 from.minute=0 to.hour=6 to.minute=0", Unsaid, wednesday, "2022-12-28T22:00/2022-12-29T06:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Reference{Document: c.document, Year: NoYear, Direction: c.direction}
			if _, got := r.Resolve(expression(t, c.fields), nil); string(got) != c.want {
				t.Errorf("%s = %s, want %s", c.fields, got, c.want)
			}
		})
	}
}

func TestModifierOfADistance(t *testing.T) {
	for fields, want := range map[string]string{
		"count=2 unit=year mod=MORE_THAN":             "MORE_THAN",
		"count=2 unit=year mod=MORE_THAN sign=-1":     "BEFORE",
		"count=2 unit=year mod=LESS_THAN sign=-1":     "AFTER",
		"count=2 unit=year mod=EQUAL_OR_MORE sign=-1": "ON_OR_BEFORE",
		"count=2 unit=year mod=MORE_THAN sign=1":      "AFTER",
		"count=2 unit=year mod=EQUAL_OR_LESS sign=1":  "ON_OR_BEFORE",
		"count=2 unit=year mod=APPROX sign=-1":        "APPROX",
	} {
		r := Reference{Document: wednesday, Year: NoYear}
		if res, _ := r.Resolve(expression(t, fields), nil); res.Mod != want {
			t.Errorf("%s: mod %s, want %s", fields, res.Mod, want)
		}
	}
}

func TestValid(t *testing.T) {
	for fields, want := range map[string]bool{
		"day=31 month=12": true, "day=29 month=2": true, "day=30 month=2": false, "day=31 month=4": false,
		"day=32": false, "month=13": false, "hour=25": false, "minute=60": false, "from.day=0": false, "quarter=5": false,
	} {
		if got := expression(t, fields).Valid(); got != want {
			t.Errorf("Valid(%s) = %v, want %v", fields, got, want)
		}
	}
}

func TestFieldsSayOnlyWhatTheyMay(t *testing.T) {
	for _, c := range []struct {
		name, value string
		want        bool
	}{
		{"month", "12", true}, {"month", "декабрь", false}, {"unit", "fortnight", false}, {"season", "SU", true}, {"from.part", "EV", true},
		{"zone", "+05:30", true}, {"zone", "Москва", false}, {"date.year", "2022", true}, {"length", "P6M", true}, {"yaer", "2022", false},
	} {
		var e Expression
		if got := e.SetText(c.name, c.value); got != c.want {
			t.Errorf("SetText(%q, %q) = %v, want %v", c.name, c.value, got, c.want)
		}
	}
}

func TestThisYearOfTheText(t *testing.T) {
	if year, ok := expression(t, "shift=0 unit=year year=2022").ThisYear(); !ok || year != 2022 {
		t.Errorf("«the current year 2022» = %d, %v", year, ok)
	}
	if first, last, ok := expression(t, "from.year=2016 to.year=2022").Years(); !ok || first != 2016 || last != 2022 {
		t.Errorf("«2016–2022» = %d, %d, %v", first, last, ok)
	}
	if n, ok := expression(t, "count=6 unit=year direction=past").LastYears(); !ok || n != 6 {
		t.Errorf("«the last 6 years» = %d, %v", n, ok)
	}
	if _, ok := expression(t, "count=6 unit=year").LastYears(); ok {
		t.Error("«6 years» are not the last")
	}
}

func BenchmarkResolve(b *testing.B) {
	r := Reference{Document: wednesday, Year: NoYear, Direction: Past}
	var e Expression
	e.SetNumber("day", 15, 0)
	e.SetNumber("month", 1, 0)
	var value []byte
	for b.Loop() {
		_, value = r.Resolve(&e, value[:0])
	}
}
