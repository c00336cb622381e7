package pdf

import (
	"fmt"
	"slices"
	"strings"

	"engross/export/pdf/font"
	"engross/export/phrase"
	"engross/model/doc"
)

// MissingGlyph is a character that no font can draw, and where it stands.
type MissingGlyph struct {
	Char     rune
	Text     string // the answer, or the stretch of wording, that it stands in
	Path     string // of the answer, such as client.legalName; empty in wording and headings
	Part     string // the lasting id of the part of the document around it; may be empty
	Unshaped bool   // its script runs from right to left or joins its letters, which this writer cannot do with any font
}

// MissingGlyphsError lists the characters that cannot be drawn, in the order of the document, each once a place.
type MissingGlyphsError struct{ Missing []MissingGlyph }

// Error names the characters and the answers that they stand in.
func (e *MissingGlyphsError) Error() string {
	var places []string
	chars, isNamed := map[string]string{}, map[rune]bool{}
	needsShape := false
	for _, m := range e.Missing {
		place := m.place()
		if _, ok := chars[place]; !ok {
			places = append(places, place)
		}
		if !strings.ContainsRune(chars[place], m.Char) {
			chars[place] += string(m.Char)
		}
		isNamed[m.Char] = true
		needsShape = needsShape || m.Unshaped
	}
	const most = 5
	var said []string
	for _, p := range places[:min(len(places), most)] {
		said = append(said, fmt.Sprintf("%s in %s", short(chars[p], 20), p))
	}
	if n := len(places) - most; n > 0 {
		said = append(said, fmt.Sprintf("and in %d more places", n))
	}
	s := fmt.Sprintf("%d characters cannot be drawn, since no font has them: %s", len(isNamed), strings.Join(said, "; "))
	if len(isNamed) == 1 {
		s = "1 character cannot be drawn, since no font has it: " + strings.Join(said, "; ")
	}
	if needsShape {
		s += ". Scripts that run from right to left or join their letters cannot be written as PDF yet; DOCX and HTML carry them"
	}
	return s
}

// place says where the character stands: the path of the answer, or the text itself.
func (m MissingGlyph) place() string {
	if m.Path != "" {
		return m.Path
	}
	s := "“" + short(m.Text, 40) + "”"
	if m.Part != "" {
		s += " (" + m.Part + ")"
	}
	return s
}

// short cuts text after n characters.
func short(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

// check finds what cannot be written before anything is: unknown nodes, surplus cells, and characters without a glyph
// unless allowed.
func check(d *doc.Doc, fonts *font.Set, allowMissing bool) error {
	k := &checker{fonts: fonts, seen: map[MissingGlyph]bool{}}
	k.text(d.Title, "")
	k.text(d.Number, "")
	k.blocks(d.Blocks, "")
	if d.Draft {
		for _, o := range d.Open {
			k.part = ""
			k.text(o.String(), o.Path)
		}
		for _, says := range slices.Concat(d.Faults, d.Proposed) {
			k.text(says, "")
		}
	}
	if k.err != nil {
		return k.err
	}
	if len(k.missing) > 0 && !allowMissing {
		return &MissingGlyphsError{Missing: k.missing}
	}
	return nil
}

// checker walks over all text of a document.
type checker struct {
	fonts   *font.Set
	part    string
	missing []MissingGlyph
	seen    map[MissingGlyph]bool
	err     error
}

// text looks at one stretch of text.
func (k *checker) text(s, path string) {
	if phrase.IsClean(s) {
		return
	}
	s = clean(s)
	for _, r := range s {
		if r == '\n' || k.fonts.CanDraw(r) {
			continue
		}
		m := MissingGlyph{Char: r, Text: s, Path: path, Part: k.part, Unshaped: font.NeedsShaping(r)}
		if !k.seen[m] {
			k.seen[m] = true
			k.missing = append(k.missing, m)
		}
	}
}

func (k *checker) fail(err error) {
	if k.err == nil {
		k.err = err
	}
}

func (k *checker) blocks(bs []doc.Block, part string) {
	for _, b := range bs {
		k.part = part
		if id := doc.ID(b); id != "" {
			k.part = id
		}
		k.block(b)
	}
}

func (k *checker) block(b doc.Block) {
	in := k.part
	for run := range doc.Runs(b) {
		k.inlines(run)
	}
	switch b := b.(type) {
	case *doc.Title:
		k.text(b.Text, "")
	case *doc.Article:
		k.text(b.Title, "")
		k.blocks(b.Blocks, in)
	case *doc.Schedule:
		k.text(b.Title, "")
		k.blocks(b.Blocks, in)
	case *doc.Clause:
		k.text(b.Title, "")
		k.blocks(b.Blocks, in)
	case *doc.List:
		for _, item := range b.Items {
			k.blocks(item, in)
		}
	case *doc.Definitions:
		for _, x := range b.Items {
			k.text(x.Term, "")
		}
	case *doc.Table:
		k.table(b)
	case *doc.Bars:
		k.text(b.Caption, "")
		for _, x := range b.Items {
			k.text(x.Label, "")
			k.text(x.Text, "")
		}
	case *doc.Timeline:
		k.text(b.Caption, "")
		for _, p := range b.Points {
			k.text(p.Text, "")
			k.text(p.Label, "")
		}
	case *doc.Signatures:
		for _, s := range b.Sides {
			k.text(s.Role, "")
		}
	case *doc.TOC, *doc.PageBreak, *doc.Para:
	default:
		k.fail(phrase.Unknown(b))
	}
}

func (k *checker) table(t *doc.Table) {
	k.text(t.Caption, "")
	for _, c := range t.Columns {
		k.text(c.Head, "")
	}
	for i, r := range t.Rows {
		if len(r.Cells) > len(t.Columns) {
			k.fail(phrase.Surplus(t, i))
		}
	}
}

func (k *checker) inlines(in []doc.Inline) {
	for _, x := range in {
		switch x := x.(type) {
		case doc.Text:
			k.text(string(x), "")
		case doc.Answer:
			k.text(x.Text, x.Path)
		case doc.Term:
			k.text(x.Text, "")
		case doc.Ref:
			k.text(x.String(), "")
		case doc.Blank:
			k.text(x.String(), x.Path)
		case doc.Bold, doc.Italic, doc.Struck:
			k.inlines(doc.Inner(x))
		default:
			k.fail(phrase.Unknown(x))
		}
	}
}
