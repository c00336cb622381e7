package model

import (
	"slices"
	"strings"
	"sync"

	"engross/model/value"
)

// serviceSource begins the source of everything that a service of the catalogue brought.
const serviceSource = "service:"

// bundle is the fee line of a preset that pays for many services together.
const bundle = "managed"

// propose adds what goes with a service that was chosen: duties of the client, minimum standards, lines of who does what,
// figures and a price. A row that is there already is not added again, whoever brought it; one that a person deleted, or a list
// answered "none", stays as it is.
func (e *Edit) propose(c CatalogueService) error {
	s := &seeder{e: e, source: serviceSource + c.ID, gone: map[string]bool{}, order: e.a.orderOfProposals()}
	brought := presetRows(string(e.a.Info.Preset))
	for _, row := range c.rows() {
		if _, err := e.a.At(row.path); err == nil {
			continue
		}
		s.gone[row.path] = brought[row.path] // so that a person deleted it
		for _, x := range row.seeds {
			if err := s.put(x); err != nil {
				return err
			}
		}
	}
	return e.proposePrice(c, s)
}

// proposal is a row that a service brings.
type proposal struct {
	path  string
	seeds []seed
}

// rows returns the rows that the service brings.
func (c CatalogueService) rows() []proposal {
	var out []proposal
	add := func(list string, ids []string, seeds func(id string) []seed) {
		for _, id := range ids {
			out = append(out, proposal{join(list, id), seeds(id)})
		}
	}
	add("duties", c.Duties, func(id string) []seed { return named(id, startClientDuties, serviceDuties).duty("client") })
	add("standards", c.Standards, func(id string) []seed { return named(id, startStandards).standard() })
	add("raci", c.Activities, func(id string) []seed { return named(id, startActivities, serviceActivities).seeds() })
	add("levels.kpis", c.Figures, func(id string) []seed { return named(id, startKPIs, serviceFigures).seeds() })
	return out
}

// proposals returns what the services of the catalogue bring, in the order of the catalogue.
var proposals = sync.OnceValue(func() []seed {
	var out []seed
	for _, c := range Catalogue {
		for _, row := range c.rows() {
			out = append(out, row.seeds...)
		}
	}
	return out
})

// presetRows returns the rows that a preset brings to the lists at the top of the agreement, by path; nil where it is no preset. Rows
// of lists within groups, such as levels.kpis, are not among them.
func presetRows(name string) map[string]bool {
	p, err := presetNamed(name)
	if err != nil {
		return nil // not started from a preset
	}
	rows := map[string]bool{}
	for _, x := range p.seeds() {
		if parts := strings.SplitN(x.path, ".", 3); len(parts) == 3 {
			rows[join(parts[0], parts[1])] = true
		}
	}
	return rows
}

// named returns the row of the catalogue with an id. It panics where the lists have none; a test goes through the whole catalogue.
func named[T interface{ key() string }](id string, lists ...[]T) T {
	for _, list := range lists {
		if i := slices.IndexFunc(list, func(x T) bool { return x.key() == id }); i >= 0 {
			return list[i]
		}
	}
	panic("model: no row " + id)
}

func (x starter) key() string       { return x.id }
func (x startActivity) key() string { return x.id }
func (x startFigure) key() string   { return x.id }

// proposePrice has the bundle pay for a service, as long as nobody has said what the bundle pays for. Else the service gets
// a fee line of its own, in its usual unit, whose price is then asked for. A service that a line covers already, and one
// that is paid by the hour, needs neither.
func (e *Edit) proposePrice(c CatalogueService, s *seeder) error {
	l := e.a.MainList()
	if l == nil || e.a.isPaid(c.ID) || e.a.isProfile || e.a.isCalledFor(c.ID) {
		return nil
	}
	fees := "costs.lists." + l.Key() + ".fees"
	if p, err := e.a.At(join(fees, bundle+".serviceIds")); err == nil && fromPreset(p.State()) {
		return e.fillAsBefore(p, e.a.withInPlace(p, l.Fees.With(bundle).ServiceIDs, c.ID))
	}
	if c.Unit == "hour" {
		return nil
	}
	row := join(fees, c.ID)
	if _, err := e.a.At(row); err == nil {
		return nil
	}
	for _, x := range []seed{{row + ".label", c.Name}, {row + ".kind", c.feeKind()}, {row + ".unit", c.Unit}, {row + ".serviceIds", c.ID}} {
		if err := s.put(x); err != nil {
			return err
		}
	}
	return nil
}

// UnpricedSince returns the names of the fee lines that services brought since an earlier state, and that have no price yet.
func (a *Agreement) UnpricedSince(before *Agreement) []string {
	var names []string
	for _, l := range a.Costs.Lists {
		was := before.Costs.Lists.With(l.Key())
		for _, f := range l.Fees {
			st := f.node().state[""]
			if st.By != ByPreset || !strings.HasPrefix(st.Source, serviceSource) || f.Price.IsSet() || was != nil && was.Fees.With(f.Key()) != nil {
				continue
			}
			names = append(names, or(f.Label, f.Key()))
		}
	}
	return names
}

// IncludedSince returns the names of the services that became part of the agreement since an earlier state because such equipment
// is listed now, or a fee is called by them.
func (a *Agreement) IncludedSince(before *Agreement) []string {
	var names []string
	was := before.broughtIn()
	for _, id := range a.broughtIn() {
		if !slices.Contains(was, id) {
			names = append(names, or(a.Services.With(id).Name, id))
		}
	}
	return names
}

// broughtIn returns the services that are part of the agreement because of equipment or a fee.
func (a *Agreement) broughtIn() []string {
	out := a.caredFor()
	for _, x := range a.Services {
		if x.isIncludedByFee() {
			out = append(out, x.Key())
		}
	}
	return out
}

