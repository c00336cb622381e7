package value

import (
	"cmp"
	"slices"
	"strings"
)

// Near gives at most n names that are likely meant by a text which is none of
// them, the nearest first. For names with dots the last part alone may be meant
// too: "endDate" is near to "term.endDate". Case does not count.
func Near(got string, of []string, n int) []string {
	const longest = 80
	if len(got) > longest {
		return nil
	}
	type candidate struct {
		name string
		far  int
	}
	var near []candidate
	word := strings.ToLower(got)
	limit := max(2, len([]rune(got))/3)
	for _, name := range of {
		if far := distance(word, strings.ToLower(name), limit); far <= limit {
			near = append(near, candidate{name, far})
		}
	}
	slices.SortFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.name, b.name))
	})
	near = slices.CompactFunc(near, func(a, b candidate) bool { return a.name == b.name })
	var names []string
	for _, c := range near[:min(max(n, 0), len(near))] {
		names = append(names, c.name)
	}
	return names
}

// distance counts the changes from a typed word to a name or to its last part;
// what is over the limit may be any number over it.
func distance(word, name string, limit int) int {
	far := edits([]rune(word), []rune(name), limit)
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		far = min(far, 1+edits([]rune(word), []rune(name[i+1:]), limit))
	}
	if len(word) >= 3 && strings.HasPrefix(name, word) {
		far = min(far, 1)
	}
	return far
}

// edits counts the letters to insert, drop, replace or swap with their neighbour
// (the optimal string alignment distance). Lengths further apart than the limit
// are not looked into.
func edits(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
