package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsfacts/output/report"
	"newsfacts/output/report/compare"
	"newsfacts/pipeline"
	"newsfacts/pipeline/input"
)

// testOptions are the flags of test.
type testOptions struct {
	streetOptions
	update bool
	only   []string
	report string
}

// AddFlags adds the flags to a set.
func (o *testOptions) AddFlags(f *pflag.FlagSet) {
	o.streetOptions.AddFlags(f)
	f.BoolVar(&o.update, "update", false, "write the golden facts that differ or are not there")
	f.StringSliceVar(&o.only, "only", nil, "kinds to compare: "+strings.Join(report.Tables(), ", "))
	f.StringVar(&o.report, "report", "", "junit=FILE: write the results as JUnit XML")
}

func testCommand() *cobra.Command {
	var o testOptions
	c := &cobra.Command{
		Use:   "test [flags] DIR",
		Short: "Compare every article of a folder with the golden facts beside it",
		Long: `Compare every article of a folder with the golden facts beside it.

The golden facts of NAME.txt are NAME.facts.json: one fact a line, so that a diff can be read.
Of a file with several articles, such as JSON lines, those of record 3 are NAME.3.facts.json.
What differs is shown by kind and rule, each fact in its sentence: - removed, + added, ~ another
value, > moved, » found by another rule.

Exit status: 0 same; 1 different; 2 trouble.`,
		Example: `  newsfacts test testdata/seeds
  newsfacts test testdata/seeds --only money,quotes --report junit=facts.xml
  newsfacts test testdata/seeds --update`,
		Args: exactly(1, "test takes one folder of articles"),
		RunE: func(c *cobra.Command, args []string) error { return trouble(o.run(c, args[0])) },
	}
	o.AddFlags(c.Flags())
	return c
}

func (o *testOptions) run(c *cobra.Command, dir string) error {
	if err := checkTables("--only", o.only); err != nil {
		return err
	}
	form, file, _ := strings.Cut(o.report, "=")
	if o.report != "" && (form != "junit" || file == "") {
		return usage("--report %s: it is written junit=FILE", o.report)
	}
	regression, err := o.regress(c, dir)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(c.OutOrStdout())
	o.print(out, regression)
	if err := out.Flush(); err != nil {
		return err
	}
	if o.report != "" {
		err := writeFile(file, func(w io.Writer) error { return compare.WriteJUnit(w, dir, regression) })
		if err != nil {
			return fmt.Errorf("--report: %w", err)
		}
	}
	if regression.Failed() > 0 {
		return &status{code: exitDifferent}
	}
	return nil
}

// regress takes the articles of the folder down the street.
func (o *testOptions) regress(c *cobra.Command, dir string) (*compare.Regression, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("%s is no folder of articles", dir)
	}
	files, err := input.Collect([]string{dir}, false)
	if err != nil {
		return nil, err
	}
	if len(files.Files) == 0 {
		return nil, fmt.Errorf("%s holds no articles", dir)
	}
	languages, run, err := o.prepare()
	if err != nil {
		return nil, err
	}
	paths := map[string]string{}
	for _, f := range files.Files {
		paths[f.Source] = f.Path
	}
	r := &compare.Regression{Update: o.update, Only: o.only}
	r.Golden = func(source string, record int64) string { return compare.GoldenPath(paths[source], record) }
	boundMemory(run.Workers)
	if _, err := pipeline.Run(c.Context(), files, languages, r, run); err != nil {
		return nil, err
	}
	return r, findStale(r, dir)
}

// findStale adds the golden facts that belong to no article.
func findStale(r *compare.Regression, dir string) error {
	golden, err := compare.GoldenFiles(dir)
	if err != nil {
		return err
	}
	for _, path := range golden {
		if !r.Known(path) {
			r.Cases = append(r.Cases, compare.Case{Source: path, Golden: path, Problems: []string{"golden facts of no article"}})
		}
	}
	return nil
}

func (o *testOptions) print(w io.Writer, r *compare.Regression) {
	for _, c := range r.Cases {
		for _, p := range c.Problems {
			fmt.Fprintf(w, "%s: %s\n", c.Source, p)
		}
	}
	if o.update {
		fmt.Fprintf(w, "articles %d, golden facts written %d\n", len(r.Cases), r.Updated)
		return
	}
	compare.WriteChanges(w, r.Changes())
	failed := r.Failed()
	if failed > 0 {
		fmt.Fprintln(w)
		compare.WriteSummary(w, r.Tally)
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "articles %d, same %d, different %d\n", len(r.Cases), len(r.Cases)-failed, failed)
}
