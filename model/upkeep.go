package model

import "engross/model/value"

// Choices about updates.
var (
	PatchClasses = []Option{
		{Value: "os_critical", Label: "critical updates of operating systems"},
		{Value: "os_routine", Label: "other updates of operating systems"},
		{Value: "third_party", Label: "updates of other software"},
		{Value: "firmware", Label: "firmware of servers and devices"},
		{Value: "network", Label: "updates of network equipment"},
		{Value: "hardware_check", Label: "examination of the hardware"},
		{Value: "custom", Label: "another class", Help: "name it yourself"},
	}
	PatchFrequencies = []Option{
		{Value: "as_released", Label: "as they come out"},
		{Value: "weekly", Label: "each week"},
		{Value: "monthly", Label: "each month"},
		{Value: "quarterly", Label: "each quarter"},
		{Value: "yearly", Label: "each year"},
	}
	Reboots = []Option{
		{Value: "window", Label: "in a Maintenance Window"},
		{Value: "after", Label: "outside Support Hours"},
		{Value: "asked", Label: "when the User agrees"},
		{Value: "none", Label: "not needed"},
	}
)

// usualPatch is how a class of updates is usually treated.
var usualPatch = map[string]struct{ frequency, days, reboot string }{
	"os_critical":    {"as_released", "14", "after"},
	"os_routine":     {"monthly", "30", "window"},
	"third_party":    {"monthly", "30", "after"},
	"firmware":       {"quarterly", "", "window"},
	"network":        {"quarterly", "", "window"},
	"hardware_check": {"yearly", "", "none"},
}

// PatchClass is a class of updates or checks: how often it is dealt with, and how soon.
type PatchClass struct {
	Entry
	Name, Class, Frequency value.Text
	DeadlineDays           value.Count
	Reboot                 value.Text
}

// Fields returns the questions about the class.
func (p *PatchClass) Fields(s Scope) []Field {
	class := or(p.Class, "custom")
	usual := usualPatch[class]
	return s.ask([]Field{
		{Key: "name", Label: "Class in words", At: &p.Name, Required: true, Skip: class != "custom", Named: true, Max: 80, Ask: "Which updates are these?", Help: "What is updated or checked, if it is none of the usual classes.", Example: "Updates of the practice software"},
		{Key: "class", Label: "Class", At: &p.Class, Options: PatchClasses, Default: "custom", Named: true, Ask: "Which of the usual updates or checks is this line about?", Help: "Which updates or checks this line is about."},
		{Key: "frequency", Label: "How often", At: &p.Frequency, Options: PatchFrequencies, Default: usual.frequency, Rule: "MNT-03", Ask: "How often should that be done?", Help: "The rhythm of the work. Critical updates are installed as they come out."},
		{Key: "deadlineDays", Label: "At the latest after", At: &p.DeadlineDays, Default: usual.days, Min: 1, Max: 365, Unit: "days", Ask: "Within how many days after its release must an update be installed?", Help: "The most days between the release of an update and its installation. Insurers ask for 14 or 30 for critical ones.", Example: "14"},
		{Key: "reboot", Label: "Restart", At: &p.Reboot, Options: Reboots, Default: usual.reboot, Ask: "When may we restart a machine for it?", Help: "When a device is restarted, if the update needs it."},
	})
}

// AutomatedTask is routine work that a program does.
type AutomatedTask struct {
	Entry
	Task, AlertTo value.Text
}

// Fields returns the questions about the work.
func (t *AutomatedTask) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "task", Label: "Task", At: &t.Task, Required: true, Named: true, Max: 120, Ask: "What runs by itself?", Help: "One piece of routine work that a program does.", Example: "clean-up of full disks"},
		{Key: "alertTo", Label: "A failure is told to", At: &t.AlertTo, Default: s.A.hearsOfFailures(), Max: 80, Ask: "Who should hear of it when that fails?", Help: "Who hears of it when the program fails.", Example: "the help desk"},
	})
}

// hearsOfFailures is who does while nobody said: the help desk, where the provider has one.
func (a *Agreement) hearsOfFailures() string {
	if a.deskOf("provider", false) != nil {
		return "the help desk"
	}
	return "Provider"
}
