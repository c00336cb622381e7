package check

func legalRules() []Rule {
	return []Rule{
		{"LEG-01", Error, "it is not said which law governs, or which courts decide", byQuestion},
		{"LEG-16", Error, "a separate non-disclosure agreement has no date", byQuestion},
	}
}
