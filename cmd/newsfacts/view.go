package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsfacts/output/report"
	"newsfacts/output/report/page"
	"newsfacts/pipeline"
	"newsfacts/pipeline/input"
)

// viewOptions are the flags of view.
type viewOptions struct {
	streetOptions
	output string
	limit  int
}

// AddFlags adds the flags to a set.
func (o *viewOptions) AddFlags(f *pflag.FlagSet) {
	o.streetOptions.AddFlags(f)
	f.StringVarP(&o.output, "output", "o", "", "file of the page; without it the page goes to standard output")
	f.IntVar(&o.limit, "limit", 500, "articles on one page at most")
}

func viewCommand() *cobra.Command {
	var o viewOptions
	c := &cobra.Command{
		Use:   "view [flags] INPUT...",
		Short: "Show articles with their facts highlighted, as one page of HTML",
		Long: `Show articles with their facts highlighted, as one page of HTML.

INPUT is an article, a folder or a file of articles, - for standard input, or what newsfacts extract
wrote: a dataset or JSON lines. Of several articles the page has an index and a search. It is one
file, needs no network, and prints.`,
		Example: `  newsfacts view testdata/seeds/004_8a8dba2e06f1d22e.txt -o article.html
  newsfacts view testdata/seeds -o seeds.html
  newsfacts view facts/ -o facts.html`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("view takes an input: an article, a folder, a dataset, or - for standard input")
			}
			return nil
		},
		RunE: o.run,
	}
	o.AddFlags(c.Flags())
	return c
}

func (o *viewOptions) run(c *cobra.Command, args []string) error {
	if o.limit < 1 {
		return usage("--limit %d: at least 1", o.limit)
	}
	articles := &report.Collector{Limit: o.limit}
	if err := o.collect(c, args, articles); err != nil {
		return err
	}
	for _, r := range articles.Rejects {
		fmt.Fprintf(c.ErrOrStderr(), "newsfacts: %s: %s: %s\n", r.Source, r.Stage, r.Reason)
	}
	if len(articles.Articles) == 0 {
		return errors.New("there is no article to show")
	}
	if articles.More > 0 {
		fmt.Fprintf(c.ErrOrStderr(), "newsfacts: the page shows the first %d articles, %d more are left out (--limit)\n", o.limit, articles.More)
	}
	name := articles.Articles[0].Title
	if len(articles.Articles) > 1 || name == "" {
		name = filepath.Base(args[0])
	}
	write := func(w io.Writer) error { return page.View(w, name, articles.Articles) }
	if o.output != "" {
		return writeFile(o.output, write)
	}
	out := bufio.NewWriter(c.OutOrStdout())
	return errors.Join(write(out), out.Flush())
}

// collect reads datasets and extracts articles, in the order of the arguments.
func (o *viewOptions) collect(c *cobra.Command, args []string, to *report.Collector) error {
	languages, run, err := o.prepare()
	if err != nil {
		return err
	}
	run.Stdin = c.InOrStdin()
	boundMemory(run.Workers)
	for _, arg := range args {
		if isFacts(arg) {
			if err := collectDataset(arg, to); err != nil {
				return err
			}
			continue
		}
		files, err := input.Collect([]string{arg}, false)
		if err != nil {
			return err
		}
		if _, err := pipeline.Run(c.Context(), files, languages, to, run); err != nil {
			return err
		}
	}
	return nil
}

func collectDataset(path string, to *report.Collector) error {
	r, err := report.Open(path)
	if err != nil {
		return err
	}
	defer r.Close()
	for {
		a, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if len(to.Articles) < to.Limit {
			to.Articles = append(to.Articles, a)
		} else {
			to.More++
		}
	}
}

// isFacts tells what extract wrote from articles: a folder by its manifest, a file by its first line.
func isFacts(path string) bool {
	if info, err := os.Stat(path); err != nil {
		return false
	} else if info.IsDir() {
		return report.IsDataset(path)
	}
	if !strings.Contains(filepath.Base(path), ".jsonl") {
		return false
	}
	r, err := report.OpenIDs(path)
	if err != nil {
		return false
	}
	defer r.Close()
	a, err := r.Next()
	return err == nil && a.ID != ""
}
