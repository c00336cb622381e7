package model

import (
	"slices"
	"strconv"
	"strings"
	"sync"
)

// seed is one answer that a preset brings, in canonical form. A path of a row alone brings the row.
type seed struct{ path, value string }

// seeds returns everything that the preset brings, each path once, in the order of the screens: what every preset
// brings, with the preset's own answers in their place or after it. What follows from an answer asks for them on each key.
func (p Preset) seeds() []seed {
	all, ok := seedsOf.Load(p.Name)
	if !ok {
		all, _ = seedsOf.LoadOrStore(p.Name, p.collect())
	}
	return slices.Clone(all.([]seed))
}

// seedsOf keeps them by the name of the preset.
var seedsOf sync.Map

func (p Preset) collect() []seed {
	out := slices.Concat(
		serviceSeeds(p.Included, p.Optional),
		stepSeeds(), exclusionSeeds(), standardSeeds(), prioritySeeds(), escalationSeeds(), callSeeds(), dutySeeds(), activitySeeds(), scenarioSeeds(), reportSeeds(), meetingSeeds(), legalSeeds(),
		controlSeeds(), insuranceSeeds(), patchSeeds(), automationSeeds(),
		commonSeeds,
		[]seed{{"costs.lists.main.fees.managed.serviceIds", strings.Join(slices.Concat(coreServices, p.Included), ",")}},
	)
	for _, x := range p.answers {
		if i := slices.IndexFunc(out, func(y seed) bool { return y.path == x.path }); i >= 0 {
			out[i].value = x.value
			continue
		}
		out = append(out, x)
	}
	return out
}

// Services of every preset: those that are included, and those that are offered as options. Care of servers and of a
// cloud office waits for such equipment (Service.usualStatus).
var (
	coreServices     = []string{"sv-01", "sv-02", "sv-03", "sv-04", "sv-06", "sv-07", "sv-08", "sv-09", "sv-10", "sv-11", "sv-12", "sv-17", onboarding}
	waitingServices  = []string{"sv-05", "sv-14"}
	optionalServices = []string{"sv-13", "sv-18", "sv-19", "sv-20", "sv-21", "sv-22", "sv-23", "sv-28"}
)

// serviceSeeds returns the services of a preset in the order of the catalogue.
func serviceSeeds(included, optional []string) []seed {
	var out []seed
	for _, c := range Catalogue {
		switch {
		case slices.Contains(coreServices, c.ID), slices.Contains(included, c.ID):
			out = append(out, c.seeds("included")...)
		case slices.Contains(waitingServices, c.ID):
			out = append(out, c.seeds("")...)
		case slices.Contains(optionalServices, c.ID), slices.Contains(optional, c.ID):
			out = append(out, c.seeds("optional")...)
		}
	}
	return out
}

// seeds returns the row that the service gives. Without a status the row's usual one holds.
func (c CatalogueService) seeds(status string) []seed {
	row := "services." + c.ID + "."
	planned := "no"
	if c.Planned {
		planned = "yes"
	}
	return answered(
		seed{row + "name", c.Name},
		seed{row + "status", status},
		seed{row + "category", c.Category},
		seed{row + "description", c.Description},
		seed{row + "included", lines(c.Included)},
		seed{row + "excluded", lines(c.Excluded)},
		seed{row + "delivery", c.Delivery},
		seed{row + "frequency", c.Frequency},
		seed{row + "deliverables", lines(c.Results)},
		seed{row + "proactive", planned},
		seed{row + "catalogId", c.ID},
	)
}

func exclusionSeeds() []seed {
	var out []seed
	for _, x := range startExclusions {
		row := "exclusions." + x.id + "."
		out = append(out, answered(seed{row + "text", x.text}, seed{row + "handling", x.how}, seed{row + "reason", x.why})...)
	}
	return out
}

func standardSeeds() []seed {
	var out []seed
	for _, x := range startStandards {
		out = append(out, x.standard()...)
	}
	return out
}

// standard returns the row of a minimum standard.
func (x starter) standard() []seed {
	row := "standards." + x.id + "."
	return []seed{{row + "text", x.text}, {row + "kind", x.how}}
}

func stepSeeds() []seed {
	var out []seed
	for _, x := range startSteps {
		row := "nextSteps." + x.id + "."
		out = append(out, seed{row + "action", x.action}, seed{row + "owner", x.owner}, seed{row + "dueDays", x.days})
	}
	return out
}

func prioritySeeds() []seed {
	var out []seed
	for _, x := range startPriorities {
		row := "levels.priorities." + x.id + "."
		target := row + "targets." + x.class + "."
		out = append(out,
			seed{row + "name", x.name}, seed{row + "definition", x.definition}, seed{row + "examples", lines(x.examples)},
			seed{row + "targetPct", x.met},
			seed{target + "hoursClass", x.class}, seed{target + "response", x.respond}, seed{target + "resolution", x.mend}, seed{target + "updateEvery", x.news},
		)
	}
	return append(append(out, measureSeeds()...), startSchemes...)
}

