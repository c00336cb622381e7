package followup_test

import (
	"bytes"
	"net/mail"
	"os"
	"strings"
	"testing"

	"engross/model"
	"engross/model/followup"
	"engross/model/value"
)

// called is the sample after a call: two questions parked, a note taken.
func called(t *testing.T) followup.List {
	t.Helper()
	src, err := os.ReadFile("../../testdata/office.json")
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := model.Decode(src)
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("call")
	for _, err := range []error{
		e.Park("term.initialMonths", "wants *three* years", ""),
		e.Park("client.headcount", "ask payroll", "Ravi in our office"),
		e.Park("review.notes", "", ""),
		e.Note("term.initialMonths", model.Note{Text: "canary"}),
		e.Type("term.effectiveDate", "in spring", value.Context{}),
	} {
		_ = err // "in spring" cannot be read, which is the point
	}
	a, _ = e.Done()
	return followup.New(a, value.NewDate(2026, 2, 20))
}

func TestEachFormListsWhatIsOpen(t *testing.T) {
	l := called(t)
	for _, c := range []struct {
		form      string
		want, not []string
	}{
		{"text", []string{"Follow-up list of Fern & Oak Design, LLC", "February 20, 2026", "\nTerms\n", "(not readable)", "so far: in spring", "(parked)", "note: wants *three* years", "with: Ravi in our office"}, nil},
		{"markdown", []string{"# Follow-up list of Fern \\& Oak", "\n## Terms\n", "- [ ] ", "note: wants \\*three\\* years"}, nil},
		{"mail", []string{"So far: in spring", "An answer beside each number is enough."}, []string{"*three*", "job title", "Ravi", "payroll", "parked"}},
	} {
		for _, f := range followup.Forms {
			if f.Name != c.form {
				continue
			}
			got := f.Write(l)
			for _, w := range c.want {
				if !strings.Contains(got, w) {
					t.Errorf("%s does not say %q:\n%s", c.form, w, got)
				}
			}
			for _, w := range append(c.not, "canary") {
				if strings.Contains(got, w) {
					t.Errorf("%s says %q:\n%s", c.form, w, got)
				}
			}
		}
	}
}

func TestTheMailIsOne(t *testing.T) {
	l := called(t)
	m, err := mail.ReadMessage(strings.NewReader(l.Mail()))
	if err != nil {
		t.Fatal(err)
	}
	to, err := m.Header.AddressList("To")
	if err != nil || len(to) != 1 || !strings.Contains(to[0].Address, "@") {
		t.Errorf("got the addresses %v, error %v; want the client's", to, err)
	}
	var body bytes.Buffer
	if _, err := body.ReadFrom(m.Body); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(body.String(), "\r\n") {
		if len([]rune(line)) > 76 || strings.Contains(line, "\n") {
			t.Errorf("a line of the mail is broken wrongly: %q", line)
		}
	}
	if !strings.HasPrefix(body.String(), "Hello ") || strings.Count(body.String(), "\r\n1. ") != 1 {
		t.Errorf("the letter does not greet or count:\n%s", body.String())
	}
}

func TestNothingOpenIsSaid(t *testing.T) {
	l := called(t)
	l.Points = nil
	for form, want := range map[string]string{"text": "Nothing is open in ", "markdown": "\nNothing is open.\n", "mail": "We have all that we need"} {
		for _, f := range followup.Forms {
			if got := f.Write(l); f.Name == form && !strings.Contains(got, want) {
				t.Errorf("%s of nothing: got %q, want it to say %q", form, got, want)
			}
		}
	}
}
