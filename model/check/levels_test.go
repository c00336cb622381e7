package check_test

// p1 is the target of the highest priority.
const p1 = "levels.priorities.p1.targets.24x7"

// season adds a season of the usual hours.
func season(name, from, to string) step {
	return add("coverage.hours", name, "name", name, "week", "mon-fri 8-20", "from", from, "to", to)
}
