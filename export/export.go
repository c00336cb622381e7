// Package export writes finished documents as files: one table of formats, one file of code for each.
// It knows the document tree only, never the answers, and reads no clock, no disk and no environment to write one:
// the same document with the same options gives the same bytes.
package export

import (
	"fmt"
	"io"

	"engross/export/brand"
	"engross/model/doc"
)

// Format is one way of writing a document.
type Format struct {
	Name  string // as typed on a command line
	Ext   string // of the file, without the dot
	Title string // as read on a screen
	Mark  string // in the name of its files, where another format has the same extension
	Part  string // name of the part that it writes; empty for the whole
	Write func(io.Writer, *doc.Doc, Options) error
}

// Options are what a reader may choose about the look of a file. The zero value suits everybody.
type Options struct {
	Paper string // "letter" or "a4"; empty takes the document's own
	Mark  bool   // CSV: begin with a byte order mark, by which Excel knows UTF-8
	Logo  *brand.Logo
	Color brand.Color // of headings and charts
	Quiet bool        // a draft has its mark at the head of each page, not also in large letters across it
	Width int         // columns of plain text; 0 is 80, and it is never below 30

	FontSize float64 // of the text in points, from 6 to 36; 0 is the usual one. Large print is 18.

	// For DOCX.
	Pages map[string]int // page of each article and schedule for its contents, from Pages; nil leaves them to the word processor

	// For PDF, which draws each character itself.
	Fonts        [][]byte // TrueType fonts for characters that the embedded one lacks, tried in this order; an empty one has none
	AllowMissing bool     // draw a box for characters that no font has, instead of refusing
}

// Formats gives every format in the order in which they are offered.
func Formats() []Format {
	return []Format{
		{Name: "docx", Ext: "docx", Title: "Word file, to edit and sign", Write: DOCX},
		{Name: "pdf", Ext: "pdf", Title: "PDF, to sign and archive", Write: PDF},
		{Name: "text", Ext: "txt", Title: "Plain text, to read or mail", Write: Text},
		{Name: "linear", Ext: "txt", Mark: "linear", Title: "Plain text for a screen reader", Write: Linear},
		{Name: "html", Ext: "html", Title: "Web page, ready to print", Write: HTML},
		{Name: "markdown", Ext: "md", Title: "Markdown", Write: Markdown},
		{Name: "xlsx", Ext: "xlsx", Title: "Workbook of the prices", Write: XLSX},
		{Name: "csv", Ext: "csv", Title: "Table of the prices", Write: CSV},
		{Name: "ics", Ext: "ics", Title: "Calendar of the key dates", Write: ICS},
		{Name: "json", Ext: "json", Title: "Data, to import again", Write: JSON},
	}
}

// ByName finds a format by its name or its file extension.
func ByName(name string) (Format, bool) {
	for _, f := range Formats() {
		if name == f.Name || name == f.Ext {
			return f, true
		}
	}
	return Format{}, false
}

// paper gives the paper to print on, "letter" or "a4".
func (o Options) paper(d *doc.Doc) (string, error) {
	p := o.Paper
	if p == "" {
		p = d.Paper
	}
	switch p {
	case "", "letter":
		return "letter", nil
	case "a4":
		return p, nil
	}
	return "", fmt.Errorf("unknown paper %q: use letter or a4", p)
}
