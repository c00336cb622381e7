package doc

// Part gives a part of a numbered document as a document of its own: the articles and schedules with these ids, and of others
// the clauses with them, below a title and the names of the parties. Numbers and references stay those of the whole, and so
// does the digest; the data that the whole was made from stays behind, since it holds far more than the part. It is false where
// the document has none of it.
func (d *Doc) Part(title string, ids ...string) (*Doc, bool) {
	wanted := map[string]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	var kept []Block
	for _, b := range d.Blocks {
		switch p := b.(type) {
		case *Article:
			kept = append(kept, partOf(b, p.Blocks, wanted)...)
		case *Schedule:
			kept = append(kept, partOf(b, p.Blocks, wanted)...)
		}
	}
	if len(kept) == 0 {
		return nil, false
	}
	name := &Title{Text: title}
	if d.Number != "" {
		name.Lines = append(name.Lines, []Inline{Text("Agreement No. "), Answer{Path: "info.number", Text: d.Number}})
	}
	var sides []Inline
	for _, p := range d.Facts.Parties {
		if (p.ID == "provider" || p.ID == "client") && p.Name != "" {
			if sides != nil {
				sides = append(sides, Text(" and "))
			}
			sides = append(sides, Answer{Path: p.ID + ".legalName", Text: p.Name})
		}
	}
	if sides != nil {
		name.Lines = append(name.Lines, sides)
	}
	return &Doc{
		ID: d.ID, Title: title, Number: d.Number, Lang: d.Lang, Paper: d.Paper, Draft: d.Draft, Blocks: append([]Block{name}, kept...),
		Facts: Facts{Parties: d.Facts.Parties}, Digest: d.Digest, IsPart: true, Revision: d.Revision,
	}, true
}

// partOf gives a block whole, or the blocks inside it that are wanted.
func partOf(b Block, inside []Block, wanted map[string]bool) []Block {
	if wanted[ID(b)] {
		return []Block{unbroken(b)}
	}
	var kept []Block
	for _, x := range inside {
		if wanted[ID(x)] {
			kept = append(kept, unbroken(x))
		}
	}
	return kept
}

// unbroken gives a block without the page breaks that set its clauses apart in the whole.
func unbroken(b Block) Block {
	switch x := b.(type) {
	case *Article:
		c := *x
		c.Blocks = unbrokenAll(x.Blocks)
		return &c
	case *Schedule:
		c := *x
		c.Blocks = unbrokenAll(x.Blocks)
		return &c
	case *Clause:
		c := *x
		c.Blocks = unbrokenAll(x.Blocks)
		return &c
	}
	return b
}

func unbrokenAll(bs []Block) []Block {
	var kept []Block
	for _, b := range bs {
		if _, ok := b.(*PageBreak); !ok {
			kept = append(kept, unbroken(b))
		}
	}
	return kept
}
