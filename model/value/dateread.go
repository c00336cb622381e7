package value

import (
	"strconv"
	"strings"
	"time"
)

// Read understands 2026-03-01, 3/1/2026 and 3/1/26 in the order of the style,
// "1 mar", "mar 1" and "march 1 2027", "today", "tomorrow", "yesterday", "+30d",
// "+2w", "+3m", "+1y", "-5d", "eom", "eoy" and "first of next month". A date
// without a year is the next such day, today included.
func (d *Date) Read(text string, c Context) error {
	t := strings.ToLower(CleanLine(text))
	if t == "" {
		*d = Date{}
		return nil
	}
	got := readDate(t, c)
	if !got.IsSet() {
		return dateError(text, c)
	}
	*d = got
	return nil
}

func dateError(text string, c Context) error {
	full := NewDate(2026, time.March, 1).Edit(c.Style)
	if year, err := strconv.Atoi(CleanLine(text)); err == nil && year >= 1900 && year < 2200 {
		return &ReadError{text, "a full date", NewDate(year, time.December, 31).Edit(c.Style)}
	}
	if !c.Today.IsSet() {
		return &ReadError{text, "a full date", full}
	}
	return &ReadError{text, "a date", full + ", 1 mar or +30d"}
}

// readDate tries the ways to write a date; the forms exclude one another.
func readDate(t string, c Context) Date {
	if t[0] == '+' || t[0] == '-' || strings.HasPrefix(t, "\u2212") {
		return dateAfter(t, c.Today)
	}
	if strings.ContainsFunc(t, isLetter) {
		if d, known := namedDate(t, c.Today); known {
			return d
		}
		return wordedDate(t, c.Today)
	}
	return numericDate(t, c)
}

// namedDate knows the days that have a name of their own.
func namedDate(t string, today Date) (d Date, known bool) {
	switch strings.Join(strings.Fields(strings.ReplaceAll(t, " the ", " ")), " ") {
	case "today", "now":
		return today, true
	case "tomorrow":
		return today.AddDays(1), true
	case "yesterday":
		return today.AddDays(-1), true
	case "eom", "end of month", "end of this month":
		return NewDate(today.Year(), today.Month(), today.DaysInMonth()), true
	case "eoy", "end of year", "end of this year":
		return NewDate(today.Year(), time.December, 31), true
	case "bom", "first of next month", "start of next month", "next month":
		next := today.AddMonths(1)
		return NewDate(next.Year(), next.Month(), 1), true
	}
	return Date{}, false
}

// dateAfter reads a distance from today: a sign, a number, a unit. Without a
// unit it is in days.
func dateAfter(t string, today Date) Date {
	t, back := cutSign(t)
	t = strings.TrimSpace(t)
	digits := span(t, '0', '9')
	n, err := strconv.Atoi(t[:digits])
	if err != nil || n > 200_000 {
		return Date{}
	}
	if back {
		n = -n
	}
	switch strings.TrimSpace(t[digits:]) {
	case "", "d", "day", "days":
		return today.AddDays(n)
	case "w", "wk", "week", "weeks":
		return today.AddDays(7 * n)
	case "m", "mo", "month", "months":
		return today.AddMonths(n)
	case "y", "yr", "year", "years":
		return today.AddMonths(12 * n)
	}
	return Date{}
}

// numericDate reads two or three numbers with one kind of mark between them.
func numericDate(t string, c Context) Date {
	var parts []string
	for _, mark := range []string{"/", "-", "."} {
		if strings.Contains(t, mark) {
			parts = strings.Split(strings.ReplaceAll(t, " ", ""), mark)
			break
		}
	}
	for _, p := range parts {
		if !isDigits(p) || len(p) > 4 {
			return Date{}
		}
	}
	switch {
	case len(parts) == 3 && len(parts[0]) == 4:
		return makeDate(parts[0], parts[1], parts[2])
	case len(parts) == 3 && c.Dates == USLong:
		return makeDate(parts[2], parts[0], parts[1])
	case len(parts) == 3 && c.Dates == EULong:
		return makeDate(parts[2], parts[1], parts[0])
	case len(parts) == 2 && c.Dates == EULong:
		return nextDate(small(parts[1]), small(parts[0]), c.Today)
	case len(parts) == 2:
		return nextDate(small(parts[0]), small(parts[1]), c.Today)
	}
	return Date{}
}

// wordedDate reads a date whose month is a word.
func wordedDate(t string, today Date) Date {
	var month int
	var numbers []string
	for _, w := range strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune(" ,.-/", r) }) {
		m := monthNamed(w)
		switch {
		case m > 0 && month == 0:
			month = m
		case w == "of" || w == "the":
		default:
			numbers = append(numbers, cutOrdinal(w))
		}
	}
	for _, n := range numbers {
		if !isDigits(n) || len(n) > 4 {
			return Date{}
		}
	}
	switch {
	case month == 0:
		return Date{}
	case len(numbers) == 1:
		return nextDate(month, small(numbers[0]), today)
	case len(numbers) == 2 && len(numbers[0]) == 4:
		return makeDate(numbers[0], strconv.Itoa(month), numbers[1])
	case len(numbers) == 2:
		return makeDate(numbers[1], strconv.Itoa(month), numbers[0])
	}
	return Date{}
}

// monthNamed gives the month that a word of at least three letters begins, or 0.
func monthNamed(word string) int {
	if word == "sept" {
		return 9
	}
	for m := time.January; m <= time.December; m++ {
		if len(word) >= 3 && strings.HasPrefix(strings.ToLower(m.String()), word) {
			return int(m)
		}
	}
	return 0
}

// cutOrdinal takes the ending off 1st, 2nd, 3rd and 4th.
func cutOrdinal(w string) string {
	n := span(w, '0', '9')
	switch w[n:] {
	case "st", "nd", "rd", "th":
		return w[:n]
	}
	return w
}

// makeDate puts a date together from its digits; a year of two digits is in this
// century, one of one or three digits is none.
func makeDate(year, month, day string) Date {
	y := small(year)
	switch len(year) {
	case 2:
		y += 2000
	case 4:
	default:
		return Date{}
	}
	return NewDate(y, time.Month(small(month)), small(day))
}

// nextDate gives the next such day from today on; 29 February may be years away.
func nextDate(month, day int, today Date) Date {
	if !today.IsSet() {
		return Date{}
	}
	for year := today.Year(); year <= today.Year()+8; year++ {
		d := NewDate(year, time.Month(month), day)
		if d.IsSet() && !d.Before(today) {
			return d
		}
	}
	return Date{}
}

// small gives the value of at most four digits.
func small(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }
