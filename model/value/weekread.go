package value

import (
	"slices"
	"strings"
)

// UnmarshalText reads the canonical form: groups of days and their hours, such
// as "mon-fri 08:00-18:00; sat,sun 09:00-12:00", or "closed". No day may occur
// twice; a closing time may be before the opening time.
func (w *Week) UnmarshalText(text []byte) error {
	got, ok := plainWeek(string(text))
	if !ok {
		return &ReadError{string(text), "weekly hours", `"mon-fri 08:00-18:00; sat 09:00-12:00" or "mon-sun 00:00-24:00"`}
	}
	*w = got
	return nil
}

func plainWeek(text string) (w Week, ok bool) {
	w.set = text != ""
	if text == "" || text == "closed" {
		return w, true
	}
	for part := range strings.SplitSeq(text, "; ") {
		dayText, timeText, _ := strings.Cut(part, " ")
		opening, closing, _ := strings.Cut(timeText, "-")
		h := newHours(plainClock(opening), plainClock(closing))
		days, ok := plainDays(dayText)
		if !ok || !h.open.IsSet() || !h.closing.IsSet() || !w.put(days, h) {
			return Week{}, false
		}
	}
	return w, true
}

// plainDays reads "mon-fri,sun".
func plainDays(text string) (days []int, ok bool) {
	for part := range strings.SplitSeq(text, ",") {
		first, last, ranged := strings.Cut(part, "-")
		if !ranged {
			last = first
		}
		a, b := dayNamed(first), dayNamed(last)
		if len(first) != 3 || len(last) != 3 || a < 0 || b < a || ranged && a == b {
			return nil, false
		}
		for d := a; d <= b; d++ {
			days = append(days, d)
		}
	}
	return days, true
}

// put sets the hours of days, unless one of them has its hours already.
func (w *Week) put(days []int, h hours) bool {
	for _, d := range days {
		if w.days[d].isOpen() {
			return false
		}
		w.days[d] = h
	}
	return true
}

// dayNamed gives the day that a word of at least two letters begins, or -1.
func dayNamed(word string) int {
	return slices.IndexFunc(dayNames[:], func(name string) bool {
		return len(word) >= 2 && strings.HasPrefix(strings.ToLower(name), word)
	})
}

// Read understands "mon-fri 8-18, sat 9-12", "9-5 weekdays", "Monday to Friday,
// 8 am to 6 pm", "24x7" and "closed". A closing time without am or pm that is not
// after the opening time is taken as in the afternoon; one stretch a day.
func (w *Week) Read(text string, _ Context) error {
	clean, _ := Clean(text)
	t := strings.ToLower(strings.TrimSpace(clean))
	if t == "" {
		*w = Week{}
		return nil
	}
	r := weekReader{words: weekWords(t)}
	if !r.read() {
		return &ReadError{text, "weekly hours with one stretch a day", "mon-fri 8-18, sat 9-12 or 24x7"}
	}
	*w = r.week
	return nil
}

// weekSpelling makes one spelling of the many for the same thing. Longer ones come first.
var weekSpelling = strings.NewReplacer(
	"around the clock", " allday ", "24 hours", " allday ", "24x7", " allday ", "24/7", " allday ", "24 x 7", " allday ", "24h/24", " allday ",
	"seven days a week", " daily ", "7 days a week", " daily ", "seven days", " daily ", "7 days", " daily ",
	"six days a week", " mon - sat ", "6 days a week", " mon - sat ", "six days", " mon - sat ", "6 days", " mon - sat ",
	"five days a week", " weekdays ", "5 days a week", " weekdays ", "five days", " weekdays ", "5 days", " weekdays ",
	"every day", " daily ", "all week", " daily ", "all day", " allday ",
	"–", " - ", "—", " - ", "−", " - ", "-", " - ", " to ", " - ", " until ", " - ", " till ", " - ", " through ", " - ", " thru ", " - ",
	",", " ", ";", " ; ", "\n", " ; ", "&", " ", " from ", " ", " and ", " ", "a.m.", "am", "p.m.", "pm",
)

// weekFillers are words between days and hours that say nothing about them.
var weekFillers = []string{"also", "plus", "and", "on", "from", "too", "+"}

// Also cuts the word off that says of hours that they are added to those that stand: “also sat 8-1”, “sat 8-1 too”.
func Also(text string) (hours string, ok bool) {
	words := strings.Fields(text)
	for n := len(words); n > 1; n = len(words) {
		switch first, last := strings.ToLower(words[0]), strings.ToLower(words[n-1]); {
		case first == "also" || first == "plus" || first == "and" || first == "+":
			words = words[1:]
		case strings.HasPrefix(first, "+"):
			words[0] = words[0][1:]
		case last == "too" || last == "also":
			words = words[:n-1]
		case last == "well" && n > 2 && strings.EqualFold(words[n-2], "as"):
			words = words[:n-2]
		default:
			return strings.Join(words, " "), ok
		}
		ok = true
	}
	return text, false
}

