package cli

import (
	"fmt"
	"os"

	"engross/model"
	"engross/store"
	"engross/ui"
)

// drafts keeps agreements in the store for the wizard.
type drafts struct{ *house }

func (d drafts) List() ([]ui.Row, error) {
	rows, err := d.store.List(store.Query{})
	out := make([]ui.Row, len(rows))
	for i, r := range rows {
		out[i] = uiRow(r)
	}
	return out, err
}

func (d drafts) Load(id string) (ui.Draft, error) {
	kept, err := d.store.Load(id)
	if err != nil {
		return ui.Draft{}, err
	}
	return uiDraft(kept)
}

func (d drafts) Save(s ui.Save) (ui.Ack, error) {
	ack, err := d.store.Save(d.storeSave(s))
	if err != nil {
		return ui.Ack{}, uiError(err)
	}
	return uiAck(ack), nil
}

func (d drafts) Checkpoint(s ui.Save, label string) (ui.Ack, error) {
	ack, err := d.store.Checkpoint(d.storeSave(s), label)
	if err != nil {
		return ui.Ack{}, uiError(err)
	}
	return uiAck(ack), nil
}

// add saves an agreement as a new one.
func (h *house) add(a *model.Agreement, label string) (ui.Draft, error) {
	id, err := h.store.NewID()
	if err != nil {
		return ui.Draft{}, err
	}
	if _, err := h.store.Checkpoint(h.storeSave(ui.Save{ID: id, Agreement: a}), label); err != nil {
		return ui.Draft{}, err
	}
	return drafts{h}.Load(id)
}

func (d drafts) Create(n ui.New) (ui.Draft, error) {
	a, err := d.fresh(model.NewOptions{Preset: n.Preset, Mode: n.Mode, Client: n.Client})
	if err != nil {
		return ui.Draft{}, err
	}
	if a, err = d.numbered(a); err != nil {
		return ui.Draft{}, err
	}
	return d.add(a, "new")
}

func (d drafts) Sample() (ui.Draft, error) {
	a, _, err := model.Decode(d.env.Sample)
	if err != nil {
		return ui.Draft{}, fmt.Errorf("sample agreement: %w", err)
	}
	if a, err = d.renumbered(a); err != nil {
		return ui.Draft{}, err
	}
	return d.add(a, "sample")
}

func (d drafts) Import(file string) (ui.Draft, error) {
	a, said, err := d.imported(file)
	if err != nil {
		return ui.Draft{}, err
	}
	draft, err := d.add(a, "imported")
	draft.Warning = said
	return draft, err
}

func (d drafts) Duplicate(id string) (ui.Row, error) {
	old, err := d.Load(id)
	if err != nil {
		return ui.Row{}, err
	}
	a, err := d.numbered(copied(old.Agreement))
	if err != nil {
		return ui.Row{}, err
	}
	made, err := d.add(a, "copy of "+old.Agreement.Info.Number.String())
	if err != nil {
		return ui.Row{}, err
	}
	r := listRow(made.Agreement)
	r.ID, r.Updated = made.ID, d.env.Now()
	return uiRow(r), nil
}

func (d drafts) Delete(id string) error  { return d.store.Delete(id) }
func (d drafts) Restore(id string) error { return d.store.Restore(id) }

func (d drafts) Hold(id string) (ui.Holder, error) {
	others, err := d.store.Hold(id, store.Lease{Session: d.session, PID: os.Getpid(), Host: d.host})
	if err != nil || len(others) == 0 {
		return ui.Holder{}, err
	}
	o := others[0]
	where := "another window on this computer"
	if o.Host != d.host {
		where = "another window on " + o.Host
	}
	return ui.Holder{Where: where, Since: o.Since}, nil
}

func (d drafts) Release(id string) error { return d.store.Release(id, d.session) }
