package model

import (
	"strings"

	"engross/model/value"
)

// helpsAtNight reports whether times may run outside the service hours: somebody is on call then, or nobody said that nobody is, or
// service never closes.
func (a *Agreement) helpsAtNight() bool {
	if h := a.MainHours(); h != nil && h.Week.IsOpenAllWeek() {
		return true
	}
	return a.AfterHours.Policy != "none" && a.AfterHours.Policy != "best_effort"
}

// inService has the lines of times that a preset counts around the clock count in service hours, where nobody is on call at night. A
// line whose hours somebody chose stays.
func (a *Agreement) inService(seeds []seed) {
	if a.helpsAtNight() {
		return
	}
	line := ""
	for i, x := range seeds {
		if target, ok := strings.CutSuffix(x.path, ".hoursClass"); ok && x.value == "24x7" {
			if p, err := a.At(x.path); err != nil || fromPreset(p.State()) {
				line = target + "."
				seeds[i].value = "support"
			}
			continue
		}
		var s value.Span
		if line == "" || !strings.HasPrefix(x.path, line) || s.UnmarshalText([]byte(x.value)) != nil {
			continue
		}
		if s.Unit == value.Hours {
			s.Unit = value.BizHours
		}
		seeds[i].value = s.String()
	}
}

// followOnCall has the times that a preset proposed follow whether somebody is on call at night. What somebody gave stays.
func (e *Edit) followOnCall(was bool) error {
	if e.a.helpsAtNight() == was {
		return nil
	}
	for _, x := range e.a.Levels.Priorities {
		for _, t := range x.Targets {
			for _, f := range t.Fields(Scope{A: e.a, Up: x}) {
				p, err := e.a.At("levels.priorities." + x.Key() + ".targets." + t.Key() + "." + f.Key)
				if err != nil || !fromPreset(p.State()) || !p.Field.IsSet() {
					continue
				}
				now := e.a.proposalAt(p).canonical
				if st := p.own(); now != "" && now != p.Field.Text() {
					if err := e.Fill(p.Path, now, st.By, st.Source); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}
