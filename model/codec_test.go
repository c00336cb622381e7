package model_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

func TestADraftComesBackAsItWas(t *testing.T) {
	a := sample(t)
	e := a.Edit("states")
	_ = e.Type("term.effectiveDate", "soon", ctx)
	_ = e.Park("client.headcount", "with the office manager", "Ravi")
	_ = e.NA("client.tradeName", "has none")
	_ = e.None("sites", true)
	_ = e.Note("client.headcount", model.Note{On: value.NewDate(2026, 2, 20), At: value.NewClock(15, 42), Text: "hires two in May"})
	a, _ = e.Done()
	once := model.Encode(a)
	b, report, err := model.Decode(once)
	if err != nil || !report.Empty() {
		t.Fatalf("decode: %v, report %+v", err, report)
	}
	if twice := model.Encode(b); !bytes.Equal(once, twice) {
		t.Errorf("a second round gives\n%s\nwant\n%s", twice, once)
	}
}

// TestAPreferredWayOfPaymentIsRead holds that a choice among what another answer chose is read whatever the order of the two.
func TestAPreferredWayOfPaymentIsRead(t *testing.T) {
	for _, pay := range []string{`"methods":["wire","card"],"preferred":"card"`, `"preferred":"card","methods":["wire","card"]`} {
		a, report, err := model.Decode([]byte(`{"version":1,"agreement":{"costs":{"pay":{` + pay + `}}}}`))
		if err != nil || !report.Empty() || a.Costs.Pay.Preferred != "card" {
			t.Errorf("%s: got %q, %v, %v", pay, a.Costs.Pay.Preferred, report, err)
		}
	}
}

func TestWhatIsUnknownOrUnreadableIsKeptAndReported(t *testing.T) {
	src := `{"version":1,"agreement":{"client":{"legalName":"Acme","nickName":"A"},"term":{"effectiveDate":"soonish","initialMonths":"12"},"zebra":{"a":[1,2]}}}`
	a, report, err := model.Decode([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(report.Unknown, " "), "client.nickName zebra"; got != want {
		t.Errorf("unknown keys %q, want %q", got, want)
	}
	if len(report.Unreadable) != 1 || !strings.HasPrefix(report.Unreadable[0], "term.effectiveDate: ") {
		t.Errorf("unreadable %q, want the effective date", report.Unreadable)
	}
	if got := textAt(t, a, "term.initialMonths"); got != "12" {
		t.Errorf("a number written as text is %q, want 12", got)
	}
	out := string(model.Encode(a))
	for _, want := range []string{`"nickName":"A"`, `"zebra":{"a":[1,2]}`, `"raw":"soonish"`} {
		if !strings.Contains(out, want) {
			t.Errorf("%s was lost in\n%s", want, out)
		}
	}
	public := string(model.EncodePublic(a))
	if strings.Contains(public, "zebra") || strings.Contains(public, "nickName") {
		t.Errorf("unknown keys are in the public projection:\n%s", public)
	}
}

func TestThePublicProjectionTellsNoSecrets(t *testing.T) {
	e := sample(t).Edit("notes")
	_ = e.Park("client.headcount", "canary-note", "canary-owner")
	_ = e.NA("client.tradeName", "canary-reason")
	_ = e.Note("client.headcount", model.Note{On: value.NewDate(2026, 2, 20), At: value.NewClock(15, 42), Text: "canary-said"})
	_ = e.Note("client.legalName", model.Note{Text: "canary-said too"})
	a, _ := e.Done()
	if public := string(model.EncodePublic(a)); strings.Contains(public, "canary") || strings.Contains(public, `"by"`) || strings.Contains(public, "15:42") {
		t.Errorf("private words are in the public projection:\n%s", public)
	}
}

func TestDraftsThatAreRefused(t *testing.T) {
	var many string
	for i := range 100 {
		many += fmt.Sprintf(`"k%d":%d,`, i, i)
	}
	deep := strings.Repeat(`{"a":`, 40) + "1" + strings.Repeat("}", 40)
	for _, c := range []struct{ name, src, want string }{
		{"empty", "", "line 1, column 1: the text ends"},
		{"broken", "{\"version\":1,\n\"agreement\":{,}}", "line 2, column 14: this is not JSON"},
		{"cut off", `{"version":1,"agreement":{"client":`, "the text ends in the middle"},
		{"duplicate", "{\"version\":1,\n \"agreement\":{\"term\":{},\n  \"term\":{}}}", `line 3, column 3: "term" stands twice`},
		{"duplicate among many", `{"version":1,"agreement":{"x":{` + many + `"k40":0}}}`, `"k40" stands twice`},
		{"duplicate of a late one", `{"version":1,"agreement":{"x":{` + many + `"k99":0}}}`, `"k99" stands twice`},
		{"behind a mark", "\ufeff{\"version\":1,\n\"agreement\":{\"client\":[]}}", "line 2, column 23: client is a group"},
		{"duplicate in other letters", `{"version":1,"agreement":{"x":{"aé":1,"a\u00e9":1}}}`, `"aé" stands twice`},
		{"deep", `{"version":1,"agreement":{"x":` + deep + `}}`, "levels of brackets"},
		{"not a draft", `{"hello":1}`, "not a draft of Engross"},
		{"a list", `[1]`, "a draft is an object"},
		{"newer", `{"version":99,"agreement":{}}`, "format version 99"},
		{"after the end", `{"version":1,"agreement":{}} x`, "text after the end"},
		{"list for a group", `{"version":1,"agreement":{"client":[]}}`, "client is a group"},
		{"group for a list", `{"version":1,"agreement":{"contacts":{}}}`, "contacts is a list"},
		{"two ids", `{"version":1,"agreement":{"contacts":[{"id":"a"},{"id":"a"}]}}`, `two rows with the id "a"`},
		{"bad id", `{"version":1,"agreement":{"contacts":[{"id":"A b"}]}}`, "lower-case letters"},
		{"huge", `{"version":1,"agreement":{"x":"` + strings.Repeat("a", model.MaxBytes) + `"}}`, "at most 10 MiB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, _, err := model.Decode([]byte(c.src))
			if err == nil || a != nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q and no agreement", err, c.want)
			}
		})
	}
	_, _, err := model.Decode([]byte(`{"version":99,"agreement":{}}`))
	var newer *model.NewerError
	if !errors.As(err, &newer) {
		t.Errorf("a newer draft gives %T, want *NewerError", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"version":1,"agreement":{"client":{"legalName":"Acme"},"contacts":[{"id":"a","name":"B"}]}}`))
	f.Add([]byte(`{"version":1,"agreement":{"term":{"effectiveDate":7,"state":{"effectiveDate":{"parked":{}}}}}}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		a, _, err := model.Decode(src)
		if err != nil {
			return
		}
		once := model.Encode(a)
		b, _, err := model.Decode(once)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, once)
		}
		if twice := model.Encode(b); !bytes.Equal(once, twice) {
			t.Fatalf("not stable:\n%s\n%s", once, twice)
		}
	})
}
