package model

import (
	"slices"
	"strings"

	"engross/model/prose"
	"engross/model/value"
)

// LevelsScreen says how fast problems are taken up and mended, and who is called when that fails.
type LevelsScreen struct {
	Node
	Levels Levels
	Issues Issues
}

// About names the screen.
func (*LevelsScreen) About() About {
	return About{Key: "levels", Title: "Service levels", Help: "How urgent problems are ranked, how fast each is taken up and mended, and who is called when that fails."}
}

// Fields returns the questions of the screen.
func (x *LevelsScreen) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "levels", Label: "Targets", At: &x.Levels},
		{Key: "issues", Label: "When something goes wrong", At: &x.Issues},
	})
}

// Choices of the service levels.
var (
	ResponseMeanings = []Option{
		{Value: "human_ack", Label: "a person confirms the Ticket and says what happens next"},
		{Value: "human_starts_work", Label: "a person starts to work on it"},
	}
	ResolutionMeanings = []Option{
		{Value: "service_restored", Label: "what failed works again, if need be by a Workaround"},
		{Value: "permanent_fix", Label: "the cause is removed for good"},
	}
	ClockStarts = []Option{
		{Value: "logged_in_channel", Label: "the report is logged as a Ticket", Help: "Provider logs what comes in the agreed ways"},
		{Value: "received", Label: "the report arrives in one of the agreed ways", Help: "before anybody has looked at it"},
	}
	Pauses = []Option{
		{Value: "waiting_client", Label: "waits for an answer, an approval or access from Client"},
		{Value: "waiting_vendor", Label: "waits for another company"},
		{Value: "waiting_parts", Label: "waits for parts that were ordered"},
		{Value: "client_requested_delay", Label: "was put off because Client asked for it"},
		{Value: "force_majeure", Label: "cannot go on because of a Force Majeure Event"},
	}
	WhoSets = []Option{
		{Value: "provider_rules", Label: "Provider, by the matrix"},
		{Value: "joint", Label: "both together"},
		{Value: "client_proposes", Label: "Client proposes, Provider confirms"},
	}
)

// Levels are the targets for taking up and mending problems, and what follows when they are missed.
type Levels struct {
	Node
	Priorities                         Rows[Priority, *Priority]
	ResponseMeaning, ResolutionMeaning value.Text
	FixTimes                           value.Answer
	ClockStart, WhoSets                value.Text
	Pauses                             value.Set
	Impact                             Impact
	Urgency                            Urgency
	Matrix                             Matrix
	NotUrgent                          value.Lines
	Requests                           Rows[Request, *Request]
	Uptime                             Rows[Uptime, *Uptime]
	Performance                        Rows[Performance, *Performance]
	KPIs                               Rows[KPI, *KPI]
	Alerts                             Alerts
	Credits                            value.Answer
	Schemes                            Rows[Scheme, *Scheme]
	Chronic                            Chronic
	Exclusions                         value.Lines
	Change                             LevelChange
	AuditEvery                         value.Span
}

// Derived says whether a priority or an impact goes by whole sites, so that the agreement has to say which place is one, and
// whether some target holds only in a season.
func (x *Levels) Derived(s Scope) []Field {
	var bySite, inSeason value.Answer
	texts := []value.Text{x.Impact.High, x.Impact.Medium, x.Impact.Low}
	for _, p := range x.Priorities {
		texts = append(texts, p.Definition)
		if slices.ContainsFunc(p.Targets, func(t *Target) bool { return t.isInSeason(s.A) }) {
			inSeason = value.Yes
		}
	}
	for _, text := range texts {
		for w := range strings.FieldsFuncSeq(strings.ToLower(string(text)), prose.IsBetweenWords) {
			if w == "site" || w == "sites" {
				bySite = value.Yes
			}
		}
	}
	return []Field{
		{Key: "bySite", At: &bySite, Help: "Whether a priority, or an impact, is for a whole site, so that the agreement says which place is one."},
		{Key: "inSeason", At: &inSeason}, // only leads the wording
	}
}

// notUrgent are kinds of work that are not urgent, whoever reports them (domain 2.6).
const notUrgent = "a forgotten password of one User outside Support Hours\n" +
	"a flaw in how something looks that hinders nobody\n" +
	"a question of how to do something\n" +
	"a new User who was not announced in time\n" +
	"a wish for a new function or a new device\n" +
	"a problem with a personal device"

