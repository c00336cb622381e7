package export

import (
	"fmt"
	"io"
	"slices"

	"engross/model/doc"
)

// Part is a part of an agreement that is handed out by itself, on one page where the format has pages.
type Part struct {
	Name  string // as typed on a command line and in the names of files
	Title string
	ids   []string // of what it holds
}

// Parts gives every part that can be written by itself.
func Parts() []Part {
	return []Part{
		{Name: "key-terms", Title: "Key terms", ids: []string{"front-key-terms"}},
		{Name: "call-sheet", Title: "Call sheet", ids: []string{"call-list", "contact-list", "escalation-list"}},
	}
}

// PartByName finds a part by its name.
func PartByName(name string) (Part, bool) {
	all := Parts()
	i := slices.IndexFunc(all, func(p Part) bool { return p.Name == name })
	if i < 0 {
		return Part{}, false
	}
	return all[i], true
}

// HasParts says whether the format can write a part of an agreement by itself.
func (f Format) HasParts() bool {
	return slices.Contains([]string{"docx", "pdf", "markdown", "html", "text", "linear"}, f.Name)
}

// Of gives the format that writes only a part.
func (f Format) Of(p Part) Format {
	whole := f.Write
	f.Name, f.Title, f.Part = p.Name+"-"+f.Name, p.Title+", by itself ("+f.Title+")", p.Name
	f.Write = func(w io.Writer, d *doc.Doc, o Options) error {
		part, ok := d.Part(p.Title, p.ids...)
		if !ok {
			return fmt.Errorf("write %s: this agreement has nothing in it", p.Name)
		}
		return whole(w, part, o)
	}
	return f
}

// Offered gives the formats in the order in which a screen offers them: those of Formats, then each part as PDF.
func Offered() []Format {
	all := Formats()
	pdf, _ := ByName("pdf")
	for _, p := range Parts() {
		f := pdf.Of(p)
		f.Title = p.Title + " on one page"
		all = append(all, f)
	}
	return all
}
