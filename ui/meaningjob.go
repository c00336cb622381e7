package ui

import (
	"regexp"
	"strings"

	"engross/model"
)

// ofJob reads what people say of a backup job in one breath: how often and between which hours, how long copies are kept of each
// kind, and when it is back in a season.
func (s *session) ofJob(p model.Place, text string, beside func(key string) string) (string, []meant) {
	switch p.Field.Key {
	case "interval":
		return s.byHours(p, text, beside)
	case "retention":
		return s.byKind(p, text, beside)
	}
	return s.recovery(p, text, beside)
}

// byHours reads how often copies are made in a part of each day: "hourly 7a-7p", "every 2 hours from 7 am to 7 pm".
func (s *session) byHours(p model.Place, text string, beside func(key string) string) (string, []meant) {
	m := betweenHours.FindStringSubmatch(text)
	if m == nil {
		return text, nil
	}
	every := strings.TrimPrefix(strings.ToLower(m[1]), "every ")
	if every == "hourly" || every == "hour" {
		every = "1 hour"
	}
	if !s.reads(p, every) || !s.readsAt(beside("from"), m[2]) || !s.readsAt(beside("to"), m[3]) {
		return text, nil
	}
	return every, []meant{{beside("from"), m[2]}, {beside("to"), m[3]}}
}

// betweenHours is a rhythm and two times of the day.
var betweenHours = regexp.MustCompile(`(?i)^(.*?),? (?:from |between )?(\d{1,2}(?::\d\d)? ?(?:[ap]\.?m?\.?)?)(?: ?[-–—] ?| to | and | until )(\d{1,2}(?::\d\d)? ?(?:[ap]\.?m?\.?)?)$`)

// byKind reads how long copies of each kind are kept: "30 days daily + 12 monthly". The days are those of the frequent copies.
func (s *session) byKind(p model.Place, text string, beside func(key string) string) (string, []meant) {
	days, long := "", []meant(nil)
	for _, part := range keptParts.Split(text, -1) {
		m := keptKind.FindStringSubmatch(part)
		if m == nil {
			return text, nil
		}
		switch kind := strings.ToLower(m[2] + m[3]); kind {
		case "day", "days", "daily", "dailies":
			days = m[1] + " days"
		default:
			at := beside("gfs." + longTerm[kind[:1]])
			if !s.readsAt(at, m[1]) {
				return text, nil
			}
			long = append(long, meant{at, m[1]})
		}
	}
	if days == "" || !s.reads(p, days) {
		return text, nil
	}
	return days, long
}

// What people say of copies of several kinds, and the questions about them by the first letter of the kind.
var (
	keptParts = regexp.MustCompile(` ?(?:[+,;&]| and | plus ) ?`)
	keptKind  = regexp.MustCompile(`(?i)^(\d+) (?:(days?)(?: daily| of dailies)?|(?:weeks? |months? |years? )?(daily|dailies|weekly|weeklies|monthly|monthlies|yearly|yearlies|annual))(?: copies| ones)?\.?$`)
	longTerm  = map[string]string{"w": "weekly", "m": "monthly", "y": "yearly", "a": "yearly"}
)
