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
		h := hours{plainClock(opening), plainClock(closing)}
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
	t := strings.ToLower(CleanLine(text))
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
	"every day", " daily ", "all week", " daily ", "all day", " allday ",
	"–", " - ", "—", " - ", "−", " - ", "-", " - ", " to ", " - ", " until ", " - ", " till ", " - ", " through ", " - ", " thru ", " - ",
	",", " ", ";", " ", "&", " ", " and ", " ", "a.m.", "am", "p.m.", "pm",
)

// weekWords cuts the text into day words, times and dashes; am and pm join the
// time before them.
func weekWords(t string) []string {
	var words []string
	for _, w := range strings.Fields(weekSpelling.Replace(t)) {
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

// read goes through all words; false where one has no place.
func (r *weekReader) read() bool {
	r.week.set = true
	for len(r.words) > 0 {
		if days := r.takeDays(); len(days) > 0 {
			if r.hasHours && len(r.days) > 0 && !r.hoursFirst && !r.flush() {
				return false
			}
			r.days = append(r.days, days...)
			continue
		}
		h, ok := r.takeHours()
		if !ok || r.hasHours && !(r.hoursFirst && len(r.days) > 0 && r.flush()) {
			return false
		}
		r.hours, r.hasHours, r.hoursFirst = h, true, len(r.days) == 0
	}
	return r.flush()
}

// flush gives the gathered days their hours and starts the next group. Hours
// without a day are those of the whole week only where they say so themselves.
func (r *weekReader) flush() bool {
	if !r.hasHours {
		return false
	}
	if len(r.days) == 0 {
		if r.week != (Week{set: true}) || r.hours != allDay && r.hours != (hours{}) {
			return false
		}
		r.days = []int{0, 1, 2, 3, 4, 5, 6}
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

// takeDays reads a day, a range of days or a word for several; none is no day.
func (r *weekReader) takeDays() []int {
	switch r.words[0] {
	case "weekday", "weekdays":
		r.words = r.words[1:]
		return []int{0, 1, 2, 3, 4}
	case "weekend", "weekends":
		r.words = r.words[1:]
		return []int{5, 6}
	case "daily":
		r.words = r.words[1:]
		return []int{0, 1, 2, 3, 4, 5, 6}
	}
	first := typedDay(r.words[0])
	if first < 0 {
		return nil
	}
	last := first
	used := 1
	if r.peek(1) == "-" && typedDay(r.peek(2)) >= 0 {
		last, used = typedDay(r.peek(2)), 3
	}
	r.words = r.words[used:]
	days := []int{first}
	for d := first; d != last; {
		d = (d + 1) % 7
		days = append(days, d)
	}
	return days
}

// typedDay gives the day that a word names, with an optional colon or plural, or -1.
func typedDay(word string) int {
	word = strings.TrimRight(word, ":.")
	if d := dayNamed(word); d >= 0 {
		return d
	}
	return dayNamed(strings.TrimSuffix(word, "s"))
}

// takeHours reads "closed", a word for the whole day, or two times with a dash.
func (r *weekReader) takeHours() (h hours, ok bool) {
	switch r.words[0] {
	case "closed":
		r.words = r.words[1:]
		return hours{}, true
	case "allday":
		r.words = r.words[1:]
		return allDay, true
	}
	if r.peek(1) != "-" {
		return h, false
	}
	opening, closing := readClock(r.words[0]), readClock(r.peek(2))
	if !opening.IsSet() || !closing.IsSet() {
		return h, false
	}
	r.words = r.words[3:]
	h = hours{opening.Clock, closing.Clock}
	const noon = dayMinutes / 2
	if closing.loose && h.minutes() == 0 && closing.Minutes() < noon {
		h.closing = NewClock(closing.Minutes()/60+12, closing.Minutes()%60)
	}
	return h, true
}
