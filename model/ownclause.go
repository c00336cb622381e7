package model

import (
	"fmt"
	"strconv"

	"engross/model/value"
)

// Choices of an own clause.
var (
	ClausePlaces = []Option{
		{Value: "after", Label: "after a clause", Help: "as a further clause of the same article"},
		{Value: "article", Label: "as an article of its own"},
		{Value: "annex", Label: "as an annex at the end"},
		{Value: "replace", Label: "in place of a clause"},
	}
	ClauseOrigins = []Option{
		{Value: "ours", Label: "the provider"},
		{Value: "client", Label: "the client"},
		{Value: "lawyer", Label: "an attorney"},
	}
)

// OwnClause is a clause that one side brings: text, a table, or text with a table after it.
type OwnClause struct {
	Entry
	Title, Body, Place, At, Origin value.Text
	Columns                        value.Lines
	Rows                           Rows[OwnRow, *OwnRow]
	Locked                         value.Answer
}

// Fields returns the questions about the clause. Its body has no limit: what an attorney brings is never cut.
func (x *OwnClause) Fields(s Scope) []Field {
	usual := "ours"
	if s.A.Info.Mode == "owner" {
		usual = "client" // who answers for its own company brings its own words
	}
	place := or(x.Place, "after")
	needs := place == "after" || place == "replace"
	return s.ask([]Field{
		{Key: "title", Label: "Title", At: &x.Title, Required: true, Named: true, Max: 120, Ask: "What is the title of the clause?", Help: "Printed as the heading of the clause.", Example: "Background checks"},
		{Key: "body", Label: "Text", At: &x.Body, Required: !x.Columns.IsSet(), Named: true, Lines: 12, Ask: "What should it say?", Help: "The words of the clause, in paragraphs. Lists with 1. or - at the beginning of a line are understood; commands are not.", Example: "Provider sends only people to the Client’s sites who passed a background check in the last 24 months."},
		{Key: "columns", Label: "Columns of a table", At: &x.Columns, Lines: 3, Ask: "Which columns does its table need, if it has one?", Help: "Only if the clause has a table of its own: the names of its columns, one a line, at most 12. The rows come next.", Example: "Vendor\nAccount label"},
		{Key: "rows", Label: "Rows of the table", At: &x.Rows, Skip: !x.Columns.IsSet(), Ask: "And what should stand in the rows of that table?", Help: "What stands under the columns. A cell may stay empty."},
		{Key: "place", Label: "Where it goes", At: &x.Place, Options: ClausePlaces, Default: "after", Named: true, Ask: "Should it follow one of our clauses, replace one, or stand by itself?", Help: "After one of the built-in clauses, in place of one, as an article of its own, or as an annex. What it replaces is left out, and references to that clause lead to this one."},
		{Key: "at", Label: "At clause", At: &x.At, Required: needs, Skip: place == "annex", Max: 60, Ask: "Where in the agreement does it belong?", Help: "The clause that it follows or replaces: choose it, or type its number or heading. For an article of its own, the article that it follows, or the number that it is to have, such as 5.", Example: "renewal"},
		{Key: "origin", Label: "Brought by", At: &x.Origin, Options: ClauseOrigins, Default: usual, Private: true, Ask: "Whose words are these: ours, yours, or an attorney’s?", Help: "Whose words these are, so that you know whom to ask before you change them."},
		{Key: "locked", Label: "Locked", At: &x.Locked, Default: "no", Private: true, Help: "Yes keeps the clause from being changed or deleted until you unlock it."},
	})
}

// IsLocked reports whether the clause is kept from being changed.
func (x *OwnClause) IsLocked() bool { return x.Locked == value.Yes }

// OwnColumns is the most columns that a table of the agreement's own has: more do not fit on a page.
const OwnColumns = 12

// columnAsks are what a rep says to fill the columns of a row.
var columnAsks = func() (out [OwnColumns]string) {
	for i, n := range [OwnColumns]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"} {
		out[i] = "What stands in the " + n + " column of this row?"
	}
	return out
}()

// OwnRow is a row of a table that the agreement brings itself. Its questions are the columns that the user named.
type OwnRow struct {
	Entry
	cells [OwnColumns]value.Text
}

// Fields returns a question for each column.
func (x *OwnRow) Fields(s Scope) []Field {
	var names []string
	if c, ok := s.Up.(*OwnClause); ok {
		names = c.Columns.Items()
	}
	fields := make([]Field, OwnColumns)
	for i := range fields {
		n := strconv.Itoa(i + 1)
		fields[i] = Field{Key: "c" + n, Label: "Column " + n, At: &x.cells[i], Lines: 2, Skip: i >= len(names), Ask: columnAsks[i], Help: "What stands in this column."}
		if i < len(names) {
			fields[i].Label = names[i]
		}
	}
	return fields
}

// lockedBy returns the locked clause that a place belongs to, or nil. Whether it is locked can always be changed.
func (p Place) lockedBy() *OwnClause {
	for _, o := range []Object{p.Object, p.Scope.Up} {
		if c, ok := o.(*OwnClause); ok && c.IsLocked() && p.Field.Key != "locked" {
			return c
		}
	}
	if c, ok := p.Row.(*OwnClause); ok && c.IsLocked() {
		return c
	}
	return nil
}

// unlocked returns an error for a place in a clause that is locked.
func (p Place) unlocked() error {
	if c := p.lockedBy(); c != nil {
		return fmt.Errorf("%s is locked: answer clauses.%s.locked with no first", or(c.Title, "the clause"), c.Key())
	}
	return nil
}
