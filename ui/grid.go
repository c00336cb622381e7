package ui

import (
	"encoding/csv"
	"slices"
	"strings"
)

// grid is pasted text cut into rows and cells.
type grid []gridRow

// gridRow is one row with the line of the text that it began on, counted from 1.
type gridRow struct {
	line  int
	cells []string
	lacks int // so many cells at the end are none of the text
}

// cell returns the n-th cell of a row, "" where the row is shorter.
func (r gridRow) cell(n int) string {
	if n >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[n])
}

// columns is how many cells most rows have; of two numbers of which that is true, it is that of the first row.
func (g grid) columns() int {
	count := map[int]int{}
	most := 0
	for _, r := range g {
		n := len(r.cells)
		if count[n]++; count[n] > count[most] {
			most = n
		}
	}
	if len(g) > 0 && count[len(g[0].cells)] == count[most] {
		return len(g[0].cells)
	}
	return most
}

// pad fills up the rows that have fewer than n cells, and notes how many they lack.
func (g grid) pad(n int) {
	for i, r := range g {
		if r.lacks = max(0, n-len(r.cells)); r.lacks > 0 {
			r.cells = append(r.cells, make([]string, r.lacks)...)
			g[i] = r
		}
	}
}

// readGrid cuts pasted text into rows and cells. The separator is the one of tab, semicolon and comma that gives nearly
// every line equally many cells; without one, each line is a cell.
func readGrid(text string) grid {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if strings.TrimSpace(text) == "" {
		return nil
	}
	for _, sep := range []rune{'\t', ';', ','} {
		if g, ok := split(text, sep); ok {
			return g
		}
	}
	var out grid
	at := 0
	for l := range strings.SplitSeq(text, "\n") {
		at++
		if l = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(l), "•*-–")); l != "" {
			out = append(out, gridRow{line: at, cells: []string{l}})
		}
	}
	return out[:min(len(out), maxPaste)]
}

// split reads the text as rows with that separator; ok only if nearly all have the same number of cells, at least two.
// A list of sentences has commas too, so that a comma counts only if no cell begins with a space and a small letter.
func split(text string, sep rune) (grid, bool) {
	if !strings.ContainsRune(text, sep) {
		return nil, false
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = sep, true, -1
	var g grid
	for {
		cells, err := r.Read()
		if err != nil {
			break // the end: with lazy quotes nothing else stops the reader
		}
		line, _ := r.FieldPos(0)
		if strings.TrimSpace(strings.Join(cells, "")) != "" {
			g = append(g, gridRow{line: line, cells: cells})
		}
	}
	if sep == ',' {
		g.joinPrices()
	}
	n := g.columns()
	if g.hasHead() && len(g) < 4 {
		n = len(g[0].cells) // so few rows outvote no heading
	}
	if n < 2 && (sep != '\t' || len(g) == 0) {
		return nil, false
	}
	alike, most, isLoose := 0, 0, false
	for _, row := range g {
		if len(row.cells) == n {
			alike++
		}
		most = max(most, len(row.cells))
		isLoose = isLoose || sep == ',' && slices.ContainsFunc(row.cells, func(c string) bool { return strings.HasPrefix(c, " ") })
		if sep == ',' && isProse(row.cells) {
			return nil, false
		}
	}
	switch {
	case sep == '\t':
		n = most
	case alike == len(g):
	case len(g) == 3 && alike == 2 && !isLoose:
	case alike*2 >= len(g) && g.isTable(n):
	case len(g) < 4 || alike*4 < len(g)*3:
		return nil, false
	}
	g.pad(n)
	return g[:min(len(g), maxPaste)], true
}

// isTable reports whether a column behind the first holds nothing but numbers, email addresses or phone numbers in all rows
// of n cells, at least two with the heading: no list of sentences or names has that.
func (g grid) isTable(n int) bool {
	least := 2
	if g.hasHead() {
		g, least = g[1:], 1
	}
	for col := 1; col < n; col++ {
		rows, fit := 0, 0
		for _, row := range g {
			if len(row.cells) != n {
				continue
			}
			rows++
			if c := row.cell(col); isNumber(c) || isPhone(c) || strings.Contains(c, "@") {
				fit++
			}
		}
		if rows >= least && fit == rows {
			return true
		}
	}
	return false
}

// isProse reports whether a comma stands before a small letter, as in a sentence.
func isProse(row []string) bool {
	for _, c := range row[1:] {
		if t := strings.TrimLeft(c, " "); t != c && t != "" && !strings.Contains(t, "@") && strings.ToLower(t[:1]) == t[:1] && strings.ToUpper(t[:1]) != t[:1] {
			return true
		}
	}
	return false
}
