package form

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/followup"
	"engross/model/value"
)

// Change is one answer of a sheet, beside what stands in the agreement.
type Change struct {
	Path, Label string
	Line        int
	Old, New    string // as shown; Old is empty where nothing stands
	Why         string // of an answer that is not taken: what is wrong and how to mend it
	IsKept      bool   // of an answer that cannot be read: it is kept as written, as nothing stands
}

// Plan is what reading a sheet into an agreement would do.
type Plan struct {
	Changes   []Change // answers that are taken
	Conflicts []Change // answers that differ from what a person said since; taken only if that is wanted
	Unread    []Change // answers that cannot be read; kept as written where nothing stands
	Lost      []Change // marks that lead to no question of a sheet, and answers that cannot be told from the words around them
	Unknown   []Change // questions of which the sheet says that the answer is not known
	Same      int      // answers that stand already
	Empty     int      // questions left open

	Agreement *model.Agreement // with what is taken
	Step      model.Step       // that undoes it
}

// StepName is what the undo history calls the answers of a sheet.
const StepName = "answers of the question sheet"

// Means is how a sheet is read.
type Means struct {
	Context   value.Context
	Day       value.Date
	NewID     func() string // a random row id
	Overwrite bool          // conflicts are taken too
}

// Merge reads a sheet into an agreement. Nothing of the agreement given is changed: the plan holds the changed one.
func Merge(a *model.Agreement, text string, m Means) Plan {
	r := &merger{Means: m, list: followup.Of(a, m.Day), e: a.Edit(StepName), titles: sectionTitles(a)}
	all := once(Read(text))
	if len(all) > mostMarks {
		r.Lost = append(r.Lost, Change{Line: all[mostMarks].Line, Label: "the rest", Why: fmt.Sprintf("a sheet has fewer than %d answers: send what is left as another", mostMarks)})
		all = all[:mostMarks]
	}
	for _, w := range all {
		r.take(w)
	}
	r.Agreement, r.Step = r.e.Done()
	return r.Plan
}

// What is read of one sheet at most, so that no file keeps the reader busy for ever.
const (
	mostMarks = 2000
	mostRows  = 1000 // of one list
)

// once keeps one of several answers to a question: a reply often holds the sheet twice, quoted and filled in.
func once(all []Written) []Written {
	var out []Written
	at := map[string]int{}
	for _, w := range all {
		i, isThere := at[strings.ToLower(w.Path)]
		switch {
		case !isThere:
			at[strings.ToLower(w.Path)] = len(out)
			out = append(out, w)
		case out[i].isOpen():
			out[i] = w
		case !w.isOpen() && (w.Text != out[i].Text || strings.Join(w.Ticked, "\n") != strings.Join(out[i].Ticked, "\n")):
			out = append(out, w) // the second stands as a conflict with the first
		}
	}
	return out
}

// isOpen reports whether nothing was written.
func (w Written) isOpen() bool {
	return len(w.Ticked) == 0 && len(items(w.Text)) == 0
}

// merger is one reading.
type merger struct {
	Means
	Plan
	list   followup.List
	e      *model.Edit
	titles map[string]bool
	taken  map[string]bool
}

func (r *merger) take(w Written) {
	p, err := r.e.Agreement().At(w.Path)
	c := Change{Path: w.Path, Label: w.Path, Line: w.Line, New: oneLine(w.Text)}
	if err != nil || !mayAsk(r.list, p) {
		if !w.isOpen() {
			c.Why = "the mark leads to no question of a sheet: it was changed, or what it asks about is gone; answer the question in the agreement"
			r.Lost = append(r.Lost, c)
		}
		return
	}
	c.Label = labelOf(r.e.Agreement(), p)
	w.Text = r.withoutHeading(w.Text)
	if p.Field.List() != nil {
		r.rows(p, w, c)
		return
	}
	text, why := answerOf(p, w)
	switch {
	case why != "":
		c.Why = why
		r.Lost = append(r.Lost, c)
	case text == "":
		r.Empty++
	case isUnknown(text):
		r.Unknown = append(r.Unknown, c)
	default:
		r.answer(p, text, c)
	}
}

// withoutHeading leaves out the heading of the next section, which a mail program made plain.
func (r *merger) withoutHeading(text string) string {
	text = strings.TrimRight(text, "\n ")
	i := strings.LastIndexByte(text, '\n')
	if last := strings.ToLower(strings.Trim(text[i+1:], " =#*_")); i >= 0 && r.titles[last] {
		return strings.TrimRight(text[:i], "\n ")
	}
	return text
}

