package value

import (
	"slices"
	"strings"
	"time"
)

// Week is opening hours: for each day of the week one stretch from an opening to
// a closing time, or closed. A day that opens twice needs a second row of hours.
// The zero Week is unset; a week without any open day is an answer, though a
// doubtful one. Closing at 00:00 is closing at 24:00. A closing time before the opening time can be held, so that the
// checks can name it (see Problems). Weeks are compared with ==.
type Week struct {
	set  bool
	days [7]hours // Monday first
}

// hours is one day: open where open and closing differ from their zero value.
type hours struct{ open, closing Clock }

// newHours gives the hours of an open day.
func newHours(opening, closing Clock) hours {
	if closing == NewClock(0, 0) {
		closing = NewClock(24, 0)
	}
	return hours{opening, closing}
}

// monday gives the place of a day in a week that starts on Monday.
func monday(d time.Weekday) int { return (int(d) + 6) % 7 }

// AllWeek gives a week that is open around the clock.
func AllWeek() Week {
	w := Week{set: true}
	for i := range w.days {
		w.days[i] = allDay
	}
	return w
}

var allDay = hours{NewClock(0, 0), NewClock(24, 0)}

// With gives the week with a day open between two times. An unset time closes it.
func (w Week) With(d time.Weekday, opening, closing Clock) Week {
	if !opening.IsSet() || !closing.IsSet() {
		return w.Without(d)
	}
	w.set = true
	w.days[monday(d)] = newHours(opening, closing)
	return w
}

// Without gives the week with a day closed.
func (w Week) Without(d time.Weekday) Week {
	w.set = true
	w.days[monday(d)] = hours{}
	return w
}

// Plus gives the week with the open days of another one, at the hours that they have there.
func (w Week) Plus(more Week) Week {
	w.set = w.set || more.set
	for day, h := range more.days {
		if h.isOpen() {
			w.days[day] = h
		}
	}
	return w
}

// IsBeside says whether both weeks have open days, and none of them is open in both.
func (w Week) IsBeside(other Week) bool {
	both := false
	for day, h := range w.days {
		both = both || h.isOpen() && other.days[day].isOpen()
	}
	return !both && w.days != [7]hours{} && other.days != [7]hours{}
}

// IsSet says whether hours were given.
func (w Week) IsSet() bool { return w.set }

// Hours gives the opening and closing time of a day, and whether it opens at all.
func (w Week) Hours(d time.Weekday) (opening, closing Clock, isOpen bool) {
	h := w.days[monday(d)]
	return h.open, h.closing, h.isOpen()
}

// IsOpenAllWeek says whether the hours are around the clock on every day.
func (w Week) IsOpenAllWeek() bool { return w == AllWeek() }

// OpenMinutes gives the open minutes of a week; a reversed day has none.
func (w Week) OpenMinutes() int {
	sum := 0
	for _, h := range w.days {
		sum += h.minutes()
	}
	return sum
}

// ModalDayMinutes gives the length of day that occurs most among the open days,
// the longer of two that occur as often; 0 without an open day. It is what one
// business day counts for when it is compared with hours.
func (w Week) ModalDayMinutes() int {
	count, best := make(map[int]int), 0
	for _, h := range w.days {
		n := h.minutes()
		if n == 0 {
			continue
		}
		count[n]++
		if count[n] > count[best] || count[n] == count[best] && n > best {
			best = n
		}
	}
	return best
}

// Problems says what cannot be meant: no open day, or a day that closes before
// it opens. It is empty for an unset week.
func (w Week) Problems() []string {
	if !w.set {
		return nil
	}
	var problems []string
	for i, h := range w.days {
		if h.isOpen() && h.minutes() == 0 {
			problems = append(problems, dayNames[i]+" closes at "+h.closing.String()+", which is not after it opens at "+h.open.String())
		}
	}
	if w.days == [7]hours{} {
		problems = append(problems, "no day is open")
	}
	return problems
}

func (h hours) isOpen() bool { return h.open.IsSet() }

func (h hours) minutes() int { return max(h.closing.Minutes()-h.open.Minutes(), 0) }

var dayNames = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// dayKey gives the canonical name of a day, such as mon.
func dayKey(day int) string { return strings.ToLower(dayNames[day][:3]) }

// dayGroup is days with the same hours.
type dayGroup struct {
	hours
	runs [][2]int // first and last day of each unbroken run
}

