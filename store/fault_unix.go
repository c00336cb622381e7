//go:build !windows

package store

import "syscall"

var (
	diskFull    = []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}
	notWritable = []syscall.Errno{syscall.EROFS, syscall.EACCES, syscall.EPERM}
)
