package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"engross/export"
	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/ui"
)

// mends applies the mends that findings offer.
type mends struct {
	h    *house
	lib  *clause.Library
	want []string // rules, or a rule and a path behind a colon
	out  string   // where a mended file goes
	done []string // what was mended, for people
}

// mend applies what is wanted and returns the agreement as it is then. A stored agreement is saved, with one step that
// the wizard can undo; a file is written where --out says.
func (m *mends) mend(t target) (*model.Agreement, error) {
	if t.file == "" {
		var last *model.Agreement
		err := m.h.save(t.Draft, func(a *model.Agreement) (*model.Agreement, model.Step, error) {
			b, step, err := m.apply(a)
			last = b
			return b, step, err
		}, func(s ui.Save) (ui.Ack, error) { return drafts{m.h}.Checkpoint(s, "check") })
		return last, err
	}
	if m.out == "" {
		return nil, misuse("say with --out where the mended draft goes: a file, %s itself, or - for standard output", t.file)
	}
	a, _, err := m.apply(t.Agreement)
	if err != nil {
		return nil, err
	}
	return a, m.h.writeDraft(m.out, a)
}

// writeDraft writes a draft to a file, which it replaces, or to standard output.
func (h *house) writeDraft(name string, a *model.Agreement) error {
	body := indented(model.Encode(a))
	if name == "-" {
		_, err := h.out.Write(body)
		return err
	}
	if err := replaceFile(name, body); err == nil {
		return nil
	}
	return export.WriteFile(filepath.Dir(name), filepath.Base(name), true, func(w io.Writer) error {
		_, err := w.Write(body)
		return err
	})
}

// apply mends one rule after the other, because a mend may change what the next one finds.
func (m *mends) apply(a *model.Agreement) (*model.Agreement, model.Step, error) {
	m.done = nil
	e := a.Edit("mend")
	for _, want := range m.want {
		rule, path, _ := strings.Cut(want, ":")
		n := 0
		now := e.Agreement()
		d := m.h.build(now, m.lib, clause.Options{})
		for _, f := range check.Run(check.Input{Draft: now, Doc: d, Today: m.h.today}) {
			if f.Fix == nil || !strings.EqualFold(f.Rule, rule) || path != "" && f.Path != path {
				continue
			}
			if err := f.Fix.Apply(e); err != nil {
				return nil, model.Step{}, fmt.Errorf("mend %s at %s: %w", f.Rule, f.Path, err)
			}
			m.done = append(m.done, fmt.Sprintf("mended %s at %s: %s", f.Rule, f.Path, f.Fix.Label))
			n++
		}
		if n == 0 {
			return nil, model.Step{}, fmt.Errorf("nothing to mend for %s: it is not found here, or its mend is not mechanical; nothing was changed", want)
		}
	}
	b, step := e.Done()
	step.Label = "mend " + strings.Join(m.want, ", ")
	return b, step, nil
}
