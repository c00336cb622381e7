package calendar_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"engross/export/calendar"
	"engross/export/exporttest"
	"engross/export/phrase"
	"engross/model/doc"
	"engross/model/value"
)

func dates(words string) *doc.Doc {
	return &doc.Doc{ID: "k3f9xa", Number: "MSA-1", Draft: true, Revision: 7, Facts: doc.Facts{
		Parties: []doc.Party{{ID: "client", Name: words}},
		KeyDates: []doc.KeyDate{
			{ID: "effective-date", Label: "The Agreement takes effect", On: value.NewDate(2026, 3, 1)},
			{ID: "review", Label: words, Note: words, On: value.NewDate(2026, 8, 31), EveryMonths: 6, RemindDays: 14, Until: value.NewDate(2029, 2, 28)},
			{ID: "term-end", Label: "The Initial Term ends", On: value.NewDate(2029, 2, 28)},
			{ID: "unknown", Label: "Not known"},
		},
	}}
}

func write(t testing.TB, d *doc.Doc) string {
	t.Helper()
	var b bytes.Buffer
	if err := calendar.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// unfold joins lines that were folded.
func unfold(s string) []string {
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(s, "\r\n ", ""), "\r\n"), "\r\n")
}

func TestCalendar(t *testing.T) {
	got := write(t, dates("Harbor & Vale, P.C."))
	lines := unfold(got)
	for _, want := range []string{
		"PRODID:-//Engross//Key dates//EN", "METHOD:PUBLISH", "UID:k3f9xa-review@engross", "SEQUENCE:7", "DTSTAMP:20260301T000000Z",
		"DTSTART;VALUE=DATE:20260831", "DTEND;VALUE=DATE:20260901", `SUMMARY:Harbor & Vale\, P.C. (MSA-1\, Harbor & Vale\, P.C.)`,
		"RRULE:FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20290228", "TRIGGER:-P14D", "ACTION:DISPLAY", "TRANSP:TRANSPARENT",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("the calendar lacks %q:\n%s", want, got)
		}
	}
	if n := strings.Count(got, "BEGIN:VEVENT"); n != 3 {
		t.Errorf("got %d entries, want 3: a date that is not known is none", n)
	}
	if got != write(t, dates("Harbor & Vale, P.C.")) {
		t.Error("two writes of one document differ")
	}
}

// TestWordsStayWords holds that nothing typed ends a property or an entry, that lines are folded within the limit and never
// inside a character, and that another reader of the same text finds the words.
func TestWordsStayWords(t *testing.T) {
	for _, s := range append(exporttest.Hostile(), "a;b,c\\d", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "x\nATTACH:http://evil.example", strings.Repeat("日本", 60)) {
		got := write(t, dates(s))
		for line := range strings.SplitSeq(strings.TrimSuffix(got, "\r\n"), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
				t.Errorf("%.40q: the line %q is too long, broken inside a character, or ends in half an ending", s, line)
			}
		}
		cal, err := ics.ParseCalendar(strings.NewReader(got))
		if err != nil {
			t.Errorf("%.40q: %v", s, err)
			continue
		}
		var names []string
		for _, e := range cal.Events() {
			names = append(names, e.Id())
		}
		if want := "[k3f9xa-effective-date@engross k3f9xa-review@engross k3f9xa-term-end@engross]"; fmt.Sprint(names) != want {
			t.Errorf("%.40q: got the entries %v, want %s", s, names, want)
		}
		if strings.Count(strings.Join(unfold(got), "\n"), "\nATTACH") > 0 {
			t.Errorf("%.40q became a property", s)
		}
	}
}

func TestNothingKnown(t *testing.T) {
	if got := write(t, &doc.Doc{}); !strings.HasPrefix(got, "BEGIN:VCALENDAR\r\n") || strings.Contains(got, "VEVENT") {
		t.Errorf("got %q, want a calendar without entries", got)
	}
	d := &doc.Doc{Number: "MSA 2026/1", Facts: doc.Facts{KeyDates: []doc.KeyDate{{ID: "term-end", Label: "End", On: value.NewDate(2026, 1, 30), EveryMonths: 1}}}}
	if got := write(t, d); !strings.Contains(got, "UID:msa-2026-1-term-end@engross\r\n") || !strings.Contains(got, "BYMONTHDAY=28,29,30;BYSETPOS=-1\r\n") || !strings.Contains(got, "DTSTAMP:19800101T000000Z\r\n") {
		t.Errorf("got %q", got)
	}
}

// TestValidCalendar hands calendars to ical.js, whose file is ENGROSS_ICAL; Node.js must be there.
func TestValidCalendar(t *testing.T) {
	if os.Getenv("ENGROSS_VALIDATORS") != "1" {
		return
	}
	file := filepath.Join(t.TempDir(), "dates.ics")
	for words, want := range map[string]string{"Harbor & Vale, P.C.": "3 2026-08-31 2027-02-28 2027-08-31", "x\r\nEND:VEVENT": "3 2026-08-31 2027-02-28 2027-08-31"} {
		if err := os.WriteFile(file, []byte(write(t, dates(words))), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("node", "testdata/read.mjs", os.Getenv("ENGROSS_ICAL"), file).CombinedOutput()
		if err != nil || strings.TrimSpace(string(out)) != want {
			t.Errorf("ical.js: got %s %v, want %s", out, err, want)
		}
	}
}

// FuzzWords holds that whatever is typed comes back out of the calendar, and as nothing but words.
func FuzzWords(f *testing.F) {
	for _, s := range append(exporttest.Hostile(), "a;b,c\\d", "\\n", "x\r\nEND:VEVENT", "a\u2028b", " ,") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cal, err := ics.ParseCalendar(strings.NewReader(write(t, dates(s))))
		if err != nil || len(cal.Events()) != 3 || len(cal.Components) != 3 {
			t.Fatalf("%q: got %v and %v, want three entries", s, cal, err)
		}
		want := strings.Fields(phrase.Clean(s))
		for _, e := range cal.Events() {
			said := ""
			for _, p := range e.Properties {
				said += " " + p.Value
			}
			got := strings.Join(strings.Fields(said), " ")
			if !strings.Contains(got, strings.Join(want, " ")) {
				t.Fatalf("%q is not in the entry %q", s, got)
			}
		}
	})
}
