package model

import (
	"cmp"
	"slices"
	"strings"

	"engross/model/value"
)

// LegalScreen says which law holds and what happens when things end or go wrong.
type LegalScreen struct {
	Node
	Legal Legal
}

// About names the screen.
func (*LegalScreen) About() About {
	return About{Key: "legal", Title: "Legal", Help: "Which law holds, how the agreement can be ended, and who answers for what."}
}

// Fields returns the questions of the screen.
func (l *LegalScreen) Fields(Scope) []Field {
	return []Field{{Key: "legal", Label: "Legal", At: &l.Legal}}
}

// Legal holds the terms that a lawyer looks at first.
type Legal struct {
	Node
	GoverningLaw, Venue value.Text
	Termination         Termination
	ETF                 ExitFee
	Exit                Exit
	DataOwnership       DataOwnership
	Licence             Licence
	Confidentiality     Confidentiality
	NDA                 NDA
	Warranty            Warranty
	Liability           Liability
	Indemnity           Indemnity
	ForceMajeure        ForceMajeure
	Disputes            Disputes
	NonSolicit          NonSolicit
	NonCompete          NonCompete
	General             General
}

// courtWords are what the names of courts have in them, in English, French, German and Spanish; a court is a cour too.
var courtWords = []string{"cour", "tribunal", "judge", "gericht", "juzgado"}

// NamesCourt reports whether the answer about courts names one, and not just the place of one.
func NamesCourt(venue string) bool {
	plain := strings.ToLower(venue)
	return slices.ContainsFunc(courtWords, func(w string) bool { return strings.Contains(plain, w) })
}

// Derived says which courts decide where only the county or the city of them was typed, in words that a sentence can take.
func (l *Legal) Derived(Scope) []Field {
	var courts value.Text
	if l.Venue != "" && !NamesCourt(string(l.Venue)) {
		courts = "the courts of " + l.Venue
	}
	return []Field{{Key: "courts", Label: "Courts of the place", At: &courts, Help: "The courts of the county or city that the answer names."}}
}

// Fields returns the questions about law.
func (l *Legal) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "governingLaw", Label: "Governing law", At: &l.GoverningLaw, Required: true, Fast: true, Named: true, Max: 80, Rule: "LEG-01", Ask: "Which state’s law should hold: yours or ours?", Help: "The state or country whose law governs. Say it aloud; it is usually the provider’s.", Example: "Oregon"},
		{Key: "venue", Label: "Courts", At: &l.Venue, Required: true, Fast: true, Named: true, Max: 160, Rule: "LEG-01", Ask: "And where would a dispute be decided?", Help: "The courts that decide, usually those of the county the provider sits in.", Example: "the courts of Lane County, Oregon"},
		{Key: "termination", Label: "Ending the agreement", At: &l.Termination},
		{Key: "etf", Label: "Fee for leaving early", At: &l.ETF},
		{Key: "exit", Label: "After the end", At: &l.Exit},
		{Key: "dataOwnership", Label: "Who owns what", At: &l.DataOwnership},
		{Key: "licence", Label: "Licenses", At: &l.Licence},
		{Key: "confidentiality", Label: "Confidentiality", At: &l.Confidentiality},
		{Key: "nda", Label: "Non-disclosure agreement", At: &l.NDA},
		{Key: "warranty", Label: "Warranty", At: &l.Warranty},
		{Key: "liability", Label: "Liability", At: &l.Liability},
		{Key: "indemnity", Label: "Indemnity", At: &l.Indemnity},
		{Key: "forceMajeure", Label: "Events beyond control", At: &l.ForceMajeure},
		{Key: "disputes", Label: "Disputes", At: &l.Disputes},
		{Key: "nonSolicit", Label: "Hiring each other’s people", At: &l.NonSolicit},
		{Key: "nonCompete", Label: "Non-compete", At: &l.NonCompete},
		{Key: "general", Label: "General", At: &l.General},
	})
}

// Choices about ending the agreement.
var (
	Conveniences = []Option{
		{Value: "none", Label: "nobody"},
		{Value: "client", Label: "the client"},
		{Value: "either", Label: "either side"},
	}
	NoticeMethods = []Option{
		{Value: "certified_mail", Label: "certified mail"},
		{Value: "courier", Label: "courier"},
		{Value: "email", Label: "email with confirmation of receipt"},
	}
)

