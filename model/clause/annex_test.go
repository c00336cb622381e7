package clause_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// mandated are the contents that a law wants in an annex: the id of the sub-clause that carries each, and words of it.
// Sources: 45 CFR 164.504(e)(2) for health data, Article 28(3) and (4) of the GDPR for personal data.
var mandated = map[string][]struct{ element, id, words string }{
	"annex-health": {
		{"(i) permitted uses and disclosures", "baa-uses", "may use and disclose Protected Health Information to perform the Services"},
		{"(ii)(A) no further use", "baa-nothing-further", "must not use or disclose Protected Health Information in any other way, except as the law requires"},
		{"(ii)(B) safeguards", "baa-safeguards", "administrative, physical and technical safeguards"},
		{"(ii)(B) Security Rule", "baa-safeguards", "must comply with the Security Rule, Subpart C of 45 CFR Part 164"},
		{"(ii)(C) reports", "baa-reports", "must report to Client each use or disclosure that this annex does not allow"},
		{"(ii)(C) breaches", "baa-reports", "45 CFR 164.410"},
		{"(ii)(D) subcontractors", "baa-subcontractors", "in writing to the same restrictions, conditions and duties that bind Provider"},
		{"(ii)(E) access", "baa-access", "45 CFR 164.524"},
		{"(ii)(F) amendment", "baa-amendment", "45 CFR 164.526"},
		{"(ii)(G) accounting", "baa-accounting", "45 CFR 164.528"},
		{"(ii)(H) duties of the client", "baa-client-duties", "must comply with the requirements of Subpart E that bind Client"},
		{"(ii)(I) books and records", "baa-books", "available to the Secretary of Health and Human Services"},
		{"(ii)(J) return or destruction", "baa-return", "must return or destroy all Protected Health Information"},
		{"(ii)(J) where that is infeasible", "baa-infeasible", "this annex goes on to protect the information"},
		{"(iii) termination", "baa-termination", "violated a material term of this annex, Client may terminate the Agreement"},
	},
	"annex-personal-data": {
		{"subject matter", "dpa-subject", "The processing concerns"},
		{"duration", "dpa-duration", "The processing lasts for"},
		{"nature", "dpa-nature", "stores, copies, moves, secures, restores and deletes"},
		{"purpose", "dpa-purpose", "The data is processed"},
		{"types of data", "dpa-types", "The types are"},
		{"data subjects", "dpa-subjects", "The data is about"},
		{"duties and rights of the controller", "dpa-client", "It has the rights that this annex gives it"},
		{"(a) documented instructions", "dpa-instructions", "only on documented instructions of Client, also where data goes to another country"},
		{"(a) law that requires other processing", "dpa-instructions", "must tell Client of it beforehand, unless that law forbids it"},
		{"(b) confidentiality", "dpa-confidentiality", "must be bound to confidentiality"},
		{"(c) security", "dpa-security", "that Article 32 requires"},
		{"(d) sub-processors", "dpa-sub-processors", "must bind each sub-processor by a contract to the same duties of data protection"},
		{"(d) answers for them", "dpa-sub-processors", "Provider answers to Client for it"},
		{"(e) rights of people", "dpa-rights", "who use their rights under Chapter III"},
		{"(f) other help", "dpa-help", "Articles 32 to 36"},
		{"(f) breaches", "dpa-breach", "without undue delay"},
		{"(g) deletion or return", "dpa-deletion", "must delete or return all Personal Data, as Client chooses"},
		{"(h) proof", "dpa-audits", "all information that shows that it meets Article 28"},
		{"(h) audits", "dpa-audits", "must allow audits and inspections"},
		{"unlawful instructions", "dpa-instructions", "must tell Client at once if it thinks that an instruction breaks the law"},
	},
}

// regulated gives an agreement with these rules on data, and answers as path=value.
func regulated(t testing.TB, a *model.Agreement, regimes string, answers ...string) *model.Agreement {
	t.Helper()
	a = answer(t, a, "security.regimes="+regimes)
	for _, x := range answers {
		a = answer(t, a, x)
	}
	return a
}

// subclauses gives the words of each sub-clause of a part by its id.
func subclauses(d *doc.Doc, part string) map[string]string {
	found := map[string]string{}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if s, ok := b.(*doc.Schedule); ok && s.ID != part {
			return false
		}
		if c, ok := b.(*doc.Clause); ok && c.ID != "" {
			found[c.ID] = doc.Words(c)
		}
		return true
	})
	return found
}

// TestAnnexesHoldWhatTheLawWants holds the mandated contents, in a draft in which nothing was said, in a whole one, with
// each answer to each question, and with the questions left open.
func TestAnnexesHoldWhatTheLawWants(t *testing.T) {
	l := builtin(t)
	for part, regimes := range map[string][]string{"annex-health": {"hipaa"}, "annex-personal-data": {"gdpr", "uk_gdpr", "gdpr,uk_gdpr"}} {
		group := map[string]string{"annex-health": "security.baa.", "annex-personal-data": "security.dpa."}[part]
		for _, regime := range regimes {
			drafts := map[string]*model.Agreement{
				"nothing said": regulated(t, new(model.Agreement), regime),
				"whole":        regulated(t, full(t), regime),
			}
			open := drafts["whole"]
			drafts["whole"].Walk(func(p model.Place) {
				if p.Row != nil || p.Field.Value() == nil || !strings.HasPrefix(p.Path, group) || strings.Count(p.Path, ".") > 2 || strings.HasSuffix(p.Path, ".attached") {
					return
				}
				open = answer(t, open, p.Path)
				for _, c := range choicesOf(p) {
					drafts[p.Path+"="+c] = answer(t, drafts["whole"], p.Path+"="+c)
				}
			})
			drafts["all open"] = open
			for name, a := range drafts {
				d, problems := l.Build(a, clause.Options{})
				for _, p := range problems {
					t.Errorf("%s, %s: %s", regime, name, p)
				}
				printed := subclauses(d, part)
				for _, m := range mandated[part] {
					if !strings.Contains(printed[m.id], m.words) {
						t.Errorf("%s, %s: %s: no %q in the sub-clause %s, which is %q", regime, name, m.element, m.words, m.id, printed[m.id])
					}
				}
			}
		}
	}
}

