package ui

import (
	"maps"
	"slices"
	"strings"
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
	left     []check.Finding  // what somebody left as it is, with a reason
	at       map[string][]int // path to positions in findings
	progress map[string]model.Progress
	worst    map[string]check.Severity // by section key
	marked   map[string]check.Severity // likewise, but for questions that just were not answered yet
	derived  map[string][]derived      // by the path of the object they belong to
	open     []string                  // paths of the open points: errors, required questions, others on the short path, parked ones
	parked   []string                  // of these, the parked ones
	toAsk    []string                  // of these, the others on the short path
	blank    map[string]bool           // paths of required questions that nobody answered
	waits    map[string]int            // how many of these, parked ones aside, by section key
	proposed map[string][]string       // lists of the short path whose rows nobody gave or confirmed, by section key
	unsaid   map[string]bool           // all lists whose rows nobody gave or confirmed, by path
	within   map[string][]int          // path of a list to positions in findings, of the errors in its rows
	cards    map[string][]fact         // what the prefilled sections hold, by section key
	budget   [][]string                // the budget as a table, its first row the heading
	running  []model.Running           // what the price lists come to
	clauses  []model.Option            // to which an own clause can be put, and the articles; nil until somebody looks
	articles []model.Option
	notes    []string // paths of questions that have notes
}

// derived is a value that follows from answers, as shown.
type derived struct{ key, label, text string }

// working is how a session stands with its analysis. One runs at a time.
type working struct {
	lastKey time.Time
	running bool
	ticking bool
	rested  snapshot // the agreement when the keys last rested; the preview shows it before the analysis is done
	texts   check.Texts
}

// snapshot is one state of the agreement.
type snapshot struct {
	of  *model.Agreement // nil for none
	rev int
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
	wait := w.lastKey.Add(analyseAfter).Sub(s.o.Now())
	return s.o.After(max(wait, 10*time.Millisecond), analyseTickMsg{s})
}

// pause is how long the keys must rest before the agreement is looked at: longer where that takes long, so that
// looking never competes with typing.
func (s *session) pause() time.Duration { return max(analyseAfter, 2*s.known.took) }

// tickAnalysis looks at the agreement if no key came meanwhile, or waits on.
func (s *session) tickAnalysis() tea.Cmd {
	w, now := &s.work, s.o.Now()
	if now.Before(w.lastKey.Add(analyseAfter)) {
		w.ticking = false
		return s.watchAnalysis()
	}
	w.rested = snapshot{s.a, s.rev}
	if wait := w.lastKey.Add(s.pause()).Sub(now); wait > 0 {
		return s.o.After(wait, analyseTickMsg{s})
	}
	return s.analyse()
}

