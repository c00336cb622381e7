package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// exampleOfExcluded looks for what the agreement leaves out among the examples of priorities, in what is expected of how systems
// perform, and in what the provider does when something fails or reports.
func exampleOfExcluded(in Input, report reporter) {
	in.halfExcluded(report)
	out := in.leftOut()
	if len(out) == 0 {
		return
	}
	a := in.Agreement
	for _, p := range a.Levels.Priorities {
		path := "levels.priorities." + p.Key() + ".examples"
		for _, line := range p.Examples.Items() {
			if what := out.in(line); what != "" {
				report(path, fmt.Sprintf("An example of %s names what is not included (%s): %s. Take another example.", in.priority(p), quoted(what), quoted(short(line))), without(path, p.Examples, line))
				break
			}
		}
	}
	for _, x := range a.Levels.Performance {
		path := "levels.performance." + x.Key()
		if what := out.in(string(x.Metric)); what != "" {
			report(path+".metric", fmt.Sprintf("The service levels expect something of %s (%s), which is about what is not included (%s): take it out of them, or include it.", quoted(string(x.Metric)), short(string(x.Target)), quoted(what)), remove(path, "take the expectation out"))
		}
	}
	for _, x := range a.Scenarios {
		path := "scenarios." + x.Key() + ".providerDoes"
		if what := out.in(string(x.Name), string(x.ProviderDoes)); what != "" {
			report(path, fmt.Sprintf("What Provider does in the case of %s is about what is not included (%s): say that it is not done, or include it.", in.row("scenarios."+x.Key()), quoted(what)))
		}
	}
	for _, x := range a.Reports {
		path := "reports." + x.Key() + ".contents"
		if what := out.in(string(x.Name), string(x.Contents)); what != "" {
			report(path, fmt.Sprintf("The report %s is about what is not included (%s): take it out of it, or include it.", in.row("reports."+x.Key()), quoted(what)))
		}
	}
}

// halfExcluded looks for work that a person left out while an included service is of that kind, as courses and lessons are both
// training.
func (in Input) halfExcluded(report reporter) {
	for _, x := range in.Agreement.Exclusions {
		path := "exclusions." + x.Key() + ".text"
		if p, err := in.Draft.At(path); err != nil || p.State().By == model.ByPreset {
			continue
		}
		said := words(string(x.Text))
		for _, s := range in.Agreement.Services {
			name := words(string(s.Name))
			if s.Status != "included" || len(name) == 0 || len(said) == 0 || general[name[len(name)-1]] || said[0] != name[len(name)-1] || strings.Contains(fold(string(x.Text)), fold(string(s.Name))) {
				continue
			}
			service := in.row("services." + s.Key())
			report(path, fmt.Sprintf("%s is not included, but the service %s is: say in which of them that work is.", quoted(string(x.Text)), service),
				set(path, string(x.Text)+", apart from "+string(s.Name), "except that service"), set("services."+s.Key()+".status", "excluded", "leave the service out"))
		}
	}
}

// namings are what is left out, by the words that name it: two that stand together, or one that is a name or all that is said.
type namings map[string]string

// leftOut returns what a person excluded: work, services and equipment of which none of its kind is covered. What a preset excludes
// is in general words.
func (in Input) leftOut() namings {
	out := namings{}
	for _, x := range in.Agreement.Exclusions {
		if p, err := in.Draft.At("exclusions." + x.Key() + ".text"); err == nil && p.State().By != model.ByPreset {
			out.add(string(x.Text))
		}
	}
	for _, s := range in.Agreement.Services {
		if s.Status == "excluded" {
			out.add(string(s.Name))
		}
	}
	covered := map[value.Text]bool{}
	for _, x := range in.Agreement.Equipment {
		covered[x.Kind] = covered[x.Kind] || isCovered(x)
	}
	for _, x := range in.Draft.Equipment {
		if x.IsLeftOut() && !covered[x.Kind] {
			out.add(string(x.Desc))
			if in.Agreement.Equipment.With(x.Key()).Kind == "printer" {
				out[printing] = string(x.Desc)
			}
		}
	}
	return out
}

// linking words stand between what names something, and general ones name nothing by themselves.
var (
	linking = prose.WordSet("a an and any all as at by for from in is are into it its of on or other our own that the their they this to with without not no on off")
	general = prose.WordSet("work support service help care maintenance management monitoring system software program device fault problem repair new client provider user incident agreement party business day hour security data network internet cloud server email update")
)

// printing is what printers do; it is left out with them.
const printing = "printing"

var printers = prose.WordSet("printer printing copier plotter multifunction mfp")

// add keeps the words by which a text is found in others.
func (n namings) add(text string) {
	var before string
	var telling []string
	known := len(n)
	for w := range strings.FieldsFuncSeq(text, isBetweenWords) {
		word := foldWord(strings.ToLower(w))
		switch {
		case linking[word]:
			before = ""
			continue
		case before != "" && !(general[before] && general[word]):
			n[before+" "+word] = text
		}
		before = word
		if general[word] {
			continue
		}
		telling = append(telling, word)
		if inner := strings.IndexFunc(w[1:], unicode.IsUpper) >= 0; inner && strings.ToUpper(w) != w {
			n[word] = text // a name such as QuickBooks
		}
	}
	if len(telling) == 1 && len(n) == known {
		n[telling[0]] = text
	}
	if len(telling) > 0 && !slices.ContainsFunc(telling, func(w string) bool { return !printers[w] }) {
		n[printing] = text
	}
}

// in returns what is left out and named in a text; "" for nothing.
func (n namings) in(texts ...string) string {
	for _, text := range texts {
		before := ""
		for _, word := range words(text) {
			if what := n[word]; what != "" {
				return what
			}
			if what := n[before+" "+word]; what != "" {
				return what
			}
			before = word
		}
	}
	return ""
}
