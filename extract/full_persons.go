package extract

import "slices"

// fullPersons are the names of the persons whom an article names in full, each once.
type fullPersons struct {
	all    []personName
	byLast byLetter[personName]
}

func (f *fullPersons) reset() {
	f.all = f.all[:0]
	f.byLast.reset()
}

// add takes a name with a surname in.
func (f *fullPersons) add(p personName) {
	if !slices.Contains(f.byLast.of(p.last), p) {
		f.all = append(f.all, p)
		f.byLast.add(p.last, p)
	}
}
