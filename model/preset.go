package model

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"engross/model/value"
)

// NewOptions is what a new agreement starts from.
type NewOptions struct {
	Preset  string     // name of a preset; "" is the first
	Number  string     // from the provider's series; "" for none yet
	Today   value.Date // the day on which somebody begins to write it
	Mode    string     // one of Modes; "" for none said
	Client  string     // the client's name as typed; "" for not known
	Profile Filler     // the provider's own answers; nil for none
}

// Filler brings answers into a new agreement.
type Filler interface {
	// Fill records answers in the edit, by the paths of the agreement, marked with where they come from.
	Fill(*Edit) error
}

// New returns a fresh agreement with the answers of a preset. The profile's answers take the place of the preset's. Rows
// that a preset brings have fixed ids. It fails for a preset that does not exist, or when the profile's filling fails.
func New(o NewOptions) (*Agreement, error) {
	p, err := presetNamed(or(value.Text(o.Preset), Presets[0].Name))
	if err != nil {
		return nil, err
	}
	s := &seeder{e: (&Agreement{}).Edit("new agreement"), source: p.source()}
	for _, x := range s.e.a.fitting(p.seeds()) {
		if err := s.put(x); err != nil {
			return nil, fmt.Errorf("preset %s: %w", p.Name, err)
		}
	}
	for _, x := range []struct {
		path, value string
		by          By
		source      string
	}{
		{"meta.preset", p.Name, ByUser, ""},
		{"meta.mode", o.Mode, ByUser, ""},
		{"meta.number", o.Number, ByDefault, "series"},
		{"meta.begun", o.Today.String(), ByDefault, "today"},
	} {
		if x.value == "" {
			continue
		}
		if err := s.e.Fill(x.path, x.value, x.by, x.source); err != nil {
			return nil, err
		}
	}
	if o.Client != "" {
		_ = s.e.Type("client.legalName", o.Client, value.Context{}) // what does not fit is kept as typed and shown as a finding
	}
	if o.Profile != nil {
		if err := o.Profile.Fill(s.e); err != nil {
			return nil, fmt.Errorf("profile: %w", err)
		}
		if err := s.e.followHours(lateRates); err != nil {
			return nil, err
		}
		if err := s.e.followCharged(); err != nil {
			return nil, err
		}
		if err := s.e.followStaff(false); err != nil {
			return nil, err
		}
		if err := s.e.followLeftOut(Namings{}, true); err != nil {
			return nil, err
		}
	}
	a, _ := s.e.Done()
	return a, nil
}

// ApplyPreset gives an agreement in the making the answers of another preset. What the former preset brought and nobody
// touched is taken back. Where a person said something else, differs names the path: that answer is kept, or replaced
// when overwrite is set. Answers from the profile are always kept.
func ApplyPreset(a *Agreement, name string, overwrite bool) (b *Agreement, step Step, differs []string, err error) {
	p, err := presetNamed(name)
	if err != nil {
		return a, Step{}, nil, err
	}
	e := a.Edit("start from " + p.Label)
	if differs, err = e.StartFrom(name, overwrite); err != nil {
		return a, Step{}, nil, err
	}
	b, step = e.Done()
	return b, step, differs, nil
}

// PresetChange is one answer of a person’s that a preset would replace.
type PresetChange struct {
	Path  string // of the answer; of the row or list, where a person deleted a row that the preset brings
	Have  string // what stands there, in canonical form, or as it was typed where it cannot be read; "" for a deleted row
	Bring string // what the preset brings, in canonical form; "" for a row
	Gone  bool   // the preset brings back a row that a person deleted, or fills a list that was answered "none"
}

// PresetChanges lists what a person said and a preset would replace, in the order of the screens, so that somebody can be
// asked before. What only a default, a preset or a service brought is not in it: that changes without a question.
func PresetChanges(a *Agreement, name string) ([]PresetChange, error) {
	p, err := presetNamed(name)
	if err != nil {
		return nil, err
	}
	_, _, differs, err := ApplyPreset(a, name, false)
	if err != nil {
		return nil, err
	}
	bring := map[string]string{}
	for _, x := range p.seeds() {
		bring[x.path] = x.value
	}
	out := make([]PresetChange, len(differs))
	for i, path := range differs {
		c := PresetChange{Path: path, Bring: bring[path]}
		if at, err := a.At(path); err != nil || at.Row != nil {
			c.Gone, c.Bring = true, ""
		} else if c.Have = at.State().Raw; c.Have == "" {
			c.Have = at.Field.Text()
		}
		out[i] = c
	}
	a.sortByScreen(out)
	return out, nil
}

