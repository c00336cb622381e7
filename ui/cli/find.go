package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"engross/store"
	"engross/ui"
)

// target is the agreement that a command works on: a draft in the store, or a file.
type target struct {
	ui.Draft
	file string // set for a file
	name string // how messages call it
}

// find reads what AGREEMENT names: a .json file, an id or its beginning, a number, or an unambiguous part of the client's name.
func (h *house) find(name string) (target, error) {
	if strings.EqualFold(filepath.Ext(name), ".json") {
		a, _, report, err := readAgreement(name)
		if err != nil {
			return target{}, err
		}
		h.note(reportLines(report)...)
		return target{Draft: ui.Draft{Agreement: a}, file: name, name: name}, nil
	}
	row, err := h.findRow(name, false)
	if err != nil {
		return target{}, err
	}
	d, err := drafts{h}.Load(row.ID)
	if err != nil {
		return target{}, err
	}
	h.note(d.Warning)
	return target{Draft: d, name: titleOf(row)}, nil
}

// rows lists agreements of the store.
func (h *house) rows(text string, deleted bool) ([]store.Row, error) {
	if err := h.open(); err != nil {
		return nil, err
	}
	return h.store.List(store.Query{Text: text, Deleted: deleted})
}

// findRow looks an agreement up in the list, or among the deleted ones. An id or a number that fits wholly goes before a part.
func (h *house) findRow(name string, deleted bool) (store.Row, error) {
	if strings.TrimSpace(name) == "" {
		return store.Row{}, misuse("say which agreement: its number, a part of the client's name, or the beginning of its id")
	}
	rows, err := h.rows(name, deleted)
	if err != nil {
		return store.Row{}, err
	}
	var whole []store.Row
	for _, r := range rows {
		if r.ID == name || strings.EqualFold(r.Number, name) {
			whole = append(whole, r)
		}
	}
	if len(whole) > 0 {
		rows = whole
	}
	switch len(rows) {
	case 0:
		return store.Row{}, h.notFound(name, deleted)
	case 1:
		return rows[0], nil
	}
	var names []string
	for _, r := range rows[:min(5, len(rows))] {
		names = append(names, titleOf(r)+", id "+r.ID)
	}
	return store.Row{}, fmt.Errorf("%q fits %d agreements: %s; say more of the name, the number or the id", name, len(rows), strings.Join(names, "; "))
}

// notFound says what to do about a name that fits nothing.
func (h *house) notFound(name string, deleted bool) error {
	if deleted {
		return fmt.Errorf("no deleted agreement fits %q: `engross list --deleted` shows them", name)
	}
	if rows, err := h.rows(name, true); err == nil && len(rows) > 0 {
		return fmt.Errorf("%s is deleted: `engross restore %s` brings it back", titleOf(rows[0]), rows[0].ID)
	}
	return fmt.Errorf("no agreement fits %q: `engross list` shows them", name)
}

func titleOf(r store.Row) string {
	switch {
	case r.Number != "" && r.Client != "":
		return r.Number + " (" + r.Client + ")"
	case r.Number != "":
		return r.Number
	case r.Client != "":
		return r.Client
	}
	return r.ID
}
