package check_test

import (
	"maps"
	"slices"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
)

// meant are findings about our own wording that are no fault of it, by rule and clause.
var meant = map[string]string{
	"DEF-03 parties":       "the parties are called there what the list of definitions explains",
	"DEF-05 definitions":   "a meaning names the schedule or the law in which the words stand",
	"DEF-05 target-table":  "the table names its clocks so",
	"DEF-05 health-duties": "HIPAA speaks of security incidents of its own",
	"TXT-01 fee-table":     "a price that is parked prints as to be agreed",
}

// asFiles checks a draft as if every clause of ours stood in a file of the user's.
func asFiles(a *model.Agreement) []check.Finding {
	d, _ := wording().Build(a, clause.Options{Bare: true})
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		c, ok := b.(*doc.Clause)
		if ok && c.Origin == "" {
			c.Origin = c.ID + ".md"
		}
		return !ok
	})
	return check.Run(check.Input{Draft: a, Doc: d, Today: today})
}

// TestOurWordingKeepsTheRulesOnWords holds the clauses of every sample and preset against the rules on what people write.
func TestOurWordingKeepsTheRulesOnWords(t *testing.T) {
	all := map[string]*model.Agreement{}
	for _, name := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit", "everything", "empty"} {
		all[name+".json"] = draft(t, name)
	}
	for _, p := range model.Presets {
		a, err := model.New(model.NewOptions{Preset: p.Name, Number: "MSA-2026-001", Today: today, Mode: "rep", Client: "Harbor Street Dental, PLLC"})
		if err != nil {
			t.Fatal(err)
		}
		all["preset "+p.Name] = a
	}
	told := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for _, f := range asFiles(all[name]) {
			if f.Clause == "" || told[f.Rule+f.Clause+f.Message] || meant[f.Rule+" "+f.Clause] != "" {
				continue
			}
			told[f.Rule+f.Clause+f.Message] = true
			t.Errorf("%s: %s %s: %s", name, f.Rule, f.Clause, f.Message)
		}
	}
}
