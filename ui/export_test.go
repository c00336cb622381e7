package ui

import (
	"engross/model"
	"engross/model/check"
)

// Analyse makes what a screen knows of a state of an agreement: its findings, its counters and its preview.
func Analyse(o Options, a *model.Agreement) int {
	return len(analyse(&o, anAgreement, a, 1, new(check.Texts)).findings)
}

// Held returns the agreements that are open, by id.
func (a *App) Held() map[string]*model.Agreement {
	out := map[string]*model.Agreement{}
	for _, s := range a.open {
		out[s.id] = s.a
	}
	return out
}

// Width counts the cells of a line.
func Width(s string) int { return width(s) }
