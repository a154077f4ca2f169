package page

import (
	"time"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
)

// findDate looks for the date of publication in the text of a page whose metadata has none, or has it in words.
func (m *metadata) findDate(root *html.Node) {
	if m.Date != "" {
		if m.Date[0] >= '0' && m.Date[0] <= '9' && len(m.Date) >= len(time.DateOnly) && m.Date[4] == '-' {
			return
		}
		parser := dateparser.Parser{}
		if d, err := parser.Parse(nil, m.Date); err == nil && !d.Time.IsZero() {
			m.Date = d.Time.Format(time.DateOnly)
		}
		return
	}
	found, err := htmldate.FromDocument(root, htmldate.Options{
		URL:             m.URL,
		UseOriginalDate: true,
		MaxDate:         time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC), // the clock has no say
		DateParserConfig: &dateparser.Configuration{
			CurrentTime: time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC),
		},
	})
	if err == nil && !found.IsZero() {
		m.Date = found.Format(time.DateOnly)
	}
}
