package check

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"engross/model"
	"engross/model/value"
)

func maintenanceRules() []Rule {
	return []Rule{
		{"MNT-01", Warning, "no maintenance window is agreed", noWindow},
		{"MNT-02", Warning, "it is not said how planned work is announced, or how early", unannounced},
		{"MNT-03", Warning, "a class of updates has no rhythm", updatesWithoutRhythm},
		{"MNT-08", Warning, "a maintenance window is on a day without planned work", windowOnFreeDay},
		{"MNT-04", Warning, "a maintenance window lies in working hours", windowInHours},
		{"MNT-05", Error, "nobody is named who approves changes", byQuestion},
		{"MNT-06", Warning, "changes are not recorded", unrecordedChanges},
		{"MNT-07", Advice, "a critical update would fall into a quiet time", updatesInQuietTime},
	}
}

func noWindow(in Input, report reporter) {
	if len(in.Agreement.Maintenance.Windows) == 0 {
		report("maintenance.windows", "There is no maintenance window: agree on hours in which planned work may interrupt systems.")
	}
}

func unannounced(in Input, report reporter) {
	n := &in.Agreement.Maintenance.Notice
	if !n.Hours.IsSet() {
		report("maintenance.notice.hours", "It is not said how early planned work is announced: 72 hours is usual.", set("maintenance.notice.hours", "72", "announce it 72 hours before"))
	}
	if !n.Channels.IsSet() {
		report("maintenance.notice.channels", "It is not said how planned work is announced: choose email, or another way.", set("maintenance.notice.channels", "email", "announce it by email"))
	}
}

func updatesWithoutRhythm(in Input, report reporter) {
	for _, p := range in.Agreement.Maintenance.Patches {
		if !p.Frequency.IsSet() {
			path := "maintenance.patches." + p.Key()
			report(path+".frequency", fmt.Sprintf("How often is %s dealt with? Choose a rhythm.", in.row(path)), in.usual(path+".frequency", "take the usual rhythm"))
		}
	}
}

// weekdays are the days of a week by the names that windows use.
var weekdays = map[string]time.Weekday{
	"sun": time.Sunday, "mon": time.Monday, "tue": time.Tuesday, "wed": time.Wednesday, "thu": time.Thursday, "fri": time.Friday, "sat": time.Saturday,
}

// windowInHours compares windows with the usual service hours, which are the first. Hours around the clock leave no
// other time, so they are no fault of a window.
func windowInHours(in Input, report reporter) {
	hours := in.Agreement.Coverage.Hours
	if len(hours) == 0 || !hours[0].Week.IsSet() || hours[0].Week.IsOpenAllWeek() {
		return
	}
	for _, w := range in.Agreement.Maintenance.Windows {
		if w.Start.IsSet() && w.End.IsSet() && slices.ContainsFunc(w.Days.Items(), func(day string) bool { return overlaps(hours[0], w, weekdays[day]) }) {
			path := "maintenance.windows." + w.Key()
			report(path+".start", fmt.Sprintf("The window %s lies in the service hours: move it to a time when nobody works, or know why not.", in.row(path)), afterHours(hours[0], w, path))
		}
	}
}

// afterHours returns the fix that lets a window begin when its days close; nil where it would run into the next morning.
func afterHours(h *model.Hours, w *model.Window, path string) *Fix {
	moved := *w
	length := (w.End.Minutes() - w.Start.Minutes() + 24*60) % (24 * 60)
	begin := 0
	for _, day := range w.Days.Items() {
		if _, closing, isOpen := h.Week.Hours(weekdays[day]); isOpen {
			begin = max(begin, closing.Minutes())
		}
	}
	end := begin + length
	moved.Start, moved.End = value.NewClock(begin/60, begin%60), value.NewClock(end%(24*60)/60, end%60)
	if end == 24*60 {
		moved.End = value.NewClock(24, 0)
	}
	if begin == 0 || begin >= 24*60 || slices.ContainsFunc(w.Days.Items(), func(day string) bool { return overlaps(h, &moved, weekdays[day]) }) {
		return nil
	}
	return &Fix{Label: "move it to " + moved.Start.String() + "-" + moved.End.String(), Apply: func(e *model.Edit) error {
		if err := e.Fill(path+".start", moved.Start.String(), model.ByUser, ""); err != nil {
			return err
		}
		return e.Fill(path+".end", moved.End.String(), model.ByUser, "")
	}}
}

