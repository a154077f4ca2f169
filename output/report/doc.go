// Package report reads what newsfacts wrote, datasets of Parquet or JSON lines, article by article, as one
// form of fact: that of the golden facts. What is made of it lives in the folders below: compare (test and
// diff), score (eval), page (the pages people look at) and describe (the schema).
//
// Offsets are code points throughout. No more than one article a reader is held at a time.
package report
