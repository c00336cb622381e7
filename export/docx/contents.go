package docx

import (
	"strconv"

	"engross/export/phrase"
	"engross/model/doc"
)

// contents writes the table of contents as Word's own: a field that Word makes anew when asked, filled with our entries.
// Word is not told to do so on opening, since it would then ask the reader a question about other files. Where nobody
// has laid out the pages, an entry has none until then.
func (w *writer) contents() {
	parts := w.parts()
	if len(parts) == 0 {
		return
	}
	if w.owed {
		w.apart()
	}
	w.put(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	w.open(para{style: "FrontHeading"})
	w.run(phrase.Contents, face{})
	w.close()
	for i, b := range parts {
		w.open(para{style: "TOC1"})
		if i == 0 {
			w.fieldMark("begin")
			w.put(`<w:r><w:instrText xml:space="preserve"> TOC \o "1-1" \h \z \u </w:instrText></w:r>`)
			w.fieldMark("separate")
		}
		w.entry(b)
		w.close()
	}
	w.open(para{style: "TableGap"})
	w.fieldMark("end")
	w.close()
	w.put("</w:sdtContent></w:sdt>")
}

// parts gives the articles and schedules.
func (w *writer) parts() []doc.Block {
	var all []doc.Block
	doc.Walk(w.doc.Blocks, func(b doc.Block) bool {
		switch b.(type) {
		case *doc.Article, *doc.Schedule:
			all = append(all, b)
		}
		return true
	})
	return all
}

func (w *writer) entry(b doc.Block) {
	name, text := w.plan.names[b], ""
	switch b := b.(type) {
	case *doc.Article:
		text = b.Heading()
	case *doc.Schedule:
		text = b.Heading()
	}
	w.put(`<w:hyperlink w:anchor="`, name, `" w:history="1">`)
	w.run(phrase.OneLine(phrase.Clean(text)), face{})
	if n := w.pages[doc.ID(b)]; n > 0 {
		w.put("<w:r><w:tab/></w:r>")
		w.field("PAGEREF "+name+` \h`, strconv.Itoa(n), face{})
	}
	w.put("</w:hyperlink>")
}