// usualExclusions are what no target counts (domain 2.6).
const usualExclusions = "maintenance that was announced or falls in a Maintenance Window\n" +
	"something that Client, its Users or companies that it hired did or left undone\n" +
	"a Minimum Standard that is not met\n" +
	"a product, line or service of another company\n" +
	"a Force Majeure Event\n" +
	"a suspension of Services for unpaid Fees\n" +
	"written advice of Provider that Client declined\n" +
	settlingIn

// settlingIn is the last of them.
const settlingIn = "the settling-in period after the Service Start Date"

// usualExclusions returns what counts against no target unless told otherwise; a settling-in period only where there is one.
func (a *Agreement) usualExclusions() string {
	if d := a.Term.RampDays; d.IsSet() && d.Int() == 0 || !d.IsSet() && a.Term.Known.IsYes() {
		return strings.TrimSuffix(usualExclusions, "\n"+settlingIn)
	}
	return usualExclusions
}

// Fields returns the questions about the targets.
func (x *Levels) Fields(s Scope) []Field {
	noCredits := x.Credits == value.No
	return s.ask([]Field{
		{
			Key: "priorities", Label: "Priorities", At: &x.Priorities, Required: true, Fast: true, Rule: "SLA-18",
			Ask:  "When everything is down, and when it is just annoying: how soon do you expect somebody to be on it?",
			Help: "One to six levels of urgency, each with what belongs to it and how fast it is taken up. Four are usual. You may rename them.",
		},
		{Key: "responseMeaning", Label: "Response means", At: &x.ResponseMeaning, Options: ResponseMeanings, Default: "human_ack", Ask: "Is it an answer when a person confirms your report, or only when the work has begun?", Help: "What has to happen for a response time to be met. An automatic receipt never counts."},
		{Key: "fixTimes", Label: "Times for mending too", At: &x.FixTimes, Default: "yes", Ask: "Would you like target times for the repair too, besides those for our first answer?", Help: "Whether the agreement sets targets for mending as well. No leaves only the response times in it."},
		{Key: "resolutionMeaning", Label: "Resolution means", At: &x.ResolutionMeaning, Options: ResolutionMeanings, Default: "service_restored", Skip: x.FixTimes == value.No, Ask: "Is a problem solved when people can work again, or when its cause is gone for good?", Help: "What has to happen for a resolution time to be met. Working again is what the client needs first; the cause may take longer."},
		{Key: "clockStart", Label: "The clock starts when", At: &x.ClockStart, Options: ClockStarts, Default: "logged_in_channel", Ask: "We would count from the moment your call is logged: is that all right with you?", Help: "The moment from which times are counted. What comes in outside the hours that count starts with the next opening."},
		{Key: "pauses", Label: "The clock stops while a ticket", At: &x.Pauses, Options: Pauses, Default: "waiting_client,waiting_vendor,waiting_parts,client_requested_delay,force_majeure", Ask: "We would stop the clock while we wait for you, a vendor or parts: is that all right?", Help: "Reasons that stop the clock. Each stop has to be noted with its reason."},
		{Key: "impact", Label: "Impact", At: &x.Impact},
		{Key: "urgency", Label: "Urgency", At: &x.Urgency},
		{Key: "matrix", Label: "Matrix", At: &x.Matrix},
		{Key: "whoSets", Label: "Who sets the priority", At: &x.WhoSets, Options: WhoSets, Default: "provider_rules", Ask: "Who says how urgent a problem is: we by the table, both of us together, or you first?", Help: "Most providers set it by the matrix and note it; the client may object. Setting it together takes a call each time."},
		{Key: "notUrgent", Label: "Never urgent", At: &x.NotUrgent, Default: notUrgent, Lines: 5, Ask: "What can always wait, whoever asks for it?", Help: "What does not count as urgent, whoever asks. One line each; it saves discussions at night.", Example: "a question of how to do something"},
		{Key: "requests", Label: "Service requests", At: &x.Requests, Ask: "What do your people often ask for that is no fault, such as a new account?", Help: "Usual wishes that are no faults, such as a new user, with the time each takes."},
		{Key: "uptime", Label: "Uptime", At: &x.Uptime, Ask: "Which of your systems have to be up nearly all the time?", Help: "Systems with a promised share of time in which they work. Promise it only for what can be measured."},
		{Key: "performance", Label: "Performance", At: &x.Performance, Ask: "What should your people be able to expect of their machines, the network and the programs?", Help: "What people may expect of hardware, workstations, lines and programs, and who answers for it."},
		{Key: "kpis", Label: "Figures reported", At: &x.KPIs, Ask: "By which figures would you like to judge our work?", Help: "Figures by which the services are judged. Each needs a formula and a source, or nobody can measure it."},
		{Key: "alerts", Label: "Early warning", At: &x.Alerts},
		{Key: "credits", Label: "Credits for missed targets", At: &x.Credits, Default: "yes", Ask: "If we miss a target, should there be money back?", Help: "Whether a missed target takes something off a later invoice. Without credits, give the client a way out instead."},
		{Key: "schemes", Label: "Credit schemes", At: &x.Schemes, Required: !noCredits, Skip: noCredits, Rule: "SLA-09", NoneBy: "credits", Ask: "What do you get back if we miss a target?", Help: "What is credited for which target. One scheme for times and one for uptime are usual."},
		{Key: "chronic", Label: "Repeated misses", At: &x.Chronic},
		{Key: "exclusions", Label: "What does not count", At: &x.Exclusions, Default: s.A.usualExclusions(), Lines: 5, Ask: "Planned maintenance, and what others cause, would not count against us: is that all right with you?", Help: "Causes for which no target is missed. One line each.", Example: "a Minimum Standard that is not met"},
		{Key: "change", Label: "Changing the levels", At: &x.Change},
		{Key: "auditEvery", Label: "Records open to the client", At: &x.AuditEvery, Default: "12 month", Ask: "How often would you like to look at the records behind the figures?", Help: "How often the client may look at the records behind the figures.", Example: "12 months"},
	})
}

