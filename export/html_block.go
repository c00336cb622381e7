package export

import (
	"strings"

	"engross/export/phrase"
	"engross/model/doc"
)

func (h *page) blocks(bs []doc.Block) {
	for i := 0; i < len(bs); i++ {
		n := clauseRun(bs[i:])
		if n == 0 {
			h.block(bs[i])
			continue
		}
		h.put("<ol class=\"clauses\">\n")
		for _, b := range bs[i : i+n] {
			h.clause(b.(*doc.Clause))
		}
		h.put("</ol>\n")
		i += n - 1
	}
}

func (h *page) block(b doc.Block) {
	switch b := b.(type) {
	case *doc.Title:
		h.heading("h1", b.Text)
		for _, line := range b.Lines {
			h.para(" class=\"line\"", "", line)
		}
	case *doc.TOC:
		h.contents()
	case *doc.Article:
		h.part(b.ID, b.Heading(), b.Blocks)
	case *doc.Schedule:
		h.part(b.ID, b.Heading(), b.Blocks)
	case *doc.Clause:
		h.section(b)
	case *doc.Para:
		attr := ""
		if b.Conspicuous {
			attr = " class=\"conspicuous\""
		}
		h.para(attr, "", b.Inlines)
	case *doc.List:
		h.list(b)
	case *doc.Definitions:
		h.definitions(b)
	case *doc.Table:
		h.table(b)
	case *doc.Bars:
		h.bars(b)
	case *doc.Timeline:
		h.timeline(b)
	case *doc.Signatures:
		h.signatures(b)
	case *doc.PageBreak:
		h.put("<hr class=\"page-break\">\n")
	default:
		h.fail(phrase.Unknown(b))
	}
}

// heading writes a heading unless it would be empty.
func (h *page) heading(tag, text string) {
	if text = phrase.OneLine(phrase.Clean(text)); text != "" {
		h.put("<", tag, ">", escapeHTML(text), "</", tag, ">\n")
	}
}

func (h *page) list(l *doc.List) {
	if len(l.Items) == 0 {
		return
	}
	h.put("<ul>\n")
	for _, item := range l.Items {
		h.put("<li>")
		h.tight(item)
		h.put("</li>\n")
	}
	h.put("</ul>\n")
}

// part writes an article or schedule.
func (h *page) part(id, heading string, bs []doc.Block) {
	h.put("<section", h.id(id), ">\n")
	h.heading("h2", heading)
	h.blocks(bs)
	h.put("</section>\n")
}

// section writes a first-level clause.
func (h *page) section(c *doc.Clause) {
	if c.Title == "" {
		h.put("<div class=\"clause\"", h.id(c.ID), ">\n")
		h.runIn(c)
		h.put("</div>\n")
		return
	}
	h.put("<section class=\"clause\"", h.id(c.ID), ">\n")
	h.heading("h3", c.Heading())
	h.blocks(c.Blocks)
	h.put("</section>\n")
}

// clause writes a clause below the first level.
func (h *page) clause(c *doc.Clause) {
	h.put("<li", h.id(c.ID), ">\n")
	h.runIn(c)
	h.put("</li>\n")
}

// runIn puts number and title of the clause in front of its first paragraph.
func (h *page) runIn(c *doc.Clause) {
	lead := ""
	if c.Num != "" {
		lead = "<span class=\"num\">" + escapeHTML(c.Num) + "</span> "
	}
	if c.Title != "" {
		lead += "<strong>" + lines(phrase.Sentence(c.Title)) + "</strong> "
	}
	first, rest := phrase.FirstPara(c.Blocks)
	switch {
	case first != nil:
		h.para("", lead, first.Inlines)
	case lead != "":
		h.para("", strings.TrimSpace(lead), nil)
	}
	h.blocks(rest)
}

func (h *page) para(attr, lead string, in []doc.Inline) {
	if lead == "" && len(in) == 0 {
		return
	}
	h.put("<p", attr, ">", lead)
	h.inlines(in)
	h.put("</p>\n")
}

