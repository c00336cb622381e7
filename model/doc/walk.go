package doc

import "iter"

// Walk calls visit for each block in reading order, a block before those inside it.
// Where visit returns false, what is inside that block is left out.
func Walk(blocks []Block, visit func(Block) bool) {
	for _, b := range blocks {
		if !visit(b) {
			continue
		}
		for in := range inside(b) {
			Walk(in, visit)
		}
	}
}

// inside gives the runs of blocks within a block.
func inside(b Block) iter.Seq[[]Block] {
	return func(yield func([]Block) bool) {
		switch b := b.(type) {
		case *Article:
			yield(b.Blocks)
		case *Clause:
			yield(b.Blocks)
		case *Schedule:
			yield(b.Blocks)
		case *List:
			for _, item := range b.Items {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// Runs gives the lines of text that belong to the block itself, not to blocks inside it, in reading order.
// They share the block's memory: setting an element changes the document.
func Runs(b Block) iter.Seq[[]Inline] {
	return func(yield func([]Inline) bool) {
		switch b := b.(type) {
		case *Title:
			for _, line := range b.Lines {
				if !yield(line) {
					return
				}
			}
		case *Para:
			yield(b.Inlines)
		case *Definitions:
			for _, d := range b.Items {
				if !yield(d.Meaning) {
					return
				}
			}
		case *Table:
			b.runs(yield)
		case *Signatures:
			b.runs(yield)
		}
	}
}

func (t *Table) runs(yield func([]Inline) bool) {
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if !yield(c.Inlines) {
				return
			}
		}
	}
}

func (s *Signatures) runs(yield func([]Inline) bool) {
	for _, side := range s.Sides {
		if !yield(side.Party) {
			return
		}
		for _, g := range side.Signatories {
			if !yield(g.Name) || !yield(g.Title) || !yield(g.Date) {
				return
			}
		}
	}
}

// Inlines calls visit for each inline of the block's own text, also for those within bold and italics.
func Inlines(b Block, visit func(Inline)) {
	for run := range Runs(b) {
		each(run, func(x *Inline) { visit(*x) })
	}
}

// each calls visit for each place of an inline, the outer one first, so that it can be replaced.
func each(run []Inline, visit func(*Inline)) {
	for i := range run {
		visit(&run[i])
		each(Inner(run[i]), visit)
	}
}

// ID gives the lasting id of the block, or nothing if its kind has none.
func ID(b Block) string {
	switch b := b.(type) {
	case *Article:
		return b.ID
	case *Clause:
		return b.ID
	case *Table:
		return b.ID
	case *Schedule:
		return b.ID
	}
	return ""
}

// Blanks returns the blanks of a document in reading order, one for each path; what does not apply is no blank.
func (d *Doc) Blanks() []Blank {
	var out []Blank
	seen := map[string]bool{}
	Walk(d.Blocks, func(b Block) bool {
		Inlines(b, func(in Inline) {
			if x, ok := in.(Blank); ok && x.Kind != NotApplicable && !seen[x.Path] {
				seen[x.Path] = true
				out = append(out, x)
			}
		})
		return true
	})
	return out
}
