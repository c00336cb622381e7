package docx

import (
	"engross/export/brand"
	"engross/export/phrase"
	"engross/model/doc"
)

// writer writes word/document.xml.
type writer struct {
	markup
	doc    *doc.Doc
	pages  map[string]int
	page   page
	plan   *plan
	color  brand.Color
	points float64 // size of the text; 0 for the usual one

	indent  int  // of the blocks being written
	level   int  // of the clause that gave the indent; 0 where something else did
	bullets int  // lists around the block
	breaks  bool // the next paragraph begins a page
	owed    bool // the gap below a table
	used    map[string]bool
	done    chan []byte // pieces of what is written
	spare   chan []byte // pieces to be used again
	err     error
}

// para is how a paragraph stands on the page. What it leaves out comes from its style.
type para struct {
	style     string
	numbered  bool // by the list given, not by the style's
	list      int
	level     int
	placed    bool // by left and hang, not by the style
	left      int
	hang      int
	align     string
	keepNext  bool
	keepLines bool
}

// piece is how much is written before it is handed over.
const piece = 64 << 10

// document writes it all and hands it over piece by piece.
func (w *writer) document() {
	defer close(w.done)
	w.renew()
	w.put(xmlHead, "<w:document ", wordSpace, " ", relSpace, "><w:body>")
	if w.doc.Draft {
		w.open(para{style: "DraftNotice"})
		w.run(phrase.Draft+".", face{bold: true})
		w.run(" "+phrase.Notice(w.doc), face{})
		w.close()
	}
	w.blocks(w.doc.Blocks)
	w.end()
	if w.breaks = false; w.owed {
		w.apart()
	}
	w.put(`<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz`)
	w.attr("w:w", w.page.width)
	w.attr("w:h", w.page.height)
	w.put("/><w:pgMar")
	for _, side := range [...]string{"top", "right", "bottom", "left"} {
		w.attr("w:"+side, w.page.margin)
	}
	w.put(` w:header="720" w:footer="720" w:gutter="0"/><w:cols w:space="720"/></w:sectPr></w:body></w:document>`)
	w.done <- w.b
}

// handOver lets what is written be packed, if that is enough.
func (w *writer) handOver() {
	if len(w.b) >= piece {
		w.done <- w.b
		w.renew()
	}
}

// renew begins another piece.
func (w *writer) renew() {
	select {
	case b := <-w.spare:
		w.b = b[:0]
	default:
		w.b = make([]byte, 0, piece+piece/4)
	}
}

// end writes what follows the document itself.
func (w *writer) end() {
	lists := phrase.Lists(w.doc)
	for i, l := range lists {
		w.open(para{style: "FrontHeading"})
		w.run(l.Head, face{})
		w.close()
		for j, item := range l.Items {
			isLast := i == len(lists)-1 && j == len(l.Items)-1
			w.open(para{style: "ListBullet", keepNext: w.doc.Digest != "" && isLast})
			w.run(item, face{})
			w.close()
		}
	}
	if w.doc.Digest != "" {
		w.open(para{style: "Digest"})
		w.run(phrase.Digest(w.doc), face{})
		w.close()
	}
}

// open begins a paragraph. Its properties stand in the order that the schema asks for.
func (w *writer) open(p para) {
	if w.owed && !w.breaks {
		w.apart()
	}
	w.owed = false
	w.put("<w:p><w:pPr>")
	w.put(`<w:pStyle w:val="`, p.style, `"/>`)
	if p.keepNext {
		w.put("<w:keepNext/>")
	}
	if p.keepLines {
		w.put("<w:keepLines/>")
	}
	if w.breaks {
		w.put("<w:pageBreakBefore/>")
		w.breaks = false
	}
	if p.numbered {
		w.put("<w:numPr><w:ilvl")
		w.attr("w:val", p.level)
		w.put("/><w:numId")
		w.attr("w:val", p.list)
		w.put("/></w:numPr>")
	}
	if p.placed {
		w.put("<w:ind")
		w.attr("w:left", p.left)
		w.attr("w:hanging", p.hang)
		w.put("/>")
	}
	if p.align != "" {
		w.put(`<w:jc w:val="`, p.align, `"/>`)
	}
	w.put("</w:pPr>")
}

func (w *writer) close() { w.put("</w:p>") }

// blocks writes a run of blocks. A page break becomes a property of the paragraph after it, so that none stands alone.
// Signatures begin no page, since they never stand on one of their own; the schedules after them do.
func (w *writer) blocks(bs []doc.Block) {
	for i, b := range bs {
		if _, ok := b.(*doc.PageBreak); ok && i+1 < len(bs) && phrase.Signs(bs[i+1]) {
			continue
		}
		if _, ok := b.(*doc.Schedule); ok && i > 0 {
			_, follows := bs[i-1].(*doc.Schedule)
			w.breaks = w.breaks || !follows
		}
		w.block(b, bs[i+1:])
	}
}

