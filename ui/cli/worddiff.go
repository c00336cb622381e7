package cli

import (
	"slices"
	"strings"
	"time"

	"github.com/sergi/go-diff/diffmatchpatch"

	"engross/model/doc"
)

// wordChange is one stretch of words that reads differently, and the part of the agreement that it is in.
type wordChange struct {
	Part  string `json:"part"`
	ID    string `json:"clause,omitempty"`
	After string `json:"after,omitempty"` // the words before it
	Was   string `json:"was"`
	Is    string `json:"is"`
}

// wordsBefore is how many words before a change are told.
const wordsBefore = 4

// wordChanges compares two runs of words. The old one is that of d, which says which part a word belongs to.
func wordChanges(d *doc.Doc, was, is []string) []wordChange {
	if slices.Equal(was, is) {
		return nil
	}
	parts := doc.Parts(d)
	starts := align(parts, was)
	var all []wordChange
	at := 0
	for _, step := range wordSteps(was, is) {
		at += step.same
		c := wordChange{Was: excerpt(step.was), Is: excerpt(step.is), After: strings.Join(was[max(0, at-wordsBefore):at], " ")}
		if i := partAt(starts, at); i >= 0 {
			c.Part, c.ID = parts[i].Name, parts[i].ID
		} else {
			c.Part = "what stands before the first part"
		}
		at += len(step.was)
		all = append(all, c)
	}
	return all
}

// align finds where each part begins among the words; -1 for one that is not found. The table of contents, which comes
// first, names articles too: the first clauses that follow are far enough from it.
func align(parts []doc.Part, words []string) []int {
	words = trimmed(words)
	starts := make([]int, len(parts))
	at := 0
	for i, p := range parts {
		starts[i] = -1
		head := trimmed(p.Words[:min(8, len(p.Words))])
		if n := find(words[at:], head); len(head) > 0 && n >= 0 {
			starts[i] = at + n
			at += n
		}
	}
	return starts
}

// trimmed takes off the marks around words, which formats set differently.
func trimmed(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.Trim(w, ".,:;“”\"")
	}
	return out
}

// find gives the place of the first run of words, or -1.
func find(words, run []string) int {
	for i := range words {
		if len(words)-i < len(run) {
			break
		}
		if slices.Equal(words[i:i+len(run)], run) {
			return i
		}
	}
	return -1
}

// partAt gives the last part that begins at or before a word.
func partAt(starts []int, word int) int {
	found := -1
	for i, s := range starts {
		if s >= 0 && s <= word {
			found = i
		}
	}
	return found
}

// wordStep is a stretch of equal words and what follows it.
type wordStep struct {
	same    int
	was, is []string
}

// patience bounds the search for the smallest difference; after it a larger one is taken.
const patience = 3 * time.Second

// wordSteps compares words as if each were one character. Changes with few words between them become one.
func wordSteps(was, is []string) []wordStep {
	index := map[string]rune{}
	var known []string
	encode := func(words []string) []rune {
		out := make([]rune, len(words))
		for i, w := range words {
			r, ok := index[w]
			if !ok {
				r = rune(len(known)) + 1
				if r >= 0xD800 { // half of a pair is no character
					r += 0x800
				}
				index[w] = r
				known = append(known, w)
			}
			out[i] = r
		}
		return out
	}
	a, b := encode(was), encode(is)
	m := diffmatchpatch.New()
	m.DiffTimeout = patience
	var steps []wordStep
	cur := wordStep{}
	flush := func() {
		if len(cur.was)+len(cur.is) > 0 {
			steps = append(steps, cur)
			cur = wordStep{}
		}
	}
	i, k := 0, 0
	for _, d := range m.DiffMainRunes(a, b, false) {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			flush()
			cur.same += n
			i, k = i+n, k+n
		case diffmatchpatch.DiffDelete:
			cur.was = append(cur.was, was[i:i+n]...)
			i += n
		case diffmatchpatch.DiffInsert:
			cur.is = append(cur.is, is[k:k+n]...)
			k += n
		}
	}
	flush()
	return steps
}

// excerpt is the beginning of a run of words.
func excerpt(words []string) string {
	const most = 14
	s := strings.Join(words[:min(most, len(words))], " ")
	if len(words) > most {
		s += " …"
	}
	return s
}
