package docx

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"engross/model/doc"
)

// target is what a reference to an id can be written as.
type target struct {
	name string // of the bookmark
	kind targetKind
}

type targetKind int

const (
	linked   targetKind = iota // only a link: Word could not find the label again
	numbered                   // the paragraph has a number that Word gives
	titled                     // the bookmark holds the title that the label quotes
	worded                     // the bookmark holds the label itself
)

// maxName is the longest name of a bookmark that Word takes.
const maxName = 40

// bookmark gives the name of the bookmark for an id. Ids know no underscore and names no dash. Word hides names that
// begin with an underscore from its lists, and keeps them when the text is edited.
func bookmark(id string) string {
	name := "_Ref_" + strings.ReplaceAll(id, "-", "_")
	if len(name) <= maxName {
		return name
	}
	sum := sha256.Sum256([]byte(id))
	return name[:maxName-9] + "_" + hex.EncodeToString(sum[:4])
}

// aim finds out where references may lead. The first part with an id has it, as in the tree's own numbering.
func (p *plan) aim(bs []doc.Block) {
	entries := 0
	doc.Walk(bs, func(b doc.Block) bool {
		p.anchor(b)
		switch b := b.(type) {
		case *doc.Article, *doc.Schedule:
			if entries++; p.names[b] == "" {
				p.names[b] = "_Toc_" + strconv.Itoa(entries)
			}
		case *doc.Definitions:
			for _, x := range b.Items {
				p.add(x.ID, worded)
			}
		}
		doc.Inlines(b, func(x doc.Inline) {
			if t, ok := x.(doc.Term); ok && t.Defines {
				p.add(t.ID, worded)
			}
		})
		return true
	})
}

// anchor notes the bookmark of a part.
func (p *plan) anchor(b doc.Block) {
	kind := linked
	switch b := b.(type) {
	case *doc.Clause:
		kind = p.kind(b, b.Num, b.Title)
	case *doc.Article:
		kind = p.kind(b, b.Num, b.Title)
	case *doc.Schedule:
		kind = p.kind(b, b.Num, b.Title)
	case *doc.Table:
		if b.Num != "" {
			kind = worded
		}
	}
	if id := doc.ID(b); p.add(id, kind) {
		p.names[b] = bookmark(id)
	}
}

func (p *plan) kind(b doc.Block, num, title string) targetKind {
	switch m := p.marks[b]; {
	case m.list > 0 && (m.level < 2 || m.list < firstLoose):
		return numbered
	case num == "" && title != "":
		return titled
	}
	return linked
}

// add makes an id known, unless it is taken or malformed.
func (p *plan) add(id string, kind targetKind) bool {
	if _, taken := p.targets[id]; taken || !doc.IsID(id) {
		return false
	}
	p.targets[id] = target{name: bookmark(id), kind: kind}
	return true
}

// begin opens a bookmark and gives its end. An empty name and one that was used before make none.
func (w *writer) begin(name string) (end func()) {
	if name == "" || w.used[name] {
		return func() {}
	}
	if w.used == nil {
		w.used = map[string]bool{}
	}
	w.used[name] = true
	id := len(w.used)
	w.put("<w:bookmarkStart")
	w.attr("w:id", id)
	w.put(` w:name="`, name, `"/>`)
	return func() {
		w.put("<w:bookmarkEnd")
		w.attr("w:id", id)
		w.put("/>")
	}
}

// ref writes a reference as a field that follows its target when clauses are inserted, with our label as what it shows
// until then.
func (w *writer) ref(r doc.Ref, f face) {
	t, ok := w.plan.targets[r.Target]
	switch {
	case r.Missing || r.Text == "":
		f.style, f.marked = "MissingReference", true
		w.run(r.String(), f)
	case !ok:
		w.run(r.Text, f)
	case t.kind == numbered:
		number, found := strings.CutPrefix(r.Text, "Section ")
		if found {
			w.run("Section\u00a0", f)
		}
		w.field("REF "+t.name+` \w \h`, number, f)
	case t.kind == titled && strings.HasPrefix(r.Text, "“") && strings.HasSuffix(r.Text, "”"):
		w.run("“", f)
		w.field("REF "+t.name+` \h \* MERGEFORMAT`, strings.TrimSuffix(strings.TrimPrefix(r.Text, "“"), "”"), f)
		w.run("”", f)
	case t.kind == worded:
		w.field("REF "+t.name+` \h \* MERGEFORMAT`, r.Text, f)
	default:
		w.put(`<w:hyperlink w:anchor="`, t.name, `" w:history="1">`)
		w.run(r.Text, f)
		w.put("</w:hyperlink>")
	}
}

// field writes a field with what it shows until somebody updates it. The long form is used, since some readers leave
// out what stands in the short one.
func (m *markup) field(code, shown string, f face) {
	m.fieldMark("begin")
	m.put(`<w:r><w:instrText xml:space="preserve"> `, code, ` </w:instrText></w:r>`)
	m.fieldMark("separate")
	m.run(shown, f)
	m.fieldMark("end")
}

func (m *markup) fieldMark(kind string) {
	m.put(`<w:r><w:fldChar w:fldCharType="`, kind, `"/></w:r>`)
}
