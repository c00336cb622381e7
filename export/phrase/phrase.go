// Package phrase is what every file says and leaves out in the same way: the words that stand around the document
// itself, how a title runs into its text, and which characters no file may hold. It knows no format.
package phrase

import (
	"fmt"
	"strings"

	"engross/model/doc"
	"engross/model/value"
)

// Words that every format prints around the document itself.
const (
	Draft    = "DRAFT"
	Contents = "Contents"
)

// Notice says after the draft mark at the top of a file what is left to settle, and where it stands.
func Notice(d *doc.Doc) string {
	const notReady = "Not ready to sign."
	var parts []string
	all := 0
	for _, x := range []struct {
		n         int
		one, many string
	}{
		{len(d.Open), "one open point", "open points"},
		{len(d.Faults), "one mistake", "mistakes"},
		{len(d.Proposed), "one promise that nobody has agreed to", "promises that nobody has agreed to"},
	} {
		switch all += x.n; x.n {
		case 0:
		case 1:
			parts = append(parts, x.one)
		default:
			parts = append(parts, fmt.Sprintf("%d %s", x.n, x.many))
		}
	}
	are := " are"
	switch all {
	case 0:
		return notReady
	case 1:
		are = " is"
	}
	said := value.Series(parts)
	return notReady + " " + strings.ToUpper(said[:1]) + said[1:] + are + " listed at the end."
}

// List is a list that stands at the end of a draft.
type List struct {
	ID, Head string
	Items    []string
}

// Lists gives the lists at the end of a draft: what is still to be settled, what has to be mended, what
// nobody has agreed to. Empty ones are
// left out; what is final has none.
func Lists(d *doc.Doc) []List {
	if !d.Draft {
		return nil
	}
	var all []List
	if len(d.Open) > 0 {
		l := List{ID: "open-points", Head: "Open points"}
		for _, o := range d.Open {
			l.Items = append(l.Items, o.String())
		}
		all = append(all, l)
	}
	if len(d.Faults) > 0 {
		all = append(all, List{ID: "faults", Head: "To be mended before signing", Items: d.Faults})
	}
	if len(d.Proposed) > 0 {
		all = append(all, List{ID: "proposed", Head: "Promises that nobody has agreed to yet", Items: d.Proposed})
	}
	return all
}

// Digest is the last line of a sealed document.
func Digest(d *doc.Doc) string {
	if d.IsPart {
		return "Part of the agreement with the digest (SHA-256): " + d.Digest
	}
	return "Document digest (SHA-256): " + d.Digest
}

// SideName is the words over a signature: "Provider: Acme LLC".
func SideName(s doc.Side) []doc.Inline {
	if s.Role == "" || len(s.Party) == 0 {
		return append([]doc.Inline{doc.Text(s.Role)}, s.Party...)
	}
	return append([]doc.Inline{doc.Text(s.Role + ": ")}, s.Party...)
}

// SignLine is one line of a signature. Nothing after the label is a line to write on.
type SignLine struct {
	Label string
	Value []doc.Inline
}

// SignLines gives the lines that one person fills in.
func SignLines(g doc.Signatory) []SignLine {
	return []SignLine{{"Signature", nil}, {"Name", g.Name}, {"Title", g.Title}, {"Date", g.Date}}
}

// Entry is a line of the table of contents, on one line and clean.
type Entry struct{ ID, Text string }

// Entries gives the table of contents: the articles and schedules in reading order.
func Entries(d *doc.Doc) []Entry {
	var all []Entry
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Article:
			all = append(all, Entry{b.ID, OneLine(Clean(b.Heading()))})
		case *doc.Schedule:
			all = append(all, Entry{b.ID, OneLine(Clean(b.Heading()))})
		}
		return true
	})
	return all
}

// Anchors gives the ids that a link may point to: those of parts, definitions and terms that are well formed.
func Anchors(d *doc.Doc) map[string]bool {
	ids := map[string]bool{}
	add := func(id string) {
		if doc.IsID(id) {
			ids[id] = true
		}
	}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		add(doc.ID(b))
		if list, ok := b.(*doc.Definitions); ok {
			for _, x := range list.Items {
				add(x.ID)
			}
		}
		doc.Inlines(b, func(x doc.Inline) {
			if t, ok := x.(doc.Term); ok && t.Defines {
				add(t.ID)
			}
		})
		return true
	})
	return ids
}

// FirstPara splits off a leading paragraph that can stand on the line of its clause's number; nil if there is none.
func FirstPara(bs []doc.Block) (*doc.Para, []doc.Block) {
	if len(bs) > 0 {
		if p, ok := bs[0].(*doc.Para); ok && !p.Conspicuous {
			return p, bs[1:]
		}
	}
	return nil, bs
}

// Leads says whether what follows a paragraph belongs so closely to it that no page may begin between them.
func Leads(rest []doc.Block) bool {
	if len(rest) == 0 {
		return false
	}
	switch b := rest[0].(type) {
	case *doc.Para: // words of a line that name the table after them
		return len(rest) > 1 && isTable(rest[1]) && len(doc.Plain(b.Inlines)) <= 60
	case *doc.List, *doc.Table, *doc.Bars, *doc.Timeline, *doc.Signatures, *doc.Clause:
		return true
	}
	return false
}

// Announces says whether the paragraph ends in a colon and so belongs to whatever follows it.
func Announces(p *doc.Para) bool {
	if p == nil || len(p.Inlines) == 0 {
		return false
	}
	last, ok := p.Inlines[len(p.Inlines)-1].(doc.Text)
	return ok && strings.HasSuffix(strings.TrimSpace(string(last)), ":")
}

// Signs says whether the block is a part with the places to sign.
func Signs(b doc.Block) bool {
	found := false
	doc.Walk([]doc.Block{b}, func(b doc.Block) bool {
		if _, ok := b.(*doc.Signatures); ok {
			found = true
		}
		return !found
	})
	return found
}

func isTable(b doc.Block) bool {
	_, ok := b.(*doc.Table)
	return ok
}

// Sentence ends a title that text follows on the same line.
func Sentence(title string) string {
	if title == "" || strings.ContainsAny(title[len(title)-1:], ".:?!") {
		return title
	}
	return title + "."
}

// Level gives the level of a clause, 1 for one that was never numbered.
func Level(c *doc.Clause) int { return max(c.Level, 1) }

// Unknown is the error for a node that a format has no way to write.
func Unknown(node any) error { return fmt.Errorf("no way to write a document node of type %T", node) }

// Surplus is the error for a table row, counted from 0, with more cells than the table has columns.
func Surplus(t *doc.Table, row int) error {
	return fmt.Errorf("row %d of table %q has more cells than the table has columns", row+1, t.Heading())
}
