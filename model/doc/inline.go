package doc

// Inline is a piece of a line of text: Text, Answer, Term, Ref, Blank, Bold, Italic or Struck, always as a value, never a pointer.
// A newline inside is a line break. A type switch over them ends in an error for any other.
type Inline interface{ inline() }

// Text is wording of the agreement.
type Text string

// Answer is what somebody answered, as printed. It is data: a writer must never let it become structure.
type Answer struct {
	Path  string // of the answer, such as term.effectiveDate
	Text  string
	Value any // as Cell.Value
}

// Term is a defined term in running text.
type Term struct {
	ID      string // of its definition
	Text    string
	Defines bool // this is the place that defines it; set off, and a reference to ID points here
}

// Ref points to another part of the document by its lasting id. Number sets Text ("Section 3.2(b)") or Missing.
type Ref struct {
	Target  string
	Text    string
	Missing bool // there is no such part
}

// Blank stands where an answer is missing.
type Blank struct {
	Path  string
	Label string // the question in a few words, such as effective date
	Kind  BlankKind
	Raw   string // what was typed, if Unreadable
}

// Bold is text in bold.
type Bold struct{ Inlines []Inline }

// Italic is text in italics.
type Italic struct{ Inlines []Inline }

// Struck is text that is shown and does not count, such as a price that is waived. The words beside it say so too, because not
// every reader sees or hears the line through it.
type Struck struct{ Inlines []Inline }

func (Text) inline()   {}
func (Answer) inline() {}
func (Term) inline()   {}
func (Ref) inline()    {}
func (Blank) inline()  {}
func (Bold) inline()   {}
func (Italic) inline() {}
func (Struck) inline() {}

// String gives the words that stand for the missing answer in every format.
func (b Blank) String() string {
	switch b.Kind {
	case Parked:
		return "[to be agreed: " + b.Label + "]"
	case Unreadable:
		return "[unclear: “" + b.Raw + "” for " + b.Label + "]"
	case NotApplicable:
		return "not applicable"
	}
	return join("[______", " ", b.Label) + "]"
}

// String gives the words of the reference; one that leads nowhere says so.
func (r Ref) String() string {
	if r.Missing || r.Text == "" {
		return "[missing section: " + r.Target + "]"
	}
	return r.Text
}

// Plain gives the words of a line without any marks.
func Plain(in []Inline) string {
	var b []byte
	for _, x := range in {
		b = append(b, plain(x)...)
	}
	return string(b)
}

func plain(x Inline) string {
	switch x := x.(type) {
	case Text:
		return string(x)
	case Answer:
		return x.Text
	case Term:
		return x.Text
	case Ref:
		return x.String()
	case Blank:
		return x.String()
	}
	return Plain(Inner(x))
}

// Inner gives the inlines of one that sets off others: bold, italic or struck text. Any other holds none.
func Inner(x Inline) []Inline {
	switch x := x.(type) {
	case Bold:
		return x.Inlines
	case Italic:
		return x.Inlines
	case Struck:
		return x.Inlines
	}
	return nil
}
