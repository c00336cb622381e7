package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"

	"engross/export"
	"engross/model"
	"engross/model/doc"
	"engross/model/followup"
	"engross/store"
	"engross/ui"
)

// exporter writes files for the wizard.
type exporter struct {
	*house
	last *lastDrawn // nil draws a PDF for each file that needs one
}

// lastDrawn is the PDF of the document that was written last, which a Word file beside it takes its page numbers from.
type lastDrawn struct {
	mu    sync.Mutex
	of    *doc.Doc
	boxes bool
	pdf   *drawn
}

// drawn gives the PDF of a document, drawn once unless that failed.
func (l *lastDrawn) drawn(d *doc.Doc, boxes bool) *drawn {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.of != d || l.boxes != boxes || l.pdf.err != nil {
		l.of, l.boxes, l.pdf = d, boxes, &drawn{}
	}
	return l.pdf
}

// Folder is one of the agreement's own, where the program was started.
func (x exporter) Folder(a *model.Agreement) string {
	dir, err := os.Getwd()
	if err != nil {
		dir = x.env.Home
	}
	return filepath.Join(dir, folderName(a))
}

// Target names the file in a folder. A folder that is not there yet holds no file.
func (x exporter) Target(d *doc.Doc, f export.Format, folder string) (path string, isThere bool, err error) {
	path = filepath.Join(x.typed(folder), fileName(d, f))
	_, err = os.Lstat(path)
	if errors.Is(err, os.ErrNotExist) {
		return path, false, nil
	}
	return path, err == nil, unusable(err)
}

// unusable says why nothing can be written to a folder, without naming it: it stands on the screen.
func unusable(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("the folder cannot be used: %w", p.Err)
	}
	return err
}

// Write replaces what is there: the wizard has asked.
func (x exporter) Write(d *doc.Doc, f export.Format, path string, m ui.Manner) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return unusable(err)
	}
	l, err := lookFlags{}.read(x.house)
	if err != nil {
		return err
	}
	l.withPDF, l.AllowMissing, l.Quiet = m.WithPDF, m.Boxes, m.Quiet
	if m.WithPDF && x.last != nil {
		l.pdf = x.last.drawn(d, m.Boxes)
	}
	return export.WriteFile(filepath.Dir(path), filepath.Base(path), true, func(w io.Writer) error { return x.write(w, f, d, l) })
}

// Record keeps what was written.
func (x exporter) Record(id string, from ui.Ack, d *doc.Doc, files []string) error {
	var formats []string
	for _, file := range files {
		if f, ok := export.ByName(strings.TrimPrefix(filepath.Ext(file), ".")); ok {
			formats = append(formats, f.Name)
		}
	}
	return x.sent(id, store.Export{Revision: from.Parent, Version: from.Base, Formats: formats}, d, files)
}

// sent writes down what left the program. The sums let `engross verify` know the very files again.
func (h *house) sent(id string, e store.Export, d *doc.Doc, files []string) error {
	e.Paths, e.Digest, e.IsFinal, e.Author = absolute(files), d.Digest, !d.Draft, h.author
	for _, file := range files {
		sum, err := sumOf(file)
		if err != nil {
			return fmt.Errorf("look again at what was written: %w", err)
		}
		e.Sums = append(e.Sums, sum)
	}
	return h.store.LogExport(id, e)
}

// sumOf gives SHA-256 of a file in hex.
func sumOf(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
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

// WriteList names the file after the agreement.
func (x exporter) WriteList(a *model.Agreement, f followup.Form, text, folder string, replace bool) (path string, isThere bool, err error) {
	dir := x.typed(folder)
	path = filepath.Join(dir, folderName(a)+"-open-points."+f.Ext)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return path, false, fmt.Errorf("make the folder: %w", err)
	}
	err = export.WriteFile(dir, filepath.Base(path), replace, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
	if errors.Is(err, export.ErrExists) {
		return path, true, nil
	}
	return path, false, err
}