// TestTheAnnexNamesItsLaw holds that the European and the British law are not taken for each other.
func TestTheAnnexNamesItsLaw(t *testing.T) {
	l := builtin(t)
	const eu, uk = "Regulation (EU) 2016/679", "UK GDPR"
	for _, c := range []struct {
		regimes, transfers string
		says, not          []string
	}{
		{"gdpr", "none", []string{eu, "Union or Member State law", "outside the European Economic Area, or"}, []string{uk, "United Kingdom"}},
		{"uk_gdpr", "none", []string{uk, "United Kingdom law", "outside the United Kingdom, or"}, []string{eu, "Member State", "European"}},
		{"gdpr,uk_gdpr", "clauses", []string{eu, uk, "Union, Member State or United Kingdom law", "outside the European Economic Area and the United Kingdom"}, nil},
	} {
		a := regulated(t, kept(t, "office"), c.regimes, "security.dpa.transfers="+c.transfers)
		d, _ := l.Build(a, clause.Options{Only: []string{"annex-personal-data"}})
		text := doc.Words(d.Blocks...)
		for _, s := range c.says {
			if !strings.Contains(text, s) {
				t.Errorf("%s: the annex does not say %q", c.regimes, s)
			}
		}
		for _, s := range c.not {
			if strings.Contains(text, s) {
				t.Errorf("%s: the annex says %q", c.regimes, s)
			}
		}
	}
}

// TestAnnexesComeAndGo holds that each annex stands exactly where its rule applies and it was not given elsewhere.
func TestAnnexesComeAndGo(t *testing.T) {
	l := builtin(t)
	all := []string{"annex-health", "annex-personal-data", "annex-cards", "annex-financial", "annex-privilege"}
	for _, c := range []struct {
		regimes string
		answers []string
		want    string // labels of the annexes, in their order
	}{
		{"none", nil, ""},
		{"", nil, ""},
		{"state_privacy,ferpa,cjis", nil, ""},
		{"hipaa", nil, "annex-health=I-1"},
		{"hipaa", []string{"security.baa.attached=no"}, ""},
		{"hipaa", []string{"security.baa.attached"}, ""},
		{"gdpr", nil, "annex-personal-data=I-1"},
		{"uk_gdpr", nil, "annex-personal-data=I-1"},
		{"gdpr,uk_gdpr", []string{"security.dpa.attached=no"}, ""},
		{"pci", nil, "annex-cards=I-1"},
		{"pci", []string{"security.pci.acknowledged=no"}, "annex-cards=I-1"},
		{"ftc_safeguards", nil, "annex-financial=I-1"},
		{"irs_taxpayer", nil, "annex-financial=I-1"},
		{"ftc_safeguards,irs_taxpayer", []string{"security.safeguards.contractTerms=no"}, ""},
		{"privilege", nil, "annex-privilege=I-1"},
		{"privilege", []string{"security.privilege.attached=no"}, ""},
		{"hipaa,pci,privilege", nil, "annex-health=I-1 annex-cards=I-2 annex-privilege=I-3"},
		{"hipaa,gdpr,pci,irs_taxpayer,privilege", nil, "annex-health=I-1 annex-personal-data=I-2 annex-cards=I-3 annex-financial=I-4 annex-privilege=I-5"},
	} {
		d, problems := l.Build(regulated(t, kept(t, "office"), c.regimes, c.answers...), clause.Options{})
		for _, p := range problems {
			t.Errorf("%s %v: %s", c.regimes, c.answers, p)
		}
		var got []string
		for _, b := range d.Blocks {
			if s, ok := b.(*doc.Schedule); ok && slices.Contains(all, s.ID) {
				got = append(got, s.ID+"="+s.Num)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s %v: the annexes are %v, want %s", c.regimes, c.answers, got, c.want)
		}
	}
}

// TestMeasuresSayWhatIsInPlace holds what the schedule of security says of a measure in each state.
func TestMeasuresSayWhatIsInPlace(t *testing.T) {
	l := builtin(t)
	office := kept(t, "office")
	for _, c := range []struct {
		name, answer string
		says         []string
		not          string
	}{
		{"as its service stands", "services.sv-11.status=optional", []string{"Firewall can be ordered Provider", "On offer"}, ""},
		{"without its service", "services.sv-11.status=excluded", []string{"Firewall not part of the Agreement\n", "Provider has no duty in a measure"}, "closed but for"},
		{"said otherwise", "security.controls.web-filter.status=included", []string{"Filter for the web in place Provider against sites"}, ""},
		{"nobody’s yet", "security.controls.web-filter.owner", []string{"Filter for the web can be ordered [to be agreed: whose job]"}, ""},
	} {
		d, _ := l.Build(answer(t, office, c.answer), clause.Options{Only: []string{"control-list"}})
		text := doc.Words(d.Blocks...)
		for _, s := range c.says {
			if !strings.Contains(text, s) {
				t.Errorf("%s: no %q in\n%s", c.name, s, text)
			}
		}
		if c.not != "" && strings.Contains(text, c.not) {
			t.Errorf("%s: %q in\n%s", c.name, c.not, text)
		}
	}
}
