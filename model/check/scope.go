package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// scopeRules hold services, equipment and fees against one another.
func scopeRules() []Rule {
	return []Rule{
		{"SVC-06", Warning, "covered equipment is out of warranty or support", outOfSupport},
		{"SVC-07", Error, "a fee or a service counts equipment that is not listed, or listed equipment has no service", nothingToCount},
		{"SVC-10", Warning, "an included service has no price", unpricedService},
		{"SVC-23", Warning, "a service is called free of charge and a fee pays for it", freeAndPaid},
		{"SVC-11", Warning, "a fee pays for nothing that is listed", idleFee},
		{"SVC-19", Advice, "a fee is in no total because its services are options", silentOption},
		{"SVC-12", Warning, "work on site is promised but not offered, or has no price", unpricedVisits},
		{"SVC-13", Warning, "what the provider is and its security services disagree", roleAgainstServices},
		{"SVC-14", Advice, "it is not said whether phones and tablets are covered", phonesUnsaid},
		{"SVC-15", Error, "it is not said how other work is quoted and billed", otherWorkUnsaid},
	}
}

func outOfSupport(in Input, report reporter) {
	start := in.Agreement.Term.ServiceStart
	for _, x := range in.Agreement.Equipment {
		path := "equipment." + x.Key()
		until, what, fix := x.WarrantyUntil, "warranty", set(path+".covered", "limited", "cover it in part")
		if x.SupportUntil.Before(start) {
			until, what = x.SupportUntil, "support"
		}
		if what == "support" || in.asksForWarranty(x) {
			fix = inTurn("cover it in part, as it is", fix, set(path+".accepted", "yes", ""))
		}
		if x.Covered != "yes" || !until.Before(start) {
			continue
		}
		report(path+".covered", fmt.Sprintf("%s is covered, but its %s ended on %s, before service begins on %s: cover it in part, or plan for its replacement.",
			in.row(path), what, in.date(until), in.date(start)), fix)
	}
}

// countedKinds are the kinds of equipment that a unit of a fee may count. A line by device may be for any machine.
var countedKinds = map[value.Text][]value.Text{
	"server": {"server"}, "workstation": {"workstation", "laptop"},
	"device": {"server", "workstation", "laptop", "mobile", "firewall", "switch", "access_point", "printer", "phone", "ups", "nas", "camera", "pos"},
}

// nothingToCount speaks as soon as there are equipment and services. The help desk looks after what people work with.
func nothingToCount(in Input, report reporter) {
	if len(in.Agreement.Equipment) == 0 || !in.sellsAnything() {
		return
	}
	covered := map[value.Text]bool{} // or listed while its cover is open, which is asked for by itself
	for _, x := range in.Agreement.Equipment {
		covered[x.Kind] = covered[x.Kind] || isCovered(x) || x.Covered == ""
	}
	isListed := func(kind value.Text) bool { return covered[kind] }
	billed := map[value.Text]bool{}
	eachFee(in, func(f fee) {
		kinds := countedKinds[f.Unit]
		if kinds == nil || f.Kind != "recurring" || !f.IsCounted() || f.Qty.Sign() <= 0 {
			return
		}
		for _, k := range kinds {
			billed[k] = true
		}
		if !slices.ContainsFunc(kinds, isListed) {
			report(f.path+".qty", fmt.Sprintf("%s charges for %s of the unit “%s”, but no covered equipment of that kind is listed: %s, or take the fee out.",
				in.row(f.path), f.Qty.Show(in.Agreement.Style()), label(model.FeeUnits, string(f.Unit)), toCover(in, kinds)))
		}
	})
	served := in.servedKinds(isListed, report)
	for _, x := range in.Agreement.Equipment {
		if isCovered(x) && inCatalogue(x.Kind) && !served[x.Kind] && !billed[x.Kind] {
			path := "equipment." + x.Key()
			report(path+".covered", fmt.Sprintf("%s is covered, but no included service looks after a %s: include one, or do not cover it.",
				in.row(path), label(model.EquipmentKinds, string(x.Kind))), set(path+".covered", "no", "do not cover it"))
		}
	}
}

// helpDeskKinds are what the help desk looks after because people work with it.
var helpDeskKinds = []value.Text{"workstation", "laptop", "mobile"}

