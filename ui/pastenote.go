package ui

import (
	"regexp"
	"slices"
	"strings"

	"engross/model"
)

// pastedNotes is what stands in a column of notes, which is never printed.
type pastedNotes struct {
	rows  int // rows with a note
	terms []pastedTerm
}

// pastedTerm is a note beside a fee that reads like a term, with the questions that take such a term.
type pastedTerm struct {
	line        int
	text, where string
}

// termWords are words of terms, each with where what they say is answered; the first that fits holds.
var termWords = []struct {
	words *regexp.Regexp
	where string
}{
	{regexp.MustCompile(`(?i)\b(half|halves|deposit|instal?l?ments?|sign(ing|ature|ed)|go-?live|up ?front|completion|acceptance)\b|\b\d+ ?%.*\b(at|on|upon)\b`), "Billed or Instalments"},
	{regexp.MustCompile(`(?i)\b(net ?-?\d+|due|overdue|receipt|days? after)\b`), "“Payment is due” in Costs"},
	{regexp.MustCompile(`(?i)\b(waived?|waiver)\b`), "Waived, or a clause of your own"},
	{regexp.MustCompile(`(?i)\b(minimum|min|at least)\b`), "At least"},
	{regexp.MustCompile(`(?i)\b(maximum|max|at most|up to|capped|cap|not to exceed|no more than)\b`), "At most or Not more a year than"},
	{regexp.MustCompile(`(?i)\bdiscount(ed|s)?\b|% off\b`), "a fee of the kind discount"},
	{regexp.MustCompile(`(?i)\b(list price|at cost|pass(ed)? (on|through)|pass-?through|resold|resale|follows?)\b`), "Kind: passed on"},
	{regexp.MustCompile(`(?i)\b(over|above|beyond|more than)\b.*\d|[$€£]|\d ?/ ?[a-z]`), "a fee of its own, such as by use"},
	{regexp.MustCompile(`(?i)\b(starts?|starting|begins?|beginning|until|through|expires?|ends?)\b`), "From or Until"},
	{regexp.MustCompile(`(?i)\bin (advance|arrears)\b`), "Billed"},
	{regexp.MustCompile(`(?i)\b(optional|on request|if ordered)\b`), "Optional"},
	{regexp.MustCompile(`(?i)\b(per|each|every) (month|quarter|year)\b|\b(monthly|quarterly|yearly|annual(ly)?)\b`), "Charged"},
	{regexp.MustCompile(`(?i)\btax(es|able|ed)?\b`), "Taxable"},
	{regexp.MustCompile(`\bby [A-Z][a-z]+`), "“Product of” of its service"},
	{regexp.MustCompile(`(?i)^(?:only )?(?:(?:after|on|by|with) )?(?:a )?(?:written )?quote[ds]?(?: first| before| each time| only)?\.?$`), "“Other work” in Services"},
	{regexp.MustCompile(`(?i)\b(if|unless|provided|subject to|only|must|requires?|include[sd]?|including|excludes?|excluding|cancel\w*|quote[ds]?|refund\w*|commit\w*|guarantee\w*|months?|years?)\b`), "a clause of your own"},
}

// noted looks through the notes for what somebody may believe to be agreed, but for those that are answers of their rows.
func (r rowReader) noted(isRead map[int]bool) (out pastedNotes) {
	isFee := strings.Contains(r.path+".", feesOf)
	for n, row := range r.rows {
		text := r.note(row)
		if text == "" || isRead[n] {
			continue
		}
		out.rows++
		if where := termIn(text); where != "" && isFee {
			out.terms = append(out.terms, pastedTerm{row.line, text, where})
		}
	}
	return out
}

// note is what stands in the columns of notes of a row.
func (r rowReader) note(row gridRow) string {
	var all []string
	for column, key := range r.to {
		if text := line(row.cell(column)); key == noteKey && text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, "; ")
}

// inHalves is a note that says no more than that a fee is paid in two halves.
var inHalves = regexp.MustCompile(`(?i)^(half|50 ?%) (at|on|upon) sign(ing|ature),?( and)? (the )?(other )?(half|50 ?%|rest|balance|remainder) (at|on|upon) go-?live\.?$`)

// answered has a row be what its note, or the words behind its text, say where that is an answer which its cells leave open, and
// tells it; "" where they are none. What is passed on keeps out of the agreed yearly price change.
func (r rowReader) answered(e *model.Edit, row gridRow, at string) string {
	if r.path == "exclusions" {
		return r.doneBy(e, row, at)
	}
	note := r.note(row)
	if note == "" || !strings.Contains(r.path+".", feesOf) {
		return ""
	}
	isOpen := func(key, value string) bool {
		p, err := e.Agreement().At(below(at, key))
		return err == nil && !p.Field.Skip && !p.Field.IsSet() && (value == "" || slices.ContainsFunc(p.Field.Options, func(o model.Option) bool { return o.Value == value }))
	}
	kind, err := e.Agreement().At(below(at, "kind"))
	isOnce := err == nil && (kind.Field.Text() == "one_time" || !kind.Field.IsSet() && kind.Field.Default == "one_time")
	said := "line " + itoa(row.line) + ": "
	switch {
	case inHalves.MatchString(note) && isOnce && isOpen("bill", "halves"):
		_ = e.Type(below(at, "bill"), "halves", r.ctx)
		return said + "half on signing, half on go-live, as the note says."
	case isOption.MatchString(note) && isOpen("optional", ""):
		_ = e.Type(below(at, "optional"), "yes", r.ctx)
		return said + "optional, as the note says."
	case model.IsPassedOn(note) && !isOnce && isOpen("kind", "pass_through"):
		_ = e.Type(below(at, "kind"), "pass_through", r.ctx)
		return said + "passed on, without the yearly price change, as the note says."
	}
	return ""
}

// isOption is a note that says no more than that a fee is one only if it is ordered.
var isOption = regexp.MustCompile(`(?i)^(optional|option|on (request|demand)|(only )?(if|when|as) (ordered|wanted|needed|requested))\.?$`)

// termIn says where a term is answered that a text reads like; "" for other texts.
func termIn(text string) string {
	for _, x := range termWords {
		if x.words.MatchString(text) {
			return x.where
		}
	}
	return ""
}

// told says that the notes are not printed and where those belong that read like terms, in a line each: most lines in all, but at least one of those.
func (n pastedNotes) told(most int) []string {
	if len(n.terms) == 0 {
		if n.rows == 0 {
			return nil
		}
		return []string{plural(n.rows, "note is", "notes are") + " kept on this computer and not printed."}
	}
	out := []string{plural(n.rows, "note", "notes") + " not printed, " + itoa(len(n.terms)) + " like " + one(len(n.terms), "a term", "terms") + ", to be answered in:"}
	for i, x := range n.terms {
		if i == max(1, most-2) && len(n.terms) > i+1 {
			return append(out, "and "+itoa(len(n.terms)-i)+" more")
		}
		out = append(out, "line "+itoa(x.line)+", “"+cut(x.text, 28)+"”: "+x.where)
	}
	return out
}
