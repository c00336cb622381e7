package doc

import (
	"fmt"
	"strings"
	"unicode"
)

// Outline writes the tree one paragraph a line, indented by nesting, with kinds, ids and numbers in front and inlines
// marked: {path=answer}, [>target=reference], *term*. It is for golden files and for comparing two documents.
func Outline(d *Doc) string {
	o := &outline{}
	o.line("document", d.ID, d.Number, quote(d.Title))
	if d.Draft {
		o.line("draft")
	}
	o.blocks(d.Blocks)
	for _, p := range d.Open {
		o.line("open", p.Path, quote(p.String()))
	}
	for _, says := range d.Faults {
		o.line("fault", quote(says))
	}
	for _, says := range d.Proposed {
		o.line("proposed", quote(says))
	}
	return o.text.String()
}

type outline struct {
	text  strings.Builder
	depth int
}

// line writes the parts that are not empty.
func (o *outline) line(parts ...string) {
	o.text.WriteString(strings.Repeat("  ", o.depth))
	sep := ""
	for _, p := range parts {
		if p != "" {
			o.text.WriteString(sep + p)
			sep = " "
		}
	}
	o.text.WriteByte('\n')
}

func (o *outline) blocks(bs []Block) {
	for _, b := range bs {
		o.block(b)
	}
}

func (o *outline) in(bs []Block) {
	o.depth++
	o.blocks(bs)
	o.depth--
}

func (o *outline) block(b Block) {
	switch b := b.(type) {
	case *Title:
		o.line("title", quote(b.Text))
		o.runs("line", b.Lines)
	case *TOC:
		o.line("contents")
	case *Article:
		o.line("article", b.ID, b.Num, quote(b.Title))
		o.in(b.Blocks)
	case *Clause:
		o.line("clause", b.ID, b.Num, quote(b.Title))
		o.in(b.Blocks)
	case *Schedule:
		o.line(b.kind(), b.ID, b.Num, quote(b.Title))
		o.in(b.Blocks)
	case *Para:
		kind := "para"
		if b.Conspicuous {
			kind = "para!"
		}
		o.line(kind, marked(b.Inlines))
	case *List:
		o.line("list")
		o.depth++
		for _, item := range b.Items {
			o.line("item")
			o.in(item)
		}
		o.depth--
	case *Definitions:
		o.line("definitions")
		o.depth++
		for _, x := range b.Items {
			o.line("definition", x.ID, quote(x.Term), marked(x.Meaning))
		}
		o.depth--
	case *Table:
		o.table(b)
	case *Bars:
		o.line("bars", quote(b.Caption))
		o.depth++
		for _, x := range b.Items {
			o.line("bar", quote(x.Label), quote(x.Text), x.Value.String())
		}
		o.depth--
	case *Timeline:
		o.line("timeline", quote(b.Caption))
		o.depth++
		for _, p := range b.Points {
			o.line("point", p.On.String(), quote(p.Text), quote(p.Label))
		}
		o.depth--
	case *Signatures:
		o.signatures(b)
	case *PageBreak:
		o.line("page break")
	default:
		o.line(fmt.Sprintf("unknown %T", b))
	}
}

func (o *outline) runs(kind string, runs [][]Inline) {
	o.depth++
	for _, r := range runs {
		o.line(kind, marked(r))
	}
	o.depth--
}

func (o *outline) table(t *Table) {
	o.line("table", t.ID, t.Num, quote(t.Caption))
	o.depth++
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, quote(c.Head)+[...]string{"", "→", "↔"}[c.Align])
	}
	o.line("columns", strings.Join(heads, " | "))
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, marked(c.Inlines))
		}
		kind := "row"
		if r.Total {
			kind = "total"
		}
		o.line(kind, strings.Join(cells, " | "))
	}
	o.depth--
}

func (o *outline) signatures(s *Signatures) {
	o.line("signatures")
	o.depth++
	for _, side := range s.Sides {
		o.line("side", quote(side.Role), marked(side.Party))
		o.depth++
		for _, g := range side.Signatories {
			o.line("signatory", marked(g.Name), "|", marked(g.Title), "|", marked(g.Date))
		}
		o.depth--
	}
	o.depth--
}

// marked gives a line with marks around what is not plain text.
func marked(in []Inline) string {
	var b strings.Builder
	for _, x := range in {
		b.WriteString(mark(x))
	}
	return b.String()
}

func mark(x Inline) string {
	switch x := x.(type) {
	case Text:
		return escape(string(x))
	case Answer:
		return "{" + x.Path + "=" + escape(x.Text) + "}"
	case Term:
		if x.Defines {
			return "**" + escape(x.Text) + "**#" + x.ID
		}
		return "*" + escape(x.Text) + "*"
	case Ref:
		return "[>" + x.Target + "=" + escape(x.String()) + "]"
	case Blank:
		return "{" + x.Path + "?" + escape(x.String()) + "}"
	case Bold:
		return "<b>" + marked(x.Inlines) + "</b>"
	case Italic:
		return "<i>" + marked(x.Inlines) + "</i>"
	case Struck:
		return "<s>" + marked(x.Inlines) + "</s>"
	}
	return fmt.Sprintf("<unknown %T>", x)
}

// quote sets off a name; an empty one vanishes.
func quote(s string) string {
	if s == "" {
		return ""
	}
	return `"` + escape(s) + `"`
}

// escape keeps a paragraph on its line and shows what cannot be seen.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\\':
			b.WriteString(`\\`)
		case !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\u{%X}`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
