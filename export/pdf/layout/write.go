package layout

import (
	"fmt"
	"strings"

	"engross/export/pdf/file"
	"engross/export/pdf/font"
)

// fan is how many pages one node of the page tree holds.
const fan = 64

// Write writes all pages and gives the root of their tree. under names the form in the resources that lies under a page,
// counted from 0, or is empty.
func (p *Pages) Write(resources file.Ref, under func(i int) string) file.Ref {
	root := p.File.Alloc()
	var nodes []string
	for from := 0; from < len(p.all); from += fan {
		part := p.all[from:min(from+fan, len(p.all))]
		node := p.File.Alloc()
		var kids strings.Builder
		for i, g := range part {
			p.writePage(g, node, resources, under(from+i))
			kids.WriteString(g.ref.String() + " ")
		}
		p.File.Put(node, fmt.Appendf(nil, "<</Type/Pages/Parent %v/Count %d/Kids[%s]>>", root, len(part), kids.String()))
		nodes = append(nodes, node.String())
	}
	box := append(file.AppendUnit(append(file.AppendUnit([]byte("0 0 "), p.Width), ' '), p.Height), ']')
	p.File.Put(root, fmt.Appendf(nil, "<</Type/Pages/Count %d/Kids[%s]/MediaBox[%s>>", len(p.all), strings.Join(nodes, " "), box))
	return root
}

func (p *Pages) writePage(g *page, parent, resources file.Ref, under string) {
	g.text.finish()
	content := p.File.Alloc()
	var body []byte
	if under != "" {
		body = append(body, "/Artifact<</Type/Pagination>>BDC\n/"+under+" Do\nEMC\n"...)
	}
	if len(g.under) > 0 {
		body = append(append(append(body, "/Artifact BMC\nq\n"...), g.under...), "Q\nEMC\n"...)
	}
	p.File.Stream(content, "", append(body, g.text.out...))
	g.close(p.Tree)
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

// Under writes a form that Write puts under pages: a word in light gray, from the lower left to the upper right, and lines
// in the margins. Drawn once, they take no room on each page.
func (p *Pages) Under(word string, lines []MarginText, resources file.Ref) file.Ref {
	g := &page{}
	for _, m := range lines {
		l, x := p.margin(m)
		for _, piece := range l.Pieces {
			g.text.begin()
			g.text.show(piece, x+piece.X, m.Y)
		}
	}
	g.text.finish()
	form := p.File.Alloc()
	entries := fmt.Appendf(nil, "/Type/XObject/Subtype/Form/Resources %v/BBox[0 0 ", resources)
	entries = append(file.AppendUnit(append(file.AppendUnit(entries, p.Width), ' '), p.Height), ']')
	p.File.Stream(form, string(entries), append(p.slanted(word), g.text.out...))
	return form
}

// slanted draws a word over a whole page, in light gray.
func (p *Pages) slanted(word string) []byte {
	if word == "" {
		return nil
	}
	run := []Run{{Text: word, Style: font.Bold, Size: 150 * Point}}
	l := p.Set.Lines(run, 100*p.Width)[0]
	const cos, sin = 58, 81 // hundredths: about 54 degrees
	x := p.Width/2 - l.Width*cos/200 + 50*Point*sin/100
	y := p.Height/2 - l.Width*sin/200 - 50*Point*cos/100
	b := []byte("q\n.95 g\nBT\n")
	for _, piece := range l.Pieces {
		b = fmt.Appendf(b, "/F%d 150 Tf\n.58 .81 -.81 .58 ", piece.Font)
		b = append(file.AppendUnit(b, x), ' ')
		b = append(file.AppendUnit(b, y), " Tm\n"...)
		b = append(file.AppendBytes(b, piece.Glyphs), "Tj\n"...)
	}
	return append(b, "ET\nQ\n"...)
}
