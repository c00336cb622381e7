package clause_test

import (
	"strings"
	"testing"

	"engross/model/doc"
)

// TestEveryShapeIsPrinted holds what the agreement that uses every shape of domain 2.16 says of each, with a few answers that
// it lacks.
func TestEveryShapeIsPrinted(t *testing.T) {
	d, problems := after(t, builtin(t), kept(t, "everything"), strings.Join([]string{
		"levels.priorities.p4.targets.support.resolution=", "levels.priorities.p1.targets.munich.tier=Gold",
		"costs.lists.main.fees.storage.maxPerYear=1000",
		"+legal.general.precedence", "legal.general.precedence.x.part=own_clause", "legal.general.precedence.x.clauseId=badge",
		"+meta.history", "meta.history.x.number=CO-1", "meta.history.x.summary=Users from 112 to 118", "meta.history.x.date=2027-03-01",
		"security.regimes=hipaa,gdpr,pci,ftc_safeguards,privilege,ferpa,cjis", "security.cjisRole=contractor",
	}, "; "))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	said := strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(doc.Words(d.Blocks...))), " ")
	for _, c := range []struct {
		shape string
		want  []string
	}{
		{"several client companies", []string{"Béranger Meßtechnik GmbH", "Όργανα Αιγαίου Μονοπρόσωπη Ε.Π.Ε.", "VAT number on each invoice"}},
		{"hours by site, in their zones and seasons", []string{"Audit season Monday to Friday, 6:00 am to 10:00 pm", "as for Works hours every year from September 15 to October 31", "Munich hours, Europe/Berlin"}},
		{"rates by day, window, site and unit", []string{"Saturday in Worcester", "1:00 pm", "$95.00", "$420.00 evening", "$0.70 mile"}},
		{"renamed priorities", []string{"Red", "Orange", "Yellow", "Green", "Blue"}},
		{"targets of four kinds", []string{"30 min", "best effort", "none promised", "[______ resolution within]"}},
		{"targets of a service tier", []string{"Gold"}},
		{"uptime and credits as lists", []string{
			"Munich laboratory network", "(c) Laboratory uptime. It applies to missed Uptime of Munich laboratory network and PlantLedger ERP server.",
			"below 98% 8%", "at most 12% of the same base", "within 20 days", "Power failures of the building in Munich",
		}},
		{"start by an event", []string{"on the day on which Client accepts the onboarding, and at the latest on July 1, 2026"}},
		{"notices as a schedule", []string{"at least 90 days", "registered mail and email", "at least 180 days"}},
		{"further terms of the client’s choice", []string{"up to 2 terms of 12 months each", "at least 120 days before the last day of the term then running", "March 2, 2029", "June 30, 2031"}},
		{"exit fee by table", []string{"$60,000.00", "$35,000.00", "$12,000.00"}},
		{"price lists in several currencies", []string{"United States, in USD", "Germany and Greece, in EUR", "set at 1.08 USD for 1 EUR", "Amounts in different currencies are never added up."}},
		{"number and date style of a list", []string{"1.280,00 €", "Until 14 July 2027", "$47,500.00"}},
		{"dates, months, floor, cap and tiers", []string{"From July 15, 2026. Until January 14, 2027.", "Only in September and October.", "Charged for at least 100. Charged for at most 150. Price tiers, step by step."}},
		{"tax classes", []string{"Exempt from tax.", "Tax rate 6.25%.", "Taxable. Reverse charge: the recipient accounts for the tax. Paid", "reverse charge none each month 310,00 € 0,00 €"}},
		{"discounts with a scope", []string{"7.5% off", "Taken off Managed services per user and Server care."}},
		{"waived and open prices", []string{"$2.10 waived", "[to be agreed: price]", "Price or number still to be agreed."}},
		{"instalments and payer", []string{"$9,250.00", "once, in instalments, see ", "Paid by Όργανα Αιγαίου Μονοπρόσωπη Ε.Π.Ε."}},
		{"a line with quantity 0", []string{"Conference rooms"}},
		{"prepaid hours with carry-over", []string{"It buys 20 hours.", "At most 15 hours are carried over.", "10 hours carry over, and the next period has 30 hours.", "unused hours are refunded", "Hannah Łukasik and Owen O’Brien may use them."}},
		{"limits for the year", []string{"never more than $620,000.00 in a Contract Year", "No more than $1,000.00 in a Contract Year."}},
		{"parts of a month", []string{"17 of 31"}},
		{"custom clauses and tables", []string{"Export control and controlled technical data", "Badges", "Station Room Keeper May stop"}},
		{"the order of precedence", []string{"the clause “Badges”", "the annexes on regulated data, Annex I-1, Annex I-2, Annex I-3, Annex I-4, Annex I-5"}},
		{"vendors, and people without authority", []string{"Business line desk", "Office assistant, Athens (gives no instructions)", "$12,000.00"}},
		{"earlier versions", []string{"These versions were signed before this one:", "CO-1 March 1, 2027 Users from 112 to 118"}},
		{"the client’s part under FERPA and CJIS", []string{"Client is an educational agency or institution.", "The agency that Client works for decides who may reach criminal justice information."}},
	} {
		for _, w := range c.want {
			if !strings.Contains(said, w) {
				t.Errorf("%s: nowhere does it say %q", c.shape, w)
			}
		}
	}
}
