package model

import (
	"slices"
	"strings"
	"time"

	"engross/model/value"
)

// lateRates are the rows of a preset that price work outside the service hours.
var lateRates = []string{"after-hours", "emergency", "holiday"}

// recoveryService is the service of the catalogue that makes and tests a full recovery plan.
const recoveryService = "sv-13"

// followKind ends that a fee is paid in halves where it is no longer charged once.
func (e *Edit) followKind(fee string) error {
	p, err := e.a.At(fee)
	if f, ok := p.Row.(*Fee); err == nil && ok && f.Bill == "halves" && f.kind() != "one_time" {
		return e.TakeBack(fee + ".bill")
	}
	return nil
}

// followIndustry has the rules on data that a preset brought follow the line of business.
func (e *Edit) followIndustry() error {
	p, err := e.a.At("security.regimes")
	if err != nil || !fromPreset(p.State()) {
		return err
	}
	return e.Fill(p.Path, usualRegimes(e.a.Client.Industry), ByPreset, p.own().Source)
}

// mendingFigure is the figure of a preset that counts what was mended in time.
const mendingFigure = "levels.kpis.kp-02"

// mends reports whether some target promises a time for mending, as far as there are targets yet.
func (a *Agreement) mends() bool {
	if a.Levels.FixTimes.IsNo() {
		return false
	}
	none := true
	for _, p := range a.Levels.Priorities {
		for _, t := range p.Targets {
			if or(t.ResolutionKind, "span") == "span" {
				return true
			}
			none = false
		}
	}
	return none
}

// followMending takes the times for mending out of the figures and credits that a preset brought, or brings them back.
func (e *Edit) followMending(was bool) error {
	isAgreed := e.a.mends()
	if isAgreed == was {
		return nil
	}
	for _, x := range e.a.Levels.Schemes {
		p, err := e.a.At("levels.schemes." + x.Key() + ".measures")
		if err != nil || !fromPreset(p.State()) || !x.Measures.Has("response") {
			continue
		}
		measures := x.Measures.Without("resolution")
		if isAgreed {
			measures = e.a.withInPlace(p, x.Measures, "resolution")
		}
		if err := e.fillAsBefore(p, measures); err != nil {
			return err
		}
	}
	if isAgreed {
		return e.bringRows([]string{mendingFigure})
	}
	if row, err := e.a.At(mendingFigure); err == nil && untouched(row, fromPreset) {
		return e.drop(mendingFigure)
	}
	return nil
}

// proposedRates returns the late rates that a preset brings: none where nobody works after hours, and none for Sundays and
// holidays where a Sunday is a day like others and no holiday is kept.
func (a *Agreement) proposedRates() []string {
	if a.latePolicy() == "none" {
		return nil
	}
	if h := a.MainHours(); a.opensOnSunday() && h.Holidays.Len() == 0 && (h.HolidaySet == "none" || h.HolidaySet == "" && h.Week.IsOpenAllWeek()) {
		return lateRates[:2]
	}
	return lateRates
}

// opensOnSunday reports whether Sunday is a day of service.
func (a *Agreement) opensOnSunday() bool {
	h := a.MainHours()
	if h == nil {
		return false
	}
	_, _, open := h.Week.Hours(time.Sunday)
	return open
}

// followHours takes away the late rates that are proposed no longer and that nobody priced, and brings those that are again.
func (e *Edit) followHours(before []string) error {
	after := e.a.proposedRates()
	var drop, bring []string
	for _, id := range lateRates {
		path := "costs.rates." + id
		switch was, is := slices.Contains(before, id), slices.Contains(after, id); {
		case was && !is && e.a.isProposedRate(id):
			drop = append(drop, path)
		case is && !was:
			bring = append(bring, path)
		}
	}
	if err := e.dropAll(drop); err != nil {
		return err
	}
	return e.bringRows(bring)
}

// isProposedRate reports whether a row of rates is there as the preset brought it; what a profile says of it is no reason to
// keep it unless that is a price.
func (a *Agreement) isProposedRate(id string) bool {
	r := a.Costs.Rates.With(id)
	if r == nil || r.Price.IsSet() || !fromPreset(r.node().state[""]) {
		return false
	}
	return !r.node().isAnswered()
}

