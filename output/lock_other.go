//go:build !unix

package output

import "os"

func lock(*os.File) error { return nil }
