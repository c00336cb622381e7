package check

import (
	"fmt"
	"slices"

	"engross/model"
	"engross/model/value"
)

// twiceRules find rows of a list of which two hold at the same time, so that nobody knows which counts.
func twiceRules() []Rule {
	return []Rule{
		{"TRM-17", Warning, "there are two notice periods for the same thing", noticeTwice},
		{"CST-32", Warning, "two rates for the same work share hours of the day", ratesOverlap},
		{"CST-33", Error, "two rows of the table for leaving begin at the same time", exitStepsTwice},
		{"CST-34", Warning, "two lines charge for the same service and the same people", servicePaidTwice},
	}
}

// noticeTwice compares rows for the same reason of which both bind one of the parties.
func noticeTwice(in Input, report reporter) {
	notices := in.Agreement.Term.Notices
	for i, n := range notices {
		for _, earlier := range notices[:i] {
			if n.Reason != earlier.Reason || !n.Days.IsSet() || !earlier.Days.IsSet() || n.Days == earlier.Days {
				continue
			}
			if n.Party == earlier.Party || n.Party == "either" || earlier.Party == "either" {
				report("term.notices."+n.Key()+".days", fmt.Sprintf("Notice of %s is %s, and in an earlier row %s: keep one of the two, or let each bind another party.",
					quoted(label(model.NoticeReasons, string(n.Reason))), count(n.Days.Int(), "day"), count(earlier.Days.Int(), "day")),
					remove("term.notices."+n.Key(), "delete the later row"))
				break
			}
		}
	}
	noticeToLeave(in, report)
}

// noticeToLeave holds the rows about ending without a reason against the notice for it that the rules on termination give. Where
// nobody may leave in this way, a row about it says nothing. Month by month either may, and the row is the notice for it.
func noticeToLeave(in Input, report reporter) {
	t := &in.Agreement.Legal.Termination
	if in.Agreement.Term.Kind == "month_to_month" {
		return
	}
	monthIsShorter(in, report)
	for _, n := range in.Agreement.Term.Notices {
		row := "term.notices." + n.Key()
		if n.Reason != "convenience" || !n.Days.IsSet() || in.hasGap("legal.termination.convenience") {
			continue
		}
		days := count(n.Days.Int(), "day")
		if t.Convenience == "none" || t.Convenience == "client" && n.Party == "provider" {
			report(row+".reason", fmt.Sprintf("One of the other notice periods is %s for ending without a reason, and nobody whom it binds may end the agreement in this way: delete the row, or allow it under termination.", days),
				remove(row, "delete the row"))
			continue
		}
		path, usual := "legal.termination.convenienceDays", t.ConvenienceDays
		isOwn := t.Convenience == "either"
		if n.Party == "provider" || n.Party == "either" && usual == n.Days && isOwn {
			path, usual = "legal.termination.providerDays", t.ProviderDays
		}
		if !usual.IsSet() || usual == n.Days {
			continue
		}
		mend := []*Fix{set(path, n.Days.String(), "")}
		switch {
		case !isOwn || n.Party == "provider":
		case n.Party == "client":
			mend = append(mend, set("legal.termination.providerDays", t.ProviderDays.String(), ""))
		default:
			mend = append(mend, set("legal.termination.providerDays", "", ""))
		}
		report(path, fmt.Sprintf("Notice for ending without a reason is %s here and %s among the other notice periods, which win: give it in one place.", count(usual.Int(), "day"), days),
			inTurn("make it "+days+" here and delete the row", append(mend, remove(row, ""))...))
	}
}

