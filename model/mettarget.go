package model

import "strings"

// isSharedTarget reports whether a path is that of how often the targets of a priority are to be met.
func isSharedTarget(path string) bool {
	return strings.HasPrefix(path, "levels.priorities.") && strings.Count(path, ".") == 3 && strings.HasSuffix(path, ".targetPct")
}

// followTarget has the other priorities be met as often as one of which somebody said so, as long as nobody spoke of theirs.
func (e *Edit) followTarget(path string) error {
	if !isSharedTarget(path) {
		return nil
	}
	p, err := e.a.At(path)
	if err != nil || !p.Field.IsSet() || p.State().By != ByUser {
		return err
	}
	met := p.Field.Text()
	for _, x := range e.a.Levels.Priorities {
		other, err := e.a.At("levels.priorities." + x.Key() + ".targetPct")
		if err != nil {
			return err
		}
		if other.Path == path || !fromPreset(other.State()) || other.Field.Text() == met {
			continue
		}
		st := other.own()
		if err := e.Fill(other.Path, met, st.By, st.Source); err != nil {
			return err
		}
	}
	return nil
}
