package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/prose"
)

// exampleOfExcluded looks for what the agreement leaves out among the examples of priorities and the companies that the provider
// calls, in what is expected of how systems perform, and in what the provider does when something fails or reports.
func exampleOfExcluded(in Input, report reporter) {
	in.halfExcluded(report)
	in.measureExcluded(report)
	out := in.Draft.LeftOut()
	if len(out) == 0 {
		return
	}
	a := in.Agreement
	for _, p := range a.Levels.Priorities {
		path := "levels.priorities." + p.Key() + ".examples"
		for _, line := range p.Examples.Items() {
			if what := out.In(line); what != "" {
				report(path, fmt.Sprintf("An example of %s names what is not included (%s): %s. Take another example.", in.priority(p), quoted(what), quoted(short(line))), without(path, p.Examples, line))
				break
			}
		}
	}
	for _, s := range a.Services {
		if s.Catalogued() != model.VendorCalls || s.Status != "included" {
			continue
		}
		path := "services." + s.Key() + ".included"
		for _, line := range s.Included.Items() {
			if what := out.In(line); what != "" {
				report(path, fmt.Sprintf("The service %s has Provider call other companies about what is not included (%s): %s. Say in one place who calls them.", in.row("services."+s.Key()), quoted(what), quoted(short(line))), without(path, s.Included, line))
				break
			}
		}
	}
	for _, x := range a.Levels.Performance {
		path := "levels.performance." + x.Key()
		if what := out.In(string(x.Metric)); what != "" {
			report(path+".metric", fmt.Sprintf("The service levels expect something of %s (%s), which is about what is not included (%s): take it out of them, or include it.", quoted(string(x.Metric)), short(string(x.Target)), quoted(what)), remove(path, "take the expectation out"))
		}
	}
	for _, x := range a.Scenarios {
		path := "scenarios." + x.Key() + ".providerDoes"
		if what := out.In(string(x.Name), string(x.ProviderDoes)); what != "" {
			report(path, fmt.Sprintf("What Provider does in the case of %s is about what is not included (%s): say that it is not done, or include it.", in.row("scenarios."+x.Key()), quoted(what)))
		}
	}
	for _, x := range a.Reports {
		path := "reports." + x.Key() + ".contents"
		if what := out.In(string(x.Name), string(x.Contents)); what != "" {
			report(path, fmt.Sprintf("The report %s is about what is not included (%s): take it out of it, or include it.", in.row("reports."+x.Key()), quoted(what)))
		}
	}
}

// halfExcluded looks for work that a person left out while an included service is of that kind, as courses and lessons are both
// training. Equipment is no work, as desk phones are none of the help desk’s.
func (in Input) halfExcluded(report reporter) {
	for _, x := range in.Agreement.Exclusions {
		path := "exclusions." + x.Key() + ".text"
		if p, err := in.Draft.At(path); err != nil || p.State().By == model.ByPreset {
			continue
		}
		said := prose.FoldedWords(string(x.Text))
		for _, s := range in.Agreement.Services {
			name := prose.FoldedWords(string(s.Name))
			if s.Status != "included" || len(name) == 0 || len(said) == 0 || model.NamesEquipment(string(x.Text)) || model.IsGeneralWord(name[len(name)-1]) || said[0] != name[len(name)-1] || strings.Contains(fold(string(x.Text)), fold(string(s.Name))) {
				continue
			}
			service := in.row("services." + s.Key())
			report(path, fmt.Sprintf("%s is not included, but the service %s is: say in which of them that work is.", quoted(string(x.Text)), service),
				set(path, string(x.Text)+", apart from "+string(s.Name), "except that service"), set("services."+s.Key()+".status", "excluded", "leave the service out"))
		}
	}
}

// measureExcluded looks for measures in place, other than the client’s own, among what an included service leaves out.
func (in Input) measureExcluded(report reporter) {
	a := in.Agreement
	type measure struct{ key, name string }
	var inPlace []measure
	for _, c := range a.Security.Controls {
		if c.Status != "included" || c.Owner == "client" {
			continue
		}
		inPlace = append(inPlace, measure{c.Key(), measureName(c)})
	}
	for _, s := range a.Services {
		if s.Status != "included" || len(inPlace) == 0 {
			continue
		}
		path := "services." + s.Key() + ".excluded"
		for _, line := range s.Excluded.Items() {
			out := model.Namings{}
			out.Add(line)
			for _, m := range inPlace {
				if out.In(m.name) != "" {
					report(path, fmt.Sprintf("The service %s does not include %s, which is a measure in place and not left to Client (%s): take it out of one of them.", in.row("services."+s.Key()), quoted(line), quoted(m.name)),
						without(path, s.Excluded, line), set("security.controls."+m.key+".owner", "client", "leave the measure to Client"))
					break
				}
			}
		}
	}
}

// measureName is what a measure is called: as the usual ones are, else in words of its own.
func measureName(c *model.Control) string {
	if m, ok := model.MeasureOf(string(c.Control)); ok {
		return m.Label
	}
	return string(c.Name)
}
