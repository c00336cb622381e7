package model_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

var ctx = value.Context{Style: value.Style{Currency: "USD"}, Today: value.NewDate(2026, 2, 1)}

// sample is a small agreement made the way the wizard makes one: by edits.
func sample(t *testing.T) *model.Agreement {
	t.Helper()
	e := (&model.Agreement{}).Edit("sample")
	type pair struct{ path, typed string }
	for _, p := range []pair{
		{"provider.legalName", "Cascade IT, LLC"},
		{"client.legalName", "Harbor Street Dental, PLLC"},
		{"client.headcount", "22"},
		{"term.effectiveDate", "3/1/2026"},
		{"term.initialMonths", "36"},
	} {
		if err := e.Type(p.path, p.typed, ctx); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range [][]pair{
		{{"name", "Dana Whitfield"}, {"side", "client"}, {"spendLimit", "$500"}},
		{{"name", "Ravi Nair"}, {"side", "provider"}},
	} {
		path, err := e.Add("contacts", strings.ToLower(strings.Fields(p[0].typed)[0]))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range p {
			if err := e.Type(path+"."+f.path, f.typed, ctx); err != nil {
				t.Fatal(err)
			}
		}
	}
	a, _ := e.Done()
	return a
}

func textAt(t *testing.T, a *model.Agreement, path string) string {
	t.Helper()
	p, err := a.At(path)
	if err != nil {
		t.Fatal(err)
	}
	return p.Field.Text()
}

func TestAnEditLeavesTheAgreementItBeganFromAsItWas(t *testing.T) {
	a := sample(t)
	before := model.Encode(a)
	e := a.Edit("change")
	for _, f := range []func() error{
		func() error { return e.Type("contacts.dana.name", "Dana W.", ctx) },
		func() error { return e.Type("client.address.city", "Portland", ctx) },
		func() error { return e.Remove("contacts.ravi") },
		func() error { return e.Park("term.effectiveDate", "ask the owner", "Ravi") },
		func() error { _, err := e.Add("sites", "main"); return err },
		func() error { _, err := e.Duplicate("contacts.dana", "dana2"); return err },
		func() error { return e.Move("contacts.dana2", 0) },
	} {
		if err := f(); err != nil {
			t.Fatal(err)
		}
	}
	b, step := e.Done()
	if got := model.Encode(a); !bytes.Equal(got, before) {
		t.Errorf("the agreement changed under an edit:\n%s\nwas\n%s", got, before)
	}
	if got := textAt(t, b, "contacts.dana2.name"); got != "Dana W." {
		t.Errorf("the copy of the row is called %q, want %q", got, "Dana W.")
	}
	undone, err := b.Undo(step)
	if err != nil {
		t.Fatal(err)
	}
	if got := model.Encode(undone); !bytes.Equal(got, before) {
		t.Errorf("undo gives\n%s\nwant\n%s", got, before)
	}
	redone, err := undone.Redo(step)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := model.Encode(redone), model.Encode(b); !bytes.Equal(got, want) {
		t.Errorf("redo gives\n%s\nwant\n%s", got, want)
	}
}

// TestAKeptStepIsUndone keeps a step as JSON between doing and undoing it, as the history does: what the encoder of the history
// writes another way is the same answer.
func TestAKeptStepIsUndone(t *testing.T) {
	a := sample(t)
	e := a.Edit("names")
	const name = "Fern & Oak <\"Design\"> \\u0026 Söhne\u2028"
	err := errors.Join(e.Type("client.legalName", name, ctx), e.Type("contacts.dana.name", "A & B", ctx), e.Remove("contacts.dana"))
	if err != nil {
		t.Fatal(err)
	}
	b, step := e.Done()
	body, err := json.Marshal(step)
	if err != nil {
		t.Fatal(err)
	}
	var kept model.Step
	if err := json.Unmarshal(body, &kept); err != nil {
		t.Fatal(err)
	}
	undone, err := b.Undo(kept)
	if err != nil {
		t.Fatalf("undo of the kept step: %v", err)
	}
	if got, want := model.Encode(undone), model.Encode(a); !bytes.Equal(got, want) {
		t.Errorf("undo gives\n%s\nwant\n%s", got, want)
	}
	redone, err := undone.Redo(kept)
	if err != nil {
		t.Fatalf("redo of the kept step: %v", err)
	}
	if got, want := model.Encode(redone), model.Encode(b); !bytes.Equal(got, want) {
		t.Errorf("redo gives\n%s\nwant\n%s", got, want)
	}
}

func TestUndoRefusesWhereTheAnswerMovedOn(t *testing.T) {
	a := sample(t)
	e := a.Edit("months")
	if err := e.Type("term.initialMonths", "12", ctx); err != nil {
		t.Fatal(err)
	}
	b, step := e.Done()
	e = b.Edit("months again")
	if err := e.Type("term.initialMonths", "24", ctx); err != nil {
		t.Fatal(err)
	}
	c, _ := e.Done()
	if _, err := c.Undo(step); !errors.Is(err, model.ErrMoved) {
		t.Errorf("undo over another change: error %v, want ErrMoved", err)
	}
}

func TestUnreadableTextIsKeptAndTheValueIsUnset(t *testing.T) {
	a := sample(t)
	e := a.Edit("date")
	err := e.Type("term.effectiveDate", "soon", ctx)
	var read *value.ReadError
	if !errors.As(err, &read) {
		t.Fatalf("typing %q as a date: error %v, want a ReadError", "soon", err)
	}
	b, _ := e.Done()
	p, _ := b.At("term.effectiveDate")
	if p.Field.IsSet() || p.State().Raw != "soon" || p.Standing() != model.Unreadable {
		t.Errorf("set %v, raw %q, standing %v; want unset, %q, unreadable", p.Field.IsSet(), p.State().Raw, p.Standing(), "soon")
	}
	if err := b.Edit("x").Set("term.effectiveDate", "soon", ctx); err == nil || !strings.Contains(err.Error(), "term.effectiveDate") {
		t.Errorf("set with unreadable text: error %v, want one that names the path", err)
	}
}

func TestStandingOfAQuestion(t *testing.T) {
	a := sample(t)
	e := a.Edit("states")
	check := func(path string, want model.Standing) {
		t.Helper()
		p, err := e.Agreement().At(path)
		if err != nil {
			t.Fatal(err)
		}
		if p.Standing() != want {
			t.Errorf("%s stands %v, want %v", path, p.Standing(), want)
		}
	}
	check("term.renewal", model.Defaulted)
	check("provider.regNo", model.NotAsked)
	check("term.initialMonths", model.Answered)
	_ = e.Confirm("term.renewal")
	check("term.renewal", model.Answered)
	_ = e.Park("term.initialMonths", "", "")
	check("term.initialMonths", model.ParkedSet)
	_ = e.Park("provider.regNo", "", "")
	check("provider.regNo", model.ParkedOpen)
	_ = e.NA("client.tradeName", "has none")
	check("client.tradeName", model.DeclaredNA)
	if err := e.NA("term.effectiveDate", "no"); err == nil {
		t.Error("a date was declared not applicable")
	}
	_ = e.None("sites", true)
	check("sites", model.Answered)
}

func TestEffectiveBlanksAndDefaults(t *testing.T) {
	a := sample(t)
	e := a.Edit("x")
	_ = e.Type("term.renewalMonths", "24", ctx)
	_ = e.Type("term.renewal", "none", ctx)
	_ = e.Type("client.tradeName", "Harbor", ctx)
	_ = e.NA("client.tradeName", "")
	_ = e.Park("term.rampDays", "", "")
	a, _ = e.Done()
	before := model.Encode(a)
	eff := model.Effective(a)
	for _, c := range []struct{ path, want, why string }{
		{"term.renewalMonths", "", "it is skipped when nothing renews"},
		{"client.tradeName", "", "it does not apply"},
		{"term.rampDays", "", "it is parked without an answer"},
		{"term.reminderDays", "", "it is skipped when nothing renews"},
		{"term.serviceStart", "2026-03-01", "it defaults to the effective date"},
		{"client.shortName", "Client", "it is the default"},
	} {
		if got := textAt(t, eff, c.path); got != c.want {
			t.Errorf("%s is %q, want %q: %s", c.path, got, c.want, c.why)
		}
	}
	if got := model.Encode(a); !bytes.Equal(got, before) {
		t.Error("Effective changed the draft")
	}
}

func TestPathsAsPeopleWriteThem(t *testing.T) {
	n := 0
	newID := func() string { n++; return "new" + string(rune('0'+n)) }
	for _, c := range []struct{ path, want, err string }{
		{"contacts[2].name", "contacts.ravi.name", ""},
		{`contacts["dana whitfield"].phone`, "contacts.dana.phone", ""},
		{"contacts[+].name", "contacts.new1.name", ""},
		{"contacts[7].name", "", "has 2 rows"},
		{`contacts["Bob"].name`, "", `no "Bob"`},
		{"term.efectiveDate", "", "nearest: term.effectiveDate"},
		{"effectiveDate", "", "term.effectiveDate"},
		{"contacts[1", "", "not closed"},
		{"term[1]", "", "not a list"},
		{"", "", "has no"},
	} {
		got, err := sample(t).Edit("p").Resolve(c.path, newID)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%s: error %v, want one with %q", c.path, err, c.err)
			}
			continue
		}
		if err != nil || got != c.want {
			t.Errorf("%s resolves to %q, %v; want %q", c.path, got, err, c.want)
		}
	}
}

