package cli

import (
	"time"

	"github.com/spf13/cobra"

	"engross/store"
)

func (h *house) listCommand() *cobra.Command {
	var deleted bool
	c := &cobra.Command{
		Use:   "list [TEXT]",
		Short: "List the agreements, the last changed first",
		Long: "With TEXT, only those whose number, client or title contains it. " +
			"--json prints an array of {id, number, client, title, state, progress, monthly, updated, deleted}.",
		Args: cobra.MaximumNArgs(1),
	}
	asJSON := jsonFlag(c)
	c.Flags().BoolVar(&deleted, "deleted", false, "list the deleted ones instead")
	c.RunE = h.deed(func(args []string) error {
		text := ""
		if len(args) > 0 {
			text = args[0]
		}
		return h.list(text, deleted, *asJSON)
	})
	return c
}

func (h *house) list(text string, deleted, asJSON bool) error {
	rows, err := h.rows(text, deleted)
	if asJSON {
		if rows == nil {
			rows = []store.Row{}
		}
		if jerr := h.json(rows); err == nil {
			err = jerr
		}
		return err
	}
	if len(rows) == 0 {
		if err == nil {
			h.note("there are no agreements to list: `engross new` starts one")
		}
		return err
	}
	lines := [][]string{{"NUMBER", "CLIENT", "ANSWERED", "A MONTH", "STATE", "CHANGED", "ID"}}
	for _, r := range rows {
		lines = append(lines, []string{orDash(r.Number), orDash(r.Client), r.Progress, orDash(r.Monthly), stateOf(r), h.when(r.Updated), r.ID})
	}
	h.table(lines)
	return err
}

func stateOf(r store.Row) string {
	switch {
	case r.Damaged:
		return "damaged"
	case !r.Deleted.IsZero():
		return "deleted"
	}
	return r.State
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// when writes a time in the time zone of the computer.
func (h *house) when(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.In(h.env.Now().Location()).Format("2006-01-02 15:04")
}

func (h *house) deleteCommand() *cobra.Command {
	return &cobra.Command{
		Use: "delete AGREEMENT...", Short: "Take agreements off the list; nothing of them is lost",
		Args: cobra.MinimumNArgs(1), ValidArgsFunction: h.agreements,
		RunE: h.deed(func(args []string) error {
			return h.each(args, false, func(r store.Row) error {
				if err := h.store.Delete(r.ID); err != nil {
					return err
				}
				h.tell(titleOf(r) + " is deleted; `engross restore " + r.ID + "` brings it back")
				return nil
			})
		}),
	}
}

func (h *house) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use: "restore AGREEMENT...", Short: "Bring deleted agreements back",
		Args: cobra.MinimumNArgs(1),
		RunE: h.deed(func(args []string) error {
			return h.each(args, true, func(r store.Row) error {
				if err := h.store.Restore(r.ID); err != nil {
					return err
				}
				h.tell(titleOf(r) + " is back on the list")
				return nil
			})
		}),
	}
}

// each does a deed for every named agreement. All are looked up first, so that a wrong name changes nothing.
func (h *house) each(names []string, deleted bool, deed func(store.Row) error) error {
	var rows []store.Row
	for _, name := range names {
		r, err := h.findRow(name, deleted)
		if err != nil {
			return err
		}
		rows = append(rows, r)
	}
	for _, r := range rows {
		if err := deed(r); err != nil {
			return err
		}
	}
	return nil
}
