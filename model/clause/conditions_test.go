package clause_test

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// condition says when a clause stands. Steps change the agreement of the office: path=value answers, +list adds a row and
// -list removes all, 0list says that there are none; they are joined by "; ". "final" builds the final document.
type condition struct{ id, with, without string }

// always are the clauses and parts that every agreement has, whatever was answered.
var always = []string{
	"front-key-terms", "key-terms",
	"article-parties", "parties", "purpose",
	"article-definitions", "definitions", "interpretation",
	"article-term", "term", "review",
	"article-services", "scope",
	"article-exclusions", "exclusions", "out-of-scope",
	"article-equipment", "equipment",
	"article-hours", "hours", "after-hours",
	"article-levels", "service-levels", "issues",
	"article-duties", "provider-duties", "client-duties", "communication",
	"article-fees", "fees", "payment", "taxes",
	"article-changes", "price-changes", "counts", "passed-on-costs",
	"article-backups", "backups",
	"article-maintenance", "maintenance", "change-control", "documentation", "improvement",
	"article-security", "security", "incidents",
	"article-regulated-data", "regulated-data",
	"article-confidentiality", "confidentiality",
	"article-licensing", "licensing",
	"article-data", "data-ownership",
	"article-warranty", "warranty",
	"article-liability", "allocation", "liability",
	"article-termination", "termination", "exit",
	"article-force-majeure", "force-majeure",
	"article-disputes", "governing-law", "disputes",
	"article-amendments", "amendments",
	"article-general", "notices", "assignment", "precedence", "general",
	"front-signatures", "signatures",
	"schedule-services", "service-list",
	"schedule-equipment", "site-list", "equipment-list",
	"schedule-levels", "level-exclusions", "priority-list", "impact-urgency", "priority-matrix", "target-table",
	"schedule-call-sheet", "call-list", "contact-list", "escalation-list",
	"schedule-fees", "fee-table", "rate-table", "payment-summary",
	"schedule-security", "security-summary", "control-list", "security-rules",
	"schedule-maintenance", "holiday-dates", "regular-work", "change-types",
}

