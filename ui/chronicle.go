package ui

import (
	"slices"
	"strings"
	"sync"
	"time"

	"engross/model"
)

// chronicle reads the kept revisions of an agreement and tells what they hold. Its methods read the disk and are called in
// commands; several may run at the same time.
type chronicle struct {
	drafts Drafts
	id     string

	mu   sync.Mutex
	last [3]decoded // revisions read last: neighbours are compared one after the other
}

type decoded struct {
	id string
	of *model.Agreement
}

// read returns what a revision holds.
func (c *chronicle) read(r Revision) (*model.Agreement, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, d := range c.last {
		if d.of != nil && d.id == r.ID {
			return d.of, nil
		}
	}
	a, err := c.drafts.LoadRevision(c.id, r)
	if err != nil {
		return nil, err
	}
	copy(c.last[1:], c.last[:])
	c.last[0] = decoded{r.ID, a}
	return a, nil
}

// moment writes when something was: a clock time today, else a date with it.
func moment(t, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	if t = t.In(now.Location()); t.Year() == now.Year() && t.YearDay() != now.YearDay() {
		return t.Format("Jan 2 15:04")
	}
	return since(t, now)
}

// fullMoment writes it to the minute, whenever it was.
func fullMoment(t, now time.Time) string { return t.In(now.Location()).Format("Jan 2, 2006 15:04") }

// changed is one difference in words.
type changed struct {
	path     string // of the question, where it still stands
	section  string
	name     string
	was, now string
	about    string // in place of was and now, where no answer differs: "confirmed"
}

// says is the difference without its name.
func (x changed) says() string {
	if x.about != "" {
		return x.about
	}
	return x.was + " → " + x.now
}

// compare says what two states of an agreement hold differently.
func compare(o *Options, was, now *model.Agreement) []changed {
	return inWords(o, was, now, model.Compare(was, now))
}

func inWords(o *Options, was, now *model.Agreement, all []model.Difference) []changed {
	x, y := &session{o: o, a: was}, &session{o: o, a: now}
	out := make([]changed, 0, len(all))
	for _, d := range all {
		out = append(out, changedAt(x, y, d))
	}
	return out
}

func changedAt(was, now *session, d model.Difference) changed {
	in := now
	if d.Kind == model.RowGone {
		in = was
	}
	p, ok := in.place(d.Path)
	if !ok {
		if p, ok = was.place(d.Path); !ok {
			return changed{path: d.Path, name: d.Path}
		}
		in = was
	}
	out := changed{path: d.Path, section: p.Section.About().Title, name: nameAt(in, p)}
	switch d.Kind {
	case model.RowAdded:
		out.about = "added" + rowWords(in, p)
	case model.RowGone:
		out.about = "deleted" + rowWords(in, p)
	case model.Reordered:
		out.about = "put in another order"
	case model.Changed:
		out.tell(was, now)
	}
	return out
}

// rowWords is what a row says besides its name.
func rowWords(s *session, p model.Place) string {
	says := s.rowSays(model.Scope{A: s.a, Up: p.Object}, p.Row)
	if says == "" {
		return ""
	}
	return ": " + line(says)
}

// rowSays is that: the short answers that are not simply usual.
func (s *session) rowSays(in model.Scope, r model.Row) string {
	b := facts{c: s.context()}
	return strings.Join(b.row(in, r), "; ")
}

// nameAt names a question by its label and the row that it stands in, a row by its list and its own name.
func nameAt(s *session, p model.Place) string {
	if p.Row != nil {
		return line(p.Field.Label + " “" + titleOf(model.Scope{A: s.a, Up: p.Object}, p) + "”")
	}
	name := p.Field.Label
	for path := parentOf(p.Path); path != ""; path = parentOf(path) {
		up, ok := s.place(path)
		if !ok {
			break
		}
		if up.Row != nil {
			name += ofRow + titleOf(model.Scope{A: s.a, Up: up.Object}, up)
			break
		}
	}
	return line(name)
}

// tell says how an answer, or a row as a whole, stood and stands.
func (x *changed) tell(was, now *session) {
	p, q := placeOr(was, x.path), placeOr(now, x.path)
	if x.was, x.now = standsAs(was, p), standsAs(now, q); x.was != x.now {
		return
	}
	before, after := stands(p), stands(q)
	a, b := before.Notes, after.Notes
	switch {
	case before.Parked == nil && after.Parked != nil:
		x.about = parkedWords(after.Parked)
	case before.Parked != nil && after.Parked == nil:
		x.about = "taken up again"
	case before.Parked != nil && *before.Parked != *after.Parked:
		x.was, x.now = parkedWords(before.Parked), parkedWords(after.Parked)
	case len(b) > len(a):
		x.about = "note: " + line(b[len(b)-1].Text)
	case len(a) > len(b):
		x.about = "a note dropped: " + line(a[len(a)-1].Text)
	case !slices.Equal(a, b):
		x.about = "a note changed: " + line(b[len(b)-1].Text)
	case isConfirmed(q) && !isConfirmed(p):
		x.about = "confirmed"
	default:
		x.about = "set by " + setBy(q) + ", before by " + setBy(p)
	}
}

