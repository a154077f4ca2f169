package compare

import "newsfacts/output/report"

// Status is what became of a fact.
type Status uint8

const (
	Same     Status = iota
	Changed         // another value
	Moved           // the same values at another place
	Rerouted        // the same place and values by another rule
	Added
	Removed
)

// Statuses lists all, Same first.
func Statuses() []Status { return []Status{Same, Changed, Moved, Rerouted, Added, Removed} }

func (s Status) String() string {
	return [...]string{"same", "changed", "moved", "rerouted", "added", "removed"}[s]
}

// Mark is the sign of a status at the beginning of a line.
func (s Status) Mark() string { return [...]string{"=", "~", ">", "»", "+", "-"}[s] }

// Change is a fact in two versions of an article: Old is nil where it was added, New where it was removed.
type Change struct {
	Status   Status
	Old, New *report.Fact
}

// Fact is the fact as it is now, or as it was where it is gone.
func (c *Change) Fact() *report.Fact {
	if c.New != nil {
		return c.New
	}
	return c.Old
}

// Rule is the rule of the fact, or both where another one finds it now; "" of entities.
func (c *Change) Rule() string {
	switch {
	case c.Old == nil:
		return c.New.Rule
	case c.New == nil || c.New.Rule == c.Old.Rule:
		return c.Old.Rule
	}
	return c.Old.Rule + " → " + c.New.Rule
}

// Values are the names of the values that differ, in the order of the old fact, then of the new one.
func (c *Change) Values() []string {
	if c.Old == nil || c.New == nil {
		return nil
	}
	var names []string
	for _, v := range c.Old.Values {
		if c.New.Value(v.Name) != v.JSON {
			names = append(names, v.Name)
		}
	}
	for _, v := range c.New.Values {
		if c.Old.Value(v.Name) == "" {
			names = append(names, v.Name)
		}
	}
	return names
}
