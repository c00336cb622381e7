package cli

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"engross/export"
	"engross/export/pdf"
	"engross/export/pdf/font"
	"engross/model/doc"
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

// write writes a document in a format. Characters that the fonts of the program lack are looked for in those of the computer.
func (h *house) write(w io.Writer, f export.Format, d *doc.Doc, allowMissing bool) error {
	err := f.Write(w, d, export.Options{})
	var missing *pdf.MissingGlyphsError
	if !errors.As(err, &missing) {
		return err
	}
	return f.Write(w, d, export.Options{Fonts: h.fonts(), AllowMissing: allowMissing}) // nothing was written yet
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