// feeKind is how a price for the service alone usually comes about.
func (c CatalogueService) feeKind() string {
	switch {
	case c.Unit == "ticket", c.Unit == "licence":
		return "usage"
	case c.Category == "project":
		return "one_time"
	}
	return "recurring"
}

// isPaid reports whether a fee line covers a service.
func (a *Agreement) isPaid(service string) bool {
	for _, l := range a.Costs.Lists {
		if slices.ContainsFunc(l.Fees, func(f *Fee) bool { return f.ServiceIDs.Has(service) }) {
			return true
		}
	}
	return false
}

// fillAsBefore gives an answer another value and leaves who brought it as it was.
func (e *Edit) fillAsBefore(p Place, v value.Set) error {
	st := p.own()
	return e.Fill(p.Path, v.String(), st.By, st.Source)
}

// serviceAs is how a service stands: the id of its row, which for one of the catalogue is its entry there, and its status. The
// zero value is no service.
type serviceAs struct{ id, status string }

// service returns how the service at a path stands, which may name its row or its status.
func (e *Edit) service(path string) serviceAs {
	id, ok := strings.CutPrefix(strings.TrimSuffix(path, ".status"), "services.")
	if !ok || strings.Contains(id, ".") || e.a.isProfile {
		return serviceAs{}
	}
	x := e.a.Services.With(id)
	if x == nil {
		return serviceAs{}
	}
	return serviceAs{id, or(x.Status, x.usualStatus(e.a))}
}

// changeAndFollow is change, and then has follow what follows from the answer: what goes with a service or with Backups, and all that
// watch knows of. An error of the deed comes back before anything follows.
func (e *Edit) changeAndFollow(path string, deed func(Place) error) error {
	follow := e.watch(path)
	if err := e.changeWithService(path, deed); err != nil {
		return err
	}
	return follow()
}

// changeWithService is change, and has what goes with Backups, or with a service, follow where the path says who makes them, or how
// far the service is part of the agreement.
func (e *Edit) changeWithService(path string, deed func(Place) error) error {
	if path == "backups.responsible" {
		made := e.a.makesBackups()
		if err := e.change(path, deed); err != nil {
			return err
		}
		return e.followBackups(made)
	}
	before := serviceAs{}
	if strings.HasSuffix(path, ".status") {
		before = e.service(path)
	}
	if err := e.change(path, deed); err != nil || before.id == "" {
		return err
	}
	return e.follow(before, e.service(path))
}

// follow brings or takes back what goes with a service whose status has changed.
func (e *Edit) follow(before, after serviceAs) error {
	if before.id == "" || before.status == after.status {
		return nil
	}
	if before.status == "included" {
		if err := e.unlink(before.id); err != nil {
			return err
		}
	}
	switch after.status {
	case "included":
		if c, ok := CatalogueEntry(after.id); ok {
			return e.propose(c)
		}
	case "", "excluded":
		return e.takeBackOf(before.id)
	}
	return nil
}

// unlink takes a service out of the fee lines whose services nobody chose, and a line that it brought away.
func (e *Edit) unlink(service string) error {
	var drop []string
	for _, l := range e.a.Costs.Lists {
		for _, f := range l.Fees {
			if !f.ServiceIDs.Has(service) {
				continue
			}
			row, err := e.a.At(join("costs.lists."+l.Key()+".fees", f.Key()))
			if err != nil {
				return err
			}
			if fromService(service)(f.node().state[""]) && untouched(row, fromService(service)) {
				drop = append(drop, row.Path)
				continue
			}
			if p, err := e.a.At(row.Path + ".serviceIds"); err == nil && fromPreset(p.State()) {
				if err := e.fillAsBefore(p, f.ServiceIDs.Without(service)); err != nil {
					return err
				}
			}
		}
	}
	return e.dropAll(drop)
}

// takeBackOf removes the rows that a service brought and nobody touched. One that another included service asks for as well
// is that one’s from now on.
func (e *Edit) takeBackOf(service string) error {
	var drop []string
	for _, key := range []string{"duties", "standards", "raci", "levels.kpis"} {
		list, err := e.a.At(key)
		if err != nil {
			return err
		}
		for i := range list.Field.List().Len() {
			r := list.Field.List().Row(i)
			row, err := e.a.At(join(key, r.Key()))
			if err != nil {
				return err
			}
			if !fromService(service)(r.node().state[""]) {
				continue
			}
			if heir := e.a.alsoAskedBy(row.Path, service); heir != "" {
				if err := e.Source(row.Path, ByPreset, serviceSource+heir); err != nil {
					return err
				}
			} else if untouched(row, fromService(service)) {
				drop = append(drop, row.Path)
			}
		}
	}
	return e.dropAll(drop)
}

// dropAll drops rows, as drop does.
func (e *Edit) dropAll(paths []string) error {
	for _, path := range paths {
		if err := e.drop(path); err != nil {
			return err
		}
	}
	return nil
}

// alsoAskedBy returns another included service that brings the row at a path.
func (a *Agreement) alsoAskedBy(path, but string) string {
	for _, x := range a.Services {
		if x.Key() == but || or(x.Status, x.usualStatus(a)) != "included" {
			continue
		}
		c, ok := CatalogueEntry(x.Key())
		if ok && slices.ContainsFunc(c.rows(), func(p proposal) bool { return p.path == path }) {
			return c.ID
		}
	}
	return ""
}

// fromService returns whether a state says that a service brought the row.
func fromService(service string) func(State) bool {
	return func(st State) bool {
		return st.By == ByPreset && st.Source == serviceSource+service && !st.isTouched()
	}
}
