package model

import (
	"fmt"
	"strings"
)

// TakeBack takes back the answer of a person: what the preset, or the service that brought the row, proposed there stands
// again, else nothing. Where nobody answered, what was proposed is taken away.
func (e *Edit) TakeBack(path string) error {
	return e.changeAndFollow(path, func(p Place) error {
		v := p.Field.Value()
		if v == nil {
			return fmt.Errorf("%s: %s is not a single answer", path, p.Field.Label)
		}
		if err := p.unlocked(); err != nil {
			return err
		}
		var x offered
		if p.Standing() != Defaulted {
			x = e.a.proposalAt(p)
		}
		if err := v.UnmarshalText([]byte(x.canonical)); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		st := p.own()
		st.Raw, st.NA, st.By, st.Source = "", nil, x.by, x.source
		p.set(st)
		return nil
	})
}

// offered is an answer that was proposed, and by whom; both empty where the row says it for all of its answers.
type offered struct {
	canonical string
	by        By
	source    string
}

// proposalAt returns what the preset or a service proposes at a place.
func (a *Agreement) proposalAt(p Place) offered {
	row := ""
	if r, ok := p.Object.(Row); ok {
		row = r.node().state[""].Source
	}
	x := offered{by: ByPreset}
	var seeds []seed
	if id, ok := strings.CutPrefix(row, serviceSource); ok {
		x.source = row
		if c, ok := CatalogueEntry(id); ok {
			seeds = c.seeds("included")
			for _, r := range c.rows() {
				seeds = append(seeds, r.seeds...)
			}
		}
	} else if preset, err := presetNamed(string(or(a.Info.Preset, Presets[0].Name))); err == nil {
		x.source = preset.source()
		seeds = a.fitting(preset.seeds())
	}
	for _, s := range seeds {
		if s.path == p.Path {
			x.canonical = s.value
		}
	}
	switch {
	case x.canonical == "":
		return offered{}
	case x.source == row:
		x.by, x.source = "", ""
	}
	return x
}
