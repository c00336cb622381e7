package ui

import (
	"errors"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// When a change is saved by itself: so long after the last key, at the latest so long after the first unsaved one, and
// again so long after a save that failed.
const (
	saveAfter   = 800 * time.Millisecond
	saveWithin  = 3 * time.Second
	retryAfter  = 3 * time.Second
	placeWithin = 3 * time.Second // after a move without a change

	reviseEvery = 5 * time.Minute // a revision during long work
)

// keeping is how a session stands with the disk. One save runs at a time; typing never waits for it.
type keeping struct {
	line     *saveLine
	base     *model.Agreement // the last state that is known to be on the disk
	savedRev int
	savedAt  time.Time
	failing  string // why the last save failed
	dirtyAt  time.Time
	lastKey  time.Time
	moved    bool      // the cursor is not saved yet
	movedAt  time.Time // since when
	running  bool
	again    bool             // save once more as soon as the running one is back
	tick     time.Time        // when the timer comes that is on its way; zero while there is none
	label    string           // the next save makes a revision with this label
	revised  time.Time        // when the last revision was made, or the agreement opened
	worked   bool             // something was changed since the agreement was opened
	note     string           // something the disk had to say
	then     func(why string) // waits for the next save; why tells that it failed
}

func newKeeping(k Keeper, d Draft) keeping {
	return keeping{line: &saveLine{keeper: k, base: d.Base, parent: d.Parent}, base: d.Agreement, savedAt: d.Saved}
}

func (k *keeping) changed(now time.Time) {
	k.worked = true
	if k.revised.IsZero() {
		k.revised = now
	}
	k.typed(now)
}

// typed notes that something was typed that is not on the disk.
func (k *keeping) typed(now time.Time) {
	k.lastKey = now
	if k.dirtyAt.IsZero() {
		k.dirtyAt = now
	}
}

// movedOn notes that the place of the person is not on the disk.
func (k *keeping) movedOn(now time.Time) {
	if !k.moved {
		k.moved, k.movedAt = true, now
	}
}

// saveLine is what a saving command shares with the next: the state on the disk that the next save goes on from.
// It outlives the screens, so that the last save works when they are gone.
type saveLine struct {
	mu           sync.Mutex
	keeper       Keeper
	base, parent string
}

func (l *saveLine) save(s Save, label string) (Ack, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	s.Base, s.Parent = l.base, l.parent
	ack, err := l.write(s, label)
	if err == nil {
		l.base, l.parent = ack.Base, ack.Parent
	}
	return ack, err
}

func (l *saveLine) write(s Save, label string) (Ack, error) {
	if d, ok := l.keeper.(Drafts); ok && label != "" {
		return d.Checkpoint(s, label)
	}
	return l.keeper.Save(s)
}

// newest names the state that this window saved last, or took over.
func (l *saveLine) newest() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.base
}

// onto makes the next save go on from another window's state.
func (l *saveLine) onto(d Draft) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.base, l.parent = d.Base, d.Parent
}

// Messages of saving.
type (
	saveTickMsg struct {
		s  *session
		at time.Time
	}
	savedMsg struct {
		s     *session
		rev   int
		a     *model.Agreement
		undo  UndoChange
		label string
		ack   Ack
		err   error
	}
	mergedMsg struct {
		s         *session
		rev       int
		stale     *Stale
		a         *model.Agreement
		conflicts []model.Conflict
	}
)

// isSaved reports whether the disk holds what the screen shows.
func (s *session) isSaved() bool {
	return s.keep.savedRev == s.rev && !s.keep.moved && s.keep.label == ""
}

// due is when the next save is to start.
func (k *keeping) due() time.Time {
	if k.dirtyAt.IsZero() {
		return k.movedAt.Add(placeWithin)
	}
	at, latest := k.lastKey.Add(saveAfter), k.dirtyAt.Add(saveWithin)
	if latest.Before(at) {
		return latest
	}
	return at
}

// watchSave starts the timer for saving if there is something to save. There is one, unless a change comes while the place
// waits to be saved.
func (s *session) watchSave() tea.Cmd {
	k := &s.keep
	if k.running || k.savedRev == s.rev && !k.moved && k.failing == "" {
		return nil
	}
	now, at := s.o.Now(), k.due()
	if k.failing != "" {
		at = now.Add(retryAfter)
	}
	if soonest := now.Add(10 * time.Millisecond); at.Before(soonest) {
		at = soonest
	}
	if !k.tick.IsZero() && !at.Before(k.tick) {
		return nil
	}
	k.tick = at
	return s.o.After(at.Sub(now), saveTickMsg{s, at})
}

// tickSave saves if it is time, or waits on.
func (s *session) tickSave(m saveTickMsg) tea.Cmd {
	k := &s.keep
	if !m.at.Equal(k.tick) {
		return nil // an earlier one was set meanwhile
	}
	k.tick = time.Time{}
	if k.failing == "" && s.o.Now().Before(k.due()) {
		return s.watchSave()
	}
	if k.worked && s.o.Now().Sub(k.revised) >= reviseEvery {
		return s.saveNow("while working")
	}
	return s.saveNow("")
}