// LevelChange is how service levels are reviewed and changed.
type LevelChange struct {
	Node
	ReviewEvery, NoticeDays value.Count
	BothSign                value.Answer
}

// Fields returns the questions about changes.
func (x *LevelChange) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "reviewEvery", Label: "Reviewed every", At: &x.ReviewEvery, Default: "6", Min: 1, Max: 36, Unit: "months", Ask: "How often shall we look at these targets together?", Help: "How often both sides look at the targets together. Twice a year is usual.", Example: "6"},
		{Key: "noticeDays", Label: "Proposal ahead", At: &x.NoticeDays, Default: "30", Max: 180, Unit: "days", Ask: "How long ahead should one of us propose a new target?", Help: "How long before it is to apply a changed target has to be proposed.", Example: "30"},
		{Key: "bothSign", Label: "Needs both signatures", At: &x.BothSign, Default: "yes", Ask: "Should a new target need both signatures, not just an email?", Help: "Whether a changed target needs both signatures. No lets the authorized contacts agree by email."},
	})
}

// Alerts is who is told before a target is missed.
type Alerts struct {
	Node
	ThresholdPct         value.Percent
	ProviderID, ClientID value.Text
	Channel              value.Text
}

// AlertChannels are the ways of an early warning.
var AlertChannels = []Option{{Value: "email", Label: "by email"}, {Value: "phone", Label: "by phone"}, {Value: "portal", Label: "in the portal"}}

// Fields returns the questions about early warnings.
func (x *Alerts) Fields(s Scope) []Field {
	who := func(key, label, side, ask string, at *value.Text) Field {
		return Field{
			Key: key, Label: label, At: at, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions(side) },
			Default: s.A.Issues.first(s.A, side), Ask: ask, Help: "Who is told. Unless you choose somebody else, it is the person of the first level of escalation.",
		}
	}
	return s.ask([]Field{
		{Key: "thresholdPct", Label: "Warn at", At: &x.ThresholdPct, Default: "90", Ask: "How much of a target’s time may pass before both of us get a warning?", Help: "The part of a target’s time after which both sides are warned, while it can still be met.", Example: "90"},
		who("providerId", "Provider’s person", "provider", "Who on our side should get that warning?", &x.ProviderID),
		who("clientId", "Client’s person", "client", "And who on your side should get it?", &x.ClientID),
		{Key: "channel", Label: "Told", At: &x.Channel, Options: AlertChannels, Default: "email", Ask: "How should that warning come: by email, by phone or in the portal?", Help: "How the warning is sent. Email is usual; a phone call is for those who have to act at once."},
	})
}
