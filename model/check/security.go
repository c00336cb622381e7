package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// What the annexes must hold is asked by their own questions, which name the rule of their regime; the rules here look at
// whether the annex is there at all, and at figures that were answered.
func securityRules() []Rule {
	return []Rule{
		{"SEC-01", Error, "health data without a business associate agreement", healthWithoutAnnex},
		{"SEC-02", Error, "personal data without a complete data processing agreement", personalWithoutAnnex},
		{"SEC-03", Error, "card data without an acknowledgement or a complete division of work", cardsUndivided},
		{"SEC-04", Error, "the Safeguards Rule holds and the provider is not bound to safeguards", safeguardsUnbound},
		{"SEC-05", Warning, "a line of business without the rule on data that it usually has", usualRuleMissing},
		{"SEC-23", Warning, "sensitive data is named and no special rules on data are said to hold", dataWithoutRule},
		{"SEC-06", Warning, "security incidents are told late, or no time is set", incidentsToldLate},
		{"SEC-07", Error, "a breach of health data is told later than the law allows", breachToldLate},
		{"SEC-08", Warning, "no second factor at sign-in", noSecondFactor},
		{"SEC-09", Advice, "logs are kept for less than six months", shortLogs},
		{"SEC-10", Warning, "it is not said whether the client may verify security", auditUnsaid},
		{"SEC-11", Warning, "no cyber insurance", noCyberCover},
		{"SEC-12", Advice, "the limit for data breaches is above what the insurance pays", capAboveCover},
		{"SEC-13", Warning, "a security measure has no owner", measureWithoutOwner},
		{"SEC-14", Warning, "other companies handle personal data and none is listed", noSubProcessors},
		{"SEC-15", Warning, "it is open whether health data may leave the country", healthDataAbroad},
		{"SEC-16", Advice, "a breach is told so late that the client has little time for its own notices", littleTimeLeft},
		{"SEC-18", Warning, "firewalls or encryption are not addressed", basicsMissing},
		{"SEC-19", Warning, "a security measure and the service behind it disagree", measureAgainstService},
	}
}

// applies reports whether one of the rules on data was ticked.
func (in Input) applies(regimes ...string) bool {
	return slices.ContainsFunc(regimes, in.Agreement.Security.Regimes.Has)
}

// given reports whether an annex is attached, or another agreement of a date stands in its place.
func given(attached value.Answer, other value.Date) bool {
	return attached.IsYes() || attached.IsNo() && other.IsSet()
}

func healthWithoutAnnex(in Input, report reporter) {
	x := &in.Agreement.Security.BAA
	if in.applies("hipaa") && !given(x.Attached, x.Date) {
		report("security.baa.attached", "HIPAA applies and there is no business associate agreement: attach the annex, or give the date of the one that was signed.",
			set("security.baa.attached", "yes", "attach the business associate annex"))
	}
}

func personalWithoutAnnex(in Input, report reporter) {
	x := &in.Agreement.Security.DPA
	if in.applies("gdpr", "uk_gdpr") && !given(x.Attached, x.Date) {
		report("security.dpa.attached", "The GDPR applies and there is no data processing agreement: attach the annex, or give the date of the one that was signed.")
	}
}

func cardsUndivided(in Input, report reporter) {
	if !in.applies("pci") {
		return
	}
	x := &in.Agreement.Security.PCI
	if !x.Acknowledged.IsYes() {
		report("security.pci.acknowledged", "Card data is handled and the provider does not acknowledge its responsibility, which PCI DSS wants in writing: let it say so.",
			set("security.pci.acknowledged", "yes", "acknowledge the responsibility"))
	}
	for _, f := range x.Matrix.Fields(model.Scope{A: in.Agreement, Up: x}) {
		if !f.IsSet() {
			path := "security.pci.matrix." + f.Key
			report(path, fmt.Sprintf("It is not said who meets the PCI DSS requirement “%s”: choose one, or say that it does not apply.", f.Label), set(path, f.Default, "take the usual answer"))
		}
	}
}

func safeguardsUnbound(in Input, report reporter) {
	if in.applies("ftc_safeguards") && !in.Agreement.Security.Safeguards.ContractTerms.IsYes() {
		report("security.safeguards.contractTerms", "The FTC Safeguards Rule applies: it wants safeguards required by contract and looked at from time to time. Bind the provider to them.",
			set("security.safeguards.contractTerms", "yes", "bind the provider to safeguards"))
	}
}

// usualRules are the rules on data of which a line of business usually has one.
var usualRules = map[value.Text][]string{
	"health":     {"hipaa", "gdpr", "uk_gdpr"},
	"legal":      {"privilege"},
	"accounting": {"ftc_safeguards", "irs_taxpayer", "gdpr", "uk_gdpr"},
	"retail":     {"pci"},
}

