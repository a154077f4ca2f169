package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"newsfacts/output"
	"newsfacts/rules"
)

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Show the versions of the program, the rules and the schema",
		Example: "  newsfacts version",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			version, err := rules.Version()
			if err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "newsfacts %s\nrules     %s\nschema    %s\n", build(), version, output.SchemaVersion)
			return nil
		},
	}
}

// build is the version of the module and the revision it was built from, as far as the build knows.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			version += " " + s.Value
		}
	}
	return version
}
