// Package page finds the article in an HTML page: title, date, authors, address and the body with its
// paragraphs and headings. go-trafilatura says which part of a page is the article where neither the site's
// rules nor the page's own marks do; the text is then read from the page itself, so that no sentence is
// lost. What leads elsewhere (teasers, captions, comments, notes of updates) stays out.
package page
