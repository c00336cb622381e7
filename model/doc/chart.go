package doc

import (
	"strings"

	"engross/model/value"
)

// Bars is a bar chart of amounts in one currency.
type Bars struct {
	Caption string
	Items   []Bar
}

// Bar is one amount of a chart with the words that stand beside it.
type Bar struct {
	Label string // such as Year 1
	Text  string // the amount as printed
	Value value.Amount
}

// Timeline is a line of days, the earliest first.
type Timeline struct {
	Caption string
	Points  []Point
}

// Point is a day on a time line.
type Point struct {
	Text  string // the day as printed
	Label string // what happens then
	On    value.Date
}

func (*Bars) block()     {}
func (*Timeline) block() {}

// Alt says in words what the chart shows, for those who cannot see it.
func (b *Bars) Alt() string {
	said := make([]string, len(b.Items))
	for i, x := range b.Items {
		said[i] = join(x.Label, ": ", x.Text)
	}
	return join("Bar chart", ", ", b.Caption) + ". " + strings.Join(said, "; ") + "."
}

// Alt says in words what the time line shows, for those who cannot see it.
func (t *Timeline) Alt() string {
	said := make([]string, len(t.Points))
	for i, p := range t.Points {
		said[i] = join(p.Text, ": ", p.Label)
	}
	return join("Time line", ", ", t.Caption) + ". " + strings.Join(said, "; ") + "."
}

// Shares gives the length of each bar in thousandths of the longest. What is nothing, negative or unknown has no length;
// anything else shows.
func (b *Bars) Shares() []int {
	var longest int64
	for _, x := range b.Items {
		longest = max(longest, x.Value.Units())
	}
	step := max(longest/1000, 1)
	out := make([]int, len(b.Items))
	for i, x := range b.Items {
		if x.Value.Sign() > 0 {
			out[i] = int(min(max(x.Value.Units()/step, 1), 1000))
		}
	}
	return out
}

// Gaps shares room among the spaces before the points by the time that passes in them; the first has none. Much room is left
// over where time passes evenly, since no space is more than a third of it.
func (t *Timeline) Gaps(room int) []int {
	out := make([]int, len(t.Points))
	if len(t.Points) < 2 {
		return out
	}
	all := t.Points[len(t.Points)-1].On.Sub(t.Points[0].On)
	for i := 1; i < len(t.Points); i++ {
		if passed := t.Points[i].On.Sub(t.Points[i-1].On); passed > 0 && all > 0 {
			out[i] = min(room*passed/all, room/3)
		}
	}
	return out
}

// words gives the lines of the chart.
func (b *Bars) words() []string {
	lines := []string{b.Caption}
	for _, x := range b.Items {
		lines = append(lines, x.Label+" "+x.Text)
	}
	return lines
}

func (t *Timeline) words() []string {
	lines := []string{t.Caption}
	for _, p := range t.Points {
		lines = append(lines, p.Text+" "+p.Label)
	}
	return lines
}
