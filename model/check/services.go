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
	if len(in.Agreement.Services) == 0 {
		return // the question reports it
	}
	for _, s := range in.Agreement.Services {
		if s.Status == "included" {
			return
		}
	}
	report("services", fmt.Sprintf("None of the %s is included: mark at least one as included.", count(len(in.Agreement.Services), "service")))
}

// includedAndExcluded compares names and lines after folding case, plural and punctuation.
func includedAndExcluded(in Input, report reporter) {
	included := map[string]string{}
	for _, s := range in.Agreement.Services {
		if s.Status != "included" {
			continue
		}
		included[fold(string(s.Name))] = string(s.Name)
		for _, line := range s.Included.Items() {
			included[fold(line)] = line
		}
		if s.CatalogID != "" {
			included["\x00"+string(s.CatalogID)] = string(s.Name)
		}
	}
	delete(included, "")
	for _, s := range in.Agreement.Services {
		reportClash(included, s, report)
	}
	for _, x := range in.Agreement.Exclusions {
		if name, ok := included[fold(string(x.Text))]; ok {
			path := "exclusions." + x.Key()
			report(path+".text", fmt.Sprintf("“%s” is both included and excluded: choose one, or narrow the exclusion.", name),
				&Fix{Label: "delete the exclusion", Apply: func(e *model.Edit) error { return e.Remove(path) }})
		}
	}
}

func reportClash(included map[string]string, s *model.Service, report reporter) {
	path := "services." + s.Key()
	if s.Status == "excluded" {
		name, ok := included[fold(string(s.Name))]
		if !ok && s.CatalogID != "" {
			name, ok = included["\x00"+string(s.CatalogID)]
		}
		if ok {
			report(path+".status", fmt.Sprintf("“%s” is both included and excluded: keep one of the two rows.", name))
		}
	}
	for _, line := range s.Excluded.Items() {
		if name, ok := included[fold(line)]; ok && s.Status == "included" {
			report(path+".excluded", fmt.Sprintf("“%s” leaves out “%s”, which is included: choose one, or narrow the exclusion.", s.Name, name))
			return
		}
	}
}
