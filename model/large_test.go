package model_test

import (
	"fmt"
	"strings"
	"testing"

	"engross/model"
)

// drafted reads a draft whose agreement has those parts.
func drafted(t *testing.T, parts ...string) *model.Agreement {
	t.Helper()
	a, report, err := model.Decode([]byte(`{"version":1,"agreement":{` + strings.Join(parts, ",") + `}}`))
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Unknown) > 0 {
		t.Fatalf("unknown parts: %v", report.Unknown)
	}
	return a
}

// rows writes a list of n rows, each from its number.
func rows(key string, n int, row func(i int) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q:[", key)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(row(i))
	}
	b.WriteByte(']')
	return b.String()
}

// Sums over thousands of lines are as exact as over one.
func TestThousandsOfFeesAndSites(t *testing.T) {
	const fees, sites = 5000, 500
	lines := rows("fees", fees, func(i int) string {
		return fmt.Sprintf(`{"id":"f%d","label":"Fee %d","kind":"recurring","unit":"device","qty":"2","price":"10.01"}`, i, i)
	})
	a := drafted(t, `"costs":{"currency":"USD","lists":[{"id":"main",`+lines+`}]}`,
		rows("sites", sites, func(i int) string { return fmt.Sprintf(`{"id":"s%d","name":"Site %d"}`, i, i) }))
	eff := model.Effective(a)
	if got, want := eff.Totals(eff.Costs.Lists[0]).Monthly.String(), "100100.00"; got != want {
		t.Errorf("the monthly total of %d fees is %s, want %s", fees, got, want)
	}
	if got := len(eff.Sites); got != sites {
		t.Errorf("got %d sites, want %d", got, sites)
	}
	p, err := a.At(fmt.Sprintf("sites.s%d.name", sites-1))
	if want := fmt.Sprintf("Site %d", sites-1); err != nil || p.Field.Text() != want {
		t.Errorf("the last site is called %q (%v), want %q", p.Field.Text(), err, want)
	}
}

// A draft of nearly a million values, as many as are read, is read whole; one of more is refused with a word on why.
func TestAMillionValues(t *testing.T) {
	const n = 499_990 // rows of two values each: the row and its id
	exclusions := func(n int) string {
		return rows("exclusions", n, func(i int) string { return fmt.Sprintf(`{"id":"x%d"}`, i) })
	}
	a := drafted(t, exclusions(n))
	if got := len(a.Exclusions); got != n {
		t.Fatalf("got %d rows, want %d", got, n)
	}
	if got, want := a.Exclusions[n-1].Key(), fmt.Sprintf("x%d", n-1); got != want {
		t.Errorf("the last row is %q, want %q", got, want)
	}
	_, _, err := model.Decode([]byte(`{"version":1,"agreement":{` + exclusions(n+10) + `}}`))
	if err == nil || !strings.Contains(err.Error(), "more than 1000000 values") {
		t.Errorf("a draft of more values gives the error %v, want one that names the most there may be", err)
	}
}
