package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

// TestNoGoalsNoSentence holds that who has no goals to tell is given no such words by the preset, and that a sentence of a person stays.
func TestNoGoalsNoSentence(t *testing.T) {
	for _, sentence := range []string{"objectives.summary", "objectives.clientExpects", "objectives.providerExpects"} {
		t.Run(sentence, func(t *testing.T) { noGoals(t, sentence) })
	}
}

func noGoals(t *testing.T, sentence string) {
	t.Helper()
	const goals = "objectives.items"
	e := fresh(t, "veterinary").Edit("no goals")
	usual := textOf(t, e.Agreement(), sentence)
	for _, c := range []struct {
		none bool
		want string
	}{{true, ""}, {false, usual}, {true, ""}} {
		if err := e.None(goals, c.none); err != nil {
			t.Fatal(err)
		}
		if got := textOf(t, e.Agreement(), sentence); got != c.want {
			t.Errorf("with no goals %v: %q, want %q", c.none, got, c.want)
		}
	}
	mustAdd(t, e, goals, "one")
	if got := textOf(t, e.Agreement(), sentence); got != usual {
		t.Errorf("with a goal: %q, want %q", got, usual)
	}
	if err := e.Remove(goals + ".one"); err != nil {
		t.Fatal(err)
	}
	mustType(t, e, sentence, "Keep the clinic open.")
	if err := e.None(goals, true); err != nil {
		t.Fatal(err)
	}
	if got := textOf(t, e.Agreement(), sentence); got != "Keep the clinic open." {
		t.Errorf("what a person said became %q", got)
	}
}

// TestAmericansPayByACH holds that direct debit is called by the system that Americans know, and by none elsewhere.
func TestAmericansPayByACH(t *testing.T) {
	const ways = "costs.pay.methods"
	for _, c := range []struct {
		answers []string
		want    string
	}{
		{nil, "direct debit (ACH)"},
		{[]string{"client.address.country=Canada"}, "direct debit"},
		{[]string{"costs.currency=EUR"}, "direct debit"},
	} {
		a := model.Effective(agreed(t, "generic", append(c.answers, ways+"=direct_debit")...))
		p, err := a.At(ways)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Field.Show(a.Style()); got != c.want {
			t.Errorf("%v: %q, want %q", c.answers, got, c.want)
		}
		if got := textOf(t, a, "costs.pay.autoPay"); got != "yes" {
			t.Errorf("%v: collected automatically: %q", c.answers, got)
		}
		e := a.Edit("typed")
		if err := e.Type(ways, "autopay ACH, check", value.Context{}); err != nil || textOf(t, e.Agreement(), ways) != "direct_debit,check" {
			t.Errorf("%v: typed: %q, %v", c.answers, textOf(t, e.Agreement(), ways), err)
		}
	}
}

// TestAPriceByUseRises holds that what is counted afterwards rises with the other prices, and what is passed on does not.
func TestAPriceByUseRises(t *testing.T) {
	const fee = "costs.lists.main.fees.disk"
	for kind, want := range map[string]string{"usage": "yes", "recurring": "yes", "pass_through": "no", "one_time": "no"} {
		a := model.Effective(agreed(t, "generic", fee, fee+".kind="+kind))
		if got := textOf(t, a, fee+".escalates"); got != want {
			t.Errorf("%s rises: %q, want %q", kind, got, want)
		}
	}
}
