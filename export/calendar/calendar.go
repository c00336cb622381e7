// Package calendar writes the key dates of an agreement as an iCalendar file (RFC 5545). A later export of the same agreement
// changes the entries that an earlier one made, since their UIDs last and their SEQUENCE grows with the draft's revision.
package calendar

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"engross/export/phrase"
	"engross/model/doc"
	"engross/model/value"
)

// Write writes the calendar. It has one entry for each key date, for the whole day.
func Write(w io.Writer, d *doc.Doc) error {
	cal := ics.NewCalendar()
	cal.SetProductId("-//Engross//Key dates//EN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetName(text(name(d)))
	for _, k := range d.Facts.KeyDates {
		if k.On.IsSet() {
			event(cal, d, k)
		}
	}
	if err := cal.SerializeTo(w, ics.WithNewLineWindows); err != nil { // the library's own default breaks the standard
		return fmt.Errorf("write calendar: %w", err)
	}
	return nil
}

// name is what the calendar is called.
func name(d *doc.Doc) string {
	parts := []string{d.Number}
	for _, p := range d.Facts.Parties {
		if p.ID == "client" {
			parts = append(parts, p.Name)
		}
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return text(s) == "" })
	s := strings.Join(parts, ", ")
	if s == "" {
		return "Agreement"
	}
	return s
}

// event adds one key date.
func event(cal *ics.Calendar, d *doc.Doc, k doc.KeyDate) {
	e := cal.AddEvent(uid(d, k))
	e.SetDtStampTime(stamp(d))
	e.SetSequence(d.Revision)
	day := k.On.Time(time.UTC)
	e.SetAllDayStartAt(day)
	e.SetAllDayEndAt(k.On.AddDays(1).Time(time.UTC))
	e.SetSummary(text(k.Label + " (" + name(d) + ")"))
	note := k.Note
	if d.Draft {
		note = strings.TrimSpace("From a draft that is not signed. " + note)
	}
	if note != "" {
		e.SetDescription(text(note))
	}
	e.SetTimeTransparency(ics.TransparencyTransparent)
	if k.EveryMonths > 0 {
		e.AddRrule(rule(k))
	}
	if k.RemindDays > 0 {
		a := e.AddAlarm()
		a.SetAction(ics.ActionDisplay)
		a.SetTrigger(fmt.Sprintf("-P%dD", k.RemindDays))
		a.SetDescription(text(k.Label))
	}
}

// rule says how a date comes again. In a month that is too short for its day it comes on the last.
func rule(k doc.KeyDate) string {
	r := fmt.Sprintf("FREQ=MONTHLY;INTERVAL=%d", k.EveryMonths)
	switch k.On.Day() {
	case 29:
		r += ";BYMONTHDAY=28,29;BYSETPOS=-1"
	case 30:
		r += ";BYMONTHDAY=28,29,30;BYSETPOS=-1"
	case 31:
		r += ";BYMONTHDAY=-1"
	}
	if k.Until.IsSet() && !k.Until.Before(k.On) {
		r += ";UNTIL=" + compact(k.Until)
	}
	return r
}

func compact(d value.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// uid is the lasting name of an entry.
func uid(d *doc.Doc, k doc.KeyDate) string {
	agreement := plain(d.ID)
	if agreement == "" {
		agreement = plain(d.Number)
	}
	if agreement == "" {
		agreement = "agreement"
	}
	return agreement + "-" + plain(k.ID) + "@engross"
}

// plain keeps letters, digits and single dashes.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-")
}

// stamp is when the entries were made, as far as a document knows: it knows no clock, only the day it takes effect. Which of
// two exports is the later one is told by SEQUENCE.
func stamp(d *doc.Doc) time.Time {
	for _, k := range d.Facts.KeyDates {
		if k.ID == "effective-date" && k.On.IsSet() {
			return k.On.Time(time.UTC)
		}
	}
	return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
}

// text makes words of one line without characters that no file may hold.
func text(s string) string { return phrase.OneLine(phrase.Clean(s)) }
