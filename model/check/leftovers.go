package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// leftoverRules find what speaks of work that nobody has to do any more.
func leftoverRules() []Rule {
	return []Rule{
		{"SVC-20", Warning, "something is left of a service that is not part of the agreement", leftOfService},
		{"SVC-22", Warning, "an example, an expectation, a failure, a report or a measure names what is not included", exampleOfExcluded},
		{"BKP-19", Warning, "the provider makes the backups and no included service does", backupsWithoutService},
	}
}

// trace is a proposed row that stands for the work of services of the catalogue.
type trace struct {
	question string   // that names the row
	services []string // one of them has to be included
	word     string   // or a service that has it in its name, or one of the agreement’s own that speaks of it
}

// traces tell which rows follow which services. What fits a client without the service as well, such as a duty to tell the provider
// of changes, is none.
var traces = []trace{
	{"raci.ra-01.activity", []string{"sv-01", "sv-02", "sv-15", "sv-20"}, "monitor"},
	{"maintenance.automation.monitoring.task", []string{"sv-01", "sv-02", "sv-15", "sv-20"}, "monitor"},
	{"raci.ra-02.activity", []string{"sv-07", "sv-15"}, "patch"},
	{"maintenance.automation.patching.task", []string{"sv-07", "sv-15"}, "patch"},
	{"levels.kpis.kp-04.name", []string{"sv-07", "sv-15"}, "patch"},
	{"raci.ra-08.activity", []string{"sv-09"}, "sign-in"},
	{"raci.ra-09.activity", []string{"sv-11"}, "firewall"},
	{"levels.uptime.network.system", []string{"sv-11"}, "firewall"},
	{"scenarios.network.cost", []string{"sv-02", "sv-11"}, "network"},
	{"scenarios.malware.cost", []string{"sv-08", "sv-20"}, "malware"},
	{"standards.st-03.text", []string{"sv-02", "sv-11"}, "firewall"},
	{"standards.st-04.text", []string{"sv-08", "sv-20"}, "protection"},
	{"standards.st-08.text", []string{"sv-02"}, "wi-fi"},
}

// remains are what is left of a service: rows to delete, answers about a failure, and fee lines that pay for it.
type remains struct{ rows, failures, lines []string }

// leftOfService reports what is left of services together, one finding for those that need the same ones. A row that a person wrote,
// and what may hold for a service of the agreement’s own, stays out of it; a line that pays for what was not ordered never does.
func leftOfService(in Input, report reporter) {
	if !in.sellsAnything() {
		return
	}
	left := map[string]*remains{}
	var needs []string
	of := func(need string) *remains {
		if left[need] == nil {
			left[need] = &remains{}
			needs = append(needs, need)
		}
		return left[need]
	}
	for _, t := range traces {
		p, err := in.Draft.At(t.question)
		if err != nil || p.State().By != model.ByPreset || in.includesAny(t.services, t.word) {
			continue
		}
		x, row := of(t.services[0]), t.question[:strings.LastIndexByte(t.question, '.')]
		switch {
		case !strings.HasPrefix(row, "scenarios."):
			x.rows = append(x.rows, row)
		case p.Field.Text() == "included":
			x.failures = append(x.failures, row)
		}
	}
	status := map[string]value.Text{}
	for _, s := range in.Agreement.Services {
		status[s.Key()] = s.Status
	}
	eachFee(in, func(f fee) {
		if !f.IsCounted() {
			return
		}
		for _, id := range f.ServiceIDs.Items() {
			if status[id] == "optional" || status[id] == "excluded" && f.ServiceIDs.Len() > 1 { // one that pays for nothing else is idle
				x := of(id)
				x.lines = append(x.lines, f.path)
			}
		}
	})
	for _, need := range needs {
		in.reportRemains(need, left[need], report)
	}
}

func (in Input) reportRemains(service string, x *remains, report reporter) {
	all := slices.Concat(x.rows, x.failures, x.lines)
	if len(all) == 0 {
		return
	}
	name := in.row("services." + service)
	if entry, ok := model.CatalogueEntry(service); ok {
		name = quoted(entry.Name)
	}
	path, mend, words := all[0], "Delete "+oneOr(all, "it", "them"), "delete "+oneOr(all, "it", "them")
	switch {
	case len(all) == len(x.lines):
		path, mend, words = path+".serviceIds", "Take it out of what "+oneOr(all, "this line pays", "these lines pay")+" for", "take it out"
	case len(x.rows) < len(all):
		mend, words = "Take it out of "+oneOr(all, "it", "them"), "take it out"
	}
	report(path, fmt.Sprintf("%s is not included, and what goes with it is still there: %s. %s, or include the service.", name, firstNamed(all, in.rowOfList), mend),
		&Fix{Label: words, Apply: func(e *model.Edit) error { return x.takeOut(e, service) }})
}

// takeOut deletes the rows, has the failures billed and the lines no longer pay for the service.
func (x *remains) takeOut(e *model.Edit, service string) error {
	for _, row := range x.rows {
		if err := e.Remove(row); err != nil {
			return err
		}
	}
	for _, row := range x.failures {
		if err := e.Set(row+".cost", "billable", value.Context{}); err != nil {
			return err
		}
	}
	for _, line := range x.lines {
		p, err := e.Agreement().At(line + ".serviceIds")
		if err != nil {
			return err
		}
		ids, _ := p.Field.Value().(*value.Set)
		if !ids.Has(service) {
			continue // it followed by itself
		}
		kept := slices.DeleteFunc(ids.Without(service).Items(), func(id string) bool {
			_, err := e.Agreement().At("services." + id + ".name") // one that is gone is no choice any more
			return err != nil
		})
		if err := e.Set(p.Path, value.NewSet(kept...).String(), value.Context{}); err != nil {
			return err
		}
	}
	return nil
}

// rowOfList names a row with the list in which it stands.
func (in Input) rowOfList(path string) string {
	if r := in.rows[path]; r != nil {
		return in.row(path) + " (" + r.list + ")"
	}
	return in.row(path)
}

// includesAny reports whether a service of the catalogue is included, or one that speaks of the same. One of the agreement’s own that
// is for all or everything may be for that too.
func (in Input) includesAny(services []string, word string) bool {
	return slices.ContainsFunc(in.Agreement.Services, func(s *model.Service) bool {
		if s.Status != "included" {
			return false
		}
		id := s.Catalogued()
		if id != "" {
			return slices.Contains(services, id) || strings.Contains(strings.ToLower(string(s.Name)), word)
		}
		said := strings.ToLower(string(s.Name) + " " + string(s.Description) + " " + s.Included.String())
		return strings.Contains(said, word) || hasWord(prose.FoldedWords(said), "all", "everything", "every")
	})
}

// backupsWithoutService looks for services of the agreement’s own too, by their words and their kind.
func backupsWithoutService(in Input, report reporter) {
	const path = "backups.responsible"
	a := in.Agreement
	if who := a.Backups.Responsible; who != "provider" && who != "shared" || in.hasGap(path) || !in.sellsAnything() || in.includesAny([]string{"sv-12"}, "backup") {
		return
	}
	report(path, "Provider makes the backups, but no included service does: include a service for them, or say that Client makes them.",
		set(path, "client", "say that Client makes them"))
}

// setsFixTimes reports whether some priority has a time for mending, as far as there are priorities yet.
func (in Input) setsFixTimes() bool {
	l := &in.Agreement.Levels
	return !l.FixTimes.IsNo() && (len(l.Priorities) == 0 || slices.ContainsFunc(l.Priorities, func(p *model.Priority) bool {
		return slices.ContainsFunc(p.Targets, func(t *model.Target) bool { return t.ResolutionKind != "none_promised" })
	}))
}

// measuredWithoutTarget looks at what would be measured against targets that the agreement does not set.
func measuredWithoutTarget(in Input, report reporter) {
	l := &in.Agreement.Levels
	for _, x := range []struct {
		measure, word, what, plain, lacking string
		isAgreed                            bool
	}{
		{"resolution", "Resolution", "Resolution Times", "mending times", "the agreement sets no times for mending", in.setsFixTimes()},
		{"uptime", "Uptime", "Uptime", "uptime", "no system has a target for it", len(l.Uptime) > 0},
	} {
		if x.isAgreed {
			continue
		}
		for _, s := range l.Schemes {
			if l.Credits.IsNo() || !s.Measures.Has(x.measure) {
				continue
			}
			path, rest := "levels.schemes."+s.Key(), s.Measures.Without(x.measure)
			fix := remove(path, "take the scheme out")
			if rest.IsSet() {
				fix = set(path+".measures", rest.String(), "give no credit for "+x.plain)
			}
			report(path+".measures", fmt.Sprintf("%s is for missed %s, but %s: take that out of it.", in.row(path), x.what, x.lacking), fix)
		}
		for _, k := range l.KPIs {
			if path := "levels.kpis." + k.Key(); strings.Contains(string(k.Name+k.Formula), x.word) {
				report(path+".formula", fmt.Sprintf("%s counts %s, but %s: take the figure out.", in.row(path), x.what, x.lacking), remove(path, "take the figure out"))
			}
		}
	}
}
