package model

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// usualNames are the words by which price lists call the services of the catalogue, in the singular; of those that a name begins
// with, the longest tells which it is.
var usualNames = map[string]string{
	"server": "sv-05", "server care": "sv-05", "server backup": "sv-12", "cloud server": "sv-15",
	"workstation": "sv-06", "desktop": "sv-06", "firewall": "sv-11", "network": "sv-02",
	"backup": "sv-12", "data backup": "sv-12", "cloud backup": "sv-12", "disaster recovery": "sv-13",
	"patch": "sv-07", "patching": "sv-07", "server patching": "sv-07", "endpoint": "sv-08", "edr": "sv-08", "antivirus": "sv-08",
	"email security": "sv-10", "email filter": "sv-10", "spam filter": "sv-10", "multi factor": "sv-09", "mfa": "sv-09",
	"help desk": "sv-03", "helpdesk": "sv-03", "service desk": "sv-03",
	"m365": "sv-14", "o365": "sv-14", "microsoft 365": "sv-14", "office 365": "sv-14", "google workspace": "sv-14",
	"m365 backup": "sv-12", "microsoft 365 backup": "sv-12", "office 365 backup": "sv-12",
	"mdm": "sv-18", "mobile device": "sv-18", "security awareness": training, "awareness training": training, "security training": training, "phishing": training,
	"phishing test": phishingTest, "phishing simulation": phishingTest, "phishing campaign": phishingTest, "phishing drill": phishingTest,
	"soc": "sv-20", "mdr": "sv-20", "security monitoring": "sv-20", "managed detection": "sv-20",
	"vcio": "sv-21", "vendor": "sv-25", "onboarding": onboarding, "client onboarding": onboarding,
	"compliance": "sv-24", "wisp": "sv-24", "security program": "sv-24", "written security": "sv-24", "written information security": "sv-24",
	"vulnerability scan": "sv-23", "vulnerability scanning": "sv-23", "vulnerability assessment": "sv-23", "security assessment": "sv-23",
}

// besides are words that name a service only beside another of its names, as in “phishing tests and training”.
var besides = map[string]string{"training": training, "lesson": training, "awareness": training}

// phishingTest is the service of a phishing test without lessons, and training the one that has such a test in it.
const (
	phishingTest = "sv-29"
	training     = "sv-19"
)

// partOf tells which service has another in it.
var partOf = map[string]string{phishingTest: training}

// detection is the service that watches for attacks.
const detection = "sv-20"

// CloudOffice is the administration of a cloud office.
const CloudOffice = "sv-14"

// onboarding is the service that is done once, when the work begins, and paid for so.
const onboarding = "sv-26"

// otherThings are words of lines that are no work on what they name: something bought, rented or done once, or several things.
var otherThings = []string{
	"license", "licence", "licensing", "subscription", "seat", "hardware", "rental", "rent", "lease", "loaner", "warranty", "hosting",
	"software", "storage", "migration", "project", "setup", "set", "installation", "install", "upgrade", "replacement", "and", "monitoring",
	"business", "premium", "basic", "standard", "enterprise", "app", "copilot", "e1", "e3", "e5", "f1", "f3", "discount", "credit",
}

// worksOnCloud are words of lines for work on a cloud office, whose name alone is as a rule the licenses.
var worksOnCloud = []string{"admin", "administration", "care", "management", "support", "tenant", "managed", "service"}

var addingSigns = strings.NewReplacer("&", " and ", "+", " and ", "/", " and ")

// nameWords returns the words of a name in lower case and the singular; a sign that adds one thing to another is “and”.
func nameWords(name string) []string {
	name = addingSigns.Replace(strings.ToLower(name))
	all := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range all {
		if len(w) > 3 && !strings.HasSuffix(w, "ss") {
			all[i] = strings.TrimSuffix(w, "s")
		}
	}
	return all
}

// usuallyCalled returns the service of the catalogue that a fee's name begins with, as price lists call it; "" where the name may
// well mean something else. That it is managed goes without saying, and what stands in brackets explains the rest.
func usuallyCalled(label string) string {
	all := nameWords(label)
	if id := calledBy(all); id != "" {
		return id
	}
	all = nameWords(inBrackets.ReplaceAllString(label, " "))
	if len(all) > 1 && all[0] == "managed" {
		all = all[1:]
	}
	return calledBy(all)
}

// calledBy returns the service that the words of a name begin with. “SOC / MDR” is one thing, and a test with lessons are the lessons.
func calledBy(all []string) string {
	id, rest := beginsAs(all)
	if id == "" {
		return ""
	}
	for i, w := range rest {
		if w == "and" && i+1 < len(rest) {
			next, _ := beginsAs(rest[i+1:])
			switch next = cmp.Or(next, besides[rest[i+1]]); {
			case next == id, next == partOf[id]:
				return next
			case partOf[next] == id:
				return id
			}
		}
		if other := usualNames[w]; slices.Contains(otherThings, w) || other != "" && other != id {
			return ""
		}
	}
	if id == CloudOffice && !slices.ContainsFunc(rest, func(w string) bool { return slices.Contains(worksOnCloud, w) }) {
		return ""
	}
	return id
}

