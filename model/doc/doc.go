// Package doc is the finished agreement as a tree of blocks and inlines, whatever it will be written as.
// It does not know how the words were chosen, nor how a format writes them.
package doc

// Doc is one document, ready to be written once Number has run.
// The zero value is an empty document in no language on letter paper.
type Doc struct {
	ID     string // of the agreement, the same for every version of it
	Title  string // for window titles and metadata; the printed title is a Title block
	Number string // of the agreement, such as MSA-2026-001
	Lang   string // BCP 47, such as en-US
	Paper  string // "letter" or "a4"; empty is letter
	Draft  bool   // marked as a draft on every page, with Open, Faults and Proposed listed at the end
	Blocks []Block
	Open   []OpenPoint
	Lost   []Lost // not sealed: a remark for who writes the agreement
	Facts  Facts
	Source []byte // the draft's public projection as JSON: all that an exported file may hold of it
	Digest string // set by Seal; of a part, that of the whole
	IsPart bool   // made by Part

	// Proposed says, a sentence each, what the draft promises only because it was proposed: nobody agreed to it. Source does
	// not tell who answered what, so the stamp of a file carries these sentences.
	Proposed []string

	// Faults says, a sentence each, what a draft has to have mended before it can be signed and what is no open point. The
	// stamp of a file carries these sentences too.
	Faults []string

	Wording  string // digest of the wording that the words came from; not part of what is sealed
	Revision int    // of the draft where it is kept, by which a calendar knows a later export; 0 where there is none. Not sealed.
	Look     Look   // of the file that it is written to; not sealed
}

// Lost is a clause of the agreement’s own that names a place which the agreement does not have. It stands at the end.
type Lost struct {
	Row, At  string   // id of its row, and the place that it names
	Replaces bool     // it is to stand in place of that clause
	Near     []string // names of clauses that are likely meant, the likeliest first
}

// OpenPoint is one thing that is still to be settled before the document can be signed.
type OpenPoint struct {
	Path    string // of the answer that settles it
	Section string // the part of the wizard that asks for it, such as Terms
	Label   string // the question in a few words, such as effective date
	Text    string // a remark for the reader, or what was typed; may be empty
	Kind    BlankKind
}

// String gives the open point as the draft prints it.
func (o OpenPoint) String() string {
	s := o.Label
	if o.Section != "" {
		s = o.Section + ": " + s
	}
	s += " (" + o.Kind.String() + ")"
	if o.Text != "" {
		s += ": " + o.Text
	}
	return s
}

// BlankKind says why a place in the document has no answer. Each kind prints in words of its own.
type BlankKind int

// The kinds of blank.
const (
	NotAsked      BlankKind = iota // nobody has answered yet
	Parked                         // put off on purpose, to be agreed later
	Unreadable                     // something was typed that could not be read
	NotApplicable                  // declared not to apply; not an open point
)

// String gives the kind in words, as the list of open points prints it.
func (k BlankKind) String() string {
	switch k {
	case Parked:
		return "to be agreed"
	case Unreadable:
		return "unclear"
	case NotApplicable:
		return "not applicable"
	}
	return "not answered yet"
}
