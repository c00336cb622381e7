package ui

import (
	"strings"

	"engross/model"
	"engross/model/check"
)

// tellWrong says of an answer that made something wrong in another section than the one in view, or beside the list that is in view
// alone, what it is: the list of sections marks it with no more than a sign.
func (a *App) tellWrong(s *session, was *analysis) {
	if a.session() != s || len(a.over) > 0 {
		return
	}
	at, ok := s.place(a.here())
	if !ok {
		return
	}
	list, isAlone := "", false
	if r, is := a.top().(*rows); is {
		list, isAlone = r.path, true
	}
	here := at.Section.About().Key
	if text := s.newlyWrong(was, func(p model.Place) bool {
		return p.Section.About().Key == here && (!isAlone || p.Path == list || strings.HasPrefix(p.Path, list+"."))
	}); text != "" {
		a.c.say(strings.TrimSpace(a.c.notice + " " + text))
	}
}

// newlyWrong says the first error since an earlier look that is not told where it was made, and how many more there are. What nobody
// answered yet is counted on the screens, and is no news; nor is what is wrong in a section that nobody went to.
func (s *session) newlyWrong(was *analysis, isTold func(model.Place) bool) string {
	if !was.isMade {
		return ""
	}
	type key struct{ rule, path string }
	known := map[key]bool{}
	for _, f := range was.findings {
		known[key{f.Rule, f.Path}] = true
	}
	text, more := "", 0
	for _, f := range s.known.findings {
		p, ok := s.place(f.Path)
		if f.Severity != check.Error || known[key{f.Rule, f.Path}] || s.known.isBlank(f) || !ok || isTold(p) || !s.wentTo(p.Section.About().Key) {
			continue
		}
		if at, ok := s.place(f.Beside); ok && isTold(at) {
			continue // it is said there
		}
		if text != "" {
			more++
			continue
		}
		text = "Now wrong in " + p.Section.About().Title + ": " + f.Message
	}
	if more > 0 {
		text += " And " + itoa(more) + " more: see Review."
	}
	return text
}

// wentTo reports whether somebody saw a section or said something in it.
func (s *session) wentTo(section string) bool {
	return s.seen[section] || s.known.progress[section].Touched > 0
}
