package cli

import (
	"fmt"
	"strings"

	"engross/model/check"
	"engross/model/clause"
)

// coverageJSON is what check --coverage --json prints.
type coverageJSON struct {
	Points []pointJSON    `json:"points"`
	Counts map[string]int `json:"counts"` // by status
}

// pointJSON is one point with how far the agreement settles it.
type pointJSON struct {
	Point    string   `json:"point"`
	About    string   `json:"about"`
	Status   string   `json:"status"`
	Reason   string   `json:"reason,omitempty"`
	Path     string   `json:"path,omitempty"`     // the question to answer or confirm
	Carriers []string `json:"carriers,omitempty"` // questions, and clauses behind #, that carry the point
}

// grades are the words for how far a point is settled, in the order of the summary.
var grades = []check.Cover{check.Covered, check.Thin, check.Missing, check.LeftOut}

// coverage says of each point how far the agreement settles it.
func (h *house) coverage(t target, lib *clause.Library, asJSON bool) error {
	d, problems := lib.Build(t.Agreement, clause.Options{Bare: true})
	for _, p := range problems {
		h.note(p.String())
	}
	out := coverageJSON{Counts: map[string]int{}}
	for _, g := range grades {
		out.Counts[g.String()] = 0
	}
	for _, c := range check.CoverageOf(check.Input{Draft: t.Agreement, Doc: d, Today: h.today}) {
		out.Counts[c.Cover.String()]++
		out.Points = append(out.Points, pointJSON{
			Point: c.Point.ID, About: c.Point.About, Status: c.Cover.String(), Reason: c.Reason, Path: c.Path, Carriers: strings.Fields(c.Point.Carriers),
		})
	}
	if asJSON {
		if err := h.json(out); err != nil {
			return &exitError{exitUnknown, err}
		}
	} else {
		h.sayCoverage(t, out)
	}
	if out.Counts[check.Missing.String()] > 0 {
		return &exitError{code: exitWarnings}
	}
	return nil
}

// sayCoverage prints a line for each point, with what there is to say of it on a second one, and the sums.
func (h *house) sayCoverage(t target, c coverageJSON) {
	for _, p := range c.Points {
		h.say("%-8s  %-6s  %s", p.Status, p.Point, p.About)
		if why := strings.TrimSpace(p.Reason + orNothing(p.Path)); why != "" && p.Status != check.Covered.String() {
			h.say("%18s%s", "", why)
		}
	}
	var sums []string
	for _, g := range grades {
		sums = append(sums, fmt.Sprintf("%d %s", c.Counts[g.String()], g))
	}
	h.say("%s: %d points, %s", t.name, len(c.Points), strings.Join(sums, ", "))
}

func orNothing(path string) string {
	if path == "" {
		return ""
	}
	return " (" + path + ")"
}
