package main

import (
	"bufio"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsfacts/output/report/score"
)

// evalOptions are the flags of eval.
type evalOptions struct {
	score.Options
	nested   string
	rename   []string
	split    []string
	original bool
	offsets  string
	noNested bool
	timex    bool
	token    bool
	json     bool
}

// AddFlags adds the flags to a set.
func (o *evalOptions) AddFlags(f *pflag.FlagSet) {
	f.BoolVar(&o.Trim, "trim", false, "measure places without quotation marks, final marks and leading prepositions too")
	f.StringVar(&o.nested, "nested", "all", "annotations inside others: all count; outer: they do not; flat: inside one of their type they may be found")
	f.StringSliceVar(&o.Types, "types", nil, "only these types: PER, ORG, DATE, …")
	f.StringSliceVar(&o.rename, "map", nil, "rename types of FACTS first: FROM=TO")
	f.StringSliceVar(&o.split, "split", nil, "only articles of GOLD with these splits")
	f.BoolVar(&o.original, "original-types", false, "compare on orig_type of GOLD")
	f.StringVar(&o.offsets, "offsets", "auto", "raw: into the source, for GOLD with entities; text: into the clean text; auto: as GOLD is")
	f.BoolVar(&o.noNested, "no-nested", false, "leave names inside names out of FACTS")
	f.BoolVar(&o.timex, "timex", false, "all dates are of the type TIMEX")
	f.BoolVar(&o.token, "naeval", false, "measure tokens of PER, LOC, ORG as natasha/naeval does")
	f.IntVar(&o.Errors, "errors", 0, "list the most frequent misses and false alarms of each type")
	f.BoolVar(&o.json, "json", false, "write JSON")
}

func evalCommand() *cobra.Command {
	var o evalOptions
	c := &cobra.Command{
		Use:   "eval [flags] GOLD FACTS",
		Short: "Measure facts against annotated articles: precision, recall, F1, values",
		Long: `Measure facts against annotated articles: precision, recall, F1, values.

GOLD is JSON lines, of the form that newsfacts extract writes, or
  {"id", "text", "entities": [{"start", "end", "type", "norm"?, "value"?, "ignore"?}]}
with offsets in code points. FACTS is what extract made of the same articles: a dataset or JSON lines.`,
		Example: `  newsfacts extract corpus.jsonl > facts.jsonl
  newsfacts eval corpus.jsonl facts.jsonl --trim --errors 20`,
		Args: exactly(2, "eval takes GOLD and FACTS"),
		RunE: func(c *cobra.Command, args []string) error { return o.run(c, args[0], args[1]) },
	}
	o.AddFlags(c.Flags())
	return c
}

func (o *evalOptions) run(c *cobra.Command, goldPath, factsPath string) error {
	o.Nested = score.Nested(o.nested)
	if !slices.Contains([]score.Nested{score.All, score.Outer, score.Flat}, o.Nested) {
		return usage("--nested %s: all, outer or flat", o.nested)
	}
	if !slices.Contains([]string{"auto", "raw", "text"}, o.offsets) {
		return usage("--offsets %s: auto, raw or text", o.offsets)
	}
	o.Rename = map[string]string{}
	for _, r := range o.rename {
		from, to, ok := strings.Cut(r, "=")
		if !ok {
			return usage("--map %s: it is written FROM=TO", r)
		}
		o.Rename[from] = to
	}
	gold, err := score.ReadGold(goldPath, score.GoldOptions{Split: o.split, Original: o.original})
	if err != nil {
		return err
	}
	found := score.FoundOptions{Raw: o.offsets == "raw" || o.offsets == "auto" && gold.Uniform, NoNested: o.noNested, Timex: o.timex}
	missing, err := gold.AddFacts(factsPath, found)
	if err != nil {
		return err
	}
	return o.print(c, gold, missing)
}

func (o *evalOptions) print(c *cobra.Command, gold *score.Gold, missing int) error {
	measure := score.Score
	if o.token {
		measure = score.Tokens
	}
	result := measure(gold, o.Options)
	out := bufio.NewWriter(c.OutOrStdout())
	if o.json {
		return errors.Join(result.WriteJSON(out), out.Flush())
	}
	fmt.Fprintf(out, "articles %d, without facts %d\n", result.Articles, missing)
	result.Write(out)
	return out.Flush()
}
