// Package sites holds what is known of the pages of news sites: rules as data, one YAML file a site.
//
//	hosts: [example.org]          # and their subdomains; no hosts: every page
//	body: [.article__text]        # CSS selectors, the first that finds enough text counts
//	title: [h1.headline]
//	date: [time.published]        # its datetime or content, else its text
//	author: [.article__author]
//	drop: [.related, .comments]   # what never holds article text
//	teasers: [читайте также]      # how paragraphs begin that lead elsewhere, small letters
//
// A file of a user's rule pack, sites/NAME.yaml, goes before the built-in ones.
package sites