// answerOf is the answer to a question that is not a list, or why it cannot be told.
func answerOf(p model.Place, w Written) (text, why string) {
	options := optionsOf(p.Field)
	_, isMany := p.Field.At.(*value.Set)
	text = oneLine(w.Text)
	switch {
	case len(w.Ticked) > 0 && len(options) > 0:
		return tickedOf(options, w.Ticked, isMany)
	case w.isBare && saysMore(p, w.All):
		return "", "the word “Answer:” is gone, so that the answer cannot be told from the question: write it before the answer"
	case isNothing(text):
		return "", ""
	}
	if l, isLines := p.Field.At.(*value.Lines); isLines && l != nil {
		return strings.Join(items(w.Text), "\n"), ""
	}
	if p.Field.IsLong() {
		return paragraphs(w.Text), ""
	}
	if len(options) > 0 {
		text = strings.TrimRight(text, ".")
	}
	return text, ""
}

// saysMore reports whether a question without the word before the answer has words that it was not sent with.
func saysMore(p model.Place, all string) bool {
	sent := map[string]bool{}
	for _, text := range []string{p.Field.Ask, p.Field.Label, p.Field.Help, p.Field.Example, p.Field.Default, "for example usual leave it open if that is right so far write as many lines you like several may be ticked"} {
		for _, w := range words(text) {
			sent[w] = true
		}
	}
	for _, o := range optionsOf(p.Field) {
		for _, w := range words(o.Label + " " + o.Help) {
			sent[w] = true
		}
	}
	for _, w := range words(all) {
		if !sent[w] && strings.Trim(w, "0123456789.") != "" {
			return true
		}
	}
	return false
}

func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" \t\n.,;:?!()[]*_-–—\"“”'’", r) })
}

// tickedOf returns the choices that are ticked, in canonical form.
func tickedOf(options []model.Option, ticked []string, isMany bool) (text, why string) {
	var keys []string
	for _, words := range ticked {
		key, best := "", 0
		for _, o := range options {
			label := strings.ToLower(plain(o.Label))
			if strings.HasPrefix(strings.ToLower(unescaped(words)), label) && len(label) > best {
				key, best = o.Value, len(label)
			}
		}
		if key == "" {
			return "", fmt.Sprintf("a box is ticked before “%s”, which is none of the choices: write the choice behind “Answer:”", words)
		}
		keys = append(keys, key)
	}
	if len(keys) > 1 && !isMany {
		return "", fmt.Sprintf("%d boxes are ticked where one is to be chosen: leave one", len(keys))
	}
	return strings.Join(keys, ","), ""
}

// unescaped takes out the signs that keep a text from being read as Markdown.
func unescaped(text string) string { return strings.ReplaceAll(text, "\\", "") }

// answer takes one answer, unless a person said something else since, or it cannot be read.
func (r *merger) answer(p model.Place, text string, c Change) {
	c.Old, c.New = r.shown(p), oneLine(text)
	was := p.Standing()
	trial := r.e.Agreement().Edit(StepName)
	if err := trial.Set(p.Path, text, r.Context); err != nil {
		c.Why = strings.TrimPrefix(err.Error(), p.Path+": ")
		c.IsKept = was == model.NotAsked || was == model.ParkedOpen
		r.Unread = append(r.Unread, c)
		if c.IsKept {
			_ = r.e.Type(p.Path, text, r.Context) // kept as written; that it cannot be read is known
		}
		return
	}
	q, _ := trial.Agreement().At(p.Path) // Set just found it
	c.New = r.shown(q)
	switch {
	case p.Field.IsSet() && p.Field.Text() == q.Field.Text() && was != model.Defaulted:
		r.Same++
		return
	case was == model.Answered || was == model.ParkedSet || r.taken[p.Path]:
		r.Conflicts = append(r.Conflicts, c)
		if !r.Overwrite {
			return
		}
	default:
		r.Changes = append(r.Changes, c)
	}
	_ = r.e.Set(p.Path, text, r.Context) // it was just tried
	if was == model.ParkedOpen {
		_ = r.e.Unpark(p.Path) // it waited for this answer
	}
	if r.taken == nil {
		r.taken = map[string]bool{}
	}
	r.taken[p.Path] = true
}

func (r *merger) shown(p model.Place) string {
	if p.State().Raw != "" {
		return p.State().Raw
	}
	return oneLine(withUnit(p.Field, p.Field.Show(r.Context.Style)))
}

// labelOf names a question with the row or the party that it is about.
func labelOf(a *model.Agreement, p model.Place) string {
	if of := followup.Subject(a, p); of != "" {
		return of + ": " + p.Field.Label
	}
	return p.Field.Label
}
