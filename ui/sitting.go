package ui

import (
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// Sitting is an agreement, the profile or the price book, open without a screen: the same session that the screens work
// on. What they have done beside the screen is done at once here, and nothing is done by a clock: the caller saves.
type Sitting struct {
	s      *session
	review *review
	was    analysis // before the change that News is of; none where nothing is to be compared
	joined bool     // another window's changes were taken over since Joined was asked

	asked    []*pickItem // the questions of one state, to be gone to
	askedRev int
}

// Sit opens a draft. The screen is "" for an agreement, else "profile" or "prices".
func Sit(o Options, screen string, d Draft) *Sitting {
	o = o.filled()
	o.After = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	k, keeper := anAgreement, Keeper(o.Drafts)
	switch screen {
	case "profile":
		k, keeper = theProfile, o.Profile
	case "prices":
		k, keeper = thePrices, o.Profile
	}
	s := newSession(&o, k, keeper, d)
	return &Sitting{s: s, review: newReview(&common{o: &o}, s)}
}

// Agreement returns the answers as they stand; nobody changes them any more.
func (x *Sitting) Agreement() *model.Agreement { return x.s.a }

// IsAgreement reports whether it is one, not the profile or the price book.
func (x *Sitting) IsAgreement() bool { return x.s.kind == anAgreement }

// IsRep reports whether a rep asks somebody else, so that questions are put in spoken words.
func (x *Sitting) IsRep() bool { return x.s.isRep() }

// Title is what the agreement is called.
func (x *Sitting) Title() string { return x.s.title() }

// Context is how typed text is read.
func (x *Sitting) Context() value.Context { return x.s.context() }

// Sections returns the screens of what is open.
func (x *Sitting) Sections() []model.Section { return x.s.sections() }

// Resume returns where the person was: the key of a section and the path of a question, either may be empty.
func (x *Sitting) Resume() (section, path string) { return x.s.resume() }

// GoneTo keeps where the person is, for the next time.
func (x *Sitting) GoneTo(section, path string) { x.s.goneTo(section, path) }

// Question is one question as a page asks it.
type Question struct {
	Place   model.Place
	Heading string // of the group that it opens, else empty
	IsLast  bool   // the last of its group: what derives from the answers stands below it
	Group   string // path of the object that it belongs to
	IsOpen  bool   // on the short path and not answered
}

// Ask returns the questions of a section in their order. Those that may be folded away are left out unless all are asked
// for, or unless the path is theirs or leads to a row of theirs. Of a card only those are asked that need a person.
func (x *Sitting) Ask(sec model.Section, path string, isAll, isCard bool) []Question {
	all := ask(model.Scope{A: x.s.a}, sec, "", sec)
	if isCard {
		var some []question
		for _, q := range all {
			if q.needsPerson() {
				some = append(some, q)
			}
		}
		return x.asQuestions(some)
	}
	shown, _ := fold(all, isAll, nearest(all, path), nil)
	return x.asQuestions(shown)
}

// AskRow returns the questions of a row, or none if it is gone.
func (x *Sitting) AskRow(path string) []Question {
	p, ok := x.s.place(path)
	if !ok || p.Row == nil {
		return nil
	}
	return x.asQuestions(askRow(p))
}

// nearest returns the path of the question that a path is of, or is of a row of.
func nearest(all []question, path string) string {
	best := ""
	for _, q := range all {
		if at := q.place.Path; (at == path || strings.HasPrefix(path, at+".")) && len(at) > len(best) {
			best = at
		}
	}
	return best
}

func (x *Sitting) asQuestions(qs []question) []Question {
	out := make([]Question, len(qs))
	for i, q := range qs {
		out[i] = Question{Place: x.s.offered(q.place), Heading: q.heading, IsLast: q.isLast, Group: q.group, IsOpen: q.isOpen()}
	}
	return out
}

// Place returns where a path leads now.
func (x *Sitting) Place(path string) (model.Place, bool) { return x.s.place(path) }

// Shown is the answer at a place on one line.
func (x *Sitting) Shown(p model.Place) string { return line(shown(x.s, p)) }

// Standing is the word for how a question stands.
func (x *Sitting) Standing(p model.Place) string { return x.s.standing(p) }

// LabelOf names a question with the groups and rows that it stands in.
func (x *Sitting) LabelOf(path string) string { return labelOf(x.s, path) }

// Record takes over an answer. What cannot be read is kept as typed; the error says what was expected.
func (x *Sitting) Record(p model.Place, r input.Result) error {
	x.lookBefore()
	err := x.s.record(p, r)
	if x.s.split(p.Path) {
		return nil
	}
	return err
}

// Reads reports whether a text can be read as the answer at a place; nothing is changed.
func (x *Sitting) Reads(p model.Place, text string) bool { return x.s.reads(p, text) }

// Edit changes the agreement in one undoable step. What the deed did before an error stays done.
func (x *Sitting) Edit(label string, do func(*model.Edit) error) error { return x.s.edit(label, do) }

// Push takes over a changed agreement with the step that undoes it.
func (x *Sitting) Push(a *model.Agreement, step model.Step) { x.s.push(a, step, true) }

// Undo takes the last step back and says which.
func (x *Sitting) Undo() string { said, _ := x.s.undo(); return said }

// Redo does again what was taken back, and says what.
func (x *Sitting) Redo() string { said, _ := x.s.redo(); return said }

// NewID returns a row id that a list does not have.
func (x *Sitting) NewID(list string) string { return x.s.newID(list) }

// Offer returns a preset that was chosen and whose answers are not taken over yet, once; else "".
func (x *Sitting) Offer() string {
	preset := x.s.offer
	x.s.offer = ""
	return preset
}

// News says what came with the last change unasked, and what it made wrong elsewhere, once; else "".
func (x *Sitting) News() string {
	_, here := x.s.resume()
	news := x.s.told()
	if x.was.isMade {
		x.s.know()
		news += " " + x.s.newlyWrong(&x.was, func(p model.Place) bool { return p.Path == here })
		x.was = analysis{}
	}
	return strings.ReplaceAll(strings.TrimSpace(news), "ctrl+z", "`undo`")
}

// lookBefore has News tell what a change that follows makes wrong.
func (x *Sitting) lookBefore() {
	x.s.know()
	x.was = x.s.known
}

// Difference is an answer that a person gave and that something else gives differently.
type Difference struct{ Label, Now, Then string }

// Differing returns the answers of a person that a preset gives differently.
func (x *Sitting) Differing(preset string) []Difference {
	var out []Difference
	for _, d := range differing(x.s, preset) {
		out = append(out, Difference{d.label, d.now, d.then})
	}
	return out
}

// StartFrom takes over the answers of a preset. What a person said stays, unless told otherwise.
func (x *Sitting) StartFrom(preset string, overwrite bool) error {
	return x.s.startFrom(preset, overwrite)
}

// After finds where the short path leads from a section, which counts as seen: to an open question, to a card that nobody
// accepted or a section that holds only what was proposed and that nobody has seen (no path), or nowhere (-1). Section -1 is
// before the first.
func (x *Sitting) After(section int) (next int, path string) {
	x.know()
	g := x.s.after(section, false)
	return g.target, g.path
}

// IsProposed reports whether a section holds only what a preset, the profile or a default proposed.
func (x *Sitting) IsProposed(sec model.Section) bool {
	x.know()
	return x.s.isProposed(sec)
}

// IsProposedList reports whether nobody added, answered or agreed to any row of a list.
func (x *Sitting) IsProposedList(list string) bool {
	p, ok := x.s.place(list)
	if !ok || p.Field.List() == nil {
		return false
	}
	isProposed := true
	x.s.a.WalkSection(p.Section, func(q model.Place) {
		if !strings.HasPrefix(q.Path, list+".") {
			return
		}
		st := q.Standing()
		isSaid := q.Row == nil && q.Field.List() == nil && st != model.Defaulted && st != model.NotAsked
		isProposed = isProposed && !isSaid && (q.Row == nil || q.IsUnconfirmed())
	})
	return isProposed
}

// Look notes that the rows of a list were told.
func (x *Sitting) Look(list string) { x.s.look(list) }

// Save keeps what was changed and returns once it is on the disk; with a label it makes a revision. What another window
// saved meanwhile is joined in. A failed save is made up by the next.
func (x *Sitting) Save(label string) error {
	s := x.s
	if k := &s.keep; label == "" && k.worked && s.o.Now().Sub(k.revised) >= reviseEvery {
		label = "while working"
	}
	x.run(s.saveNow(label))
	if s.keep.failing != "" {
		return errors.New(s.keep.failing)
	}
	return nil
}

// run does what saving asks for, one after the other.
func (x *Sitting) run(cmd tea.Cmd) {
	for cmd != nil {
		switch msg := cmd().(type) {
		case savedMsg:
			cmd = x.s.saved(msg)
		case mergedMsg:
			cmd, x.joined = x.s.merged(msg)
		default:
			return
		}
	}
}

// Leave saves a revision when a section is left, if anything was changed in it.
func (x *Sitting) Leave(sec model.Section) error {
	if !x.s.keep.worked {
		return nil
	}
	return x.Save("left " + sec.About().Title)
}

// Close saves the last state, as a revision if there is anything that none holds yet, and takes back what Hold said.
func (x *Sitting) Close() error {
	x.s.keep.closing()
	err := x.Save("")
	if x.IsAgreement() {
		_ = x.s.o.Drafts.Release(x.s.id) // the note goes stale by itself
	}
	return err
}

// Flush saves the last state once more, whatever happened before.
func (x *Sitting) Flush() error { return x.s.flush() }

// Note returns what the disk had to say about the last save, once.
func (x *Sitting) Note() string {
	note := x.s.keep.note
	x.s.keep.note = ""
	if x.joined {
		x.joined = false
		note = strings.TrimSpace(note + " Another window changed this agreement; its changes were taken over.")
	}
	return note
}

// Hold says that this window has the agreement open, and returns the other window that has it too, if any.
func (x *Sitting) Hold() Holder {
	if !x.IsAgreement() {
		return Holder{}
	}
	other, err := x.s.o.Drafts.Hold(x.s.id)
	if err != nil {
		return Holder{} // it only warns; saving tells of a store that does not work
	}
	return other
}

// Conflicts are the answers that another window changed too and nobody settled yet.
func (x *Sitting) Conflicts() []model.Conflict { return x.s.conflicts }

// Settle decides which window's answer stands.
func (x *Sitting) Settle(c model.Conflict, takeTheirs bool) { x.s.settle(c, takeTheirs) }
