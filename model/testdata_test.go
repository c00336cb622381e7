package model_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// wholeDrafts are the agreements of testdata, as calls give them.
var wholeDrafts = []string{"office", "dental", "law", "accounting", "retail", "nonprofit", "everything", "messy", "empty"}

func readDraft(t *testing.T, name string) (src []byte, a *model.Agreement, report model.Report) {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	if a, report, err = model.Decode(src); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return src, a, report
}

// The finished drafts stand in the files exactly as the program writes them, but for the indentation.
func TestFinishedDraftsStandAsWritten(t *testing.T) {
	for _, name := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit", "everything", "empty"} {
		src, a, report := readDraft(t, name)
		if !report.Empty() {
			t.Errorf("%s: report is %+v, want nothing to say", name, report)
		}
		var want bytes.Buffer
		if err := json.Compact(&want, src); err != nil {
			t.Fatal(err)
		}
		if got := model.Encode(a); !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s is written back as\n%s\nwant\n%s", name, got, want.Bytes())
		}
	}
}

// What was cleaned, refused or not known on the first reading comes back the same from then on.
func TestDraftsSettleOnFirstReading(t *testing.T) {
	for _, name := range wholeDrafts {
		_, a, first := readDraft(t, name)
		once := model.Encode(a)
		b, second, err := model.Decode(once)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if twice := model.Encode(b); !bytes.Equal(twice, once) {
			t.Errorf("%s: a second round gives\n%s\nwant\n%s", name, twice, once)
		}
		if second.Removed != 0 || len(second.Unreadable) != 0 {
			t.Errorf("%s: the second reading reports %+v, want nothing unreadable or removed", name, second)
		}
		inDraft := slices.DeleteFunc(first.Unknown, func(path string) bool { return path == "madeBy" }) // beside the agreement, not in it
		if !slices.Equal(second.Unknown, inDraft) {
			t.Errorf("%s: unknown keys are %q the second time, want %q", name, second.Unknown, inDraft)
		}
	}
}

func TestNothingInADraftReachesATerminal(t *testing.T) {
	for _, name := range wholeDrafts {
		_, a, _ := readDraft(t, name)
		a.Walk(func(p model.Place) {
			texts := []string{p.State().Raw}
			if p.Row == nil {
				texts = append(texts, p.Field.Text())
			}
			for _, text := range texts {
				if clean, _ := value.Clean(text); clean != text {
					t.Errorf("%s: %s holds %q, want it clean: %q", name, p.Path, text, clean)
				}
			}
		})
	}
}

func TestOfficeIsG1(t *testing.T) {
	_, draft, _ := readDraft(t, "office")
	a := model.Effective(draft)
	if got := a.Client.Headcount.Int(); got != 22 {
		t.Errorf("the office has %d people, want 22", got)
	}
	dates := a.EndDate().String() + " " + a.NoticeDeadline().String() + " " + a.SendBy().String() + " " + a.ReminderDate().String()
	if want := "2029-02-28 2028-12-30 2028-12-29 2028-11-30"; dates != want {
		t.Errorf("end, deadline, send by and reminder are %s, want %s", dates, want)
	}
	l := a.MainList()
	sameMoney(t, "monthly total", a.Totals(l).Monthly, "3226.25")
	for id, want := range map[string]string{"managed": "2750.00", "server": "370.00", "storage": "106.25", "onboarding": "3500.00"} {
		sameMoney(t, id, a.LineAmount(l, l.Fees.With(id)), want)
	}
	if got, want := a.UnitPrice(l, l.Fees.With("storage"), 2).String(), "45.0883"; got != want {
		t.Errorf("storage costs %s in the third year, want %s", got, want)
	}
	sameMoney(t, "remaining after 14 months", a.RemainingRecurring(l, 14), "74302.56")

	years := a.Budget(l, model.Cash)
	want := [][5]string{ // month, recurring, once, reserve, total
		{"3226.25", "38715.00", "3500.00", "2110.75", "44325.75"},
		{"3323.04", "39876.48", "0.00", "1993.82", "41870.30"},
		{"3422.68", "41072.16", "0.00", "2053.61", "43125.77"},
	}
	if len(years) != len(want) {
		t.Fatalf("the budget has %d years, want %d", len(years), len(want))
	}
	for i, y := range years {
		got := [5]string{a.AmountIn(l, i*12+1, model.Cash).String(), y.Recurring.String(), y.OneTime.String(), y.Reserve.String(), y.Total.String()}
		if got != want[i] {
			t.Errorf("year %d is %v, want %v", y.Number, got, want[i])
		}
	}
	sum := model.BudgetSum(years)
	got := [4]string{sum.Recurring.String(), sum.OneTime.String(), sum.Reserve.String(), sum.Total.String()}
	if want := [4]string{"119663.64", "3500.00", "6158.18", "129321.82"}; got != want {
		t.Errorf("the term comes to %v, want %v", got, want)
	}
}

