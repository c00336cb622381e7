package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
)

// ErrExists says that a file of that name is there already and was not to be replaced.
var ErrExists = errors.New("the file exists already")

var errNoFile = errors.New("something that is no file has that name, and is kept: choose another name")

// WriteFile writes a file into dir, readable by its owner only. The file appears whole or not at all: it is written
// under another name, flushed to the disk and then renamed, so that an older file of that name is kept when writing
// fails. Unless replace is set, an older file gives ErrExists. A folder or device is never replaced. name is a plain file
// name, without a folder. What went wrong is an *fs.PathError with the whole path.
func WriteFile(dir, name string, replace bool, write func(io.Writer) error) error {
	if name == "" || name != filepath.Base(name) || !filepath.IsLocal(name) || name == "." {
		return fmt.Errorf("write %q: not a plain file name", name)
	}
	file := filepath.Join(dir, name)
	root, err := os.OpenRoot(dir)
	if err != nil {
		return &fs.PathError{Op: "write", Path: file, Err: fault(dir, err)}
	}
	defer root.Close()
	if there, err := root.Lstat(name); err == nil {
		switch {
		case !replace:
			return &fs.PathError{Op: "write", Path: file, Err: ErrExists}
		case there.Mode().Type()&^fs.ModeSymlink != 0:
			return &fs.PathError{Op: "write", Path: file, Err: errNoFile}
		}
	}
	if err := writeIn(root, name, replace, write); err != nil {
		return &fs.PathError{Op: "write", Path: file, Err: fault(dir, err)}
	}
	return nil
}

func writeIn(root *os.Root, name string, replace bool, write func(io.Writer) error) error {
	f, temp, err := openTemp(root)
	if err != nil {
		return err
	}
	err = fill(f, write)
	if err == nil {
		err = place(root, temp, name, replace)
	}
	if err != nil {
		return errors.Join(err, ignoreMissing(root.Remove(temp)))
	}
	return syncDir(root)
}

// openTemp makes a file that nobody else has. Its name begins with a dot, and does not depend on the wanted one.
func openTemp(root *os.Root) (*os.File, string, error) {
	for i := range 100 {
		name := ".engross-" + strconv.Itoa(os.Getpid()) + "-" + strconv.Itoa(i) + ".tmp"
		f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if !errors.Is(err, fs.ErrExist) {
			return f, name, err
		}
	}
	return nil, "", errors.New("too many unfinished files in the folder; remove those named .engross-*.tmp")
}

// fill writes, flushes to the disk and closes.
func fill(f *os.File, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(f, 1<<16)
	err := write(w)
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// place gives the finished file its name. A link fails where the name is taken, even since we looked; where the
// file system has no links, the look before is all there is.
func place(root *os.Root, temp, name string, replace bool) error {
	if replace {
		return root.Rename(temp, name)
	}
	err := root.Link(temp, name)
	switch {
	case err == nil:
		return root.Remove(temp)
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	}
	if _, err := root.Lstat(name); err == nil {
		return ErrExists
	}
	return root.Rename(temp, name)
}

// syncDir makes the new name last. Windows has no such call and needs none; some network drives refuse it.
func syncDir(root *os.Root) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := root.Open(".")
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	if closed := d.Close(); err == nil {
		err = closed
	}
	return err
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