// fitting leaves out the seeds of rows that are not proposed as the agreement stands, and has times run in the hours in which somebody
// works.
func (a *Agreement) fitting(seeds []seed) []seed {
	var idle []string
	for _, id := range lateRates {
		if !slices.Contains(a.proposedRates(), id) {
			idle = append(idle, "costs.rates."+id)
		}
	}
	if a.Term.Known.IsYes() {
		idle = append(idle, takingOver...)
	}
	if a.isOnePerson() {
		idle = append(idle, staffRows...)
	}
	if !a.bothSign() {
		idle = append(idle, secondSigner)
	}
	if !a.hasCloudOffice() || a.copiesOtherCloud() {
		idle = append(idle, officeJob)
	}
	a.inService(seeds)
	return slices.DeleteFunc(seeds, func(x seed) bool {
		return slices.ContainsFunc(idle, func(row string) bool { return strings.HasPrefix(x.path, row+".") })
	})
}

// caredFor returns the services that wait for equipment and are included because it is listed or a fee is called by them.
func (a *Agreement) caredFor() []string {
	var out []string
	for _, id := range waitingServices {
		if x := a.Services.With(id); x != nil && x.Status == "" && x.usualStatus(a) == "included" {
			out = append(out, id)
		}
	}
	return out
}

// followEquipment has the bundle pay for the care of equipment that came to the list, and no longer for that of equipment
// that left it. What somebody said about the bundle stays.
func (e *Edit) followEquipment(before []string) error {
	after := e.a.caredFor()
	for _, id := range waitingServices {
		switch was, is := slices.Contains(before, id), slices.Contains(after, id); {
		case was && !is:
			if err := e.unlink(id); err != nil {
				return err
			}
		case is && !was && !e.a.isPaid(id) && !e.a.isCalledFor(id):
			if err := e.bundleService(id); err != nil {
				return err
			}
		}
	}
	return nil
}

// paidAt returns the services that the answer at a path names.
func (a *Agreement) paidAt(path string) []string {
	if p, err := a.At(path); err == nil {
		if ids, ok := p.Field.At.(*value.Set); ok {
			return ids.Items()
		}
	}
	return nil
}

// followLine has the bundle no longer pay for what somebody said that another line pays for, and again for what no line pays for
// since. What somebody said about the bundle stays.
func (e *Edit) followLine(path string, before []string) error {
	after := e.a.paidAt(path)
	for _, id := range before {
		if !slices.Contains(after, id) && e.a.includes(id) && !e.a.isPaid(id) {
			if err := e.bundleService(id); err != nil {
				return err
			}
		}
	}
	l := e.a.MainList()
	if l == nil {
		return nil
	}
	p, err := e.a.At("costs.lists." + l.Key() + ".fees." + bundle + ".serviceIds")
	if err != nil || !fromPreset(p.State()) {
		return nil
	}
	rest := l.Fees.With(bundle).ServiceIDs
	for _, id := range after {
		if !slices.Contains(before, id) {
			rest = rest.Without(id)
		}
	}
	if rest == l.Fees.With(bundle).ServiceIDs || !rest.IsSet() {
		return nil
	}
	return e.fillAsBefore(p, rest)
}

// bundleService has the bundle pay for a service, as long as nobody has said what the bundle pays for.
func (e *Edit) bundleService(id string) error {
	l := e.a.MainList()
	if l == nil {
		return nil
	}
	p, err := e.a.At("costs.lists." + l.Key() + ".fees." + bundle + ".serviceIds")
	if err != nil || !fromPreset(p.State()) {
		return nil
	}
	return e.fillAsBefore(p, e.a.withInPlace(p, l.Fees.With(bundle).ServiceIDs, id))
}

// includes reports whether a service of the catalogue is part of the agreement.
func (a *Agreement) includes(service string) bool {
	return slices.ContainsFunc(a.Services, func(x *Service) bool {
		return x.Catalogued() == service && or(x.Status, x.usualStatus(a)) == "included"
	})
}

// usualTravel is who pays for the way while nobody said: without a price for it among the rates there is nothing to bill, and a
// visit that the fees were said to pay for costs nothing more. Where there are no rates, a quote has to name the price.
func (a *Agreement) usualTravel() string {
	if len(a.Costs.Rates) > 0 && !slices.ContainsFunc(a.Costs.Rates, func(r *Rate) bool { return r.Work == "travel" && r.IsListed(a) }) {
		return "included"
	}
	if a.OnSite.Included.IsYes() {
		return "beyond"
	}
	return "billed"
}