func (s *session) analyse() tea.Cmd {
	s.work.ticking, s.work.running = false, true
	a, rev, o, k, texts := s.a, s.rev, s.o, s.kind, &s.work.texts
	return func() tea.Msg {
		start := o.Now()
		known := analyse(o, k, a, rev, texts)
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

// know works out what is known of the agreement as it is now. The screens do not wait for that; who needs it at once does.
func (s *session) know() {
	if !s.isCurrent() {
		s.known = analyse(s.o, s.kind, s.a, s.rev, &s.work.texts)
		clear(s.fresh)
	}
}

// isCurrent reports whether what is known is of the agreement as it is now.
func (s *session) isCurrent() bool { return s.known.isMade && s.known.rev == s.rev }

// meaning is the agreement as it is now with what follows from its answers and from silence.
func (s *session) meaning() *model.Agreement {
	if s.isCurrent() {
		return s.known.eff
	}
	return model.Effective(s.a)
}

// findingsAt returns the findings about one answer.
func (s *session) findingsAt(path string) []check.Finding {
	var out []check.Finding
	for _, i := range s.known.at[path] {
		out = append(out, s.known.findings[i])
	}
	return out
}

// analyse may run beside the screen: it changes nothing but what is known of texts.
func analyse(o *Options, k kind, a *model.Agreement, rev int, texts *check.Texts) analysis {
	n := analysis{rev: rev, isMade: true, of: a, at: map[string][]int{}, progress: map[string]model.Progress{}, worst: map[string]check.Severity{}, marked: map[string]check.Severity{}, derived: map[string][]derived{}, cards: map[string][]fact{}, blank: map[string]bool{}, waits: map[string]int{}, proposed: map[string][]string{}, unsaid: map[string]bool{}, within: map[string][]int{}}
	n.eff = model.Effective(a)
	for _, sec := range sectionsOf(k, n.eff) {
		if model.IsPrefilled(sec) {
			n.cards[sec.About().Key] = factsOf(model.Scope{A: n.eff}, sec, value.Context{Style: n.eff.Style(), Today: o.Today()})
		}
	}
	var all []*counts
	visit := func(sec model.Section) func(model.Place) {
		c := &counts{section: sec, unsaid: map[string]bool{}}
		all = append(all, c)
		return c.visit
	}
	if k != anAgreement {
		for _, sec := range sectionsOf(k, a) {
			a.WalkSection(sec, visit(sec))
		}
	} else {
		n.doc, n.problems = o.Clauses.Build(a, clause.Options{Bare: true, Effective: n.eff})
		n.findings, n.left = check.Examine(check.Input{Draft: a, Agreement: n.eff, Doc: n.doc, Today: o.Today(), Visit: visit, Texts: texts})
		n.find(a, all)
		n.budget, n.running = budgetRows(n.eff), n.eff.Running()
	}
	for _, c := range all {
		key := c.section.About().Key
		n.progress[key], n.waits[key] = c.progress.Of(c.section), len(c.required)+len(c.fast)
		n.proposed[key] = slices.DeleteFunc(c.lists, func(list string) bool { return !c.unsaid[list] })
		maps.Copy(n.unsaid, c.unsaid)
	}
	n.wait(all)
	return n
}

// find notes where the findings are.
func (n *analysis) find(a *model.Agreement, all []*counts) {
	section := map[string]string{} // by the first name of a path
	for _, c := range all {
		for _, path := range c.blank {
			n.blank[path] = true
		}
	}
	for _, sec := range a.Sections() {
		for _, f := range sec.Fields(model.Scope{A: a}) {
			section[f.Key] = sec.About().Key
		}
	}
	for i, f := range n.findings {
		n.at[f.Path] = append(n.at[f.Path], i)
		if f.Beside != "" {
			n.at[f.Beside] = append(n.at[f.Beside], i)
		}
		for at := parentOf(f.Path); f.Severity == check.Error && at != ""; at = parentOf(at) {
			n.within[at] = append(n.within[at], i)
		}
		first, _, _ := strings.Cut(f.Path, ".")
		key := section[first]
		if w := n.worst[key]; w == 0 || f.Severity < w {
			n.worst[key] = f.Severity
		}
		if w := n.marked[key]; (w == 0 || f.Severity < w) && !n.isBlank(f) {
			n.marked[key] = f.Severity
		}
	}
}

// isBlank reports whether an error says no more than that nobody answered: the count of what is open tells that already.
func (n *analysis) isBlank(f check.Finding) bool { return f.Severity == check.Error && n.blank[f.Path] }

// counts is what one walk through a section of the draft counts.
type counts struct {
	section          model.Section
	progress         model.Progress
	required, parked []string // paths of questions that wait
	blank            []string // of the required ones, those that nobody answered
	noted            []string // paths of questions that have notes
	fast             []string // of those on the short path that nobody must answer
	lists            []string // of the short path, that have rows and stand in none of another list
	around           []listAround
	unsaid           map[string]bool // lists whose rows nobody gave or confirmed, by path
}

// listAround is a list in whose rows a place stands.
type listAround struct {
	path      string
	isInPlace bool // its row is asked beside it
}

func (c *counts) visit(p model.Place) {
	st := p.Standing()
	c.progress.Count(p, st)
	c.look(p, st)
	if p.Row == nil && len(p.State().Notes) > 0 {
		c.noted = append(c.noted, p.Path)
	}
	switch {
	case p.Row != nil || p.Field.Skip:
	case st == model.ParkedOpen || st == model.ParkedSet:
		c.parked = append(c.parked, p.Path)
	case p.Field.Required && (st == model.NotAsked || st == model.Unreadable):
		c.required = append(c.required, p.Path)
		if st == model.NotAsked {
			c.blank = append(c.blank, p.Path)
		}
	case p.Field.Fast && st == model.NotAsked:
		c.fast = append(c.fast, p.Path)
	}
}

// look notes lists that have rows, and forgets those in which a person said something: their rows come right after them.
func (c *counts) look(p model.Place, st model.Standing) {
	f := p.Field
	for n := len(c.around); n > 0 && !isWithin(p.Path, c.around[n-1].path); n-- {
		c.around = c.around[:n-1]
	}
	switch isList := p.Row == nil && f.List() != nil; {
	case p.Row != nil && !p.IsUnconfirmed(), p.Row == nil && !isList && !f.Skip && st == model.Answered:
		for _, l := range c.around {
			delete(c.unsaid, l.path)
		}
	case isList && f.List().Len() > 0:
		l := listAround{path: p.Path}
		if isInner := slices.ContainsFunc(c.around, func(l listAround) bool { return !l.isInPlace }); !isInner {
			l.isInPlace = isAskedInPlace(f, p.Scope.Under(p.Object))
			if !l.isInPlace && !f.Skip && (f.Required || f.Fast) {
				c.lists = append(c.lists, p.Path)
			}
		}
		c.around = append(c.around, l)
		c.unsaid[p.Path] = true
	}
}

// wait collects the open points: errors first, then what must be answered, what the short path asks, and what is parked: somebody
// put that off, and comes back to it last. Each kind is in the order in which it was visited.
func (n *analysis) wait(all []*counts) {
	seen := map[string]bool{}
	add := func(path string) {
		if !seen[path] {
			seen[path] = true
			n.open = append(n.open, path)
		}
	}
	for _, f := range n.findings {
		if f.Severity == check.Error && f.Rule != check.ReqParked {
			add(f.Path)
		}
	}
	var required, fast []string
	for _, c := range all {
		required, fast = append(required, c.required...), append(fast, c.fast...)
		n.parked, n.notes = append(n.parked, c.parked...), append(n.notes, c.noted...)
	}
	n.toAsk = fast
	for _, path := range slices.Concat(required, fast, n.parked) {
		add(path)
	}
}

// derivedAt returns the values that follow from the answers of an object, worked out when a screen first shows it.
func (n *analysis) derivedAt(path string) []derived {
	if n.eff == nil || path == "" {
		return nil
	}
	if known, ok := n.derived[path]; ok {
		return known
	}
	n.derived[path] = derive(n.eff, path)
	return n.derived[path]
}

// derive returns what follows from the answers of an object, but for what has no name: that only leads the wording.
func derive(a *model.Agreement, path string) []derived {
	p, err := a.At(path)
	if err != nil || p.Field.Skip {
		return nil
	}
	var o model.Object = p.Row
	if p.Row == nil {
		o = p.Field.Group()
	}
	d, ok := o.(model.Deriver)
	if !ok {
		return nil
	}
	var out []derived
	for _, f := range d.Derived(p.Scope.Under(p.Object)) {
		if text := f.Show(a.Style()); text != "" && f.Label != "" {
			out = append(out, derived{f.Key, f.Label, text})
		}
	}
	return out
}

func below(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
