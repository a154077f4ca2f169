package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsfacts/extract"
	"newsfacts/pipeline"
	"newsfacts/pipeline/input"
)

// explainOptions are the flags of explain.
type explainOptions struct {
	at       int
	language string
	packs    []string
	date     string
}

// AddFlags adds the flags to a set.
func (o *explainOptions) AddFlags(f *pflag.FlagSet) {
	f.IntVar(&o.at, "at", -1, "explain only the facts that hold this code point of the clean text")
	f.StringVar(&o.language, "language", "auto", "language of the article; auto tells it")
	f.StringVar(&o.date, "document-date", "", "date (2022-12-27) of an article that carries none")
	f.StringArrayVar(&o.packs, "rules", nil, "folder of a rule pack to lay over the built-in rules; may repeat")
}

func explainCommand() *cobra.Command {
	var o explainOptions
	c := &cobra.Command{
		Use:   "explain [flags] INPUT",
		Short: "Show for each fact its rule, what matched, and where its values come from",
		Example: `  newsfacts explain testdata/seeds/004_8a8dba2e06f1d22e.txt
  newsfacts explain --at 660 testdata/seeds/004_8a8dba2e06f1d22e.txt`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("explain takes one input: a file, or - for standard input")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return o.run(c, args[0]) },
	}
	o.AddFlags(c.Flags())
	return c
}

func (o *explainOptions) run(c *cobra.Command, name string) error {
	packs, err := openPacks(o.packs)
	if err != nil {
		return err
	}
	options := input.Options{MaxBytes: 16 << 20, Day: extract.NoDay, Fields: input.DefaultFields()}
	if o.language != "auto" {
		options.Language = o.language
	}
	if o.date != "" {
		if options.Day, err = extract.ParseDay(o.date); err != nil {
			return usage("--document-date: %w", err)
		}
	}
	files, err := input.Collect([]string{name}, true)
	if err != nil {
		return err
	}
	street := pipeline.NewStreet(pipeline.NewLanguages(packs...))
	for i := range files.Files {
		if err := o.file(c, street, &files.Files[i], options); err != nil {
			return err
		}
	}
	return nil
}

func (o *explainOptions) file(c *cobra.Command, street *pipeline.Street, f *input.File, options input.Options) error {
	r, err := f.Open(c.InOrStdin())
	if err != nil {
		return fmt.Errorf("input: %w", err)
	}
	defer r.Close()
	return input.Read(f.Source, r, options, func(a *input.Article) error {
		explanation, err := street.Explain(a)
		if err != nil {
			return err
		}
		o.print(c.OutOrStdout(), explanation)
		return nil
	})
}

func (o *explainOptions) print(w io.Writer, e *pipeline.Explanation) {
	fmt.Fprintf(w, "%s: language %s", e.ID, e.Language)
	if e.DocumentDate != "" {
		fmt.Fprintf(w, ", document date %s from %s", e.DocumentDate, e.DocumentDateFrom)
	}
	fmt.Fprintln(w)
	for i := range e.Facts {
		f := &e.Facts[i]
		if o.at >= 0 && (o.at < f.Start || o.at >= f.End) {
			continue
		}
		fmt.Fprintf(w, "\n%d-%d  «%s»\n  %s  %s\n  rule   %s", f.Start, f.End, f.Surface, f.Kind, f.Value, f.Rule)
		if f.Place != "" {
			fmt.Fprintf(w, "  (%s)", f.Place)
		}
		fmt.Fprintln(w)
		for _, field := range f.Fields {
			fmt.Fprintf(w, "  field  %s\n", field)
		}
		for _, evidence := range f.Evidence {
			fmt.Fprintf(w, "  weighs %s\n", evidence)
		}
	}
}
