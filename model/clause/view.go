package clause

import (
	"engross/model"
	"engross/model/doc"
	"engross/model/value"
)

// dot is what names begin at while a program runs: a group or row, and inside a range over lines one of them.
type dot struct {
	view *view
	item item
}

// item is one entry of a list of lines or choices.
type item struct {
	path, text string
}

// view is one object of the effective agreement. Its questions are asked when it is first looked at, and kept; the answers
// that follow from them are worked out when one of them is named.
type view struct {
	object  model.Object
	scope   model.Scope
	path    string
	fields  []model.Field
	derived []model.Field
	kids    [][]*view // below each question, filled when asked for
	parts   []*view   // of the agreement itself: its screens
	deduced bool
	rowsOf  *referents   // shared by all views of an agreement
	style   *value.Style // of a price list that has its own, and of what is in it; nil for the agreement's
}

// referents are the rows that references may name, as each question offers them. A question offers all rows of a list anew
// each time it is asked, which large agreements cannot afford for each of their references.
type referents struct{ labels map[string]map[string]string }

// label gives the words for a row that a question refers to; false for one that is gone.
func (x *referents) label(f *model.Field, id string) (string, bool) {
	key := f.Ref + " " + f.Key
	if label, ok := x.labels[key][id]; ok {
		return label, true
	}
	if x.labels[key] == nil {
		x.labels[key] = map[string]string{}
	}
	for _, o := range f.Choices() {
		x.labels[key][o.Value] = o.Label
	}
	label, ok := x.labels[key][id]
	return label, ok
}

// newView gives the view of the whole agreement.
func newView(a *model.Agreement) *view {
	v := &view{scope: model.Scope{A: a}, rowsOf: &referents{labels: map[string]map[string]string{}}}
	for _, s := range a.Sections() {
		v.parts = append(v.parts, &view{object: s, scope: v.scope, rowsOf: v.rowsOf})
	}
	return v
}

// ask fills in the questions.
func (v *view) ask() {
	if v.fields == nil && v.object != nil {
		v.fields = v.object.Fields(v.scope)
		v.kids = make([][]*view, len(v.fields))
	}
}

// deduce fills in the answers that follow, and says whether there are any that were not there before.
func (v *view) deduce() bool {
	d, ok := v.object.(model.Deriver)
	if !ok || v.deduced {
		return false
	}
	v.deduced, v.derived = true, d.Derived(v.scope)
	v.kids = append(v.kids, make([][]*view, len(v.derived))...)
	return true
}

// answer finds a question of the object.
func (v *view) answer(key string) answer {
	if v == nil {
		return answer{}
	}
	v.ask()
	for i := range v.fields {
		if v.fields[i].Key == key {
			return answer{view: v, at: i}
		}
	}
	for i := range v.derived {
		if v.derived[i].Key == key {
			return answer{view: v, at: len(v.fields) + i}
		}
	}
	if v.deduce() {
		return v.answer(key)
	}
	for _, p := range v.parts {
		if a := p.answer(key); a.view != nil {
			return a
		}
	}
	return answer{}
}

// answer is one question as it was answered. The zero answer is a question that does not exist.
type answer struct {
	view *view
	at   int
	lost bool // it refers to a row that is not there
}

func (a answer) field() *model.Field {
	if a.view == nil {
		return &model.Field{}
	}
	if n := len(a.view.fields); a.at >= n {
		return &a.view.derived[a.at-n]
	}
	return &a.view.fields[a.at]
}

func (a answer) path() string {
	if a.view == nil {
		return ""
	}
	return join(a.view.path, a.field().Key)
}

func (a answer) value() value.Value { return a.field().Value() }

// state gives what is known of the answer.
func (a answer) state() model.State {
	if a.view == nil || a.view.object == nil {
		return model.State{}
	}
	return model.StateOf(a.view.object, a.field().Key)
}

// isSet says whether there is an answer. A reference to a row that is gone is none.
func (a answer) isSet() bool {
	f := a.field()
	if !f.IsSet() || a.lost {
		return false
	}
	if _, isText := f.At.(*value.Text); isText && f.Ref != "" {
		_, ok := a.choice(f.Text())
		return ok
	}
	return true
}

// choice gives the label of a choice or of a row that the question refers to; false for one that is not offered.
func (a answer) choice(key string) (string, bool) {
	f := a.field()
	if f.Ref != "" && a.view != nil {
		return a.view.rowsOf.label(f, key)
	}
	o, ok := f.Option(key)
	return o.Label, ok
}

// text gives the canonical text of the answer.
func (a answer) text() string {
	switch v := a.field().At.(type) {
	case *value.Text:
		return string(*v)
	case *value.Answer:
		return v.String()
	}
	return a.field().Text()
}

// group gives the view of a group.
func (a answer) group() *view {
	g := a.field().Group()
	if g == nil {
		return nil
	}
	kids := &a.view.kids[a.at]
	if *kids == nil {
		*kids = []*view{{object: g, scope: a.view.under(), path: a.path(), rowsOf: a.view.rowsOf, style: a.view.style}}
	}
	return (*kids)[0]
}

// rows gives the views of the rows of a list.
func (a answer) rows() []*view {
	l := a.field().List()
	if l == nil || l.Len() == 0 {
		return nil
	}
	kids := &a.view.kids[a.at]
	if *kids == nil {
		path, scope := a.path(), a.view.under()
		*kids = make([]*view, l.Len())
		for i := range *kids {
			(*kids)[i] = &view{object: l.Row(i), scope: scope, path: path + "." + l.Row(i).Key(), rowsOf: a.view.rowsOf, style: a.view.style}
			if list, ok := l.Row(i).(*model.PriceList); ok {
				style := scope.A.StyleOf(list)
				(*kids)[i].style = &style
			}
		}
	}
	return *kids
}

// under gives the scope of what is inside the object.
func (v *view) under() model.Scope { return v.scope.Under(v.object) }

// key gives the id of a row.
func (v *view) key() string {
	if r, ok := v.object.(model.Row); ok {
		return r.Key()
	}
	return ""
}

// items gives the entries of a list of lines or choices.
func (a answer) items(r *run) []item {
	f := a.field()
	var all []item
	switch v := f.At.(type) {
	case *value.Lines:
		for _, text := range v.Items() {
			all = append(all, item{a.path(), r.named(a, text)})
		}
	case *value.Set:
		for _, key := range v.Items() {
			if label, ok := r.choice(a, key); ok {
				all = append(all, item{a.path(), label})
			}
		}
	}
	return all
}

// blank says why there is no answer.
func (a answer) blank() doc.Blank {
	f, st := a.field(), a.state()
	b := doc.Blank{Path: a.path(), Label: a.label()}
	switch {
	case st.Raw != "":
		b.Kind, b.Raw = doc.Unreadable, st.Raw
	case st.NA != nil, f.Skip:
		b.Kind = doc.NotApplicable
	case st.Parked != nil, a.isOpen():
		b.Kind = doc.Parked
	}
	return b
}

// isOpen says whether the answer belongs to a fee that the parties agreed to leave open for now.
func (a answer) isOpen() bool {
	if a.view == nil {
		return false
	}
	f, ok := a.view.object.(*model.Fee)
	return ok && f.Open.IsYes()
}

// label names the question inside a sentence.
func (a answer) label() string {
	label := lower(a.field().Label)
	if whose := partyOf(a.path()); whose != "" && label != "" {
		return whose + "’s " + label
	}
	return label
}