// saveNow saves at once, or as soon as the running save is back. With a label the save makes a revision.
func (s *session) saveNow(label string) tea.Cmd {
	k := &s.keep
	if label != "" {
		k.label = label
	}
	if s.isSaved() {
		return nil
	}
	if k.running {
		k.again = true
		return nil
	}
	k.running, k.again = true, false
	line, x, rev, label := k.line, s.snapshot(), s.rev, k.label
	k.label, k.moved, k.dirtyAt = "", false, time.Time{}
	return func() tea.Msg {
		ack, err := line.save(x, label)
		return savedMsg{s: s, rev: rev, a: x.Agreement, undo: x.Undo, label: label, ack: ack, err: err}
	}
}

// saveFirst makes what stands now a revision and does a deed once the disk has it; why says that it could not.
func (s *session) saveFirst(label string, then func(why string)) tea.Cmd {
	s.keep.then = then
	return s.saveNow(label)
}

// settled does what waited for a save.
func (k *keeping) settled() {
	if then := k.then; then != nil {
		k.then = nil
		then(k.failing)
	}
}

// snapshot is the state to save. It shares what nobody changes any more.
func (s *session) snapshot() Save {
	return Save{ID: s.id, Agreement: s.a, Cursor: s.cursor, Undo: s.hist.snapshot()}
}

// saved takes the result of a save.
func (s *session) saved(m savedMsg) tea.Cmd {
	k := &s.keep
	k.running = false
	var stale *Stale
	switch {
	case m.err == nil:
		if m.label != "" {
			k.revised = m.ack.Saved
			k.worked = s.rev != m.rev
		}
		k.base, k.savedRev, k.savedAt, k.failing, k.note = m.a, m.rev, m.ack.Saved, "", m.ack.Note
	case errors.As(m.err, &stale):
		s.notSaved(m)
		k.running = true
		return s.merge(stale)
	default:
		s.notSaved(m)
		k.failing = line(m.err.Error())
		k.settled()
		return s.watchSave()
	}
	if k.again {
		return s.saveNow("")
	}
	if s.isSaved() {
		k.settled()
	}
	return s.watchSave()
}

// notSaved puts back what the save took along.
func (s *session) notSaved(m savedMsg) {
	s.hist.lost(m.undo)
	s.keep.movedOn(s.o.Now())
	if s.keep.dirtyAt.IsZero() {
		s.keep.dirtyAt = s.keep.movedAt
	}
	if s.keep.label == "" {
		s.keep.label = m.label
	}
}

// merge joins what another window saved with what is here, in a command.
func (s *session) merge(stale *Stale) tea.Cmd {
	base, mine, rev := stale.Base, s.a, s.rev
	if s.keep.base != nil {
		base = s.keep.base
	}
	if base == nil {
		base = mine
	}
	return func() tea.Msg {
		a, conflicts := model.Merge(base, mine, stale.Theirs.Agreement)
		return mergedMsg{s: s, rev: rev, stale: stale, a: a, conflicts: conflicts}
	}
}

// merged takes the joined agreement over and saves it. What was typed meanwhile is merged again first.
func (s *session) merged(m mergedMsg) (cmd tea.Cmd, isTaken bool) {
	k := &s.keep
	if m.rev != s.rev {
		return s.merge(m.stale), false
	}
	k.running = false
	k.line.onto(m.stale.Theirs)
	k.base = m.stale.Theirs.Agreement
	s.a, s.conflicts = m.a, m.conflicts
	s.hist.whole()
	s.hist.sealed = true
	s.touch()
	return s.saveNow(""), true
}

// closing makes the next save a revision, if there is anything that none holds yet.
func (k *keeping) closing() {
	if k.worked {
		k.label = "closed"
	}
}

// flush saves the last state and waits for the disk. It is for the end, when no screen is left.
func (s *session) flush() error {
	if s.isSaved() {
		return nil
	}
	x := s.snapshot()
	_, err := s.keep.line.save(x, s.keep.label)
	var stale *Stale
	if errors.As(err, &stale) {
		base := s.keep.base
		if base == nil {
			base = stale.Base
		}
		if base != nil {
			x.Agreement, _ = model.Merge(base, x.Agreement, stale.Theirs.Agreement)
		}
		s.hist.whole()
		x.Undo = s.hist.snapshot()
		s.keep.line.onto(stale.Theirs)
		_, err = s.keep.line.save(x, "")
	}
	return err
}

// saveState is what the header says of the disk.
func (s *session) saveState(st *styles) string {
	k := &s.keep
	switch {
	case k.failing != "":
		return st.Bad.Render("NOT SAVED: " + k.failing)
	case k.savedRev != s.rev:
		return st.Dim.Render("saving")
	case k.savedAt.IsZero():
		return st.Good.Render("saved")
	}
	return st.Good.Render("saved " + since(k.savedAt, s.o.Now()))
}
