package docx

import (
	"slices"

	"engross/export/phrase"
	"engross/model/doc"
)

// signatures writes the sides beside each other, two in a row. A row never breaks over pages, and the first ones stay
// with the next, so that the block is whole wherever it fits on a page.
func (w *writer) signatures(s *doc.Signatures) {
	if len(s.Sides) == 0 {
		return
	}
	w.apart()
	half := w.page.text() / 2
	w.put(`<w:tbl><w:tblPr><w:tblStyle w:val="SignatureTable"/><w:tblW`)
	w.attr("w:w", 2*half)
	w.put(` w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`)
	w.grid([]int{half, half})
	for i := 0; i < len(s.Sides); i += 2 {
		last := i+2 >= len(s.Sides) || !isShort(s.Sides[i:min(i+2, len(s.Sides))])
		w.put("<w:tr>")
		if isShort(s.Sides[i:min(i+2, len(s.Sides))]) {
			w.put("<w:trPr><w:cantSplit/></w:trPr>")
		}
		at := sideCell{width: half, keep: !last, low: i+1 < len(s.Sides) && len(s.Sides[i].Signatories) == len(s.Sides[i+1].Signatories)}
		w.side(s.Sides[i], at)
		if i+1 < len(s.Sides) {
			w.side(s.Sides[i+1], at)
		} else {
			w.cell(half, para{style: "SignatureLine"}, plainCell)
			w.put("</w:p></w:tc>")
		}
		w.put("</w:tr>")
	}
	w.put("</w:tbl>")
	w.gap()
}

// manySign is how many people of a side a page surely holds.
const manySign = 6

// isShort says whether the sides of a row fit on one page.
func isShort(sides []doc.Side) bool {
	return !slices.ContainsFunc(sides, func(s doc.Side) bool { return len(s.Signatories) > manySign })
}

// sideCell is where one party signs.
type sideCell struct {
	width int
	keep  bool // on the page of what follows
	low   bool // at the bottom, so that the lines of both sides are level however long their names are
}

// side writes the cell of one party.
func (w *writer) side(s doc.Side, at sideCell) {
	look := plainCell
	if at.low {
		look = lowCell
	}
	w.cell(at.width, para{style: "SignatureParty", keepNext: true}, look)
	w.inlines(phrase.SideName(s), face{})
	w.close()
	for i, g := range s.Signatories {
		last := i+1 == len(s.Signatories)
		lines := phrase.SignLines(g)
		for k, l := range lines {
			w.signLine(l, at.keep || !last && len(s.Signatories) <= manySign || k+1 < len(lines))
		}
	}
	w.put("</w:tc>")
}

// signLine writes a label with its answer, or with a line to write on that reaches the edge of the cell.
func (w *writer) signLine(l phrase.SignLine, keep bool) {
	style := "SignatureLine"
	if l.Label == "Signature" {
		style = "SignatureInk"
	}
	w.open(para{style: style, keepNext: keep})
	w.run(l.Label+":", face{})
	w.put("<w:r><w:tab/></w:r>")
	if len(l.Value) == 0 {
		w.put("<w:r><w:tab/></w:r>")
	}
	w.inlines(l.Value, face{})
	w.close()
}
