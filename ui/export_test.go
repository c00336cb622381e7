package ui

import (
	"engross/model"
	"engross/model/check"
)

// Analyse makes what a screen knows of a state of an agreement: its findings, its counters and its preview.
func Analyse(o Options, a *model.Agreement) int {
	return len(analyse(&o, anAgreement, a, 1, new(check.Texts)).findings)
}

// Width counts the cells of a line.
func Width(s string) int { return width(s) }
