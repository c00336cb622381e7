package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// Profile is the provider's own answers, kept once and copied into every new agreement: company, people, hours, law, rates
// and price book. It is an Agreement of which only ProfileSections and PriceSections are asked, so that the same questions,
// paths, edits, undo, codec and screens serve it; a file tells the two apart by its key.
type Profile struct{ *Agreement }

// letterhead is the path of what stays in the profile.
const letterhead = "provider.letterhead"

// profileSource is the source of everything that a profile brought.
const profileSource = "profile"

// starterRows are the rows of an empty profile. Presets use the same ids, so that their answers meet.
var starterRows = []seed{
	{"coverage.hours.support.name", "Support hours"},
	{"costs.lists.main.name", "Fees"},
	{"costs.lists.main.fees.managed.label", "Managed services"},
	{"costs.lists.main.fees.managed.unit", "user"},
	{"costs.rates.remote.work", "remote"},
	{"costs.rates.onsite.work", "onsite"},
	{"costs.rates.project.work", "project"},
	{"costs.rates.after-hours.work", "after_hours"},
	{"costs.rates.emergency.work", "emergency"},
	{"costs.rates.holiday.work", "holiday"},
	{"costs.rates.travel.work", "travel"},
}

// starterSource is the source of the rows of an empty profile.
const starterSource = "start"

// isStarter reports whether an answer is there from the start: no company gave it.
func isStarter(st State) bool {
	return st.By == ByPreset && st.Source == starterSource && !st.isTouched()
}

// NewProfile returns an empty profile with the rows that nearly every company fills: a set of hours, a price list, the rates.
func NewProfile() *Agreement {
	s := &seeder{e: (&Agreement{isProfile: true}).Edit("new profile"), source: starterSource}
	for _, x := range starterRows {
		if err := s.put(x); err != nil {
			panic("model: " + err.Error()) // the rows are our own table
		}
	}
	a, _ := s.e.Done()
	return a
}

// IsProfile reports whether this is the provider's profile and not an agreement.
func (a *Agreement) IsProfile() bool { return a.isProfile }

// EncodeProfile writes a profile: {"version": 1, "profile": {...}}.
func EncodeProfile(a *Agreement) []byte {
	p := *a
	p.ledger = nil
	p.isProfile = true
	return Encode(&p)
}

// DecodeProfile reads what EncodeProfile wrote, under the rules of Decode.
func DecodeProfile(src []byte) (*Agreement, Report, error) {
	return decode(src, &Agreement{isProfile: true})
}

// usualSide is the side of a new contact: a profile has the provider's people.
func (a *Agreement) usualSide() string {
	if a.isProfile {
		return "provider"
	}
	return ""
}

// isOn reports whether a contact is on a side.
func (a *Agreement) isOn(c *Contact, side string) bool { return or(c.Side, a.usualSide()) == side }

// Series returns the beginning of the numbers that new agreements get, such as MSA for MSA-2026-001.
func (p Profile) Series() string {
	const usual = "MSA"
	if p.Agreement == nil {
		return usual
	}
	parts := strings.Split(string(p.Info.Number), "-")
	for len(parts) > 1 && isDigits(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1]
	}
	return or(value.Text(strings.Join(parts, "-")), usual)
}

func isDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

// Fill copies the profile into an edit, with what is parked in it. What a person answered there stays; what a preset brought
// gives way. Fees come along where they have a price, or one that is parked, and belong to no service or to one that is in
// the agreement; the preset's own lines without a price then make room for them.
func (p Profile) Fill(e *Edit) error {
	if p.Agreement == nil {
		return nil
	}
	f := filler{from: p.Agreement, e: e}
	for _, sec := range append(ProfileSections(p.Agreement), PriceSections(p.Agreement)...) {
		p.WalkSection(sec, f.visit)
	}
	if f.err == nil && f.brought > 0 {
		f.makeRoom()
	}
	return f.err
}

// filler copies answers and rows to the same paths of another agreement.
type filler struct {
	from    *Agreement
	e       *Edit
	skipped string // path of a row that is not copied, with a dot
	brought int    // fee lines that were copied
	err     error
}

