package model

import (
	"slices"

	"engross/model/value"
)

// Field is one question of the agreement, bound to the memory that holds its answer.
// Everything that is known about a question stands here: the screens, the line prompts,
// the set command, the checks and the codec are made from it.
type Field struct {
	Key   string // JSON name, lower camel, for ever once released
	Label string // words on the screen and in messages

	Ask     string // what a rep says aloud to get the answer
	Help    string // why it is asked and what is usual, second person
	Example string // a typical answer, as a person would type it
	Unit    string // word after the box: "days", "months"

	// At is where the answer lives: a value.Value, a List of rows, or an Object (a group of fields).
	At any

	Options  []Option        // the closed choices of a Text or Set; empty for free text
	Near     int             // how many of these, the first, are for the places of this agreement; 0 for all
	Ref      string          // list whose row ids the answer holds, such as "contacts"; empty for other answers
	Offer    func() []Option // the rows of Ref that may be chosen; made when somebody looks, because lists can be long
	Default  string          // canonical text that holds while nothing is answered; "" for none
	Currency string          // ISO 4217 code for an amount that is not in the agreement's currency
	Lines    int             // height of the box: 0 or 1 for one line, more for long text
	Min, Max int             // bounds of a Count; Max is also the most runes of a text; 0 for none

	Required bool   // the agreement cannot be final without an answer
	Fast     bool   // asked on the 30-minute path
	Skip     bool   // not asked, given the other answers
	Private  bool   // never leaves the laptop
	Named    bool   // a name: cannot be "not applicable"
	Rule     string // ID of the finding that its emptiness is; "" for the general one
	InHours  bool   // a length that counts while support is open only: its days are business days
	State    bool   // a state, whose code is written out
	Second   string // the question that takes a second number, where one holds for both sides or at any time; "" for none
	After    string // the question that it is asked behind, where that is not the one before it: fields never change their order
	Several  bool   // a list that is a table with one row too, since most agreements need another
	Beside   string // what another answer adds to this one wherever it is shown: "at any hour"; "" for nothing
	NoneBy   string // the yes-no question beside a list whose "no" says that there are none; "" where the list says it itself
}

// InOrder returns the questions of an object in the order in which they are asked.
func InOrder(fields []Field) []Field {
	if !slices.ContainsFunc(fields, func(f Field) bool { return f.After != "" }) {
		return fields
	}
	out := slices.Clone(fields)
	for _, f := range fields {
		if f.After == "" {
			continue
		}
		out = slices.DeleteFunc(out, func(x Field) bool { return x.Key == f.Key })
		at := slices.IndexFunc(out, func(x Field) bool { return x.Key == f.After })
		out = slices.Insert(out, at+1, f)
	}
	return out
}

// Option is one choice of a closed question.
type Option struct {
	Value string // canonical text
	Label string // words on the screen and in the agreement
	Help  string // one line that tells it from the others; may be empty
	Also  string // what else people call it, with commas between; read where it is typed or pasted, never shown
}

// Value returns the value that holds the answer, or nil for a list or a group.
func (f Field) Value() value.Value {
	v, _ := f.At.(value.Value)
	return v
}

// List returns the rows of a list question, or nil.
func (f Field) List() List {
	l, _ := f.At.(List)
	return l
}

// Group returns the object of a group of questions, or nil.
func (f Field) Group() Object {
	o, _ := f.At.(Object)
	return o
}

// IsSet reports whether an answer was given: a value is set, or a list has rows.
func (f Field) IsSet() bool {
	if v := f.Value(); v != nil {
		return v.IsSet()
	}
	if l := f.List(); l != nil {
		return l.Len() > 0
	}
	return false
}

// ExampleIn returns the example as it is typed where dates and numbers are written in that style.
func (f Field) ExampleIn(s value.Style) string {
	var v value.Value
	switch f.At.(type) {
	case *value.Date:
		v = new(value.Date)
	case *value.Amount:
		v = new(value.Amount)
	case *value.Limit:
		v = new(value.Limit)
	case *value.Qty:
		v = new(value.Qty)
	case *value.Percent:
		v = new(value.Percent)
	default:
		return f.Example
	}
	if s.Dates == value.USLong && s.Numbers == value.Comma || v.Read(f.Example, value.Context{}) != nil {
		return f.Example // as it stands in the source
	}
	return v.Edit(s)
}

// IsLong reports whether the answer is a text of several lines.
func (f Field) IsLong() bool {
	switch f.At.(type) {
	case *value.Lines:
		return true
	case *value.Text:
		return f.Lines > 1 && len(f.Options) == 0 && f.Ref == ""
	}
	return false
}

// isNamedAnyway reports whether the answer is a name in free words that holds before anybody gives one.
func (f Field) isNamedAnyway() bool {
	return f.Named && f.Default != "" && len(f.Options) == 0 && f.Ref == ""
}

// MayBeNone reports whether a list can be answered with none. One that the agreement says nothing without cannot.
func (f Field) MayBeNone() bool {
	return f.List() != nil && (!f.Required || f.Rule == "" || f.NoneBy != "")
}

// MayBeNA reports whether the question can be declared not applicable.
// Names, dates and prices cannot: an agreement without them says nothing.
func (f Field) MayBeNA() bool {
	switch f.At.(type) {
	case *value.Date, *value.Amount, *value.Limit:
		return false
	}
	return !f.Named && f.Group() == nil
}

// Choices returns what can be chosen: the closed choices, or the rows that a reference offers. Nil for free text.
func (f Field) Choices() []Option {
	if f.Offer != nil {
		return f.Offer()
	}
	return f.Options
}

// Option returns the choice with that canonical text.
func (f Field) Option(text string) (Option, bool) {
	for _, o := range f.Choices() {
		if o.Value == text {
			return o, true
		}
	}
	return Option{}, false
}

// Section is one screen of the wizard and the top-level keys it asks for.
type Section interface {
	// About says what the screen is called: its key in commands, its title, and one sentence for its head.
	About() About
	Object
}

// About names a section.
type About struct {
	Key, Title, Help string
}

// Object is anything that has questions: a section, a group or a row. Only types that embed Node are objects.
type Object interface {
	// Fields returns every question with its present conditions; it is asked again after each change.
	Fields(Scope) []Field
	node() *Node
}

// Row is one entry of a list: an object with a lasting id.
type Row interface {
	Object
	// Key returns the row's id, unique within its list and never given to another row of it.
	Key() string
}

// Deriver is an object with read-only answers that follow from others, such as an end date.
type Deriver interface {
	// Derived returns them as fields whose values are copies; they are shown and printed, never stored.
	// One without a label says nothing to a person and is not shown: it only leads the wording of clauses.
	Derived(Scope) []Field
}

// Scope is what an object sees of the rest when it states its fields.
type Scope struct {
	A  *Agreement // the whole agreement
	Up Object     // the object that holds this one; nil at the top

	list *PriceList // the price list that this object stands in, however deep; nil outside
	memo *memo      // what one walk looks up again and again; nil outside
}

// Under returns the scope of the children of o.
func (s Scope) Under(o Object) Scope {
	s.Up = o
	if l, ok := o.(*PriceList); ok {
		s.list = l
	}
	return s
}
