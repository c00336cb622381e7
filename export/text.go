package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"engross/export/phrase"
	"engross/model/doc"
)

// Text writes the document as plain text in UTF-8, wrapped to Options.Width columns, wide characters counted as two.
// A table that does not fit is written row by row, each cell behind its heading.
func Text(w io.Writer, d *doc.Doc, o Options) error {
	t := &plain{doc: d, width: o.Width}
	if t.width == 0 {
		t.width = 80
	}
	t.width = max(t.width, 30)
	return t.all(w)
}

// all writes the whole document.
func (t *plain) all(w io.Writer) error {
	d := t.doc
	if d.Draft {
		t.para("", 0, phrase.Draft+". "+phrase.Notice(d))
	}
	t.blocks(d.Blocks)
	t.end()
	if t.err != nil {
		return fmt.Errorf("write text: %w", t.err)
	}
	_, err := w.Write(t.out.Bytes())
	return err
}

// plain is the text being written: blocks behind an indent, each after a blank line.
type plain struct {
	doc    *doc.Doc
	out    bytes.Buffer
	width  int
	indent int
	lead   string // stands on the first line of the next block, within its indent
	tight  bool   // no blank line before the next block
	linear bool   // one line for each paragraph and each row, and nothing drawn
	err    error
}

// para writes a paragraph hang columns further in, with lead in the room before its first line.
func (t *plain) para(lead string, hang int, text string) {
	text = strings.TrimSpace(phrase.Clean(text))
	if text == "" && lead == "" {
		return
	}
	if t.linear {
		hang = min(displaywidth.String(lead)+1, hang)
	}
	text = lead + strings.Repeat(" ", max(0, hang-displaywidth.String(lead))) + text
	if t.linear {
		hang = 0
	}
	t.wrapped(text, hang)
}

// wrapped writes text whose first hang columns are what hangs in front.
func (t *plain) wrapped(text string, hang int) {
	head, rest := cut(text, hang)
	room := max(t.width-t.indent-max(hang, displaywidth.String(head)), 4)
	all := wrap(rest, room)
	if len(all) == 0 {
		all = []string{""}
	}
	all[0] = head + all[0]
	for i := range all[1:] {
		all[i+1] = strings.Repeat(" ", hang) + all[i+1]
	}
	t.write(all)
}

// write writes ready lines as one block.
func (t *plain) write(lines []string) {
	if len(lines) == 0 {
		return
	}
	if t.out.Len() > 0 && !t.tight && t.lead == "" {
		t.out.WriteByte('\n')
	}
	t.tight = false
	for _, l := range lines {
		front := strings.Repeat(" ", t.indent)
		if t.lead != "" {
			front, t.lead = t.lead, ""
		}
		t.out.WriteString(strings.TrimRight(front+l, " ") + "\n")
	}
}

func (t *plain) blocks(bs []doc.Block) {
	for _, b := range bs {
		t.block(b)
	}
}

func (t *plain) block(b doc.Block) {
	switch b := b.(type) {
	case *doc.Title:
		t.heading(b.Text, "=")
		for _, line := range b.Lines {
			t.para("", 0, t.line(line))
		}
	case *doc.TOC:
		t.contents()
	case *doc.Article:
		t.heading(b.Heading(), "=")
		t.blocks(b.Blocks)
	case *doc.Schedule:
		t.heading(b.Heading(), "=")
		t.blocks(b.Blocks)
	case *doc.Clause:
		t.clause(b)
	case *doc.Para:
		t.paragraph(b)
	case *doc.List:
		for i, item := range b.Items {
			t.item(item, i > 0)
		}
	case *doc.Definitions:
		for _, x := range b.Items {
			t.para("", 0, "“"+x.Term+"” "+t.line(x.Meaning))
		}
	case *doc.Table:
		t.table(b)
	case *doc.Bars:
		t.bars(b)
	case *doc.Timeline:
		t.timeline(b)
	case *doc.Signatures:
		t.signatures(b)
	case *doc.PageBreak: // text has no pages
	default:
		t.fail(phrase.Unknown(b))
	}
}

func (t *plain) heading(text, rule string) {
	text = phrase.OneLine(phrase.Clean(text))
	if text == "" {
		return
	}
	if t.out.Len() > 0 {
		t.out.WriteByte('\n')
	}
	all := wrap(text, t.width-t.indent)
	if t.linear {
		t.write(all)
		return
	}
	longest := 0
	for _, l := range all {
		longest = max(longest, displaywidth.String(l))
	}
	t.write(append(all, strings.Repeat(rule, longest)))
}

