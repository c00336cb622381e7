package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"engross/model"
	"engross/model/value"
)

// changes are what a command line asks to change, in its order. Either all are done or none.
type changes struct {
	set                                   []string // path=value
	clear, park, unpark, na, applies, yes []string
	noted                                 []string                               // path=text
	owner                                 string                                 // of the parked questions
	preset                                string                                 // whose answers were taken over
	kept                                  int                                    // answers of a person that it would give differently
	sections                              func(*model.Agreement) []model.Section // all that may be changed; nil for the whole agreement
}

// flags adds the flags of everything but plain answers.
func (c *changes) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&c.clear, "clear", nil, "take the answer back, or delete the row, at PATH")
	f.StringArrayVar(&c.park, "park", nil, "set the question aside: PATH[=NOTE]")
	f.StringVar(&c.owner, "owner", "", "who is to settle the questions set aside with --park")
	f.StringArrayVar(&c.noted, "note", nil, "put a private note beside the question: PATH=TEXT")
	f.StringArrayVar(&c.unpark, "unpark", nil, "take the question at PATH up again")
	f.StringArrayVar(&c.na, "na", nil, "declare the question not applicable: PATH=REASON")
	f.StringArrayVar(&c.applies, "applies", nil, "take back that the question at PATH is not applicable")
	f.StringArrayVar(&c.yes, "confirm", nil, "agree to the default or proposed answer at PATH")
}

func (c *changes) count() int {
	return len(c.set) + len(c.clear) + len(c.park) + len(c.unpark) + len(c.na) + len(c.applies) + len(c.yes) + len(c.noted)
}

// editor does changes on one agreement.
type editor struct {
	h     *house
	c     *changes
	e     *model.Edit
	added map[string]string // "fees[+]" to the row that it added
	given map[string]bool   // answers that were given in added rows
	errs  []error
}

// apply does the changes. On an error nothing is changed; the error tells of each that cannot be done.
func (c *changes) apply(h *house, a *model.Agreement) (*model.Agreement, model.Step, error) {
	c.kept, c.preset = 0, ""
	x := &editor{h: h, c: c, e: a.Edit(c.label(a)), added: map[string]string{}, given: map[string]bool{}}
	for _, s := range c.set {
		path, typed, ok := cutAnswer(s)
		if !ok {
			return nil, model.Step{}, misuse("%s: write PATH=VALUE, such as term.effectiveDate=2026-03-01", s)
		}
		x.at(path, func(path string) error { return x.answer(path, typed) })
	}
	for _, path := range c.clear {
		x.at(path, x.clear)
	}
	for _, s := range c.park {
		path, note, _ := cutAnswer(s)
		x.at(path, func(path string) error { return x.e.Park(path, note, c.owner) })
	}
	for _, s := range c.noted {
		path, text, _ := cutAnswer(s)
		x.at(path, func(path string) error { return x.note(path, text) })
	}
	for _, path := range c.unpark {
		x.at(path, x.e.Unpark)
	}
	for _, s := range c.na {
		path, reason, _ := cutAnswer(s)
		x.at(path, func(path string) error { return x.notApplicable(path, reason) })
	}
	for _, path := range c.applies {
		x.at(path, x.e.Applies)
	}
	for _, path := range c.yes {
		x.at(path, x.e.Confirm)
	}
	if len(x.errs) > 0 {
		return nil, model.Step{}, fmt.Errorf("nothing was changed:\n%w", errors.Join(x.errs...))
	}
	b, step := x.e.Done()
	return b, step, nil
}

// told says what was taken over from a preset.
func (c *changes) told(h *house) {
	if c.preset != "" {
		h.note(fmt.Sprintf("took over the answers of the preset %s; kept %s of yours that it would change", c.preset, plural(c.kept, "answer")))
	}
}

// label names the changes in the undo history.
func (c *changes) label(a *model.Agreement) string {
	if c.count() == 1 && len(c.set) == 1 {
		path, _, _ := cutAnswer(c.set[0])
		if p, err := a.At(path); err == nil {
			return p.Field.Label
		}
	}
	return plural(c.count(), "change") + " by command"
}