// weekWords cuts the text into day words, times and dashes; am and pm join the
// time before them.
func weekWords(t string) []string {
	var words []string
	for _, w := range strings.Fields(weekSpelling.Replace(t)) {
		if slices.Contains(weekFillers, w) {
			continue
		}
		if n := len(words); (w == "am" || w == "pm") && n > 0 {
			words[n-1] += w
			continue
		}
		words = append(words, w)
	}
	return words
}

// weekReader puts days and hours together as they come, in either order.
type weekReader struct {
	words      []string
	week       Week
	named      [7]bool
	days       []int
	hours      hours
	hasHours   bool
	hoursFirst bool
}

// read goes through all words; false where one has no place. The next group
// begins at a semicolon, at a day behind days with hours, at hours behind hours
// with days, and at "closed".
func (r *weekReader) read() bool {
	r.week.set = true
	for len(r.words) > 0 {
		whole := r.hasHours && len(r.days) > 0
		switch {
		case r.words[0] == ";":
			if (r.hasHours || len(r.days) > 0) && !r.flush() {
				return false
			}
			r.words = r.words[1:]
		case whole && r.hoursFirst == r.startsHours() || whole && r.words[0] == "closed":
			if !r.flush() {
				return false
			}
		case !r.takeDays() && !r.takeHours():
			return false
		}
	}
	return r.flush() || r.named != [7]bool{} && !r.hasHours && len(r.days) == 0
}

// startsHours says whether the next word begins hours rather than days.
func (r *weekReader) startsHours() bool {
	_, isDay := daysTyped(r.words[0])
	return !isDay
}

// flush gives the gathered days their hours and starts the next group. Hours
// without a day are those of the whole week only where they say so themselves.
func (r *weekReader) flush() bool {
	if len(r.days) == 0 && r.hasHours && (r.hours == allDay || r.hours == hours{}) {
		r.days = []int{0, 1, 2, 3, 4, 5, 6}
	}
	if !r.hasHours || len(r.days) == 0 {
		return false
	}
	for _, d := range r.days {
		if r.named[d] {
			return false
		}
		r.named[d], r.week.days[d] = true, r.hours
	}
	r.days, r.hasHours, r.hoursFirst = nil, false, false
	return true
}

// peek gives the i-th word that is left, or "".
func (r *weekReader) peek(i int) string {
	if i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

// daysTyped gives the days that one word names.
func daysTyped(word string) (days []int, ok bool) {
	word = strings.TrimRight(word, ":.")
	switch word {
	case "weekday", "weekdays":
		return []int{0, 1, 2, 3, 4}, true
	case "weekend", "weekends":
		return []int{5, 6}, true
	case "daily":
		return []int{0, 1, 2, 3, 4, 5, 6}, true
	case "m", "w", "f":
		return []int{strings.Index("m w f", word)}, true
	}
	day := max(dayNamed(word), dayNamed(strings.TrimSuffix(word, "s")))
	return []int{day}, day >= 0
}

// takeDays takes a word for days, or a range of two; false where none comes next.
func (r *weekReader) takeDays() bool {
	days, ok := daysTyped(r.words[0])
	if !ok {
		return false
	}
	r.words = r.words[1:]
	last, ok := daysTyped(r.peek(1))
	if ok && r.peek(0) == "-" && len(days) == 1 && len(last) == 1 {
		r.words = r.words[2:]
		for d := days[0]; d != last[0]; {
			d = (d + 1) % 7
			days = append(days, d)
		}
	}
	r.days = append(r.days, days...)
	return true
}

// takeHours takes hours where none are waiting for their days.
func (r *weekReader) takeHours() bool {
	h, used := r.nextHours()
	if used == 0 || r.hasHours {
		return false
	}
	r.words = r.words[used:]
	r.hours, r.hasHours, r.hoursFirst = h, true, len(r.days) == 0
	return true
}

// nextHours reads "closed", a word for the whole day, or two times with a dash,
// and gives the number of words.
func (r *weekReader) nextHours() (h hours, used int) {
	switch r.words[0] {
	case "closed":
		return hours{}, 1
	case "allday":
		return allDay, 1
	}
	opening, closing := readClock(r.words[0]), readClock(r.peek(2))
	if r.peek(1) != "-" || !opening.IsSet() || !closing.IsSet() {
		return h, 0
	}
	h = newHours(opening.Clock, closing.Clock)
	if closing.loose && h.minutes() == 0 {
		minutes := closing.Minutes() + dayMinutes/2
		h.closing = NewClock(minutes/60, minutes%60)
	}
	return h, 3
}
