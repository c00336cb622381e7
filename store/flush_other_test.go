//go:build !linux

package store_test

import "os"

func flush(f *os.File) error { return f.Sync() }