func (x *editor) at(path string, deed func(path string) error) {
	path, err := x.resolve(path)
	if err == nil && !x.isAsked(path) {
		err = fmt.Errorf("%s is not asked here but in each agreement", path)
	}
	if err == nil {
		err = deed(path)
	}
	if err != nil {
		x.errs = append(x.errs, err)
	}
}

// isAsked reports whether the path may be changed.
func (x *editor) isAsked(path string) bool {
	if x.c.sections == nil {
		return true
	}
	found := false
	a := x.e.Agreement()
	for _, s := range x.c.sections(a) {
		a.WalkSection(s, func(p model.Place) { found = found || p.Path == path })
	}
	return found
}

// resolve finds where a typed path leads. A [+] adds a row; further answers with the same [+] go into that row, until
// one is given a second time, which begins the next row.
func (x *editor) resolve(path string) (string, error) {
	for {
		i := strings.Index(path, "[+]")
		if i < 0 {
			return x.e.Resolve(path, x.h.newID)
		}
		head, tail := path[:i+len("[+]")], path[i+len("[+]"):]
		row, ok := x.added[head]
		if !ok || x.given[row+tail] {
			var err error
			if row, err = x.e.Resolve(head, x.h.newID); err != nil {
				return "", err
			}
			x.added[head] = row
		}
		if !strings.Contains(tail, "[+]") {
			x.given[row+tail] = true
		}
		path = row + tail
	}
}

// answer gives one answer. A list takes "none", and a preset brings its answers along.
func (x *editor) answer(path, typed string) error {
	p, err := x.e.Agreement().At(path)
	if err != nil {
		return err
	}
	if p.Row == nil && p.Field.List() != nil && strings.EqualFold(strings.TrimSpace(typed), "none") {
		return x.e.None(path, true)
	}
	if path == "meta.preset" && typed != "" {
		return x.startFrom(typed)
	}
	return x.e.Set(path, typed, x.h.context(x.e.Agreement()))
}

// startFrom takes over the answers of a preset and counts those of a person that differ and are kept.
func (x *editor) startFrom(typed string) error {
	look := x.e.Agreement().Edit("look")
	if err := look.Set("meta.preset", typed, x.h.context(x.e.Agreement())); err != nil {
		return err
	}
	differs, err := x.e.StartFrom(string(look.Agreement().Info.Preset), false)
	x.c.kept, x.c.preset = len(differs), string(look.Agreement().Info.Preset)
	return err
}

func (x *editor) clear(path string) error {
	p, err := x.e.Agreement().At(path)
	switch {
	case err != nil:
		return err
	case p.Row != nil:
		return x.e.Remove(path)
	case p.Field.List() != nil:
		return x.e.None(path, false)
	}
	return x.e.Set(path, "", x.h.context(x.e.Agreement()))
}

func (x *editor) notApplicable(path, reason string) error {
	if reason == "" {
		return fmt.Errorf("%s: say why it is not applicable, as in --na '%s=no servers'", path, path)
	}
	return x.e.NA(path, reason)
}

// note puts a note beside a question, with the time of the clock.
func (x *editor) note(path, text string) error {
	if strings.TrimSpace(text) == "" {
		return fmt.Errorf("%s: say what to note, as in --note '%s=asks her partner first'", path, path)
	}
	now := x.h.env.Now()
	return x.e.Note(path, model.Note{On: x.h.today, At: value.NewClock(now.Hour(), now.Minute()), Text: text})
}

// cutAnswer cuts PATH=VALUE at the first = outside of brackets, which may hold the title of a row.
func cutAnswer(s string) (path, typed string, ok bool) {
	depth := 0
	for i, r := range s {
		switch {
		case r == '[':
			depth++
		case r == ']' && depth > 0:
			depth--
		case r == '=' && depth == 0:
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}