// paragraph sets off a conspicuous paragraph by a bar before each line.
func (t *plain) paragraph(p *doc.Para) {
	text := t.line(p.Inlines)
	if !p.Conspicuous {
		t.para("", 0, text)
		return
	}
	if t.linear {
		t.para("", 0, "Important: "+text)
		return
	}
	lines := wrap(strings.TrimSpace(phrase.Clean(text)), max(t.width-t.indent-len(bar), 4))
	for i := range lines {
		lines[i] = bar + lines[i]
	}
	t.write(lines)
}

// bar stands before each line of a conspicuous paragraph.
const bar = "| "

// clause hangs the clause behind its number.
func (t *plain) clause(c *doc.Clause) {
	hang := 6
	if phrase.Level(c) == 2 {
		hang = 5
	}
	if c.Num == "" {
		hang = 0
	}
	hang = max(hang, len(c.Num)+1)
	first, rest := phrase.FirstPara(c.Blocks)
	text := phrase.OneLine(phrase.Clean(phrase.Sentence(c.Title)))
	if first != nil {
		text += " " + t.line(first.Inlines)
	}
	if text == "" && t.lead == "" && len(rest) > 0 {
		t.nextTo(c.Num, hang)
	} else {
		t.para(c.Num, hang, text)
	}
	t.indented(hang, func() { t.blocks(rest) })
}

// nextTo puts a number on the first line of the block that follows.
func (t *plain) nextTo(num string, hang int) {
	if t.out.Len() > 0 {
		t.out.WriteByte('\n')
	}
	if t.linear {
		t.lead = strings.TrimLeft(num+" ", " ")
		return
	}
	t.lead = pad(strings.Repeat(" ", t.indent)+num, t.indent+hang, doc.Left)
}

// indented does what it is given behind n more columns, as far as the width bears it.
func (t *plain) indented(n int, do func()) {
	if t.linear {
		n = 0
	}
	outer := t.indent
	t.indent = min(t.indent+n, t.width/2)
	do()
	t.indent = outer
}

// item writes one item of a list behind its bullet.
func (t *plain) item(bs []doc.Block, tight bool) {
	if t.lead == "" {
		if t.out.Len() > 0 && !tight {
			t.out.WriteByte('\n')
		}
		t.lead = strings.Repeat(" ", t.indent)
	}
	t.lead += "- "
	t.indented(2, func() { t.blocks(bs) })
	if t.lead != "" {
		t.out.WriteString(strings.TrimRight(t.lead, " ") + "\n")
		t.lead = ""
	}
}

func (t *plain) contents() {
	all := phrase.Entries(t.doc)
	if len(all) == 0 {
		return
	}
	t.heading(phrase.Contents, "-")
	for i, e := range all {
		t.tight = i > 0
		t.para("", 2, e.Text)
	}
}

func (t *plain) signatures(s *doc.Signatures) {
	for _, side := range s.Sides {
		t.para("", 0, t.line(phrase.SideName(side)))
		for _, g := range side.Signatories {
			for i, l := range phrase.SignLines(g) {
				t.tight = i > 0
				value := t.line(l.Value)
				if len(l.Value) == 0 {
					value = strings.Repeat("_", 30)
					if t.linear {
						value = "to fill in"
					}
				}
				t.para(l.Label+":", 11, value)
			}
		}
	}
}

// end writes what follows the document itself.
func (t *plain) end() {
	for _, l := range phrase.Lists(t.doc) {
		t.heading(l.Head, "=")
		for i, item := range l.Items {
			t.item([]doc.Block{&doc.Para{Inlines: []doc.Inline{doc.Text(item)}}}, i > 0)
		}
	}
	if t.doc.Digest != "" {
		t.para("", 0, phrase.Digest(t.doc))
	}
}

// line gives the words of a line of inlines.
func (t *plain) line(in []doc.Inline) string {
	all, err := spans(in)
	if err != nil {
		t.fail(err)
	}
	var b strings.Builder
	for _, s := range all {
		b.WriteString(s.text)
	}
	return b.String()
}

func (t *plain) fail(err error) {
	if t.err == nil {
		t.err = err
	}
}
