package doc

import "strings"

// Part is a stretch of the document that people call by one name: a clause of the first level with all in it, a table, or
// what stands in an article or a schedule beside its clauses.
type Part struct {
	ID    string // the lasting id; may be empty
	Name  string // such as "4.2 Late payment"
	Words []string
}

// Parts gives the parts of the document in reading order. Words do not hold numbers, which some formats give by
// themselves.
func Parts(d *Doc) []Part {
	p := &parter{}
	p.blocks(d.Blocks)
	return p.all
}

type parter struct{ all []Part }

func (p *parter) begin(id, name, words string) {
	p.all = append(p.all, Part{ID: id, Name: name, Words: strings.Fields(words)})
}

// add puts words to the part at hand.
func (p *parter) add(words string) {
	if len(p.all) == 0 {
		p.begin("", "the first page", "")
	}
	last := &p.all[len(p.all)-1]
	last.Words = append(last.Words, strings.Fields(words)...)
}

func (p *parter) blocks(bs []Block) {
	for _, b := range bs {
		switch b := b.(type) {
		case *Article:
			p.begin(b.ID, b.Heading(), b.Title)
			p.blocks(b.Blocks)
		case *Schedule:
			p.begin(b.ID, b.Heading(), b.Title)
			p.blocks(b.Blocks)
		case *Clause:
			p.begin(b.ID, clauseName(b), b.Title)
			p.add(bare(b.Blocks...))
		case *Table:
			p.begin(b.ID, tableName(b), "")
			p.add(bare(b))
		default:
			p.add(bare(b))
		}
	}
}

// bare gives the words of blocks without numbers.
func bare(bs ...Block) string {
	var lines []string
	Walk(bs, func(b Block) bool {
		switch b := b.(type) {
		case *Clause:
			lines = append(lines, b.Title)
		case *Table:
			lines = append(lines, b.words()[1:]...) // the first is the heading
		default:
			lines = append(lines, words(b)...)
		}
		return true
	})
	return strings.Join(lines, "\n")
}

// clauseName calls a clause without a title by its number and first words.
func clauseName(c *Clause) string {
	if c.Title != "" {
		return c.Heading()
	}
	first := strings.Fields(bare(c.Blocks...))
	return strings.TrimSpace(c.Num + " “" + strings.Join(first[:min(6, len(first))], " ") + " …”")
}

func tableName(t *Table) string {
	if h := t.Heading(); h != "" {
		return h
	}
	if len(t.Columns) > 0 {
		return "the table of " + t.Columns[0].Head
	}
	return "a table"
}
