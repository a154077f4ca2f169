// Package duckdbtest reads datasets with DuckDB, an engine that shares no code with the writer. It is a
// module of its own because DuckDB needs a C compiler and half a gigabyte:
//
//	cd output/duckdbtest && go test ./...
//
// The tests read the dataset that NEWSFACTS_DATASET names, and without it one that they make of the seed
// articles.
package duckdbtest
