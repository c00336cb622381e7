package ui

import (
	"math/bits"
	"regexp"
	"slices"
	"strings"

	"engross/model/value"
)

// The parts of a price that was cut at its grouping commas: "$1", "125.50".
var (
	priceHead  = regexp.MustCompile(`^\s*([^\d\s.,]{0,3}) ?[1-9]\d{0,2}$`)
	priceGroup = regexp.MustCompile(`^\d{3}$`)
	priceTail  = regexp.MustCompile(`^\d{3}(\.\d{1,2})?\s*[^\d\s.,]{0,3}$`)
	priceSure  = regexp.MustCompile(`^(0\d\d(\.\d{1,2})?|\d{3}\.\d\d)\s*$`) // what is hardly a number of its own
	signedHead = regexp.MustCompile(`^\s*-?[A-Z]{0,3}\p{Sc} ?[1-9]\d{0,2}$`)
)

// joinPrices puts together what commas cut that belong to prices without quotes. What follows the sign of a currency is one
// price where its last group is no number of its own, such as 000 or 125.50. Elsewhere the number of the cells shows it: that
// of the heading, else of rows with smaller prices. Where nothing shows it, a sign does.
func (g grid) joinPrices() {
	for i := range g {
		g[i].cells = joinSigned(g[i].cells, true)
	}
	var widths []int
	if g.hasHead() {
		widths = []int{len(g[0].cells)}
	} else {
		for _, row := range g {
			widths = append(widths, len(row.cells))
		}
		slices.Sort(widths)
	}
	for _, w := range slices.Compact(widths) {
		if joined, ok := g.joinedTo(w); ok && w > 1 {
			copy(g, joined)
			return
		}
	}
	if g.hasHead() {
		return
	}
	var joined grid
	for _, row := range g {
		joined = append(joined, gridRow{line: row.line, cells: joinSigned(row.cells, false)})
		if len(joined[0].cells) != len(joined[len(joined)-1].cells) {
			return
		}
	}
	copy(g, joined)
}

// joinSigned joins the groups of a price to the cell with its sign and first figures; if sure, only up to the last one that
// shows that it is no number of its own.
func joinSigned(cells []string, sure bool) []string {
	var at []int
	for i := 0; i < len(cells); i++ {
		if !signedHead.MatchString(cells[i]) {
			continue
		}
		last := i
		for j := i + 1; j < len(cells) && priceTail.MatchString(cells[j]); j++ {
			if !sure || priceSure.MatchString(cells[j]) {
				last = j
			}
			if !priceGroup.MatchString(cells[j]) {
				break
			}
		}
		for ; i < last; i++ {
			at = append(at, i)
		}
	}
	return joinAt(cells, at)
}

// hasHead reports whether the first row is words only.
func (g grid) hasHead() bool {
	return len(g) > 1 && !slices.ContainsFunc(g[0].cells, func(c string) bool { return strings.TrimSpace(c) == "" || strings.ContainsAny(c, "0123456789") })
}

// joinedTo joins prices so that rows have w cells; ok if that makes some row fit and nearly all do.
func (g grid) joinedTo(w int) (out grid, ok bool) {
	joined, fit := 0, 0
	for _, row := range g {
		if more := len(row.cells) - w; more > 0 {
			at := cuts(row.cells, more, false)
			if at == nil {
				at = cuts(row.cells, more, true)
			}
			if at != nil {
				row.cells = joinAt(row.cells, at)
				joined++
			}
		}
		if len(row.cells) == w {
			fit++
		}
		out = append(out, row)
	}
	return out, joined > 0 && fit*4 >= len(g)*3
}

// cuts finds the one way to join n cells to the ones after them so that each is a price; with signed, only prices with a sign
// of a currency. Nil where there is no way or more than one.
func cuts(cells []string, n int, signed bool) []int {
	const most = 10
	var may []int
	begins := map[int]bool{}
	for i := range len(cells) - 1 {
		head := priceHead.FindStringSubmatch(cells[i])
		begins[i] = head != nil && (head[1] != "" || !signed)
		if (begins[i] || priceGroup.MatchString(cells[i])) && priceTail.MatchString(cells[i+1]) {
			may = append(may, i)
		}
	}
	if len(may) > most {
		return nil
	}
	var found []int
	for set := range 1 << len(may) {
		var at []int
		for bit, i := range may {
			if goesOn := len(at) > 0 && at[len(at)-1] == i-1 && priceGroup.MatchString(cells[i]); set>>bit&1 == 1 && (goesOn || begins[i]) {
				at = append(at, i)
			}
		}
		if len(at) != n || len(at) != bits.OnesCount(uint(set)) {
			continue
		}
		if found != nil {
			return nil
		}
		found = at
	}
	return found
}

// joinAt joins the cells at these positions with those after them.
func joinAt(cells []string, at []int) []string {
	var out []string
	for i, c := range cells {
		if i > 0 && slices.Contains(at, i-1) {
			out[len(out)-1] += "," + c
			continue
		}
		out = append(out, c)
	}
	return out
}

// Whole cells that tell how numbers are written: "1.125,50" and "12,50", or "1,125.50" and "12.50".
var (
	withDecimalComma = regexp.MustCompile(`^[^\d.,]{0,5}(\d{1,3}(\.\d{3})+|\d+),\d{1,2}[^\d.,]{0,5}$`)
	withDecimalPoint = regexp.MustCompile(`^[^\d.,]{0,5}(\d{1,3}(,\d{3})+|\d+)\.\d{1,2}[^\d.,]{0,5}$`)
)

// isNumber reports whether a cell is a number or a price, which no heading is.
func isNumber(cell string) bool { return aNumber.MatchString(strings.TrimSpace(cell)) }

var aNumber = regexp.MustCompile(`^[^\d.,]{0,5}\d[\d.,]*[^\d.,]{0,5}$`)

// hasCents reports whether a cell is a number with two decimals, which is hardly a count.
func hasCents(cell string) bool {
	cell = strings.TrimSpace(cell)
	return isNumber(cell) && endsInCents.MatchString(cell)
}

var endsInCents = regexp.MustCompile(`\d[.,]\d\d[^\d.,]{0,5}$`)

// written reports whether cells of the rows can only be read with a decimal comma, and whether with a decimal point.
func (g grid) written() (comma, point bool) {
	for _, row := range g {
		for i := range row.cells {
			comma = comma || withDecimalComma.MatchString(row.cell(i))
			point = point || withDecimalPoint.MatchString(row.cell(i))
		}
	}
	return comma, point
}

// numbers is how the numbers of the rows are written: as the agreement writes them, unless all that tell say otherwise.
func (g grid) numbers(own value.NumberStyle) value.NumberStyle {
	switch comma, point := g.written(); {
	case comma && !point && own == value.Comma:
		return value.Dot
	case point && !comma && own != value.Comma:
		return value.Comma
	}
	return own
}

// cellContext is how one cell is read: a number that can be written in one way only is, whatever the others are.
func cellContext(ctx value.Context, cell string) value.Context {
	ctx.Numbers = grid{{cells: []string{cell}}}.numbers(ctx.Numbers)
	return ctx
}
