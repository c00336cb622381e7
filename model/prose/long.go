package prose

import (
	"fmt"
	"strings"
)

// Bounds of a sentence that can be read once.
const (
	maxWords    = 45
	maxPassives = 4
)

// longWinded finds sentences of very many words, and chains of things that are done by nobody.
func (t Text) longWinded() []Fault {
	var faults []Fault
	for from := 0; from < len(t.Tokens); {
		to := from
		for to < len(t.Tokens) && t.Tokens[to].Sentence == t.Tokens[from].Sentence {
			to++
		}
		words, passives := 0, 0
		for i := from; i < to; i++ {
			if t.Tokens[i].IsWord {
				words++
			}
			if t.isPassive(i, to) {
				passives++
			}
		}
		f := Fault{Kind: LongWinded, From: t.Tokens[from].From, To: t.Tokens[to-1].To}
		switch {
		case words > maxWords:
			f.Mend = fmt.Sprintf("%d words in one sentence: make two or three of it", words)
			faults = append(faults, f)
		case passives >= maxPassives:
			f.Mend = fmt.Sprintf("%d things are done here, and it is not said by whom: name who does them", passives)
			faults = append(faults, f)
		}
		from = to
	}
	return faults
}

// isPassive says whether something is done here, as in "was read".
func (t Text) isPassive(i, to int) bool {
	switch t.Tokens[i].Lower {
	case "is", "are", "was", "were", "be", "been", "being":
		return i+1 < to && strings.HasSuffix(t.Tokens[i+1].Lower, "ed")
	}
	return false
}