// Termination says how the agreement can be ended before its time.
type Termination struct {
	Node
	CauseCureDays, NonPayCureDays value.Count
	Insolvency                    value.Answer
	Convenience                   value.Text
	ConvenienceDays, WaitMonths   value.Count
	OtherReasons                  value.Lines
	NoticeMethod                  value.Set
	ProviderDays                  value.Count
	TakenOver                     value.Text // who may leave when the other side is taken over
	TakenOverDays                 value.Count
	LeaveOn                       value.Text // on which days the notice may end it
}

// Derived says what notice the provider must give for leaving without a reason, where that is another than the client’s.
func (t *Termination) Derived(Scope) []Field {
	var own value.Count
	if t.Convenience == "either" && t.ProviderDays.IsSet() && t.ProviderDays != t.ConvenienceDays {
		own = t.ProviderDays
	}
	return []Field{{Key: "providerOwnDays", Label: "The provider’s own notice", At: &own, Unit: "days", Help: "The notice that the provider must give, where it is not the client’s."}}
}

// Fields returns the questions about ending the agreement.
func (t *Termination) Fields(s Scope) []Field {
	monthly := or(s.A.Term.Kind, "fixed") != "fixed" // either side may leave with any month
	free := !monthly && or(t.Convenience, "none") != "none"
	return s.ask([]Field{
		{Key: "causeCureDays", Label: "Time to mend a breach", At: &t.CauseCureDays, Default: "30", Max: 180, Unit: "days", Rule: "LEG-08", Ask: "If one of us breaks the agreement, how many days are there to put it right?", Help: "If one side breaks the agreement and does not put it right in this time after notice, the other may end it. 30 days is usual.", Example: "30"},
		{Key: "nonPayCureDays", Label: "Time to pay", At: &t.NonPayCureDays, Default: "10", Max: 90, Unit: "days", Rule: "LEG-08", Ask: "And how many days are there to pay, once we have warned you?", Help: "How long the client has to pay after a written warning, before the provider may end the agreement.", Example: "10"},
		{Key: "insolvency", Label: "Ends on insolvency", At: &t.Insolvency, Default: "yes", Ask: "If one of us goes broke, may the other end the agreement?", Help: "Whether either side may end it when the other becomes insolvent, as far as the law allows."},
		{Key: "convenience", Label: "May end without a reason", At: &t.Convenience, Options: Conveniences, Default: "none", Skip: monthly, Ask: "Who may leave early without a reason: nobody, only you, or either of us?", Help: "Whether somebody may leave in the initial term without a breach. Renewals can always be stopped by notice."},
		{Key: "convenienceDays", Label: "With notice of", At: &t.ConvenienceDays, Default: "60", Min: 1, Max: 365, Unit: "days", Skip: !free, Required: free, Rule: "LEG-08", Ask: "How much notice does ending without a reason need?", Help: "Notice before leaving without a reason.", Example: "60"},
		{Key: "waitMonths", Label: "Not in the first", At: &t.WaitMonths, Default: "0", Max: 84, Unit: "months", Skip: !free, Ask: "For how many months at the start may nobody leave without a reason?", Help: "A time at the start in which nobody may leave without a reason. 0 means none.", Example: "6"},
		{Key: "otherReasons", Label: "Further reasons", At: &t.OtherReasons, Default: t.usualReasons(s.A), Lines: 5, Ask: "For which other reasons may one of us end it?", Help: "Reasons that both sides accept for ending it, one on each line. Targets that are missed again and again are no matter for this list: Service levels asks when you may leave for them (Repeated misses). Leaving whenever the other side is sold or taken over has a question of its own below.", Example: "unlawful use of the Services"},
		{Key: "noticeMethod", Label: "Notice is given by", At: &t.NoticeMethod, Options: NoticeMethods, Default: "certified_mail,courier,email", Rule: "LEG-08", Ask: "How must a formal notice be sent to count: certified mail, courier, email?", Help: "How formal notices must be sent to count.", Example: "certified mail, courier"},
		{Key: "providerDays", Label: "The provider’s notice", At: &t.ProviderDays, Default: cmp.Or(t.ConvenienceDays.String(), "60"), Min: 1, Max: 365, Unit: "days", Skip: monthly || t.Convenience != "either", Rule: "LEG-08", Ask: "And how much notice would we have to give you, to end it without a reason?", Help: "The provider’s own notice for ending without a reason. Unless you give another, it is the client’s. A new provider is not found in 30 days: 90 are usual.", Example: "90"},
		{Key: "takenOver", Label: "May end on a takeover", At: &t.TakenOver, Options: Conveniences, Default: "none", Ask: "If one of us is bought by somebody else, may the other leave: nobody, only you, or either of us?", Help: "Who may end the agreement because control of the other side, or its business, passes to somebody else. No fee for leaving early is due then."},
		{Key: "takenOverDays", Label: "Notice on a takeover", At: &t.TakenOverDays, Default: "30", Max: 180, Unit: "days", Skip: or(t.TakenOver, "none") == "none", Rule: "LEG-08", Ask: "And how much notice would that need?", Help: "Notice before leaving because the other side was taken over. It can be given until 90 days after the takeover was told.", Example: "30"},
		{Key: "leaveOn", Label: "It may end early", At: &t.LeaveOn, Options: LeavingDays, Default: "any_day", After: "waitMonths", Skip: !free, Ask: "And must it then end with a month, or may it end on any day once the notice is over?", Help: "On which day somebody who leaves without a reason may have it end, while the term still runs. The end of a month keeps invoices whole; a notice that runs out within a month then holds to its end."},
	})
}

