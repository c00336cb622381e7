package store

import (
	"fmt"
	"strings"
	"time"
)

// Row is a draft's line in the list. The caller hands it in with each save;
// ID, Updated and Deleted are filled in by the store.
type Row struct {
	ID       string `json:"id"`
	Number   string `json:"number,omitempty"` // MSA-2026-001
	Client   string `json:"client,omitempty"`
	Title    string `json:"title,omitempty"`
	State    string `json:"state,omitempty"`    // draft, sent, signed: the caller's words
	Progress string `json:"progress,omitempty"` // "34 of 52"
	Monthly  string `json:"monthly,omitempty"`  // recurring total, as shown
	// More holds what a later list wants to show.
	More    map[string]string `json:"more,omitempty"`
	Updated time.Time         `json:"updated,omitzero"` // when its words last changed
	Deleted time.Time         `json:"deleted,omitzero"` // zero unless deleted
	// Damaged says that only the ID is known: the line itself is damaged,
	// the draft may still load.
	Damaged bool `json:"-"`
}

// Save is one state of a draft to be kept.
type Save struct {
	ID      string // of the draft
	Session string // of the window: each window has its own, for its whole life
	Author  string
	Parent  string // Revision.ID of the Draft or Ack the edit goes back to; "" at first
	Base    string // Version of the Draft or Ack the edit was made on; "" at first
	Body    []byte // the encoded draft, not looked at
	Row     Row
	Cursor  string // where the person was; any text
	Undo    *Undo  // what changed in the undo history; nil when nothing did
}

// Ack says that a state is on the disk.
type Ack struct {
	Version  string // names the content saved: Base of the next save
	Revision Revision
	Saved    time.Time
	// Restored says that the draft had been deleted meanwhile and that
	// this edit brought it back.
	Restored bool
}

// Draft is one state of a draft as it was saved.
type Draft struct {
	ID       string
	Body     []byte
	Version  string   // names the newest content: Base of the next save
	Revision Revision // the newest revision, or the one loaded; zero before the first
	// Ahead says that Body holds changes that no revision holds yet.
	Ahead   bool
	Row     Row
	Session string // of the window that saved it
	Author  string
	Saved   time.Time
	Cursor  string
	Undo    History
	// Damaged is nil when the newest state was whole. Otherwise Body is
	// the newest state that is, and Damaged says what is missing. Version
	// still names the newest content, so that the next save is accepted.
	Damaged *DamagedError
}

// Revision is one lasting state of a draft. It is never changed.
type Revision struct {
	ID      string    `json:"id"`     // made from parent and content
	Number  uint64    `json:"number"` // 1, 2, 3 ... within the draft
	Parent  string    `json:"parent,omitempty"`
	Version string    `json:"version"` // names the content
	Author  string    `json:"author,omitempty"`
	Session string    `json:"session,omitempty"`
	Label   string    `json:"label,omitempty"`
	Time    time.Time `json:"time,omitzero"`
	Size    int       `json:"size"` // of the body in bytes
	// Damaged says that its record is damaged and cannot be loaded; only
	// ID and Number are known.
	Damaged bool `json:"-"`
}

// LabelKept marks the revisions that the store made by itself: the unsaved
// state of one window, kept before another window saved over it.
const LabelKept = "left by another window"

// StaleError says that another window has saved since the state that a save was
// based on. Nothing was written. The caller merges its own state with Theirs
// and saves again with Base and Parent of Theirs. It matches ErrStale.
type StaleError struct {
	// Base is the state both sides come from, if the store still has it:
	// then its Version is the Base of the save. Otherwise it is the revision
	// before, and without one a Draft with no Body. A window that remembers
	// the state it last loaded or saved has the better base.
	Base Draft
	// Theirs is the newest state, with its undo history.
	Theirs Draft
}

// Error says in words what happened.
func (e *StaleError) Error() string {
	return fmt.Sprintf("agreement %q was changed in another window: take over its changes and save again", e.Theirs.ID)
}

// Unwrap makes ErrStale visible to errors.Is.
func (e *StaleError) Unwrap() error { return ErrStale }

func (in Save) check() error {
	if err := checkID("the agreement", in.ID); err != nil {
		return err
	}
	if err := checkID("the session", in.Session); err != nil {
		return err
	}
	return checkSize(in.Body)
}

func checkSize(body []byte) error {
	if len(body) > MaxBody {
		return fmt.Errorf("%w: %d MiB, at most %d are kept", ErrTooBig, len(body)>>20, MaxBody>>20)
	}
	return nil
}

const idLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."

func checkID(what, id string) error {
	odd := strings.ContainsFunc(id, func(r rune) bool { return !strings.ContainsRune(idLetters, r) })
	if id == "" || len(id) > 64 || odd {
		return fmt.Errorf("%w: the id of %s is 1 to 64 letters, digits, dots, hyphens or underscores, not %q", ErrName, what, id)
	}
	return nil
}

// checkName is for names that people give: any text without control
// characters, because zero bytes part the keys.
func checkName(what, name string) error {
	control := strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f })
	if name == "" || len(name) > 200 || control {
		return fmt.Errorf("%w: %s is 1 to 200 bytes without control characters, not %q", ErrName, what, name)
	}
	return nil
}
