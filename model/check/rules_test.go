package check_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/check/example"
	"engross/model/clause"
)

// The examples of the rules are data of their own; other tests use the same steps.
type step = example.Step

var today = example.Today

func set(path, answer string) step                { return example.Set(path, answer) }
func fill(path, canonical string) step            { return example.Fill(path, canonical) }
func na(path string) step                         { return example.NA(path) }
func none(list string) step                       { return example.None(list) }
func remove(rows ...string) step                  { return example.Remove(rows...) }
func add(list, id string, answers ...string) step { return example.Add(list, id, answers...) }

func steps(all ...step) []step { return all }

func apply(t testing.TB, e *model.Edit, steps ...step) {
	t.Helper()
	for _, s := range steps {
		if err := s.Do(e); err != nil {
			t.Fatalf("%s: %v", s.Words, err)
		}
	}
}

// verdict are words that no finding uses: tables of law were read by us, and not by a court.
var verdict = regexp.MustCompile(`(?i)illegal|unlawful|against the law|prohibit`)

func TestEachRuleTrips(t *testing.T) {
	for _, c := range example.Trips() {
		t.Run(c.Rule+" "+c.Name, func(t *testing.T) {
			e := draft(t, "office").Edit("trip")
			apply(t, e, c.Do...)
			a, _ := e.Done()
			found := checkOf(c.Rule)(a)
			hold(t, a, found)
			if len(found) != 1 || found[0].Rule != c.Rule || found[0].Path != c.Path {
				t.Fatalf("findings are\n%swant only %s at %s", list(found), c.Rule, c.Path)
			}
			if strings.Contains(found[0].Message, "%!") {
				t.Errorf("message is %q, want all its values in it", found[0].Message)
			}
			if verdict.MatchString(found[0].Message) {
				t.Errorf("message is %q, which is for a court to say", found[0].Message)
			}
			for _, word := range c.Says {
				if !strings.Contains(found[0].Message, word) {
					t.Errorf("message is %q, want %q in it", found[0].Message, word)
				}
			}
			tryFix(t, a, found[0].Fix, c.Fix, checkOf(c.Rule))
		})
	}
}

// TestAServiceIsTakenOutBesideOneThatIsGone holds that a mend does not stop at a line that still names a deleted service.
func TestAServiceIsTakenOutBesideOneThatIsGone(t *testing.T) {
	const pays = "costs.lists.main.fees.managed.serviceIds"
	e := draft(t, "office").Edit("trip")
	apply(t, e, set("services.sv-06.status", "optional"), remove("services.sv-02"))
	a, _ := e.Done()
	p, err := a.At(pays)
	if err != nil || !strings.Contains(p.Field.Text(), "sv-02") {
		t.Fatalf("the line pays for %q, %v, want the deleted service in it still", p.Field.Text(), err)
	}
	for _, f := range checkOf("SVC-20")(a) {
		if f.Rule != "SVC-20" || f.Path != pays {
			continue
		}
		e := a.Edit(f.Fix.Label)
		if err := f.Fix.Apply(e); err != nil {
			t.Fatalf("the fix: %v", err)
		}
		mended, _ := e.Done()
		p, err := mended.At(pays)
		if text := p.Field.Text(); err != nil || strings.Contains(text, "sv-06") || strings.Contains(text, "sv-02") || !strings.Contains(text, "sv-01") {
			t.Errorf("the line pays for %q, %v, want the others only", text, err)
		}
		return
	}
	t.Error("nothing is found of the line that pays for what is not included")
}

// inputOf gives what a rule reads: those on words read the document too.
func inputOf(rule string, a *model.Agreement) check.Input {
	in := check.Input{Draft: a, Today: today}
	if strings.HasPrefix(rule, "DEF-") || rule == "OWN-01" || rule == "OWN-03" || rule == "OWN-04" || rule == "REV-11" {
		in.Doc, _ = wording().Build(a, clause.Options{Bare: true})
	}
	if rule == "REV-11" {
		in.Coverage = check.CoverageOf(in)
	}
	return in
}

// checkOf gives the check that a rule needs.
func checkOf(rule string) func(*model.Agreement) []check.Finding {
	return func(a *model.Agreement) []check.Finding { return check.Run(inputOf(rule, a)) }
}

// tryFix holds a fix to silencing its rule, tripping nothing new, and being undone in one step.
func tryFix(t *testing.T, a *model.Agreement, fix *check.Fix, label string, check func(*model.Agreement) []check.Finding) {
	t.Helper()
	if fix == nil {
		if label != "" {
			t.Errorf("there is no fix, want one that says %q", label)
		}
		return
	}
	if fix.Label != label {
		t.Errorf("the fix says %q, want %q", fix.Label, label)
	}
	e := a.Edit(fix.Label)
	if err := fix.Apply(e); err != nil {
		t.Fatalf("the fix: %v", err)
	}
	mended, step := e.Done()
	if left := check(mended); len(left) > 0 {
		t.Errorf("the fix leaves\n%swant nothing", list(left))
	}
	back, err := mended.Undo(step)
	if err != nil || !bytes.Equal(model.Encode(back), model.Encode(a)) {
		t.Errorf("the fix is not undone: %v", err)
	}
}

func TestNearEachRuleIsCalm(t *testing.T) {
	for _, c := range example.Calms() {
		t.Run(c.Rule+" "+c.Name, func(t *testing.T) {
			e := draft(t, "office").Edit("calm")
			apply(t, e, c.Do...)
			a, _ := e.Done()
			if found := checkOf(c.Rule)(a); len(found) > 0 {
				t.Errorf("findings are\n%swant none", list(found))
			}
		})
	}
}

func TestEachRuleHasExamples(t *testing.T) {
	// MNT-05 only a file can trip: TestANameCannotBeLeftOut. REQ-04 reads the document: TestABlankHoldsBackTheAgreement.
	tripped, calm := map[string]bool{"MNT-05": true, "REQ-04": true}, map[string]bool{"REQ-04": true}
	for _, c := range example.Trips() {
		tripped[c.Rule] = true
	}
	for _, c := range example.Calms() {
		calm[c.Rule] = true
	}
	seen := map[string]bool{}
	for _, r := range check.Rules() {
		if seen[r.ID] || r.About == "" || r.Severity < check.Error || r.Severity > check.Advice {
			t.Errorf("%s stands twice in the table, or does not say what it is about or how severe it is", r.ID)
		}
		seen[r.ID] = true
		if !tripped[r.ID] || !calm[r.ID] {
			t.Errorf("%s: tripped by an example %v, not tripped by another %v, want both", r.ID, tripped[r.ID], calm[r.ID])
		}
	}
}