// monthIsShorter holds the notice for ending without a reason against that of the months in which the agreement goes on after its
// term: either party may end it then, and the longer notice would be worth nothing.
func monthIsShorter(in Input, report reporter) {
	t, term := &in.Agreement.Legal.Termination, &in.Agreement.Term
	if term.Renewal != "month_to_month" || t.Convenience == "none" || in.hasGap("term.monthNoticeDays") {
		return
	}
	path, longest := "legal.termination.convenienceDays", t.ConvenienceDays
	if t.Convenience == "either" && t.ProviderDays.Int() > longest.Int() {
		path, longest = "legal.termination.providerDays", t.ProviderDays
	}
	if in.hasGap(path) || longest.Int() <= term.MonthNoticeDays.Int() {
		return
	}
	says := "without days of notice"
	if term.MonthNoticeDays.IsSet() {
		says = "with " + count(term.MonthNoticeDays.Int(), "day")
	}
	report(path, fmt.Sprintf("Ending without a reason takes %s here, but once the agreement goes on from month to month, either party may end it %s: then the shorter notice is enough.", count(longest.Int(), "day"), says),
		set("term.monthNoticeDays", longest.String(), "make it "+count(longest.Int(), "day")+" from month to month too"))
}

// ratesOverlap compares rates that hold for a part of the day. The same part twice is no fault: people of two grades may cost
// differently at night. Parts that overlap are.
func ratesOverlap(in Input, report reporter) {
	rates := in.Agreement.Costs.Rates
	for i, r := range rates {
		for _, earlier := range rates[:i] {
			if !sameWork(r, earlier) || r.From == earlier.From && r.To == earlier.To || !shareHours(r, earlier) {
				continue
			}
			style := in.Agreement.Style()
			report("costs.rates."+r.Key()+".from", fmt.Sprintf("%s holds from %s to %s and %s from %s to %s: in the hours of both it is not clear which counts. Change one of the times.",
				in.row("costs.rates."+r.Key()), r.From.Show(style), r.To.Show(style), in.row("costs.rates."+earlier.Key()), earlier.From.Show(style), earlier.To.Show(style)))
			break
		}
	}
}

// sameWork reports whether two rates are for the same work on the same days, in the same unit and service hours.
func sameWork(x, y *model.Rate) bool {
	return x.Work == y.Work && x.Unit == y.Unit && x.DayClass == y.DayClass && (x.HoursID == y.HoursID || !x.HoursID.IsSet() || !y.HoursID.IsSet())
}

// shareHours reports whether two rates hold at the same time of some day. One that ends before it begins runs past midnight.
func shareHours(x, y *model.Rate) bool {
	const day = 24 * 60
	if !x.From.IsSet() || !x.To.IsSet() || !y.From.IsSet() || !y.To.IsSet() {
		return false
	}
	span := func(r *model.Rate) (from, to int) {
		from, to = r.From.Minutes(), r.To.Minutes()
		if to <= from {
			to += day
		}
		return from, to
	}
	from, to := span(x)
	begin, end := span(y)
	for _, shift := range [...]int{-day, 0, day} {
		if from < end+shift && begin+shift < to {
			return true
		}
	}
	return false
}

func exitStepsTwice(in Input, report reporter) {
	e := &in.Agreement.Legal.ETF
	if e.Kind != "table" {
		return
	}
	unit := "year"
	if e.TableBy == "month" {
		unit = "month"
	}
	for i, s := range e.Steps {
		for _, earlier := range e.Steps[:i] {
			if s.From.IsSet() && s.From == earlier.From {
				path := "legal.etf.steps." + s.Key()
				report(path+".from", fmt.Sprintf("Two rows of the fee for leaving hold from %s %s on: change one of them, or delete it.", unit, s.From), remove(path, "delete the later row"))
				break
			}
		}
	}
}

// servicePaidTwice looks for a line beside one that pays for the same service, charged as long and for the same people. Lines that
// count different things, or that share the people between them, are two parts of one price. Of the lines before it a line is told
// the first.
func servicePaidTwice(in Input, report reporter) {
	for _, l := range in.Agreement.Costs.Lists {
		paying := map[string][]*model.Fee{} // the lines so far, by service
		for _, f := range l.Fees {
			if !isCharged(f) {
				continue
			}
			in.reportFirst("costs.lists."+l.Key()+".fees.", f, paying, report)
			for _, id := range f.ServiceIDs.Items() {
				paying[id] = append(paying[id], f)
			}
		}
	}
}

