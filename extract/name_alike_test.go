package extract

import "testing"

func TestSameStems(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Иван Петров", "Ивана Петрова", true},
		{"Иван Петров", "Ивана Сидорова", false},
		{"Иван Петров", "Петрова", false},
		{"Калитва", "Калитвы", true},
	} {
		if got := sameStems(test.a, test.b); got != test.want {
			t.Errorf("sameStems(%q, %q) = %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
