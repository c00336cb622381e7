package export

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"syscall"
)

// Windows says by these numbers that a disk is full.
const (
	windowsHandleDiskFull = syscall.Errno(39)
	windowsDiskFull       = syscall.Errno(112)
)

// fault says what keeps a file from being written, in words for somebody who knows files and no error codes.
func fault(dir string, err error) error {
	is := func(all ...error) bool {
		return slices.ContainsFunc(all, func(e error) bool { return errors.Is(err, e) })
	}
	says := ""
	switch {
	case errors.Is(err, ErrExists):
		return err
	case is(syscall.ENOSPC, syscall.EFBIG), runtime.GOOS == "windows" && is(windowsDiskFull, windowsHandleDiskFull):
		says = "the disk (or your share of it) is full: make room and write it again"
	case is(syscall.EROFS):
		says = "the disk of " + dir + " takes no changes: choose another folder"
	case is(fs.ErrPermission):
		says = "you may not write into " + dir + ": choose another folder"
	case is(fs.ErrNotExist):
		says = "the folder " + dir + " is gone: choose another, or make it again"
	default:
		return err
	}
	return fmt.Errorf("%s; a file that was there before is kept (%w)", says, err)
}
