package model

// startRequests are usual requests with the time each takes.
var startRequests = []starter{
	{id: "rq-01", text: "Account for a new User", due: "3 bizday"},
	{id: "rq-02", text: "Closing the accounts of a User who leaves", due: "0 bizday"},
	{id: "rq-03", text: "Installing software that has a license", due: "2 bizday"},
	{id: "rq-04", text: "Changing the access of a User", due: "1 bizday"},
	{id: "rq-05", text: "Quote for hardware, software or a project", due: "3 bizday"},
}

// startPerformance are usual expectations: what is looked at, of what kind, the target and how it is measured.
var startPerformance = []struct{ id, metric, subject, target, how, owner string }{
	{"pf-01", "time to sign in at a workstation", "workstation", "at most 60 seconds", "monitoring agent", "provider"},
	{"pf-02", "free space on the disk of a server", "hardware", "at least 15%", "monitoring agent", "provider"},
	{"pf-03", "speed of the internet line", "network", "at least 80% of what the line’s contract says", "speed test at the firewall", "vendor"},
	{"pf-04", "speed of business programs", "third_party", "as the vendor of the program states", "reports of Users", "vendor"},
	{"pf-05", "printing", "hardware", "best effort", "reports of Users", "provider"},
}

// startFigure is a usual figure.
type startFigure struct{ id, name, formula, target, source, frequency string }

// seeds returns the row of a figure.
func (x startFigure) seeds() []seed {
	row := "levels.kpis." + x.id + "."
	return answered(seed{row + "name", x.name}, seed{row + "formula", x.formula}, seed{row + "target", x.target}, seed{row + "source", x.source}, seed{row + "frequency", x.frequency})
}

// startKPIs are the usual figures (domain 2.6).
var startKPIs = []startFigure{
	{"kp-01", "First response in time", "Tickets answered within the Response Time / all Tickets of the month", "as agreed for each Priority", "ticket system", "monthly"},
	{"kp-02", "Resolution in time", "Tickets solved within their Resolution Time / Tickets with a Resolution Time that were closed in the month", "as agreed for each Priority", "ticket system", "monthly"},
	{"kp-03", "Uptime", "minutes in use without Excluded Time / minutes measured without Excluded Time", "as agreed for each system", "monitoring system", "quarterly"},
	{"kp-04", "Updates installed", "devices with all approved updates / devices of the Covered Equipment", "at least 95%", "monitoring system", "monthly"},
	{"kp-05", "Backups that worked", "backup runs without a fault / all backup runs", "at least 98%", "backup system", "monthly"},
	{"kp-06", "Restore tests done", "restore tests done / restore tests due", "every one that is due", "backup system", ""}, // as often as they are done
	{"kp-07", "Satisfaction of Users", "good ratings / all ratings of closed Tickets", "at least 90%", "short survey at closing", "quarterly"},
	{"kp-08", "Tickets reopened", "Tickets opened again / Tickets closed", "at most 5%", "ticket system", "monthly"},
}

// serviceFigures are figures that a service brings.
var serviceFigures = []startFigure{
	{"kp-09", "Security training completed", "Users who completed the training / all Users", "at least 90%", "training platform", "yearly"},
}

// startSchemes are the usual credits: one for times, one for uptime (domain 2.6).
var startSchemes = []seed{
	{"levels.schemes.times.name", "Credit for missed times"},
	{"levels.schemes.times.measures", "response,resolution"},
	{"levels.schemes.times.bands.first.when", "below_target"},
	{"levels.schemes.times.bands.first.creditPct", "5"},
	{"levels.schemes.times.bands.second.when", "points_below"},
	{"levels.schemes.times.bands.second.value", "10"},
	{"levels.schemes.times.bands.second.creditPct", "10"},
	{"levels.schemes.uptime.name", "Credit for downtime"},
	{"levels.schemes.uptime.measures", "uptime"},
	{"levels.schemes.uptime.capPct", "20"}, // as much as its last band
	{"levels.schemes.uptime.bands.first.when", "below_target"},
	{"levels.schemes.uptime.bands.first.creditPct", "5"},
	{"levels.schemes.uptime.bands.second.when", "below_pct"},
	{"levels.schemes.uptime.bands.second.value", "99"},
	{"levels.schemes.uptime.bands.second.creditPct", "10"},
	{"levels.schemes.uptime.bands.third.when", "below_pct"},
	{"levels.schemes.uptime.bands.third.value", "97"},
	{"levels.schemes.uptime.bands.third.creditPct", "20"},
}