// TestALockedClauseStaysAsItIs holds that a locked clause and its table are changed or deleted only after unlocking.
func TestALockedClauseStaysAsItIs(t *testing.T) {
	e := (&model.Agreement{}).Edit("lock")
	for _, x := range [][2]string{{"title", "Theirs"}, {"body", "As it came."}, {"columns", "A"}, {"locked", "yes"}} {
		if x[0] == "title" {
			if _, err := e.Add("clauses", "a"); err != nil {
				t.Fatal(err)
			}
			if _, err := e.Add("clauses.a.rows", "r"); err != nil {
				t.Fatal(err)
			}
		}
		if err := e.Set("clauses.a."+x[0], x[1], ctx); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	for name, deed := range map[string]func(*model.Edit) error{
		"set":          func(e *model.Edit) error { return e.Set("clauses.a.body", "Mine.", ctx) },
		"type":         func(e *model.Edit) error { return e.Type("clauses.a.title", "Mine", ctx) },
		"set a cell":   func(e *model.Edit) error { return e.Set("clauses.a.rows.r.c1", "x", ctx) },
		"delete":       func(e *model.Edit) error { return e.Remove("clauses.a") },
		"delete a row": func(e *model.Edit) error { return e.Remove("clauses.a.rows.r") },
	} {
		e := a.Edit(name)
		if err := deed(e); err == nil || !strings.Contains(err.Error(), "locked") {
			t.Errorf("%s: got %v, want that it is locked", name, err)
		}
		if _, step := e.Done(); len(step.Changes) > 0 {
			t.Errorf("%s: something was changed", name)
		}
	}
	e = a.Edit("unlock")
	for _, x := range [][2]string{{"locked", "no"}, {"body", "Mine."}} {
		if err := e.Set("clauses.a."+x[0], x[1], ctx); err != nil {
			t.Errorf("%s: %v", x[0], err)
		}
	}
}

// TestNoneEmptiesAListOfLines takes out the lines that are proposed where a person says that there are none, and prints no “None”.
func TestNoneEmptiesAListOfLines(t *testing.T) {
	for _, said := range []string{"none", "None.", "nothing"} {
		for _, path := range []string{"legal.termination.otherReasons", "objectives.painPoints"} {
			e := fresh(t, "generic").Edit("none")
			mustType(t, e, path, said)
			a, _ := e.Done()
			p, err := model.Effective(a).At(path)
			if err != nil || p.Standing() != model.DeclaredNA || p.Field.IsSet() {
				t.Errorf("%s: %q stands as %v with %q", path, said, p.Standing(), p.Field.Text())
			}
			e = a.Edit("again")
			mustType(t, e, path, "the roof leaks")
			a, _ = e.Done()
			if got := textOf(t, a, path); got != "the roof leaks" {
				t.Errorf("then it holds %q", got)
			}
		}
	}
	e := fresh(t, "generic").Edit("taken back")
	mustType(t, e, "legal.termination.otherReasons", "none")
	if err := e.TakeBack("legal.termination.otherReasons"); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	if got := textOf(t, model.Effective(a), "legal.termination.otherReasons"); got == "" {
		t.Error("taken back, nothing is proposed")
	}
}

// TestAClientIsProposedNoReasonOfTheProvider leaves a reason in favor of the provider alone out where the client answers alone.
func TestAClientIsProposedNoReasonOfTheProvider(t *testing.T) {
	for mode, want := range map[string]bool{"rep": true, "owner": false} {
		a := agreed(t, "generic", "meta.mode="+mode, "legal.termination.takenOver=client")
		if got := strings.Contains(textOf(t, a, "legal.termination.otherReasons"), "control of Client"); got != want {
			t.Errorf("%s: proposed %t, want %t", mode, got, want)
		}
	}
}
