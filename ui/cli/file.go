package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"engross/export"
	"engross/export/reopen"
	"engross/model"
)

// readAgreement reads a draft from a JSON file, or out of a file that was exported as DOCX, PDF, HTML or JSON. With it comes
// the data that it stood in.
func readAgreement(name string) (*model.Agreement, []byte, model.Report, error) {
	body, err := readLimited(name, reopen.MaxBytes)
	if err != nil {
		return nil, nil, model.Report{}, fmt.Errorf("read the agreement: %w", err)
	}
	if !strings.EqualFold(filepath.Ext(name), ".json") {
		f, err := reopen.Read(body)
		if err != nil {
			return nil, nil, model.Report{}, fmt.Errorf("%s: %w", name, err)
		}
		body = f.Data
	}
	a, report, err := model.Decode(body) // which says better what is wrong with JSON that a person wrote
	if err != nil {
		return nil, nil, report, fmt.Errorf("%s: %w", name, err)
	}
	return a, body, report, nil
}

// reportLines say what reading a draft met.
func reportLines(r model.Report) []string {
	var parts []string
	if len(r.Unknown) > 0 {
		parts = append(parts, "unknown keys were kept, check them for typing errors: "+few(r.Unknown, ", "))
	}
	if len(r.Unreadable) > 0 {
		parts = append(parts, "answers that cannot be read were kept as typed: "+few(r.Unreadable, "; "))
	}
	if r.Removed > 0 {
		parts = append(parts, fmt.Sprintf("control characters were taken out: %d", r.Removed))
	}
	if r.Upgraded > 0 {
		parts = append(parts, fmt.Sprintf("upgraded from format version %d", r.Upgraded))
	}
	return parts
}

// mostTold is how many faults of a kind in a file are told one by one.
const mostTold = 8

// few joins the first of many words and tells how many more there are.
func few(all []string, between string) string {
	if more := len(all) - mostTold; more > 0 {
		return strings.Join(all[:mostTold], between) + fmt.Sprintf("%sand %d more", between, more)
	}
	return strings.Join(all, between)
}

// replaceFile writes a file whole or not at all, with the mode that the old one has.
func replaceFile(name string, body []byte) error {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(real)
	if err != nil {
		return err
	}
	err = export.WriteFile(filepath.Dir(real), filepath.Base(real), true, func(w io.Writer) error {
		_, err := w.Write(body)
		return err
	})
	if err != nil {
		return err
	}
	return os.Chmod(real, info.Mode().Perm())
}

// indented writes a draft as people read it.
func indented(draft []byte) []byte {
	var b bytes.Buffer
	if err := json.Indent(&b, draft, "", "  "); err != nil {
		panic("cli: " + err.Error()) // the codec wrote it
	}
	b.WriteByte('\n')
	return b.Bytes()
}
