package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"engross/model"
	"engross/ui"
)

func (h *house) setCommand() *cobra.Command {
	var c changes
	cmd := &cobra.Command{
		Use:   "set AGREEMENT PATH=VALUE...",
		Short: "Answer questions without the wizard",
		Long: "Answers are read as the wizard reads them. `engross show AGREEMENT --all` lists the paths. In a list, name a row by its id, its position (fees[2]), " +
			"or its title (fees[\"Help desk\"]); fees[+] adds a row. A value that cannot be read is refused, and then nothing is changed.",
		Example: strings.Join([]string{
			"engross set harbor term.effectiveDate='1 mar' term.initialMonths=36",
			"engross set harbor 'contacts[+].name=Dana Whitfield' 'contacts[+].side=client'",
			"engross set harbor exclusions=none --park legal.venue='ask the attorney'",
		}, "\n"),
		Args: cobra.MinimumNArgs(1), ValidArgsFunction: h.agreements,
		RunE: h.deed(func(args []string) error {
			c.set = args[1:]
			return h.set(args[0], &c)
		}),
	}
	c.flags(cmd)
	return cmd
}

func (h *house) set(name string, c *changes) error {
	if c.count() == 0 {
		return misuse("say what to change: PATH=VALUE, or a flag such as --park PATH")
	}
	t, err := h.find(name)
	if err != nil {
		return err
	}
	if t.file != "" {
		a, _, err := c.apply(h, t.Agreement)
		if err != nil {
			return err
		}
		c.told(h)
		return replaceFile(t.file, indented(model.Encode(a)))
	}
	return h.change(t.Draft, c, func(s ui.Save) (ui.Ack, error) { return drafts{h}.Checkpoint(s, "set") })
}

// change applies changes to a draft and saves it. If a window saved a newer state meanwhile, the changes are made on that.
func (h *house) change(d ui.Draft, c *changes, save func(ui.Save) (ui.Ack, error)) error {
	deed := func(a *model.Agreement) (*model.Agreement, model.Step, error) { return c.apply(h, a) }
	if err := h.save(d, deed, save); err != nil {
		return err
	}
	c.told(h)
	return nil
}

// save does a deed on a draft and saves it, on the newest state there is.
func (h *house) save(d ui.Draft, deed func(*model.Agreement) (*model.Agreement, model.Step, error), save func(ui.Save) (ui.Ack, error)) error {
	for range 10 {
		a, step, err := deed(d.Agreement)
		if err != nil || len(step.Changes) == 0 {
			return err
		}
		step.At = h.env.Now()
		pos := d.History.Pos
		ack, err := save(ui.Save{
			ID: d.ID, Agreement: a, Base: d.Base, Parent: d.Parent, Cursor: d.Cursor,
			Undo: ui.UndoChange{Keep: pos, Add: []model.Step{step}, Pos: pos + 1},
		})
		var stale *ui.Stale
		if !errors.As(err, &stale) {
			h.note(ack.Note)
			return err
		}
		d = stale.Theirs
	}
	return errors.New("other windows keep changing the same: try again")
}
