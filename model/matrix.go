package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// Impact says what a high, a medium and a low impact are.
type Impact struct {
	Node
	HighName, MediumName, LowName value.Text
	High, Medium, Low             value.Text
}

// Fields returns the definitions of impact (domain 2.6a).
func (x *Impact) Fields(Scope) []Field {
	return grades("impact", "how many people or which systems are hit", []grade{
		{"high", "High", &x.HighName, &x.High, "What do you call a problem that hits the whole company?", "How many people have to be stuck before a problem hits the whole company?", "A whole site or at least half of the Users are affected, or a service that stops revenue or the care of customers."},
		{"medium", "Medium", &x.MediumName, &x.Medium, "What do you call a problem that hits a department?", "And how many people have to be stuck before it hits a department?", "A department is affected, or three Users or more but less than half."},
		{"low", "Low", &x.LowName, &x.Low, "What do you call a problem that hits one or two people?", "And how many people does a small problem hit?", "One or two Users are affected."},
	})
}

// Urgency says what a high, a medium and a low urgency are.
type Urgency struct {
	Node
	HighName, MediumName, LowName value.Text
	High, Medium, Low             value.Text
}

// Fields returns the definitions of urgency (domain 2.6a).
func (x *Urgency) Fields(Scope) []Field {
	return grades("urgency", "whether work has stopped, and whether there is another way to go on", []grade{
		{"high", "High", &x.HighName, &x.High, "What do you call a problem that cannot wait?", "When can a problem not wait: what has stopped, or is getting worse?", "Work has stopped and there is no other way to go on, or the damage is growing."},
		{"medium", "Medium", &x.MediumName, &x.Medium, "What do you call a problem that people can live with for a while?", "And when can people live with it for a while?", "Work goes on with difficulty, or there is a Workaround."},
		{"low", "Low", &x.LowName, &x.Low, "What do you call a problem that can wait?", "And when can it wait?", "It can wait until an agreed date."},
	})
}

// grade is one step of impact or urgency.
type grade struct {
	key, usual       string
	name, at         *value.Text
	askName, askWhat string // what a rep says to get its name and its definition
	definition       string
}

func grades(of, check string, all []grade) []Field {
	var fields []Field
	for _, g := range all {
		label := g.usual + " " + of
		fields = append(
			fields,
			Field{Key: g.key + "Name", Label: label + " is called", At: g.name, Default: g.usual, Named: true, Max: 40, Ask: g.askName, Help: "The word that the table of priorities uses for it. \"" + g.usual + "\" is usual.", Example: g.usual},
			Field{Key: g.key, Label: label, At: g.at, Default: g.definition, Named: true, Lines: 2, Max: 300, Ask: g.askWhat, Help: "Say it so that it can be checked: " + check + ". Then nobody argues about it in an outage.", Example: g.definition},
		)
	}
	return fields
}

// Matrix says which priority follows from impact and urgency. Each cell refers to a row of the priorities, so that it
// follows when they are renamed.
type Matrix struct {
	Node
	HighHigh, HighMedium, HighLow       value.Text // high impact
	MediumHigh, MediumMedium, MediumLow value.Text
	LowHigh, LowMedium, LowLow          value.Text
}

// MatrixCell is one cell of the matrix with its place: 0 is high, 2 is low.
type MatrixCell struct {
	Key             string
	Impact, Urgency int
	At              *value.Text
}

// Cells returns the nine cells, by impact and then by urgency.
func (x *Matrix) Cells() []MatrixCell {
	return []MatrixCell{
		{"highHigh", 0, 0, &x.HighHigh},
		{"highMedium", 0, 1, &x.HighMedium},
		{"highLow", 0, 2, &x.HighLow},
		{"mediumHigh", 1, 0, &x.MediumHigh},
		{"mediumMedium", 1, 1, &x.MediumMedium},
		{"mediumLow", 1, 2, &x.MediumLow},
		{"lowHigh", 2, 0, &x.LowHigh},
		{"lowMedium", 2, 1, &x.LowMedium},
		{"lowLow", 2, 2, &x.LowLow},
	}
}

