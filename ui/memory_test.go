package ui_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"engross/export"
	"engross/model"
	"engross/model/doc"
	"engross/model/followup"
	"engross/ui"
)

// memory keeps agreements in memory: every port of the wizard, with switches for what may go wrong.
type memory struct {
	mu       sync.Mutex
	now      func() time.Time
	drafts   map[string]*kept
	order    []string // last changed first
	profile  *kept
	fail     error // what Save says
	note     string
	holder   ui.Holder
	saves    int
	labels   []string
	files    map[string]bool
	wrote    []string
	records  [][]string
	list     string // the follow-up list that was written last
	next     int
	loads    int // of revisions
	listings int
	asks     int // whether there is something newer
	looks    int // into what is newer

	progress string // of every agreement in the list
}

type kept struct {
	body    []byte
	version int
	cursor  string
	history ui.History
	deleted bool
	updated time.Time
	saved   time.Time // zero until a window saved it

	revisions []ui.Revision // the newest last
	bodies    map[string][]byte
}

func newMemory(now func() time.Time) *memory {
	return &memory{now: now, drafts: map[string]*kept{}, files: map[string]bool{}, profile: &kept{body: model.EncodeProfile(model.NewProfile())}, progress: "3 of 52"}
}

func (m *memory) put(id string, a *model.Agreement) {
	m.drafts[id] = &kept{body: model.Encode(a), updated: m.now()}
	m.order = append([]string{id}, m.order...)
}

func (m *memory) List() ([]ui.Row, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []ui.Row
	for _, id := range m.order {
		k := m.drafts[id]
		if k.deleted {
			continue
		}
		a, _, err := model.Decode(k.body)
		if err != nil {
			return nil, err
		}
		out = append(out, ui.Row{ID: id, Number: a.Info.Number.String(), Client: a.Client.LegalName.String(), State: "draft", Progress: m.progress, Monthly: a.MonthlyTotal().Show(a.Style()), Updated: k.updated})
	}
	return out, nil
}

func (m *memory) Load(id string) (ui.Draft, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	k, ok := m.drafts[id]
	if !ok {
		return ui.Draft{}, fmt.Errorf("there is no agreement %s", id)
	}
	return m.draft(id, k)
}

func (m *memory) draft(id string, k *kept) (ui.Draft, error) {
	decode := model.Decode
	if id == "profile" {
		decode = model.DecodeProfile
	}
	a, _, err := decode(k.body)
	if err != nil {
		return ui.Draft{}, err
	}
	return ui.Draft{ID: id, Agreement: a, Base: fmt.Sprint(k.version), Saved: k.saved, Cursor: k.cursor, History: k.history}, nil
}

// kept is what is kept under an id.
func (m *memory) kept(id string) *kept {
	if id == "profile" {
		return m.profile
	}
	return m.drafts[id]
}

func (m *memory) Save(s ui.Save) (ui.Ack, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail != nil {
		return ui.Ack{}, m.fail
	}
	k := m.kept(s.ID)
	if s.Base != fmt.Sprint(k.version) {
		theirs, err := m.draft(s.ID, k)
		if err != nil {
			return ui.Ack{}, err
		}
		return ui.Ack{}, &ui.Stale{Theirs: theirs}
	}
	k.version++
	k.cursor, k.updated, k.saved = s.Cursor, m.now(), m.now()
	if s.ID == "profile" {
		k.body = model.EncodeProfile(s.Agreement)
	} else {
		k.body = model.Encode(s.Agreement)
	}
	k.history = applyUndo(k.history, s.Undo)
	m.saves++
	return ui.Ack{Base: fmt.Sprint(k.version), Saved: m.now(), Note: m.note}, nil
}

// written are steps as the store gives them back: it keeps them as JSON.
func written(steps []model.Step) []model.Step {
	body, err := json.Marshal(steps)
	if err == nil {
		steps = nil
		err = json.Unmarshal(body, &steps)
	}
	if err != nil {
		panic(err)
	}
	return steps
}

func applyUndo(h ui.History, u ui.UndoChange) ui.History {
	u.Add = written(u.Add)
	if u.Keep < h.First || u.Keep > h.First+uint64(len(h.Steps)) {
		return ui.History{First: u.Keep, Pos: u.Pos, Steps: u.Add}
	}
	return ui.History{First: h.First, Pos: u.Pos, Steps: slices.Concat(h.Steps[:u.Keep-h.First], u.Add)}
}

func (m *memory) Checkpoint(s ui.Save, label string) (ui.Ack, error) {
	ack, err := m.Save(s)
	if err == nil {
		m.mu.Lock()
		m.labels = append(m.labels, label)
		k := m.kept(s.ID)
		m.revise(k, label)
		ack.Parent = k.revisions[len(k.revisions)-1].ID
		m.mu.Unlock()
	}
	return ack, err
}

