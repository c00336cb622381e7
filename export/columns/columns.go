// Package columns divides the width of a table among its columns so that the table takes few lines. It knows no format:
// lengths are in whatever unit the caller measures text in.
package columns

import (
	"cmp"
	"slices"
)

// Column is one column of a table.
type Column struct {
	Share int  // percent of the table; 0 leaves the width to what stands in the cells
	Rigid bool // gets no more than its cells need, where another column can take the rest
	Cells []Cell
}

// Cell is the room that the text of a cell needs, with the padding of the column.
type Cell struct {
	Word int // for its longest word
	Line int // for all of it on one line
	Pad  int // of these
}

// sample is how many rows are looked at; of a longer table so many, evenly spread.
const sample = 48

// Divide gives each column its width. The widths add up to the total. Each column holds its longest word, if all of them
// can; what is left goes where it saves the most lines, and then to those that can be stretched.
func Divide(total int, cols []Column) []int {
	if len(cols) == 0 {
		return nil
	}
	t := table{total: total, cols: cols, base: make([]int, len(cols))}
	t.rows()
	left := t.least()
	if left <= 0 {
		return fit(t.base, t.words(), total)
	}
	widths := t.whole()
	if sum(widths) > total {
		widths = t.best(left)
	}
	t.stretch(widths)
	return widths
}

// Least gives the width that a table needs for the longest word of each column. A share is no need.
func Least(cols []Column) int {
	n := 0
	for _, c := range cols {
		widest := 0
		for _, x := range c.Cells {
			widest = max(widest, x.Word)
		}
		n += widest
	}
	return n
}

// table is a table being divided.
type table struct {
	total int
	cols  []Column
	base  []int // what each column has at least
	picks []int // the rows looked at
}

// rows picks the rows that are looked at.
func (t *table) rows() {
	n := 0
	for _, c := range t.cols {
		n = max(n, len(c.Cells))
	}
	step := max(1, (n+sample-1)/sample)
	for r := 0; r < n; r += step {
		t.picks = append(t.picks, r)
	}
}

// least gives each column its share or its longest word, though no word takes more than two fifths of the table, and
// says what is left.
func (t *table) least() int {
	left := t.total
	words := t.words()
	for i, c := range t.cols {
		t.base[i] = words[i]
		if c.Share > 0 {
			t.base[i] = max(t.total*min(c.Share, 100)/100, 1)
		}
		left -= t.base[i]
	}
	return left
}

// words gives the width of the longest word of each column.
func (t *table) words() []int {
	all := make([]int, len(t.cols))
	for i, c := range t.cols {
		all[i] = 1
		for _, x := range c.Cells {
			all[i] = max(all[i], min(x.Word, t.total*2/5))
		}
	}
	return all
}

// whole gives the width of each column in which no cell wraps.
func (t *table) whole() []int {
	all := slices.Clone(t.base)
	for i, c := range t.cols {
		if c.Share > 0 {
			continue
		}
		for _, x := range c.Cells {
			all[i] = max(all[i], x.Line)
		}
	}
	return all
}

// best hands out what is left: first as if each column stood alone, then twice more with the lines that the other
// columns make of a row anyway counting for nothing.
func (t *table) best(left int) []int {
	floor := make([][]int, len(t.cols))
	var best []int
	lowest := 0
	for pass := range 3 {
		widths := t.grow(left, floor)
		lines := t.lines(widths)
		if cost := cost(lines); pass == 0 || cost < lowest {
			best, lowest = widths, cost
		}
		floor = others(lines)
	}
	return best
}

// step is a widening of a column and the lines that it saves.
type step struct{ col, wide, saves int }

// grow hands out what is left, the step that saves the most lines for its width first.
func (t *table) grow(left int, floor [][]int) []int {
	widths := slices.Clone(t.base)
	var all []step
	for i, c := range t.cols {
		if c.Share == 0 {
			all = append(all, t.steps(i, floor[i])...)
		}
	}
	slices.SortStableFunc(all, func(a, b step) int { return cmp.Compare(b.saves*a.wide, a.saves*b.wide) })
	closed := make([]bool, len(t.cols))
	for _, s := range all {
		if closed[s.col] || s.wide > left {
			closed[s.col] = true
			continue
		}
		widths[s.col] += s.wide
		left -= s.wide
	}
	return widths
}

