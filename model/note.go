package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"engross/model/value"
)

// Note is something that was said beside a question, with when it was taken down. It never leaves the computer.
type Note struct {
	On   value.Date  `json:"on,omitzero"`
	At   value.Clock `json:"at,omitzero"`
	Text string      `json:"text"`
}

// longestNote is the most runes of one note.
const longestNote = 2000

// Note puts a note beside a question, after those that are there.
func (e *Edit) Note(path string, n Note) error {
	if n.clean(); n.Text == "" {
		return nil
	}
	return e.notes(path, func(all []Note) ([]Note, error) { return append(all, n), nil })
}

// Renote puts another text in the place of a note's, counted from 0; without a text the note is dropped.
func (e *Edit) Renote(path string, i int, text string) error {
	return e.notes(path, func(all []Note) ([]Note, error) {
		if i < 0 || i >= len(all) {
			return nil, fmt.Errorf("%s has no such note", path)
		}
		if all[i].Text = text; all[i].clean() == "" {
			return append(all[:i], all[i+1:]...), nil
		}
		return all, nil
	})
}

// notes changes the notes of a question. The deed works on a copy, because snapshots share states.
func (e *Edit) notes(path string, deed func([]Note) ([]Note, error)) error {
	return e.change(path, func(p Place) error {
		if p.Row != nil {
			return fmt.Errorf("%s is a row: a note stands beside one of its questions", path)
		}
		st := p.own()
		all, err := deed(append([]Note(nil), st.Notes...))
		if err != nil {
			return err
		}
		if st.Notes = all; len(all) == 0 {
			st.Notes = nil
		}
		p.set(st)
		return nil
	})
}

// clean makes a note one that may be shown, and returns its text.
func (n *Note) clean() string {
	text := []rune(value.CleanLine(n.Text))
	n.Text = string(text[:min(len(text), longestNote)])
	return n.Text
}

// cleanNotes makes notes of a file such that may be shown, and leaves empty ones out.
func cleanNotes(all []Note) []Note {
	var out []Note
	for _, n := range all {
		if n.clean() != "" {
			out = append(out, n)
		}
	}
	return out
}

// BringBack gives an answer again that stood there before, as Capture wrote it. The notes beside it stay as they are now.
func (e *Edit) BringBack(path string, was json.RawMessage) error {
	p, err := e.a.At(path)
	if err != nil {
		return err
	}
	notes := p.own().Notes
	if err := e.TakeTheirs(Conflict{Path: path, Theirs: was}); err != nil {
		return err
	}
	return e.notes(path, func([]Note) ([]Note, error) { return notes, nil })
}

// IsNote reports whether a change is one of notes alone.
func (c Change) IsNote() bool {
	return !slices.Equal(notesIn(c.Old), notesIn(c.New)) && bytes.Equal(withNotes(c.Old, nil), withNotes(c.New, nil))
}

// joinNotes gives what a base, mine and theirs hold at one path the notes of both: those that neither dropped, and those
// that either took since.
func joinNotes(base, mine, theirs string) (b, m, t string) {
	was, here, there := notesIn([]byte(base)), notesIn([]byte(mine)), notesIn([]byte(theirs))
	if slices.Equal(here, was) && slices.Equal(there, was) {
		return base, mine, theirs
	}
	var all []Note
	for _, n := range there {
		if !slices.Contains(was, n) || slices.Contains(here, n) {
			all = append(all, n)
		}
	}
	for _, n := range here {
		if !slices.Contains(was, n) && !slices.Contains(there, n) {
			all = append(all, n)
		}
	}
	with := func(held string) string { return string(withNotes([]byte(held), all)) }
	return with(base), with(mine), with(theirs)
}

// notesIn are the notes in what Capture wrote of an answer.
func notesIn(held json.RawMessage) []Note {
	var l leaf
	if json.Unmarshal(held, &l) != nil || l.State == nil {
		return nil
	}
	return l.State.Notes
}

// withNotes is what Capture would write of an answer with these notes.
func withNotes(held json.RawMessage, notes []Note) json.RawMessage {
	var l leaf
	if json.Unmarshal(held, &l) != nil {
		return held
	}
	if l.State == nil {
		l.State = &State{}
	}
	if l.State.Notes = notes; l.State.isZero() {
		l.State = nil
	}
	return mustJSON(l)
}