// servedKinds returns the kinds of equipment that included services look after, and reports services that have none of
// theirs. A service of the user's own may be for anything.
func (in Input) servedKinds(isListed func(value.Text) bool, report reporter) map[value.Text]bool {
	served := map[value.Text]bool{}
	for _, s := range in.Agreement.Services {
		if s.Status != "included" {
			continue
		}
		entry, ok := model.CatalogueEntry(s.Catalogued())
		switch {
		case !ok:
			for _, o := range model.EquipmentKinds {
				served[value.Text(o.Value)] = true
			}
			continue
		case entry.ID == "sv-03":
			for _, k := range helpDeskKinds {
				served[k] = true
			}
			continue
		}
		any := len(entry.Kinds) == 0 || entry.ID == model.CloudOffice && in.Agreement.PaysOffice()
		for _, k := range entry.Kinds {
			served[value.Text(k)] = true
			any = any || isListed(value.Text(k))
		}
		if !any {
			path := "services." + s.Key()
			fixes := []*Fix{in.offerOnly(s.Key(), "offer the service as an option")}
			if add := in.addEquipment(entry.Kinds); add != nil {
				fixes = append([]*Fix{add}, fixes...)
			}
			report(path+".status", fmt.Sprintf("%s is included, but the list of equipment has nothing covered that it is for (%s): %s, or leave the service out.",
				in.row(path), kindsInWords(entry.Kinds), toCover(in, entry.Kinds)), fixes...)
		}
	}
	return served
}

// inCatalogue reports whether a service of the catalogue is for that kind of equipment.
func inCatalogue(kind value.Text) bool {
	return slices.ContainsFunc(model.Catalogue, func(c model.CatalogueService) bool { return slices.Contains(c.Kinds, string(kind)) })
}

// unpricedService takes a recurring line that names no service as one that pays for all. Work by the hour is paid by the
// rates, and licenses by what is passed on.
func unpricedService(in Input, report reporter) {
	paid := map[string]bool{}
	forAll := false
	eachFee(in, func(f fee) {
		for _, id := range f.ServiceIDs.Items() {
			paid[id] = true
		}
		forAll = forAll || f.Kind == "recurring" && f.ServiceIDs.Len() == 0
	})
	if forAll || len(paid) == 0 {
		return // a line for all, or lines that name none: that is said of the lines
	}
	var lines map[string]*fee
	for _, s := range in.Agreement.Services {
		entry, _ := model.CatalogueEntry(s.Catalogued())
		if s.Status != "included" || s.NoCharge.IsYes() || paid[s.Key()] || entry.Unit == "hour" || entry.Unit == "licence" {
			continue
		}
		if lines == nil {
			lines = in.linesByWords()
		}
		path := "services." + s.Key()
		report(path+".noCharge", fmt.Sprintf("%s is included and no fee pays for it: link it to a fee line, or mark it as free of charge.", in.row(path)), in.payFor(s, lines))
	}
}

// payFor returns the fix that has a line pay for a service, if its name speaks of it; without such a line, the one that calls the
// service free. What is done on site and has a rate may be billed by it: that is for a person to say.
func (in Input) payFor(s *model.Service, lines map[string]*fee) *Fix {
	about := model.Namings{}
	about.Add(string(s.Name))
	for _, words := range slices.Sorted(maps.Keys(about)) {
		if f := lines[words]; f != nil {
			return set(f.path+".serviceIds", f.ServiceIDs.With(s.Key()).String(), "let "+in.row(f.path)+" pay for it")
		}
	}
	if s.Delivery == "onsite" && slices.ContainsFunc(in.Agreement.Costs.Rates, func(r *model.Rate) bool { return r.Unit == "visit" || r.Work == "onsite" }) {
		return nil
	}
	return set("services."+s.Key()+".noCharge", "yes", "mark it as free of charge")
}

// linesByWords returns the first line that charges, by each word and each two words of its name.
func (in Input) linesByWords() map[string]*fee {
	out := map[string]*fee{}
	for i := range in.fees {
		f := &in.fees[i]
		if !f.IsCounted() || f.Price.Sign() <= 0 {
			continue
		}
		before := ""
		for _, word := range prose.FoldedWords(string(f.Label)) {
			for _, key := range []string{word, before + " " + word} {
				if out[key] == nil {
					out[key] = f
				}
			}
			before = word
		}
	}
	return out
}

