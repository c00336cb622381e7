package check

func levelRules() []Rule {
	return []Rule{
		{"SLA-17", Error, "a priority has no target", byQuestion},
		{"SLA-18", Error, "there are no priorities", byQuestion},
	}
}
