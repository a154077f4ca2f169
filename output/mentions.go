package output

import "newsfacts/extract"

// mentionTable has one row a naming of an entity.
func mentionTable() rowTable {
	type R = extract.Mention
	return table[R]{
		name:     "mentions",
		meaning:  "where entities are named",
		rows:     func(d *extract.Document) []R { return d.Mentions },
		fact:     func(m *R) *extract.Fact { return &m.Fact },
		identity: func(key []byte, m *R) []byte { return appendKeyText(key, string(m.Type)) },
		columns: factColumns(
			entityColumn("entity_id", func(m *R) extract.EntityID { return m.Entity }, "the entity, of the same doc_id"),
			textColumn("type", func(_ *article, m *R) string { return string(m.Type) }, entityTypes).repeating(),
			numberColumn("nested", Boolean, func(_ *article, m *R) int64 { return boolCell(m.Nested) }, "lies inside another mention"),
		),
	}.build()
}

func boolCell(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
