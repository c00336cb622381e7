package cli

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/check"
	"engross/model/check/example"
	"engross/model/clause"
)

// ruleJSON is one rule as --rules --json prints it.
type ruleJSON struct {
	Rule     string `json:"id"`
	Severity string `json:"severity"`
	About    string `json:"about"`
	Why      string `json:"why"`
}

// exampleJSON is one example of a rule.
type exampleJSON struct {
	Name    string   `json:"name"`
	Steps   []string `json:"steps"`             // what is changed in the sample agreement
	Path    string   `json:"path,omitempty"`    // where the rule then finds something; "" where it finds nothing
	Message string   `json:"message,omitempty"` // what it says there
	Fix     string   `json:"fix,omitempty"`     // what the offered mend does
}

// explainedJSON is what --explain --json prints.
type explainedJSON struct {
	ruleJSON
	Trips []exampleJSON `json:"trips"`
	Calms []exampleJSON `json:"calms"`
}

func asRule(r check.Rule) ruleJSON {
	return ruleJSON{Rule: r.ID, Severity: r.Severity.String(), About: r.About, Why: r.Why()}
}

// rules lists every rule, a line each.
func (h *house) rules(asJSON bool) error {
	all := check.Rules()
	if asJSON {
		out := []ruleJSON{}
		for _, r := range all {
			out = append(out, asRule(r))
		}
		return h.json(out)
	}
	var rows [][]string
	for _, r := range all {
		rows = append(rows, []string{r.ID, r.Severity.String(), r.About})
	}
	h.table(rows)
	h.say("%s; `engross check --explain ID` says why one exists and shows examples", plural(len(all), "rule"))
	return nil
}

// explain says why a rule exists and what trips it in the sample agreement, and what nearly does.
func (h *house) explain(id string, asJSON bool) error {
	all := check.Rules()
	i := slices.IndexFunc(all, func(r check.Rule) bool { return strings.EqualFold(r.ID, id) })
	if i < 0 {
		return fmt.Errorf("there is no rule %q: `engross check --rules` lists them", id)
	}
	out := explainedJSON{ruleJSON: asRule(all[i]), Trips: []exampleJSON{}, Calms: []exampleJSON{}}
	sample, _, err := model.Decode(h.env.Sample)
	if err != nil {
		return fmt.Errorf("read the sample agreement: %w", err)
	}
	lib, _ := clause.Load(nil)
	for _, x := range example.Trips() {
		if x.Rule == all[i].ID {
			e, err := tried(sample, lib, x)
			if err != nil {
				return err
			}
			out.Trips = append(out.Trips, e)
		}
	}
	for _, x := range example.Calms() {
		if x.Rule == all[i].ID {
			out.Calms = append(out.Calms, exampleJSON{Name: x.Name, Steps: inWords(x.Do)})
		}
	}
	if asJSON {
		return h.json(out)
	}
	h.sayExplained(out)
	return nil
}

// tried makes the change of an example in the sample agreement and reads what the rule says of it.
func tried(sample *model.Agreement, lib *clause.Library, x example.Trip) (exampleJSON, error) {
	out := exampleJSON{Name: x.Name, Steps: inWords(x.Do), Path: x.Path}
	a, err := example.Apply(sample, x.Do...)
	if err != nil {
		return out, err
	}
	d, _ := lib.Build(a, clause.Options{})
	in := check.Input{Draft: a, Doc: d, Today: example.Today}
	in.Coverage = check.CoverageOf(in)
	for _, f := range check.Run(in) {
		if f.Rule == x.Rule && f.Path == x.Path {
			out.Message = f.Message
			if f.Fix != nil {
				out.Fix = f.Fix.Label
			}
		}
	}
	return out, nil
}

func inWords(steps []example.Step) []string {
	words := make([]string, len(steps))
	for i, s := range steps {
		words[i] = s.Words
	}
	return words
}

func (h *house) sayExplained(x explainedJSON) {
	h.say("%s  %s: %s", x.Rule, x.Severity, x.About)
	h.say("%s", x.Why)
	if len(x.Trips) > 0 {
		h.say("\nIn the sample agreement it is found after:")
	}
	for _, e := range x.Trips {
		h.say("  %s:", e.Name)
		h.saySteps(e.Steps)
		h.say("    → %s", e.Path)
		h.say("      %s", e.Message)
		if e.Fix != "" {
			h.say("      mend: %s", e.Fix)
		}
	}
	if len(x.Calms) > 0 {
		h.say("\nIt is not found after:")
	}
	for _, e := range x.Calms {
		h.say("  %s:", e.Name)
		h.saySteps(e.Steps)
	}
}

func (h *house) saySteps(steps []string) {
	for _, s := range steps {
		h.say("    %s", s)
	}
}
