package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"engross/export"
	"engross/model"
	"engross/model/form"
	"engross/ui"
)

// maxSheet is the most bytes of a question sheet that are read.
const maxSheet = 4 << 20

// sheetFlags are what `engross questions` does with question sheets.
type sheetFlags struct {
	isSheet   bool
	merge     string // file that came back
	yes       bool   // take it
	overwrite bool   // also where a person said something else since
}

// sheet prints the question sheet of an agreement.
func (h *house) sheet(t target, format string) error {
	names := sheetNames()
	at := slices.Index(names, format)
	if at < 0 {
		return misuse("there is no format %q for a question sheet: use %s", format, strings.Join(names, " or "))
	}
	h.say("%s", strings.TrimSuffix(form.Kinds[at].Write(form.New(t.Agreement, h.today)), "\n"))
	return nil
}

func sheetNames() []string {
	var names []string
	for _, k := range form.Kinds {
		names = append(names, k.Name)
	}
	return names
}

// mergeSheet shows what a sheet that came back would change, and takes it if that is wanted.
func (h *house) mergeSheet(t target, f sheetFlags, asJSON bool) error {
	text, err := h.sheetText(f.merge)
	if err != nil {
		return err
	}
	merge := func(a *model.Agreement) form.Plan {
		return form.Merge(a, text, form.Means{Context: h.context(a), Day: h.today, NewID: h.newID, Overwrite: f.overwrite})
	}
	plan := merge(t.Agreement)
	if asJSON {
		if err := h.json(planJSON(plan)); err != nil {
			return err
		}
	} else {
		for _, l := range plan.Says(f.yes) {
			h.say("%s", l)
		}
	}
	switch {
	case len(plan.Step.Changes) == 0:
		h.note("nothing is to be taken")
		return nil
	case !f.yes:
		h.note("nothing was changed: --yes takes it")
		return nil
	case t.file != "":
		return replaceFile(t.file, indented(model.Encode(plan.Agreement)))
	}
	return h.save(t.Draft, func(a *model.Agreement) (*model.Agreement, model.Step, error) {
		if a != t.Agreement {
			plan = merge(a) // another window was faster
		}
		return plan.Agreement, plan.Step, nil
	}, func(s ui.Save) (ui.Ack, error) { return drafts{h}.Checkpoint(s, form.StepName) })
}

// sheetText reads a sheet from a file, or from standard input.
func (h *house) sheetText(name string) (string, error) {
	if name != "-" {
		b, err := readLimited(name, maxSheet)
		return string(b), err
	}
	b, err := io.ReadAll(io.LimitReader(h.env.Stdin, maxSheet+1))
	if err == nil && len(b) > maxSheet {
		err = fmt.Errorf("the sheet is larger than %d MiB, the most that is read", maxSheet>>20)
	}
	return string(b), err
}

// changeJSON is one answer of a sheet as --json prints it.
type changeJSON struct {
	Path  string `json:"path"`
	Label string `json:"label"`
	Line  int    `json:"line"`
	Old   string `json:"old,omitempty"`
	New   string `json:"new,omitempty"`
	Why   string `json:"why,omitempty"`

	IsKept bool `json:"kept,omitempty"`
}

func planJSON(p form.Plan) map[string]any {
	all := func(cs []form.Change) []changeJSON {
		out := []changeJSON{}
		for _, c := range cs {
			out = append(out, changeJSON(c))
		}
		return out
	}
	return map[string]any{
		"changes": all(p.Changes), "conflicts": all(p.Conflicts), "unread": all(p.Unread), "lost": all(p.Lost),
		"unknown": all(p.Unknown), "same": p.Same, "empty": p.Empty,
	}
}

// papers lend the wizard files of text: the question sheet, as it is sent and as it comes back.
type papers struct{ *house }

// Write writes a text to a file that is not there yet, and returns its path.
func (p papers) Write(name, text string) (string, error) {
	name = p.typed(name)
	return name, export.WriteFile(filepath.Dir(name), filepath.Base(name), false, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// Read reads a text.
func (p papers) Read(name string) (string, error) {
	b, err := readLimited(p.typed(name), maxSheet)
	return string(b), err
}
