package export

import (
	"errors"
	"fmt"
	"io"

	"engross/export/pdf"
	"engross/model/doc"
)

// PDF writes the document as a tagged PDF to sign and to archive. Characters that no font has give a
// *pdf.MissingGlyphsError.
func PDF(w io.Writer, d *doc.Doc, o Options) error {
	b, _, err := DrawPDF(d, o)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

// DrawPDF gives what PDF writes, and what Pages gives, for the price of one.
func DrawPDF(d *doc.Doc, o Options) (file []byte, pages map[string]int, err error) {
	p, err := o.pdf(d)
	if err == nil {
		d, err = o.dressed(d)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("write PDF: %w", err)
	}
	return pdf.Draw(d, p)
}

// LacksCharacters says whether a file was refused because no font has some of its characters: see Options.AllowMissing.
func LacksCharacters(err error) bool {
	var missing *pdf.MissingGlyphsError
	return errors.As(err, &missing)
}

// Pages gives the page of each article and schedule in the PDF of these options, for the contents of a DOCX that goes with
// it: see Options.Pages.
func Pages(d *doc.Doc, o Options) (map[string]int, error) {
	p, err := o.pdf(d)
	if err != nil {
		return nil, err
	}
	return pdf.Pages(d, p)
}

// pdf gives the options that concern PDF.
func (o Options) pdf(d *doc.Doc) (pdf.Options, error) {
	paper, err := o.paper(d)
	return pdf.Options{
		Paper: paper, FontSize: o.FontSize, Logo: o.Logo, Color: o.Color, Fonts: o.Fonts, AllowMissing: o.AllowMissing,
	}, err
}