// Fields returns the cells. Unless told otherwise a step down in impact or urgency is a step down in priority, as far as
// there are priorities: P1 P2 P3, P2 P3 P4, P3 P4 P4 for four of them (domain 2.6). Of the usual ones that are left when others were
// deleted, each keeps its cells.
func (x *Matrix) Fields(s Scope) []Field {
	steps, all := [...]string{"High", "Medium", "Low"}, s.A.Levels.Priorities
	hit := [...]string{"The whole company is hit", "A department is hit", "One or two people are hit"}
	harm := [...]string{"and work has stopped", "but they can go on somehow", "but it can wait"}
	offer := func() []Option { return s.A.rowOptions(s, &s.A.Levels.Priorities) }
	var fields []Field
	for _, c := range x.Cells() {
		usual := ""
		if n := len(all); n > 0 {
			usual = usualCell(all, min(c.Impact+c.Urgency, len(startPriorities)-1))
			if usual == "" {
				usual = all[min(c.Impact+c.Urgency, n-1)].Key()
			}
		}
		fields = append(fields, Field{
			Key: c.Key, Label: steps[c.Impact] + " impact, " + strings.ToLower(steps[c.Urgency]) + " urgency", At: c.At, Ref: "levels.priorities",
			Offer: offer, Default: usual, Required: len(all) > 0, Named: true, Rule: "SLA-07", Ask: hit[c.Impact] + " " + harm[c.Urgency] + ": which priority is that?", Help: "The priority that such a problem gets. Less impact or less urgency never gives a higher one.",
		})
	}
	return fields
}

// usualCell returns the priority of a cell that the usual priority of a rank has, where the priorities are some of the usual ones: that
// one or, where it was deleted, the next lower one but the last, since that is for what can wait, or else the next higher one. It is ""
// where there are others, or in another order.
func usualCell(all []*Priority, rank int) string {
	left := map[int]bool{}
	last := -1
	for _, p := range all {
		i := slices.IndexFunc(startPriorities, func(x startPriority) bool { return x.id == p.Key() })
		if i <= last {
			return ""
		}
		left[i], last = true, i
	}
	lowest := len(startPriorities) - 1
	for i := rank; i < lowest || i == rank; i++ {
		if left[i] {
			return startPriorities[i].id
		}
	}
	for i := rank - 1; i >= 0; i-- {
		if left[i] {
			return startPriorities[i].id
		}
	}
	return startPriorities[last].id
}

// PriorityGap is what no priority speaks of once a usual one was deleted, while the one that takes its cells keeps its usual words.
type PriorityGap struct {
	ID    string // the priority that takes the cells
	Cell  string // key of the cell of the matrix that shows it
	Who   string // whom nothing speaks of
	Words string // what belongs to the priority then
}

// priorityGaps are the gaps that a usual priority leaves.
var priorityGaps = []struct {
	gone string
	PriorityGap
}{
	{"p2", PriorityGap{"p3", "mediumHigh", "three Users or more, but less than half, who cannot work", "Less than half of the Users cannot work, or several can go on only with difficulty or by a Workaround."}},
	{"p3", PriorityGap{"p2", "lowHigh", "one or two Users who cannot work", "Some Users cannot work, or several can go on only with difficulty or by a Workaround, or an important system runs so badly that work piles up."}},
}

// Gaps returns the gaps that deleted priorities leave.
func (x *Levels) Gaps() []PriorityGap {
	var out []PriorityGap
	for _, g := range priorityGaps {
		p := x.Priorities.With(g.ID)
		i := slices.IndexFunc(startPriorities, func(s startPriority) bool { return s.id == g.ID })
		if x.Priorities.With(g.gone) == nil && p != nil && string(p.Definition) == startPriorities[i].definition {
			out = append(out, g.PriorityGap)
		}
	}
	return out
}