func (f *filler) visit(p Place) {
	if f.err != nil || p.Path == "meta.number" || p.Path == letterhead || strings.HasPrefix(p.Path, letterhead+".") || f.skipped != "" && strings.HasPrefix(p.Path, f.skipped) {
		return
	}
	switch {
	case p.Row != nil:
		f.row(p)
	case p.Field.Skip || p.Field.Group() != nil:
	case f.isFree(p.Path):
		if p.Field.Value() != nil {
			f.answer(p)
		}
		f.park(p)
	}
}

// isFree reports whether nobody answered a question of the agreement, nor said anything of it that keeps the profile's out.
func (f *filler) isFree(path string) bool {
	to, err := f.e.a.At(path)
	if err != nil {
		f.err = err
		return false
	}
	st := to.State()
	if st.Raw != "" || st.NA != nil || st.Parked != nil {
		return false
	}
	return to.Field.List() != nil || !to.Field.IsSet() || st.By != "" && st.By != ByUser && st.By != ByImport
}

// park sets a question aside that is set aside in the profile, for the same person and with the same note.
func (f *filler) park(p Place) {
	if parked := p.State().Parked; parked != nil && f.err == nil {
		f.err = f.e.Park(p.Path, parked.Note, parked.Owner)
	}
}

// row adds a row that is not there yet, unless it is one of an empty profile of which nobody said anything.
func (f *filler) row(p Place) {
	if untouched(p, isStarter) {
		f.skipped = p.Path + "."
		return
	}
	if fee, ok := p.Row.(*Fee); ok {
		if !f.wants(fee) {
			f.skipped = p.Path + "."
			return
		}
		f.brought++
	}
	if _, err := f.e.a.At(p.Path); err == nil {
		return
	}
	if f.e.a.isGone(p.Path) {
		f.skipped = p.Path + "."
		return
	}
	list, id := parent(p.Path), p.Row.Key()
	if _, f.err = f.e.Add(list, id); f.err == nil {
		f.err = f.e.Source(p.Path, ByProfile, profileSource)
	}
}

// wants reports whether a fee of the price book belongs into the agreement.
func (f *filler) wants(fee *Fee) bool {
	if !fee.Price.IsSet() && StateOf(fee, "price").Parked == nil && fee.Tiers.Len() == 0 && !fee.isPercent() {
		return false
	}
	return !fee.ServiceIDs.IsSet() || f.present(fee.ServiceIDs).IsSet()
}

// present returns those services of a set that are in the agreement and not left out.
func (f *filler) present(ids value.Set) value.Set {
	a := f.e.a
	var out []string
	for _, id := range ids.Items() {
		if x := a.Services.With(id); x != nil && or(x.Status, x.usualStatus(a)) != "excluded" {
			out = append(out, id)
		}
	}
	return value.NewSet(out...)
}

func (f *filler) answer(p Place) {
	to, err := f.e.a.At(p.Path)
	if err != nil {
		f.err = err
		return
	}
	if na := p.State().NA; na != nil {
		f.err = f.e.NA(p.Path, na.Reason)
		return
	}
	text := p.Field.Text()
	if _, ok := p.Object.(*Contact); ok && p.Field.Key == "side" && text == "" {
		text = p.Field.Default // what goes without saying in a profile does not in an agreement
	}
	if p.Field.Key == "serviceIds" {
		text = f.present(*p.Field.At.(*value.Set)).String()
	}
	if text == "" || text == to.Field.Text() && to.State().By == ByProfile {
		return
	}
	by, source := ByProfile, profileSource
	if r, ok := to.Object.(Row); ok && r.node().state[""].Source == profileSource {
		by, source = "", "" // the row says for all of its answers who brought them
	} else if isStarter(p.State()) {
		return
	}
	f.err = f.e.Fill(p.Path, text, by, source)
}

// makeRoom removes the fee lines that a preset brought and nobody priced.
func (f *filler) makeRoom() {
	for _, l := range f.e.a.Costs.Lists {
		for _, fee := range slices.Clone(l.Fees) {
			path := "costs.lists." + l.Key() + ".fees." + fee.Key()
			p, err := f.e.a.At(path)
			if err != nil || fee.Price.IsSet() || fee.Tiers.Len() > 0 || !fromPreset(fee.state[""]) || !untouched(p, fromPreset) {
				continue
			}
			if f.err = f.e.drop(path); f.err != nil {
				return
			}
		}
	}
}