func TestDentalHasTwoSitesAndHealthData(t *testing.T) {
	_, draft, _ := readDraft(t, "dental")
	a := model.Effective(draft)
	if len(a.Sites) != 2 || a.Info.Preset != "dental_medical" {
		t.Errorf("%d sites from preset %s, want 2 from dental_medical", len(a.Sites), a.Info.Preset)
	}
	if !a.Security.Regimes.Has("hipaa") || !a.Security.DataCategories.Has("phi") || a.Security.Residency != "us_only" {
		t.Errorf("rules on data are %v, %v, stored %s, want hipaa, phi, us_only", a.Security.Regimes.Items(), a.Security.DataCategories.Items(), a.Security.Residency)
	}
	defaults := 0
	draft.Walk(func(p model.Place) {
		if p.Row == nil && !p.Field.Skip && p.Standing() == model.Defaulted && (p.Field.Required || p.Field.Fast) {
			defaults++
		}
	})
	if defaults == 0 {
		t.Error("no answer of the fast path is left at its default, want some")
	}
}

func TestMessyHoldsEveryState(t *testing.T) {
	_, a, report := readDraft(t, "messy")
	seen := map[string]bool{}
	a.Walk(func(p model.Place) {
		seen[p.Standing().String()] = true
		note(seen, p)
	})
	want := []string{
		"not asked", "default", "answered", "parked", "answered, parked", "not readable", "not applicable",
		"by user", "by default", "by preset", "by profile", "by import",
		"parked with owner", "parked with note", "parked in a row", "parked list", "reason", "no reason", "hidden value",
		"unreadable in a row", "unreadable and parked", "none", "blank row",
	}
	for _, w := range want {
		if !seen[w] {
			t.Errorf("messy.json has nothing that is %q", w)
		}
	}
	if got, want := strings.Join(report.Unknown, " "), "contacts.zoe.faxNumber madeBy term.efectiveDate zebra"; got != want {
		t.Errorf("unknown keys are %q, want %q", got, want)
	}
	var unreadable []string
	for _, line := range report.Unreadable {
		path, _, _ := strings.Cut(line, ":")
		unreadable = append(unreadable, path)
	}
	if got, want := strings.Join(unreadable, " "), "services.sv-18.status costs.pay.methods costs.budget.reservePct signatories.client.date"; got != want {
		t.Errorf("unreadable answers are %q, want %q", got, want)
	}
	if report.Removed == 0 {
		t.Error("no character was taken out, want the control sequences counted")
	}
}

// note writes down what a place of a draft is an example of.
func note(seen map[string]bool, p model.Place) {
	st := p.State()
	_, inRow := p.Object.(model.Row)
	seen["by "+string(st.By)] = true
	seen["none"] = seen["none"] || st.None
	seen["unreadable in a row"] = seen["unreadable in a row"] || st.Raw != "" && inRow
	seen["unreadable and parked"] = seen["unreadable and parked"] || st.Raw != "" && st.Parked != nil
	if st.Parked != nil {
		seen["parked with owner"] = seen["parked with owner"] || st.Parked.Owner != ""
		seen["parked with note"] = seen["parked with note"] || st.Parked.Note != ""
		seen["parked in a row"] = seen["parked in a row"] || inRow
		seen["parked list"] = seen["parked list"] || p.Field.List() != nil
	}
	if st.NA != nil {
		seen["reason"] = seen["reason"] || st.NA.Reason != ""
		seen["no reason"] = seen["no reason"] || st.NA.Reason == ""
		seen["hidden value"] = seen["hidden value"] || p.Field.Value() != nil && p.Field.IsSet()
	}
	if p.Row != nil && model.Title(p.Scope, p.Row) == p.Row.Key() {
		seen["blank row"] = true
	}
}

