package check_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/value"
)

func run(a *model.Agreement) []check.Finding {
	return check.Run(check.Input{Draft: a, Today: today})
}

// drafts holds what was read. Nothing changes a published agreement, so that tests can share it.
var drafts sync.Map

// draft reads a whole agreement of testdata.
func draft(t testing.TB, name string) *model.Agreement {
	t.Helper()
	if a, ok := drafts.Load(name); ok {
		return a.(*model.Agreement)
	}
	src, err := os.ReadFile(filepath.Join("..", "..", "testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := model.Decode(src)
	if err != nil {
		t.Fatal(err)
	}
	drafts.Store(name, a)
	return a
}

// list writes findings for comparing and for the message of a failure.
func list(found []check.Finding) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%s %s %s: %s\n", f.Severity, f.Rule, f.Path, f.Message)
	}
	return b.String()
}

func TestFinishedAgreementsAreClean(t *testing.T) {
	for _, name := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit"} {
		if got := run(draft(t, name)); len(got) > 0 {
			t.Errorf("%s.json gives\n%swant nothing", name, list(got))
		}
	}
}

// What was read for one draft must not show in the next, nor a word that has another meaning by now.
func TestTextsOfEarlierRuns(t *testing.T) {
	var texts check.Texts
	for _, name := range []string{"messy", "everything", "everything, a term renamed", "everything", "messy", "office", "messy"} {
		file, _, isRenamed := strings.Cut(name, ",")
		a := draft(t, file)
		if isRenamed {
			e := a.Edit("rename a term")
			if err := e.Set("definitions."+a.Definitions[0].Key()+".term", "Client Portal Record", value.Context{}); err != nil {
				t.Fatal(err)
			}
			a = e.Agreement()
		}
		d, _ := wording().Build(a, clause.Options{Bare: true})
		got := check.Run(check.Input{Draft: a, Doc: d, Today: today, Texts: &texts})
		if got, want := list(got), list(check.Run(check.Input{Draft: a, Doc: d, Today: today})); got != want {
			t.Errorf("%s after other drafts gives\n%swant\n%s", name, got, want)
		}
	}
}

