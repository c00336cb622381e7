// Package reopen reads files that the writers beside it made: the data that they carry and the words that a reader sees.
// Anybody may have made or changed such a file, so nothing in it is believed: sizes are bounded, and a file that cannot be
// read is an error that says what is wrong with it.
package reopen

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"engross/export/brand"
	"engross/model/doc"
)

// MaxBytes is the most bytes of a file that are read.
const MaxBytes = 64 << 20

// Bounds of what is taken out of a file, however small it is packed.
const (
	maxPart  = 64 << 20  // of one part or stream, unpacked
	maxTotal = 256 << 20 // of all together
	maxData  = 16 << 20  // of the carried data
	maxDepth = 200       // of elements or brackets inside each other
)

// ErrNoData says that a file was read and carries no data of an agreement.
var ErrNoData = errors.New("it carries no agreement: it was not written by Engross, or the data was taken out of it")

// File is what a file holds.
type File struct {
	Format string // docx, pdf, html or json
	Data   []byte // the draft's public projection as JSON, with its stamp
	Stamp  doc.Stamp
	Digest string // as the file's own metadata name it; empty if they do not
	Words  []string
	Fonts  [][]byte    // of a PDF: those of its exporter, in their order; empty for one that it does not use
	Logo   *brand.Logo // the picture at its head; nil if the stamp names none, or it cannot be read
}

// Read reads a DOCX, PDF, HTML or JSON file. Words are left out for JSON, which has none but its data.
func Read(body []byte) (*File, error) {
	f := &File{Format: formatOf(body)}
	var err error
	switch {
	case len(body) == 0:
		return nil, errors.New("the file is empty")
	case len(body) > MaxBytes:
		return nil, fmt.Errorf("the file is larger than %d MiB, the most that is read", MaxBytes>>20)
	case f.Format == "docx":
		err = f.readDOCX(body)
	case f.Format == "pdf":
		err = f.readPDF(body)
	case f.Format == "html":
		err = f.readHTML(body)
	case f.Format == "json":
		f.Data = body
	default:
		return nil, errors.New("it is no DOCX, PDF, HTML or JSON file")
	}
	if err != nil {
		return nil, err
	}
	if len(f.Data) == 0 {
		return nil, ErrNoData
	}
	if !json.Valid(f.Data) {
		return nil, errors.New("the data in it is damaged: it is not JSON")
	}
	f.Stamp, _ = doc.ReadStamp(f.Data)
	if f.Stamp.Look.Logo != "" {
		f.Logo = f.logo(body)
	}
	if f.Format == "json" {
		f.Digest = f.Stamp.Digest
	}
	return f, nil
}

// formatOf tells by the first bytes what a file is; "" for none that can be read.
func formatOf(body []byte) string {
	head := bytes.TrimLeft(bytes.TrimPrefix(body[:min(len(body), 1024)], []byte("\ufeff")), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return "docx"
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return "pdf"
	case bytes.HasPrefix(head, []byte("{")):
		return "json"
	case bytes.HasPrefix(bytes.ToLower(head), []byte("<!doctype html")), bytes.HasPrefix(bytes.ToLower(head), []byte("<html")):
		return "html"
	}
	return ""
}

// limited reads at most limit bytes and fails where there are more.
func limited(r io.Reader, limit int) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if len(b) > limit {
		return nil, fmt.Errorf("what is packed in it is larger than %d MiB, the most that is read", limit>>20)
	}
	return b, nil
}

// urn is how a digest is written in metadata.
const urn = "urn:sha256:"

// digestIn finds a digest in metadata.
func digestIn(s string) string {
	_, rest, found := strings.Cut(s, urn)
	if !found || len(rest) < 64 || strings.Trim(rest[:64], "0123456789abcdef") != "" {
		return ""
	}
	return rest[:64]
}

// text gathers words.
type text struct{ words strings.Builder }

func (t *text) add(s string) { t.words.WriteString(s) }

// gap ends a word.
func (t *text) gap() { t.words.WriteByte(' ') }

func (t *text) all() []string {
	return slices.Clip(strings.Fields(t.words.String()))
}