// groups gathers the open days by their hours, in the order of the week.
func (w Week) groups() []dayGroup {
	var all []dayGroup
	for day, h := range w.days {
		if !h.isOpen() {
			continue
		}
		i := slices.IndexFunc(all, func(g dayGroup) bool { return g.hours == h })
		if i < 0 {
			all = append(all, dayGroup{hours: h})
			i = len(all) - 1
		}
		g := &all[i]
		if n := len(g.runs); n > 0 && g.runs[n-1][1] == day-1 {
			g.runs[n-1][1] = day
			continue
		}
		g.runs = append(g.runs, [2]int{day, day})
	}
	return all
}

// String gives the canonical form, such as "mon-fri 08:00-18:00; sat
// 09:00-12:00" or "closed"; empty when unset.
func (w Week) String() string {
	return w.write(Clock.String)
}

// write gives the canonical form with the times written in a way of choice.
func (w Week) write(clock func(Clock) string) string {
	switch {
	case !w.set:
		return ""
	case w.days == [7]hours{}:
		return "closed"
	}
	var parts []string
	for _, g := range w.groups() {
		var days []string
		for _, r := range g.runs {
			name := dayKey(r[0])
			if r[1] > r[0] {
				name += "-" + dayKey(r[1])
			}
			days = append(days, name)
		}
		parts = append(parts, strings.Join(days, ",")+" "+clock(g.open)+"-"+clock(g.closing))
	}
	return strings.Join(parts, "; ")
}

// MarshalText gives the canonical form, such as "mon-fri 08:00-18:00".
func (w Week) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// Show gives the hours as printed: "Monday to Friday, 8:00 am to 6:00 pm" in US
// style, "Monday to Friday, 08:00 to 18:00" otherwise, or "around the clock".
func (w Week) Show(s Style) string {
	switch {
	case !w.set:
		return ""
	case w.IsOpenAllWeek():
		return "around the clock"
	case w.days == [7]hours{}:
		return "closed on all days"
	}
	var parts []string
	for _, g := range w.groups() {
		var days []string
		for _, r := range g.runs {
			days = append(days, showRun(r)...)
		}
		parts = append(parts, Series(days)+", "+g.hours.show(s))
	}
	return strings.Join(parts, "; ")
}

func (h hours) show(s Style) string {
	if h == allDay {
		return "around the clock"
	}
	return h.open.Show(s) + " to " + h.closing.Show(s)
}

// showRun names the days of a run; two days are named each.
func showRun(r [2]int) []string {
	switch r[1] - r[0] {
	case 0:
		return []string{dayNames[r[0]]}
	case 1:
		return []string{dayNames[r[0]], dayNames[r[1]]}
	}
	return []string{dayNames[r[0]] + " to " + dayNames[r[1]]}
}

// Series puts commas and a last "and" between words.
func Series(words []string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " and " + words[n]
}

// Edit gives the hours as typed: "mon-fri 8:00am-6:00pm" in US style, the
// canonical form otherwise.
func (w Week) Edit(s Style) string {
	return w.write(func(c Clock) string { return strings.ReplaceAll(c.Edit(s), " ", "") })
}

// Brief gives the hours for where there is little room, such as "Mon-Fri 8-6": without am and pm in US style where a day opens before
// noon and closes at such an hour of the afternoon that it can be read in one way only.
func (w Week) Brief(s Style) string {
	if !w.set || w.IsOpenAllWeek() || w.days == [7]hours{} {
		return w.Show(s)
	}
	var parts []string
	for _, g := range w.groups() {
		var days []string
		for _, r := range g.runs {
			name := dayNames[r[0]][:3]
			if r[1] > r[0] {
				name += "-" + dayNames[r[1]][:3]
			}
			days = append(days, name)
		}
		parts = append(parts, strings.Join(days, ",")+" "+g.hours.brief(s))
	}
	return strings.Join(parts, "; ")
}

func (h hours) brief(s Style) string {
	if h == allDay {
		return "all day"
	}
	const noon = dayMinutes / 2
	isPlain := h.open.Minutes() < noon && h.closing.Minutes() > noon && h.closing.Minutes()-noon <= h.open.Minutes()
	clock := func(c Clock) string {
		text := strings.ReplaceAll(strings.ReplaceAll(c.Edit(s), " ", ""), ":00", "")
		if isPlain {
			text = strings.TrimSuffix(strings.TrimSuffix(text, "am"), "pm")
		}
		return text
	}
	return clock(h.open) + "-" + clock(h.closing)
}