// reportFirst tells of the first line before one that pays for the same.
func (in Input) reportFirst(list string, f *model.Fee, paying map[string][]*model.Fee, report reporter) {
	for _, id := range f.ServiceIDs.Items() {
		for _, earlier := range paying[id] {
			if overlapInTime(f, earlier) && (countTheSame(in.Agreement, f, earlier) || countTheirs(in.Agreement, id, f, earlier)) && in.reportPaidTwice(list, earlier, f, report) {
				return
			}
		}
	}
}

// isCharged reports whether a line charges for services month after month. One for a season is for what the season needs.
func isCharged(f *model.Fee) bool {
	return f.Kind == "recurring" && f.IsCounted() && !f.Waived.IsYes() && !f.MonthsOfYear.IsSet() && f.Price.Sign() > 0 && f.Qty.Sign() > 0
}

// overlapInTime reports whether two lines are charged in the same months.
func overlapInTime(x, y *model.Fee) bool { return !x.Until.Before(y.From) && !y.Until.Before(x.From) }

// countTheSame reports whether two lines charge for the same people or things, as far as their numbers tell. A fixed fee is for all
// people, and not for what is counted otherwise, such as storage.
func countTheSame(a *model.Agreement, x, y *model.Fee) bool {
	unit := x.Unit
	if unit != y.Unit {
		return unit == "flat" && isByPerson(y) || y.Unit == "flat" && isByPerson(x)
	}
	there := a.Stated(string(unit))
	if unit == "site" {
		there = value.NewCount(len(a.EverySite()))
	}
	return unit == "flat" || there.IsSet() && x.Qty.Add(y.Qty).Cmp(value.Whole(there.Int())) > 0
}

// countTheirs reports whether one line charges by user and another by device for what is done at the machines that people work with,
// where the line by device counts all of those.
func countTheirs(a *model.Agreement, service string, x, y *model.Fee) bool {
	if !(x.Unit == "user" && y.Unit == "device" || x.Unit == "device" && y.Unit == "user") {
		return false
	}
	if s := a.Services.With(service); s != nil {
		c, ok := model.CatalogueEntry(s.Catalogued())
		if ok && len(c.Kinds) > 0 && !slices.Contains(c.Kinds, "workstation") {
			return false // for servers or the network, beside what people pay for
		}
	}
	devices := x.Qty
	if y.Unit == "device" {
		devices = y.Qty
	}
	there := a.Stated("workstation")
	return there.IsSet() && devices.Cmp(value.Whole(there.Int())) >= 0
}

// isByPerson reports whether a line is counted by the people or by what each of them works with.
func isByPerson(f *model.Fee) bool {
	return f.Unit == "user" || f.Unit == "mailbox" || f.Unit == "workstation"
}

// reportPaidTwice tells the line that pays for more services to leave those out that the other pays for, and whether there are any.
func (in Input) reportPaidTwice(list string, more, less *model.Fee, report reporter) bool {
	many, few := more.ServiceIDs.Items(), less.ServiceIDs.Items()
	if len(few) > len(many) {
		more, less, many, few = less, more, few, many
	}
	rest := more.ServiceIDs
	var shared []string
	for _, id := range many {
		if slices.Contains(few, id) && in.Agreement.Services.With(id) != nil {
			shared, rest = append(shared, "services."+id), rest.Without(id)
		}
	}
	if len(shared) == 0 || !rest.IsSet() && more.Unit == "flat" && less.Unit == "flat" {
		return false // fixed fees for one service are parts of its price
	}
	path := list + more.Key() + ".serviceIds"
	var fix *Fix
	if rest.IsSet() {
		fix = set(path, rest.String(), "leave "+oneOr(shared, "it", "them")+" to "+in.row(list+less.Key()))
	}
	report(path, fmt.Sprintf("%s and %s both pay for %s, so that the client is billed for %s twice: take %s out of one of the two lines, or make them one.",
		in.row(list+more.Key()), in.row(list+less.Key()), firstNamed(shared, in.row), oneOr(shared, "it", "them"), oneOr(shared, "it", "them")), fix)
	return true
}
