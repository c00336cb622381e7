package ui

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// fact is a line of a card: what one group of questions, or one row of a list, says as it stands.
type fact struct {
	head string
	says []string
	firm int    // how many of these are sums, shares or times
	path string // of the group or the list
}

// weighty are the groups that decide what it costs when something goes wrong, and how to get out: they come first.
var weighty = []string{"legal.liability", "legal.etf", "legal.termination", "legal.exit", "legal.indemnity", "legal.disputes", "security.insurance"}

// isWeighty reports whether a fact is of these.
func (f fact) isWeighty() bool { return f.rank() < len(weighty) }

// rank orders facts: behind the weighty ones come those of which more than a quarter are sums, shares and times, as somebody will
// be held to them.
func (f fact) rank() int {
	for i, path := range weighty {
		if f.path == path || strings.HasPrefix(f.path, path+".") {
			return i
		}
	}
	if 4*f.firm > len(f.says) {
		return len(weighty)
	}
	return len(weighty) + 1
}

func isFirm(f model.Field) bool {
	switch f.At.(type) {
	case *value.Amount, *value.Limit, *value.Percent, *value.Span:
		return true
	}
	return f.Unit != "" // hours, days
}

// factsOf says in words what a section holds, group by group, and before the others those that bind most: not everybody
// reads on to the end. The section is one of the effective agreement, in which defaults have become answers.
func factsOf(s model.Scope, o model.Section, c value.Context) []fact {
	b := facts{c: c}
	b.object(s, "", "", o)
	slices.SortStableFunc(b.all, func(x, y fact) int { return cmp.Compare(x.rank(), y.rank()) })
	if len(b.all) > 0 && b.all[0].head == o.About().Title {
		b.all[0].head = "" // it would only repeat where one is
	}
	return b.all
}

type facts struct {
	c      value.Context
	all    []fact
	isFull bool   // a row says also what is usual where it is asked for, or is a sum, a share or a time
	called string // what the row is called, if not by its own name
	firm   int    // how many parts of the row that was told last are sums, shares or times
}

// object adds a fact for the answers of an object, and those of the groups and lists in it.
func (b *facts) object(s model.Scope, head, path string, o model.Object) {
	own := fact{head: head, path: path}
	at := len(b.all)
	for _, f := range o.Fields(s) {
		p := model.Place{Path: below(path, f.Key), Scope: s, Object: o, Field: f}
		switch {
		case f.Skip || f.Private:
		case f.Group() != nil:
			b.object(model.Scope{A: s.A, Up: o}, f.Label, p.Path, f.Group())
		case f.List() != nil:
			b.list(p)
		default:
			if text := strings.TrimPrefix(b.phrase(p), head+": "); text != "" {
				own.says = append(own.says, text)
				if isFirm(f) {
					own.firm++
				}
			}
		}
	}
	if len(own.says) > 0 {
		b.all = slices.Insert(b.all, at, own)
	}
}

// mostRows is how many rows of a list a card tells one by one.
const mostRows = 6

// list adds a fact for each row, or one that counts them.
func (b *facts) list(p model.Place) {
	l, in := p.Field.List(), model.Scope{A: p.Scope.A, Up: p.Object}
	if l.Len() == 0 {
		if p.State().None {
			b.all = append(b.all, fact{head: p.Field.Label, says: []string{"none"}, path: p.Path})
		}
		return
	}
	if l.Len() > mostRows {
		var names []string
		for i := range mostRows {
			names = append(names, line(model.Title(in, l.Row(i))))
		}
		b.all = append(b.all, fact{head: p.Field.Label, says: []string{itoa(l.Len()) + ": " + strings.Join(names, ", ") + " …"}, path: p.Path})
		return
	}
	for i := range l.Len() {
		b.firm = 0
		says := b.row(in, l.Row(i))
		b.all = append(b.all, fact{line(model.Title(in, l.Row(i))), says, b.firm, p.Path})
	}
}

// row says what a row says besides its name: the short answers that are not simply usual, and those of the rows in it.
func (b *facts) row(s model.Scope, r model.Row) []string {
	var out []string
	name := cmp.Or(b.called, model.Title(s, r))
	for _, f := range r.Fields(s) {
		switch l := f.List(); {
		case f.Skip || f.Private || f.Lines > 1:
		case l != nil:
			for i := range l.Len() {
				out = append(out, b.row(model.Scope{A: s.A, Up: r}, l.Row(i))...)
			}
		case f.Value() == nil || f.Ref == "" && f.Text() == f.Default && !b.tells(f):
		default:
			text := b.phrase(model.Place{Scope: s, Object: r, Field: f})
			if text != "" && !strings.HasSuffix(text, name) && !strings.HasSuffix(name, f.Text()) {
				out = append(out, text)
				if isFirm(f) {
					b.firm++
				}
			}
		}
	}
	return out
}

// tells reports whether the usual answer of a row is worth telling.
func (b *facts) tells(f model.Field) bool {
	counts := false
	switch f.At.(type) {
	case *value.Amount, *value.Limit, *value.Percent, *value.Span:
		counts = true
	}
	return b.isFull && (f.Required || f.Fast || counts)
}

// phrase is a question with its answer, in words: "Told within 24 hours", "Multi-factor sign-in: yes".
func (b *facts) phrase(p model.Place) string {
	lines := strings.Split(input.Shown(p, b.c), "\n")
	if n := len(lines); n > 3 {
		lines = []string{itoa(n) + ", such as " + lines[0], lines[1] + " …"}
	}
	text := line(strings.Join(lines, ", "))
	if text == "" {
		return ""
	}
	label := line(p.Field.Label)
	if _, isYesNo := p.Field.At.(*value.Answer); isYesNo {
		return label + ": " + strings.ToLower(text)
	}
	if isLeading(label) {
		return label + " " + text
	}
	return label + ": " + text
}

// leads are words after which an answer goes on as in a sentence.
var leads = []string{"within", "before", "by", "for", "in", "every", "means", "stays", "kept", "between", "from", "after", "to", "of", "with", "at", "until", "than", "is", "are", "days"}

func isLeading(label string) bool {
	return slices.Contains(leads, strings.ToLower(label[strings.LastIndexByte(label, ' ')+1:]))
}

// capital begins a line as a sentence begins.
func capital(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
