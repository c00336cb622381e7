package model

// PresetOptions returns the presets as choices.
func PresetOptions() []Option {
	out := make([]Option, len(Presets))
	for i, p := range Presets {
		out[i] = Option{Value: p.Name, Label: p.Label, Help: p.Help}
	}
	return out
}