func usualRuleMissing(in Input, report reporter) {
	industry := in.Agreement.Client.Industry
	usual := usualRules[industry]
	if usual == nil || in.applies(usual...) || in.hasGap("security.regimes") {
		return
	}
	report("security.regimes", fmt.Sprintf("The client’s industry is %s and %s is not ticked: tick it, or confirm that it does not apply.",
		label(model.Industries, string(industry)), label(model.Regimes, usual[0])))
}

// dataWithoutRule looks for kinds of data that a law protects beside the answer that no such law holds: the agreement then
// says that the client keeps the data, and that it must not put it into its systems.
func dataWithoutRule(in Input, report reporter) {
	const path = "security.dataCategories"
	if !in.applies("none") || in.hasGap(path) {
		return
	}
	rest, names := in.Agreement.Security.DataCategories, []string{}
	for _, kind := range []string{"phi", "cardholder", "tax", "privileged"} {
		if rest.Has(kind) {
			rest, names = rest.Without(kind), append(names, label(model.DataCategories, kind))
		}
	}
	if len(names) == 0 {
		return
	}
	left := rest.String()
	if !rest.IsSet() {
		left = "none"
	}
	list := strings.Join(names, ", ")
	report(path, fmt.Sprintf("The client keeps %s, but no special rules on data are ticked: tick the rule that protects it, or leave it out here.", list),
		set(path, left, "leave out "+list))
}

func incidentsToldLate(in Input, report reporter) {
	const path = "security.incident.noticeHours"
	fix := set(path, "72", "tell within 72 hours")
	switch hours := in.Agreement.Security.Incident.NoticeHours; {
	case !hours.IsSet():
		report(path, "No time is set within which security incidents are told: 24 to 72 hours is usual.", fix)
	case hours.Int() > 72:
		report(path, fmt.Sprintf("Security incidents are told within %s; laws and insurers expect 24 to 72.", count(hours.Int(), "hour")), fix)
	}
}

func breachToldLate(in Input, report reporter) {
	const path = "security.baa.breachDays"
	x := &in.Agreement.Security.BAA
	if in.applies("hipaa") && x.Attached.IsYes() && x.BreachDays.Int() > 60 {
		s, _ := law("SEC-07", "")
		report(path, fmt.Sprintf("A breach of health data is told within %s. %s Shorten the time.", count(x.BreachDays.Int(), "day"), in.cite(s)),
			set(path, "30", "tell within 30 days"))
	}
}

// noSecondFactor keeps silent while no service is included at all: then nothing is in place yet, and another rule says so.
func noSecondFactor(in Input, report reporter) {
	const path = "security.providerAccess.mfa"
	if in.Agreement.Security.ProviderAccess.MFA.IsNo() {
		report(path, "The provider’s people need no second factor to reach the client’s systems: require it of them at least.", set(path, "yes", "require it of the provider’s people"))
	}
	all := in.Agreement.Security.Controls
	if len(all) == 0 || !in.sellsAnything() {
		return
	}
	for _, c := range all {
		if c.Control != "mfa" {
			continue
		}
		if c.Status != "included" {
			report("security.controls."+c.Key()+".status", fmt.Sprintf("A second factor at sign-in is %s: put it in place, at least for the provider’s accounts.", quoted(label(model.ControlStatuses, string(c.Status)))))
		}
		return
	}
	report("security.controls", "No measure is a second factor at sign-in: list it, at least for the provider’s accounts.")
}

func (in Input) sellsAnything() bool {
	return slices.ContainsFunc(in.Agreement.Services, func(s *model.Service) bool { return s.Status == "included" })
}

func shortLogs(in Input, report reporter) {
	const path = "security.logs.retentionDays"
	if days := in.Agreement.Security.Logs.RetentionDays; days.IsSet() && days.Int() < 180 {
		report(path, fmt.Sprintf("Logs are kept for %s; intrusions are often found later, so keep them six months.", count(days.Int(), "day")), set(path, "180", "keep logs for 180 days"))
	}
}

func auditUnsaid(in Input, report reporter) {
	const path = "security.auditRights.allowed"
	switch allowed := in.Agreement.Security.AuditRights.Allowed; {
	case !allowed.IsSet():
		report(path, "It is not said whether the client may verify how its data is protected: answer yes or no.", set(path, "yes", "let the client verify"))
	case allowed.IsNo() && len(in.Agreement.Security.Regimes.Items()) > 0 && !in.applies("none"):
		report(path, "The client may not verify how its regulated data is protected: allow it, or know why not.", set(path, "yes", "let the client verify"))
	}
}

