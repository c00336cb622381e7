package check

func maintenanceRules() []Rule {
	return []Rule{
		{"MNT-05", Error, "nobody is named who approves changes", byQuestion},
	}
}
