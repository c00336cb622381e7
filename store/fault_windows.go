package store

import "syscall"

// The numbers are ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL,
// ERROR_DISK_QUOTA_EXCEEDED and ERROR_WRITE_PROTECT.
var (
	diskFull    = []syscall.Errno{112, 39, 1295}
	notWritable = []syscall.Errno{19, syscall.ERROR_ACCESS_DENIED}
)
