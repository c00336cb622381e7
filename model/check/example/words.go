package example

import "strings"

// ownText adds a clause of the agreement's own.
func ownText(body string) Step {
	return Add("clauses", "own", "title", "Further terms", "place", "article", "at", "5", "body", body)
}

// wordTrips break the rules on what people type.
func wordTrips() []Trip {
	const fit, desk = "objectives.strategicFit", "services.sv-03.description"
	return []Trip{
		{"TXT-01", "three letters", steps(Set(fit, "TBD")), fit, []string{"“TBD”"}, ""},
		{"TXT-01", "a bracket and a row of underscores", steps(Set("duties.pd-01.text", "call [name] within ____ hours")), "duties.pd-01.text", []string{"“[name]”, “____”"}, ""},
		{"TXT-02", "a guarantee", steps(Set(desk, "We guarantee an answer within the hour.")), desk, []string{"“Help desk”", "“guarantee”"}, ""},
		{"TXT-03", "always", steps(Set("objectives.clientExpects", "The phones must always work.")), "objectives.clientExpects", []string{"“always”"}, ""},
		{"TXT-04", "two words", steps(Set("duties.pd-01.text", "answer promptly and keep notes, logs, etc.")), "duties.pd-01.text", []string{"“promptly”, “etc”"}, ""},
		{"TXT-05", "a password", steps(Set("review.notes", "The portal, password: Cedar!1942")), "review.notes", []string{"“pass…”", "a password or a key"}, ""},
		{"TXT-05", "a card", steps(Set("contacts.fiber.accountNo", "4111 1111 1111 1111")), "contacts.fiber.accountNo", []string{"“4111…”", "the number of a payment card"}, ""},
		{"TXT-06", "the help desk", steps(Set(desk, "Help by phone 24/7.")), desk, []string{"“24/7”", "Monday to Friday, 8:00 am to 6:00 pm"}, ""},
		{"TXT-07", "another client", steps(Set(desk, "Help for the people of Maple Leaf Dental, PLLC.")), desk, []string{"“Maple Leaf Dental, PLLC”"}, ""},
		{"TXT-08", "a word twice", steps(Set(fit, "One system for the the studio.")), fit, []string{"system for the the studio", "the word stands twice"}, "take it out"},
		{"TXT-08", "two spaces", steps(Set(fit, "One  system for the studio.")), fit, []string{"two spaces"}, "take it out"},
		{"TXT-08", "a bracket", steps(Set(fit, "One system (and one bill.")), fit, []string{"the bracket is not closed"}, ""},
		{"TXT-09", "a law", steps(Set(desk, "Keeps the studio HIPAA certified.")), desk, []string{"“HIPAA certified”"}, ""},
		{"TXT-10", "for the end", steps(Set("legal.termination.otherReasons", "termination with a penalty of three fees")), "legal.termination.otherReasons", []string{"“penalty”"}, ""},
		{"TXT-11", "a price", steps(ownText("A visit on a Sunday costs $187.")), "clauses.own.body", []string{"“$187”"}, ""},
		{"TXT-12", "a long sentence", steps(Set(fit, "One "+strings.Repeat("system and one ", 15)+"bill.")), fit, []string{"47 words"}, ""},
		{"TXT-12", "many words for one", steps(Set(fit, "All sites, including but not limited to Salem.")), fit, []string{"write “including”"}, ""},
	}
}

// wordCalms are close to breaking them.
func wordCalms() []Calm {
	const fit, desk = "objectives.strategicFit", "services.sv-03.description"
	return []Calm{
		{"TXT-01", "a name and a reference", steps(ownText("We share the building with TBD Roofing; see [#renewal]."))},
		{"TXT-02", "a denial", steps(Set(desk, "Provider does not guarantee a fix for every fault."))},
		{"TXT-03", "a rule for people", steps(Set("security.clientProtocols", "never share a password\nalways lock the screen"))},
		{"TXT-04", "what hurts today", steps(Set("objectives.painPoints", "New people wait for weeks, etc."))},
		{"TXT-05", "a serial number and a telephone", steps(Set("callSheet.billing.note", "Invoice 4111-1111-1111-1112 to +1 503 555 0100, order 6f9619ff-8b86-d011-b42d-00c04fc964ff"))},
		{"TXT-06", "machines", steps(Set(desk, "Monitoring 24/7, help in the service hours."))},
		{"TXT-06", "open around the clock", steps(Set("coverage.hours.support.week", "24x7"), Set(desk, "Help by phone 24/7."))},
		{"TXT-07", "a party and a vendor", steps(Set(desk, "Fern & Oak Design, LLC talks to Willamette Fiber LLC itself."))},
		{"TXT-08", "parts and inches", steps(Set(fit, "We need a) a bill, b) a 5\" disk, and all that that brings."))},
		{"TXT-09", "a report", steps(Set(desk, "The data center has a SOC 2 report."))},
		{"TXT-10", "of an authority", steps(ownText("Each Party pays its own regulatory fines, whatever the fee."))},
		{"TXT-11", "a price of the list", steps(ownText("A visit costs $185.00."))},
		{"TXT-12", "a sentence of 45 words", steps(Set(fit, "One "+strings.Repeat("system and ", 21)+"one bill."))},
	}
}
