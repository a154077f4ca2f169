package extract

import "newsfacts/extract/text"

// EntityType is the type of a named entity.
type EntityType string

const (
	Person   EntityType = "PER"
	Org      EntityType = "ORG"
	Location EntityType = "LOC"
	Event    EntityType = "EVENT"
	Law      EntityType = "LAW"
	Product  EntityType = "PRODUCT"
	Norp     EntityType = "NORP"
)

// EntityID numbers the entities of a document from 1 in the order of their first mention; 0: none.
type EntityID int

// Entity is somebody or something with a name: all its mentions in one article.
type Entity struct {
	ID      EntityID
	Type    EntityType
	Subtype string // places: country, region, city, …; else empty
	Name    string // best name, nominative
	Aliases []string
	Count   int       // mentions
	First   text.Span // first mention
	Link    string    // ISO 3166 code, or the id that a user pack gives; else empty
}

// Mention is one naming of an entity.
type Mention struct {
	Fact
	Entity   EntityID
	Type     EntityType
	Nested   bool     // lies inside another mention
	Name     string   // the mention itself in the nominative; what identity is decided on
	Evidence Evidence // what spoke for and against it
}
