package model

import (
	"fmt"

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
