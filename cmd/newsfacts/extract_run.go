package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsfacts/extract"
	"newsfacts/output"
	"newsfacts/pipeline"
	"newsfacts/pipeline/input"
	"newsfacts/rules"
)

// inputs adds the names of --files-from to the arguments.
func (o *extractOptions) inputs(c *cobra.Command, args []string) ([]string, error) {
	if o.filesFrom != "" {
		r := c.InOrStdin()
		if o.filesFrom != "-" {
			f, err := os.Open(o.filesFrom)
			if err != nil {
				return nil, fmt.Errorf("--files-from: %w", err)
			}
			defer f.Close()
			r = f
		}
		names := bufio.NewScanner(r)
		for names.Scan() {
			if name := strings.TrimSpace(names.Text()); name != "" {
				args = append(args, name)
			}
		}
		if err := names.Err(); err != nil {
			return nil, fmt.Errorf("--files-from %s: %w", o.filesFrom, err)
		}
	}
	if len(args) == 0 {
		return nil, usage("no input: name a file, a folder, a glob, or - for standard input")
	}
	return args, nil
}

// pipelineOptions checks the flags and makes the options of the run.
func (o *extractOptions) pipelineOptions(c *cobra.Command) (pipeline.Options, error) {
	run := pipeline.Options{Workers: o.workers, MaxRejects: o.maxRejects, Stdin: c.InOrStdin()}
	run.Input = input.Options{Format: input.Format(o.inputFormat), Fields: o.fields, MaxBytes: o.maxBytes, Day: extract.NoDay}
	if o.inputFormat != "" && !slices.Contains(input.Formats(), run.Input.Format) {
		return run, usage("--input-format %s: one of %s", o.inputFormat, input.FormatNames())
	}
	if o.workers < 1 {
		return run, usage("--workers %d: at least 1", o.workers)
	}
	if o.output == "" && (o.resume || o.overwrite || o.partArticles != 0) {
		return run, usage("--resume, --overwrite and --part-articles are for datasets: name a folder with -o")
	}
	if o.resume && o.overwrite {
		return run, usage("--resume goes on with a dataset, and --overwrite replaces it: give one of them")
	}
	if o.partArticles < 0 {
		return run, usage("--part-articles %d: at least 1, or 0 for the usual size", o.partArticles)
	}
	if !slices.Contains([]string{"auto", "plain", "none"}, o.progress) {
		return run, usage("--progress %s: auto, plain or none", o.progress)
	}
	if o.maxBytes < 1 {
		return run, usage("--max-article-bytes %d: at least 1", o.maxBytes)
	}
	if o.language != "auto" {
		run.Input.Language = o.language
	}
	for _, k := range o.only {
		kind := extract.Kind(k)
		if !slices.Contains(extract.Kinds(), kind) {
			return run, usage("--only %s: the kinds are %v", k, extract.Kinds())
		}
		run.Only = append(run.Only, kind)
	}
	if o.documentDate != "" {
		day, err := extract.ParseDay(o.documentDate)
		if err != nil {
			return run, usage("--document-date: %w", err)
		}
		run.Input.Day = day
	}
	return run, o.readShard(&run)
}

func (o *extractOptions) readShard(run *pipeline.Options) error {
	if o.shard == "" {
		return nil
	}
	share, of, ok := strings.Cut(o.shard, "/")
	i, err1 := strconv.Atoi(share)
	n, err2 := strconv.Atoi(of)
	if !ok || err1 != nil || err2 != nil || i < 1 || i > n {
		return usage("--shard %s: a share is written I/N, such as 1/4", o.shard)
	}
	run.Shard, run.Shards = i, n
	return nil
}

// openPacks opens the rule packs of the user.
func openPacks(folders []string) ([]fs.FS, error) {
	var packs []fs.FS
	for _, folder := range folders {
		if _, err := os.Stat(folder); err != nil {
			return nil, fmt.Errorf("--rules: %w", err)
		}
		packs = append(packs, rules.Folder(folder))
	}
	return packs, nil
}

// boundMemory lets the heap grow freely up to what one worker and each further one need, so that reading the
// rules is not held up, and collects harder past it. What the environment says (GOMEMLIMIT, GOGC) stands.
func boundMemory(workers int) {
	if os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetMemoryLimit(int64(60+120*workers) << 20)
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // without the limit it would let the heap grow too far
	}
}

