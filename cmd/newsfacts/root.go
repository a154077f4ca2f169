package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit statuses. A signal adds its number to exitSignal: 130 for SIGINT, 143 for SIGTERM.
const (
	exitDone    = 0
	exitFailed  = 1
	exitUsage   = 2
	exitRejects = 3
	exitSignal  = 128
)

// status ends the program with an exit status of its own.
type status struct {
	code int
	err  error // nil: there is nothing more to say
}

func (s *status) Error() string {
	if s.err == nil {
		return fmt.Sprintf("exit status %d", s.code)
	}
	return s.err.Error()
}

// usage makes an error of wrong usage.
func usage(format string, args ...any) error {
	return &status{exitUsage, fmt.Errorf(format, args...)}
}

// run is the program: its arguments, its streams, its exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	root := &cobra.Command{
		Use:           "newsfacts",
		Short:         "News articles in, structured facts out",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return &status{exitUsage, err} })
	root.AddCommand(extractCommand(), explainCommand(), testCommand(), diffCommand(), evalCommand(), viewCommand(), rulesCommand(), schemaCommand(), versionCommand())
	return exitStatus(ctx, root.ExecuteContext(ctx), errOut)
}

// exitStatus says what went wrong and gives the status it ends with.
func exitStatus(ctx context.Context, err error, errOut io.Writer) int {
	var s *status
	var signal signalled
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe):
		return exitDone // the reader has what it wanted
	case errors.As(context.Cause(ctx), &signal):
		fmt.Fprintf(errOut, "newsfacts: %v\n", signal)
		return exitSignal + int(signal.Signal)
	case errors.As(err, &s):
		if s.err != nil {
			fmt.Fprintf(errOut, "newsfacts: %v\n", s.err)
		}
		return s.code
	}
	fmt.Fprintf(errOut, "newsfacts: %v\n", err)
	return exitFailed
}
