package model

import (
	"slices"
	"strings"
)

// chargedSource is the source of the status of a service that is part of the agreement because a line is charged for it.
const chargedSource = "fee"

// charged returns the services by whose names lines are called that are no options, by id.
func (a *Agreement) charged() map[string]bool {
	out := map[string]bool{}
	for _, l := range a.Costs.Lists {
		for _, f := range l.Fees {
			if x := a.serviceCalled(f); x != nil && f.pays(x.Key()) {
				out[x.Key()] = true
			}
		}
	}
	return out
}

// watchCharged watches by which service a line is called and charged for; a change to anything else of a line is not looked at.
func (e *Edit) watchCharged(path string) func() error {
	const depth = 3 // dots in the path of what is in a list, such as costs.lists.main.name
	isInList := strings.Count(path, ".") >= depth
	before := e.a.chargedAt(path)
	return func() error {
		if isInList && e.a.chargedAt(path) == before {
			return nil
		}
		return e.followCharged()
	}
}

// chargedAt returns the service that the line at a path, or of the answer at it, is called by and charges for; "" for none.
func (a *Agreement) chargedAt(path string) string {
	if f := a.feeAt(path); f != nil {
		if x := a.serviceCalled(f); x != nil && f.pays(x.Key()) {
			return x.Key()
		}
	}
	return ""
}

// isCharged reports whether a line that is no option is called by a service of the catalogue.
func (a *Agreement) isCharged(service string) bool {
	for _, l := range a.Costs.Lists {
		for _, f := range l.Fees {
			if id, ok := f.calls(); ok && id == service && f.pays(service) {
				return true
			}
		}
	}
	return false
}

// pays reports whether a line is no option, and nobody said that it pays for something else than a service by which it is called.
func (f *Fee) pays(service string) bool {
	isSaid := f.ServiceIDs.Has(service) && f.node().state["serviceIds"].By == ByUser
	return !f.Optional.IsYes() && f.Label.IsSet() && (isSaid || !f.ServiceIDs.IsSet())
}

// followCharged includes the services that are proposed as options and for which a line is charged, and proposes them as options again
// where none is any more. What somebody said of a service stays.
func (e *Edit) followCharged() error {
	var charged map[string]bool
	for _, x := range slices.Clone(e.a.Services) {
		isProposed, isIncluded := x.Status == "optional" && fromPreset(StateOf(x, "status")), x.isIncludedByFee()
		if !isProposed && !isIncluded {
			continue
		}
		if charged == nil {
			charged = e.a.charged()
		}
		var err error
		path, before := "services."+x.Key()+".status", serviceAs{x.Key(), string(x.Status)}
		switch is := charged[x.Key()]; {
		case isProposed && is:
			err = e.Fill(path, "included", ByPreset, chargedSource)
		case isIncluded && !is:
			if err = e.takeBackOf(x.Key()); err == nil {
				err = e.Fill(path, "optional", "", "") // as the row came
			}
		default:
			continue
		}
		if err != nil {
			return err
		}
		if err := e.follow(before, e.service(path)); err != nil {
			return err
		}
	}
	return nil
}

// isIncludedByFee reports whether a service is part of the agreement only because a line is charged for it.
func (x *Service) isIncludedByFee() bool {
	st := x.node().state["status"]
	return x.Status == "included" && st.By == ByPreset && st.Source == chargedSource && !st.isTouched()
}