// extract runs the pipeline into the dataset or onto standard output.
func (o *extractOptions) extract(c *cobra.Command, files *input.Set, packs []fs.FS, run pipeline.Options) (pipeline.Summary, error) {
	version, err := rules.Version(packs...)
	if err != nil {
		return pipeline.Summary{}, err
	}
	boundMemory(run.Workers)
	languages := pipeline.NewLanguages(packs...)
	if languages.EnglishByRules, err = byRules(o.englishNames); err != nil {
		return pipeline.Summary{}, err
	}
	if len(packs) > 0 { // their site rules count, too
		sites, err := languages.Sites()
		if err != nil {
			return pipeline.Summary{}, err
		}
		if d := sites.Digest(); d != "" {
			version += "." + d
		}
	}
	options := output.Options{RulesVersion: version, NoText: o.noText, Overwrite: o.overwrite, Resume: o.resume}
	if o.partArticles > 0 {
		options.Part = output.Size{Articles: o.partArticles, Bytes: output.DefaultPart().Bytes}
	}
	if o.output == "" {
		out := bufio.NewWriterSize(c.OutOrStdout(), 1<<18)
		total, err := pipeline.Run(c.Context(), files, languages, output.NewStream(out, c.ErrOrStderr(), options), run)
		return total, errors.Join(err, out.Flush())
	}
	for _, f := range o.formats {
		switch f {
		case "jsonl":
			options.JSONL = true
		case "parquet":
			options.Parquet = true
		default:
			return pipeline.Summary{}, usage("--format %s: jsonl, parquet or both", f)
		}
	}
	return o.extractDataset(c, files, languages, options, run)
}

func (o *extractOptions) extractDataset(c *cobra.Command, files *input.Set, languages *pipeline.Languages, options output.Options, run pipeline.Options) (pipeline.Summary, error) {
	options.Identity = o.identity(c, files, options)
	dataset, err := output.Open(o.output, options)
	if err != nil {
		return pipeline.Summary{}, err
	}
	run.Done.Items, run.Done.Trail = dataset.Done()
	started := time.Now()
	total, err := pipeline.Run(c.Context(), files, languages, dataset, run)
	if err != nil {
		return total, errors.Join(err, dataset.Abort())
	}
	host, _ := os.Hostname() // the manifest does without
	dataset.Describe(output.Run{
		Build:    build(),
		Started:  started.UTC(),
		Finished: time.Now().UTC(),
		Host:     host,
		Options:  o.given(c),
		Inputs:   []output.Input{{Source: fmt.Sprintf("%d files", total.Read.Files), Bytes: total.Read.Bytes, SHA256: total.Read.SHA256()}},
	})
	return total, dataset.Close()
}

// identity is a digest of what must be the same to go on with a run: input, options, rules, build.
func (o *extractOptions) identity(c *cobra.Command, files *input.Set, options output.Options) string {
	digest := sha256.New()
	fmt.Fprintln(digest, build(), output.SchemaVersion, options.RulesVersion)
	given := o.given(c)
	for _, name := range slices.Sorted(maps.Keys(given)) {
		switch name {
		case "resume", "overwrite", "workers", "progress", "quiet", "max-rejects", "allow-rejects": // no matter
		default:
			fmt.Fprintf(digest, "%s=%q\n", name, given[name])
		}
	}
	for i := range files.Files {
		fmt.Fprintf(digest, "%q %d\n", files.Files[i].Source, files.Files[i].Size)
	}
	return hex.EncodeToString(digest.Sum(nil)[:16])
}

// given lists the flags that were set, for the manifest; those that name places of this machine stay out.
func (o *extractOptions) given(c *cobra.Command) map[string]string {
	given := map[string]string{}
	c.Flags().Visit(func(f *pflag.Flag) {
		switch f.Name {
		case "output", "files-from", "rules":
		default:
			given[f.Name] = f.Value.String()
		}
	})
	return given
}

// byRules reads --english-names.
func byRules(names string) (bool, error) {
	switch names {
	case "prose", "rules":
		return names == "rules", nil
	}
	return false, usage("--english-names %s: prose or rules", names)
}