// block writes a block; rest is what follows it, which it may have to stay with.
func (w *writer) block(b doc.Block, rest []doc.Block) {
	w.handOver()
	switch b := b.(type) {
	case *doc.Title:
		w.title(b)
	case *doc.TOC:
		w.contents()
	case *doc.Article:
		w.heading(b, "Heading1", b.Num, b.Heading(), b.Title)
		w.blocks(b.Blocks)
	case *doc.Schedule:
		w.heading(b, "ScheduleHeading", b.Num, b.Heading(), b.Title)
		w.blocks(b.Blocks)
	case *doc.Clause:
		w.clause(b)
	case *doc.Para:
		w.paragraph(b, phrase.Leads(rest) || len(rest) > 0 && phrase.Announces(b))
	case *doc.List:
		w.list(b)
	case *doc.Definitions:
		w.definitions(b)
	case *doc.Table:
		w.table(b)
	case *doc.Bars:
		w.bars(b)
	case *doc.Timeline:
		w.timeline(b)
	case *doc.Signatures:
		w.signatures(b)
	case *doc.PageBreak:
		w.breaks = true
	default:
		w.fail(phrase.Unknown(b))
	}
}

func (w *writer) title(t *doc.Title) {
	if text := phrase.OneLine(phrase.Clean(t.Text)); text != "" {
		w.open(para{style: "Title"})
		w.run(text, face{})
		w.close()
	}
	for _, l := range t.Lines {
		w.open(para{style: "Subtitle"})
		w.inlines(l, face{})
		w.close()
	}
}

// heading writes the heading of an article or schedule, numbered by its style where Word's number is ours.
func (w *writer) heading(b doc.Block, style, num, full, title string) {
	m := w.plan.marks[b]
	switch {
	case m.literal:
		style, title = "HeadingUnnumbered", full
	case num == "":
		style = "HeadingUnnumbered"
	}
	w.open(para{style: style, numbered: m.list >= annexList, list: m.list})
	end := w.begin(w.plan.names[b])
	if title = phrase.OneLine(phrase.Clean(title)); title != "" {
		w.run(title, face{})
	}
	end()
	w.close()
}

// paragraph writes running text, indented as what is around it.
func (w *writer) paragraph(p *doc.Para, keep bool) {
	at := w.body()
	at.keepNext = keep || w.plan.holds(p)
	f := face{}
	if p.Conspicuous {
		at.style = "Conspicuous"
		at.placed, at.left = w.indent > 0, w.indent+boxIndent
	}
	w.open(at)
	w.inlines(p.Inlines, f)
	w.close()
}

// body is how running text stands at the present indent.
func (w *writer) body() para {
	if w.level > 0 && w.level <= styledLevels {
		return para{style: clauseText(w.level)}
	}
	return para{style: "BodyText", placed: w.indent > 0, left: w.indent}
}

func (w *writer) list(l *doc.List) {
	for i, item := range l.Items {
		w.item(item, i+1 < len(l.Items) && (i == 0 || i == len(l.Items)-2))
	}
}

// bulletStep is how far a bulleted item stands behind what is around it.
const bulletStep = 360

func (w *writer) item(bs []doc.Block, keep bool) {
	indent, level := w.indent, w.level
	w.indent, w.level = min(indent+bulletStep, w.page.text()/2), 0
	first, rest := phrase.FirstPara(bs)
	p := para{style: "ListBullet", keepNext: keep || phrase.Leads(rest) || len(rest) > 0 && phrase.Announces(first) || w.plan.holds(first)}
	if indent > 0 || w.bullets > 0 {
		p.numbered, p.list, p.level = true, bulletList, min(w.bullets, deepest)
		p.placed, p.left, p.hang = true, w.indent, bulletStep
	}
	w.open(p)
	if first != nil {
		w.inlines(first.Inlines, face{})
	}
	w.close()
	w.bullets++
	w.blocks(rest)
	w.bullets--
	w.indent, w.level = indent, level
}

func (w *writer) definitions(d *doc.Definitions) {
	for _, x := range d.Items {
		w.open(para{style: "Definition", placed: w.indent > 0, left: w.indent})
		w.run("“", face{})
		name := ""
		if t := w.plan.targets[x.ID]; t.kind == worded {
			name = t.name
		}
		end := w.begin(name)
		w.run(x.Term, face{style: "DefinedTerm"})
		end()
		w.run("” ", face{})
		w.inlines(x.Meaning, face{})
		w.close()
	}
}

func (w *writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}
