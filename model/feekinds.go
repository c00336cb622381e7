package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// defaultUnit returns what a kind of fee is usually counted by.
func defaultUnit(kind string) string {
	switch kind {
	case "recurring":
		return "user"
	case "usage":
		return "gb"
	}
	return "flat"
}

// defaultCycle returns how often a kind of fee is usually charged.
func defaultCycle(kind string) string {
	switch kind {
	case "one_time", "milestone", "hourly_block", "deposit":
		return "once"
	}
	return "monthly"
}

// defaultBill returns when a kind of fee is usually billed: what is counted or accepted can only be billed afterwards.
func defaultBill(kind string) string {
	if kind == "usage" || kind == "milestone" {
		return "arrears"
	}
	return "advance"
}

// billTimes offers when a kind of fee is billed; only what is charged once has halves. A line is read before its kind is known.
func billTimes(kind value.Text) []Option {
	if kind == "one_time" || kind == "" {
		return BillTimes
	}
	return BillTimes[:len(BillTimes)-1]
}

func askBill(kind string) string {
	if kind == "one_time" {
		return "Should that be billed in advance, afterwards, or half on signing and half on go-live?"
	}
	return "Should that be billed in advance or afterwards?"
}

// isOnce reports whether a line is charged once.
func isOnce(kind, cycle string) bool {
	return kind == "one_time" || kind == "milestone" || kind == "deposit" || cycle == "once"
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// listCurrency returns the currency of the price list that a fee, or something in a fee, stands in; "" for the agreement's own.
func (s Scope) listCurrency() string {
	if s.list != nil {
		return string(s.list.Currency)
	}
	switch up := s.Up.(type) {
	case *PriceList:
		return string(up.Currency)
	case *Fee:
		if l := s.A.listOf(up); l != nil {
			return string(l.Currency)
		}
	}
	return ""
}

// listOf returns the price list that holds a fee, or nil.
func (a *Agreement) listOf(f *Fee) *PriceList {
	for _, l := range a.Costs.Lists {
		if len(a.Costs.Lists) == 1 {
			return l
		}
		for _, x := range l.Fees {
			if x == f {
				return l
			}
		}
	}
	return nil
}

// feesRef returns the path of the list that a discount stands in.
func (s Scope) feesRef(isDiscount bool) string {
	if l, ok := s.Up.(*PriceList); ok && isDiscount {
		return "costs.lists." + l.Key() + ".fees"
	}
	return "costs.lists"
}

// otherFees offers the other lines of the same price list, for a discount that reads them.
func (s Scope) otherFees(of *Fee) []Option {
	l, ok := s.Up.(*PriceList)
	if !ok || or(of.Kind, "recurring") != "discount" {
		return nil
	}
	return l.feeOptions(of)
}

// feeOptions offers the lines of the list but one.
func (l *PriceList) feeOptions(but *Fee) []Option {
	var out []Option
	for _, f := range l.Fees {
		if f != but {
			out = append(out, Option{Value: f.Key(), Label: or(f.Label, Unnamed)})
		}
	}
	return out
}

// serviceOptions offers the services of the agreement; in a profile, which has none of its own, those of the catalogue.
func (a *Agreement) serviceOptions() []Option {
	if a.isProfile {
		return catalogueOptions()
	}
	out := make([]Option, 0, len(a.Services))
	for _, x := range a.Services {
		out = append(out, Option{Value: x.Key(), Label: or(x.Name, Unnamed)})
	}
	return out
}

func catalogueOptions() []Option {
	out := make([]Option, len(Catalogue))
	for i, c := range Catalogue {
		out[i] = Option{Value: c.ID, Label: c.Name}
	}
	return out
}

// isOnlyOptional reports whether services are named and every one of them is optional.
func (s Scope) isOnlyOptional(ids value.Set) bool {
	for _, id := range ids.Items() {
		if x := s.service(id); x != nil && or(x.Status, x.usualStatus(s.A)) != "optional" {
			return false
		}
	}
	return ids.IsSet()
}

// serviceNamed returns the service by whose name or usual words a fee line is called, as long as nobody said what the line pays for
// and no line is said to pay for that service; "" where there is none.
func (a *Agreement) serviceNamed(f *Fee) string {
	if a.isProfile || f.ServiceIDs.IsSet() || !f.Label.IsSet() {
		return ""
	}
	for _, x := range a.Services {
		if x.Name.IsSet() && strings.EqualFold(string(x.Name), string(f.Label)) && !a.isPaid(x.Key()) {
			return x.Key()
		}
	}
	if id := a.calledLike(f); id != "" && !a.isPaid(id) && a.isFirstCalled(f, id) {
		return id
	}
	return ""
}

// defaultQty returns how many of a unit there are, as far as other answers tell: people for users, covered equipment for
// what is counted by its kind, one for a fixed fee.
func (s Scope) defaultQty(unit string) string {
	switch unit {
	case "flat":
		return "1"
	case "user":
		return s.A.Client.Headcount.String()
	case "site":
		return value.NewCount(len(s.A.EverySite())).String()
	}
	return s.coveredCount(unit).String()
}

// Stated returns how many of what a fee is counted by other answers tell: people for users, covered equipment for machines;
// unset for other units and where nothing is told. The agreement is the effective one.
func (a *Agreement) Stated(unit string) value.Count {
	if unit == "user" {
		return a.Client.Headcount
	}
	return a.coveredCount(unit)
}

// countedKinds are the kinds of equipment that a unit of a fee counts.
var countedKinds = map[string][]value.Text{
	"server":      {"server"},
	"workstation": {"workstation", "laptop"},
	"device":      {"server", "workstation", "laptop"},
}

// coveredCount returns how many covered things of the kinds that a unit counts are listed; unset where none is.
func (a *Agreement) coveredCount(unit string) value.Count {
	n, counted := 0, countedKinds[unit]
	if len(counted) == 0 {
		return value.Count{}
	}
	for _, x := range a.Equipment {
		if kind := x.kind(); slices.Contains(counted, kind) && or(x.Covered, usualCover[kind]) == "yes" {
			n += x.Qty.Int()
		}
	}
	if n == 0 {
		return value.Count{}
	}
	return value.NewCount(n)
}

// countedByFees tells how many machines the monthly fees count, for an agreement that lists none: “26 workstations and 2 servers”.
// Devices, which may be the same machines, are told where neither is counted.
func (a *Agreement) countedByFees() string {
	most := map[value.Text]value.Qty{}
	for _, l := range a.Costs.Lists {
		for _, f := range l.Fees {
			if f.IsCounted() && f.kind() == "recurring" && f.Qty.Cmp(most[f.Unit]) > 0 {
				most[f.Unit] = f.Qty
			}
		}
	}
	var all []string
	for _, unit := range []value.Text{"workstation", "server", "device"} {
		n := most[unit]
		if n.Sign() == 0 || unit == "device" && len(all) > 0 {
			continue
		}
		text := n.Show(a.Style()) + " " + string(unit)
		if text != "1 "+string(unit) {
			text += "s"
		}
		all = append(all, text)
	}
	return value.Series(all)
}

// equipmentOptions offers the listed equipment.
func (a *Agreement) equipmentOptions() []Option {
	out := make([]Option, 0, len(a.Equipment))
	for _, x := range a.Equipment {
		out = append(out, Option{Value: x.Key(), Label: or(x.Desc, or(x.usualName(), Unnamed))})
	}
	return out
}
