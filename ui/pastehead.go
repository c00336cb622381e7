package ui

import (
	"slices"
	"strings"

	"engross/model"
)

// noteKey stands for the note beside a row, which every row takes and which is no question.
const noteKey = "note beside the row"

// newPaste guesses what the columns of pasted text answer; false where the list takes no rows or the text has none.
func newPaste(c *common, s *session, path, text string) (*paste, bool) {
	p := &paste{c: c, s: s, path: path, grid: readGrid(text), isSaid: map[int]bool{}}
	t, ok := newTrial(s, path)
	t.ctx = p.context()
	if ok {
		p.fields, p.others = t.fields()
	}
	if len(p.grid) == 0 || len(p.fields) == 0 {
		return p, false
	}
	p.fields = append(p.fields, model.Field{Key: noteKey, Label: "Note, not printed"})
	p.guess(t)
	return p, true
}

// named finds the question that a heading means, or -1. One that is asked only of some rows is from then on one of those that
// a column can answer. A heading of texts that several are called by goes to the first that no column before it answers.
func (p *paste) named(head string) int {
	if i := namedIn(p.fields, head); i >= 0 {
		if next := i + 1 + namedIn(p.fields[i+1:], head); next > i && slices.Contains(p.to, i) && sortOf(p.fields[next]) == 2 {
			return next
		}
		return i
	}
	i := namedIn(p.others, head)
	if i < 0 {
		return -1
	}
	p.fields = append(p.fields, p.others[i])
	p.others = slices.Delete(p.others, i, i+1)
	return len(p.fields) - 1
}

func namedIn(fields []model.Field, head string) int {
	head, _, _ = strings.Cut(strings.ToLower(head), "(")
	head = strings.Trim(head, " .:#?")
	if head == "" {
		return -1
	}
	for i, f := range fields {
		if strings.ToLower(f.Label) == head || strings.ToLower(f.Key) == head {
			return i
		}
	}
	return slices.IndexFunc(fields, func(f model.Field) bool {
		return slices.Contains(otherNames[f.Key[strings.LastIndex(f.Key, ".")+1:]], head)
	})
}

// otherNames are what spreadsheets call the columns that answer questions, by key.
var otherNames = map[string][]string{
	"label": {"name", "item", "description", "service", "product", "position"},
	"name":  {"full name", "contact", "person", "site", "service", "item", "description"},
	"desc":  {"name", "item", "device", "model", "asset"},
	"price": {"unit price", "rate", "cost", "amount", "each", "how much", "price each", "fee"},
	"qty":   {"count", "number", "units", "seats", "users", "no", "how many", "amount"},
	"cycle": {"period", "billing", "frequency", "interval", "when", "how often", "recurrence"},
	"email": {"e-mail", "mail", "email address", "e-mail address"},
	"phone": {"telephone", "tel", "phone number", "mobile", "cell"},
	"spendLimit": {
		"limit", "approval limit", "spending limit", "spend limit", "authority limit", "approval authority", "approves up to", "approve up to",
		"can approve up to", "may approve", "may spend", "may spend up to",
	},
	"monthLimit": {"monthly limit", "limit a month", "limit per month"},
	"region":     {"state", "province", "county"},
	"postal":     {"zip", "zip code", "zipcode", "postal code", "postcode"},
	"product":    {"service", "software", "program", "backup software", "backup product"},
	noteKey:      {"note", "notes", "comment", "comments", "remark", "remarks"},
	"title":      {"job title", "role", "function"},
}

// whyLeft says why a column is left out; "" where it is taken or has no cells.
func (p *paste) whyLeft(column int) string {
	if p.to[column] >= 0 || len(p.body().samples(column)) == 0 {
		return ""
	}
	f := namedIn(p.fields, p.grid[0].cell(column))
	switch {
	case p.isSaid[column]:
		return "as you said"
	case !p.isHead:
		return "nothing tells what it answers"
	case f >= 0 && slices.Contains(p.to, f):
		return "another column answers “" + p.fields[f].Label + "”"
	}
	return "no question here is called that"
}

// columnName is the heading of a column; "" without one.
func (p *paste) columnName(column int) string {
	if !p.isHead {
		return ""
	}
	return line(p.grid[0].cell(column))
}

// left tells which columns are left out and why, in a line each.
func (p *paste) left() []string {
	var out []string
	for i := range p.to {
		if why := p.whyLeft(i); why != "" {
			name := itoa(i + 1)
			if head := p.columnName(i); head != "" {
				name = "“" + head + "”"
			}
			out = append(out, "Column "+name+" is left out: "+why+".")
		}
	}
	return out
}

// filled types the cells of a row into it and returns what was read and what was not. What the row does not ask for, given
// its other answers, is taken out again.
func (r rowReader) filled(e *model.Edit, row gridRow, at string) (read []typedCell, unasked []string) {
	for _, x := range r.answers(row) {
		if x.key == noteKey {
			_ = e.Note(below(at, r.first), model.Note{On: r.day, At: r.now, Text: x.text})
			continue
		}
		read = append(read, typedCell{x, e.Type(below(at, x.key), x.text, cellContext(r.ctx, x.text))})
	}
	return slices.DeleteFunc(read, func(x typedCell) bool {
		p, err := e.Agreement().At(below(at, x.key))
		if err != nil || !p.Field.Skip {
			return err != nil
		}
		unasked = append(unasked, p.Field.Label)
		_ = e.Type(p.Path, "", r.ctx)
		return true
	}), unasked
}

// typedCell is an answer with what was wrong with it.
type typedCell struct {
	cellAnswer
	err error
}
