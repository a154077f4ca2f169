package main

import (
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"newsfacts/pipeline"
	"newsfacts/rules"
)

func rulesCommand() *cobra.Command {
	c := &cobra.Command{Use: "rules", Short: "List and check rule packs"}
	c.AddCommand(rulesListCommand(), rulesCheckCommand())
	return c
}

func rulesListCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list [DIR]",
		Short: "List the rules: those built in, or with the pack in DIR over them",
		Example: `  newsfacts rules list
  newsfacts rules list testdata/packs/kk`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return eachLanguage(args, func(languages *pipeline.Languages, name string) error {
				pack, err := languages.Pack(name)
				if err != nil {
					return err
				}
				for _, r := range pack.Rules() {
					skip := ""
					if r.Skip {
						skip = "  (negative)"
					}
					fmt.Fprintf(c.OutOrStdout(), "%-44s %s:%d%s\n", r.Name, r.File, r.Line, skip)
				}
				return nil
			})
		},
	}
}

func rulesCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [DIR]",
		Short: "Compile rules and run their cases: those built in, or with the pack in DIR over them",
		Example: `  newsfacts rules check
  newsfacts rules check testdata/packs/kk`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			failed := 0
			err := eachLanguage(args, func(languages *pipeline.Languages, name string) error {
				problems, err := pipeline.CheckRules(languages, name)
				if err != nil {
					return err
				}
				for _, p := range problems {
					fmt.Fprintln(c.OutOrStdout(), p)
				}
				failed += len(problems)
				pack, err := languages.Pack(name)
				if err != nil {
					return err
				}
				fmt.Fprintf(c.OutOrStdout(), "%s: %d rules, %d cases, %d problems\n", name, len(pack.Rules()), pack.Cases(), len(problems))
				return nil
			})
			if err == nil && failed > 0 {
				return &status{code: exitFailed}
			}
			return err
		},
	}
}

// eachLanguage visits the built-in languages, or that of the pack in the folder.
func eachLanguage(args []string, visit func(*pipeline.Languages, string) error) error {
	names := rules.Languages()
	var packs []fs.FS
	if len(args) == 1 {
		packs = []fs.FS{rules.Folder(args[0])}
		name, err := rules.LanguageOf(packs[0])
		if err != nil {
			return fmt.Errorf("%s: %w", args[0], err)
		}
		names = []string{name}
	}
	languages := pipeline.NewLanguages(packs...)
	for _, name := range names {
		if err := visit(languages, name); err != nil {
			return err
		}
	}
	return nil
}
