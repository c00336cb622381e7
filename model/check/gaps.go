package check

import "fmt"

// priorityGap looks for problems that the matrix ranks and no priority speaks of, because the one that did was deleted.
func priorityGap(in Input, report reporter) {
	for _, g := range in.Agreement.Levels.Gaps() {
		cell := ""
		for _, c := range in.Agreement.Levels.Matrix.Cells() {
			if c.Key == g.Cell {
				cell = string(*c.At)
			}
		}
		p := in.Agreement.Levels.Priorities.With(cell)
		if p == nil || cell != g.ID {
			continue
		}
		at := "levels.priorities." + g.ID + ".definition"
		report(at, fmt.Sprintf("%s gets %s, but no priority speaks of %s: say so in its words.", in.question("levels.matrix."+g.Cell), in.priority(p), g.Who),
			set(at, g.Words, "say what belongs to it now"))
	}
}
