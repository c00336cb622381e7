package model_test

import (
	"strings"
	"testing"

	"engross/model"
)

// idsOf returns the ids of the rows of a list, in their order.
func idsOf(t *testing.T, a *model.Agreement, list string) string {
	t.Helper()
	p, err := a.At(list)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for i := range p.Field.List().Len() {
		ids = append(ids, p.Field.List().Row(i).Key())
	}
	return strings.Join(ids, " ")
}

// TestARowComesBackToItsPlace holds that a row which the program took away and brings again stands where it stood, also among rows
// that somebody added or moved.
func TestARowComesBackToItsPlace(t *testing.T) {
	for _, f := range followers {
		start, row := f.start(t)
		list := row[:strings.LastIndexByte(row, '.')]
		own := edited(t, start, func(e *model.Edit) error { mustAdd(t, e, list, "own"); return nil })
		first := edited(t, own, func(e *model.Edit) error { return e.Move(list+".own", 0) })
		for name, a := range map[string]*model.Agreement{"as proposed": start, "with a row at the end": own, "with a row at the head": first} {
			if got, want := idsOf(t, f.toggled(t, a), list), idsOf(t, a, list); got != want {
				t.Errorf("%s, %s: the order is %s, want %s", f.name, name, got, want)
			}
		}
	}
}

// TestRowsKeepTheirPlaceThroughAnotherPreset holds that rows which only one preset has stand where they stood when one comes back to
// that preset.
func TestRowsKeepTheirPlaceThroughAnotherPreset(t *testing.T) {
	for _, preset := range []string{"law", "nonprofit"} {
		a := fresh(t, preset)
		b := a
		for _, name := range []string{"generic", "retail", preset} {
			var err error
			if b, _, _, err = model.ApplyPreset(b, name, false); err != nil {
				t.Fatal(err)
			}
		}
		a.Walk(func(at model.Place) {
			if at.Row == nil && at.Field.List() != nil {
				if got, want := idsOf(t, b, at.Path), idsOf(t, a, at.Path); got != want {
					t.Errorf("%s, %s: the order is %s, want %s", preset, at.Path, got, want)
				}
			}
		})
	}
}

// TestASetIsAsBeforeWhenWhatItFollowsIs holds that what leaves a set of the preset and comes back to it stands at its place there.
func TestASetIsAsBeforeWhenWhatItFollowsIs(t *testing.T) {
	const bundle = "costs.lists.main.fees.managed.serviceIds"
	for _, c := range []struct{ path, follows, off, on string }{
		{bundle, "services.sv-04.status", "excluded", "included"},
		{bundle, "services.sv-01.status", "optional", "included"},
		{bundle, "services.sv-17.status", "excluded", "included"},
		{bundle, "costs.lists.main.fees.own.label", "Email security", ""},
		{bundle, "costs.lists.main.fees.own.serviceIds", "sv-06", ""},
		{"levels.schemes.times.measures", "levels.fixTimes", "no", "yes"},
	} {
		a := edited(t, fresh(t, "law"), func(e *model.Edit) error { mustAdd(t, e, "costs.lists.main.fees", "own"); return nil })
		was := textOf(t, a, c.path)
		off := edited(t, a, func(e *model.Edit) error { mustType(t, e, c.follows, c.off); return nil })
		if textOf(t, off, c.path) == was {
			t.Errorf("%s %q: %s does not follow", c.follows, c.off, c.path)
		}
		on := edited(t, off, func(e *model.Edit) error { mustType(t, e, c.follows, c.on); return nil })
		if got := textOf(t, on, c.path); got != was {
			t.Errorf("%s %q and back: got %s, want %s", c.follows, c.off, got, was)
		}
	}
}