// otherReasons are the further reasons to end an agreement that both sides usually accept, besides a change of control.
const otherReasons = "Minimum Standards not met for more than 60 days after notice\n" +
	"unlawful use of the Services"

// usualReasons are the further reasons to end the agreement while nobody gave any. A change of control is one of them for a side
// that may not leave because of it anyway; a client who answers alone is proposed none in favor of the provider.
func (t *Termination) usualReasons(a *Agreement) string {
	switch taken := or(t.TakenOver, "none"); {
	case taken == "none":
		return "a change of control that harms the other Party\n" + otherReasons
	case taken == "client" && a.Info.Mode != "owner":
		return "a change of control of Client that harms Provider\n" + otherReasons
	}
	return otherReasons
}

// Exit says how the parties part.
type Exit struct {
	Node
	TransitionDays   value.Count
	IncludedHours    value.Qty
	DataReturnDays   value.Count
	DataFormat       value.Text
	BackupHoldDays   value.Count
	DeletionDays     value.Count
	Certificate      value.Answer
	CredentialsDays  value.Count
	ToolsRemovalDays value.Count
}

// Fields returns the questions about parting.
func (e *Exit) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "transitionDays", Label: "Help to change over", At: &e.TransitionDays, Default: "30", Max: 180, Unit: "days", Ask: "If we part, how long should we help you to move to somebody else?", Help: "How long the provider helps the client to move to somebody else.", Example: "30"},
		{Key: "includedHours", Label: "Hours included", At: &e.IncludedHours, Default: "8", Unit: "hours", Ask: "How many hours of that help should cost nothing extra?", Help: "Help that costs nothing extra; beyond it the ordinary hourly rate holds.", Example: "8"},
		{Key: "dataReturnDays", Label: "Data returned within", At: &e.DataReturnDays, Default: "15", Max: 180, Unit: "days", Rule: "LEG-10", Ask: "How soon after the end do you need your data back?", Help: "After the end the provider gives back the client’s data in this time.", Example: "15"},
		{Key: "dataFormat", Label: "In what form", At: &e.DataFormat, Default: "its native form or a commonly readable one", Max: 120, Ask: "In what form do you want your data back?", Help: "A form that the client, or its next provider, can read without the tools of this one.", Example: "its native form or a commonly readable one"},
		{Key: "backupHoldDays", Label: "Backups held for", At: &e.BackupHoldDays, Default: "30", Max: 365, Unit: "days", Rule: "LEG-11", Ask: "How long after the end should we hold your backups, in case something was forgotten?", Help: "How long backups stay after the end, in case something was forgotten.", Example: "30"},
		{Key: "deletionDays", Label: "Everything deleted within", At: &e.DeletionDays, Default: "60", Max: 730, Unit: "days", Rule: "LEG-11", Ask: "How soon after the end should we have deleted everything of yours?", Help: "Not before the backups are let go, and not before the data was returned.", Example: "60"},
		{Key: "certificate", Label: "Deletion is certified", At: &e.Certificate, Default: "yes", Ask: "Do you want it in writing that everything is deleted?", Help: "Whether the provider confirms the deletion in writing."},
		{Key: "credentialsDays", Label: "Passwords handed over within", At: &e.CredentialsDays, Default: "5", Max: 60, Unit: "days", Ask: "How soon after the end must you have all passwords?", Help: "They are the client’s and must not be held back over a dispute.", Example: "5"},
		{Key: "toolsRemovalDays", Label: "Tools removed within", At: &e.ToolsRemovalDays, Default: "15", Max: 90, Unit: "days", Ask: "How soon after the end should our software be off your machines?", Help: "How soon the provider takes its own software off the client’s machines.", Example: "15"},
	})
}