// freeAndPaid looks at services that are called free of charge although a line charges for them.
func freeAndPaid(in Input, report reporter) {
	paying := map[string]fee{}
	eachFee(in, func(f fee) {
		if f.IsCounted() && !f.Waived.IsYes() && f.Price.Sign() > 0 && (f.Kind == "usage" || f.Qty.Sign() > 0) {
			for _, id := range f.ServiceIDs.Items() {
				paying[id] = f
			}
		}
	})
	for _, s := range in.Agreement.Services {
		if f, ok := paying[s.Key()]; ok && s.Status == "included" && s.NoCharge.IsYes() {
			path := "services." + s.Key()
			report(path+".noCharge", fmt.Sprintf("%s is called free of charge, but %s charges for it: say that it is not free, or take it out of that line.", in.row(path), in.row(f.path)),
				set(path+".noCharge", "no", "say that it is not free"))
		}
	}
}

// idleFee looks at fees that come again and again or by use. One that names no service is idle only beside others that do. Where
// many lines of a list name none, the list is told of them. One that is charged once is idle where its name is that of a service
// for which another line is charged.
func idleFee(in Input, report reporter) {
	const most = 5 // lines of a list that are told one by one
	status := map[string]value.Text{}
	for _, s := range in.Agreement.Services {
		status[s.Key()] = s.Status
	}
	silent := map[string][]string{} // paths of lines that name no service, by list
	sakes, told := in.namesakes(), 0
	eachFee(in, func(f fee) {
		if !f.IsCounted() || in.hasGap(f.path+".label") {
			return
		}
		ids := f.ServiceIDs.Items()
		switch isOnce := f.Kind != "recurring" && f.Kind != "usage"; {
		case len(ids) == 0 && told < most && sakes.of(f) != nil && (!isOnce || sakes.of(f).bundle != ""):
			told++
			in.reportNamesake(f, sakes.of(f), report)
		case isOnce && len(ids) == 0 && in.Agreement.Term.Known.IsYes() && hasWord(prose.FoldedWords(string(f.Label)), "onboarding"):
			report(f.path+".serviceIds", fmt.Sprintf("%s is charged, but the client is looked after already, so that nothing is taken over: take the fee out, or say that the client is new.", in.row(f.path)),
				set("term.known", "no", "say that the client is new"), remove(f.path, "take the fee out"))
		case isOnce:
		case len(ids) == 0 && told < most && in.Agreement.OptionLike(f.Fee) != "":
			told++
			in.reportOption(f, in.Agreement.OptionLike(f.Fee), report)
		case len(ids) == 0:
			list := strings.TrimSuffix(f.path, "."+f.Key())
			silent[list] = append(silent[list], f.path)
		case !slices.ContainsFunc(ids, func(id string) bool { return status[id] != "excluded" }):
			report(f.path+".serviceIds", fmt.Sprintf("%s pays only for services that are left out: include them, or take the fee out.", in.row(f.path)), remove(f.path, "take the fee out"))
		}
	})
	for list, lines := range silent {
		if len(lines) > most {
			report(list, fmt.Sprintf("%d lines pay for nothing that is listed: %s. Choose the services that each of them covers.", len(lines), firstNamed(lines, in.row)))
			continue
		}
		for _, path := range lines {
			report(path+".serviceIds", fmt.Sprintf("%s pays for nothing that is listed: choose the services that it covers.", in.row(path)))
		}
	}
}

// silentOption looks at priced lines that nobody called an option: they are one because what they pay for is, and no total
// counts them.
func silentOption(in Input, report reporter) {
	if !in.sellsAnything() {
		return // which is said of the services
	}
	eachFee(in, func(f fee) {
		path := f.path + ".optional"
		if !f.Optional.IsYes() || f.Price.Sign() <= 0 || f.Qty.Sign() <= 0 {
			return
		}
		if p, err := in.Draft.At(path); err != nil || p.Standing() != model.Defaulted {
			return
		}
		report(path, fmt.Sprintf("%s is in no total, because all that it pays for is an option: include the service if the client takes it, or say that the line is an option.", in.row(f.path)),
			set(path, "yes", "call the line an option"))
	})
}

