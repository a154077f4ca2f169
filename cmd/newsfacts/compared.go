package main

import (
	"errors"

	"github.com/spf13/cobra"
)

// Exit statuses of diff and test, as those of diff(1) are.
const (
	exitDifferent = 1
	exitTrouble   = 2
)

// trouble gives an error the exit status of trouble, unless it has one of its own.
func trouble(err error) error {
	var s *status
	if err == nil || errors.As(err, &s) {
		return err
	}
	return &status{exitTrouble, err}
}

// exactly asks for a number of arguments.
func exactly(n int, message string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != n {
			return usage("%s", message)
		}
		return nil
	}
}