// sortByScreen puts changes in the order of the screens; a row that is not there stands with its list.
func (a *Agreement) sortByScreen(all []PresetChange) {
	order := map[string]int{}
	a.Walk(func(p Place) { order[p.Path] = len(order) })
	at := func(c PresetChange) int {
		if i, ok := order[c.Path]; ok {
			return i
		}
		return order[parent(c.Path)]
	}
	slices.SortStableFunc(all, func(x, y PresetChange) int { return cmp.Compare(at(x), at(y)) })
}

// StartFrom is ApplyPreset as part of a larger edit.
func (e *Edit) StartFrom(name string, overwrite bool) (differs []string, err error) {
	p, err := presetNamed(name)
	if err != nil {
		return nil, err
	}
	s := &seeder{e: e, overwrite: overwrite}
	err = s.start(p)
	return s.differs, err
}

// start gives the agreement the answers of a preset in place of the former one’s.
func (s *seeder) start(p Preset) error {
	e, seeds := s.e, s.e.a.fitting(p.seeds())
	s.source, s.gone, s.order = p.source(), e.a.goneFrom(string(e.a.Info.Preset)), p.seeds()
	if err := s.takeBack(seeds); err != nil {
		return err
	}
	for _, x := range seeds {
		if err := s.put(x); err != nil {
			return fmt.Errorf("preset %s: %w", p.Name, err)
		}
	}
	if err := e.Fill("meta.preset", p.Name, ByUser, ""); err != nil {
		return err
	}
	if err := e.followCharged(); err != nil {
		return err
	}
	if err := e.leaveToLines(); err != nil {
		return err
	}
	if err := e.followLeftOut(Namings{}, true); err != nil {
		return err
	}
	return e.followEquipment(nil)
}

// AddFromCatalogue adds a service of the catalogue to the list and returns the path of its row, whose id is the
// catalogue's. A service that is there already stays as it is. An included one brings what goes with it (see propose).
func (e *Edit) AddFromCatalogue(id, status string) (string, error) {
	c, ok := CatalogueEntry(id)
	if !ok {
		return "", fmt.Errorf("the catalogue has no service %q", id)
	}
	path := "services." + c.ID
	if _, err := e.a.At(path); err == nil {
		return path, nil
	}
	s := &seeder{e: e, source: serviceSource + c.ID, overwrite: true}
	for _, x := range c.seeds(status) {
		if err := s.put(x); err != nil {
			return "", err
		}
	}
	if status != "included" {
		return path, nil
	}
	return path, e.propose(c)
}

// PresetOptions returns the presets as choices.
func PresetOptions() []Option {
	out := make([]Option, len(Presets))
	for i, p := range Presets {
		out[i] = Option{Value: p.Name, Label: p.Label, Help: p.Help}
	}
	return out
}

func presetNamed(name string) (Preset, error) {
	names := make([]string, len(Presets))
	for i, p := range Presets {
		if p.Name == name {
			return p, nil
		}
		names[i] = p.Name
	}
	return Preset{}, fmt.Errorf("there is no preset %q; the presets are %s", name, strings.Join(names, ", "))
}

// presetSource begins the source of everything that a preset brought.
const presetSource = "preset:"

func (p Preset) source() string { return presetSource + p.Name }

// seeder puts a preset's answers into an agreement.
type seeder struct {
	e         *Edit
	source    string
	overwrite bool            // replace what a person said
	gone      map[string]bool // rows of the former preset that a person deleted
	order     []seed          // of all that may stand in a list, so that a row goes to its place; nil for the end
	differs   []string
}

// errKept says that a seed has no place because a person decided against it.
var errKept = errors.New("kept as it is")

