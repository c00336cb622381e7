package lines

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"engross/model"
	"engross/ui"
)

// This file is a row of a list: it is named, its questions are asked, and what became of it is said.

// rowAround is the row that a question stands in, empty for none.
func (t *talk) rowAround(path string) string {
	for strings.Contains(path, ".") {
		path = listOf(path)
		if p, ok := t.s.Place(path); ok && p.Row != nil {
			return path
		}
	}
	return ""
}

// errUp leads from the questions of a row to the list it stands in.
var errUp = errors.New("up to the list")

// named opens the row with that number or name. A name that no row has adds one.
func (r *rows) named(text string) error {
	if n, err := strconv.Atoi(text); err == nil {
		return r.numbered(n)
	}
	if r.credits(r.list, text) {
		return nil
	}
	return r.byName(text, r.open, r.add)
}

// position returns that of the row with a name, or the only one whose name begins so; -1 for none.
func (r *rows) position(name string) int {
	var names []choice
	for i := range r.len() {
		names = append(names, choice{label: r.title(i)})
	}
	return picked(name, names)
}

// isName reports whether a text can have been said as the name of a row: no yes or no to its list, and no word that does
// something in it or elsewhere.
func (r *rows) isName(text string) bool {
	word, arg, _ := strings.Cut(strings.ToLower(text), " ")
	if name, _ := parted(arg); name == "" && (elsewhere[word] != "" || oneOf(r.commands(), word, nil) != nil) {
		return false
	}
	return strings.ContainsFunc(text, unicode.IsLetter) && !slices.Contains([]string{"yes", "no", "y", "n", "ok"}, strings.ToLower(text))
}

// rowNamed returns where "row 3", "row 3 price" or "fees row 3 price" leads: to a row by its number, or to a question of it. It
// is a row of the list that is named, else of one that one is in or at; "" where there is none.
func (t *talk) rowNamed(words string) string {
	before, after, ok := strings.Cut(" "+strings.ToLower(words), " row ")
	digits, question, _ := strings.Cut(strings.TrimSpace(after), " ")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil {
		return ""
	}
	list := t.at.path
	if before = strings.TrimSpace(before); before != "" {
		found := t.s.Go(before, nil)
		if len(found) == 0 {
			return ""
		}
		list = found[0].Path
	}
	for ; list != ""; list = list[:max(0, strings.LastIndexByte(list, '.'))] {
		r := &rows{talk: t, list: list}
		if n < 1 || n > r.len() {
			continue
		}
		if question == "" {
			return r.path(n - 1)
		}
		if path := t.only(question, t.s.AskRow(r.path(n-1))); path != "" {
			return path
		}
	}
	return ""
}

// row asks the questions of a row, from the one with the target path on, and says what became of it.
func (r *rows) row(path, target string, isNew bool) error {
	r.hint("row", "`done` leaves a row and goes up to its list.")
	if _, isAgain := r.entered[path]; !isAgain {
		r.entered[path] = entered{r.s.Agreement(), isNew}
	}
	w := r.walkOf(path)
	if !w.has(target) {
		target = ""
		if qs := r.s.AskRow(path); len(qs) > 0 {
			target = qs[0].Place.Path
		}
	}
	outer := r.within
	r.within = path
	defer func() { r.within = outer }()
	if _, err := w.run(target); err != nil && !errors.Is(err, errUp) {
		return err
	}
	r.left(path)
	return nil
}

func (r *rows) walkOf(path string) *walk {
	return &walk{talk: r.talk, row: path, head: func() string { return r.headOf(path) }, asks: func(string) []ui.Question { return r.s.AskRow(path) }}
}

// entered is a row of which it was not said yet what became of it: the agreement before somebody came to it, who may have been
// elsewhere since, and whether it was added then.
type entered struct {
	was   *model.Agreement
	isNew bool
}

// left says what became of a row that is left.
func (r *rows) left(path string) {
	before := r.entered[path]
	delete(r.entered, path)
	p, ok := r.s.Place(path)
	if !ok || p.Row == nil {
		return
	}
	did := "Back from " + r.called(p.Index)
	switch says, isChanged := r.changes(before.was, path); {
	case before.isNew:
		did = "Added " + r.called(p.Index)
	case isChanged:
		did = "Changed " + r.called(p.Index) + says
	}
	_, _, list := r.holder()
	r.say("%s. %s, %s.", did, r.whose(list), r.count())
	r.cameBack[r.list] = !r.walkOf(path).lacking(p.Index)
}

