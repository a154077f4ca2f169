package main

import (
	"errors"
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsfacts/output"
	"newsfacts/pipeline/input"
)

// extractOptions are the flags of extract.
type extractOptions struct {
	output       string
	overwrite    bool
	resume       bool
	partArticles int
	formats      []string
	only         []string
	noText       bool
	fields       input.Fields
	inputFormat  string
	filesFrom    string
	language     string
	documentDate string
	packs        []string
	englishNames string
	workers      int
	shard        string
	maxBytes     int
	maxRejects   int
	allowRejects bool
	progress     string
	quiet        bool

	watcher *watcher // nil: nobody wants to know
}

// AddFlags adds the flags to a set.
func (o *extractOptions) AddFlags(f *pflag.FlagSet) {
	f.StringVarP(&o.output, "output", "o", "", "folder of the dataset; without it, or with -, JSON lines go to standard output")
	f.BoolVar(&o.overwrite, "overwrite", false, "write over what stands in the output folder")
	f.BoolVar(&o.resume, "resume", false, "go on with a dataset whose run was interrupted; begin it when there is none")
	f.IntVar(&o.partArticles, "part-articles", 0, "articles in a part of the dataset; 0: 20000")
	f.StringSliceVar(&o.formats, "format", []string{"jsonl", "parquet"}, "what to write with -o")
	f.StringSliceVar(&o.only, "only", nil, "kinds of facts to extract: dates, money, quantities, mentions, quotes, roles")
	f.BoolVar(&o.noText, "no-text", false, "leave the text of the documents out")
	f.StringVar(&o.inputFormat, "input-format", "", "one of "+input.FormatNames()+"; told by name and content when not given")
	f.StringVar(&o.fields.ID, "id-field", "id", "field of the id in a record")
	f.StringVar(&o.fields.Text, "text-field", "text", "field of the text")
	f.StringVar(&o.fields.Title, "title-field", "title", "field of the title")
	f.StringVar(&o.fields.Date, "date-field", "published", "field of the date of publication")
	f.StringVar(&o.fields.URL, "url-field", "url", "field of the address")
	f.StringVar(&o.filesFrom, "files-from", "", "file with the names of inputs, one a line; - for standard input")
	f.StringVar(&o.language, "language", "auto", "language of all articles (ru, en, …); auto tells it for each")
	f.StringVar(&o.documentDate, "document-date", "", "date (2022-12-27) of articles that carry none")
	f.StringArrayVar(&o.packs, "rules", nil, "folder of a rule pack to lay over the built-in rules; may repeat")
	f.StringVar(&o.englishNames, "english-names", "prose", "names of English articles: prose, a statistical model where rules leave a doubt; or rules alone")
	f.IntVarP(&o.workers, "workers", "j", runtime.GOMAXPROCS(0), "articles worked on at the same time")
	f.StringVar(&o.shard, "shard", "", "take the share I/N of the input, such as 1/4")
	f.IntVar(&o.maxBytes, "max-article-bytes", 16<<20, "bound on the size of one article")
	f.IntVar(&o.maxRejects, "max-rejects", -1, "end the run after this many rejects; -1: never")
	f.BoolVar(&o.allowRejects, "allow-rejects", false, "exit with 0 although articles were rejected")
	f.StringVar(&o.progress, "progress", "auto", "auto, plain or none; always on standard error")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "no progress and no summary")
}

func extractCommand() *cobra.Command {
	var o extractOptions
	c := &cobra.Command{
		Use:   "extract [flags] INPUT...",
		Short: "Find the facts of articles and write them as Parquet and JSON lines",
		Long: `Find the facts of articles and write them as Parquet and JSON lines.

INPUT is a file, a folder, a glob or - for standard input: plain text, Markdown, HTML pages,
JSON lines, CSV, TSV, Parquet, WARC, RSS or Atom, each also gzip or zstd compressed; zip and
tar of them. Without -o the facts go to standard output, one article a line, and rejects to
standard error.

Exit status: 0 done; 1 failed; 2 wrong usage; 3 done, but some articles were rejected.`,
		Example: `  newsfacts extract testdata/seeds -o facts
  newsfacts extract --only dates,money articles.jsonl.gz > facts.jsonl
  newsfacts extract --resume pages/2026-11-25 -o facts/2026-11-25`,
		RunE: o.run,
	}
	o.AddFlags(c.Flags())
	return c
}

func (o *extractOptions) run(c *cobra.Command, args []string) error {
	if o.output == "-" {
		o.output = ""
	}
	args, err := o.inputs(c, args)
	if err != nil {
		return err
	}
	run, err := o.pipelineOptions(c)
	if err != nil {
		return err
	}
	packs, err := openPacks(o.packs)
	if err != nil {
		return err
	}
	files, err := input.Collect(args, o.inputFormat != "")
	if err != nil {
		return err
	}
	for _, name := range files.Golden {
		fmt.Fprintf(c.ErrOrStderr(), "%s: skipped: golden facts, not an article\n", name)
	}
	o.watch(c, files, &run)
	total, err := o.extract(c, files, packs, run)
	o.endWatch()
	if !o.quiet && total.Articles+total.Rejects+total.Skipped > 0 {
		fmt.Fprint(c.ErrOrStderr(), total.String())
	}
	if errors.Is(err, output.ErrFinished) {
		return o.finished(c)
	}
	if err == nil && total.Rejects > 0 && !o.allowRejects {
		return &status{code: exitRejects}
	}
	return err
}

// finished is the end of a run that had nothing left to do; its status is that of the run that did it.
func (o *extractOptions) finished(c *cobra.Command) error {
	if !o.quiet {
		fmt.Fprintf(c.ErrOrStderr(), "%s: finished before, nothing to do\n", o.output)
	}
	m, err := output.ReadManifest(o.output)
	if err == nil && m.Rejects > 0 && !o.allowRejects {
		return &status{code: exitRejects}
	}
	return err
}
