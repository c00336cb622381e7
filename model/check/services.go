package check

import (
	"fmt"

	"engross/model"
)

func serviceRules() []Rule {
	return []Rule{
		{"SVC-01", Error, "no service is included", nothingIncluded},
		{"SVC-02", Error, "something is both included and excluded", includedAndExcluded},
		{"SVC-05", Error, "it is not said whether an item of equipment is covered", byQuestion},
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
