package ui

import (
	"errors"
	"slices"

	"engross/model"
)

// Past is the history of an agreement that is open without a screen: its revisions, the newest first, read part by part.
type Past struct {
	x *Sitting
	h *revisions
}

// Past begins to read the history.
func (x *Sitting) Past() *Past {
	return &Past{x: x, h: newHistoryOf(&common{o: x.s.o}, x.s)}
}

// Read reads the list up to that many revisions, and returns those that were read. With an error some are missing.
func (p *Past) Read(n int) ([]Revision, error) {
	var errs []error
	for !p.h.isAll && len(p.h.rows) < n {
		m := p.h.part(p.h.last(), partSize)
		p.h.listed(m)
		errs = append(errs, m.err)
	}
	return p.h.rows, errors.Join(errs...)
}

// IsAll reports whether the list reaches back to the first revision.
func (p *Past) IsAll() bool { return p.h.isAll }

// Now says what the present differs in from the newest revision, in a few words; empty if in nothing.
func (p *Past) Now() string {
	r, isThere, _ := p.h.before(0)
	if !isThere {
		return ""
	}
	now := p.x.s.a
	x := p.h.past.sum(p.x.s.o, r, func() (*model.Agreement, error) { return now, nil })
	if x.total == 0 && len(x.first) == 0 {
		return ""
	}
	return x.fit(1 << 10)
}

// Says tells when a revision of the list was made and why, and in a few words what changed in it; i counts from 0.
func (p *Past) Says(i int) string {
	r := p.h.rows[i]
	if r.Damaged != "" {
		return r.Damaged
	}
	text := fullMoment(r.Time, p.x.s.o.Now())
	if from := r.from(); from != "" {
		text += ", " + from
	}
	_, _ = p.Read(i + 2) // the one before it; an error is told with the list
	was, isThere, _ := p.h.before(i + 1)
	if !isThere {
		return text + ": how it began"
	}
	return text + ": " + p.h.past.sum(p.x.s.o, was, p.h.reader(r)).fit(400)
}

// Name is what a revision of the list is called.
func (p *Past) Name(i int) string { return p.h.rows[i].name(p.x.s.o.Now()) }

// Change is one difference between two states, in words.
type Change struct{ Path, Section, Text string }

// Present stands for the agreement as it is now, among the positions of the list.
const Present = -1

// Between says what changed from one state to another; either may be Present.
func (p *Past) Between(was, now int) ([]Change, error) {
	a, err := p.h.state(was + 1)()
	if err != nil {
		return nil, err
	}
	b, err := p.h.state(now + 1)()
	if err != nil {
		return nil, err
	}
	return changesOf(p.x.s.o, a, b), nil
}

// Since says what changed from an earlier state to what stands now.
func (x *Sitting) Since(was *model.Agreement) []Change { return changesOf(x.s.o, was, x.s.a) }

func changesOf(o *Options, was, now *model.Agreement) []Change {
	var out []Change
	for _, x := range compare(o, was, now) {
		out = append(out, Change{x.path, x.section, x.name + ": " + x.says()})
	}
	return out
}

// Before returns the position of the revision that one goes back to, else of the next older one that is whole; false for
// the first.
func (p *Past) Before(i int) (int, bool) {
	_, _ = p.Read(i + 2) // as above
	was, isThere, _ := p.h.before(i + 1)
	if !isThere {
		return 0, false
	}
	return slices.IndexFunc(p.h.rows, func(r Revision) bool { return r.ID == was.ID }), true
}

// BringBack makes what stands now a revision and the agreement what it was, in one step that can be undone.
func (p *Past) BringBack(i int) error {
	r := p.h.rows[i]
	was, err := p.h.past.read(r)
	if err != nil {
		return err
	}
	if err := p.x.Save("before bringing back revision " + itoa(int(r.Number))); err != nil {
		return err
	}
	if err := p.x.s.bringBack(r, was); err != nil {
		return err
	}
	return p.x.Save("brought back revision " + itoa(int(r.Number)))
}
