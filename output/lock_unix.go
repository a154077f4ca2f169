//go:build unix

package output

import (
	"errors"
	"os"
	"syscall"
)

// lock keeps other runs out of a dataset as long as its journal is open; the end of the process ends it, too.
func lock(journal *os.File) error {
	err := syscall.Flock(int(journal.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return ErrBusy
	}
	return nil // a file system without locks does without
}