// steps gives the widenings of a column that are worth most for their width, each beginning where the one before ends.
// floor is how many lines each row has anyway.
func (t *table) steps(col int, floor []int) []step {
	var events []step
	for k, r := range t.picks {
		if r >= len(t.cols[col].Cells) {
			continue
		}
		anyway := 1
		if floor != nil {
			anyway = floor[k]
		}
		x := t.cols[col].Cells[r]
		for now := x.lines(t.base[col]); now > anyway; {
			next := max(min(now-1, now*9/10), anyway)
			events = append(events, step{col, max(x.width(next)-t.base[col], 1), now - next})
			now = next
		}
	}
	slices.SortFunc(events, func(a, b step) int { return cmp.Compare(a.wide, b.wide) })
	// The upper hull of lines saved over width.
	var hull []step
	wide := 0
	for _, e := range events {
		next := step{col, e.wide - wide, e.saves}
		for n := len(hull); n > 0 && (next.wide == 0 || next.saves*hull[n-1].wide >= hull[n-1].saves*next.wide); n = len(hull) {
			next.wide += hull[n-1].wide
			next.saves += hull[n-1].saves
			hull = hull[:n-1]
		}
		hull = append(hull, next)
		wide = e.wide
	}
	return hull
}

// ragged is how much longer a text of several lines gets, in hundredths, since words are not broken to fill them.
const ragged = 108

// lines estimates how many lines the cell takes in a column.
func (c Cell) lines(width int) int {
	if c.Line <= width {
		return 1
	}
	room := max(width-c.Pad, 1)
	return max(((c.Line-c.Pad)*ragged/100+room-1)/room, 2)
}

// width is the least width at which it takes so many lines.
func (c Cell) width(lines int) int {
	if lines == 1 {
		return c.Line
	}
	return ((c.Line-c.Pad)*ragged/100+lines-1)/lines + c.Pad
}

// lines gives the lines of each cell that is looked at, by column.
func (t *table) lines(widths []int) [][]int {
	all := make([][]int, len(t.cols))
	for i, c := range t.cols {
		all[i] = make([]int, len(t.picks))
		for k, r := range t.picks {
			if r < len(c.Cells) {
				all[i][k] = c.Cells[r].lines(widths[i])
			}
		}
	}
	return all
}

// cost gives the lines of all rows.
func cost(lines [][]int) int {
	n := 0
	for k := range lines[0] {
		tallest := 0
		for i := range lines {
			tallest = max(tallest, lines[i][k])
		}
		n += tallest
	}
	return n
}

// others gives, for each column, the lines that the others make of each row.
func others(lines [][]int) [][]int {
	all := make([][]int, len(lines))
	for i := range lines {
		all[i] = make([]int, len(lines[i]))
		for k := range lines[i] {
			all[i][k] = 1
			for j := range lines {
				if j != i {
					all[i][k] = max(all[i][k], lines[j][k])
				}
			}
		}
	}
	return all
}

// stretch gives what is left to the columns that are not rigid, or to all.
func (t *table) stretch(widths []int) {
	isOpen := func(i int) bool { return t.cols[i].Share == 0 && !t.cols[i].Rigid }
	open := 0
	for i, w := range widths {
		if isOpen(i) {
			open += w
		}
	}
	if open == 0 {
		isOpen, open = func(int) bool { return true }, sum(widths)
	}
	left := t.total - sum(widths)
	for i, w := range widths {
		if isOpen(i) {
			more := left * w / open
			widths[i] += more
			left -= more
			open -= w
		}
	}
}

// fit widens columns to their longest word at the cost of those with room to spare, and makes the sum the total.
func fit(widths, least []int, total int) []int {
	short, spare := 0, 0
	for i := range widths {
		short += max(least[i]-widths[i], 0)
		spare += max(widths[i]-least[i], 0)
	}
	short = min(short, spare)
	for i := range widths {
		if room := widths[i] - least[i]; room > 0 {
			widths[i] -= short * room / spare
		} else {
			widths[i] = least[i]
		}
	}
	all, rest := sum(widths), total
	for i := range widths[1:] {
		widths[i] = max(widths[i]*total/max(all, 1), 1)
		rest -= widths[i]
	}
	widths[len(widths)-1] = max(rest, 1)
	return widths
}

func sum(ns []int) int {
	n := 0
	for _, x := range ns {
		n += x
	}
	return n
}
