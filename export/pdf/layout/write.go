package layout

import (
	"fmt"
	"strings"

	"engross/export/pdf/file"
	"engross/export/pdf/font"
)

// fan is how many pages one node of the page tree holds.
const fan = 64

// Write writes all pages and gives the root of their tree. Under each is the picture named W in the resources, if
// hasBackdrop is set.
func (p *Pages) Write(hasBackdrop bool, resources file.Ref) file.Ref {
	root := p.File.Alloc()
	var nodes []string
	for from := 0; from < len(p.all); from += fan {
		part := p.all[from:min(from+fan, len(p.all))]
		node := p.File.Alloc()
		var kids strings.Builder
		for _, g := range part {
			p.writePage(g, node, resources, hasBackdrop)
			kids.WriteString(g.ref.String() + " ")
		}
		p.File.Put(node, fmt.Appendf(nil, "<</Type/Pages/Parent %v/Count %d/Kids[%s]>>", root, len(part), kids.String()))
		nodes = append(nodes, node.String())
	}
	box := append(file.AppendUnit(append(file.AppendUnit([]byte("0 0 "), p.Width), ' '), p.Height), ']')
	p.File.Put(root, fmt.Appendf(nil, "<</Type/Pages/Count %d/Kids[%s]/MediaBox[%s>>", len(p.all), strings.Join(nodes, " "), box))
	return root
}

func (p *Pages) writePage(g *page, parent, resources file.Ref, hasBackdrop bool) {
	g.text.finish()
	content := p.File.Alloc()
	var body []byte
	if hasBackdrop {
		body = append(body, "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n/W Do\nEMC\n"...)
	}
	if len(g.under) > 0 {
		body = append(append(append(body, "/Artifact BMC\nq\n"...), g.under...), "Q\nEMC\n"...)
	}
	p.File.Stream(content, "", append(body, g.text.out...))
	p.Tree.Marks(g.key, g.marks)
	var annots strings.Builder
	if len(g.annots) > 0 {
		annots.WriteString("/Annots[")
		for _, a := range g.annots {
			annots.WriteString(a.String() + " ")
		}
		annots.WriteString("]")
	}
	p.File.Put(g.ref, fmt.Appendf(nil, "<</Type/Page/Parent %v/Resources %v/Contents %v/StructParents %d/Tabs/S%s>>", parent, resources, content, g.key, annots.String()))
	g.under, g.text.out, g.marks = nil, nil, nil
}

// Backdrop writes a picture that Write puts under each page: a word in light gray, from the lower left to the upper
// right.
func (p *Pages) Backdrop(word string, resources file.Ref) file.Ref {
	run := []Run{{Text: word, Style: font.Bold, Size: 150 * Point}}
	l := p.Set.Lines(run, 100*p.Width)[0]
	const cos, sin = 58, 81 // hundredths: about 54 degrees
	x := p.Width/2 - l.Width*cos/200 + 50*Point*sin/100
	y := p.Height/2 - l.Width*sin/200 - 50*Point*cos/100
	b := []byte(".95 g\nBT\n")
	for _, piece := range l.Pieces {
		b = fmt.Appendf(b, "/F%d 150 Tf\n.58 .81 -.81 .58 ", piece.Font)
		b = append(file.AppendUnit(b, x), ' ')
		b = append(file.AppendUnit(b, y), " Tm\n"...)
		b = append(file.AppendBytes(b, piece.Glyphs), "Tj\n"...)
	}
	form := p.File.Alloc()
	entries := fmt.Appendf(nil, "/Type/XObject/Subtype/Form/Resources %v/BBox[0 0 ", resources)
	entries = append(file.AppendUnit(append(file.AppendUnit(entries, p.Width), ' '), p.Height), ']')
	p.File.Stream(form, string(entries), append(b, "ET\n"...))
	return form
}