// parkedWords says that a question waits, for whom and for what.
func parkedWords(p *model.Parked) string {
	text := "parked"
	if p.Owner != "" {
		text += " for " + line(p.Owner)
	}
	if p.Note != "" {
		text += ": " + line(p.Note)
	}
	return text
}

// stands is what is known of an answer, or of a row as a whole.
func stands(p model.Place) model.State {
	switch {
	case p.Object == nil:
		return model.State{}
	case p.Row != nil:
		return model.StateOf(p.Row, "")
	}
	return p.State()
}

// placeOr returns the place of a path, an empty one where it leads nowhere.
func placeOr(s *session, path string) model.Place {
	p, _ := s.place(path)
	return p
}

func isConfirmed(p model.Place) bool {
	if p.Object == nil {
		return false
	}
	if p.Row != nil {
		by := model.StateOf(p.Row, "").By
		return by == "" || by == model.ByUser
	}
	return p.Standing() == model.Answered
}

// standsAs is an answer in words.
func standsAs(s *session, p model.Place) string {
	switch {
	case p.Object == nil:
		return "not asked"
	case p.Row != nil:
		return ""
	case p.Field.List() != nil && p.State().None:
		return "none"
	case p.Field.List() != nil:
		return "not answered with none"
	}
	if raw := p.State().Raw; raw != "" {
		return "“" + line(raw) + "” (not readable)"
	}
	if p.State().NA == nil && !p.Field.IsSet() && p.Field.Default == "" {
		return "no answer"
	}
	return line(shown(s, p))
}

// brief is a difference on one line: "Price of Help desk 125.00 → 130.00".
func (x changed) brief() string {
	if x.about != "" {
		return x.name + " " + cut(x.about, 40)
	}
	was, now := apart(x.was, x.now)
	return x.name + " " + was + " → " + now
}

// summary is what changed from one state to another, in a few words.
type summary struct {
	isMade bool
	total  int
	first  []string // of the differences
	text   string   // in place of them
}

// sum compares two states and names the first differences.
func sum(o *Options, was, now *model.Agreement) summary {
	const most = 5
	all := model.Compare(was, now)
	out := summary{isMade: true, total: len(all)}
	for _, x := range inWords(o, was, now, all[:min(most, len(all))]) {
		out.first = append(out.first, x.brief())
	}
	if out.total == 0 {
		out.text = "no answer changed"
	}
	return out
}

// said is a summary of other words.
func said(text string) summary { return summary{isMade: true, text: text} }

// fit names as many differences as w cells hold, and how many more there are; at least the first one.
func (x summary) fit(w int) string {
	if len(x.first) == 0 {
		return x.text
	}
	text := x.first[0]
	for n := 1; n <= x.total; n++ {
		tail := ""
		if n < x.total {
			tail = ", +" + itoa(x.total-n) + " more"
		}
		if n > 1 && (n > len(x.first) || width(text)+width(", "+x.first[n-1])+width(tail) > w) {
			break
		}
		if n == 1 {
			text = cut(x.first[0], max(w/2, w-width(tail)))
		} else {
			text = strings.Join(x.first[:n], ", ")
		}
		if n == x.total || n == len(x.first) || width(text)+width(tail)+width(", "+x.first[n]) > w {
			return text + tail
		}
	}
	return text
}

// parentOf is a path without its last name.
func parentOf(path string) string {
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		return path[:i]
	}
	return ""
}

// from says what a revision came from: its reason, and who made it.
func (r Revision) from() string {
	var parts []string
	for _, x := range []string{r.Label, r.Author, r.Sent} {
		if x = line(x); x != "" {
			parts = append(parts, x)
		}
	}
	return strings.Join(parts, ", ")
}

// bringBack makes the agreement hold what a revision holds, in one step.
func (s *session) bringBack(r Revision, was *model.Agreement) error {
	return s.edit("bring back "+r.name(s.o.Now()), func(e *model.Edit) error { return e.BringBackAll(was) })
}

// name is what messages call a revision.
func (r Revision) name(now time.Time) string {
	return "revision " + itoa(int(r.Number)) + " of " + moment(r.Time, now)
}
