package input

// rows returns where the rows of a line begin; it wraps the line when that is not known.
func (t *editor) rows(line int) []int {
	l := &t.lines[line]
	if len(l.cuts) == 0 {
		l.cuts = wrap(l.text, t.width, l.cuts)
	}
	return l.cuts
}

// total returns the number of rows of the whole text.
func (t *editor) total() int {
	n := 0
	for i := range t.lines {
		n += len(t.rows(i))
	}
	return n
}

// span returns the bytes of a line that its r-th row shows.
func (t *editor) span(line, r int) (from, to int) {
	cuts := t.rows(line)
	if r+1 < len(cuts) {
		return cuts[r], cuts[r+1]
	}
	return cuts[r], len(t.lines[line].text)
}

// rowOf returns the row of its line that a place is in, the later one at a border.
func (t *editor) rowOf(p pos) int {
	cuts := t.rows(p.line)
	r := len(cuts) - 1
	for r > 0 && cuts[r] > p.col {
		r--
	}
	return r
}

// caret returns the cell of the caret: x from the left, y from the first row of the text.
func (t *editor) caret() (x, y int) {
	r := t.rowOf(t.at)
	from, _ := t.span(t.at.line, r)
	y = r
	for i := range t.at.line {
		y += len(t.rows(i))
	}
	return cells(t.lines[t.at.line].text[from:t.at.col]), y
}

// place returns the position nearest to a cell, counted as caret counts.
func (t *editor) place(x, y int) pos {
	line := 0
	for line < len(t.lines)-1 && y >= len(t.rows(line)) {
		y -= len(t.rows(line))
		line++
	}
	r := min(max(0, y), len(t.rows(line))-1)
	from, to := t.span(line, r)
	text := t.lines[line].text
	last := to // behind the last character of the row; where the row is cut, that place belongs to the next row
	if r+1 < len(t.rows(line)) {
		last = t.left(pos{line, to}).col
	}
	for from < last && x > 0 {
		n, w := cluster(text[from:])
		if x -= w; x < 0 && -x > w/2 {
			break
		}
		from += n
	}
	return pos{line, min(from, max(last, from))}
}

// vertical moves the caret by rows and keeps its distance from the left. It stays where there is no such row.
func (t *editor) vertical(by int) {
	x, y := t.caret()
	if t.goal < 0 {
		t.goal = x
	}
	goal := t.goal
	y = min(max(0, y+by), t.total()-1)
	t.at = t.place(goal, y)
	t.goal = goal
}

// show scrolls so that the caret is among height rows, and fills the rows at the end of a long text.
func (t *editor) show(height int) {
	_, y := t.caret()
	t.top = min(max(t.top, y-height+1), y)
	t.top = max(0, min(t.top, t.total()-height))
}

// each calls draw with the text of each row that is seen, at most height of them, from the top.
func (t *editor) each(height int, draw func(row string)) {
	skip := t.top
	for i := range t.lines {
		n := len(t.rows(i))
		if skip >= n {
			skip -= n
			continue
		}
		for r := skip; r < n; r++ {
			if height == 0 {
				return
			}
			from, to := t.span(i, r)
			draw(drawn(t.lines[i].text[from:to]))
			height--
		}
		skip = 0
	}
}
