package dateparser

import (
	"testing"
	"time"
)

func TestRead(t *testing.T) {
	tests := []struct{ text, want string }{
		{"15 ноября 2018", "2018-11-15"},
		{"Опубликовано: 1 мая 2021 г., 12:30", "2021-05-01"},
		{"November 15, 2018", "2018-11-15"},
		{"15.11.2018", "2018-11-15"},
		{"2018-11-15", "2018-11-15"},
		{"5 қаңтар 2023", "2023-01-05"},
		{"7 iyul 2024", "2024-07-07"},
		{"31 февраля 2020", ""},
		{"15 ноября", ""},
		{"вчера в 12:30", ""},
	}
	for _, tt := range tests {
		got := ""
		if d := read(tt.text); !d.IsZero() {
			got = d.Format(time.DateOnly)
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}