// beginsAs returns the service by whose usual name words begin, and what follows that.
func beginsAs(all []string) (id string, rest []string) {
	for n := min(3, len(all)); n > 0; n-- {
		if id := usualNames[strings.Join(all[:n], " ")]; id != "" {
			return id, all[n:]
		}
	}
	return "", nil
}

// onceWords are words of what is done once, when the work begins or on an occasion.
var onceWords = []string{"onboarding", "setup", "installation", "install", "migration", "implementation", "relocation", "decommissioning"}

// kindNamed returns the kind of a fee as its name tells, else the one that most are.
func kindNamed(label string) string {
	all := nameWords(label)
	isOnce := slices.ContainsFunc(all, func(w string) bool { return slices.Contains(onceWords, w) }) ||
		hasRun(all, []string{"set", "up"}) || hasRun(all, []string{"getting", "started"})
	switch {
	case isOnce:
		return "one_time"
	case isResold(label):
		return "pass_through"
	}
	return "recurring"
}

// licenseWords are words of what a vendor licenses, whose price is its own.
var licenseWords = []string{"license", "licence", "licensing", "subscription", "adobe"}

// ownWords are words of what is not the mere license of a vendor: work on it, several things in one line, a service by subscription.
var ownWords = append([]string{"and", "with", "incl", "including", "backup", "security", "protection", "training", "project", "it", "discount", "credit"},
	slices.Concat(careWords, worksOnCloud)...)

// isResold reports whether a name is that of what a third company charges: it says so, or it is that of a vendor’s license.
func isResold(label string) bool {
	all := nameWords(label)
	isLicense := slices.ContainsFunc(licenseWords, func(w string) bool { return slices.Contains(all, w) }) || namesOffice(all)
	return IsPassedOn(label) || isLicense && !slices.ContainsFunc(ownWords, func(w string) bool { return slices.Contains(all, w) })
}

// passedOn are the words of what is resold at the price of a third company, each run in the singular.
var passedOn = [][]string{
	{"resold"},
	{"resale"},
	{"list", "price"},
	{"at", "cost"},
	{"pass", "through"},
	{"passed", "through"},
	{"passed", "on"},
	{"passthrough"},
	{"follow", "vendor"},
	{"follow", "the", "vendor"},
	{"follow", "microsoft"},
	{"follow", "list"},
}

// IsPassedOn reports whether a name, or a note beside it, says that what a third company charges is passed on.
func IsPassedOn(text string) bool {
	all := nameWords(text)
	return slices.ContainsFunc(passedOn, func(words []string) bool {
		return hasRun(all, words) && !hasRun(all, append([]string{"not"}, words...))
	})
}

// unitWords are what a name counts if it says no more than that, or that it is looked after.
var unitWords = map[string]string{
	"server": "server", "workstation": "workstation", "desktop": "workstation", "laptop": "workstation", "computer": "workstation", "pc": "workstation",
	"firewall": "device", "device": "device", "endpoint": "device", "site": "site", "mailbox": "mailbox", "mailboxe": "mailbox",
	"user": "user", "seat": "user",
}

// careWords say that something is looked after.
var careWords = []string{"care", "management", "managed", "monitoring", "support", "maintenance", "service", "patching", "administration"}

// unitNamed returns what a line is counted by: one that recurs as its name tells, such as “Server care” by the server, one by
// use by what its name speaks of, what is resold by the license, another as its kind usually is.
func unitNamed(label, kind string) string {
	usual := defaultUnit(kind)
	switch {
	case kind == "pass_through" && isResold(label):
		return "licence" // what is resold is counted
	case kind == "usage": // each time for one of what the name tells of, such as “Setting up a new computer”
		for _, w := range nameWords(label) {
			if unit := unitWords[w]; unit != "" {
				return unit
			}
		}
		return usual
	case kind != "recurring":
		return usual
	}
	unit := ""
	for _, w := range nameWords(label) {
		is, isUnit := unitWords[w]
		if isUnit && unit == "" {
			unit = is
		} else if !slices.Contains(careWords, w) {
			return usual
		}
	}
	return cmp.Or(unit, usual)
}

// calledLike returns the included service that a line which recurs is called by, as long as nobody said what the line pays for;
// "" where there is none. It may be one that another line pays for.
func (a *Agreement) calledLike(f *Fee) string { return a.calledAs(f, "included") }

// OptionLike is calledLike for a service that is only offered as an option.
func (a *Agreement) OptionLike(f *Fee) string { return a.calledAs(f, "optional") }

func (a *Agreement) calledAs(f *Fee, status string) string {
	if f.ServiceIDs.IsSet() || f.node().state["serviceIds"].isTouched() {
		return ""
	}
	if x := a.serviceCalled(f); x != nil && or(x.Status, x.usualStatus(a)) == status {
		return x.Key()
	}
	return ""
}

