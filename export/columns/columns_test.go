package columns_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"engross/export/columns"
)

// column is a column of text in letters of one width with a padding of 2.
func column(cells ...string) columns.Column {
	c := columns.Column{}
	for _, s := range cells {
		x := columns.Cell{Line: len(s) + 2, Pad: 2}
		for w := range strings.FieldsSeq(s) {
			x.Word = max(x.Word, len(w)+2)
		}
		c.Cells = append(c.Cells, x)
	}
	return c
}

func repeat(n int, cells ...string) []string {
	var all []string
	for range n {
		all = append(all, cells...)
	}
	return all
}

// TestDivide holds which columns hold all their text on one line, and which only their longest word.
func TestDivide(t *testing.T) {
	rigid := func(c columns.Column) columns.Column { c.Rigid = true; return c }
	text := strings.TrimSpace(strings.Repeat("many words ", 40))
	for name, c := range map[string]struct {
		total int
		cols  []columns.Column
		whole []int // columns in which nothing wraps
		want  []int // widths, where they are given
	}{
		"all fit, the rest is shared": {30, []columns.Column{column("abc"), column("abc")}, []int{0, 1}, []int{15, 15}},
		"numbers take no more":        {40, []columns.Column{column("name"), rigid(column("1,000.00"))}, []int{0, 1}, []int{30, 10}},
		"only numbers":                {30, []columns.Column{rigid(column("1")), rigid(column("1"))}, nil, []int{15, 15}},
		"one long cell wraps rather than a column of short ones": {
			52,
			[]columns.Column{
				column(append(repeat(30, "desk support"), "welcome discount in the first half of a year")...),
				column(repeat(31, "each month, in advance")...),
			},
			[]int{1},
			nil,
		},
		"a text gets what others do not need": {80, []columns.Column{column("managed services"), column("recurring"), column(text)}, []int{1}, nil},
		"what wraps anyway gives way": {
			60, []columns.Column{column("a b c d e f g h i j k l m n o"), column(text)}, nil, nil,
		},
		"shares are kept": {100, []columns.Column{{Share: 30}, column("x")}, nil, []int{30, 70}},
		"crowded":         {10, []columns.Column{column("longwords"), column("longwords"), column("x")}, nil, nil},
	} {
		got := columns.Divide(c.total, c.cols)
		sum := 0
		for i, w := range got {
			if sum += w; w < 1 {
				t.Errorf("%s: column %d is %d wide", name, i, w)
			}
			if c.want != nil && w != c.want[i] {
				t.Errorf("%s: got widths %v, want %v", name, got, c.want)
			}
		}
		if sum != c.total {
			t.Errorf("%s: got widths %v, want a sum of %d", name, got, c.total)
		}
		for _, i := range c.whole {
			for _, x := range c.cols[i].Cells {
				if x.Line > got[i] {
					t.Errorf("%s: got widths %v; a cell of %d in column %d wraps", name, got, x.Line, i)
				}
			}
		}
	}
	if got := columns.Divide(60, []columns.Column{column("a b c d e f g h i j k l m n o"), column(text)}); got[0] > 20 {
		t.Errorf("a short cell beside a text of many lines: got widths %v, want room for the text", got)
	}
	if got := columns.Divide(9, nil); got != nil {
		t.Errorf("no columns: got %v", got)
	}
}

// TestDivideHoldsWords holds for tables at random that the widths add up and hold each longest word that there is room for.
func TestDivideHoldsWords(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		cols := make([]columns.Column, 1+r.IntN(8))
		words := 0
		for i := range cols {
			widest := 0
			for range r.IntN(80) {
				word := 1 + r.IntN(20)
				cols[i].Cells = append(cols[i].Cells, columns.Cell{Word: word + 2, Line: word + 2 + r.IntN(1+r.IntN(300)), Pad: 2})
				widest = max(widest, word+2)
			}
			cols[i].Rigid = r.IntN(3) == 0
			words += max(widest, 1)
		}
		total := words + r.IntN(200)
		sum := 0
		for i, w := range columns.Divide(total, cols) {
			sum += w
			for _, c := range cols[i].Cells {
				if w < min(c.Word, total*2/5) {
					t.Fatalf("%d for %+v: column %d is %d wide", total, cols, i, w)
				}
			}
		}
		if sum != total {
			t.Fatalf("%d for %+v: the widths add up to %d", total, cols, sum)
		}
	}
}

func BenchmarkDivide(b *testing.B) {
	cols := []columns.Column{
		column(append(repeat(600, "desk support"), "welcome discount in the first half of a year")...),
		column(repeat(600, "each month, in advance")...), column(repeat(600, "some more words about it than fit")...),
	}
	for b.Loop() {
		columns.Divide(60, cols)
	}
}
