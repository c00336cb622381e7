package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"engross/export"
	"engross/model/doc"
	"engross/store"
	"engross/ui"
)

// exporter writes files for the wizard.
type exporter struct{ *house }

// Folder is where the program was started.
func (x exporter) Folder() string {
	dir, err := os.Getwd()
	if err != nil {
		return x.env.Home
	}
	return dir
}

// Target names the file in a folder. A folder that is not there yet holds no file.
func (x exporter) Target(d *doc.Doc, f export.Format, folder string) (path string, isThere bool, err error) {
	path = filepath.Join(x.typed(folder), fileName(d, f))
	_, err = os.Lstat(path)
	if errors.Is(err, os.ErrNotExist) {
		return path, false, nil
	}
	return path, err == nil, err
}

// Write replaces what is there: the wizard has asked.
func (x exporter) Write(d *doc.Doc, f export.Format, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	return export.WriteFile(filepath.Dir(path), filepath.Base(path), true, func(w io.Writer) error { return x.write(w, f, d, false) })
}

// Record keeps what was written.
func (x exporter) Record(id string, from ui.Ack, files []string) error {
	var formats []string
	for _, file := range files {
		if f, ok := export.ByName(trimDot(filepath.Ext(file))); ok {
			formats = append(formats, f.Name)
		}
	}
	return x.store.LogExport(id, store.Export{Revision: from.Parent, Version: from.Base, Formats: formats, Paths: absolute(files), Author: x.author})
}

func trimDot(ext string) string {
	if ext == "" {
		return ""
	}
	return ext[1:]
}

// Reveal starts the file manager and does not wait for it.
func (x exporter) Reveal(folder string) error {
	name := map[string]string{"windows": "explorer", "darwin": "open"}[x.env.GOOS]
	if name == "" {
		name = "xdg-open"
	}
	cmd := exec.Command(name, x.typed(folder))
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("the folder cannot be opened with %s; it is %s", name, folder)
	}
	go func() { _ = cmd.Wait() }() // only so that the system can forget the process
	return nil
}