// conditions are the clauses and parts that depend on answers. A clause that depends on several has several rows.
var conditions = []condition{
	{"assessment", "assessment.done=yes", "assessment.done="},
	{"plain-notes", "export.plainNotes=yes", "export.plainNotes=no"},
	{"front-plain-notes", "export.plainNotes=yes", "export.plainNotes=no"},
	{"assessment", "assessment.done=no", "assessment.done="},
	{"next-steps", "assessment.done=yes; +nextSteps", "assessment.done=yes; -nextSteps"},
	{"next-steps", "assessment.done=no; -nextSteps", "assessment.done=; -nextSteps"},
	{"renewal", "term.renewal=auto", "term.renewal=none"},
	{"renewal", "term.renewal=none; term.kind=month_to_month", "term.renewal=none; term.kind=fixed"},
	{"key-dates", "term.kind=fixed", "term.kind=month_to_month"},
	{"optional-services", "services.sv-01.status=optional", "-services"},
	{"optional-list", "services.sv-01.status=optional", "-services"},
	{"excluded-list", "services.sv-01.status=excluded", "-services"},
	{"service-details", "services.sv-01.status=included", "-services"},
	{"co-managed", "meta.role=co_managed", "meta.role=msp"},
	{"hands-off", "+exclusions; exclusions.x.handling=forbidden", "+exclusions; exclusions.x.handling=vendor_does"},
	{"hands-off", "+equipment; equipment.x.covered=hands_off", "+equipment; equipment.x.covered=no"},
	{"standards", "+standards", "-standards"},
	{"standards-list", "+standards", "-standards"},
	{"on-site", "coverage.onSite=yes", "coverage.onSite=no"},
	{"credits", "levels.credits=yes; levels.chronic.right=no", "levels.credits=no; levels.chronic.right=no"},
	{"credits", "levels.credits=yes; +levels.schemes; levels.chronic.right=no", "levels.credits=yes; -levels.schemes; 0levels.schemes; levels.chronic.right=no"},
	{"credits", "levels.credits=no; levels.chronic.right=yes", "levels.credits=no; levels.chronic.right=no"},
	{"late-payment", "costs.late.kind=flat", "costs.late.kind=none"},
	{"budget", "costs.budget.include=yes", "costs.budget.include=no"},
	{"budget-estimate", "costs.budget.include=yes", "costs.budget.include=no"},
	{"no-backup", "backups.responsible=client", "backups.responsible=provider"},
	{"no-backup", "backups.responsible=none", "backups.responsible=shared"},
	{"restores", "backups.responsible=shared", "backups.responsible=client"},
	{"recovery", "backups.dr.plan=basic", "backups.dr.plan=none"},
	{"audit", "security.auditRights.allowed=yes", "security.auditRights.allowed=no"},
	{"nda", "legal.nda.kind=separate", "legal.nda.kind=none"},
	{"nda", "legal.nda.kind=incorporated", "legal.nda.kind=none"},
	{"indemnity", "legal.indemnity.mutual=yes", "legal.indemnity.mutual=no"},
	{"insurance", "+security.insurance", "-security.insurance"},
	{"article-insurance", "+security.insurance", "-security.insurance"},
	{"exit-fee", "legal.etf.kind=fixed", "legal.etf.kind=none"},
	{"exit-fee", "legal.etf.kind=months", "legal.etf.kind=months; term.kind=month_to_month"},
	{"non-solicitation", "legal.nonSolicit.include=yes", "legal.nonSolicit.include=no"},
	{"non-compete", "legal.nonCompete.include=yes", "legal.nonCompete.include=no"},
	{"article-staff", "legal.nonSolicit.include=no; legal.nonCompete.include=yes", "legal.nonSolicit.include=no; legal.nonCompete.include=no"},
	{"drafting-note", "", "final"},
	{"front-note", "", "final"},
	{"clock-examples", "", "-coverage.hours"},
	{"request-list", "+levels.requests", "-levels.requests"},
	{"uptime-list", "+levels.uptime", "-levels.uptime"},
	{"performance-list", "+levels.performance", "-levels.performance"},
	{"kpi-list", "+levels.kpis", "-levels.kpis"},
	{"credit-list", "levels.credits=yes", "levels.credits=no"},
	{"credit-list", "levels.credits=yes; +levels.schemes", "levels.credits=yes; -levels.schemes; 0levels.schemes"},
	{"responsibility-list", "+raci", "-raci"},
	{"duty-list", "+duties", "-duties"},
	{"failure-list", "+scenarios", "-scenarios"},
	{"report-list", "+reports", "-reports"},
	{"meeting-list", "+meetings", "-meetings"},
	{"instalments", "+costs.lists.main.fees.onboarding.instalments", "-costs.lists"},
	{"tax-table", "costs.tax.ratePct=8", "costs.tax.ratePct="},
	{"first-invoice", "", "-costs.lists"},
	{"exit-fee-table", "legal.etf.kind=months; legal.etf.months=2", "legal.etf.kind=none"},
	{"exit-fee-table", "legal.etf.kind=fixed; legal.etf.amount=500.00", "legal.etf.kind=fixed; legal.etf.amount=500.00; term.kind=month_to_month"},
	{"schedule-backups", "backups.responsible=client", "backups.responsible=none"},
	{"backup-jobs", "backups.responsible=provider; -backups.jobs", "backups.responsible=client; -backups.jobs"},
	{"backup-arithmetic", "+backups.jobs", "-backups.jobs"},
	{"backup-places", "+backups.jobs", "-backups.jobs"},
	{"restore-tests", "backups.responsible=provider", "backups.responsible=client"},
	{"recovery-plan", "backups.dr.plan=full", "backups.dr.plan=none"},
	{"maintenance-windows", "+maintenance.windows", "-maintenance.windows"},
	{"patch-list", "+maintenance.patches", "-maintenance.patches"},
	{"quiet-times", "+maintenance.blackouts", "-maintenance.blackouts"},
	{"automation-list", "+maintenance.automation", "-maintenance.automation"},
	{"annex-health", "security.regimes=hipaa", "security.regimes=gdpr"},
	{"health-basis", "security.regimes=hipaa", "security.regimes=none"},
	{"health-duties", "security.regimes=hipaa", "security.regimes=hipaa; security.baa.attached=no"},
	{"health-end", "security.regimes=hipaa", "security.regimes=pci"},
	{"annex-personal-data", "security.regimes=gdpr", "security.regimes=hipaa"},
	{"personal-data-basis", "security.regimes=gdpr", "security.regimes=none"},
	{"personal-data-duties", "security.regimes=uk_gdpr", "security.regimes=uk_gdpr; security.dpa.attached=no"},
	{"sub-processors", "security.regimes=uk_gdpr", "security.regimes=pci"},
	{"annex-cards", "security.regimes=pci", "security.regimes=gdpr"},
	{"card-duties", "security.regimes=pci", "security.regimes=none"},
	{"card-matrix", "security.regimes=pci", "security.regimes=none"},
	{"annex-financial", "security.regimes=ftc_safeguards", "security.regimes=pci"},
	{"financial-safeguards", "security.regimes=irs_taxpayer", "security.regimes=privilege"},
	{"financial-safeguards", "security.regimes=ftc_safeguards", "security.regimes=ftc_safeguards; security.safeguards.contractTerms=no"},
	{"annex-privilege", "security.regimes=privilege", "security.regimes=none"},
	{"privilege-undertaking", "security.regimes=privilege", "security.regimes=ferpa"},
	{"schedule-nda", "legal.nda.kind=separate", "legal.nda.kind=incorporated"},
	{"nda-terms", "legal.nda.kind=separate", "legal.nda.kind=incorporated"},
	{"schedule-credentials", "+provider.credentials", "-provider.credentials"},
	{"credentials", "+provider.credentials", "-provider.credentials"},
	{"schedule-work", "+sows", "-sows"},
	{"statements-of-work", "+sows", "-sows"},
}

