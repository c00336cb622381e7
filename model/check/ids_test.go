package check_test

import (
	"strings"
	"testing"

	"engross/model/check"
)

// agreed are the rules that an agreement is held against, by severity (domain, part 4; design 7.2 makes CAL-04 advice).
// Rules are for ever: none may go missing, and none may change what it holds back.
var agreed = map[check.Severity]string{
	check.Error: `
		BKP-01 BKP-02 BKP-05 BKP-07 BKP-11 BKP-17 CAL-01 CAL-02 CAL-03 CAL-05 CAL-10 CST-01 CST-02 CST-04 CST-05
		CST-08 CST-09 CST-13 CST-18 DEF-03 DEF-10 LEG-01 LEG-03 LEG-08 LEG-10 LEG-12 LEG-16 MNT-05 REV-02 REV-03
		REV-06 REV-07 REV-08 SEC-01 SEC-02 SEC-03 SEC-04 SEC-07 SLA-01 SLA-03 SLA-04 SLA-07 SLA-09 SLA-17 SLA-18
		BKP-04 SVC-01 SVC-02 SVC-05 SVC-07 SVC-15 TRM-01 TRM-02 TRM-03 TRM-12 TRM-15 TRM-21 CST-33 TXT-01 TXT-05`,
	check.Warning: `
		BKP-03 BKP-08 BKP-09 BKP-12 BKP-14 BKP-15 BKP-16 BKP-18 CAL-06 CAL-07 CAL-08 CAL-09 CAL-11 CAL-13 CST-03
		CST-06 CST-10 CST-11 CST-12 CST-14 CST-15 CST-16 CST-17 CST-19 CST-20 CST-23 CST-24 CST-25 CST-31 CST-32 CST-34 CST-35 CST-36 DEF-01 DEF-04 DEF-06 DEF-07
		LEG-02 LEG-04 LEG-06 LEG-07 LEG-11 LEG-13 LEG-14 LEG-15 LEG-17 LEG-18 LEG-20 LEG-21 MNT-01 MNT-02 MNT-03 MNT-04 MNT-06 OWN-03
		REV-01 REV-04 REV-09 REV-10 SEC-05 SEC-06 SEC-08 SEC-10 SEC-11 SEC-13 SEC-14 SEC-15 SEC-17 SEC-18 SEC-19 SEC-20 SEC-22 SEC-23
		SLA-02 SLA-05 SLA-08 SLA-10 SLA-11 SLA-12 SLA-13 SLA-14 SLA-16 SLA-19 SLA-20 SVC-03 SVC-04 SVC-06 SVC-08 SVC-09
		SVC-10 SVC-11 SVC-12 SVC-13 SVC-20 SLA-21 SLA-22 SLA-23 SLA-24 SLA-25 SVC-22 SVC-23 SVC-24 SVC-25 SVC-26 TRM-19 TRM-20 TRM-22 MNT-08 REQ-05 BKP-19 CAL-15 CAL-16 TRM-04 TRM-05 TRM-06 TRM-07 TRM-09 TRM-11 TRM-13 TRM-14 TRM-17 TRM-18 TXT-02 TXT-03 TXT-04
		TXT-06 TXT-07 TXT-09 TXT-10`,
	check.Advice: `
		BKP-06 BKP-10 BKP-13 CAL-04 CAL-12 CAL-14 CAL-17 CAL-18 CST-07 CST-21 CST-22 CST-29 CST-30 DEF-02 DEF-05 DEF-08 DEF-09 LEG-05 LEG-09 LEG-19 MNT-07 OWN-04 PTY-04 REV-05 REV-11 REV-12 SEC-09 SEC-21 SVC-21
		SEC-12 SEC-16 SLA-06 SLA-15 SVC-14 SVC-16 TRM-08 TRM-10 TRM-16
		TXT-08 TXT-11 TXT-12`,
}

func TestNoRuleIsMissing(t *testing.T) {
	is := map[string]check.Severity{}
	for _, r := range check.Rules() {
		is[r.ID] = r.Severity
	}
	for severity, ids := range agreed {
		for _, id := range strings.Fields(ids) {
			if is[id] != severity {
				t.Errorf("%s is %v, want %v", id, is[id], severity)
			}
		}
	}
}

// TestEachRuleSaysWhy holds that --explain has something to say of each rule: two plain sentences.
func TestEachRuleSaysWhy(t *testing.T) {
	for _, r := range check.Rules() {
		why := r.Why()
		if n := strings.Count(why+" ", ". "); n != 2 || len(why) > 240 {
			t.Errorf("%s says why in %d sentences, want two short ones: %q", r.ID, n, why)
		}
	}
}
