package ui

import (
	"os/exec"
	"time"

	"engross/export"
	"engross/model"
	"engross/model/doc"
	"engross/model/followup"
)

// The wizard opens no file and no database: it asks for what it needs through the interfaces below.
// All methods may block and are called in commands, from other goroutines than the screen's; several calls may run at
// the same time, but never two saves of one draft. Errors are shown as they are, in one line: they are sentences for
// the person at the keyboard that say what happened and what to do.

// Drafts keeps the agreements.
type Drafts interface {
	Keeper

	// List returns the agreements that are not deleted, the last changed first.
	List() ([]Row, error)
	// Load returns the newest state of an agreement with its undo history.
	Load(id string) (Draft, error)
	// Create makes, saves and returns a new agreement, seeded from its preset and the provider's profile.
	Create(New) (Draft, error)
	// Sample saves and returns the finished example agreement, to look around in.
	Sample() (Draft, error)
	// Import reads a file as an agreement, saves it as a new one and returns it.
	Import(file string) (Draft, error)
	// Duplicate saves a copy under a new id and number and returns its row.
	Duplicate(id string) (Row, error)
	// Delete takes an agreement off the list; Restore brings it back as it was.
	Delete(id string) error
	Restore(id string) error
	// Checkpoint saves as Save does and makes a lasting revision with that label.
	Checkpoint(s Save, label string) (Ack, error)

	// Revisions returns the lasting revisions of an agreement, the newest first: those with a number below before, where
	// that is not 0, and at most so many, where that is not 0. With an error, those that could be read are returned.
	Revisions(id string, before uint64, most int) ([]Revision, error)
	// LoadRevision returns the answers that a revision holds.
	LoadRevision(id string, r Revision) (*model.Agreement, error)

	// Newest names the newest state of an agreement, as Draft.Base does, and tells when anything was last written: where that
	// was seen, nothing is read and no name returned. It is asked every two seconds while the agreement is open.
	Newest(id string, seen time.Time) (base string, written time.Time, err error)

	// Hold says that this window has the agreement open and returns the other window that has it too, if any.
	// It is a warning, not a lock, and is called again every minute while the agreement is open.
	Hold(id string) (Holder, error)
	// Release takes back what Hold said.
	Release(id string) error
}

// Profile keeps the provider's own company and price book: an agreement of which only some sections are asked.
type Profile interface {
	Keeper

	// LoadProfile returns the profile, an empty one if there is none yet.
	LoadProfile() (Draft, error)
}

// Keeper keeps one state after the other.
type Keeper interface {
	// Save returns once the bytes are on the disk. The agreement in it is a snapshot that nobody changes any more.
	// Where another window saved since Base, nothing is written and the error is a *Stale. After any other error the
	// same state is saved again later; doing that twice does no harm.
	Save(Save) (Ack, error)
}

// Row is one agreement in the list.
type Row struct {
	ID, Number, Client string
	State              string // draft, in review, signed: words for the screen
	Progress           string // "34 of 52"
	Monthly            string // recurring total as printed, with its currency
	Updated            time.Time
	Damaged            string // why it cannot be shown whole; else empty
}

// Draft is one state of an agreement as it was saved.
type Draft struct {
	ID        string
	Agreement *model.Agreement
	Base      string    // names this state: handed back with the next save
	Parent    string    // the revision it goes back to: handed back too
	Saved     time.Time // when it was saved; zero where nobody knows
	Cursor    string    // where the person was, as Save.Cursor said
	History   History
	Warning   string // what the person should know of its state, such as damage; else empty
}

// Revision is one lasting state of an agreement. Numbers count from 1 and are never given twice.
type Revision struct {
	ID      string
	Number  uint64
	Parent  string // the revision that it goes back to
	Time    time.Time
	Label   string // why it was made: "left Costs", "before export"
	Author  string
	Sent    string // what left the program of it, and to whom where that was said; else empty
	Damaged string // why it cannot be looked at; else empty
}

// New is what the start dialog asks.
type New struct {
	Preset string // a Value of model.PresetOptions
	Mode   string // "rep" or "owner"
	Client string // the client's name; may be empty
}

// Save is one state to be kept.
type Save struct {
	ID        string
	Agreement *model.Agreement
	Base      string
	Parent    string
	Cursor    string
	Undo      UndoChange
}

// Ack says that a state is on the disk. Base and Parent go into the next save.
type Ack struct {
	Base, Parent string
	Saved        time.Time
	Note         string // something the person should know, such as "brought back, it had been deleted"; else empty
}

// Stale is the error of a save that found the state of another window. Theirs has the newest state, Base the one both
// come from; Base is nil if it is not known any more. The wizard merges the two and saves again on top of Theirs.
type Stale struct {
	Base   *model.Agreement
	Theirs Draft
}

// Error says what happened.
func (*Stale) Error() string { return "another window changed this agreement" }

// History is the undo history: Steps[0] has number First, and the step before number Pos is the next to undo.
type History struct {
	First, Pos uint64
	Steps      []model.Step
}

// UndoChange is what a save changes in the kept history: steps numbered Keep and above are dropped, Add is put after
// the rest, and Pos is the new position. Saying the same twice does what saying it once does.
type UndoChange struct {
	Keep uint64
	Add  []model.Step
	Pos  uint64
}

// Holder is another window that has an agreement open; the zero value means that there is none.
type Holder struct {
	Where string // a few words: "another window on this computer"
	Since time.Time
}

// Exporter writes files.
type Exporter interface {
	// Folder is the folder offered for the files of an agreement.
	Folder(a *model.Agreement) string
	// Target returns the path that a format of this document gets in a folder and whether a file is there already.
	Target(d *doc.Doc, f export.Format, folder string) (path string, isThere bool, err error)
	// Write writes the file, whole or not at all.
	Write(d *doc.Doc, f export.Format, path string, m Manner) error
	// Record keeps in the agreement's history which files were written of which document, from which state.
	Record(id string, from Ack, d *doc.Doc, files []string) error
	// WriteList writes a follow-up list into a folder and returns where. Where such a file is there already nothing is
	// written, unless told to replace it.
	WriteList(a *model.Agreement, f followup.Form, text, folder string, replace bool) (path string, isThere bool, err error)
	// Reveal opens a folder in the desktop's file manager.
	Reveal(folder string) error
}

// Manner is how a file is written.
type Manner struct {
	Quiet   bool // a draft has its mark at the head of each page only
	WithPDF bool // a PDF is written as well, which page numbers come from
	Boxes   bool // a box is drawn for each character that no font has, instead of refusing
}

// Papers are files of plain text that go out and come back, such as the question sheet.
type Papers interface {
	// Write writes a text to a file that is not there yet and returns its path.
	Write(name, text string) (string, error)
	// Read reads a text.
	Read(name string) (string, error)
}

// Editor lends a text to the person's own editor.
type Editor interface {
	// Lend puts the text where an editor can change it.
	Lend(text string) (Loan, error)
}

// Loan is one text in the hands of an editor.
type Loan interface {
	// Command starts the editor; it is run once, with the terminal.
	Command() *exec.Cmd
	// Text returns the text as the editor left it.
	Text() (string, error)
	// Close throws away what Lend made.
	Close() error
}