// changes reports whether a row holds something else than before, and names its questions that do.
func (r *rows) changes(was *model.Agreement, path string) (says string, isChanged bool) {
	now := r.s.Agreement()
	if was == nil || was == now {
		return "", false
	}
	var at, names []string
	for _, d := range model.Compare(was, now) {
		if d.Path == path || strings.HasPrefix(d.Path, path+".") {
			at = append(at, d.Path+".")
		}
	}
	for _, q := range r.s.AskRow(path) {
		if slices.ContainsFunc(at, func(d string) bool { return strings.HasPrefix(d, q.Place.Path+".") }) {
			names = append(names, q.Place.Field.Label)
		}
	}
	const most = 4
	if n := len(names); n > most {
		names = append(names[:most], itoa(n-most)+" more")
	}
	if len(names) > 0 {
		says = ": " + strings.Join(names, ", ")
	}
	return says, len(at) > 0
}

// called is "row 3, Ana Ruiz".
func (r *rows) called(i int) string {
	l, s, _ := r.holder()
	return fmt.Sprintf("row %d, %s", i+1, model.Title(s, l.Row(i)))
}

// headOf says which row one is in: "Services, row 3 of 12, Help desk."
func (r *rows) headOf(path string) string {
	p, ok := r.s.Place(path)
	if !ok || p.Row == nil {
		return "A row."
	}
	name := model.Title(model.Scope{A: r.s.Agreement(), Up: p.Object}, p.Row)
	head := fmt.Sprintf("%s, row %d of %d", r.whose(p), p.Index+1, p.Field.List().Len())
	if name != model.Unnamed {
		head += ", " + name
	}
	return head + "."
}

// addRow puts a row at the end of a list, and returns its path and the question to begin with. A name answers the first
// question of the row; where it cannot, no row is added.
func (t *talk) addRow(list, name string) (path, target string, ok bool) {
	if t.several(list, name) || t.credits(list, name) {
		return "", "", false
	}
	c, isCredit := readCredit(name)
	isCredit = isCredit && list == schemes
	p, ok := t.s.Place(list)
	if !ok {
		return "", "", false
	}
	id := t.s.NewID(list)
	path = list + "." + id
	first := ""
	add := func(e *model.Edit) error {
		if _, err := e.Add(list, id); err != nil || name == "" {
			return err
		}
		if isCredit {
			return t.giveCredit(e, path, c)
		}
		row, err := e.Agreement().At(path)
		if err != nil {
			return err
		}
		fields := row.Row.Fields(model.Scope{A: e.Agreement(), Up: row.Object})
		isCalled := func(o model.Option) bool { return strings.EqualFold(o.Label, name) }
		if i := slices.IndexFunc(fields, func(f model.Field) bool { return f.Named && slices.ContainsFunc(f.Options, isCalled) }); i > 0 {
			fields = fields[i:] // a kind of insurance, before one in words of one's own
		}
		for _, f := range fields {
			if f.Value() == nil || f.Skip {
				continue
			}
			first = path + "." + f.Key
			q, err := e.Agreement().At(first)
			if err != nil {
				return err
			}
			if err := e.Type(first, canonical(q, name), t.s.Context()); err != nil {
				return fmt.Errorf("%s is no answer to %s, which a row is asked for first; `add` alone adds one", quoted(name), quoted(f.Label))
			}
			return nil
		}
		return nil
	}
	if err := add(t.s.Agreement().Edit("look")); err != nil { // what an edit did before an error would stay
		t.say("%s", sentence(err.Error()))
		return "", "", false
	}
	_ = t.s.Edit("add to "+p.Field.Label, add) // it was just tried
	if name == "" {
		t.keep("")
		return path, path, true
	}
	if row, ok := t.s.Place(path); ok {
		t.say("%s is now row %d of %s. `undo` takes it back.", capital(model.Title(model.Scope{A: t.s.Agreement(), Up: row.Object}, row.Row)), row.Index+1, t.whose(p))
	}
	if isCredit {
		t.say("How much: %s.", c)
	}
	t.news()
	t.keep("")
	target = path
	if qs := t.s.AskRow(path); len(qs) > 0 {
		target = qs[min(find(qs, first)+1, len(qs)-1)].Place.Path
	}
	return path, target, true
}

// add adds a row, with a name if one was said, and asks its questions.
func (r *rows) add(name string) error {
	path, target, ok := r.addRow(r.list, name)
	if !ok {
		return nil
	}
	if err := r.row(path, target, true); err != nil {
		return err
	}
	r.at = spot{r.at.sec, r.list, r.within}
	r.ways()
	return nil
}
