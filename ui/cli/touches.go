package cli

import (
	"fmt"
	"strings"

	"engross/model/check"
	"engross/model/clause"
)

// touchedJSON is what --term --json prints.
type touchedJSON struct {
	Term    string    `json:"term"`
	Also    []string  `json:"also"`              // other forms of it
	Meaning string    `json:"meaning,omitempty"` // as printed
	Path    string    `json:"path,omitempty"`    // of the answer that gives the meaning; none for the built-in glossary
	Uses    []useJSON `json:"uses"`
	Small   int       `json:"small"` // places where it stands in small letters, as a usual word
}

// useJSON is a place where the term stands.
type useJSON struct {
	Section string `json:"section"` // as printed
	Title   string `json:"title,omitempty"`
	Clause  string `json:"clause"`         // lasting id
	Path    string `json:"path,omitempty"` // of the answer in which it stands
	Words   string `json:"words"`
}

// touches lists what a defined word touches.
func (h *house) touches(t target, lib *clause.Library, word string, asJSON bool) error {
	d := h.build(t.Agreement, lib, clause.Options{Bare: true})
	x, err := check.Touches(check.Input{Draft: t.Agreement, Doc: d, Today: h.today}, word)
	if err != nil {
		return err
	}
	if asJSON {
		out := touchedJSON{Term: x.Term, Also: append([]string{}, x.Also...), Meaning: x.Meaning, Path: x.Path, Uses: []useJSON{}, Small: x.Small}
		for _, u := range x.Uses {
			out.Uses = append(out.Uses, useJSON{u.Section, u.Title, u.Clause, u.Path, u.Words})
		}
		return h.json(out)
	}
	head := x.Term
	if len(x.Also) > 0 {
		head += " (" + strings.Join(x.Also, ", ") + ")"
	}
	if x.Meaning != "" {
		head += ": " + strings.TrimSuffix(x.Meaning, ".")
	}
	h.say("%s", head)
	if x.Path != "" {
		h.say("  defined at %s", x.Path)
	}
	h.say("%s", sumOfUses(x))
	var rows [][]string
	for i, u := range x.Uses {
		if i > 0 && u.Section == x.Uses[i-1].Section && u.Words == x.Uses[i-1].Words {
			continue // several rows of a table say the same
		}
		rows = append(rows, []string{"  " + u.Section, u.Title, u.Words})
	}
	h.table(rows)
	return nil
}

// sumOfUses says in how many places a word stands.
func sumOfUses(x check.Touched) string {
	if len(x.Uses) == 0 {
		return "It is used nowhere."
	}
	text := fmt.Sprintf("It stands in %s", plural(len(x.Uses), "place"))
	if x.Small > 0 {
		text += fmt.Sprintf(", and in small letters, as a usual word, in %d more", x.Small)
	}
	return text + ":"
}
