package check

import (
	"fmt"
	"slices"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

func serviceRules() []Rule {
	return []Rule{
		{"SVC-01", Error, "no service is included", nothingIncluded},
		{"SVC-02", Error, "something is both included and excluded", includedAndExcluded},
		{"SVC-03", Warning, "an included service does not say what it covers", vagueService},
		{"SVC-04", Warning, "nothing is left out", nothingExcluded},
		{"SVC-05", Error, "it is not said whether an item of equipment is covered", byQuestion},
		{"SVC-08", Warning, "there are no minimum standards", noStandards},
		{"SVC-09", Warning, "a standard is not met and has no date", noFixDate},
		{"SVC-25", Warning, "covered equipment is known to fall short and nobody said that it is taken as it is", knownShortfall},
		{"SVC-26", Warning, "visits are billed and a service that is included promises them", visitsBothWays},
		{"SVC-16", Advice, "a product of another company is named without its terms", noVendorTerms},
		{"SVC-17", Warning, "both sides are responsible for a service and no line says who does what", sharedWithoutLine},
		{"SVC-21", Advice, "a service is included because of the equipment and nobody said so", includedByEquipment},
		{"SVC-18", Advice, "the client has IT people of its own and the agreement does not name them", teamUnnamed},
	}
}

func nothingIncluded(in Input, report reporter) {
	all := in.Agreement.Services
	for _, s := range all {
		if s.Status == "included" {
			return
		}
	}
	if len(all) == 0 {
		return // the question reports it
	}
	report("services", fmt.Sprintf("Nothing is included: of %s none is part of the agreement. Mark at least one as included.", count(len(all), "service")))
}

// includedAndExcluded compares names and lines after folding case, plural and punctuation. A service of the catalogue is the same
// whatever it is called.
func includedAndExcluded(in Input, report reporter) {
	included := in.included()
	for _, s := range in.Agreement.Services {
		path := "services." + s.Key()
		switch name, ok := included.named(s); {
		case s.Status == "excluded" && ok:
			report(path+".status", fmt.Sprintf("%s is both included and excluded: keep one of the two rows.", quoted(name)),
				remove(path, "delete the row that leaves it out"))
		case s.Status == "included":
			reportExcludedLines(included, s, report)
		}
	}
	for _, x := range in.Agreement.Exclusions {
		if name, ok := included[fold(string(x.Text))]; ok {
			path := "exclusions." + x.Key()
			report(path+".text", fmt.Sprintf("%s is both included and excluded: choose one, or narrow the exclusion.", quoted(name)),
				remove(path, "delete the exclusion"))
		}
	}
}

// inclusions are the folded names and lines of what is included, each with its words.
type inclusions map[string]string

func (in Input) included() inclusions {
	all := inclusions{}
	for _, s := range in.Agreement.Services {
		if s.Status != "included" {
			continue
		}
		all[fold(string(s.Name))] = string(s.Name)
		for _, line := range s.Included.Items() {
			all[fold(line)] = line
		}
		if s.CatalogID != "" {
			all[catalogued(s)] = string(s.Name)
		}
	}
	delete(all, "")
	return all
}

// catalogued is a key that no folded name can have.
func catalogued(s *model.Service) string { return "catalog:" + string(s.CatalogID) }

func (all inclusions) named(s *model.Service) (string, bool) {
	name, ok := all[fold(string(s.Name))]
	if !ok {
		name, ok = all[catalogued(s)]
	}
	return name, ok
}

func reportExcludedLines(included inclusions, s *model.Service, report reporter) {
	for _, line := range s.Excluded.Items() {
		name, ok := included[fold(line)]
		if !ok {
			continue
		}
		path := "services." + s.Key() + ".excluded"
		report(path, fmt.Sprintf("%s leaves out %s, which is included: choose one, or narrow the exclusion.", quoted(string(s.Name)), quoted(name)),
			without(path, s.Excluded, line))
		return
	}
}

// telling is how many words of a sentence about an own service say what is part of it.
const telling = 8

// vagueService looks at services that a person described: the catalogue’s own say what they cover.
func vagueService(in Input, report reporter) {
	for _, s := range in.Agreement.Services {
		path := "services." + s.Key()
		switch {
		case s.Status != "included" || in.hasGap(path+".name"):
		case !s.Description.IsSet():
			report(path+".description", fmt.Sprintf("%s is included, but what does the client get? Describe it in a sentence.", in.row(path)))
		case s.Included.Len() == 0 && (s.Catalogued() != "" || len(prose.FoldedWords(string(s.Description))) < telling):
			report(path+".included", fmt.Sprintf("%s is included, but what is part of it? Write a line for each thing.", in.row(path)))
		}
	}
}

func nothingExcluded(in Input, report reporter) {
	for _, s := range in.Agreement.Services {
		if s.Status == "excluded" {
			return
		}
	}
	if len(in.Agreement.Exclusions) == 0 && !in.saidNone("exclusions") {
		report("exclusions", "Nothing is left out: list what the fees do not pay for, so that nobody expects it.")
	}
}

func noStandards(in Input, report reporter) {
	if len(in.Agreement.Standards) == 0 && !in.saidNone("standards") {
		report("standards", "There are no minimum standards, so that every old fault is the provider’s: list the conditions that the client’s systems have to meet.")
	}
}

// includedByEquipment tells of a service that became part of the agreement when equipment of its kind came to the list.
func includedByEquipment(in Input, report reporter) {
	for _, s := range in.Draft.Services {
		entry, ok := model.CatalogueEntry(s.Catalogued())
		if !ok || !s.FollowsEquipment() || in.hasGap("services."+s.Key()+".status") {
			continue
		}
		var listed []string
		for _, x := range in.Agreement.Equipment {
			if isCovered(x) && slices.Contains(entry.Kinds, string(x.Kind)) {
				listed = append(listed, "equipment."+x.Key())
			}
		}
		if len(listed) > 0 {
			path := "services." + s.Key()
			report(path+".status", fmt.Sprintf("%s is included because the list of equipment has %s: confirm it, or offer it as an option.", in.row(path), firstNamed(listed, in.row)),
				in.offerOnly(s.Key(), "offer it as an option"))
		}
	}
}

// noFixDate holds the date against the settling-in period, after which targets count.
func noFixDate(in Input, report reporter) {
	counts := in.Agreement.Term.ServiceStart.AddDays(in.Agreement.Term.RampDays.Int())
	for _, x := range in.Agreement.Standards {
		path := "standards." + x.Key()
		switch {
		case !x.Met.IsNo() || in.hasGap(path+".fixBy"):
		case !x.FixBy.IsSet():
			report(path+".fixBy", fmt.Sprintf("%s is not met: by when will it be? Type a date.", in.row(path)))
		case counts.Before(x.FixBy):
			report(path+".fixBy", fmt.Sprintf("%s is not met until %s, but targets count from %s on: meet it earlier, or agree what holds until then.", in.row(path), in.date(x.FixBy), in.date(counts)),
				set(path+".fixBy", counts.String(), "meet it by "+in.date(counts)))
		}
	}
}

func noVendorTerms(in Input, report reporter) {
	for _, s := range in.Agreement.Services {
		if s.Status != "excluded" && s.Vendor.IsSet() && !s.VendorTerms.IsSet() {
			report("services."+s.Key()+".vendorTerms", fmt.Sprintf("Whose terms apply to the product of %s? Name them, so that their limits hold here too.", quoted(string(s.Vendor))))
		}
	}
}

// sharedWithoutLine wants a line of who does what for a service that both sides answer for (domain 2.5).
func sharedWithoutLine(in Input, report reporter) {
	lines := map[string]bool{}
	for _, x := range in.Agreement.RACI {
		lines[string(x.ServiceID)] = true
	}
	for _, s := range in.Agreement.Services {
		if s.Status != "excluded" && s.Responsible == "shared" && !lines[s.Key()] {
			path := "services." + s.Key()
			report(path+".responsible", fmt.Sprintf("Both sides are responsible for %s: add a line for this service to who does what, or choose one side.", in.row(path)))
		}
	}
}

// saidNone reports whether a list was answered with "none", or that it does not apply.
func (in Input) saidNone(list string) bool {
	p, err := in.Draft.At(list)
	return err == nil && (p.State().None || p.State().NA != nil)
}

// teamUnnamed looks for IT people of the client’s beside a provider that is said to look after everything.
func teamUnnamed(in Input, report reporter) {
	const path = "meta.role"
	if n := in.Agreement.Client.ITStaff.Int(); n > 0 && in.Agreement.Info.Role != "co_managed" {
		people := "people look"
		if n == 1 {
			people = "person looks"
		}
		report(path, fmt.Sprintf("%d %s after IT at the client, and the agreement does not say what they do: choose that the provider works beside the client’s own IT team.", n, people))
	}
}

// visitsBothWays looks at a client who was told that each visit is billed, beside an included service that is on-site support.
func visitsBothWays(in Input, report reporter) {
	const path = "onSite.included"
	p, err := in.Draft.At(path)
	if err != nil || p.Standing() != model.Answered || in.Agreement.OnSite.Included != value.No {
		return
	}
	for _, s := range in.Agreement.Services {
		if s.Status == "included" && s.Catalogued() == "sv-04" {
			name := in.row("services." + s.Key())
			report(path, fmt.Sprintf("Visits are billed here, but %s is included, so that the fees pay for them: say that the price pays for visits, or offer that service as an option.", name),
				in.offerOnly(s.Key(), "offer "+name+" as an option"))
			return
		}
	}
}
