// Package page writes the pages that people look at: articles with their facts (View) and what became of
// facts between two datasets (Changes). A page is one file of HTML with its style and script inside. It
// asks no network for anything, and says so to the browser in its content security policy, which lets no
// script run but the page's own.
//
// The words of articles reach the page through html/template or html.EscapeString alone. What stands in a
// highlighted paragraph is, tags aside, exactly the text: labels and numbers are drawn by the style.
package page
