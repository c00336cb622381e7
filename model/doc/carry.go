package doc

import (
	"bytes"
	"encoding/json"
)

// Stamp is what a sealed document says of itself in front of the data that its files carry.
type Stamp struct {
	ID      string `json:"id,omitempty"`
	Digest  string `json:"digest"`            // as Seal set it
	Draft   bool   `json:"draft"`             // it was written as a draft, not as final
	Wording string `json:"wording,omitempty"` // digest of the wording that the words came from
	Look    Look   `json:"look,omitzero"`

	Proposed []string `json:"proposed,omitempty"` // of a draft, what nobody had agreed to
	Faults   []string `json:"faults,omitempty"`   // of a draft, what had to be mended
}

// Look is how a file was made to look, as far as somebody chose it, so that anybody can write the same file again.
type Look struct {
	Paper string  `json:"paper,omitempty"`
	Size  float64 `json:"size,omitempty"`  // of the text, in points
	Color string  `json:"color,omitempty"` // six hex digits
	Quiet bool    `json:"quiet,omitempty"` // a draft has its mark at the head of each page only
	Logo  string  `json:"logo,omitempty"`  // digest of the picture, which the file itself holds
}

// stampKey is the member of the carried data that holds the stamp.
const stampKey = "document"

// Carried gives the data that a file of the document carries: Source, with the stamp in front once the document is sealed.
// A Source that is no JSON object is given as it is.
func (d *Doc) Carried() []byte {
	rest, isObject := bytes.CutPrefix(bytes.TrimSpace(d.Source), []byte("{"))
	if d.Digest == "" || !isObject {
		return d.Source
	}
	stamp, err := json.Marshal(Stamp{ID: d.ID, Digest: d.Digest, Draft: d.Draft, Wording: d.Wording, Look: d.Look, Proposed: d.Proposed, Faults: d.Faults})
	if err != nil {
		panic("doc: " + err.Error()) // strings and sizes always marshal
	}
	out := append([]byte(`{"`+stampKey+`":`), stamp...)
	if !bytes.HasPrefix(bytes.TrimSpace(rest), []byte("}")) {
		out = append(out, ',')
	}
	return append(out, rest...)
}

// ReadStamp reads the stamp of carried data. There is none in data that was never sealed.
func ReadStamp(data []byte) (Stamp, bool) {
	var v struct {
		Document *Stamp `json:"document"`
	}
	if json.Unmarshal(data, &v) != nil || v.Document == nil {
		return Stamp{}, false
	}
	return *v.Document, true
}
