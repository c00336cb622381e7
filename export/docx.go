package export

import (
	"fmt"
	"io"

	"engross/export/docx"
	"engross/model/doc"
)

// DOCX writes the document as a Word file that numbers, refers and lists its contents by Word's own means.
func DOCX(w io.Writer, d *doc.Doc, o Options) error {
	paper, err := o.paper(d)
	if err == nil {
		d, err = o.dressed(d)
	}
	if err != nil {
		return fmt.Errorf("write DOCX: %w", err)
	}
	return docx.Write(w, d, docx.Options{Paper: paper, Pages: o.Pages, FontSize: o.FontSize, Logo: o.Logo, Color: o.Color})
}