// put records one answer, with the rows that it stands in.
func (s *seeder) put(x seed) error {
	p, err := s.place(x.path)
	if errors.Is(err, errKept) {
		return nil
	}
	if err != nil || p.Row != nil {
		return err
	}
	st := p.State()
	set := p.Field.IsSet()
	same := set && p.Field.Text() == x.value
	theirs := st.Raw != "" || st.NA != nil || st.Parked != nil || set && st.By != ByPreset && st.By != ByDefault
	switch {
	case theirs && (same || st.By == ByProfile):
		return nil
	case theirs:
		s.differ(x.path)
		if !s.overwrite {
			return nil
		}
	}
	if r, ok := p.Object.(Row); ok && r.node().state[""].Source == s.source {
		return s.e.Fill(x.path, x.value, "", "") // the row says for all of its answers who brought them
	}
	return s.e.Fill(x.path, x.value, ByPreset, s.source)
}

// place finds where a seed goes and adds the rows that are missing on the way.
func (s *seeder) place(path string) (Place, error) {
	for {
		p, err := s.e.a.At(path)
		var lost *PathError
		if err == nil || !errors.As(err, &lost) {
			return p, err
		}
		list, lerr := s.e.a.At(lost.At)
		if lerr != nil || list.Row != nil || list.Field.List() == nil {
			return p, err
		}
		row := join(lost.At, lost.Part)
		if (s.gone[row] || list.own().None || s.e.a.isGone(row)) && !s.overwrite {
			s.differ(row)
			return p, errKept
		}
		if _, err := s.e.addAt(lost.At, lost.Part, s.position(list, lost.Part)); err != nil {
			return p, err
		}
		if err := s.e.Source(row, ByPreset, s.source); err != nil {
			return p, err
		}
	}
}

func (s *seeder) differ(path string) {
	if n := len(s.differs); n == 0 || s.differs[n-1] != path {
		s.differs = append(s.differs, path)
	}
}

// takeBack removes what an earlier preset brought, nobody touched, and the new one does not bring; rows that both bring
// are marked as the new one's.
func (s *seeder) takeBack(seeds []seed) error {
	wanted := map[string]bool{}
	for _, x := range seeds {
		for path := x.path; path != ""; path = parent(path) {
			wanted[path] = true
		}
	}
	var drop, clear, adopt []string
	s.e.a.Walk(func(p Place) {
		under := len(drop) > 0 && strings.HasPrefix(p.Path, drop[len(drop)-1]+".")
		switch {
		case under:
		case p.Row != nil:
			if !fromPreset(p.Row.node().state[""]) {
				return
			}
			if wanted[p.Path] {
				adopt = append(adopt, p.Path)
			} else if untouched(p, fromPreset) {
				drop = append(drop, p.Path)
			}
		case !wanted[p.Path] && p.Field.Value() != nil && p.Field.IsSet() && fromPreset(p.State()):
			clear = append(clear, p.Path)
		}
	})
	for _, path := range adopt {
		if err := s.e.Source(path, ByPreset, s.source); err != nil {
			return err
		}
	}
	for _, path := range clear {
		if err := s.e.Fill(path, "", "", ""); err != nil {
			return err
		}
	}
	for _, path := range drop {
		if err := s.e.drop(path); err != nil {
			return err
		}
	}
	return nil
}

func fromPreset(st State) bool {
	return st.By == ByPreset && strings.HasPrefix(st.Source, presetSource) && !st.isTouched()
}

// untouched reports whether a person said nothing about a row and about all that is in it; brought tells it of a row within.
func untouched(row Place, brought func(State) bool) bool {
	clean := true
	walkObject(Place{Path: row.Path, Section: row.Section, Scope: row.Scope.Under(row.Object), Object: row.Row}, func(p Place) {
		if p.Row != nil {
			clean = clean && brought(p.Row.node().state[""])
			return
		}
		switch p.Standing() {
		case NotAsked, Defaulted:
		case Answered:
			clean = clean && p.Field.List() != nil && !p.own().None // rows in it are looked at one by one
		default:
			clean = false
		}
	})
	return clean
}

// goneFrom returns the rows that a preset brought and that are not there any more.
func (a *Agreement) goneFrom(preset string) map[string]bool {
	p, err := presetNamed(preset)
	if err != nil {
		return nil // the agreement was not started from a preset: nothing is missed
	}
	gone := map[string]bool{}
	for _, x := range p.seeds() {
		var lost *PathError
		if _, err := a.At(x.path); errors.As(err, &lost) {
			gone[join(lost.At, lost.Part)] = true
		}
	}
	return gone
}