// serviceCalled returns the service by whose name, else by whose usual words a line is called that may pay for one, whatever it is
// said to pay for; nil where there is none.
func (a *Agreement) serviceCalled(f *Fee) *Service {
	if a.isProfile || !f.Label.IsSet() {
		return nil
	}
	id, isCall := f.calls()
	if !isCall {
		return nil
	}
	for _, x := range a.Services {
		if x.Name.IsSet() && strings.EqualFold(string(x.Name), string(f.Label)) {
			return x
		}
	}
	switch own := a.usually(phishingTest); {
	case id == phishingTest && own == nil:
		id = training
	case id == training && own != nil && f.namesTestToo():
		return nil // it pays for both
	}
	return a.usually(id)
}

// namesTestToo reports whether a line is called by lessons and by a phishing test.
func (f *Fee) namesTestToo() bool {
	all := nameWords(string(f.Label))
	return slices.Contains(all, "phishing") && slices.Contains(all, "and")
}

// usually returns the service that came from an entry of the catalogue and still has its name; nil where there is none.
func (a *Agreement) usually(id string) *Service {
	c, ok := CatalogueEntry(id)
	i := slices.IndexFunc(a.Services, func(x *Service) bool {
		return ok && x.Catalogued() == c.ID && strings.EqualFold(string(x.Name), c.Name)
	})
	if i < 0 {
		return nil
	}
	return a.Services[i]
}

// calls returns the service of the catalogue that a line is called by, "" where its name is no usual one; false for a line that pays
// for no service.
func (f *Fee) calls() (id string, ok bool) {
	id = usuallyCalled(string(f.Label))
	if k := f.kind(); k != "recurring" && (k != "one_time" || id != onboarding) || k == "recurring" && id == onboarding {
		return "", false
	}
	switch f.unit() {
	case "licence", "hour":
		return id, false
	case "tb", "gb": // backups are counted so, and storage alone is called so
		c, _ := CatalogueEntry(id)
		return id, c.Unit == "tb"
	}
	return id, true
}

// isCalledFor reports whether a line is called by a service that no line is said to pay for.
func (a *Agreement) isCalledFor(service string) bool {
	for _, l := range a.Costs.Lists {
		if slices.ContainsFunc(l.Fees, func(f *Fee) bool { return a.calledLike(f) == service }) {
			return true
		}
	}
	return false
}

// isFirstCalled reports whether no line above is called in the same way.
func (a *Agreement) isFirstCalled(f *Fee, service string) bool {
	for _, l := range a.Costs.Lists {
		for _, x := range l.Fees {
			if x == f || x.Key() == f.Key() {
				return true
			}
			if !x.ServiceIDs.IsSet() && (strings.EqualFold(string(x.Label), string(f.Label)) || usuallyCalled(string(x.Label)) == service) {
				return false
			}
		}
	}
	return true
}

// feeAt returns the fee line at a path or of the answer at it; nil where there is none.
func (a *Agreement) feeAt(path string) *Fee {
	parts := strings.Split(path, ".")
	if len(parts) < 5 || parts[0] != "costs" || parts[1] != "lists" || parts[3] != "fees" {
		return nil
	}
	l := a.Costs.Lists.With(parts[2])
	if l == nil {
		return nil
	}
	return l.Fees.With(parts[4])
}

// calledAt returns the service that the fee line at a path, or of the answer at it, is called by.
func (a *Agreement) calledAt(path string) string {
	if f := a.feeAt(path); f != nil {
		return a.calledLike(f)
	}
	return ""
}

// followName has the bundle leave a service to the line that is called by it since, and pay again for one that no line is called
// by since. What somebody said about the bundle stays.
func (e *Edit) followName(path, before string) error {
	after := e.a.calledAt(path)
	if before == after {
		return nil
	}
	if before != "" && e.a.includes(before) && !e.a.isPaid(before) && !e.a.isCalledFor(before) {
		if err := e.bundleService(before); err != nil {
			return err
		}
	}
	return e.leaveToLine(after)
}

// leaveToLine has the bundle no longer pay for a service, as long as nobody has said what the bundle pays for.
func (e *Edit) leaveToLine(service string) error {
	l := e.a.MainList()
	if service == "" || l == nil {
		return nil
	}
	p, err := e.a.At("costs.lists." + l.Key() + ".fees." + bundle + ".serviceIds")
	if err != nil || !fromPreset(p.State()) {
		return nil
	}
	ids := l.Fees.With(bundle).ServiceIDs
	if rest := ids.Without(service); ids.Has(service) && rest.IsSet() {
		return e.fillAsBefore(p, rest)
	}
	return nil
}

// leaveToLines has the bundle leave to other lines what they are called by.
func (e *Edit) leaveToLines() error {
	for _, l := range e.a.Costs.Lists {
		for _, f := range l.Fees {
			if err := e.leaveToLine(e.a.calledLike(f)); err != nil {
				return err
			}
		}
	}
	return nil
}
