// Package docx writes the document as a Word file (Office Open XML, transitional) that a lawyer can edit: real styles,
// Word's own multi-level numbering, contents and cross-references as fields. It knows the document tree only, and reads
// no clock, no disk and no chance: the same document gives the same bytes.
package docx

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"engross/export/brand"
	"engross/model/doc"
)

// Options are what a caller may choose. The zero value writes letter paper and leaves page numbers to Word.
type Options struct {
	Paper    string  // "letter" or "a4"; empty is letter
	FontSize float64 // of the text in points; 0 is 10.5
	Logo     *brand.Logo
	Color    brand.Color    // of headings and charts
	Pages    map[string]int // page of an article or schedule by its id, for the contents; nil where nobody has laid it out
}

// Write writes the document, already numbered, as one file. It fails on a node of an unknown kind, a table row with
// surplus cells, unknown paper or a Source that is no JSON, and then writes nothing.
func Write(w io.Writer, d *doc.Doc, o Options) error {
	var file bytes.Buffer
	if err := write(&file, d, o); err != nil {
		return fmt.Errorf("write DOCX: %w", err)
	}
	_, err := file.WriteTo(w)
	return err
}

// write packs one piece of the document while the next is written.
func write(w io.Writer, d *doc.Doc, o Options) error {
	wr := &writer{doc: d, color: o.Color, points: o.FontSize, pages: o.Pages, plan: newPlan(d), done: make(chan []byte, 4), spare: make(chan []byte, 4)}
	parts, err := wr.build(d, o)
	if err != nil {
		return err
	}
	packed := make(chan error, 1)
	go func() {
		err := pack(w, parts)
		for range wr.done { // what nobody packs any more
		}
		packed <- err
	}()
	wr.document()
	return errors.Join(wr.err, <-packed)
}

// build makes the parts of the package in the order in which they are stored. The document itself is still to be written.
func (w *writer) build(d *doc.Doc, o Options) ([]part, error) {
	if len(d.Source) > 0 && !json.Valid(d.Source) {
		return nil, errors.New("the data that the document carries is no JSON")
	}
	pg, err := pageOf(o.Paper)
	if err != nil {
		return nil, err
	}
	if o.Logo != nil && o.Logo.Kind == "svg" {
		return nil, brand.ErrVector
	}
	if o.FontSize != 0 && (o.FontSize < 6 || o.FontSize > 36) {
		return nil, fmt.Errorf("font size %g: use 6 to 36 points", o.FontSize)
	}
	w.page = pg
	parts := []part{
		{name: "docProps/core.xml", kind: coreKind, data: core(d)},
		{name: "docProps/app.xml", kind: appKind, data: app()},
		{name: "docProps/custom.xml", kind: customKind, data: custom(d)},
		{name: "word/document.xml", kind: documentKind, pieces: w.done, spare: w.spare},
		{name: "word/styles.xml", kind: stylesKind, data: resize(styles(d.Lang, o.Color, o.FontSize), o.FontSize)},
		{name: "word/numbering.xml", kind: numberingKind, data: w.plan.numbering(o.FontSize)},
		{name: "word/settings.xml", kind: settingsKind, data: settings(d.Lang)},
		{name: "word/fontTable.xml", kind: fontsKind, data: fonts()},
		{name: "word/header1.xml", kind: headerKind, data: header(d, pg, o.Logo)},
		{name: "word/footer1.xml", kind: footerKind, data: footer(d, pg)},
	}
	if len(d.Source) > 0 {
		parts = append(parts,
			part{name: "customXml/item1.xml", kind: dataKind, data: source(d.Carried())},
			part{name: "customXml/itemProps1.xml", kind: dataPropsKind, data: sourceProps()})
	}
	if o.Logo != nil {
		parts = append(parts, part{name: "word/media/logo." + o.Logo.Kind, kind: imageKind, data: o.Logo.Data})
	}
	return parts, nil
}

// page is the size of the paper and its margins, in twentieths of a point.
type page struct{ width, height, margin int }

func pageOf(paper string) (page, error) {
	switch paper {
	case "", "letter":
		return page{12240, 15840, 1440}, nil
	case "a4":
		return page{11906, 16838, 1440}, nil
	}
	return page{}, fmt.Errorf("unknown paper %q: use letter or a4", paper)
}

// text is the width between the margins.
func (p page) text() int { return p.width - 2*p.margin }
