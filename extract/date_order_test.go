package extract

import "testing"

func TestOrderShown(t *testing.T) {
	for date, want := range map[string]dateOrder{
		"27/12/2022": dayFirst, "12/27/2022": monthFirst, "27-12-2022": dayFirst, "12/27/22": monthFirst,
		"05/06/2022": unknownOrder, "2022-12-27": unknownOrder, "2022/12/27": unknownOrder, "27 December": unknownOrder, "2016-2022": unknownOrder, "/": unknownOrder, "27/12": unknownOrder,
	} {
		if got := orderShown(date); got != want {
			t.Errorf("%s: %q, want %q", date, got, want)
		}
	}
}
