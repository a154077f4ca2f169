package extract

// Role is what a person is, and of what: its span is the role's own words.
type Role struct {
	Fact
	Person       EntityID // 0 where the article never names the person
	PersonName   string
	Role         string // nominative
	Organization EntityID
	Location     EntityID
}

// String is the role with its person: "директор: Еркин Тукумов".
func (r *Role) String() string {
	if r.PersonName == "" {
		return r.Role
	}
	return r.Role + ": " + r.PersonName
}
