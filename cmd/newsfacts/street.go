package main

import (
	"runtime"

	"github.com/spf13/pflag"

	"newsfacts/extract"
	"newsfacts/pipeline"
	"newsfacts/pipeline/input"
)

// streetOptions are the flags of commands that extract for themselves.
type streetOptions struct {
	language     string
	documentDate string
	packs        []string
	workers      int
}

// AddFlags adds the flags to a set.
func (o *streetOptions) AddFlags(f *pflag.FlagSet) {
	f.StringVar(&o.language, "language", "auto", "language of all articles (ru, en, …); auto tells it for each")
	f.StringVar(&o.documentDate, "document-date", "", "date (2022-12-27) of articles that carry none")
	f.StringArrayVar(&o.packs, "rules", nil, "folder of a rule pack to lay over the built-in rules; may repeat")
	f.IntVarP(&o.workers, "workers", "j", runtime.GOMAXPROCS(0), "articles worked on at the same time")
}

// prepare checks the flags and makes the rules and the options of a run.
func (o *streetOptions) prepare() (*pipeline.Languages, pipeline.Options, error) {
	run := pipeline.Options{Workers: o.workers, MaxRejects: -1}
	run.Input = input.Options{MaxBytes: 16 << 20, Day: extract.NoDay, Fields: input.DefaultFields()}
	if o.workers < 1 {
		return nil, run, usage("--workers %d: at least 1", o.workers)
	}
	if o.language != "auto" {
		run.Input.Language = o.language
	}
	if o.documentDate != "" {
		day, err := extract.ParseDay(o.documentDate)
		if err != nil {
			return nil, run, usage("--document-date: %w", err)
		}
		run.Input.Day = day
	}
	packs, err := openPacks(o.packs)
	if err != nil {
		return nil, run, err
	}
	return pipeline.NewLanguages(packs...), run, nil
}