// measureSeeds returns the usual requests, the uptime of the network, and what is expected and measured.
func measureSeeds() []seed {
	var out []seed
	for _, x := range startRequests {
		out = append(out, seed{"levels.requests." + x.id + ".name", x.text}, seed{"levels.requests." + x.id + ".target", x.due})
	}
	out = append(out, seed{"levels.uptime.network.system", "managed firewall"}, seed{"levels.uptime.network.targetPct", "99.5"})
	for _, x := range startPerformance {
		row := "levels.performance." + x.id + "."
		out = append(out, seed{row + "metric", x.metric}, seed{row + "subject", x.subject}, seed{row + "target", x.target}, seed{row + "how", x.how}, seed{row + "owner", x.owner})
	}
	for _, x := range startKPIs {
		out = append(out, x.seeds()...)
	}
	return out
}

func escalationSeeds() []seed {
	var out []seed
	for i, x := range startEscalation {
		row := "issues.escalation." + x.id + "."
		out = append(out, seed{row + "level", strconv.Itoa(i + 1)}, seed{row + "after", x.text})
	}
	return out
}

func callSeeds() []seed {
	var out []seed
	for _, t := range Tasks {
		out = append(out, seed{"callSheet." + t.Row() + ".task", t.Value})
	}
	return out
}

func dutySeeds() []seed {
	var out []seed
	for _, x := range startProviderDuties {
		out = append(out, x.duty("provider")...)
	}
	for _, x := range startClientDuties {
		out = append(out, x.duty("client")...)
	}
	return out
}

// duty returns the row of a duty.
func (x starter) duty(side string) []seed {
	row := "duties." + x.id + "."
	return answered(seed{row + "text", x.text}, seed{row + "side", side}, seed{row + "due", x.due}, seed{row + "ifNot", x.how})
}

func activitySeeds() []seed {
	var out []seed
	for _, x := range startActivities {
		out = append(out, x.seeds()...)
	}
	return out
}

// seeds returns the row of an activity.
func (x startActivity) seeds() []seed {
	row := "raci." + x.id + "."
	return answered(seed{row + "activity", x.name}, seed{row + "provider", x.provider}, seed{row + "client", x.client}, seed{row + "thirdParty", x.third})
}

func scenarioSeeds() []seed {
	var out []seed
	for _, x := range startScenarios {
		row := "scenarios." + x.id + "."
		out = append(out, answered(
			seed{row + "kind", x.kind}, seed{row + "providerDoes", x.provider}, seed{row + "clientDoes", x.client},
			seed{row + "cost", x.cost}, seed{row + "limit", x.limit},
		)...)
	}
	return out
}

func meetingSeeds() []seed {
	var out []seed
	for _, x := range startMeetings {
		row := "meetings." + x.id + "."
		out = append(out, seed{row + "name", x.name}, seed{row + "frequency", x.frequency}, seed{row + "agenda", x.agenda})
	}
	return out
}

func reportSeeds() []seed {
	var out []seed
	for _, x := range startReports {
		row := "reports." + x.id + "."
		out = append(out, answered(seed{row + "name", x.name}, seed{row + "contents", x.contents}, seed{row + "frequency", x.frequency}, seed{row + "dueDay", x.day})...)
	}
	return out
}

func legalSeeds() []seed {
	var out []seed
	for _, x := range startAllocation {
		row := "legal.liability.allocation." + x.id + "."
		out = append(out, seed{row + "area", x.area}, seed{row + "party", x.party})
	}
	for _, x := range startDisputeSteps {
		row := "legal.disputes.steps." + x.id + "."
		out = append(out, seed{row + "name", x.name}, seed{row + "who", x.who}, seed{row + "days", x.days})
	}
	for _, x := range startPrecedence {
		out = append(out, seed{"legal.general.precedence." + x.id + ".part", x.part})
	}
	for _, x := range startChecklist {
		out = append(out, seed{"review.checklist." + x.id + ".point", x.point})
	}
	return out
}

func controlSeeds() []seed {
	var out []seed
	for _, m := range Measures {
		if !m.IsExtra {
			out = append(out, seed{"security.controls." + m.Row() + ".control", m.Value})
		}
	}
	return out
}

func insuranceSeeds() []seed {
	var out []seed
	for _, x := range startInsurance {
		row := "security.insurance." + x.id + "."
		out = append(out, answered(seed{row + "kind", x.kind}, seed{row + "side", x.side}, seed{row + "perClaim", x.perClaim}, seed{row + "aggregate", x.aggregate})...)
	}
	return out
}

func patchSeeds() []seed {
	var out []seed
	for _, o := range PatchClasses {
		if o.Value != "custom" {
			out = append(out, seed{"maintenance.patches." + strings.ReplaceAll(o.Value, "_", "-") + ".class", o.Value})
		}
	}
	return out
}

func automationSeeds() []seed {
	var out []seed
	for _, x := range startAutomation {
		out = append(out, seed{"maintenance.automation." + x.id + ".task", x.text})
	}
	return out
}

// answered leaves out seeds without a value.
func answered(all ...seed) []seed {
	return slices.DeleteFunc(all, func(x seed) bool { return x.value == "" })
}

func lines(items []string) string { return strings.Join(items, "\n") }
