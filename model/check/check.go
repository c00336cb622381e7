// Package check reads an agreement and says what is missing, contradictory or doubtful. It is pure: the same draft and day
// give the same findings in the same order. It knows nothing of screens and changes nothing; a finding may carry its mend.
package check

import (
	"cmp"
	"slices"
	"strings"

	"engross/model"
	"engross/model/doc"
	"engross/model/value"
)

// Severity says what a finding holds back.
type Severity int

// The severities. An error holds back the final agreement; a warning is to be mended or knowingly left; advice is for information.
const (
	Error Severity = iota + 1
	Warning
	Advice
)

// String returns the word for a severity.
func (s Severity) String() string {
	return [...]string{"", "error", "warning", "advice"}[s]
}

// Input is what rules read. Run fills what is missing of it.
type Input struct {
	Draft     *model.Agreement // as typed, with the state of each answer
	Agreement *model.Agreement // model.Effective of the draft: what it says
	Doc       *doc.Doc         // the built document; nil where nobody built one, and rules on it then find nothing
	Today     value.Date
	Coverage  []Coverage // CoverageOf the draft; nil where nobody worked it out, and the rule on it then finds nothing
	Texts     *Texts     // what runs before this one found in answers; nil where there is none that knows the draft

	// Visit is asked for one section of the draft after the other, and gives what sees its places, so that a caller need not walk
	// the draft too; several sections are walked at a time. Nil for nobody.
	Visit func(model.Section) func(model.Place)

	rules      []Rule
	severities map[string]Severity // of the rules, by ID
	references []*model.Place      // the answers that hold ids of rows
	parked     []*model.Place      // the required lists that have rows and are parked
	fine       []*model.Place      // and the amounts with more decimals than money in their currency has
	answers    []*answer           // and the words that a person typed
	gaps       map[string]Finding  // the questions that are not properly answered, by path
	names      map[string]string   // of rows and groups, by path, as messages needed them
	rows       map[string]*row     // by path
	fees       []fee               // of all price lists
	words      *lexicon            // what the document says about words; read when a rule first asks
	pages      *printed            // what else it says; nil without one
}

// row is a row and where it stands.
type row struct {
	model.Row
	path  string
	scope model.Scope // of its questions
	list  string      // label of its list
	index int

	key, usual string // of its first question, and what stands there while nobody answers
	answer     any    // memory of the answer
	isName     bool   // it names the row
}

// Finding is one thing to mend.
type Finding struct {
	Rule     string // lasting ID, such as "TRM-02"
	Severity Severity
	Path     string        // the answer to mend; always leads somewhere in the draft
	Beside   string        // another answer that it is as much about, "" for none: whoever gives that one is told too
	Clause   string        // the clause it speaks of, where it is about wording
	Message  string        // one line that names the values and says how to mend them
	Fix      *Fix          // the mend, where it is mechanical
	Waiver   *model.Waiver // what somebody wrote who left it; of one that is found again, what does not hold any more
}

// Fix is a mend that can be applied with one key and undone like any edit.
type Fix struct {
	Label string // what it does: "set retention to 30 days"
	Apply func(*model.Edit) error
}

// Rule is one row of the table of checks.
type Rule struct {
	ID       string
	Severity Severity
	About    string // one line for the list of rules
	find     func(in Input, report reporter)
}

// reporter takes one finding: the answer to mend, which may name a clause or another answer (see atClause, beside), and the message; a nil fix is none.
type reporter func(path, message string, fix ...*Fix)

// Rules returns every rule in the order of the screens.
func Rules() []Rule {
	return slices.Concat(generalRules(), partyRules(), termRules(), renewalRules(), serviceRules(), scopeRules(), leftoverRules(), levelRules(), onCallRules(), callSheetRules(), standInRules(), costRules(), priceRules(), payRules(),
		backupRules(), recoveryRules(), securityRules(), maintenanceRules(), legalRules(), forumRules(), textRules(), definitionRules(), wordingRules(), ownRules(), acrossRules(), twiceRules(), reviewRules())
}

// Run checks a draft. A warning or advice that somebody left with a reason is not among what it returns. Findings come in the order of the screens, then by path, then by rule.
func Run(in Input) []Finding {
	open, _ := Examine(in)
	return open
}

// Examine checks a draft as Run does, and also returns what was left with a reason and a name.
func Examine(in Input) (open, left []Finding) {
	in = in.prepared()
	var found []Finding
	for _, r := range in.rules {
		r.find(in, func(path, message string, fix ...*Fix) {
			path, other, _ := strings.Cut(path, "&")
			path, clause, _ := strings.Cut(path, "#")
			f := Finding{Rule: r.ID, Severity: r.Severity, Path: path, Beside: other, Clause: clause, Message: value.CleanLine(message)}
			if len(fix) > 0 {
				f.Fix = fix[0]
			}
			found = append(found, f)
		})
	}
	for _, f := range in.gaps {
		found = append(found, f)
	}
	return in.divided(in.arranged(oncePerBlank(found)))
}

// oncePerBlank drops a blank at a question that another rule holds back the agreement for too.
func oncePerBlank(found []Finding) []Finding {
	said := map[string]bool{}
	for _, f := range found {
		said[f.Path] = said[f.Path] || f.Severity == Error && f.Rule != ReqBlank
	}
	return slices.DeleteFunc(found, func(f Finding) bool { return f.Rule == ReqBlank && said[f.Path] })
}

// arranged puts findings in the order of the screens and drops one that says of the same place what another of the same rule says.
func (in Input) arranged(found []Finding) []Finding {
	if len(found) < 2 {
		return found
	}
	order := make(map[string]int, len(found)) // of the paths that findings name only: a draft has many more
	for _, f := range found {
		order[f.Path] = 0
	}
	i := 0
	for _, section := range in.Texts.paths {
		for _, path := range section {
			if _, ok := order[path]; ok {
				order[path] = i
			}
			i++
		}
	}
	slices.SortStableFunc(found, func(x, y Finding) int {
		return cmp.Or(cmp.Compare(order[x.Path], order[y.Path]), cmp.Compare(x.Path, y.Path), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Clause, y.Clause))
	})
	return slices.CompactFunc(found, func(x, y Finding) bool { return x.Rule == y.Rule && x.Path == y.Path && x.Clause == y.Clause })
}

// Count returns how many findings there are of each severity.
func Count(found []Finding) map[Severity]int {
	n := map[Severity]int{}
	for _, f := range found {
		n[f.Severity]++
	}
	return n
}

// Blocking returns the findings that hold back a final agreement: the errors.
func Blocking(found []Finding) []Finding {
	var out []Finding
	for _, f := range found {
		if f.Severity == Error {
			out = append(out, f)
		}
	}
	return out
}