// TestEachClauseHasItsCondition holds that the two tables name every clause and part of the outline, and nothing else.
func TestEachClauseHasItsCondition(t *testing.T) {
	named := map[string]bool{"cover": true} // the title of the document, which is no clause
	for _, id := range always {
		named[id] = true
	}
	for _, c := range conditions {
		if slices.Contains(always, c.id) {
			t.Errorf("%s stands always, and is said to depend on an answer", c.id)
		}
		named[c.id] = true
	}
	inOutline := outlineIDs(t)
	for _, id := range inOutline {
		if !named[id] {
			t.Errorf("no table says when %s stands", id)
		}
	}
	for id := range named {
		if !slices.Contains(inOutline, id) {
			t.Errorf("%s is not in the outline", id)
		}
	}
}

// outlineIDs gives the ids of all clauses and parts in their order.
func outlineIDs(t testing.TB) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("text", "outline.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var ids []string
	for s := bufio.NewScanner(f); s.Scan(); {
		words := strings.Fields(s.Text())
		switch {
		case len(words) == 0 || words[0] == "#" || words[0] == "contents" || words[0] == "break" || strings.HasPrefix(words[0], "#"):
		case words[0] == "cover" || strings.HasPrefix(s.Text(), " "):
			ids = append(ids, words[len(words)-1])
		default:
			ids = append(ids, words[0]+"-"+words[1])
		}
	}
	return ids
}

func TestClausesThatAlwaysStand(t *testing.T) {
	l := builtin(t)
	names, err := filepath.Glob(filepath.Join("..", "..", "testdata", "*.json"))
	if err != nil || len(names) < 4 {
		t.Fatalf("%d agreements, %v", len(names), err)
	}
	for _, name := range names {
		name = strings.TrimSuffix(filepath.Base(name), ".json")
		d, _ := l.Build(kept(t, name), clause.Options{})
		for _, id := range always {
			if !has(d, id) {
				t.Errorf("%s: %q is left out", name, id)
			}
		}
	}
}

// TestClausesThatDependOnAnAnswer holds that a clause stands exactly where its condition holds (domain.md Part 3).
func TestClausesThatDependOnAnAnswer(t *testing.T) {
	l, office, built := builtin(t), kept(t, "office"), map[string]map[string]bool{}
	stands := func(id, steps string) bool {
		if built[steps] == nil {
			d, problems := after(t, l, office, steps)
			if len(problems) > 0 {
				t.Errorf("%q: problems %v", steps, problems)
			}
			built[steps] = map[string]bool{}
			doc.Walk(d.Blocks, func(b doc.Block) bool {
				built[steps][doc.ID(b)] = true
				return true
			})
		}
		return built[steps][id]
	}
	for _, c := range conditions {
		if !stands(c.id, c.with) {
			t.Errorf("%s: %q does not bring it", c.id, c.with)
		}
		if stands(c.id, c.without) {
			t.Errorf("%s: with %q it stands all the same", c.id, c.without)
		}
	}
}

// after builds an agreement after some steps, without its defined terms.
func after(t testing.TB, l *clause.Library, a *model.Agreement, steps string) (*doc.Doc, []clause.Problem) {
	t.Helper()
	o := clause.Options{Bare: true}
	for _, step := range strings.Split(steps, "; ") {
		switch {
		case step == "":
		case step == "final":
			o.Final = true
		case step[0] == '+':
			e := a.Edit("a row")
			if _, err := e.Add(step[1:], "x"); err != nil {
				t.Fatalf("%s: %v", step, err)
			}
			a, _ = e.Done()
		case step[0] == '-':
			a = cleared(t, a, step[1:])
		case step[0] == '0':
			e := a.Edit("none")
			if err := e.None(step[1:], true); err != nil {
				t.Fatalf("%s: %v", step, err)
			}
			a, _ = e.Done()
		default:
			a = answer(t, a, step)
		}
	}
	return l.Build(a, o)
}

// cleared gives the agreement without the rows of a list.
func cleared(t testing.TB, a *model.Agreement, list string) *model.Agreement {
	t.Helper()
	e := a.Edit("no rows")
	a.Walk(func(p model.Place) {
		if under, _ := strings.CutPrefix(p.Path, list+"."); p.Row != nil && under != p.Path && !strings.Contains(under, ".") {
			if err := e.Remove(p.Path); err != nil {
				t.Fatal(err)
			}
		}
	})
	a, _ = e.Done()
	return a
}