func noCyberCover(in Input, report reporter) {
	var provider, client bool
	for _, x := range in.Agreement.Security.Insurance {
		provider = provider || x.IsCyber() && x.Side == "provider"
		client = client || x.IsCyber() && x.Side == "client"
	}
	var missing []string
	if !provider {
		missing = append(missing, "none for the provider")
	}
	if !client {
		missing = append(missing, "none is advised to the client")
	}
	if len(missing) > 0 {
		report("security.insurance", fmt.Sprintf("Cyber insurance: %s. Add it.", strings.Join(missing, ", and ")))
	}
}

func measureWithoutOwner(in Input, report reporter) {
	for _, c := range in.Agreement.Security.Controls {
		if c.Status != "not_in_scope" && c.Owner == "" {
			path := "security.controls." + c.Key()
			report(path+".owner", fmt.Sprintf("Whose job is %s? A measure without an owner is nobody’s.", in.row(path)))
		}
	}
}

func noSubProcessors(in Input, report reporter) {
	x := &in.Agreement.Security.DPA
	if !in.applies("gdpr", "uk_gdpr") || !x.Attached.IsYes() || len(x.SubProcessors) > 0 {
		return
	}
	for _, s := range in.Agreement.Services {
		if s.Status == "included" && s.Vendor != "" {
			report("security.dpa.subProcessors", fmt.Sprintf("%s is a product of %s and no sub-processor is listed: list those that handle personal data.", quoted(string(s.Name)), quoted(string(s.Vendor))))
			return
		}
	}
}

func healthDataAbroad(in Input, report reporter) {
	x := &in.Agreement.Security
	health := in.applies("hipaa")
	if health && x.BAA.Attached.IsYes() && !x.BAA.Offshore.IsSet() {
		report("security.baa.offshore", "It is open whether health data may leave the United States: answer yes or no.", set("security.baa.offshore", "no", "keep it in the country"))
	}
	if (health || x.DataCategories.Has("phi")) && x.Residency == "any" {
		report("security.residency", "Health data may be kept anywhere: say where it stays.", set("security.residency", "us_only", "keep it in the United States"))
	}
}

// basicsMissing looks for a firewall and for encryption that is in place, on offer, or somebody’s job. Like the second
// factor, they are no matter while no service is included.
func basicsMissing(in Input, report reporter) {
	all := in.Agreement.Security.Controls
	if len(all) == 0 || !in.sellsAnything() {
		return
	}
	addressed := map[value.Text]bool{}
	for _, c := range all {
		addressed[c.Control] = addressed[c.Control] || c.Status != "not_in_scope" || c.Owner != ""
	}
	var missing []string
	if !addressed["firewall"] {
		missing = append(missing, "Firewalls")
	}
	if !addressed["encrypt_rest"] && !addressed["encrypt_transit"] {
		missing = append(missing, "Encryption")
	}
	if len(missing) > 0 {
		report("security.controls", strings.Join(missing, " and ")+": neither part of the agreement nor anybody’s job. Name who sees to it.")
	}
}

func measureAgainstService(in Input, report reporter) {
	standing := map[string]*model.Service{}
	for _, s := range in.Agreement.Services {
		if id := s.Catalogued(); standing[id] == nil || s.Status == "included" {
			standing[id] = s
		}
	}
	for _, c := range in.Agreement.Security.Controls {
		m, ok := model.MeasureOf(string(c.Control))
		if !ok || m.Service == "" {
			continue
		}
		service, status := serviceName(m.Service, standing[m.Service]), ""
		if s := standing[m.Service]; s != nil {
			status = string(s.Status)
		}
		if status != "included" && in.Agreement.BringsItself(m.Service) {
			continue // a service of its own does it, as far as that goes
		}
		path := "security.controls." + c.Key()
		words := "%s is in place as a measure, but the service %s is not included: make them agree."
		switch {
		case c.Status == "included" && status != "included":
		case c.Status != "included" && status == "included":
			words = "%s is not in place as a measure, but the service %s is included: make them agree."
		default:
			continue
		}
		linked := model.LinkedStatus(status)
		report(path+".status", fmt.Sprintf(words, in.row(path), quoted(service)), set(path+".status", linked, "say “"+label(model.ControlStatuses, linked)+"”"))
	}
}

// serviceName names a service of the catalogue, as the agreement calls it where it has it.
func serviceName(catalogID string, s *model.Service) string {
	if s != nil {
		return string(s.Name)
	}
	c, _ := model.CatalogueEntry(catalogID)
	return c.Name
}