// The file itself is hostile: an editor that tidies it up would take the sting out of every test that reads it.
func TestMessyIsHostile(t *testing.T) {
	src, _, _ := readDraft(t, "messy")
	for what, text := range map[string]string{
		"a color":                       `\u001b[31m`,
		"a window title":                `\u001b]0;title\u0007`,
		"a link":                        `\u001b]8;;http`,
		"a cleared screen":              `\u001b[2J`,
		"a control string":              `\u001bP+q`,
		"a C1 control":                  `\u009b31m`,
		"a NUL":                         `\u0000`,
		"text written over":             `\rover`,
		"turned writing":                `\u202e`,
		"isolated writing":              `\u2066`,
		"a byte order mark":             `\ufeff`,
		"the program's own marks":       `\ue000`,
		"half a surrogate":              `\ud800`,
		"an invisible tag":              `\udb40\udc41`,
		"an accent apart":               "e\\u0301",
		"a script":                      `<script>`,
		"an image that runs":            `onerror=`,
		"a closing tag":                 `</h1>`,
		"an HTML comment":               `<!--`,
		"an entity":                     `&lt;`,
		"a heading":                     `# Not a heading`,
		"an underlined heading":         `\n===\n`,
		"a table":                       `| not | a table |`,
		"a fence":                       "```",
		"a link of Markdown":            `](javascript:`,
		"a reference of Markdown":       `[r]: http`,
		"a template":                    `{{.client.legalName}}`,
		"a reference to a clause":       `[#renewal]`,
		"a reference to nothing":        `[#no-such-clause]`,
		"a formula":                     `=HYPERLINK`,
		"a formula with a sign":         `"@SUM(A1)"`,
		"the end of CDATA":              `]]>`,
		"the end of a text of Word":     `</w:t>`,
		"a TeX command":                 `\\begin{x}`,
		"a format of Go":                `%!v`,
		"a command of a shell":          `$(reboot)`,
		"a statement of SQL":            `DROP TABLE`,
		"front matter":                  `\n---\nfront:`,
		"a line end in a one-line name": `Bildschirm\nzweite`,
		"a long word":                   strings.Repeat("o", 250),
		"Chinese letters":               "电话",
		"Japanese letters":              "東京",
		"Arabic letters":                "شركة",
	} {
		if !bytes.Contains(src, []byte(text)) {
			t.Errorf("messy.json does not hold %s: %s", what, text)
		}
	}
}

func TestNamesSurvive(t *testing.T) {
	_, a, _ := readDraft(t, "messy")
	for path, want := range map[string]string{
		"client.legalName":           "Zoë O’Neill-Müller & Søn, GmbH",
		"provider.legalName":         "東京支店サービス株式会社",
		"contacts.noor.name":         "Noor D'Angelo-Šimić",
		"contacts.nguyen.name":       "Nguyễn Thị Minh Khai",
		"affiliates.lodz.legalName":  "Łódź „Żółć” O'Brien & D’Angelo Sp. z o.o.",
		"affiliates.layla.legalName": "شركة ليلى للتجارة",
		"affiliates.layla.tradeName": "Kafé 👩🏽‍💻 “José”",
		"affiliates.star.legalName":  "*Star* & Co. <GmbH>",
	} {
		if got := textAt(t, a, path); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
}

func TestEmptyIsADraftInWhichNothingWasAsked(t *testing.T) {
	_, a, _ := readDraft(t, "empty")
	if got, want := model.Encode(a), model.Encode(&model.Agreement{}); !bytes.Equal(got, want) {
		t.Errorf("empty.json is %s, want %s", got, want)
	}
}
