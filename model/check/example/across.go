package example

// acrossTrips break the rules that hold figures of different places against each other.
func acrossTrips() []Trip {
	sow := Add("sows", "move", "title", "Move", "deliverables", "All files moved", "acceptDays", "15", "feeIds", "move")
	milestone := Add(fees, "move", "label", "Move", "kind", "milestone", "price", "500")
	text, due, days := Set(fees+".move.milestone.text", "Moved"), Set(fees+".move.milestone.due", "2026-05-01"), Set(fees+".move.milestone.acceptDays", "10")
	gdpr := steps(Set("security.regimes", "gdpr"), Set("security.dpa.subjects", "employees"), Set("security.dpa.dataTypes", "names"), Set("security.dpa.transfers", "none"))
	const region, hours = servers + ".locations.cloud.region", "security.incident.noticeHours"
	return []Trip{
		{"CST-29", "ten days and fifteen", steps(milestone, text, due, days, sow), fees + ".move.milestone.acceptDays", []string{"“Move”", "10 days", "15 days"}, "take the time of the project"},
		{"CST-30", "a price", steps(Add("term.notices", "n", "reason", "price", "days", "90")), "costs.adjust.noticeDays", []string{"60 days", "90 days"}, "make it 90 days"},
		{"CST-30", "a count", steps(Add("term.notices", "n", "reason", "count", "days", "45")), "costs.adjust.countNoticeDays", []string{"30 days", "45 days"}, "make it 45 days"},
		{"CST-31", "a block", steps(Add(fees, "block", "label", "Block of hours", "kind", "hourly_block", "price", "1500", "hours", "10", "overage", "160")), fees + ".block.block.validMonths", []string{"“Block of hours”", "10 hours"}, "let them hold for 12 months"},
		{"SEC-20", "a copy in Europe", steps(Set("security.residency", "us_only"), Set(region, "Frankfurt, Germany")), region, []string{"“Frankfurt, Germany”", "in the United States only"}, ""},
		{"SEC-21", "personal data", append(gdpr, Set("security.dpa.noticeHours", "12")), hours, []string{"24 hours", "12 hours", "personal data"}, "tell within 12 hours"},
		{"SEC-22", "eight hours", steps(Set("services.sv-03.included", "Help by phone\n8 hours of work on each incident")), "services.sv-03.included", []string{"“Help desk”", "8 hours", "4"}, "include 8 hours"},
	}
}

// acrossCalms are close to breaking them.
func acrossCalms() []Calm {
	sow := Add("sows", "move", "title", "Move", "deliverables", "All files moved", "acceptDays", "10", "feeIds", "move")
	milestone := Add(fees, "move", "label", "Move", "kind", "milestone", "price", "500")
	text, due, days := Set(fees+".move.milestone.text", "Moved"), Set(fees+".move.milestone.due", "2026-05-01"), Set(fees+".move.milestone.acceptDays", "10")
	return []Calm{
		{"CST-29", "the same", steps(milestone, text, due, days, sow)},
		{"CST-30", "the same", steps(Add("term.notices", "n", "reason", "price", "days", "60"))},
		{"CST-31", "a year", steps(Add(fees, "block", "label", "Block of hours", "kind", "hourly_block", "price", "1500", "hours", "10", "overage", "160"), Set(fees+".block.block.validMonths", "12"))},
		{"SEC-20", "a copy in Oregon", steps(Set("security.residency", "us_only"), Set(servers+".locations.cloud.region", "Hillsboro, Oregon"))},
		{"SEC-21", "later than the agreement, which holds", steps(Set("security.regimes", "gdpr"), Set("security.dpa.subjects", "employees"), Set("security.dpa.dataTypes", "names"), Set("security.dpa.transfers", "none"), Set("security.dpa.noticeHours", "48"))},
		{"SEC-22", "an answer, and the same hours", steps(Set("services.sv-03.included", "An answer to each incident within 8 hours\n4 hours of work on each incident"))},
	}
}
