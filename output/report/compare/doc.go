// Package compare matches the facts of the same article in two versions and tells what became of each:
// the same, moved, another value, another rule, added, removed. Diff does so for two datasets in bounded
// memory; Regression for articles against the golden facts beside them.
package compare
