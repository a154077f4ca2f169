package extract

// Date is a TIMEX3 (ISO-TimeML) with its calendar days where the text determines them.
type Date struct {
	Fact
	Type        TimexType
	Value       string // TIMEX3 value, a range as an ISO 8601 interval: "2022-12-21/2022-12-22"
	Begin, End  Day    // inclusive; NoDay where not determined or before FirstDay
	Granularity Granularity
	Anchor      Anchor
	Modifier    TimexMod
}

// TimexType is the TIMEX3 attribute type.
type TimexType string

const (
	TimexDate     TimexType = "DATE"
	TimexTime     TimexType = "TIME"
	TimexDuration TimexType = "DURATION"
	TimexSet      TimexType = "SET"
)

// Granularity is the unit of the value; empty where it has none.
type Granularity string

const (
	Second  Granularity = "second"
	Minute  Granularity = "minute"
	Hour    Granularity = "hour"
	DayUnit Granularity = "day"
	Week    Granularity = "week"
	Month   Granularity = "month"
	Quarter Granularity = "quarter"
	Half    Granularity = "half"
	Season  Granularity = "season"
	Year    Granularity = "year"
	Decade  Granularity = "decade"
	Century Granularity = "century"
)

// Anchor tells what a value rests on; empty where nothing is resolved.
type Anchor string

const (
	AnchorExplicit Anchor = "explicit"
	AnchorDocument Anchor = "document_date"
	AnchorContext  Anchor = "context"
)

// TimexMod is the TIMEX3 attribute mod.
type TimexMod string

const (
	ModBefore      TimexMod = "BEFORE"
	ModAfter       TimexMod = "AFTER"
	ModOnOrBefore  TimexMod = "ON_OR_BEFORE"
	ModOnOrAfter   TimexMod = "ON_OR_AFTER"
	ModLessThan    TimexMod = "LESS_THAN"
	ModMoreThan    TimexMod = "MORE_THAN"
	ModEqualOrLess TimexMod = "EQUAL_OR_LESS"
	ModEqualOrMore TimexMod = "EQUAL_OR_MORE"
	ModStart       TimexMod = "START"
	ModMid         TimexMod = "MID"
	ModEnd         TimexMod = "END"
	ModApprox      TimexMod = "APPROX"
)