// overlaps reports whether a window that begins on a day meets open hours, also past midnight.
func overlaps(h *model.Hours, w *model.Window, day time.Weekday) bool {
	const midnight = 24 * 60
	start, end := w.Start.Minutes(), w.End.Minutes()
	if end <= start {
		end += midnight
	}
	for i := range 2 {
		opening, closing, isOpen := h.Week.Hours((day + time.Weekday(i)) % 7)
		if isOpen && opening.Minutes()+i*midnight < end && start < closing.Minutes()+i*midnight {
			return true
		}
	}
	return false
}

func unrecordedChanges(in Input, report reporter) {
	if in.Agreement.Maintenance.ChangeLog.Kept.IsNo() {
		report("maintenance.changeLog.kept", "Changes are not recorded: keep a record of all of them.", set("maintenance.changeLog.kept", "yes", "keep a record"))
	}
}

// updatesInQuietTime holds the time that a critical update has against quiet times without an exception. Windows come each
// week, so that none lies wholly in a quiet time.
func updatesInQuietTime(in Input, report reporter) {
	m := &in.Agreement.Maintenance
	for _, b := range m.Blackouts {
		days := quietDays(b, in.Agreement.Style())
		if !b.Critical.IsNo() || days == 0 {
			continue
		}
		for _, p := range m.Patches {
			if p.Class != "os_critical" || !p.DeadlineDays.IsSet() || p.DeadlineDays.Int() > days {
				continue
			}
			path := "maintenance.blackouts." + b.Key()
			report(path+".critical", fmt.Sprintf("%s lasts %s without updates, but %s are installed within %s: except critical updates from it.",
				in.row(path), count(days, "day"), in.row("maintenance.patches."+p.Key()), count(p.DeadlineDays.Int(), "day")),
				set(path+".critical", "yes", "install critical updates even then"))
			break
		}
	}
}

// quietDays returns how many days a quiet time has; 0 where its days cannot be read.
func quietDays(b *model.Blackout, style value.Style) int {
	var from, to value.MonthDay
	c := value.Context{Style: style}
	if from.Read(string(b.From), c) != nil || to.Read(string(b.To), c) != nil || !from.IsSet() || !to.IsSet() {
		return 0
	}
	first, last := from.In(2026), to.In(2026)
	if last.Before(first) {
		last = to.In(2027)
	}
	return last.Sub(first) + 1
}

// reaches reports whether a window is still open at a time of the day that it begins on; one that ends before it began, or
// of which the times are not known, is. No time stands for the whole day.
func reaches(w *model.Window, from value.Clock) bool {
	isShort := w.Start.IsSet() && w.End.IsSet() && w.Start.Minutes() < w.End.Minutes()
	return !from.IsSet() || !isShort || w.End.Minutes() > from.Minutes()
}

// windowOnFreeDay looks for a window on a day of the week on which no planned work is done.
func windowOnFreeDay(in Input, report reporter) {
	m := &in.Agreement.Maintenance
	for _, w := range m.Windows {
		path := "maintenance.windows." + w.Key() + ".days"
		rest := w.Days
		var hit []string
		for _, day := range w.Days.Items() {
			if m.NeverOn.Has(day) && reaches(w, m.NeverFrom) {
				rest, hit = rest.Without(day), append(hit, label(model.Weekdays, day))
			}
		}
		if len(hit) == 0 || in.hasGap(path) {
			continue
		}
		var fix *Fix
		if rest.IsSet() {
			fix = set(path, rest.String(), "leave "+strings.Join(hit, " and ")+" out")
		}
		report(path, fmt.Sprintf("The window %s is on %s, but no planned work is done on that day: choose another day.", in.row("maintenance.windows."+w.Key()), strings.Join(hit, " and ")), fix)
	}
}
