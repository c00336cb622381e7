package layout

// Need is how much room a column of a table wants.
type Need struct {
	Share int  // percent of the table; 0 leaves it to the others
	Word  Unit // its longest word, with padding
	Line  Unit // its longest cell on one line, with padding
}

// Columns divides the width of a table. Shares are kept as far as each column can hold its longest word. Of what is
// left, columns without a share get their longest cell on one line if it is short, and the long ones divide the rest.
func Columns(width Unit, needs []Need) []Unit {
	got := make([]Unit, len(needs))
	left := width
	var open []int // columns without a width yet
	for i, n := range needs {
		if n.Share > 0 {
			got[i] = width * Unit(min(n.Share, 100)) / 100
			left -= got[i]
			continue
		}
		open = append(open, i)
	}
	left = max(left, 0)
	open, left = short(got, needs, open, left)
	var lines Unit
	for _, i := range open {
		lines += needs[i].want(width)
	}
	for _, i := range open {
		got[i] = left * needs[i].want(width) / max(lines, 1)
	}
	fit(got, width)
	widen(got, needs, width)
	return got
}

// short gives columns that need no more than an equal part what they need, until none is left that does.
func short(got []Unit, needs []Need, open []int, left Unit) ([]int, Unit) {
	for n := len(open); n > 0; n = len(open) {
		part := left / Unit(n)
		var rest []int
		for _, i := range open {
			if needs[i].Line > part {
				rest = append(rest, i)
				continue
			}
			got[i] = needs[i].Line
			left -= got[i]
		}
		if open = rest; len(rest) == n {
			break
		}
	}
	return open, left
}

// want is how much of the room a long column asks for: by its longest cell, up to half of the table.
func (n Need) want(width Unit) Unit { return max(min(n.Line, width/2), n.Word, Point) }

// fit stretches or shrinks columns to the width of the table.
func fit(got []Unit, width Unit) {
	var sum Unit
	for _, w := range got {
		sum += w
	}
	rest := width
	for i := range got {
		if i == len(got)-1 {
			got[i] = rest
			break
		}
		got[i] = got[i] * width / max(sum, 1)
		rest -= got[i]
	}
}

// widen gives columns that are too narrow for their longest word room from those that have more than they need.
func widen(got []Unit, needs []Need, width Unit) {
	var lack, spare Unit
	least := make([]Unit, len(got))
	for i, n := range needs {
		least[i] = min(n.Word, width*4/10)
		if got[i] < least[i] {
			lack += least[i] - got[i]
		} else {
			spare += got[i] - least[i]
		}
	}
	if lack == 0 {
		return
	}
	take := min(lack, spare)
	for i := range got {
		if got[i] < least[i] {
			got[i] += (least[i] - got[i]) * take / lack
		} else if spare > 0 {
			got[i] -= (got[i] - least[i]) * take / spare
		}
	}
}
