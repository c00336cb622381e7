package ui

import (
	"net/url"
	"strings"

	"engross/model/value"
)

// recallBegun takes up what a place remembers of dialogs that were begun and not done. What was begun at a question that is
// gone is dropped.
func (s *session) recallBegun(text string) {
	s.begun, _ = url.ParseQuery(text) // of what cannot be read, the rest is taken
	for key := range s.begun {
		_, path, _ := strings.Cut(key, " ")
		if _, ok := s.place(path); !ok {
			delete(s.begun, key)
		}
	}
}

// begin keeps what is typed into a dialog, for when it is opened again. It is saved like an answer, and is none.
func (s *session) begin(key string, typed []string) {
	s.keep.typed(s.o.Now())
	if strings.Join(typed, "") == "" {
		s.forget(key)
		return
	}
	s.begun[key] = typed
	s.goneTo(s.resume())
}

// forget drops what was begun.
func (s *session) forget(key string) {
	delete(s.begun, key)
	s.goneTo(s.resume())
}

// begun puts back on the lines of the dialog what was typed when it was open last, and keeps what is typed into it. The
// deed and the path of the question say which dialog it is.
func (d *prompt) begun(s *session, deed, path string) {
	d.s, d.key = s, deed+" "+path
	for i, text := range s.begun[d.key] {
		if i < len(d.memo.texts) {
			*d.memo.texts[i] = value.Text(text)
		}
	}
	d.focus(0)
}
