package doc

// Walk calls visit for each block in reading order, a block before those inside it.
// Where visit returns false, what is inside that block is left out.
func Walk(blocks []Block, visit func(Block) bool) {
	for _, b := range blocks {
		if !visit(b) {
			continue
		}
		for _, inside := range inside(b) {
			Walk(inside, visit)
		}
	}
}

// inside gives the runs of blocks within a block.
func inside(b Block) [][]Block {
	switch b := b.(type) {
	case *Article:
		return [][]Block{b.Blocks}
	case *Clause:
		return [][]Block{b.Blocks}
	case *Schedule:
		return [][]Block{b.Blocks}
	case *List:
		return b.Items
	}
	return nil
}

// Runs gives the lines of text that belong to the block itself, not to blocks inside it, in reading order.
// They share the block's memory: setting an element changes the document.
func Runs(b Block) [][]Inline {
	switch b := b.(type) {
	case *Title:
		return b.Lines
	case *Para:
		return [][]Inline{b.Inlines}
	case *Definitions:
		var runs [][]Inline
		for _, d := range b.Items {
			runs = append(runs, d.Meaning)
		}
		return runs
	case *Table:
		var runs [][]Inline
		for _, r := range b.Rows {
			for _, c := range r.Cells {
				runs = append(runs, c.Inlines)
			}
		}
		return runs
	case *Signatures:
		return b.runs()
	}
	return nil
}

func (s *Signatures) runs() [][]Inline {
	var runs [][]Inline
	for _, side := range s.Sides {
		runs = append(runs, side.Party)
		for _, g := range side.Signatories {
			runs = append(runs, g.Name, g.Title, g.Date)
		}
	}
	return runs
}

// Inlines calls visit for each inline of the block's own text, also for those within bold and italics.
func Inlines(b Block, visit func(Inline)) {
	for _, run := range Runs(b) {
		each(run, func(x *Inline) { visit(*x) })
	}
}

// each calls visit for each place of an inline, the outer one first, so that it can be replaced.
func each(run []Inline, visit func(*Inline)) {
	for i := range run {
		visit(&run[i])
		switch x := run[i].(type) {
		case Bold:
			each(x.Inlines, visit)
		case Italic:
			each(x.Inlines, visit)
		}
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
