package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"engross/export"
	"engross/export/pdf"
	"engross/export/pdf/font"
	"engross/model/doc"
	"engross/store"
)

// wideFonts begin the names of font files with the characters of many scripts, in the order in which they are tried. Only
// TrueType outlines can be used, so the large OpenType families are not among them.
var wideFonts = []string{
	"notosans-regular", "dejavusans", "freesans", "segoeui", "arial unicode", "arialuni",
	"droidsansfallback", "wqy", "uming", "ukai", "ipag", "ipaexg", "takaogothic", "vlgothic", "malgun", "simhei", "simkai", "simfang", "nanumgothic", "unifont",
	"symbola", "seguisym", "seguiemj",
}

// Bounds of what is read in search of a character.
const (
	mostFonts = 8
	maxFont   = 40 << 20
)

// write writes a document in a format. Characters that the fonts of the program lack are looked for in those that were
// given and in those of the computer.
func (h *house) write(w io.Writer, f export.Format, d *doc.Doc, l look) error {
	d, err := h.counted(d)
	if err != nil {
		return err
	}
	o := l.Options
	o.AllowMissing = false
	if f.Name == "pdf" && l.pdf != nil {
		h.draw(d, l)
		if l.pdf.err == nil {
			_, err = w.Write(l.pdf.file)
			return err
		}
		return l.pdf.err
	}
	if f.Name == "docx" && l.withPDF {
		var err error
		if l.pdf != nil {
			h.draw(d, l)
			o.Pages, err = l.pdf.pages, l.pdf.err
		} else {
			err = h.drawn(l, &o, func() (err error) {
				o.Pages, err = export.Pages(d, o)
				return err
			})
		}
		var missing *pdf.MissingGlyphsError
		if err != nil && !errors.As(err, &missing) { // then there is no PDF to agree with
			return err
		}
	}
	return h.drawn(l, &o, func() error { return f.Write(w, d, o) })
}

// draw draws the PDF of a look, if that is still to be done.
func (h *house) draw(d *doc.Doc, l look) {
	if l.pdf.isDone {
		return
	}
	o := l.Options
	o.AllowMissing = false
	l.pdf.isDone = true
	l.pdf.err = h.drawn(l, &o, func() (err error) {
		l.pdf.file, l.pdf.pages, err = export.DrawPDF(d, o)
		return err
	})
}

// drawn draws something, once more with the fonts of the computer if characters are missing. Nothing was written then.
func (h *house) drawn(l look, o *export.Options, draw func() error) error {
	err := draw()
	var missing *pdf.MissingGlyphsError
	if !errors.As(err, &missing) {
		return err
	}
	if l.isFixed {
		o.AllowMissing = l.AllowMissing
		return draw()
	}
	o.Fonts, o.AllowMissing = append(l.Fonts[:len(l.Fonts):len(l.Fonts)], h.fonts()...), l.AllowMissing
	return draw()
}

// fontFiles reads fonts that somebody names.
func fontFiles(names []string) ([][]byte, error) {
	var out [][]byte
	for _, name := range names {
		data, err := readLimited(name, maxFont)
		if err != nil {
			return nil, err
		}
		if _, err := font.Parse(data); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, data)
	}
	return out, nil
}

// counted gives the document with the number of revisions that the store keeps of its draft, by which a calendar knows a later
// export from an earlier one.
func (h *house) counted(d *doc.Doc) (*doc.Doc, error) {
	if h.store == nil || d.ID == "" {
		return d, nil
	}
	all, err := h.store.Revisions(d.ID, store.Part{})
	if errors.Is(err, store.ErrNotFound) { // a file from elsewhere
		return d, nil
	}
	if err != nil {
		return nil, err
	}
	c := *d
	c.Revision = len(all)
	return &c, nil
}

// fonts reads the fonts of the computer that have many characters.
func (h *house) fonts() [][]byte {
	var names []string
	for _, dir := range h.fontDirs() {
		_ = filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() && rank(name) < len(wideFonts) {
				names = append(names, name)
			}
			return nil // a folder that cannot be read has no fonts for us
		})
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Or(rank(a)-rank(b), strings.Compare(a, b)) })
	var out [][]byte
	for _, name := range names {
		if len(out) == mostFonts {
			break
		}
		data, err := readLimited(name, maxFont)
		if err != nil {
			continue
		}
		if _, err := font.Parse(data); err == nil {
			out = append(out, data)
		}
	}
	return out
}

// rank is the place of a file among the fonts that are tried.
func rank(name string) int {
	base := strings.ToLower(filepath.Base(name))
	i := slices.IndexFunc(wideFonts, func(f string) bool { return strings.HasPrefix(base, f) })
	if i < 0 || filepath.Ext(base) != ".ttf" || strings.Contains(base, "bold") || strings.Contains(base, "italic") || strings.Contains(base, "oblique") {
		return len(wideFonts)
	}
	return i
}

// fontDirs are the folders of fonts of the system and of the person.
func (h *house) fontDirs() []string {
	home, get := h.env.Home, h.env.Getenv
	switch h.env.GOOS {
	case "windows":
		return some(get("WINDIR"), "Fonts", get("LocalAppData"), filepath.Join("Microsoft", "Windows", "Fonts"))
	case "darwin":
		return append(some(home, filepath.Join("Library", "Fonts")), "/System/Library/Fonts", "/Library/Fonts")
	}
	return append(some(home, ".fonts", home, filepath.Join(".local", "share", "fonts")), "/usr/local/share/fonts", "/usr/share/fonts")
}

// some joins pairs of folder and name, where the folder is known.
func some(pairs ...string) []string {
	var out []string
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i] != "" {
			out = append(out, filepath.Join(pairs[i], pairs[i+1]))
		}
	}
	return out
}
