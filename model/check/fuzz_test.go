package check_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/value"
)

// holdFixes holds every fix to doing what it says without leaving its own finding.
func holdFixes(t testing.TB, a *model.Agreement, found []check.Finding, run func(*model.Agreement) []check.Finding) {
	t.Helper()
	for _, f := range found {
		if f.Fix == nil {
			continue
		}
		e := a.Edit(f.Fix.Label)
		if err := f.Fix.Apply(e); err != nil {
			t.Errorf("%s at %s, %s: %v", f.Rule, f.Path, f.Fix.Label, err)
			continue
		}
		mended, _ := e.Done()
		for _, left := range run(mended) {
			if left.Rule == f.Rule && left.Path == f.Path && left.Message == f.Message {
				t.Errorf("%s at %s is left after its fix, %s: %s", f.Rule, f.Path, f.Fix.Label, f.Message)
			}
		}
	}
}

// FuzzRun checks whatever can be read as a draft. The seeds are small, because large ones leave the fuzzer no time.
func FuzzRun(f *testing.F) {
	for _, members := range []string{
		``,
		`"term":{"effectiveDate":"2026-03-01","initialMonths":-5,"renewalNoticeDays":-9,"renewalMonths":0}`,
		`"term":{"startBy":"onboarding","latestStart":"2199-12-31","initialMonths":84},"coverage":{"hours":[{"week":"mon 18:00-08:00"}]}`,
		`"backups":{"responsible":"none","jobs":[{"interval":"999999 year","copiesKept":999999,"retention":"0 min","rpo":"1 bizday"}]}`,
		`"services":[{"status":"included","name":"?!"},{"id":"a","status":"excluded","name":"..."}],"exclusions":[{"text":"s"}]`,
		`"definitions":[{"term":"-"},{"id":"a","term":"A's","aliases":["as"]},{"id":"b","term":"as"}],"signatories":[{"side":"client"}]`,
		`"contacts":[{"id":"c","side":"client"}],"callSheet":[{"task":"approve_spend","clientId":"c"},{"id":"b","vendorId":"gone.x"}]`,
		`"costs":{"currency":"JPY","lists":[{"fees":[{"qty":"-1","price":"0.5","from":"2027-01-01","until":"2026-01-01"},{"id":"d","kind":"discount","discountPct":"100"}]}]}`,
		`"client":{"address":{"region":"LA"},"publicBody":"yes"},"review":{"everyMonths":36,"attorney":{"client":{"outcome":"ok","fingerprint":"00000000"}}}`,
		`"legal":{"governingLaw":"x","venue":"Delaware, OR","disputes":{"final":"arbitration"}},"clauses":[{"body":"arbitration; passwords withheld"}]`,
		`"maintenance":{"windows":[{"days":["mon"],"start":"12:00","end":"12:00"}],"blackouts":[{"from":"Feb 30","to":"x","critical":"no"}]},"equipment":[{"kind":"server"}]`,
		`"clauses":[{"id":"c","title":"Own","body":"“A B” means “C D”. (the “E”, “E”) The Go-Live Date, a B, A-B, XYZ; **X** means X, [Client Name] ____ \u202e%!s [#no]"}],"definitions":[{"term":"A B","meaning":"C D a-b, asap"},{"id":"x","term":"C D","meaning":"A B"}]`,
		`"objectives":{"summary":"half","state":{"summary":{"by":"user","raw":"ha"}}},"term":{"state":{"effectiveDate":{"by":"user","raw":"1 ma"},"initialMonths":{"by":"import","raw":"thr"}}}`,
		`"issues":{"escalation":[{"level":1}]},"afterHours":{"charge":"retainer"},"state":{"services":{"none":true},"reports":{"na":{}},"contacts":{"parked":{}}}`,
	} {
		f.Add([]byte(`{"version":1,"agreement":{` + members + `}}`))
	}
	f.Add([]byte(`{"version":0,"agreement":{"term":{"months":36}}}`)) // as an older program wrote it
	f.Add(tenThousand(2))                                             // more of them stand in TestTenThousandRows: the fuzzer gives a draft ten seconds
	f.Fuzz(func(t *testing.T, src []byte) {
		a, _, err := model.Decode(src)
		if err != nil {
			return
		}
		holdAll(t, a)
	})
}

// tenThousand is a draft of so many rows in each of three lists and as many words in a clause, most of them alike.
func tenThousand(n int) []byte {
	var definitions, exclusions, services, body strings.Builder
	for i := range n {
		fmt.Fprintf(&definitions, `,{"id":"d%d","term":"Term %d","meaning":"as Term %d says, as soon as possible","aliases":["T-%d"]}`, i, i, i-1, i%7)
		fmt.Fprintf(&exclusions, `,{"id":"e%d","text":"Parts %d of the Deliverables"}`, i, i)
		fmt.Fprintf(&services, `,{"id":"s%d","name":"Service %d","status":"included","description":"The Work Order %d"}`, i, i, i)
		fmt.Fprintf(&body, "The “Word %c%d” means Term %d. The Delivery Note %c is a QX%c. ", 'A'+i%26, i, i, 'A'+i%26, 'A'+i%26)
	}
	return fmt.Appendf(nil, `{"version":1,"agreement":{"definitions":[%s],"exclusions":[%s],"services":[%s],"clauses":[{"id":"c","title":"Own","body":%q}]}}`,
		definitions.String()[1:], exclusions.String()[1:], services.String()[1:], body.String())
}