// revise makes a revision of the last state, unless there is one.
func (m *memory) revise(k *kept, label string) {
	r := ui.Revision{Number: 1, Time: m.now(), Label: label, Author: "dana"}
	if n := len(k.revisions); n > 0 {
		last := k.revisions[n-1]
		if bytes.Equal(k.bodies[last.ID], k.body) {
			return
		}
		r.Number, r.Parent = last.Number+1, last.ID
	}
	r.ID = fmt.Sprintf("rev%d", r.Number)
	if k.bodies == nil {
		k.bodies = map[string][]byte{}
	}
	k.revisions, k.bodies[r.ID] = append(k.revisions, r), k.body
}

func (m *memory) Revisions(id string, before uint64, most int) ([]ui.Revision, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.listings++
	var out []ui.Revision
	for _, r := range slices.Backward(m.drafts[id].revisions) {
		if (before == 0 || r.Number < before) && (most == 0 || len(out) < most) {
			out = append(out, r)
		}
	}
	return out, nil
}

func (m *memory) LoadRevision(id string, r ui.Revision) (*model.Agreement, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.loads++
	body, ok := m.drafts[id].bodies[r.ID]
	if !ok {
		return nil, fmt.Errorf("revision %d cannot be read", r.Number)
	}
	a, _, err := model.Decode(body)
	return a, err
}

func (m *memory) Create(n ui.New) (ui.Draft, error) {
	m.mu.Lock()
	m.next++
	id := fmt.Sprintf("a%d", m.next)
	m.mu.Unlock()
	a, err := model.New(model.NewOptions{Preset: n.Preset, Mode: n.Mode, Client: n.Client, Number: fmt.Sprintf("MSA-2026-%03d", m.next), Today: today()})
	if err != nil {
		return ui.Draft{}, err
	}
	m.put(id, a)
	return m.Load(id)
}

func (m *memory) Sample() (ui.Draft, error) {
	m.put("sample", office())
	return m.Load("sample")
}

func (m *memory) Import(file string) (ui.Draft, error) {
	return ui.Draft{}, fmt.Errorf("there is no file %s", file)
}

func (m *memory) Duplicate(id string) (ui.Row, error) {
	m.put(id+"c", decode(m.drafts[id].body))
	return ui.Row{ID: id + "c", Number: "MSA-2026-009"}, nil
}

func (m *memory) Delete(id string) error {
	m.drafts[id].deleted = true
	return nil
}

func (m *memory) Restore(id string) error {
	m.drafts[id].deleted = false
	return nil
}

// Newest takes the version of an agreement for the time of the last write.
func (m *memory) Newest(id string, seen time.Time) (string, time.Time, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.asks++
	k := m.drafts[id]
	written := time.Unix(int64(k.version), 0)
	if written.Equal(seen) {
		return "", seen, nil
	}
	m.looks++
	return fmt.Sprint(k.version), written, nil
}

func (m *memory) Hold(string) (ui.Holder, error) { return m.holder, nil }
func (m *memory) Release(string) error           { return nil }

// library is the profile beside the drafts; Save means another thing in each.
type library struct{ *memory }

func (l library) LoadProfile() (ui.Draft, error) { return l.draft("profile", l.profile) }

// files is the exporter: it keeps names and writes nothing but to a counter.
type files struct{ *memory }

func (f files) Folder(*model.Agreement) string { return "/home/dana/agreements" }

func (f files) Target(d *doc.Doc, x export.Format, folder string) (string, bool, error) {
	path := filepath.Join(folder, d.Number+"."+x.Ext)
	return path, f.memory.files[path], nil
}

func (f files) Write(d *doc.Doc, x export.Format, path string, m ui.Manner) error {
	if err := x.Write(io.Discard, d, export.Options{AllowMissing: m.Boxes}); err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.memory.files[path] = true
	f.wrote = append(f.wrote, path)
	return nil
}

func (f files) Record(_ string, _ ui.Ack, _ *doc.Doc, names []string) error {
	f.records = append(f.records, names)
	return nil
}

func (f files) WriteList(_ *model.Agreement, x followup.Form, text, folder string, replace bool) (string, bool, error) {
	path := filepath.Join(folder, "open-points."+x.Ext)
	if f.memory.files[path] && !replace {
		return path, true, nil
	}
	f.memory.files[path], f.memory.list = true, text
	return path, false, nil
}

func (f files) Reveal(string) error { return errors.New("there is no file manager here") }

// editor gives back a text of its own, or an error.
type editor struct {
	text string
	err  error
}

func (e editor) Lend(string) (ui.Loan, error) { return e, nil }
func (e editor) Command() *exec.Cmd           { return exec.Command("true") }
func (e editor) Text() (string, error)        { return e.text, e.err }
func (e editor) Close() error                 { return nil }

func decode(body []byte) *model.Agreement {
	a, _, err := model.Decode(body)
	if err != nil {
		panic(err)
	}
	return a
}

// office is the agreement of testdata/office.json.
var office = sync.OnceValue(func() *model.Agreement {
	body, err := os.ReadFile(filepath.Join("..", "testdata", "office.json"))
	if err != nil {
		panic(err)
	}
	return decode(body)
})

// ids gives row ids that are the same in every run.
func ids() func() string {
	n := 0
	return func() string {
		n++
		return fmt.Sprintf("r%04d", n)
	}
}
