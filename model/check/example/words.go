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
		{"TXT-03", "what is forbidden, and a limit", steps(ownText("Provider never looks into the payroll. The fee for leaving early is never more than three months of Fees."))},
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

// defined adds a definition that both sides agreed to.
func defined(id, term, meaning string) Step {
	return Add("definitions", id, "term", term, "meaning", meaning, "agreedProvider", "yes", "agreedClient", "yes")
}

// termTrips break the rules on words with a meaning.
func termTrips() []Trip {
	const fit, own, night = "objectives.strategicFit", "clauses.own.body", "definitions.render.meaning"
	return []Trip{
		{"DEF-01", "in a clause", steps(ownText("Provider hands over the Deliverables under the Acceptance Criteria.")), own, []string{"“Further terms”", "“Deliverables”, “Acceptance Criteria”"}, "write it in small letters"},
		{"DEF-01", "in an answer", steps(Set(fit, "The studio accepts each Work Order in writing.")), fit, []string{"“Work Order”"}, "write it in small letters"},
		{"DEF-01", "in a meaning", steps(Set(night, "a night in the Holiday Season that Client names")), night, []string{"“Holiday Season”"}, "write it in small letters"},
		{"DEF-02", "in the list", steps(defined("snow", "Snow Day", "a day with snow")), "definitions.snow.term", []string{"“Snow Day”"}, "delete the definition"},
		{"DEF-02", "in a clause", steps(ownText("“Badge Day” means the day on which badges are made.")), own, []string{"“Badge Day”"}, ""},
		{"DEF-03", "in a clause, and in the list", steps(ownText("“Render Night” means any night. A Render Night is announced.")), own, []string{"“Render Night”", "in the list of definitions"}, ""},
		{"DEF-03", "in a clause, and in our glossary", steps(ownText("“Emergency” means a fire. In an Emergency the desk is called.")), own, []string{"“Emergency”", "among the usual words"}, ""},
		{"DEF-04", "in a clause", steps(ownText("“Badge Day” means a day that is a Badge Day for somebody. Each Badge Day is announced.")), own, []string{"“Badge Day” is explained by itself"}, ""},
		{"DEF-04", "by way of our glossary", steps(Set(night, "a night without Tickets"), defined("incident", "Incident", "a fault that is found in a Render Night")), "definitions.incident.meaning", []string{"“Incident” is explained by “Render Night”, and that by “Ticket”"}, ""},
		{"DEF-05", "in small letters", steps(Set(fit, "More render nights than last year.")), fit, []string{"“render nights”", "“Render Night”"}, "write it as it is defined"},
		{"DEF-05", "with a hyphen", steps(ownText("A Render-Night may be moved once.")), own, []string{"“Render-Night”"}, "write it as it is defined"},
		{"DEF-05", "one of ours", steps(ownText("Client returns the covered equipment.")), own, []string{"“covered equipment”", "“Covered Equipment”"}, "write it as it is defined"},
		{"DEF-06", "a vague word", steps(Set(night, "a night that Client names as soon as possible")), night, []string{"“Render Night”", "“as soon as possible”"}, ""},
		{"DEF-08", "three letters", steps(ownText("Client answers each RFQ in writing.")), own, []string{"“RFQ”"}, ""},
		{"DEF-09", "a change", steps(ownText("Each Change Emergency Change is written down.")), own, []string{"“Change Emergency Change”"}, ""},
		{"OWN-01", "no such clause", steps(ownText("As [#renewel] says, notice is given.")), own, []string{"“renewel”"}, ""},
	}
}

// termCalms are close to breaking them.
func termCalms() []Calm {
	const fit, night = "objectives.strategicFit", "definitions.render.meaning"
	return []Calm{
		{"DEF-01", "defined in the clause", steps(ownText("“Go-Live Date” means the day on which the first person signs in. Theo sets the Go-Live Date."))},
		{"DEF-01", "a name in brackets", steps(ownText("The people on the list (the “Badge Holders”) may enter. Badge Holders carry a photo."))},
		{"DEF-01", "products, people, days and laws", steps(ownText("Priya Raman and the Office Manager meet on Labor Day in Portland, Oregon. They use Active Directory and Windows. The Oregon Consumer Privacy Act applies."))},
		{"DEF-01", "a heading, and the first word of a sentence", steps(ownText("## Acceptance Criteria\n\nDeliverables are listed. Criteria follow."))},
		{"DEF-01", "a plural and a possessive", steps(ownText("Two Render Nights in one week are announced together. The Provider’s Tickets name them."))},
		{"DEF-02", "used in the plural", steps(defined("snow", "Snow Day", "a day with snow"), Set(fit, "No work on Snow Days."))},
		{"DEF-03", "for one clause only", steps(ownText("In this clause, “Emergency” means a fire. In an Emergency the desk is called."))},
		{"DEF-04", "two words that use a third", steps(defined("farm", "Farm", "the machines of the Environment"), Set(fit, "A bigger Farm."))},
		{"DEF-05", "usual words", steps(Set(fit, "Fewer tickets and a faster service for all users."))},
		{"DEF-06", "a number of days", steps(Set(night, "a night that Client names two Business Days ahead"))},
		{"DEF-08", "written out", steps(ownText("A request for quote (RFQ) goes to two vendors. The RFQ names the parts."))},
		{"DEF-08", "known to everybody", steps(ownText("Mail goes through DKIM and DMARC checks on a VPN."))},
		{"DEF-09", "with a word between", steps(ownText("A Change or an Emergency Change is written down."))},
		{"OWN-01", "a clause that is there", steps(ownText("As [#renewal] says, notice is given."))},
	}
}
