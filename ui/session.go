package ui

import (
	"net/url"
	"strings"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// session is one agreement, or the profile, while it is open: its answers now, how they came about, and what is known
// of them. It is changed only by the screen's goroutine; commands get snapshots.
type session struct {
	o    *Options
	id   string
	kind kind
	a    *model.Agreement
	rev  int // counts changes; results of commands carry the one they were made from
	hist history

	cursor   string // where the person is: section key, a bar, path of the question; behind further bars the call, the lists that were opened, and what was begun
	keep     keeping
	known    analysis
	before   *analysis // what was known before the answer in focus was typed; nil while none is
	cover    covering
	work     working
	call     calling
	tour     tour
	seen     map[string]bool // sections that were shown or told, by key
	looked   map[string]bool // lists of the short path whose rows were, by path
	lists    string          // these in one line
	unfolded map[string]bool // sections that show also the questions that have usual answers, by key
	begun    url.Values      // what was typed into dialogs that were left, by deed and path of the question

	splits    map[string]string // addresses that were split, as typed, by path
	fresh     map[string]bool   // paths changed since the last analysis
	news      string            // what came with the last change unasked, to be said once
	offer     string            // preset that was chosen; it is asked whether its answers are to be taken over
	conflicts []model.Conflict  // answers that another window changed too and nobody settled yet
}

// kind says what a session edits.
type kind int

const (
	anAgreement kind = iota
	theProfile
	thePrices
)

func newSession(o *Options, k kind, keeper Keeper, d Draft) *session {
	s := &session{o: o, id: d.ID, kind: k, a: d.Agreement, cursor: d.Cursor, seen: map[string]bool{}, looked: map[string]bool{}, unfolded: map[string]bool{}, splits: map[string]string{}, fresh: map[string]bool{}, hist: newHistory(d.History)}
	s.keep = newKeeping(keeper, d)
	_, marks, _ := strings.Cut(afterBar(s.cursor), "|")
	call, rest, _ := strings.Cut(marks, "|")
	lists, begun, _ := strings.Cut(rest, "|")
	s.recall(call)
	s.recallBegun(begun)
	for _, list := range strings.Fields(lists) {
		s.look(list)
	}
	return s
}

// sections returns the screens of what is edited.
func (s *session) sections() []model.Section { return sectionsOf(s.kind, s.a) }

func sectionsOf(k kind, a *model.Agreement) []model.Section {
	switch k {
	case theProfile:
		return model.ProfileSections(a)
	case thePrices:
		return model.PriceSections(a)
	}
	return a.Sections()
}

// context is how typed text is read.
func (s *session) context() value.Context {
	return value.Context{Style: s.a.Style(), Today: s.o.Today()}
}

// isRep reports whether a rep asks somebody else; the questions are then put in spoken words. A profile and a price book are
// filled in alone.
func (s *session) isRep() bool { return s.kind == anAgreement && s.a.Info.Mode != "owner" }

// title is what the header calls the agreement.
func (s *session) title() string {
	switch s.kind {
	case theProfile:
		return "Your company"
	case thePrices:
		return "Price book"
	}
	name := string(s.a.Client.LegalName)
	if name == "" {
		name = "New agreement"
	}
	if n := string(s.a.Info.Number); n != "" {
		name += " (" + n + ")"
	}
	return name
}

// place returns where a path leads now.
func (s *session) place(path string) (model.Place, bool) {
	p, err := s.a.At(path)
	return s.offered(p), err == nil
}

// edit changes the agreement in one undoable step. The error of the deed is returned; what it did stays done, because
// typed text that cannot be read is kept.
func (s *session) edit(label string, do func(*model.Edit) error) error {
	return s.change(label, true, do)
}

func (s *session) change(label string, whole bool, do func(*model.Edit) error) error {
	e := s.a.Edit(label)
	err := do(e)
	a, step := e.Done()
	s.brought(a, step, e.ReadAgain())
	s.push(a, step, whole)
	return err
}

// told returns what came with the last change, once.
func (s *session) told() string {
	news := s.news
	s.news = ""
	return strings.TrimSpace(news)
}

// isNew reports whether an answer was changed since the findings were computed.
func (s *session) isNew(path string) bool { return s.fresh[path] }

// record takes over what an input says is to be recorded, and tells which other lines of a list follow.
func (s *session) record(p model.Place, r input.Result) error {
	was := s.a
	err := s.take(p, r)
	s.news += s.followers(was, p)
	return err
}

func (s *session) take(p model.Place, r input.Result) error {
	switch r.Kind {
	case input.Typed:
		if p.Path == presetPath && s.isOtherPreset(r.Text) {
			return nil
		}
		text := r.Text
		if own, ok := p.Object.(*model.OwnClause); ok && p.Field.Key == "at" {
			text = s.clauseNamed(own, text)
		}
		return s.takeText(p, text, r.Step)
	case input.Cleared:
		return s.change(p.Field.Label, r.Step, func(e *model.Edit) error { return e.Type(p.Path, "", s.context()) })
	case input.Confirmed:
		return s.edit(p.Field.Label, func(e *model.Edit) error { return e.Confirm(p.Path) })
	case input.None:
		return s.edit(p.Field.Label, func(e *model.Edit) error { return e.None(p.Path, true) })
	case input.Nothing:
	}
	return nil
}

// presetPath is the question whose answer brings others along.
const presetPath = "meta.preset"

// isOtherPreset reports whether a text names a preset other than the one that the agreement starts from, and has it
// offered: the name alone would change nothing that is said.
func (s *session) isOtherPreset(text string) bool {
	e := s.a.Edit("look")
	if e.Type(presetPath, text, s.context()) != nil {
		return false
	}
	was, chosen := presetOf(s.a), presetOf(e.Agreement())
	if chosen != was {
		s.offer = chosen
	}
	return chosen != was
}

// presetOf names what an agreement starts from.
func presetOf(a *model.Agreement) string {
	if a.Info.Preset == "" {
		return model.Presets[0].Name
	}
	return string(a.Info.Preset)
}

// startFrom gives the agreement the answers of another preset, in one step. What a person said stays, unless told
// otherwise.
func (s *session) startFrom(preset string, overwrite bool) error {
	a, step, _, err := model.ApplyPreset(s.a, preset, overwrite)
	if err != nil {
		return err
	}
	s.push(a, step, true)
	return nil
}

// push takes over a changed agreement with the step that undoes it.
func (s *session) push(a *model.Agreement, step model.Step, whole bool) {
	if len(step.Changes) == 0 {
		return
	}
	s.a, step.At = a, s.o.Now()
	s.hist.push(step, a, whole)
	for _, c := range step.Changes {
		s.fresh[c.Path] = true
	}
	s.touch()
}

// touch notes that the agreement changed.
func (s *session) touch() {
	s.rev++
	now := s.o.Now()
	s.keep.changed(now)
	s.work.changed(now)
}

// undo takes the last step back and returns its label and where it was.
func (s *session) undo() (said, path string) {
	step, ok := s.hist.undo()
	if !ok {
		return "There is nothing to undo.", ""
	}
	a, err := s.a.Undo(step)
	return s.stepped("Undone", step, a, err)
}

func (s *session) redo() (said, path string) {
	step, ok := s.hist.redo()
	if !ok {
		return "There is nothing to redo.", ""
	}
	a, err := s.a.Redo(step)
	return s.stepped("Done again", step, a, err)
}

// stepped takes over the result of an undo. A step that does not fit any more is passed over, so that the ones before
// it can still be reached.
func (s *session) stepped(deed string, step model.Step, a *model.Agreement, err error) (said, path string) {
	s.touch()
	if err != nil {
		return step.Label + ": " + err.Error() + "; it stays as it is.", ""
	}
	was := s.a
	s.a = a
	for _, c := range step.Changes {
		s.fresh[c.Path] = true
	}
	if len(step.Changes) > 0 {
		path = step.Changes[0].Path
	}
	return deed + ": " + strings.TrimSuffix(s.naming(step, was), ".") + ".", path
}

// naming says what an undo changed: "Price of Help desk 130.00 → 125.00". What changed several answers goes by its label.
func (s *session) naming(step model.Step, was *model.Agreement) string {
	if len(step.Changes) != 1 {
		return step.Label
	}
	path := step.Changes[0].Path
	now, ok := s.place(path)
	old, err := was.At(path)
	if !ok || err != nil || now.Row != nil || now.Field.List() != nil || step.Label != now.Field.Label {
		return step.Label
	}
	name := step.Label
	if row, ok := now.Object.(model.Row); ok {
		name += ofRow + model.Title(now.Scope, row)
	}
	switch before, after := s.brief(old), s.brief(now); {
	case before != after:
		before, after = apart(before, after)
		return name + " " + before + " → " + after
	case now.Standing() == model.Defaulted:
		return name + " is only proposed again"
	default:
		return name + " is agreed to"
	}
}

// apart shortens two texts to where they begin to differ, if much of them is the same.
func apart(a, b string) (string, string) {
	same := 0 // up to the last space that both have
	for i := 0; i < min(len(a), len(b)) && a[i] == b[i]; i++ {
		if a[i] == ' ' {
			same = i + 1
		}
	}
	if same > 12 {
		a, b = "… "+a[same:], "… "+b[same:]
	}
	return cut(a, 30), cut(b, 30)
}

// brief is an answer in a few words.
func (s *session) brief(p model.Place) string {
	if text := line(shown(s, p)); text != "" {
		return text
	}
	return "(nothing)"
}

// settle decides which window's answer stands.
func (s *session) settle(c model.Conflict, takeTheirs bool) {
	if takeTheirs {
		_ = s.edit(c.Label, func(e *model.Edit) error { return e.TakeTheirs(c) }) // a path that is gone needs no taking
	}
	for i, x := range s.conflicts {
		if x.Path == c.Path {
			s.conflicts = append(s.conflicts[:i:i], s.conflicts[i+1:]...)
			return
		}
	}
}

// goneTo keeps where the person is, for the next time.
func (s *session) goneTo(section, path string) {
	at := section + "|" + path
	if call := s.call.mark(); call != "" || s.lists != "" || len(s.begun) > 0 {
		at = strings.TrimRight(at+"|"+call+"|"+s.lists+"|"+s.begun.Encode(), "|")
	}
	if at != s.cursor {
		s.cursor = at
		s.keep.movedOn(s.o.Now())
	}
}

// resume returns where the person was.
func (s *session) resume() (section, path string) {
	section, path, _ = strings.Cut(s.cursor, "|")
	path, _, _ = strings.Cut(path, "|")
	return section, path
}

// afterBar is what stands behind the first bar of a place.
func afterBar(cursor string) string {
	_, after, _ := strings.Cut(cursor, "|")
	return after
}

// newID returns a row id that the list does not have.
func (s *session) newID(list string) string {
	for {
		id := s.o.NewID()
		p, err := s.a.At(list)
		if err != nil || p.Field.List() == nil {
			return id
		}
		if r, _ := p.Field.List().Find(id); r == nil {
			return id
		}
	}
}
