package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok && !strings.HasSuffix(stem, "a") { // copies, but days
		noun = stem + "ie"
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func (in Input) date(d value.Date) string { return d.Show(in.Agreement.Style()) }

func (in Input) span(s value.Span) string { return s.Show(in.Agreement.Style()) }

func (in Input) money(a value.Amount, currency string) string {
	s := in.Agreement.Style()
	if currency != "" {
		s.Currency = currency
	}
	return a.Show(s)
}

// upTo says what may be approved: "up to $500.00", or "any amount".
func (in Input) upTo(l value.Limit) string {
	if l.IsAny() {
		return l.Show(in.Agreement.Style())
	}
	return "up to " + in.money(l.Amount(), "")
}

// where names a question for a message: its label, with the rows and groups it stands in.
func (in Input) where(p model.Place) string {
	var names []string
	for i, c := range p.Path {
		if c != '.' {
			continue
		}
		if name := in.holder(p.Path[:i]); name != "" && name != p.Field.Label {
			names = append(names, name)
		}
	}
	return strings.Join(append(names, p.Field.Label), ", ")
}

// holder names the row or the group at a path; a list goes without saying. Names are kept, because findings stand close together.
func (in Input) holder(path string) string {
	name, ok := in.names[path]
	if ok {
		return name
	}
	if _, isRow := in.rows[path]; isRow {
		return in.row(path)
	}
	switch p, err := in.Draft.At(path); {
	case err != nil:
	case p.Row != nil:
		name = in.row(path)
	case p.Field.Group() != nil:
		name = p.Field.Label
	}
	in.names[path] = name
	return name
}

// row names the row at a path: by its name, which may be a default, else by what was answered of it, else by its place.
// Rules ask for the names of the same rows, so that they are kept.
func (in Input) row(path string) string {
	name, ok := in.names[path]
	if !ok {
		name = in.nameRow(path)
		in.names[path] = name
	}
	return name
}

func (in Input) nameRow(path string) string {
	r, ok := in.rows[path]
	if !ok {
		p, err := in.Draft.At(path)
		if err != nil || p.Row == nil {
			return path
		}
		r = rowOf(&p)
		r.begins(&r.Fields(r.scope)[0])
	}
	if name := r.name(); name != "" {
		return quoted(name)
	}
	if title := model.Title(r.scope, r.Row); title != model.Unnamed {
		return quoted(title)
	}
	return fmt.Sprintf("row %d of %s", r.index+1, r.list)
}

// site names a place that is looked after, for a message.
func (in Input) site(x *model.Site) string {
	if x.Key() == model.OwnSite {
		return quoted(string(x.Name))
	}
	return in.row("sites." + x.Key())
}

// name returns the name that a row goes by, "" where its first question is no name or has no answer.
func (r *row) name() string {
	first := model.Field{Key: r.key, At: r.answer, Default: r.usual}
	switch st := model.Stand(r.Row, first); {
	case !r.isName || st == model.DeclaredNA:
		return ""
	case first.IsSet():
		return first.Text()
	case st == model.Defaulted:
		return r.usual
	}
	return ""
}

// quoted writes words of the user's into a message.
func quoted(words string) string { return "“" + short(words) + "”" }

// oneOr chooses the words for one of something or for several.
func oneOr[T any](of []T, one, several string) string {
	if len(of) == 1 {
		return one
	}
	return several
}

// firstOf lists the first three of some words, and counts the others.
func firstOf(all []string) string {
	return firstNamed(all, func(words string) string { return words })
}

// firstNamed lists the names of the first three of some things, and counts the others.
func firstNamed(all []string, name func(string) string) string {
	const most = 3
	var names []string
	for _, x := range all[:min(most, len(all))] {
		names = append(names, name(x))
	}
	if more := len(all) - len(names); more > 0 {
		return strings.Join(names, ", ") + " (and " + count(more, "other") + ")"
	}
	return strings.Join(names, ", ")
}

// short cuts text of any length to what fits into a message.
func short(text string) string {
	const most = 80
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:most-1])) + "…"
}

// example tells how an answer is typed, in the style of the agreement.
func (in Input) example(f model.Field) string {
	text, _, _ := strings.Cut(f.ExampleIn(in.Agreement.Style()), "\n")
	if text == "" {
		return ""
	}
	return "; type it like " + strings.TrimSuffix(text, ".") // the sentence brings its own full stop
}

// label returns the words for a choice.
func label(options []model.Option, key string) string {
	for _, o := range options {
		if o.Value == key {
			return o.Label
		}
	}
	return key
}

// fold makes names comparable: lower case, without spaces and punctuation, each word in the singular.
func fold(name string) string {
	var folded strings.Builder
	folded.Grow(len(name))
	for word := range strings.FieldsFuncSeq(strings.ToLower(name), prose.IsBetweenWords) {
		folded.WriteString(prose.FoldWord(word))
	}
	return folded.String()
}