// Owners are the sides that can own things.
var Owners = []Option{
	{Value: "client", Label: "Client"},
	{Value: "provider", Label: "Provider"},
	{Value: "provider_copy", Label: "Provider, with a copy for Client"},
}

// DataOwnership says who owns what, during the agreement and after it.
type DataOwnership struct {
	Node
	ClientData, Config, Documentation, Logs, ProviderTools value.Text
	Records                                                value.Lines // what has to be kept, and how long
	RecordsBy                                              value.Text  // who sees to it
}

// Fields returns the questions about ownership.
func (d *DataOwnership) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "clientData", Label: "Client data", At: &d.ClientData, Options: Owners, Default: "client", Rule: "LEG-10", Ask: "Whose is the data that you store and work with?", Help: "What the client stores and works with. Anything but the client is hard to defend."},
		{Key: "config", Label: "Configurations", At: &d.Config, Options: Owners, Default: "client", Ask: "Whose are the settings of your systems?", Help: "The settings of the client’s systems."},
		{Key: "documentation", Label: "Documentation", At: &d.Documentation, Options: Owners, Default: "client", Ask: "Whose is what we write down about your systems?", Help: "What the provider writes down about the client’s systems."},
		{Key: "logs", Label: "Logs", At: &d.Logs, Options: Owners, Default: "provider_copy", Ask: "Whose are the records that our tools keep of your systems?", Help: "Records of events in the provider’s tools."},
		{Key: "providerTools", Label: "The provider’s tools", At: &d.ProviderTools, Options: Owners, Default: "provider", Ask: "Whose are the tools and scripts that we bring?", Help: "Software, scripts and know-how the provider brings."},
		{Key: "records", Label: "Records that must be kept", At: &d.Records, Lines: 3, Ask: "Which of your records do you have to keep for a number of years, and for how many?", Help: "What the client’s own records are and how long they are kept, one on each line. How long backup copies last stands under Backups, and copies are no archive.", Example: "client tax files, for 7 years"},
		{Key: "recordsBy", Label: "They are kept by", At: &d.RecordsBy, Options: Sides, Default: "client", Skip: !d.Records.IsSet(), Ask: "Do you see to it yourselves that they are kept so long, or should we?", Help: "Whose duty it is that the records are there and can be read for that time. A law that asks for them usually binds the client."},
	})
}

// Choices about licenses.
var (
	AfterLicences = []Option{
		{Value: "transfer_if_vendor_allows", Label: "are transferred if the vendor allows it"},
		{Value: "ends", Label: "end with the agreement"},
		{Value: "client_buys", Label: "can be bought by the client"},
	}
	Deliverables = []Option{
		{Value: "client_owns_on_payment", Label: "the client owns it once it is paid for"},
		{Value: "licensed", Label: "the client may use it for its business"},
	}
)

// Licence says who may use which software and work.
type Licence struct {
	Node
	ClientSoftware                 value.Answer
	AfterTermination, Deliverables value.Text
}

// Fields returns the questions about licenses.
func (l *Licence) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "clientSoftware", Label: "Client’s software is genuine", At: &l.ClientSoftware, Default: "yes", Ask: "Can you vouch for it that your software is genuine and licensed?", Help: "Whether the client warrants that its software is genuine and licensed."},
		{Key: "afterTermination", Label: "Licenses after the end", At: &l.AfterTermination, Options: AfterLicences, Default: "transfer_if_vendor_allows", Rule: "LEG-18", Ask: "After the end, should licenses we hold for you move to you, end, or be bought by you?", Help: "What becomes of licenses that the provider holds for the client."},
		{Key: "deliverables", Label: "Work made for the client", At: &l.Deliverables, Options: Deliverables, Default: "client_owns_on_payment", Ask: "Should what we make for you be yours once it is paid, or yours to use?", Help: "Who owns scripts, designs and documents that were made for the client."},
	})
}
