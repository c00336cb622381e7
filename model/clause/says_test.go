package clause_test

import (
	"strings"
	"testing"

	"engross/model/doc"
)

// TestWhatIsAgreedIsSaid holds words that stand in the agreement after some answers, and words that do not.
func TestWhatIsAgreedIsSaid(t *testing.T) {
	l, office := builtin(t), kept(t, "office")
	for _, c := range []struct {
		name, steps string
		says, not   []string
	}{
		{
			"a shorter answer in a season", "+sites; sites.x.name=Annex; +coverage.hours; coverage.hours.x.name=Tax hours; coverage.hours.x.week=mon-sat 07:00-21:00; coverage.hours.x.from=Jan 15; coverage.hours.x.to=Apr 20; +levels.priorities.p1.targets; levels.priorities.p1.targets.x.response=15 min; levels.priorities.p1.targets.x.hoursId=x",
			[]string{
				"15 minutes (support hours, while the set Tax hours applies)", "support hours (while the set Tax hours applies)", "Response Time for Critical",
				"Support hours; from January 15 to April 20 of each year Tax hours",
				"For what is reported then in the hours in which it counts, it takes the place of the other times of its Priority.",
			},
			[]string{"Fastest Response Time", "sites on Tax hours"},
		},
		{
			"no season", "+sites; sites.x.name=Annex",
			[]string{"Annex"},
			[]string{"of each year Tax", "takes the place of the other times"},
		},
		{
			"no days of grace", "costs.late.kind=monthly_pct; costs.late.graceDays=0",
			[]string{"If an undisputed amount is not paid by its due date, Provider may charge", "a month, from the day after the due date"},
			[]string{"unpaid 0 days", "0 days of grace"},
		},
		{
			"who gets the invoices", "+contacts; contacts.x.side=client; contacts.x.name=Accounts payable; contacts.x.kind=desk; contacts.x.email=ap@cedar.example; costs.pay.invoiceToId=x",
			[]string{"It goes to Accounts payable (ap@cedar.example)."},
			nil,
		},
		{
			"who gets the reports on backups", "+contacts; contacts.x.side=client; contacts.x.name=Ida Vance; reports.backup.recipients=x",
			[]string{"Provider shows the result in this way: A short report to Ida Vance."},
			[]string{"report to the client"},
		},
		{
			"a service without rhythm", "+services; services.x.name=Plotter care; services.x.status=included; services.x.description=We keep the plotters drawing.",
			[]string{"Plotter care\nremotely\nas described\nas described"},
			nil,
		},
		{
			"an annex of one's own", "+clauses; clauses.x.title=Security program; clauses.x.place=annex; clauses.x.body=Ida Vance is in charge.\nProvider helps her.",
			[]string{"\nIda Vance is in charge.\nProvider helps her.\n"},
			[]string{"Security program\nSecurity program"},
		},
		{
			"a clause of one's own with long lines", "+clauses; clauses.x.title=Care; clauses.x.at=hours; clauses.x.body=Provider keeps the plotters\ndrawing. It oils them.",
			[]string{"Provider keeps the plotters drawing. It oils them."},
			nil,
		},
		{
			"machines that only the fees count", "-equipment; +costs.lists.main.fees; costs.lists.main.fees.x.label=Workstation care; costs.lists.main.fees.x.unit=workstation; costs.lists.main.fees.x.qty=26; costs.lists.main.fees.x.price=48",
			[]string{"The Services are for the equipment of Client that the Fees count, up to the numbers in", ": 26 workstations", "Equipment that the Fees do not count is not Covered Equipment."},
			[]string{"for this equipment: ", "Equipment that is not listed"},
		},
		{
			"backups that another company made until now", "outgoing.name=Tidewater Computers; term.rampDays=30",
			[]string{"Each job begins by the Service Start Date."},
			nil,
		},
		{
			"a quiet time in which updates are promised", "+maintenance.blackouts; maintenance.blackouts.x.name=Tax season; maintenance.blackouts.x.from=Jan 15; maintenance.blackouts.x.to=Apr 20",
			[]string{"makes no planned Changes, unless Client asks for them or the Agreement says that they are made in that time."},
			nil,
		},
		{
			"a copy each day", "backups.jobs.servers.interval=1 day; backups.dr.testEvery=1 year",
			[]string{"every day", "try the plan out every year and"},
			[]string{"every 1 "},
		},
		{
			"a service in two lines", "costs.lists.main.fees.server.serviceIds=sv-05,sv-03",
			[]string{"Pays for Server management and Help desk. For Help desk, it comes on top of Managed services."},
			[]string{"For Server management"},
		},
		{
			"a line of business in one's own words", "client.industry=other; client.otherIndustry=furniture making",
			[]string{"Client works in furniture making. At the start, the Services are for"},
			nil,
		},
		{
			"own words that another line of business took the place of", "client.industry=other; client.otherIndustry=furniture making; client.industry=retail",
			[]string{"Client works in retail. At the start"},
			[]string{"furniture making"},
		},
		{
			"a line of business that nobody names", "client.industry=other",
			nil,
			[]string{"Client works in"},
		},
		{
			"a line all of whose services are in another", "costs.lists.main.fees.server.serviceIds=sv-03",
			[]string{"Pays for Help desk, on top of Managed services."},
			[]string{"For Help desk"},
		},
		{
			"a line for a service that is not ordered", "services.sv-06.status=optional; services.sv-08.status=excluded; costs.lists.main.fees.managed.serviceIds=sv-03,sv-06,sv-08,sv-09",
			[]string{"Pays for Help desk and Identity and multi-factor sign-in."},
			[]string{"Pays for Help desk, Workstation", "Help desk, Workstation management"},
		},
		{
			"help after hours at one site", "+sites; sites.x.name=Warehouse; afterHours.siteIds=x",
			[]string{"This service is only for Warehouse. At any other site, Provider gives no service After-Hours"},
			nil,
		},
		{
			"away each year, with somebody who stands in", "coverage.away=the first two weeks of July; +contacts; contacts.x.side=provider; contacts.x.name=Ida Vance; coverage.awayId=x",
			[]string{
				"Time away. Provider is away each year in the following time: the first two weeks of July. In that time, Ida Vance stands in for Provider for all Services. Every clock runs as at other times. Provider gives Client notice of the dates before that time begins.",
			},
			[]string{"any other Ticket stands still", "which clocks stand still", "no planned work in it"},
		},
		{
			"away each year, with somebody who stands in for urgent matters", "coverage.away=the first two weeks of July; +contacts; contacts.x.side=provider; contacts.x.name=Ida Vance; coverage.awayId=x; coverage.awayFor=urgent",
			[]string{
				"Time away. Provider is away each year in the following time: the first two weeks of July. In that time, Ida Vance stands in for Provider, for Incidents of the highest Priority only. The clock of any other Ticket stands still.",
				"Provider gives Client notice of the dates before that time begins, and does no planned work in it.",
				"In Provider’s time away, Section 7.1 says which clocks stand still.",
			},
			nil,
		},
		{
			"away each year, with somebody who stands in for something else", "coverage.away=the first two weeks of July; +contacts; contacts.x.side=provider; contacts.x.name=Ida Vance; coverage.awayId=x; coverage.awayFor=servers and the network",
			[]string{"Ida Vance stands in for Provider, for this: servers and the network. The clock of any other Ticket stands still.", "Section 7.1 says which clocks stand still."},
			nil,
		},
		{
			"away each year, and nobody stands in", "coverage.away=the first two weeks of July",
			[]string{
				"In that time, nobody is on call, and the clock of every Ticket stands still. Provider gives", "In Provider’s time away, Section 7.1 says which clocks stand still.",
				"Provider is away\nthe first two weeks of July, each year",
			},
			[]string{"stands in for Provider, for"},
		},
		{
			"the client may leave when the provider is taken over", "legal.termination.takenOver=client; legal.termination.takenOverDays=45",
			[]string{
				"Takeover. If control of Provider or of the business in which it performs the Agreement passes to somebody else, Provider tells Client without delay. Client may then end the Agreement by notice of at least 45 days, given within 90 days after it was told. No fee for leaving early is due for that.",
				"by telling the other in writing. If that is Provider, Client may then end the Agreement as Section",
				"A change of control of Client that harms Provider",
			},
			[]string{"a change of control that harms the other Party"},
		},
		{
			"either may leave when the other is taken over", "legal.termination.takenOver=either; legal.general.assignByConsent=no",
			[]string{"If control of a Party or of the business", "The other Party may then end the Agreement by notice of at least 30 days", "If a company takes over its business in this way, the other may end the Agreement as"},
			[]string{"a change of control"},
		},
		{
			"nobody may leave on a takeover", "",
			[]string{"change of control that harms the other Party"},
			[]string{"Takeover."},
		},
		{
			"back sooner in a season", "+coverage.hours; coverage.hours.x.name=Tax season; coverage.hours.x.week=mon-sat 07:00-21:00; coverage.hours.x.from=Feb 1; coverage.hours.x.to=Apr 15; backups.jobs.servers.rto=8 hour; backups.jobs.servers.otherRto=4 hour",
			[]string{"8 hours; 4 hours in Tax season", "The time of Servers and shared files in Tax season holds for what fails in that season or in those hours."},
			nil,
		},
		{
			"single misses in two months", "levels.chronic.single=3; levels.chronic.singleMonths=2",
			[]string{"may end the Agreement if at least 3 Tickets miss a Service Level Target within 2 calendar months in a row. It must give written notice within 60 days after the end of the last of these months."},
			[]string{"misses the same Service Level Target"},
		},
		{
			"single misses in each of two months, beside whole months", "levels.chronic.single=3; levels.chronic.singleMonths=2; levels.chronic.singleEach=yes; levels.chronic.fails=3",
			[]string{"may end the Agreement if Provider misses the same Service Level Target in 3 measuring periods within any 12 months, or in 2 one after the other, or if at least 3 Tickets miss a Service Level Target in each of 2 calendar months in a row."},
			nil,
		},
		{
			"single misses in a month", "levels.chronic.single=3",
			[]string{"if at least 3 Tickets miss a Service Level Target within a calendar month. It"},
			nil,
		},
		{
			"on call on Saturday mornings, and paid for by the hour at night", "afterHours.policy=on_call_p1; afterHours.week=sat 08:00-12:00; afterHours.outside=hourly; afterHours.charge=included",
			[]string{
				"At any other hour, Provider may still be called for such an Incident. It helps if someone can be reached, by the hour, without a promise",
				"The Recurring Fees pay for work on the Incidents for which people are on call. Provider charges other work After-Hours by the hour",
				"only Saturday, 8:00 am to noon, and at other hours by the hour, if somebody is reached",
			},
			nil,
		},
		{
			"on call on Saturday mornings, and nobody at night", "afterHours.policy=on_call_p1; afterHours.week=sat 08:00-12:00",
			nil,
			[]string{"At any other hour, Provider may"},
		},
		{
			"contracts of the client's own", "costs.passThrough.own=Internet line, from Comcast\nMicrosoft 365",
			[]string{"Client’s own contracts. Client has the following under contracts of its own with other companies. It pays them itself", "Internet line, from Comcast."},
			nil,
		},
		{
			"no contract of the client's own", "",
			nil,
			[]string{"Client’s own contracts."},
		},
		{
			"a penetration test that the client pays", "+security.controls; security.controls.x.control=pen_test",
			[]string{"Penetration test", "once a year, by an independent company that Client chooses; paid by Client, to the company that does it"},
			[]string{"Paid besides the Fees."},
		},
		{
			"a measure besides the fees", "+security.controls; security.controls.x.name=Camera at the server room; security.controls.x.paid=extra",
			[]string{"paid besides the Fees", "Provider begins with a measure that is paid besides the Fees only after Client has accepted"},
			nil,
		},
		{
			"never away", "",
			nil,
			[]string{"Time away.", "time away", "Provider is away"},
		},
		{
			"a vendor that Client calls itself", "+equipment; equipment.x.kind=application; equipment.x.covered=limited; equipment.x.coverNote=Client calls the vendor itself",
			[]string{"and I is told. For an item that Section B.2 covers in a limited way, the note there prevails, also on who calls its vendor."},
			nil,
		},
		{
			"on call on Saturday mornings only", "afterHours.policy=on_call_p1; afterHours.week=sat 08:00-12:00",
			[]string{
				"(Critical). They are on call only in these hours: Saturday, 8:00 am to noon. Such an Incident that is reported outside these hours and outside Support Hours counts",
				"on call for critical incidents, only Saturday, 8:00 am to noon; ", "30 minutes (around the clock, but After-Hours only while people are on call)", "both times run After-Hours only in these hours", "on call in the hours that Section 7.2 names",
			},
			[]string{"on call for Incidents of the highest Priority only"},
		},
		{
			"on call on Saturday mornings for two priorities", "afterHours.policy=on_call_p1_p2; afterHours.week=sat 08:00-12:00",
			[]string{"two highest Priorities. They are on call only in these hours: Saturday"},
			nil,
		},
		{
			"on call at any hour", "afterHours.policy=on_call_p1",
			nil,
			[]string{"They are on call only", "both times run", "only while people are on call"},
		},
		{
			"hours on call where nobody is", "afterHours.policy=none; afterHours.week=sat 08:00-12:00",
			nil,
			[]string{"They are on call only", "both times run"},
		},
		{
			"a limit on rises alone", "costs.adjust.escalator=capped; costs.adjust.capPct=4",
			[]string{"On each anniversary of the Effective Date, Provider may raise the prices that Section E.1 marks as ones that may rise, by", "by no more than 4% in a year", "rise by at most 4% a year, as announced", "Its price may rise."},
			[]string{"index", "Its price rises."},
		},
		{
			"prices that stay for two years", "costs.adjust.escalator=cpi_capped; costs.adjust.capPct=5; costs.adjust.firstMonths=24",
			[]string{"Prices that stay at first. In the first 24 months from the Effective Date, no price changes. The first day on which prices may change is the first of the days named above that comes when these months are over.", "rise by at most 5% a year; the same in the first 24 months"},
			nil,
		},
		{
			"the day after a holiday", "coverage.hours.support.holidaySet=us_common; +coverage.hours.support.holidays; coverage.hours.support.holidays.x.name=Day after Thanksgiving; coverage.hours.support.holidays.x.date=2026-11-27; coverage.hours.support.holidays.x.returns=after_weekday",
			[]string{"every year on the day after the fourth Thursday of November", "November 26, 2027"},
			nil,
		},
		{
			"a fixed fee that each further person adds to", "costs.lists.main.fees.managed.unit=flat; costs.lists.main.fees.managed.qty=1; costs.lists.main.fees.managed.morePrice=70; costs.lists.main.fees.managed.moreFrom=7",
			[]string{"It is the price for 7, counted by user; each further user adds $70.00, each month."},
			nil,
		},
		{
			"a discount for a year in advance", "costs.pay.aheadPct=5",
			[]string{"For each Contract Year, Client may choose, by notice before that year begins, to pay its Recurring Fees in advance. Provider then takes 5% off them"},
			nil,
		},
		{
			"half of what remains, at most three months", "legal.etf.kind=pct_remaining; legal.etf.pct=50; legal.etf.capMonths=3",
			[]string{"come due in the Initial Term, nor more than the monthly Recurring Fees of 3 months."},
			nil,
		},
		{
			"an insurance from a day on", "+security.insurance; security.insurance.x.kind=cyber_alone; security.insurance.x.side=client; security.insurance.x.perClaim=1000000; security.insurance.x.advised=no; security.insurance.x.certDays=10; security.insurance.x.from=2027-04-01",
			[]string{"bound, from April 1, 2027 on", "Client need not have this insurance before April 1, 2027: cyber."},
			nil,
		},
		{
			"an hour of the weekend", "+costs.rates; costs.rates.x.work=onsite; costs.rates.x.name=Coming out; costs.rates.x.price=140; costs.rates.x.dayClass=weekend; costs.rates.x.unit=hour; afterHours.charge=included; afterHours.visits=weekend",
			[]string{"Saturday and Sunday", "They do not pay for work at a site on a Saturday or Sunday: Provider charges it by the hour, at the rate in Section E.2 that fits."},
			nil,
		},
		{
			"misses in a row alone", "levels.chronic.right=yes; levels.chronic.fails=0; levels.chronic.consecutive=3",
			[]string{"Client may end the Agreement if Provider misses the same Service Level Target in 3 measuring periods one after the other."},
			[]string{"0 measuring"},
		},
		{
			"the qualified individual, and help with the program", "security.regimes=ftc_safeguards; security.safeguards.contractTerms=yes; security.safeguards.qualifiedId=marcus; security.safeguards.program=helped",
			[]string{"Marcus Bell oversees Client’s information security program as the qualified individual under 16 CFR 314.4(a).", "Provider must help to write it and to keep it up to date"},
			nil,
		},
		{
			"subcontractors of one country", "legal.general.subcontractorsIn=us_only",
			[]string{"Provider may use subcontractors that do their work for Client, on site or over the network, in the United States only. It must bind them"},
			nil,
		},
		{
			"records that the client keeps", "legal.dataOwnership.records=client tax files, for 7 years",
			[]string{"Client tax files, for 7 years.", "Client sees to this.", "Backup Copies are not kept for this purpose."},
			nil,
		},
		{
			"backups of the day", "backups.jobs.servers.interval=1 hour; backups.jobs.servers.from=07:00; backups.jobs.servers.to=19:00",
			[]string{"every hour, from 7:00 am to 7:00 pm", "makes no copies outside the hours in the table."},
			nil,
		},
		{
			"a nightly backup", "backups.jobs.servers.from=22:00; backups.jobs.servers.to=04:00",
			[]string{"from 10:00 pm to 4:00 am"},
			[]string{"outside the hours in the table"},
		},
		{
			"a contact who is away for a month", "contacts.marcus.backupId=; contacts.marcus.away=all of February 2027",
			[]string{"away: all of February 2027"},
			nil,
		},
		{
			"a site that is open on two days", "+sites; sites.x.name=Satellite clinic; sites.x.openDays=tue,thu",
			[]string{"Satellite clinic is open only on Tuesday and Thursday. This does not change the Support Hours."},
			nil,
		},
		{
			"a step before the start", "+nextSteps; nextSteps.x.action=Hand over the passwords; nextSteps.x.owner=client; nextSteps.x.by=2026-02-20",
			[]string{"February 20, 2026"},
			nil,
		},
		{
			"an option among the rises", "costs.lists.main.fees.server.optional=yes; costs.lists.main.fees.server.serviceIds=sv-05; costs.adjust.escalator=fixed; costs.adjust.pct=3",
			[]string{"Pays for Server management. Its price rises."},
			nil,
		},
		{
			"notice of the time from month to month", "term.renewal=month_to_month; term.monthNoticeDays=60; term.leaveOn=month_end",
			[]string{
				"Either Party may then end it at the end of any of these months. It must give notice at least 60 days before that day.",
				"the Agreement goes on from month to month, until a Party ends it by notice of at least 60 days",
			},
			[]string{"before that month begins"},
		},
		{
			"notice of an agreement from month to month", "term.kind=month_to_month; term.renewal=month_to_month; term.monthNoticeDays=45; term.leaveOn=month_end",
			[]string{"at the end of any calendar month. It must give notice at least 45 days before that day."},
			nil,
		},
		{
			"another notice for ending without a reason, month to month", "term.kind=month_to_month; term.renewalNoticeDays=60; +term.notices; term.notices.x.reason=convenience; term.notices.x.days=30; term.leaveOn=month_end",
			[]string{"at the end of any calendar month. It must give notice at least 30 days before that day."},
			[]string{"60 days before that day"},
		},
		{
			"the provider's own notice, month to month", "term.kind=month_to_month; term.renewalNoticeDays=60; +term.notices; term.notices.x.reason=convenience; term.notices.x.party=provider; term.notices.x.days=90; term.leaveOn=month_end",
			[]string{"at the end of any calendar month. Client must give notice at least 60 days before that day, and Provider at least 90 days before it."},
			nil,
		},
		{
			"the client's own notice, month to month", "term.kind=month_to_month; term.renewal=none; +term.notices; term.notices.x.reason=convenience; term.notices.x.party=client; term.notices.x.days=30; term.leaveOn=month_end",
			[]string{"at the end of any calendar month. Client must give notice at least 30 days before that day, and Provider before that month begins."},
			nil,
		},
		{
			"one way to leave, month to month", "term.kind=month_to_month; legal.termination.convenience=either; legal.termination.convenienceDays=30",
			[]string{"Without a reason, the Agreement can be ended only as Section 3.2 says."},
			[]string{"without giving a reason, by notice of"},
		},
		{
			"30 days' notice at any time", "term.kind=month_to_month; term.monthNoticeDays=30; term.leaveOn=any_day",
			[]string{"Either Party may end the Agreement on any day, also within a month. It must give notice at least 30 days before that day. No fee is due for leaving in this way."},
			[]string{"at the end of any calendar month"},
		},
		{
			"any day once the term is over", "term.renewal=month_to_month; term.leaveOn=any_day",
			[]string{"Either Party may then end it on any day, also within a month. It must give notice before that day. No fee is due for leaving in this way."},
			[]string{"of these months"},
		},
		{
			"no days of notice from month to month", "term.renewal=month_to_month",
			[]string{"Either Party may then end it at the end of any of these months. It must give notice before that month begins. No fee is due for leaving in this way.", "the Agreement goes on from month to month\n"},
			nil,
		},
		{
			"half on signing, half on go-live", "+costs.lists.main.fees.onboarding.instalments; costs.lists.main.fees.onboarding.instalments.x.when=signing; costs.lists.main.fees.onboarding.instalments.x.amount=1750",
			[]string{"Onboarding\nwhen both Parties have signed\n$1,750.00"},
			nil,
		},
		{
			"a part when something is done", "+costs.lists.main.fees.onboarding.instalments; costs.lists.main.fees.onboarding.instalments.x.when=event; costs.lists.main.fees.onboarding.instalments.x.event=when all mailboxes are moved; costs.lists.main.fees.onboarding.instalments.x.amount=3500",
			[]string{"Onboarding\nwhen all mailboxes are moved\n$3,500.00"},
			nil,
		},
		{
			"an old server taken as it is", "equipment.servers.accepted=yes; equipment.servers.useUntil=2027-03-31",
			[]string{
				"Taken as it is. Both Parties know that the following equipment falls short of the Minimum Standards.",
				"File and application servers, until March 31, 2027",
				"None of this section follows from the state that it has on the Effective Date.",
				"Service Level Targets no longer apply to it, unless the Parties have taken it as it is.",
			},
			nil,
		},
		{
			"a failure after hours, which is paid for by the hour", "afterHours.policy=on_call_p1; afterHours.charge=hourly",
			[]string{"Help After-Hours costs what Section 7.2 says, also where the table calls the work included."},
			nil,
		},
		{
			"a failure after hours, which the fees pay for", "afterHours.policy=on_call_p1; afterHours.charge=included",
			nil,
			[]string{"Help After-Hours costs what"},
		},
		{"nothing taken as it is", "", nil, []string{"Taken as it is", "Known gaps", "taken it as it is"}},
		{
			"no fee for leaving early", "legal.etf.kind=none; legal.termination.convenience=none",
			[]string{"No fee is due for an end before the Initial Term is over."},
			nil,
		},
		{
			"a notice of its own for each side", "legal.termination.convenience=either; legal.termination.convenienceDays=30; legal.termination.providerDays=90",
			[]string{"Either Party may end the Agreement without giving a reason, by notice of at least 30 days from Client or 90 days from Provider."},
			nil,
		},
		{
			"one notice for both sides", "legal.termination.convenience=either; legal.termination.convenienceDays=30",
			[]string{"by notice of at least 30 days."},
			[]string{"30 days from Client"},
		},
		{
			"a stand-in of another company", "+contacts; contacts.x.name=Mia Torres; contacts.x.side=vendor; contacts.x.company=Wabash Tech; contacts.marcus.backupId=x",
			[]string{"Mia Torres of Wabash Tech", "someone else can answer. For Provider, Mia Torres of Wabash Tech stands in for Marcus Bell. Provider pays for this, and is responsible for the work of a stand-in as for its own."},
			nil,
		},
		{
			"equipment of a vendor", "equipment.servers.owner=third",
			[]string{"Equipment of another company stays that company’s", "another company"},
			nil,
		},
		{
			"leaving costs only what commitments still cost", "legal.etf.kind=commitments; legal.etf.capPct=50",
			[]string{
				"The fee is what the licenses and other commitments to third parties that Provider took on for Client still cost",
				"Provider shows the amount by the contracts or invoices of the third parties and adds nothing to it.",
			},
			[]string{"Recurring Fees that would still have come due", "fair estimate of what Provider loses", "Fee for leaving early, month by month"},
		},
		{
			"a home without a street", "+sites; sites.x.name=Home of Joanna; sites.x.address.city=Burlington; sites.x.address.region=Vermont",
			[]string{"Burlington, Vermont"},
			[]string{"Street, Burlington"},
		},
		{
			"a reason that names a party", "legal.termination.otherReasons=Client is bought by another company: Client may leave",
			[]string{"by the Party that the reason names or, where it names none, by the Party that did not cause it"},
			nil,
		},
		{
			"no right to leave after misses", "levels.chronic.right=no",
			[]string{"Repeated misses give no right of their own to end the Agreement"},
			[]string{"may treat this as a breach"},
		},
		{
			"a visit within an hour", "onSite.response=1 hour; services.sv-03.included=On-site visits within one hour for a server that is down",
			[]string{"within 1 hour after both Parties see that it is needed. Visits take place in Support Hours, and this time runs only during them. Where a schedule promises a visit sooner or at other hours, that promise prevails for the case that it is made for."},
			nil,
		},
		{
			"misses out of some or in a row", "levels.chronic.fails=3; levels.chronic.inMonths=12; levels.chronic.consecutive=2",
			[]string{"in 3 measuring periods within any 12 months, or in 2 one after the other. It"},
			nil,
		},
		{
			"as many misses as months", "levels.chronic.fails=3; levels.chronic.inMonths=3; levels.chronic.consecutive=3",
			[]string{"the same Service Level Target in 3 measuring periods one after the other. It"},
			[]string{"within any"},
		},
		{
			"as many misses as months, and no row", "levels.chronic.fails=3; levels.chronic.inMonths=3; levels.chronic.consecutive=0",
			[]string{"in 3 measuring periods one after the other. It"},
			[]string{"within any"},
		},
		{
			"a row that is longer than the misses", "levels.chronic.fails=3; levels.chronic.inMonths=12; levels.chronic.consecutive=3",
			[]string{"in 3 measuring periods within any 12 months. It"},
			[]string{"one after the other"},
		},
		{
			"a single miss", "levels.chronic.fails=3; levels.chronic.inMonths=12; levels.chronic.consecutive=1",
			[]string{"in 1 measuring period. It"},
			[]string{"within any"},
		},
		{
			"misses among the further reasons", "legal.termination.otherReasons=Targets missed three times: at once; levels.chronic.endDays=30",
			[]string{"The Agreement then ends 30 days after the notice", "on which day it ends; it prevails over these reasons."},
			nil,
		},
		{"a client without hours of its own", "", []string{"Provider can be reached"}, []string{"Client can be reached"}},
		{
			"a client with opening hours", "+sites; sites.x.name=Office; sites.x.opening=mon-thu 10:00-16:00; primarySiteId=x",
			[]string{"Client can be reached Monday to Thursday, 10:00 am to 4:00 pm"},
			nil,
		},
		{
			"a season in which the provider is there at other hours", "+coverage.hours; coverage.hours.x.name=Summer; coverage.hours.x.week=mon-thu 07:00-15:00; coverage.hours.x.from=Jun 1; coverage.hours.x.to=Aug 31",
			[]string{"In the part of the year for which Section 7.1 states other hours in place of these, it can be reached in those."},
			nil,
		},
		{
			"a season beside hours of its own", "+coverage.hours; coverage.hours.x.name=Summer; coverage.hours.x.week=mon-thu 07:00-15:00; coverage.hours.x.from=Jun 1; coverage.hours.x.to=Aug 31; provider.contactHours=mon-fri 09:00-12:00",
			nil,
			[]string{"for which Section"},
		},
		{
			"two of whom each decides alone up to an amount", "contacts.joanna.spendLimit=1000; contacts.joanna.togetherId=theo",
			[]string{"$1,000.00 alone; above it together with"},
			[]string{"any amount"},
		},
		{
			"no site on the list", "-sites",
			[]string{"The Parties have listed no other site than Client’s address in Section 1.1. Equipment stands there unless Section B.2 says otherwise."},
			[]string{"the only site"},
		},
		{
			"one place beside the client’s own address", "-sites; +sites; sites.x.name=Kennel; sites.x.address.line1=90 Airport Road; sites.x.address.city=Salem; equipment.servers.siteId=client-address",
			[]string{"Client’s own address\n77 NE Alberta Street, Portland, Oregon 97211", "Kennel\n90 Airport Road, Salem", "The main site is Client’s own address."},
			[]string{"no other site"},
		},
		{
			"the client’s own address among the sites", "+sites; sites.x.name=Kennel; sites.x.address.line1=90 Airport Road; sites.x.address.city=Salem",
			[]string{"The main site is Studio."},
			[]string{"Client’s own address"},
		},
		{
			"an address for letters only", "-sites; +sites; sites.x.name=Kennel; sites.x.address.line1=90 Airport Road; sites.x.address.city=Salem; ownSite=no",
			nil,
			[]string{"Client’s own address", "The main site is"},
		},
		{
			"a price that is open", "costs.lists.main.fees.server.open=yes; costs.lists.main.fees.server.price=",
			[]string{"The totals are without Server care, whose price or number is open.", "; besides, Server care, whose price or number is open", "The estimate is without Server care, whose price or number is open."},
			nil,
		},
		{"no price that is open", "", nil, []string{"The totals are without"}},
		{"the service that makes copies", "backups.jobs.servers.product=Backblaze", []string{", made with Backblaze"}, nil},
		{"a deadline on a weekend", "term.renewalNoticeDays=60", []string{"Last day to stop the renewal\nDecember 30, 2028", "Last weekday for that notice\nDecember 29, 2028"}, nil},
		{"a deadline on a weekday", "term.renewalNoticeDays=90", []string{"Last day to stop the renewal\nNovember 30, 2028"}, []string{"Last weekday for that notice"}},
		{
			"two visits a month", "onSite.visitsPerMonth=2",
			[]string{"The Fees pay for 2 visits on site in each month, which cannot be carried over. The Parties agree on the days of these visits"},
			nil,
		},
		{
			"visits in the price", "costs.rates.travel.price=150; onSite.included=yes; onSite.hoursPerMonth=0; onSite.visitsPerMonth=0",
			[]string{"The Fees pay for each visit in Support Hours that a fault of Covered Equipment makes necessary", "Provider charges travel only for visits that the Fees do not pay for"},
			[]string{"as far as a Service in Schedule A includes them", "Provider charges travel at the rate"},
		},
		{
			"visits that are billed, whatever was given before", "onSite.included=no; onSite.visitsPerMonth=2",
			[]string{"Visits are part of the Fees only as far as a Service in"},
			[]string{"2 visits", "that time holds instead"},
		},
		{
			"a visit at once when all is down", "levels.priorities.p1.targets.24x7.visit=4 hour",
			[]string{"gives a time on site for the Priority of an Incident, that time holds instead", "Critical\naround the clock\n4 hours", "starts with the Response Time, runs in the hours in which it is counted"},
			nil,
		},
		{
			"a visit soon for one priority at one site", "+sites; sites.x.name=Warehouse; onSite.response=4 hour; onSite.priorityIds=p1; onSite.siteIds=x",
			[]string{"The visit takes place within 4 hours after both Parties see that it is needed, where it is for an Incident of the Priority Critical at Warehouse. Any other visit takes place as the Parties agree.", "and this time runs only during them"},
			nil,
		},
		{
			"a visit soon for two priorities", "onSite.priorityIds=p1,p2",
			[]string{"where it is for an Incident of the Priority Critical or High. Any other visit"},
			nil,
		},
		{
			"a visit soon at one site", "+sites; sites.x.name=Warehouse; onSite.siteIds=x",
			[]string{"after both Parties see that it is needed, where it is at Warehouse. Any other visit"},
			nil,
		},
		{
			"a visit as soon anywhere", "+sites; sites.x.name=Warehouse",
			nil,
			[]string{"Any other visit", "does not charge travel to"},
		},
		{
			"one site without travel", "+sites; sites.x.name=Kennel; onSite.travelCharge=billed; onSite.freeSiteIds=x",
			[]string{"It does not charge travel to Kennel."},
			nil,
		},
		{
			"one site without travel, where some visits have none", "+sites; sites.x.name=Kennel; onSite.travelCharge=beyond; onSite.freeSiteIds=x",
			[]string{"It does not charge travel to Kennel."},
			nil,
		},
		{
			"one site without travel, in one's own words", "+sites; sites.x.name=Kennel; onSite.travelCharge=by the mile; onSite.freeSiteIds=x",
			[]string{"Provider charges travel as follows: by the mile. It does not charge travel to Kennel."},
			nil,
		},
		{
			"one site without travel, where none is charged", "+sites; sites.x.name=Kennel; onSite.travelCharge=included; onSite.freeSiteIds=x",
			nil,
			[]string{"travel to Kennel"},
		},
		{
			"no visits, so none sooner", "levels.priorities.p1.targets.24x7.visit=4 hour; coverage.onSite=no",
			nil,
			[]string{"time on site"},
		},
		{
			"a visit and two hours", "onSite.visitsPerMonth=1; onSite.hoursPerMonth=2",
			[]string{"The Fees pay for 1 visit and a further 2 hours on site in each month"},
			nil,
		},
		{
			"licenses are included", "costs.passThrough.rule=included",
			[]string{"If a vendor changes its price, the Fees that pay for its product stay as they are."},
			[]string{"a charge that follows this price changes with it"},
		},
		{
			"each decides alone", "contacts.joanna.spendLimit=1000",
			[]string{"no more than it. Above it, only the written approval of someone who may sign for Client counts."},
			[]string{"decide together"},
		},
		{
			"somebody without a limit", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; contacts.x.authority=yes; contacts.x.spendLimit=any amount; callSheet.approve-spend.clientId=x; callSheet.approve-spend.limit=",
			[]string{"Priya Nair\nany amount", "by email, any time\nany amount", "A person for whom “any amount” is stated there needs no further approval."},
			nil,
		},
		{
			"a line of its own for who approves", "contacts.joanna.spendLimit=1000; +callSheet; callSheet.x.task=custom; callSheet.x.name=approve purchases of hardware; callSheet.x.providerId=priya; callSheet.x.clientId=joanna",
			[]string{"Approve purchases of hardware\nPriya Raman, (503) 555-0110\nJoanna Fern, (503) 555-0170\nby phone, any time\n$1,000.00"},
			nil,
		},
		{
			"who signs approves on a line of its own", "contacts.joanna.spendLimit=; callSheet.approve-spend.limit=; +callSheet; callSheet.x.task=custom; callSheet.x.name=Approval of purchases; callSheet.x.providerId=priya; callSheet.x.clientId=joanna",
			[]string{"Approval of purchases\nPriya Raman, (503) 555-0110\nJoanna Fern, (503) 555-0170\nby phone, any time\nany amount"},
			nil,
		},
		{
			"work that is forbidden, and no equipment", "+exclusions; exclusions.x.text=Changing the recipes of the mixer; exclusions.x.handling=forbidden; exclusions.x.doneBy=Mixer Works",
			[]string{"must do no part of this work", "named for the work, or to Client", "Provider does not answer for how that work is done, or for its not being done."},
			[]string{"such equipment", "condition of that equipment", "its condition", "They must do no part"},
		},
		{
			"equipment that must not be touched, and no such work", "equipment.servers.covered=hands_off; equipment.servers.caredBy=Rack Works",
			[]string{"must not open such equipment", "named for the equipment, or to Client", "the condition of that equipment. It answers"},
			[]string{"must do no part", "for how that work"},
		},
		{
			"both", "equipment.servers.covered=hands_off; equipment.servers.caredBy=Rack Works; +exclusions; exclusions.x.text=Changing the recipes of the mixer; exclusions.x.handling=forbidden; exclusions.x.doneBy=Mixer Works",
			[]string{"must not open such equipment", "They must do no part of the forbidden work either.", "named for the equipment or the work, or to Client", "the condition of that equipment or for how that work is done."},
			nil,
		},
		{
			"a sole proprietor, whatever was given before", "client.entityType=sole_proprietor; client.legalName=Dana Whitfield; client.tradeName=Whitfield Design; client.formedIn=Oregon",
			[]string{"Dana Whitfield, doing business as Whitfield Design, a sole proprietor, of"},
			[]string{"sole proprietor formed in"},
		},
		{
			"two backup jobs, neither of which comes back before the other", "",
			[]string{"24 hours\n24 hours\n1 Business Day"},
			[]string{"24 hours\n2\n"},
		},
		{
			"two backup jobs, one of which comes back first", "backups.jobs.servers.tier=1",
			[]string{"\n1\n4 hours", "24 hours\n24 hours\n2\n1 Business Day"},
			nil,
		},
		{
			"one backup job", "-backups.jobs; +backups.jobs; backups.jobs.x.name=Servers; backups.jobs.x.data=both servers; backups.jobs.x.interval=24 hour; backups.jobs.x.copiesKept=30; backups.jobs.x.retention=30 day",
			[]string{"Servers\n24 hours\n24 hours\n1 Business Day"},
			[]string{"24 hours\n2\n"},
		},
		{
			"a vendor’s person whose company is not named", "+contacts; contacts.x.name=Lee Park; contacts.x.side=vendor; contacts.x.phone=503-555-0100",
			[]string{"Support desk, Willamette Fiber (desk or shared mailbox)\n", "Lee Park\n"},
			[]string{"\n\nLee Park"},
		},
		{
			"two who decide together", "contacts.joanna.spendLimit=1000; contacts.joanna.togetherId=theo",
			[]string{
				"only the written approval of both counts above it, even if one of them may sign for Client. In other cases, only the written approval of someone who may sign",
				"$1,000.00 alone; above it together with Theo",
				"$500.00 alone; above it together with Joanna",
			},
			[]string{"any amount"},
		},
		{
			"two who decide together, one without an amount of its own", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; contacts.joanna.spendLimit=2500; contacts.joanna.togetherId=x",
			[]string{"$2,500.00 alone; above it together with Priya Nair", "above $2,500.00 together with Joanna"},
			[]string{"alone; above it together with Joanna"},
		},
		{
			"somebody with a higher amount decides above it", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; contacts.x.spendLimit=90000; contacts.joanna.spendLimit=2500; contacts.joanna.togetherId=x",
			[]string{"$2,500.00; above it Priya Nair alone", "$90,000.00"},
			[]string{"together with Joanna", "together with Priya"},
		},
		{
			"somebody without a limit decides above an amount", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; contacts.x.spendLimit=any amount; contacts.joanna.spendLimit=2500; contacts.joanna.togetherId=x",
			[]string{"$2,500.00; above it Priya Nair alone", "Priya Nair\nany amount"},
			[]string{"together with Joanna", "together with Priya"},
		},
		{
			"a right to sign, without a way of signing", "signatories.client.authority=by board resolution",
			[]string{"Joanna Fern signs, with this authority: by board resolution."},
			[]string{"electronically, with this"},
		},
		{
			"a right to sign and a way of signing", "signatories.client.authority=by board resolution; signatories.client.method=electronic; signatories.client.place=Portland",
			[]string{"Joanna Fern signs electronically, at Portland, with this authority: by board resolution."},
			nil,
		},
		{
			"two who sign together, above the amount of one", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; +signatories; signatories.x.side=client; signatories.x.contactId=x; contacts.joanna.spendLimit=",
			[]string{"Above it, only the written approval of all who sign the Agreement for Client counts."},
			[]string{"someone who may sign for Client", "Fern\nany amount", "Nair\nany amount"},
		},
		{
			"of two who sign together, none decides alone above an amount", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; +signatories; signatories.x.side=client; signatories.x.contactId=x; contacts.joanna.spendLimit=; callSheet.approve-spend.clientId=theo; contacts.theo.spendLimit=300; contacts.theo.togetherId=joanna",
			[]string{"$300.00 alone; above it together with Joanna Fern"},
			[]string{"Joanna Fern alone"},
		},
		{
			"who signs decides above the amount of who does not", "contacts.joanna.spendLimit=; contacts.theo.spendLimit=300; contacts.theo.togetherId=joanna",
			[]string{"$300.00; above it Joanna Fern alone"},
			[]string{"together with"},
		},
		{
			"somebody with a lower amount decides together", "contacts.theo.spendLimit=500; contacts.joanna.spendLimit=2500; contacts.joanna.togetherId=theo",
			[]string{"$2,500.00 alone; above it together with Theo Oakes"},
			nil,
		},
		{
			"two who decide together, one up to a higher amount", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; contacts.x.spendLimit=90000; contacts.joanna.spendLimit=2500; contacts.joanna.togetherId=x; contacts.joanna.aboveBy=both",
			[]string{"$2,500.00 alone; above it together with Priya Nair", "$90,000.00"},
			[]string{"together with Joanna"},
		},
		{
			"somebody else decides above an amount", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; contacts.joanna.spendLimit=2500; contacts.joanna.togetherId=x; contacts.joanna.aboveBy=other",
			[]string{
				"$2,500.00; above it Priya Nair alone", "Priya Nair\nany amount",
				"Where Section D.2 names a person who decides alone above an amount, the written approval of that person counts above it too.",
			},
			[]string{"together with Priya Nair", "together with Joanna", "decide together"},
		},
		{
			"somebody else decides above the amount of the call sheet", "+contacts; contacts.x.name=Priya Nair; contacts.x.side=client; contacts.theo.spendLimit=2500; contacts.theo.togetherId=x; contacts.theo.aboveBy=other",
			[]string{"$2,500.00; above it Priya Nair alone\n", "Priya Nair\nany amount"},
			[]string{"together with"},
		},
		{
			"a site whose support has no time zone", "coverage.hours.support.zone=; sites.studio.zone=America/Denver",
			[]string{"The dates for Support hours follow from their time zone: "},
			[]string{", local time", "These examples follow", "These are the dates"},
		},
		{
			"two sets, one without a time zone", "+coverage.hours; coverage.hours.x.name=Night desk; coverage.hours.x.week=mon-fri 18:00-22:00",
			[]string{"These examples follow", "These are the dates", "The dates for Night desk follow from their time zone: "},
			nil,
		},
		{
			"targets that give no example", "-levels.priorities",
			nil,
			[]string{"These examples follow"},
		},
		{
			"copies whose number does not reach as far as their time", "backups.jobs.servers.interval=4 hour; backups.jobs.servers.copiesKept=30; backups.jobs.servers.retention=30 day; backups.jobs.servers.gfs.monthly=6",
			[]string{"every 4 hours\n30\n5 days; 30 days with the long-term copies\n6 months"},
			nil,
		},
		{
			"copies whose number reaches as far as their time", "backups.jobs.servers.interval=24 hour; backups.jobs.servers.copiesKept=30; backups.jobs.servers.retention=30 day",
			[]string{"every 24 hours\n30\n30 days\n"},
			[]string{"with the long-term copies"},
		},
		{
			"nobody said where the parties were formed", "provider.formedIn=; client.formedIn=",
			[]string{"of 1200 "},
			[]string{"formed in"},
		},
		{
			"a warehouse that is open on Saturdays", "+sites; sites.x.name=Warehouse; sites.x.opening=sat 08:00-13:00",
			[]string{"Warehouse is open Saturday, 8:00 am to 1:00 pm. These are not Support Hours."},
			nil,
		},
		{
			"a machine that must not be touched", "+equipment; equipment.x.kind=medical; equipment.x.desc=X-ray with its computer; equipment.x.qty=1; equipment.x.covered=hands_off; equipment.x.caredBy=Radianta",
			[]string{
				"X-ray with its computer\nmedical or laboratory device\n1\nRadianta",
				"Provider must not work on the equipment that Schedule B lists as not to be touched.",
				"Client may ask Provider for Out-of-Scope Work, but not for what Section",
				"This is different for equipment that must not be touched",
			},
			[]string{"Forbidden work\nWho does it", "Cover not agreed yet"},
		},
		{
			"work that is forbidden", "+exclusions; exclusions.x.text=Work on the controllers of the ovens; exclusions.x.handling=forbidden; exclusions.x.doneBy=Forno Systems",
			[]string{"Provider must not do this work:", "Work on the controllers of the ovens\nForno Systems", "but not for what Section"},
			[]string{"This is different for equipment", "such equipment"},
		},
		{
			"two policies for two kinds of cover", "security.insurance.provider-cyber.kind=cyber_alone; +security.insurance; security.insurance.x.kind=errors; security.insurance.x.side=provider; security.insurance.x.perClaim=500000",
			[]string{"Cyber\nProvider\n$1,000,000.00", "Technology errors and omissions\nProvider\n$500,000.00"},
			nil,
		},
		{
			"a county in the place of its courts", "legal.disputes.final=court; legal.venue=St. Louis County",
			[]string{"These courts alone decide disputes about the Agreement: the courts of St. Louis County.", "; the courts of St. Louis County"},
			nil,
		},
		{
			"a court by its full name", "legal.disputes.final=court; legal.venue=the Circuit Court of St. Louis County, Missouri",
			[]string{"These courts alone decide disputes about the Agreement: the Circuit Court of St. Louis County, Missouri."},
			[]string{"the courts of the Circuit"},
		},
		{
			"cards, and no rule for them", "security.regimes=none; security.dataCategories=cardholder,employees",
			[]string{"The Parties have named no special rules on the kinds of data stated below"},
			[]string{"no special rules on regulated data apply"},
		},
		{
			"no special rules", "security.regimes=none; security.dataCategories=employees",
			[]string{"The Agreement assumes that no special rules on regulated data apply to Client."},
			[]string{"named no special rules"},
		},
		{
			"nobody said what happens with what is left out", "+exclusions; exclusions.x.text=Phones",
			[]string{"Phones\nhandled as Out-of-Scope Work\n"},
			nil,
		},
		{
			"somebody else does what is left out", "+exclusions; exclusions.x.text=Phones; exclusions.x.handling=other_does; exclusions.x.doneBy=Mitel North",
			[]string{"Phones\ndone by Mitel North\n"},
			nil,
		},
		{
			"somebody who does what is left out", "+exclusions; exclusions.x.text=Web shop; exclusions.x.handling=vendor_does; exclusions.x.doneBy=Brightline",
			[]string{"Web shop\nthe vendor does it (Brightline)"},
			[]string{"but not for what Section", "Forbidden work"},
		},
		{
			"scanners that go in March", "+equipment; equipment.x.kind=scanner; equipment.x.qty=6; equipment.x.covered=no; equipment.x.useUntil=2027-03-31",
			[]string{"scanner\nscanner\n6", "in use until March 31, 2027"},
			[]string{"printer\nprinter"},
		},
		{
			"a license at the vendor’s price", "+costs.lists.main.fees; costs.lists.main.fees.x.label=Microsoft 365; costs.lists.main.fees.x.kind=pass_through; costs.lists.main.fees.x.unit=licence; costs.lists.main.fees.x.qty=29; costs.lists.main.fees.x.asBilled=yes",
			[]string{"Microsoft 365\nlicense\n29\nas the vendor bills it\nas billed", "Not in these totals. What vendors bill for Microsoft 365 is passed on as it is, and no amount is known."},
			[]string{"[______ price]", "[______ amount]"},
		},
		{
			"a reduction in the budget", "costs.adjust.planned=1 server is switched off on June 30, 2026",
			[]string{"The estimate counts what is agreed already to fall away under Section"},
			nil,
		},
		{
			"a reduction in other words", "costs.adjust.planned=the old servers go next year",
			[]string{"What is agreed already to fall away under Section", "the estimate does not count all of it."},
			nil,
		},
		{
			"people who come and go are announced two days ahead", "duties.cd-04.due=2 days before",
			[]string{"2 days before", "not announced in time"},
			[]string{"3 Business Days ahead"},
		},
		{
			"a restore that is back soon", "backups.jobs.servers.rto=4 hour",
			[]string{"after the request, and sooner where a time to recover in Section F.1 asks for it."},
			nil,
		},
		{
			"a failure in the words of a priority", "levels.priorities.p1.examples=Nothing works at all",
			[]string{"A Priority stated here holds where the case is as Section C.1 describes it."},
			nil,
		},
		{
			"a help desk and a mailbox", "+contacts; contacts.x.name=Help desk; contacts.x.side=provider; contacts.x.phone=503-555-0100; callSheet.report-issue.providerId=x; contacts.theo.name=Accounts; contacts.theo.phone=; contacts.theo.email=accounts@fern.example; costs.pay.invoiceToId=theo",
			[]string{
				"Help desk (desk or shared mailbox)\n(503) 555-0100\n",
				"Accounts (desk or shared mailbox)\naccounts@fern.example; After-Hours",
				"Help desk, (503) 555-0100",
				"Sent to\nAccounts, accounts@fern.example",
				"except desks and people of whom",
			},
			[]string{"Accounts\n[", "Accounts, [", "title]"},
		},
		{
			"critical incidents included, other calls by the hour", "afterHours.policy=on_call_p1; afterHours.charge=included; afterHours.others=hourly; costs.budget.afterHoursHoursPerMonth=2",
			[]string{
				"on call for Incidents of the highest Priority (Critical). Provider may be called for other matters too. It helps with them if someone can be reached",
				"The Recurring Fees pay for work on the Incidents for which people are on call. Provider charges other work After-Hours by the hour, at the rate for work After-Hours in Section",
				"included in the fees; other calls by the hour, if somebody is reached",
				"hours a month of charged work After-Hours.",
			},
			[]string{"pay for this service"},
		},
		{
			"nothing billed after hours", "afterHours.policy=on_call_p1; afterHours.charge=included; costs.budget.afterHoursHoursPerMonth=2",
			[]string{"The Recurring Fees pay for this service."},
			[]string{"charged work After-Hours", "other calls", "called for other matters"},
		},
		{
			"a price for each call, other calls by the hour", "afterHours.policy=on_call_p1_p2; afterHours.charge=per_call; afterHours.others=hourly",
			[]string{"the two highest Priorities. Provider may be called for other matters too.", "For matters for which nobody is on call, it charges by the hour instead"},
			nil,
		},
		{
			"times in support hours only, and nobody asked what happens at night", "afterHours.policy=; levels.priorities.p1.targets.24x7.hoursClass=support",
			[]string{"After-Hours, Provider helps if someone can be reached.", "After-Hours\nif somebody is reached"},
			[]string{"people on call"},
		},
		{
			"leaving at once after missed targets", "levels.chronic.endDays=0; levels.chronic.noticeDays=90; legal.etf.kind=none; legal.termination.convenience=none",
			[]string{"within 90 days after the last of these periods. The Agreement then ends on the day on which the notice reaches Provider, and no fee for leaving early is due.", "neither Party may end the Agreement without a reason. Missed Service Level Targets are a reason in the cases that"},
			[]string{"30 days after the notice,"},
		},
		{
			"leaving after missed targets, later", "levels.chronic.endDays=14",
			[]string{"The Agreement then ends 14 days after the notice, and no fee"},
			nil,
		},
		{
			"no way out after missed targets", "levels.chronic.right=no; legal.etf.kind=none; legal.termination.convenience=none",
			[]string{"neither Party may end the Agreement without a reason."},
			[]string{"Missed Service Level Targets are a reason"},
		},
		{
			"a planned reduction", "costs.adjust.planned=1 server is switched off on June 30, 2026",
			[]string{"The following takes effect without further notice and does not count toward that limit:", "1 server is switched off on June 30, 2026."},
			nil,
		},
		{
			"what is opened only after asking", "security.providerAccess.askFirst=the payroll folder",
			[]string{"open the following only after an Authorized Contact of Client has agreed", "The payroll folder."},
			nil,
		},
		{
			"leaving early at the end of a month", "legal.termination.convenience=either; legal.termination.waitMonths=12; legal.termination.leaveOn=month_end",
			[]string{"The last day must not fall within the first 12 months from the Effective Date. The last day must be the last day of a calendar month."},
			nil,
		},
		{
			"leaving early on any day", "legal.termination.convenience=either",
			[]string{"Either Party may end the Agreement without giving a reason"},
			[]string{"last day of a calendar month"},
		},
		{
			"how the result of a test is shown", "backups.test.evidence=Lena tells Gus that a drawing came back",
			[]string{"Provider shows the result in this way: Lena tells Gus that a drawing came back."},
			nil,
		},
		{
			"calls while somebody is on call", "afterHours.policy=on_call_p1; afterHours.week=mon-sun 08:00-21:00",
			[]string{"any time; answered in Support Hours and on call Monday to Sunday"},
			nil,
		},
		{
			"a stand-in of another company", "contacts.priya.backupId=fiber",
			[]string{"(stands in for Priya"},
			nil,
		},
		{
			"Saturdays count", "coverage.hours.support.week=mon-sat 08:00-18:00",
			[]string{"On Saturday too there are Support Hours, so that it counts as a Business Day."},
			nil,
		},
		{
			"what is never looked at", "security.providerAccess.never=the payroll",
			[]string{"Provider’s people must not open, read or copy out the following.", "The payroll."},
			nil,
		},
		{
			"no work on Fridays", "maintenance.neverOn=fri",
			[]string{"Provider does no planned work on Friday, and makes no visit then, unless Client asks for it."},
			nil,
		},
		{
			"no work on Friday afternoons", "maintenance.neverOn=fri; maintenance.neverFrom=12:00",
			[]string{"Provider does no planned work on Friday from noon on, and makes no visit then, unless Client asks for it."},
			nil,
		},
		{
			"a company that leaves", "outgoing.name=Tidewater; outgoing.until=2026-03-15",
			[]string{"Tidewater looks after Client’s systems until March 15, 2026. Client must see that it hands over to Provider by then:", "Passwords, keys and administrator rights."},
			nil,
		},
		{
			"no rates", "-costs.rates; 0costs.rates",
			[]string{
				"The Parties have agreed on no rates. For work that no Fee pays for, Provider gives a written quote", "Price. The price is the quoted one. Provider bills",
				"charges other visits at the price of a quote that Client has accepted", "charges travel only as far as a quote says", "restores are charged at the price of a quote",
				"Further hours are charged at the price of a quote",
			},
			[]string{"rate in Section E.2", "rates in Section E.2", "hourly rate", "done by the hour"},
		},
		{
			"an ordinary rate by another name", "costs.rates.remote.name=Help desk hour",
			[]string{"Further hours are charged at the rate “Help desk hour” in Section E.2."},
			[]string{"rdinary hourly rate"},
		},
		{
			"no ordinary rate", "-costs.rates; +costs.rates; costs.rates.x.work=travel; costs.rates.x.price=90",
			[]string{
				"Where no rate fits, Provider gives a written quote, and starts only after Client has accepted it in writing.",
				"Further hours are charged at the rate in Section E.2 that fits or, where none does, the price of a quote that Client has accepted.",
			},
			[]string{"rdinary hourly rate"},
		},
		{
			"a call that nobody answers", "",
			[]string{"If no one answers, call the stand-in, where Section D.2 names one."},
			nil,
		},
		{
			"goals", "",
			[]string{"the share of the Tickets of a month that is meant to meet the target"},
			[]string{"must meet the target"},
		},
		{
			"the price of licenses is stated", "costs.passThrough.rule=at_list",
			[]string{"Client pays the vendor’s list price", "that price holds instead. It changes only as"},
			[]string{"the charge changes with it from the same day"},
		},
		{
			"a company of one on each side", "issues.escalation.level-1.providerId=priya; issues.escalation.level-2.providerId=priya; issues.escalation.level-3.providerId=priya; issues.escalation.level-1.clientId=joanna; issues.escalation.level-2.clientId=joanna; issues.escalation.level-3.clientId=joanna; callSheet.escalate-1.providerId=priya; callSheet.escalate-2.providerId=priya; callSheet.escalate-1.clientId=joanna; callSheet.escalate-2.clientId=joanna; provider.primaryContactId=priya; client.primaryContactId=joanna; contacts.priya.title=Owner",
			[]string{
				"There is no further level: the people named last see to the Ticket until it is solved.", "half of the target time",
				"There is no second step for complaints: the people of the first step are also the last.", "Complain, first step",
				"There is no further talk between executives: for each Party, its main contact may decide.", "the main contacts of both Parties",
			},
			[]string{"the full target time", "one and a half times the target time", "Complain, second step", "an executive of each Party"},
		},
		{
			"another person last, and another who signs", "issues.escalation.level-1.providerId=priya; issues.escalation.level-2.providerId=priya; issues.escalation.level-3.providerId=marcus; issues.escalation.level-1.clientId=joanna; issues.escalation.level-2.clientId=joanna; issues.escalation.level-3.clientId=joanna; client.primaryContactId=theo",
			[]string{"the full target time", "one and a half times the target time", "Complain, second step", "an executive of each Party"},
			[]string{"There is no further", "There is no second"},
		},
		{
			"who signs for the provider is no executive", "provider.primaryContactId=priya; client.primaryContactId=joanna",
			[]string{"Talk between executives", "for Client its main contact, for Provider an executive who may decide"},
			[]string{"There is no further talk"},
		},
		{
			"another owner", "provider.primaryContactId=priya; client.primaryContactId=joanna; contacts.priya.title=Owner; contacts.theo.title=Co-owner",
			[]string{"for Provider its main contact, for Client an executive who may decide"},
			[]string{"There is no further talk"},
		},
		{
			"a talk of executives that somebody asked for", "provider.primaryContactId=priya; client.primaryContactId=joanna; contacts.priya.title=Owner; legal.disputes.steps.executives.days=20",
			[]string{"an executive of each Party", "20 days"},
			[]string{"There is no further talk"},
		},
		{
			"a note on the second step of complaints", "callSheet.escalate-1.providerId=priya; callSheet.escalate-2.providerId=priya; callSheet.escalate-1.clientId=joanna; callSheet.escalate-2.clientId=joanna; callSheet.escalate-2.note=in person at the office",
			[]string{"Complain, second step (in person at the office)"},
			[]string{"There is no second step"},
		},
		{
			"a client that is known", "term.known=yes",
			[]string{"(the Service Start Date). It looked after the Environment before that day already, so that nothing has to be taken over."},
			nil,
		},
		{
			"a new client", "",
			nil,
			[]string{"looked after the Environment before"},
		},
		{
			"which target time escalation means", "",
			[]string{"The target time is the Resolution Time for the Priority of the Ticket or, where none is promised and nobody has answered yet, the Response Time. Where there is no such time"},
			nil,
		},
		{
			"which target time escalation means without times for mending", "levels.fixTimes=no",
			[]string{"The target time is the Response Time for the Priority of the Ticket, until somebody has answered."},
			[]string{"The target time is the Resolution Time"},
		},
		{
			"a provider of one person", "provider.entityType=sole_proprietor; contacts.marcus.side=vendor; provider.primaryContactId=priya; client.primaryContactId=theo",
			[]string{"for Provider its main contact, for Client an executive who may decide"},
			[]string{"an executive of each Party", "There is no further talk"},
		},
		{
			"two who may approve as much", "callSheet.approve-spend.clientId=theo; contacts.joanna.spendLimit=500",
			[]string{"Theo Oakes, or Joanna Fern", "Theo Oakes or Joanna Fern, each alone and up to the same amount, approves the work in writing."},
			nil,
		},
		{
			"two who may approve different amounts", "callSheet.approve-spend.clientId=theo",
			[]string{"For Client, Theo Oakes approves the work in writing."},
			[]string{"or Joanna Fern"},
		},
		{
			"which site is a whole one", "",
			[]string{"it means a place where two Users or more usually work. The home of a User is no such site."},
			nil,
		},
		{
			"priorities that go by no site", "levels.priorities.p1.definition=Nobody can work.; levels.impact.high=Everybody is affected.",
			nil,
			[]string{"The home of a User is no such site."},
		},
		{
			"a break-in at night", "afterHours.policy=on_call_p1; afterHours.charge=hourly",
			[]string{"includes for a Security Incident come first, also After-Hours.", "of work are included in the Fees, also After-Hours. Further work"},
			nil,
		},
		{
			"no break-in is worked on at night", "afterHours.policy=none",
			nil,
			[]string{"come first, also After-Hours", "included in the Fees, also After-Hours"},
		},
		{
			"an optional service that is ordered later", "costs.adjust.escalator=fixed",
			[]string{"as if the Optional Service had been ordered at the beginning."},
			nil,
		},
		{
			"an optional service where prices stay", "costs.adjust.escalator=none",
			nil,
			[]string{"had been ordered at the beginning"},
		},
		{
			"no encryption of disks, and of backups", "security.controls.encrypt-rest.status=not_in_scope",
			[]string{"Whether Backups are encrypted follows from"},
			nil,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, problems := after(t, l, office, c.steps)
			if len(problems) > 0 {
				t.Fatalf("problems %v", problems)
			}
			var b strings.Builder
			doc.Walk(d.Blocks, func(x doc.Block) bool {
				for run := range doc.Runs(x) {
					b.WriteString(doc.Plain(run) + "\n")
				}
				return true
			})
			text := strings.ReplaceAll(b.String(), "\u00a0", " ")
			for _, words := range c.says {
				if !strings.Contains(text, words) {
					t.Errorf("it does not say %q", words)
				}
			}
			for _, words := range c.not {
				if strings.Contains(text, words) {
					t.Errorf("it says %q", words)
				}
			}
		})
	}
}
