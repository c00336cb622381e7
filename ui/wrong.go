package ui

import (
	"strings"

	"engross/model/check"
)

// tellWrong says of an answer that made something wrong in another section than the one in view what it is: the list of sections
// marks it with no more than a sign. What nobody answered yet is counted there, and is no news; nor is what is wrong in a section that
// nobody went to.
func (a *App) tellWrong(s *session, was *analysis) {
	at, ok := s.place(a.here())
	if !was.isMade || a.session() != s || len(a.over) > 0 || !ok {
		return
	}
	type key struct{ rule, path string }
	known := map[key]bool{}
	for _, f := range was.findings {
		known[key{f.Rule, f.Path}] = true
	}
	here := at.Section.About().Key
	for _, f := range s.known.findings {
		p, ok := s.place(f.Path)
		if f.Severity != check.Error || known[key{f.Rule, f.Path}] || s.known.isBlank(f) || !ok || p.Section.About().Key == here || !s.wentTo(p.Section.About().Key) {
			continue
		}
		if at, ok := s.place(f.Beside); ok && at.Section.About().Key == here {
			continue // it is said there
		}
		a.c.say(strings.TrimSpace(a.c.notice + " Now wrong in " + p.Section.About().Title + ": " + f.Message))
		return
	}
}

// wentTo reports whether somebody saw a section or said something in it.
func (s *session) wentTo(section string) bool {
	return s.seen[section] || s.known.progress[section].Touched > 0
}
