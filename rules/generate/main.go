// Command generate writes the English tables of what is one word: sums, every number in words with every currency
// (a ten-million-dollar home), and two months (January-September).
//
//	go generate ./rules
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("out", "en", "the folder of the tables")
	flag.Parse()
	for name, table := range tables() {
		if err := os.WriteFile(filepath.Join(*out, name), []byte(table), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "generate: writing a table:", err)
			os.Exit(1)
		}
	}
}