// tight writes an item that is a single paragraph without the paragraph's tags.
func (h *page) tight(bs []doc.Block) {
	if first, rest := phrase.FirstPara(bs); first != nil && len(rest) == 0 {
		h.inlines(first.Inlines)
		return
	}
	h.put("\n")
	h.blocks(bs)
}

func (h *page) contents() {
	all := phrase.Entries(h.doc)
	if len(all) == 0 {
		return
	}
	h.put("<nav class=\"contents\" aria-labelledby=\"doc-contents\">\n<h2 id=\"doc-contents\">", phrase.Contents, "</h2>\n<ul>\n")
	for _, e := range all {
		if h.ids[e.ID] {
			h.put("<li><a href=\"#", e.ID, "\">", escapeHTML(e.Text), "</a></li>\n")
			continue
		}
		h.put("<li>", escapeHTML(e.Text), "</li>\n")
	}
	h.put("</ul>\n</nav>\n")
}

func (h *page) definitions(d *doc.Definitions) {
	if len(d.Items) == 0 {
		return
	}
	h.put("<dl class=\"definitions\">\n")
	for _, x := range d.Items {
		h.put("<dt", h.id(x.ID), ">“", lines(x.Term), "”</dt>\n<dd>")
		h.inlines(x.Meaning)
		h.put("</dd>\n")
	}
	h.put("</dl>\n")
}

func (h *page) table(t *doc.Table) {
	if len(t.Columns) == 0 {
		if t.Caption != "" {
			h.put("<p><strong>", lines(t.Heading()), "</strong></p>\n")
		}
		return
	}
	h.put("<div class=\"table\">\n<table", h.id(t.ID), ">\n")
	if t.Caption != "" {
		h.put("<caption>", lines(t.Heading()), "</caption>\n")
	}
	h.put("<colgroup>\n")
	for _, c := range t.Columns {
		h.put("<col", class(widthClass(c.Width)), ">\n")
	}
	h.put("</colgroup>\n<thead>\n<tr>\n")
	for _, c := range t.Columns {
		h.put("<th scope=\"col\"", class(c.Align.Word(), longClass(c.Head)), ">", lines(c.Head), "</th>\n")
	}
	h.put("</tr>\n</thead>\n<tbody>\n")
	for i, r := range t.Rows {
		h.row(t, i, r)
	}
	h.put("</tbody>\n</table>\n</div>\n")
}

func (h *page) row(t *doc.Table, i int, r doc.Row) {
	if len(r.Cells) > len(t.Columns) {
		h.fail(phrase.Surplus(t, i))
		return
	}
	attr := ""
	if r.Total {
		attr = " class=\"total\""
	}
	h.put("<tr", attr, ">\n")
	for k, c := range t.Columns {
		tag, scope := "td", ""
		if r.Total && k == 0 {
			tag, scope = "th", " scope=\"row\""
		}
		var in []doc.Inline
		if k < len(r.Cells) {
			in = r.Cells[k].Inlines
		}
		h.put("<", tag, scope, class(c.Align.Word(), longClass(doc.Plain(in))), ">")
		h.inlines(in)
		h.put("</", tag, ">\n")
	}
	h.put("</tr>\n")
}

// longClass marks a cell with a word so long that it must be broken for the table to fit the page. Others are left
// alone, since a browser would break amounts in narrow columns too.
func longClass(s string) string {
	for w := range strings.FieldsSeq(s) {
		if len(w) > 40 {
			return "long"
		}
	}
	return ""
}

func (h *page) signatures(s *doc.Signatures) {
	h.put("<div class=\"signatures\">\n")
	for _, side := range s.Sides {
		h.put("<div class=\"side\">\n<p><strong>")
		h.inlines(phrase.SideName(side))
		h.put("</strong></p>\n")
		for _, g := range side.Signatories {
			h.put("<dl class=\"signatory\">\n")
			for _, l := range phrase.SignLines(g) {
				h.put("<div><dt>", l.Label, ":</dt> <dd>")
				h.inlines(l.Value)
				h.put("</dd></div>\n")
			}
			h.put("</dl>\n")
		}
		h.put("</div>\n")
	}
	h.put("</div>\n")
}
