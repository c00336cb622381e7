package check

import (
	"cmp"

	"engross/model/doc"
)

// printed is what rules want to know of the document, noted on one way through it.
type printed struct {
	clauses []*doc.Clause   // of the first level
	defined map[string]bool // the words in its list of definitions, folded
	lost    []reference     // that lead nowhere
	blanks  []doc.Blank     // where an answer is missing
}

// reference is a reference to a clause.
type reference struct{ in, to string } // ids of clauses

// titleOf gives the heading of a clause, or its id where it has none.
func (d *printed) titleOf(id string) string {
	for _, c := range d.clauses {
		if c.ID == id {
			return cmp.Or(c.Title, id)
		}
	}
	return id
}

// printed returns what the document says; it needs one. It is read when a rule first asks.
func (in Input) printed() *printed {
	if in.pages.defined == nil {
		in.pages.read(in.Doc)
	}
	return in.pages
}

func (d *printed) read(all *doc.Doc) {
	d.defined = map[string]bool{}
	holder := ""
	note := func(x doc.Inline) {
		switch x := x.(type) {
		case doc.Ref:
			if x.Missing {
				d.lost = append(d.lost, reference{holder, x.Target})
			}
		case doc.Blank:
			if x.Kind != doc.NotApplicable {
				d.blanks = append(d.blanks, x)
			}
		}
	}
	doc.Walk(all.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Clause:
			if b.Level <= 1 {
				holder = b.ID
				d.clauses = append(d.clauses, b)
			}
		case *doc.Definitions:
			for _, x := range b.Items {
				d.defined[fold(x.Term)] = true
			}
		}
		doc.Inlines(b, note)
		return true
	})
}
