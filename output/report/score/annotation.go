package score

// Annotation is a stretch of an article with its type: as annotated, or as found.
type Annotation struct {
	Start, End int // code points
	Type       string
	Norm       string // normal form, "": none
	Value      string // TIMEX3 value, "": none
	Ignore     bool   // of the gold: neither a miss, nor what overlaps it a false alarm
	Rule       string // of what was found
}

func (a *Annotation) length() int { return a.End - a.Start }

func (a *Annotation) overlaps(b *Annotation) bool { return a.Start < b.End && b.Start < a.End }

// Article is an annotated article with what was found in it.
type Article struct {
	ID    string
	Text  []rune
	Gold  []Annotation
	Found []Annotation
}

// outermost marks the annotations that lie in no longer one.
func outermost(all []Annotation) []bool {
	outer := make([]bool, len(all))
	for i := range all {
		outer[i] = true
		for k := range all {
			if k != i && all[k].Start <= all[i].Start && all[i].End <= all[k].End && all[k].length() > all[i].length() {
				outer[i] = false
			}
		}
	}
	return outer
}
