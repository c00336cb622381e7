package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/store"
	"engross/ui"
)

// This file turns what the wizard says into what the store keeps, and back. Bodies are encoded here, in the goroutine of
// the command, never on the screen's.

// storeSave encodes one state of an agreement.
func (h *house) storeSave(s ui.Save) store.Save {
	in := store.Save{
		ID: s.ID, Session: h.session, Author: h.author, Parent: s.Parent, Base: s.Base,
		Body: model.Encode(s.Agreement), Row: h.lastRow.of(s.Agreement, h.listRow), Cursor: s.Cursor,
		Undo: &store.Undo{Keep: s.Undo.Keep, Pos: s.Undo.Pos},
	}
	for _, step := range s.Undo.Add {
		in.Undo.Add = append(in.Undo.Add, storeStep(step))
	}
	return in
}

// rowMemo keeps the line of the agreement that was saved last. Who only moves through a draft saves its place every few
// seconds; whether everything is answered, which the line says, takes the whole document and all its checks to find out.
type rowMemo struct {
	mu   sync.Mutex
	last *model.Agreement // a state that is never written to again
	row  store.Row
}

func (m *rowMemo) of(a *model.Agreement, line func(*model.Agreement) store.Row) store.Row {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.last != a {
		m.last, m.row = a, line(a)
	}
	return m.row
}

// storeStep keeps a whole step in one record: its path names the first answer, its content is the list of changes.
func storeStep(s model.Step) store.Step {
	out := store.Step{Label: s.Label}
	if len(s.Changes) > 0 {
		out.Path = s.Changes[0].Path
	}
	body, err := json.Marshal(s)
	if err != nil {
		panic("cli: " + err.Error()) // strings and raw JSON always marshal
	}
	out.New = body
	return out
}

// modelSteps reads the undo history. A step that cannot be read ends it: what is older could not be undone past it.
func modelSteps(h store.History) ui.History {
	out := ui.History{First: h.First, Pos: h.Pos}
	for i, kept := range h.Steps {
		var s model.Step
		if json.Unmarshal(kept.New, &s) != nil {
			out.First, out.Steps = h.First+uint64(i)+1, nil
			continue
		}
		out.Steps = append(out.Steps, s)
	}
	out.Pos = max(out.Pos, out.First)
	return out
}

// uiDraft decodes a kept state.
func uiDraft(d store.Draft) (ui.Draft, error) {
	a, report, err := model.Decode(d.Body)
	if err != nil {
		return ui.Draft{}, fmt.Errorf("agreement %s cannot be read: %w", titleOf(d.Row), err)
	}
	report.Unknown = nil // said when the file was read
	out := ui.Draft{
		ID: d.ID, Agreement: a, Base: d.Version, Parent: d.Revision.ID, Saved: d.Saved,
		Cursor: d.Cursor, History: modelSteps(d.Undo), Warning: strings.Join(reportLines(report), "; "),
	}
	if d.Damaged != nil {
		out.Warning = d.Damaged.Error()
	}
	return out, nil
}

// uiError turns the store's word for "another window was faster" into the wizard's.
func uiError(err error) error {
	var stale *store.StaleError
	if !errors.As(err, &stale) {
		return err
	}
	theirs, derr := uiDraft(stale.Theirs)
	if derr != nil {
		return errors.Join(err, derr)
	}
	out := &ui.Stale{Theirs: theirs}
	if len(stale.Base.Body) > 0 {
		if base, err := uiDraft(stale.Base); err == nil {
			out.Base = base.Agreement
		}
	}
	return out
}

func uiAck(a store.Ack) ui.Ack {
	out := ui.Ack{Base: a.Version, Parent: a.Revision.ID, Saved: a.Saved}
	if a.Restored {
		out.Note = "This agreement had been deleted in another window; your change brought it back."
	}
	return out
}

func uiRow(r store.Row) ui.Row {
	out := ui.Row{ID: r.ID, Number: r.Number, Client: r.Client, State: r.State, Progress: r.Progress, Monthly: r.Monthly, Updated: r.Updated}
	if r.Damaged {
		out.Damaged = "its line in the list is damaged; open it to see what can be read"
	}
	return out
}

// listRow makes an agreement's line in the list.
func (h *house) listRow(a *model.Agreement) store.Row {
	var done, asked int
	for _, s := range a.Sections() {
		p := a.ProgressOf(s)
		done, asked = done+p.Done, asked+p.Asked
	}
	return store.Row{
		Number: a.Info.Number.String(), Client: a.Client.LegalName.String(), Title: a.Info.Title.String(),
		State: h.state(a), Progress: fmt.Sprintf("%d of %d", done, asked), Monthly: monthly(a),
	}
}

// state is how far an agreement has come, in words.
func (h *house) state(a *model.Agreement) string {
	status := a.Status(func() bool {
		lib, _, err := h.clauses()
		if err != nil {
			return false
		}
		d, _ := lib.Build(a, clause.Options{Final: true})
		return len(check.Blocking(check.Run(check.Input{Draft: a, Doc: d, Today: h.day()}))) == 0
	})
	for _, o := range model.Statuses {
		if o.Value == status {
			return o.Label
		}
	}
	return status
}

// monthly is what an agreement charges each month, as printed; empty while nothing is priced.
func monthly(a *model.Agreement) string {
	return model.Effective(a).MonthlyTotal().Show(a.Style())
}
