package doc

// Block is a piece of the document that stands on lines of its own: *Title, *TOC, *Article, *Clause, *Para, *List,
// *Definitions, *Table, *Bars, *Timeline, *Schedule, *Signatures or *PageBreak. A type switch over them ends in an error for any other.
type Block interface{ block() }

// Title is the name of the document with the lines beneath it: number, parties, date.
type Title struct {
	Text  string
	Lines [][]Inline
}

// TOC marks where the table of contents stands: its entries are the articles and schedules.
type TOC struct{}

// Article is a top-level part. Number gives it 1, 2, 3, unless it is Unnumbered, like the key terms in front.
type Article struct {
	ID         string
	Num        string // set by Number
	Title      string
	Unnumbered bool // its first-level clauses have no number either
	Blocks     []Block
}

// Clause is a numbered provision in an article, a schedule or another clause. Number sets Level from the nesting:
// 1 prints as 3.2 (in a schedule E.2), 2 as (a), 3 as (i); deeper nesting is a Problem.
type Clause struct {
	ID     string // lasting id of the wording; may be empty below the first level
	Level  int    // set by Number
	Num    string // set by Number
	Title  string // may be empty
	Origin string // who brought the words where they are not ours: the path of an answer, or the name of a file; not sealed
	Blocks []Block
}

// Para is a paragraph. A Conspicuous one is set off so that a reader cannot miss it, as the law asks of disclaimers.
type Para struct {
	Inlines     []Inline
	Conspicuous bool
}

// List is a bulleted list; each item is a run of blocks.
type List struct {
	Items [][]Block
}

// Definitions is a list of defined terms.
type Definitions struct {
	Items []Definition
}

// Definition gives one term its meaning. A reference to its ID prints the term.
type Definition struct {
	ID      string
	Term    string
	Meaning []Inline
}

// Table is a table of text with typed values beside it. Number gives it 1, 2, 3 if it has a caption.
type Table struct {
	ID      string
	Num     string // set by Number
	Caption string
	Columns []Column
	Rows    []Row
}

// Column is the head of a column.
type Column struct {
	Head  string
	Align Align
	Width int // share of the table's width in percent; 0 leaves it to the writer
}

// Align is where the text of a column stands.
type Align int

// The alignments of a column.
const (
	Left Align = iota
	Right
	Center
)

// Word returns the word for an alignment that is not the usual one, as style sheets and Word files have it; "" for Left.
func (a Align) Word() string {
	switch a {
	case Right:
		return "right"
	case Center:
		return "center"
	}
	return ""
}

// Row is a row of a table. Cells missing at its end are empty, surplus ones an error of the writer.
type Row struct {
	Cells []Cell
	Total bool // a sum, set off from the rows above
}

// Cell is what stands in a table: text for readers and, where there is one, the value for spreadsheets.
type Cell struct {
	Inlines []Inline
	Value   any // nil, or a value with a canonical text (encoding.TextMarshaler), such as value.Amount
}

// Schedule is an attachment. Number gives it A, B, C. Annexes that follow one another share a letter and are counted
// under it: I-1, I-2.
type Schedule struct {
	ID     string
	Num    string // set by Number
	Title  string
	Annex  bool
	Blocks []Block
}

// Signatures is where the parties sign.
type Signatures struct {
	Sides []Side
}

// Side is one party with the people who sign for it.
type Side struct {
	Role        string // such as Provider
	Party       []Inline
	Signatories []Signatory
}

// Signatory is one person who signs. What is empty prints as a line to write on.
type Signatory struct {
	Name, Title, Date []Inline
}

// PageBreak begins a new page, where the format has pages.
type PageBreak struct{}

func (*Title) block()       {}
func (*TOC) block()         {}
func (*Article) block()     {}
func (*Clause) block()      {}
func (*Para) block()        {}
func (*List) block()        {}
func (*Definitions) block() {}
func (*Table) block()       {}
func (*Schedule) block()    {}
func (*Signatures) block()  {}
func (*PageBreak) block()   {}

// Heading gives the words over the article: "Article 4. Fees".
func (a *Article) Heading() string {
	if a.Num == "" {
		return a.Title
	}
	return join("Article "+a.Num, ". ", a.Title)
}

// Heading gives the number and title of the clause: "4.2 Late payment". It may be empty.
func (c *Clause) Heading() string { return join(c.Num, " ", c.Title) }

// Label gives what a reference to the schedule prints: "Schedule E" or "Annex I-1".
func (s *Schedule) Label() string {
	if s.Annex {
		return "Annex " + s.Num
	}
	return "Schedule " + s.Num
}

// kind is the word for the schedule in outlines and seals.
func (s *Schedule) kind() string {
	if s.Annex {
		return "annex"
	}
	return "schedule"
}

// Heading gives the words over the schedule: "Schedule E. Fees".
func (s *Schedule) Heading() string {
	if s.Num == "" {
		return s.Title
	}
	return join(s.Label(), ". ", s.Title)
}

// Heading gives the caption as printed: "Table 2. Fees". It is empty if there is no caption.
func (t *Table) Heading() string {
	if t.Num == "" {
		return t.Caption
	}
	return join("Table "+t.Num, ". ", t.Caption)
}

// join puts sep between a and b if there are both.
func join(a, sep, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + sep + b
}
