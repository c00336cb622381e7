package model

import (
	"slices"
	"strings"
)

// ProfileSections returns the screens of the provider's company: the sections of an agreement, cut down to what stays the
// same from one agreement to the next. They keep their keys and their paths.
func ProfileSections(a *Agreement) []Section {
	return []Section{
		part{&a.PartiesScreen, About{"parties", "Your company", "Who you are and who your people are. It is copied into every new agreement."}, []string{"provider", "contacts"}},
		part{&a.TermsScreen, About{"terms", "Service hours", "When your people work and how they are reached."}, []string{"coverage", "afterHours", "onSite"}},
		part{&a.LevelsScreen, About{"levels", "Service levels", "What you usually promise. Priorities and their times come with the preset."}, []string{
			"levels.responseMeaning", "levels.fixTimes", "levels.resolutionMeaning", "levels.clockStart", "levels.pauses", "levels.whoSets", "levels.notUrgent",
			"levels.credits", "levels.chronic", "levels.exclusions", "levels.change", "levels.auditEvery",
			"issues.reporters", "issues.steps", "issues.trackingSystem", "issues.clientAccess", "issues.autoCloseDays", "issues.rcaDays",
		}},
		part{&a.CostsScreen, About{"costs", "Payment", "How you are usually paid. Prices are kept in the price book."}, []string{"costs.currency", "costs.pay", "costs.late", "costs.adjust", "costs.passThrough", "costs.tax"}},
		part{&a.LegalScreen, About{"legal", "Law", "The legal terms that you usually offer."}, []string{"legal"}},
		part{&a.SignaturesScreen, About{"signatures", "Files", "As which files your agreements are usually written."}, []string{"export"}},
		part{&a.StartScreen, About{"start", "Numbers and style", "How your agreements are numbered and how dates and numbers look in them."}, []string{"meta.mode", "meta.number", "meta.dateStyle", "meta.numberStyle", "meta.paper"}},
	}
}

// PriceSections returns the screens of the price book: what one costs, without quantities.
func PriceSections(a *Agreement) []Section {
	return []Section{
		part{&a.CostsScreen, About{"costs", "Price book", "What you usually charge. New agreements get the prices of the services that they include."}, []string{"costs.lists", "costs.rates"}},
	}
}

// part is a section of which only some questions are asked, in words for a profile.
type part struct {
	Section
	about About
	keep  []string // paths of what is asked
}

// About names the screen.
func (p part) About() About { return p.about }

// Fields returns the questions that are kept.
func (p part) Fields(s Scope) []Field { return pick(p.Section.Fields(s), p.keep) }

// partGroup is a group of which only some questions are asked.
type partGroup struct {
	Object
	keep []string
}

// Fields returns the questions that are kept.
func (g partGroup) Fields(s Scope) []Field { return pick(g.Object.Fields(s), g.keep) }

// profileWords are the questions that mean something else in a profile than in an agreement.
var profileWords = map[string]Field{
	"number": {
		Label:   "Numbers begin with",
		Help:    "The beginning of the numbers of your agreements. MSA gives MSA-2026-001, then MSA-2026-002, and so on.",
		Example: "MSA",
	},
}

// pick keeps the fields that the paths name, and cuts groups down to what is named in them.
func pick(fields []Field, keep []string) []Field {
	var out []Field
	for _, f := range fields {
		inner := within(keep, f.Key)
		switch {
		case slices.Contains(keep, f.Key):
		case len(inner) > 0 && f.Group() != nil:
			f.At = partGroup{f.Group(), inner}
		default:
			continue
		}
		if w, ok := profileWords[f.Key]; ok {
			f.Label, f.Help, f.Example = w.Label, w.Help, w.Example
		}
		out = append(out, f)
	}
	return out
}

// within returns the paths below a key.
func within(paths []string, key string) []string {
	var out []string
	for _, p := range paths {
		if rest, ok := strings.CutPrefix(p, key+"."); ok {
			out = append(out, rest)
		}
	}
	return out
}
