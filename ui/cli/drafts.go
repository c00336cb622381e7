package cli

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

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
	return d.noted(ack, s), nil
}

func (d drafts) Checkpoint(s ui.Save, label string) (ui.Ack, error) {
	ack, err := d.store.Checkpoint(d.storeSave(s), label)
	if err != nil {
		return ui.Ack{}, uiError(err)
	}
	return d.noted(ack, s), nil
}

// noted gives what the disk has to say, and whether the number that this save brings is another agreement's too.
func (d drafts) noted(saved store.Ack, s ui.Save) ui.Ack {
	ack := uiAck(saved)
	number := s.Agreement.Info.Number.String()
	isNew := slices.ContainsFunc(s.Undo.Add, func(x model.Step) bool {
		return slices.ContainsFunc(x.Changes, func(c model.Change) bool { return c.Path == "meta.number" })
	})
	if !isNew || number == "" {
		return ack
	}
	rows, err := d.rows(number, false)
	if err != nil {
		return ack // the list is damaged, which it says itself
	}
	for _, r := range rows {
		if r.ID != s.ID && strings.EqualFold(r.Number, number) {
			ack.Note = strings.TrimSpace(ack.Note + " " + number + " is the number of another agreement too: " + titleOf(r) + ".")
			break
		}
	}
	return ack
}

func (d drafts) Revisions(id string, before uint64, most int) ([]ui.Revision, error) {
	all, err := d.store.Revisions(id, store.Part{Before: before, Limit: most})
	sent, noted := d.store.Exports(id)
	if noted != nil && !errors.Is(noted, store.ErrDamaged) {
		err = errors.Join(err, noted)
	}
	of := map[string][]string{}
	for _, e := range sent {
		of[e.Revision] = append(of[e.Revision], sentAs(e))
	}
	out := make([]ui.Revision, len(all))
	for i, r := range all {
		out[i] = ui.Revision{
			ID: r.ID, Number: r.Number, Parent: r.Parent, Time: r.Time, Label: r.Label, Author: r.Author,
			Sent: strings.Join(of[r.ID], ", "),
		}
		if r.Damaged {
			out[i].Damaged = "its record is damaged; what it holds can be read no more"
		}
	}
	return out, err
}

// sentAs says what left the program.
func sentAs(e store.Export) string {
	text := "exported as " + strings.Join(e.Formats, ", ")
	if e.To != "" {
		text += " for " + e.To
	}
	return text
}

func (d drafts) LoadRevision(id string, r ui.Revision) (*model.Agreement, error) {
	kept, err := d.store.LoadRevision(id, store.Revision{ID: r.ID, Number: r.Number})
	if err != nil {
		return nil, err
	}
	a, _, err := model.Decode(kept.Body)
	if err != nil {
		return nil, fmt.Errorf("revision %d cannot be read: %w", r.Number, err)
	}
	return a, nil
}

// add saves an agreement as a new one.
func (h *house) add(a *model.Agreement, label string) (ui.Draft, error) { return h.addAs("", a, label) }

// addAs saves an agreement as a new one under an id that it had elsewhere, unless that is none or taken.
func (h *house) addAs(id string, a *model.Agreement, label string) (ui.Draft, error) {
	if _, err := h.store.Revisions(id, store.Part{Limit: 1}); !errors.Is(err, store.ErrNotFound) {
		var err error
		if id, err = h.store.NewID(); err != nil {
			return ui.Draft{}, err
		}
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
	a, said, err := d.imported(d.typed(file))
	if err != nil {
		return ui.Draft{}, err
	}
	draft, err := d.add(a, "imported")
	draft.Warning = strings.Join(said, "; ")
	return draft, err
}

func (d drafts) Duplicate(id string) (ui.Row, error) {
	old, err := d.Load(id)
	if err != nil {
		return ui.Row{}, err
	}
	a, err := d.numbered(duplicated(old.Agreement))
	if err != nil {
		return ui.Row{}, err
	}
	made, err := d.add(a, "copy of "+old.Agreement.Info.Number.String())
	if err != nil {
		return ui.Row{}, err
	}
	r := d.listRow(made.Agreement)
	r.ID, r.Updated = made.ID, d.env.Now()
	return uiRow(r), nil
}

func (d drafts) Delete(id string) error  { return d.store.Delete(id) }
func (d drafts) Restore(id string) error { return d.store.Restore(id) }

func (d drafts) Hold(id string) (ui.Holder, error) {
	d.held.note(id)
	others, err := d.store.Hold(id, store.Lease{Session: d.session, PID: os.Getpid(), Host: d.host})
	for _, o := range others {
		switch {
		case o.Host != d.host:
			return ui.Holder{Where: "another window on " + o.Host, Since: o.Since}, err
		case isRunning(o.PID):
			return ui.Holder{Where: "another window on this computer", Since: o.Since}, err
		}
	}
	return ui.Holder{}, err
}

// isRunning reports whether there is such a process on this computer: a window that was killed left its note behind.
func isRunning(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	defer func() { _ = p.Release() }() // only the handle
	err = p.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, os.ErrPermission) || runtime.GOOS == "windows"
}

func (d drafts) Newest(id string, seen time.Time) (string, time.Time, error) {
	return d.store.Newest(id, seen)
}

func (d drafts) Release(id string) error { return d.store.Release(id, d.session) }

// leases are the agreements that this window ever had open. It is used from several goroutines.
type leases struct {
	mu  sync.Mutex
	ids map[string]bool
}

func (l *leases) note(id string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ids == nil {
		l.ids = map[string]bool{}
	}
	l.ids[id] = true
}

// releaseAll takes back what is left when the wizard was ended from outside. A note that stays goes stale by itself.
func (d drafts) releaseAll() {
	d.held.mu.Lock()
	defer d.held.mu.Unlock()
	for id := range d.held.ids {
		_ = d.Release(id)
	}
}
