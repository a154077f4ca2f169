package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsfacts/output/report"
	"newsfacts/output/report/compare"
	"newsfacts/output/report/page"
)

// diffOptions are the flags of diff.
type diffOptions struct {
	html   string
	only   []string
	failOn []string
	sample int
}

// AddFlags adds the flags to a set.
func (o *diffOptions) AddFlags(f *pflag.FlagSet) {
	f.StringVar(&o.html, "html", "", "write the differences as one page that needs nothing else")
	f.StringSliceVar(&o.only, "only", nil, "kinds to compare: "+strings.Join(report.Tables(), ", "))
	f.StringSliceVar(&o.failOn, "fail-on", nil, "kinds whose differences count for the exit status; none: no difference does (default all)")
	f.IntVar(&o.sample, "sample", 3, "differences to show of each kind, rule and status; -1: all; the page shows 20 at least")
}

func diffCommand() *cobra.Command {
	var o diffOptions
	c := &cobra.Command{
		Use:   "diff [flags] OLD NEW",
		Short: "Compare two datasets, fact by fact",
		Long: `Compare two datasets, fact by fact.

OLD and NEW are folders that newsfacts extract wrote, or files of JSON lines, also gzip or zstd
compressed. Facts are matched within an article: same, changed (another value), moved (the same
values at another place), rerouted (found by another rule), added, removed.

Exit status: 0 same; 1 different; 2 trouble.`,
		Example: `  newsfacts extract testdata/seeds -o before
  newsfacts extract testdata/seeds --rules mine -o after
  newsfacts diff before after --html changes.html`,
		Args: exactly(2, "diff takes two datasets: OLD NEW"),
		RunE: func(c *cobra.Command, args []string) error { return trouble(o.run(c, args[0], args[1])) },
	}
	o.AddFlags(c.Flags())
	return c
}

func (o *diffOptions) run(c *cobra.Command, before, after string) error {
	if err := checkTables("--only", o.only); err != nil {
		return err
	}
	if !slices.Equal(o.failOn, []string{"none"}) {
		if err := checkTables("--fail-on", o.failOn); err != nil {
			return err
		}
	}
	sample := o.sample
	if o.html != "" && sample >= 0 {
		sample = max(sample, samplesOfPage)
	}
	result, err := compare.Diff(before, after, o.only, sample)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(c.OutOrStdout())
	o.print(out, result)
	if err := out.Flush(); err != nil {
		return err
	}
	if o.html != "" {
		err := writeFile(o.html, func(w io.Writer) error { return page.Changes(w, nameOf(before), nameOf(after), result) })
		if err != nil {
			return fmt.Errorf("--html: %w", err)
		}
	}
	return o.verdict(result)
}

// samplesOfPage is how many differences of each kind, rule and status a page shows at least.
const samplesOfPage = 20

// nameOf is a dataset's name on a page, without the place where it lies.
func nameOf(path string) string { return filepath.Base(filepath.Clean(path)) }

func (o *diffOptions) print(w io.Writer, r *compare.Result) {
	fmt.Fprintf(w, "articles in both %d, added %d, removed %d, with another text %d\n\n", r.Articles, r.AddedArticles, r.RemovedArticles, r.OtherTexts)
	compare.WriteSummary(w, r.Tally)
	compare.WriteChanges(w, r.Sample.First(o.sample))
}

// verdict is the exit status: 1 where facts differ that count.
func (o *diffOptions) verdict(r *compare.Result) error {
	for _, l := range r.Tally.Tables() {
		if l.Counts.Different() > 0 && (len(o.failOn) == 0 || slices.Contains(o.failOn, l.Table)) {
			return &status{code: exitDifferent}
		}
	}
	return nil
}

// checkTables refuses names that are no tables of facts.
func checkTables(flag string, names []string) error {
	for _, n := range names {
		if !slices.Contains(report.Tables(), n) {
			return usage("%s %s: the kinds are %s", flag, n, strings.Join(report.Tables(), ", "))
		}
	}
	return nil
}

// writeFile writes a file, or nothing where that fails.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(f, 1<<18)
	err = write(out)
	if err == nil {
		err = out.Flush()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(path)
	}
	return err
}
