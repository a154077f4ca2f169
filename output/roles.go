package output

import "newsfacts/extract"

// roleTable has one row a role of a person.
func roleTable() rowTable {
	type R = extract.Role
	return table[R]{
		name:    "roles",
		meaning: "what persons are, and of what",
		rows:    func(d *extract.Document) []R { return d.Roles },
		fact:    func(r *R) *extract.Fact { return &r.Fact },
		identity: func(key []byte, r *R) []byte {
			return appendKeyText(appendKeyText(key, r.PersonName), r.Role)
		},
		columns: factColumns(
			entityColumn("person_entity_id", func(r *R) extract.EntityID { return r.Person }, "the person; null where the article never names them").orNull(),
			textColumn("person_name", func(_ *article, r *R) string { return r.PersonName }, "nominative").orNull().repeating(),
			textColumn("role", func(_ *article, r *R) string { return r.Role }, "nominative").repeating(),
			entityColumn("organization_entity_id", func(r *R) extract.EntityID { return r.Organization }, "the organisation").orNull(),
			entityColumn("location_entity_id", func(r *R) extract.EntityID { return r.Location }, "the place").orNull(),
		),
	}.build()
}
