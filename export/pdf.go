package export

import (
	"fmt"
	"io"

	"engross/export/pdf"
	"engross/model/doc"
)

// PDF writes the document as a tagged PDF to sign and to archive. Characters that no font has give a
// *pdf.MissingGlyphsError.
func PDF(w io.Writer, d *doc.Doc, o Options) error {
	paper, err := o.paper(d)
	if err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return pdf.Write(w, d, pdf.Options{Paper: paper, FontSize: o.FontSize, Fonts: o.Fonts, AllowMissing: o.AllowMissing})
}
