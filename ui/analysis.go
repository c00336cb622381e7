package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// analyseAfter is how long after the last key the findings, the counters and the preview are computed.
const analyseAfter = 150 * time.Millisecond

// analysis is what follows from one state of the agreement: its document, its findings, how far each section is, and
// the values that derive from the answers. It is made in a command from a snapshot and never changed.
type analysis struct {
	rev      int
	isMade   bool
	took     time.Duration
	of, eff  *model.Agreement // what was looked at, and what it means
	doc      *doc.Doc
	problems []clause.Problem
	findings []check.Finding
	at       map[string][]int // path to positions in findings
	progress map[string]model.Progress
	worst    map[string]check.Severity // by section key
	derived  map[string][]derived      // by the path of the object they belong to
	open     []string                  // paths of the open points: errors, required questions, parked ones
	parked   []string                  // of these, the parked ones
	cards    map[string][]fact         // what the prefilled sections hold, by section key
	budget   [][]string                // the budget as a table, its first row the heading
}

// derived is a value that follows from answers, as shown.
type derived struct{ label, text string }

// working is how a session stands with its analysis. One runs at a time.
type working struct {
	lastKey time.Time
	running bool
	ticking bool
}

func (w *working) changed(now time.Time) { w.lastKey = now }

// Messages of the analysis.
type (
	analyseTickMsg struct{ s *session }
	analysedMsg    struct {
		s     *session
		known analysis
	}
)

// watchAnalysis starts the one timer for the analysis if there is something new to look at.
func (s *session) watchAnalysis() tea.Cmd {
	w := &s.work
	if w.ticking || w.running || s.known.isMade && s.known.rev == s.rev {
		return nil
	}
	w.ticking = true
	if !s.known.isMade {
		return s.analyse()
	}
	wait := w.lastKey.Add(s.pause()).Sub(s.o.Now())
	return s.o.After(max(wait, 10*time.Millisecond), analyseTickMsg{s})
}

// pause is how long the keys must rest before the agreement is looked at: longer where that takes long, so that
// looking never competes with typing.
func (s *session) pause() time.Duration { return max(analyseAfter, 2*s.known.took) }

// tickAnalysis looks at the agreement if no key came meanwhile, or waits on.
func (s *session) tickAnalysis() tea.Cmd {
	w := &s.work
	if s.o.Now().Before(w.lastKey.Add(s.pause())) {
		w.ticking = false
		return s.watchAnalysis()
	}
	return s.analyse()
}

func (s *session) analyse() tea.Cmd {
	s.work.ticking, s.work.running = false, true
	a, rev, o, k := s.a, s.rev, s.o, s.kind
	return func() tea.Msg {
		start := o.Now()
		known := analyse(o, k, a, rev)
		known.took = o.Now().Sub(start)
		return analysedMsg{s: s, known: known}
	}
}

// analysed takes a result over. A stale one still says more than none.
func (s *session) analysed(m analysedMsg) tea.Cmd {
	s.work.running = false
	s.known = m.known
	if s.isCurrent() {
		clear(s.fresh)
	}
	return s.watchAnalysis()
}

// isCurrent reports whether what is known is of the agreement as it is now.
func (s *session) isCurrent() bool { return s.known.isMade && s.known.rev == s.rev }

// findingsAt returns the findings about one answer.
func (s *session) findingsAt(path string) []check.Finding {
	var out []check.Finding
	for _, i := range s.known.at[path] {
		out = append(out, s.known.findings[i])
	}
	return out
}

// analyse is pure: it may run beside the screen.
func analyse(o *Options, k kind, a *model.Agreement, rev int) analysis {
	n := analysis{rev: rev, isMade: true, of: a, at: map[string][]int{}, progress: map[string]model.Progress{}, worst: map[string]check.Severity{}, derived: map[string][]derived{}, cards: map[string][]fact{}}
	n.eff = model.Effective(a)
	for _, sec := range sectionsOf(k, a) {
		n.progress[sec.About().Key] = a.ProgressOf(sec)
	}
	for _, sec := range sectionsOf(k, n.eff) {
		n.derive(model.Scope{A: n.eff}, "", sec)
		if model.IsPrefilled(sec) {
			n.cards[sec.About().Key] = factsOf(model.Scope{A: n.eff}, sec, value.Context{Style: n.eff.Style(), Today: o.Today()})
		}
	}
	if k != anAgreement {
		n.wait(k, a)
		return n
	}
	n.doc, n.problems = o.Clauses.Build(a, clause.Options{Bare: true})
	n.findings = check.Run(check.Input{Draft: a, Agreement: n.eff, Doc: n.doc, Today: o.Today()})
	for i, f := range n.findings {
		n.at[f.Path] = append(n.at[f.Path], i)
		if p, err := a.At(f.Path); err == nil {
			key := p.Section.About().Key
			if w := n.worst[key]; w == 0 || f.Severity < w {
				n.worst[key] = f.Severity
			}
		}
	}
	n.wait(k, a)
	n.budget = budgetRows(n.eff)
	return n
}

// wait collects the open points in the order in which they are visited.
func (n *analysis) wait(k kind, a *model.Agreement) {
	seen := map[string]bool{}
	add := func(path string) {
		if !seen[path] {
			seen[path] = true
			n.open = append(n.open, path)
		}
	}
	for _, f := range n.findings {
		if f.Severity == check.Error {
			add(f.Path)
		}
	}
	var required []string
	for _, sec := range sectionsOf(k, a) {
		a.WalkSection(sec, func(p model.Place) {
			st := p.Standing()
			switch {
			case p.Row != nil || p.Field.Skip:
			case st == model.ParkedOpen || st == model.ParkedSet:
				n.parked = append(n.parked, p.Path)
			case p.Field.Required && (st == model.NotAsked || st == model.Unreadable):
				required = append(required, p.Path)
			}
		})
	}
	for _, path := range append(required, n.parked...) {
		add(path)
	}
}

// derive collects the values that follow, of an object and of the groups and rows in it.
func (n *analysis) derive(s model.Scope, path string, o model.Object) {
	if d, ok := o.(model.Deriver); ok {
		for _, f := range d.Derived(s) {
			if text := f.Show(s.A.Style()); text != "" {
				n.derived[path] = append(n.derived[path], derived{f.Label, text})
			}
		}
	}
	in := s.Under(o)
	for _, f := range o.Fields(s) {
		at := below(path, f.Key)
		if g := f.Group(); g != nil && !f.Skip {
			n.derive(in, at, g)
		}
		if l := f.List(); l != nil {
			n.deriveRows(in, at, l)
		}
	}
}

// deriveRows looks into rows only where the kind of row has values that follow.
func (n *analysis) deriveRows(s model.Scope, path string, l model.List) {
	for i := range l.Len() {
		r := l.Row(i)
		if _, ok := r.(model.Deriver); !ok {
			return
		}
		n.derive(s, below(path, r.Key()), r)
	}
}

func below(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