func TestMessyAgreement(t *testing.T) {
	var got []string
	for _, f := range run(draft(t, "messy")) {
		got = append(got, f.Rule+" "+f.Path)
	}
	want := []string{
		"REQ-02 client.headcount",
		"REQ-01 affiliates.lodz.address.line1",
		"REQ-01 affiliates.lodz.address.city",
		"REQ-01 affiliates.layla.address.line1",
		"REQ-01 affiliates.layla.address.city",
		"REQ-01 affiliates.star.address.line1",
		"REQ-01 affiliates.star.address.city",
		"CAL-03 contacts.noor.afterPhone",
		"CAL-01 contacts.zoe.phone",
		"CAL-04 contacts.zoe.backupId", "CAL-04 contacts.nguyen.backupId",
		"REQ-01 contacts.blank.name",
		"REQ-01 contacts.blank.side",
		"TXT-08 objectives.summary",
		"REQ-01 objectives.items",
		"TXT-01 objectives.painPoints", "TXT-08 objectives.painPoints",
		"REQ-03 term.effectiveDate",
		"REQ-03 term.initialMonths",
		"REV-05 term.renewal",
		"REQ-03 coverage.hours.support.zone",
		"TRM-21 coverage.hours.sommer.name",
		"TRM-12 coverage.hours.sommer.week",
		"TRM-16 coverage.hours.sommer.holidaySet",
		"REQ-01 coverage.channels.blank.kind",
		"REQ-01 coverage.channels.blank.value",
		"SVC-24 services.sv-01.deliverables", "SVC-24 services.sv-07.deliverables", "SVC-24 services.sv-12.deliverables",
		"REQ-03 services.sv-18.status",
		"SVC-02 services.own-1.status",
		"REQ-01 services.blank.name",
		"SVC-02 exclusions.ex-07.text",
		"SVC-08 standards",
		"SLA-03 levels.priorities.p1.targets.24x7.hoursClass",
		"SLA-09 levels.schemes",
		"CAL-12 issues.escalation.level-2.clientId",
		"CAL-18 callSheet.after-hours.clientId",
		"CAL-10 callSheet.billing.clientId",
		"REQ-01 callSheet.blank.name",
		"CAL-09 scenarios",
		"REQ-03 costs.lists.main.fees.managed.price",
		"CST-03 costs.lists.main.fees.zero.price",
		"SVC-11 costs.lists.main.fees.none.serviceIds",
		"CST-02 costs.lists.main.fees.negative.qty",
		"SVC-11 costs.lists.main.fees.negative.serviceIds",
		"CST-08 costs.lists.main.fees.fine.price",
		"SVC-11 costs.lists.main.fees.fine.serviceIds",
		"TRM-01 costs.lists.main.fees.fine.until",
		"SVC-11 costs.lists.main.fees.open.serviceIds",
		"REQ-01 costs.lists.main.fees.blank.label",
		"REQ-01 costs.lists.main.fees.blank.qty",
		"REQ-01 costs.lists.main.fees.blank.price",
		"CAL-10 costs.lists.yen.billTo",
		"CST-08 costs.lists.yen.fees.onsite.price",
		"SVC-11 costs.lists.yen.fees.onsite.serviceIds",
		"REQ-01 costs.rates.remote.price",
		"REQ-03 costs.pay.dueDay",
		"REQ-03 costs.pay.methods",
		"REQ-03 costs.budget.reservePct",
		"BKP-02 backups.jobs.servers.retention",
		"BKP-05 backups.jobs.servers.rpo",
		"REQ-01 backups.jobs.blank.data",
		"BKP-17 backups.jobs.blank.interval",
		"BKP-17 backups.jobs.blank.copiesKept",
		"BKP-17 backups.jobs.blank.retention",
		"BKP-08 backups.jobs.blank.locations",
		"SEC-11 security.insurance",
		"REQ-02 legal.governingLaw",
		"LEG-01 legal.venue",
		"DEF-07 definitions.twice-a.agreedProvider",
		"DEF-03 definitions.twice-b.term",
		"DEF-07 definitions.twice-b.agreedProvider",
		"DEF-03 definitions.alias.aliases",
		"DEF-07 definitions.alias.agreedProvider",
		"DEF-10 definitions.blank.term",
		"DEF-10 definitions.blank.meaning",
		"REV-01 review.attorney.provider.outcome",
		"REV-01 review.attorney.client.outcome",
		"REV-03 signatories.provider.name",
		"PTY-04 signatories.client.name",
		"REQ-03 signatories.client.date",
	}
	if !slices.Equal(got, want) {
		t.Errorf("messy.json gives\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestNothingAnsweredAsksForEverything(t *testing.T) {
	found := run(&model.Agreement{})
	for _, path := range []string{"client.legalName", "term.effectiveDate", "services", "callSheet", "costs.lists", "backups.jobs", "legal.governingLaw", "signatories"} {
		if !slices.ContainsFunc(found, func(f check.Finding) bool { return f.Path == path && f.Severity == check.Error }) {
			t.Errorf("no error at %s in\n%s", path, list(found))
		}
	}
	n := check.Count(found)
	if got := len(check.Blocking(found)); got != n[check.Error] || got == 0 {
		t.Errorf("%d findings hold back the agreement, want the %d errors", got, n[check.Error])
	}
}

// hold reports what no finding may be, whatever the draft.
func hold(t testing.TB, a *model.Agreement, found []check.Finding) {
	t.Helper()
	severity := map[string]check.Severity{}
	for _, r := range check.Rules() {
		severity[r.ID] = r.Severity
	}
	at := map[string]string{}
	for _, f := range found {
		if severity[f.Rule] == 0 || severity[f.Rule] != f.Severity {
			t.Errorf("%s is %s at %s, in the table %v", f.Rule, f.Severity, f.Path, severity[f.Rule])
		}
		if _, err := a.At(f.Path); err != nil {
			t.Errorf("%s leads nowhere: %v", f.Rule, err)
		}
		if other, ok := at[f.Path+f.Rule+f.Clause]; ok {
			t.Errorf("%s says of %s both %q and %q", f.Rule, f.Path, other, f.Message)
		}
		at[f.Path+f.Rule+f.Clause] = f.Message
		clean, _ := value.Clean(f.Message)
		if clean != f.Message || strings.ContainsAny(f.Message, "\n\t") || !strings.HasSuffix(f.Message, ".") && !strings.HasSuffix(f.Message, "…") {
			t.Errorf("%s at %s says %q, want one clean sentence or more", f.Rule, f.Path, f.Message)
		}
		if f.Fix != nil && (f.Fix.Label == "" || f.Fix.Apply == nil) {
			t.Errorf("%s at %s has half a fix", f.Rule, f.Path)
		}
	}
}

func TestFindingsLeadSomewhereInTheOrderOfTheScreens(t *testing.T) {
	for _, name := range []string{"messy", "empty"} {
		a := draft(t, name)
		found := run(a)
		hold(t, a, found)
		order := map[string]int{}
		a.Walk(func(p model.Place) { order[p.Path] = len(order) })
		if !slices.IsSortedFunc(found, func(x, y check.Finding) int { return order[x.Path] - order[y.Path] }) {
			t.Errorf("%s.json: the findings are not in the order of the screens:\n%s", name, list(found))
		}
		seen := map[string]bool{}
		for _, f := range found {
			if seen[f.Path] {
				t.Errorf("%s.json: %s has two findings, want one for one gap", name, f.Path)
			}
			seen[f.Path] = !strings.HasPrefix(f.Rule, "TXT-") // the words of one answer may be wrong in more than one way
		}
		for range 5 {
			if again := list(run(a)); again != list(found) {
				t.Fatalf("%s.json gives\n%sthe next time\n%s", name, list(found), again)
			}
		}
	}
}

func TestAnEffectiveAgreementMayBeHandedIn(t *testing.T) {
	a := draft(t, "messy")
	got := list(check.Run(check.Input{Draft: a, Agreement: model.Effective(a), Today: today}))
	if want := list(run(a)); got != want {
		t.Errorf("with an effective agreement the findings are\n%swant\n%s", got, want)
	}
}

func TestCheckingChangesNothing(t *testing.T) {
	a := draft(t, "messy")
	before := string(model.Encode(a))
	run(a)
	if after := string(model.Encode(a)); after != before {
		t.Error("the draft is another one after it was checked")
	}
}

func TestExamplesAreInTheStyleOfTheAgreement(t *testing.T) {
	for style, want := range map[string]string{"us_long": "3/1/2026", "eu_long": "1/3/2026", "iso": "2026-03-01"} {
		e := draft(t, "office").Edit("style")
		apply(t, e, set("meta.dateStyle", style), set("term.effectiveDate", ""))
		a, _ := e.Done()
		if got := list(run(a)); !strings.Contains(got, "type it like "+want) {
			t.Errorf("%s: the message is %q, want the example %s", style, got, want)
		}
	}
}

// TestACountyOfNoStateNeedsOne asks for the state of a county where no law says which.
func TestACountyOfNoStateNeedsOne(t *testing.T) {
	e := draft(t, "office").Edit("courts")
	apply(t, e, set("legal.governingLaw", ""), set("legal.venue", "Clark County"))
	a, _ := e.Done()
	if got, want := list(run(a)), "Put “the courts of” before it, and the state behind it: “the courts of Clark County”."; !strings.Contains(got, want) {
		t.Errorf("found\n%swant %q", got, want)
	}
}

// Names cannot be declared not applicable on the screen, but a file may say so.
func TestANameCannotBeLeftOut(t *testing.T) {
	for path, rule := range map[string]string{"client.legalName": "REQ-01", "legal.venue": "LEG-01", "maintenance.changeApproverId": "MNT-05"} {
		found := run(declareNA(t, draft(t, "office"), path))
		if len(found) != 1 || found[0].Rule != rule || found[0].Path != path || !strings.Contains(found[0].Message, "cannot be left out") {
			t.Errorf("%s declared not applicable gives\n%swant %s", path, list(found), rule)
		}
	}
}

// declareNA writes the declaration into the file of a draft.
func declareNA(t *testing.T, a *model.Agreement, path string) *model.Agreement {
	t.Helper()
	var file map[string]any
	if err := json.Unmarshal(model.Encode(a), &file); err != nil {
		t.Fatal(err)
	}
	at := file["agreement"].(map[string]any)
	names := strings.Split(path, ".")
	for _, name := range names[:len(names)-1] {
		at = at[name].(map[string]any)
	}
	at["state"] = map[string]any{names[len(names)-1]: map[string]any{"na": map[string]any{}}}
	src, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	b, report, err := model.Decode(src)
	if err != nil || !report.Empty() {
		t.Fatalf("decode: %v, report %+v", err, report)
	}
	return b
}

// The rows of a list that does not apply are not asked.
func TestRowsOfAListThatDoesNotApplyAreLeftAlone(t *testing.T) {
	e := draft(t, "office").Edit("no meetings")
	apply(t, e, add("meetings", "blank"), na("meetings"))
	a, _ := e.Done()
	if got := run(a); len(got) > 0 {
		t.Errorf("findings are\n%swant none", list(got))
	}
}

func TestLongWordsAreCutAndLinesJoined(t *testing.T) {
	e := draft(t, "office").Edit("long")
	name := "first line\nsecond line " + strings.Repeat("long ", 100)
	apply(t, e, fill("costs.lists.main.fees.server.label", name), set("costs.lists.main.fees.server.price", "0"))
	a, _ := e.Done()
	found := run(a)
	hold(t, a, found)
	if len(found) != 1 || !strings.Contains(found[0].Message, "“first line second line long") || len(found[0].Message) > 250 {
		t.Errorf("findings are\n%swant one that cuts the name short", list(found))
	}
	if found[0].Fix != nil {
		t.Error("the name is as long as it may be, and yet there is a fix that makes it longer")
	}
}
