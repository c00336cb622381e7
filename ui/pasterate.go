package ui

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"engross/model"
)

// ratesOf is the list of the hourly rates.
const ratesOf = "costs.rates"

// pastedRate is a pasted row of fees that prices an hour of work, a visit or a mile: it belongs to the hourly rates.
type pastedRate struct {
	row, line         int    // of the body, and of the text
	name, price, note string // as pasted
	unit              string // what the price is for, such as an hour
	least             string // minutes that are billed at least, where the note says so
	key, work         string // of the rate that gets the price, "" for a further one; its kind of work, where the name tells
	title             string // what that rate is called
	was               string // the price that somebody gave it before, if that is another one
	lost              []int  // columns with a cell that no rate has a place for
	bad               *problem
}

// rates are the rows that price an hour of work and the like, unless they are to stay fees.
func (r rowReader) rates() []pastedRate {
	if r.asFees || !r.takesRates() {
		return nil
	}
	var out []pastedRate
	for n, row := range r.rows {
		x, ok := r.rate(row)
		if !ok || row.lacks > 0 || len(row.cells) > r.columns {
			continue
		}
		x.row = n
		x.key, x.work = r.a.RateCalled(x.name, x.unit, func(key string) bool {
			return !slices.ContainsFunc(out, func(o pastedRate) bool { return o.key == key })
		})
		r.tryRate(&x)
		out = append(out, x)
	}
	return out
}

// takesRates reports whether rows by the hour may leave for the rates: fees of a list in the currency of those.
func (r rowReader) takesRates() bool {
	list, isFees := strings.CutSuffix(r.path, ".fees")
	if !isFees {
		return false
	}
	p, err := r.a.At(below(list, "currency"))
	if _, none := r.a.At(ratesOf); err != nil || none != nil {
		return false
	}
	return !p.Field.IsSet() || p.Field.Text() == p.Field.Default
}

// rate reads a row as the price of an hour or the like: it is counted by that, and neither how many nor how often is said.
func (r rowReader) rate(row gridRow) (x pastedRate, ok bool) {
	x.line = row.line
	for i, key := range r.to {
		text := row.cell(i)
		switch {
		case key == "" || strings.Trim(text, "-–—") == "":
		case slices.Contains(timeKeys, key) && x.unit == "" && rateUnit(text) != "":
			x.unit = rateUnit(text)
		case key == "label":
			x.name = line(text)
		case key == "price":
			x.price = text
		case key == noteKey:
			x.note = line(text)
		case key == "qty" && text == "1": // one hour
		case key == "qty", key == "hours", slices.Contains(timeKeys, key):
			return x, false
		default:
			x.lost = append(x.lost, i)
		}
	}
	x.least = leastTime(x.note)
	return x, x.unit != "" && x.name != "" && x.price != ""
}

// atLeast is what a note says that is billed at least.
var atLeast = regexp.MustCompile(`(?i)\b(?:min(?:imum)?\.?|at least) ?(\d+(?:\.\d+)?) ?-?(h|m)(?:rs?|ours?|ins?|inutes?)?\b\.?|\b(\d+(?:\.\d+)?) ?-?(h|m)(?:rs?|ours?|ins?|inutes?)? (?:min(?:imum)?|at least)\b\.?`)

// leastTime returns the minutes that a note says are billed at least; "" where it says nothing of that.
func leastTime(note string) string {
	m := atLeast.FindStringSubmatch(note)
	if m == nil {
		return ""
	}
	n, err := strconv.ParseFloat(m[1]+m[3], 64)
	if err != nil {
		return ""
	}
	if strings.EqualFold(m[2]+m[4], "h") {
		n *= 60
	}
	return itoa(int(n))
}

// isAllRead reports whether the note says nothing besides what is billed at least.
func (x pastedRate) isAllRead() bool { return x.least != "" && atLeast.FindString(x.note) == x.note }

// tryRate gives the price to the rate in an agreement that is never kept, and notes what it is called, what it cost and what
// cannot be read.
func (r rowReader) tryRate(x *pastedRate) {
	price := func(a *model.Agreement, at string) string {
		if p, err := a.At(below(at, "price")); err == nil && p.Field.IsSet() && p.State().By == model.ByUser {
			return p.Field.Text()
		}
		return ""
	}
	before := ""
	if x.key != "" {
		before = price(r.a, below(ratesOf, x.key))
	}
	e := r.a.Edit("look")
	at, unread, err := r.moved(e, *x, r.probe)
	if err != nil {
		x.bad = &problem{line: x.line, why: line(err.Error())}
		return
	}
	if unread != nil {
		x.bad = &problem{line: x.line, field: "Price", cell: line(x.price), why: line(unread.Error())}
	}
	if p, err := e.Agreement().At(at); err == nil {
		x.title = line(titleOf(model.Scope{A: e.Agreement()}, p))
	}
	if before != price(e.Agreement(), at) {
		x.was = before
	}
}

// moved gives the price to its rate, or adds one, and returns that rate and why the price could not be read.
func (r rowReader) moved(e *model.Edit, x pastedRate, id string) (at string, unread, err error) {
	at = below(ratesOf, x.key)
	if _, found := e.Agreement().At(at); x.key == "" || found != nil {
		if at, err = e.Add(ratesOf, id); err != nil {
			return at, nil, err
		}
		_ = e.Type(below(at, "name"), x.name, r.ctx)
		_ = e.Type(below(at, "work"), x.work, r.ctx)
	}
	if x.unit != "hour" {
		_ = e.Type(below(at, "unit"), x.unit, r.ctx)
	}
	if x.least != "" {
		_ = e.Type(below(at, "minMinutes"), x.least, r.ctx) // too long a time stays as typed and is told there
	}
	if x.note != "" && !x.isAllRead() {
		_ = e.Note(below(at, "price"), model.Note{On: r.day, At: r.now, Text: x.note})
	}
	unread = e.Type(below(at, "price"), x.price, cellContext(r.ctx, x.price))
	return at, unread, e.Unpark(below(at, "price"))
}

// told says what becomes of the row, in a line.
func (x pastedRate) told() string {
	text := "line " + itoa(x.line) + ": " + x.price + " for “" + x.title + "”"
	if x.key == "" {
		text += ", a further rate"
	}
	if x.unit != "hour" {
		text += ", by the " + rateUnits[x.unit][0]
	}
	if x.was != "" {
		text += " instead of " + x.was
	}
	if x.least != "" {
		text += ", at least " + x.least + " minutes"
	}
	return text
}

// toldRates says which rows go to the hourly rates, in a line each, after what else can be done with them.
func toldRates(all []pastedRate, orElse string) []string {
	if len(all) == 0 {
		return nil
	}
	out := []string{plural(len(all), "row is a rate and goes", "rows are rates and go") + " to Costs, Hourly rates" + orElse + ":"}
	for _, x := range all {
		out = append(out, "  "+x.told())
	}
	return out
}

// ratesTaken counts the rows that go to the hourly rates, with those that cannot be read or without.
func (c *rowCheck) ratesTaken(asIs bool) (n int) {
	for _, x := range c.rates {
		if asIs || x.bad == nil {
			n++
		}
	}
	return n
}