// unpricedVisits looks at included services that are done on site.
func unpricedVisits(in Input, report reporter) {
	i := slices.IndexFunc(in.Agreement.Services, func(s *model.Service) bool {
		return s.Status == "included" && (s.Delivery == "onsite" || s.Delivery == "both")
	})
	if i < 0 {
		return
	}
	name := in.row("services." + in.Agreement.Services[i].Key())
	const path = "coverage.onSite"
	hasRate := slices.ContainsFunc(in.Agreement.Costs.Rates, func(r *model.Rate) bool { return r.Work == "onsite" || r.Unit == "visit" })
	switch {
	case in.hasGap(path):
	case !in.Agreement.Coverage.OnSite.IsYes():
		report(path, fmt.Sprintf("%s is done on site, but the agreement offers no visits: offer them, or do it remotely.", name), set(path, "yes", "offer visits"))
	case !hasRate && !in.hasGap("costs.rates") && !in.saidNone("costs.rates"): // without rates, visits are quoted
		report("costs.rates", fmt.Sprintf("%s is done on site, but there is no rate for work on site: add one.", name),
			&Fix{Label: "add the usual rate for work on site", Apply: func(e *model.Edit) error { return addRate(e, "onsite") }})
	}
}

// addRate adds a rate for a kind of work; its price follows from the ordinary rate.
func addRate(e *model.Edit, work string) error {
	id := work
	for i := 2; ; i++ { // the id may be that of a rate for other work by now
		if _, err := e.Agreement().At("costs.rates." + id); err != nil {
			break
		}
		id = fmt.Sprintf("%s-%d", work, i)
	}
	path, err := e.Add("costs.rates", id)
	if err != nil {
		return err
	}
	return e.Set(path+".work", work, value.Context{})
}

// roleAgainstServices tells apart who runs IT and who watches over its security.
func roleAgainstServices(in Input, report reporter) {
	const path, soc = "meta.role", "sv-20"
	watches := ""
	for _, s := range in.Agreement.Services {
		if s.Status == "included" && (s.Catalogued() == soc || namesSOC(string(s.Name))) {
			watches = in.row("services." + s.Key())
			break
		}
	}
	switch role := in.Agreement.Info.Role; {
	case role == "msp" && watches != "":
		report(path, fmt.Sprintf("%s is included, but Start calls the provider one that only runs the client’s IT: choose there that it looks after both IT and security.", watches),
			set(path, "msp_mssp", "say that it looks after both"))
	case role == "mssp" && watches == "" && in.sellsAnything():
		report(path, "The provider is called a managed security services provider, but no service watches for attacks: include detection and response, or change what the provider is.")
	}
}

func namesSOC(service string) bool {
	return hasWord(prose.FoldedWords(service), "soc", "mdr", "xdr", "siem")
}

// phonesUnsaid looks for phones and tablets among the equipment, the exclusions and the services.
func phonesUnsaid(in Input, report reporter) {
	a := in.Agreement
	if a.Client.Headcount.Int() == 0 || !in.sellsAnything() || slices.ContainsFunc(a.Equipment, func(x *model.Equipment) bool { return x.Kind == "mobile" }) {
		return
	}
	var lines []string
	for _, x := range a.Exclusions {
		lines = append(lines, string(x.Text))
	}
	for _, s := range a.Services {
		if s.Status == "included" {
			lines = append(lines, s.Excluded.Items()...)
		}
		lines = append(lines, string(s.Name))
	}
	if !slices.ContainsFunc(lines, namesPhones) {
		report("equipment", "It is not said whether the client’s phones and tablets are covered: list them, or name them among what is not included.")
	}
}

func namesPhones(line string) bool {
	line = strings.ToLower(line)
	return strings.Contains(line, "mobile") || strings.Contains(line, "phone") || strings.Contains(line, "tablet")
}

func otherWorkUnsaid(in Input, report reporter) {
	const path = "outOfScope.handling"
	switch {
	case in.hasGap(path):
	case !in.Agreement.OutOfScope.Handling.IsSet():
		report(path, "It is not said how other work is quoted and billed: a written quote first is usual.", set(path, "quote_first", "quote it first"))
	case in.Agreement.OutOfScope.Handling != "quote_first" && !in.Agreement.RateFor("remote").IsSet() && !in.lacksOrdinaryRate():
		report(path, "Other work is billed by the hour, but there is no ordinary hourly rate: add one to the rates, or quote such work first.",
			set(path, "quote_first", "quote it first"))
	}
}