// TestTenThousandRows holds that a draft of very many rows is checked in time that grows with them and not with their square.
func TestTenThousandRows(t *testing.T) {
	found, many := map[int]int{}, 2500 // of each of three lists, and of the sentences of a clause
	if testing.Short() {
		many = 500
	}
	for _, n := range []int{100, many} {
		a, _, err := model.Decode(tenThousand(n))
		if err != nil {
			t.Fatal(err)
		}
		all := built(a)
		hold(t, a, all)
		if list(all) != list(built(a)) {
			t.Errorf("with %d rows the findings differ the next time", n)
		}
		found[n] = len(all)
	}
	if found[many] < found[100] {
		t.Errorf("found %d in 100 rows and %d in %d", found[100], found[many], many)
	}
}

// odd are answers that some question or other can hold.
var odd = []string{
	"", "0", "-1", "1", "30", "999999", "9999999999.99", "-0.0001", "1.2345", "yes", "no", "none", "2026-02-28", "1900-01-01", "2199-12-31",
	"0 min", "1 min", "24 hour", "999999 year", "3 bizday", "closed", "mon-sun 18:00-08:00", "24:00", "theo", "gone", "theo,gone,priya", "sv-03",
	"included", "excluded", "client", "provider", "month_to_month", "signature", "auto", "fixed", "usage", "discount", "JPY", "Help desk", "SV",
	"New York", "LA", "US-WI", "California", "SOC", "arbitration in Reno, NV", "may withhold passwords", "00000000", "Fern & Oak, Inc.", "America/Denver",
	"mon-fri 8-", "12 bizd", "2026-02-", "1.", "1,2,3", "24:", "jan", "+1 50", "a@", "p", "SV-", // half typed
	"\u202eright to left", "\u200bzero\u200dwidth", "\x1b[31mred", "{{.client.legalName}}", "<script>alert(1)</script>", "%!s(MISSING) %d", "' OR 1=1 --", "[#no-such-clause]",
	strings.Repeat("endless ", 400), strings.Repeat("é", 81), "\x00", "a\tb\r\nc",
	"line one\nline two", "“quoted”", "東京", "america/new_york", "us_long", "eu_long", "UTC",
}

// mangle puts odd answers at places that pick chooses, and parks, empties, deletes and doubles others.
func mangle(a *model.Agreement, times int, pick func(n int) int) *model.Agreement {
	var places []model.Place
	a.Walk(func(p model.Place) { places = append(places, p) })
	e := a.Edit("mangle")
	for range times {
		p := places[pick(len(places))]
		answer := odd[pick(len(odd))]
		if options := p.Field.Choices(); len(options) > 0 && pick(2) == 0 {
			answer = options[pick(len(options))].Value
		}
		switch deed := pick(24); {
		case p.Row != nil && deed < 12:
			_ = e.Remove(p.Path)
		case p.Row != nil:
			_, _ = e.Duplicate(p.Path, "twin")
		case p.Field.List() != nil && deed < 12:
			_, _ = e.Add(p.Path, "blank")
		case deed < 3:
			_ = e.Park(p.Path, "later", "")
		case deed < 6:
			_ = e.NA(p.Path, "no")
		case deed < 9:
			_ = e.Type(p.Path, answer, value.Context{}) // what cannot be read is kept as typed
		default:
			_ = e.Fill(p.Path, answer, model.ByUser, "")
		}
	}
	for range pick(3) { // what others point to goes away
		if l := e.Agreement().Contacts; len(l) > 0 {
			_ = e.Remove("contacts." + l[pick(len(l))].Key())
		}
		if l := e.Agreement().Services; len(l) > 0 {
			_ = e.Remove("services." + l[pick(len(l))].Key())
		}
		if l := e.Agreement().Levels.Priorities; len(l) > 0 {
			_ = e.Remove("levels.priorities." + l[pick(len(l))].Key())
		}
	}
	out, _ := e.Done()
	return out
}

// holdAll holds what is true of the findings of any draft, with its document and without.
func holdAll(t testing.TB, a *model.Agreement) {
	t.Helper()
	found := run(a)
	hold(t, a, found)
	holdFixes(t, a, found, run)
	if again := list(run(a)); again != list(found) {
		t.Errorf("the findings are\n%sthe next time\n%s", list(found), again)
	}
	found = built(a)
	hold(t, a, found)
	if again := list(built(a)); again != list(found) {
		t.Errorf("with the document the findings are\n%sthe next time\n%s", list(found), again)
	}
	ofWords := slices.DeleteFunc(slices.Clone(found), func(f check.Finding) bool { return !strings.HasPrefix(f.Rule, "DEF-") })
	holdFixes(t, a, ofWords, built)
}

func TestMangledDraftsAreStillChecked(t *testing.T) {
	for _, c := range []struct {
		name  string
		times int
	}{{"office", 12}, {"messy", 4}, {"everything", 3}} {
		a, r := draft(t, c.name), rand.New(rand.NewPCG(2, 7))
		for range c.times {
			b := mangle(a, 12, r.IntN)
			holdAll(t, b)
			if t.Failed() {
				t.Fatalf("with the draft\n%s", model.Encode(b))
			}
		}
	}
}

// FuzzMangled lets the fuzzer choose what is done to the agreement of the office.
func FuzzMangled(f *testing.F) {
	f.Add([]byte("nothing in particular"))
	f.Add([]byte{0, 200, 3, 20, 1, 90, 7, 11, 2, 40, 40, 0})
	a := draft(f, "office")
	f.Fuzz(func(t *testing.T, choices []byte) {
		pick := func(n int) int {
			if len(choices) < 2 {
				return 0
			}
			k := int(choices[0])<<8 | int(choices[1])
			choices = choices[2:]
			return k % n
		}
		b := mangle(a, min(len(choices)/6, 20), pick)
		holdAll(t, b)
	})
}
