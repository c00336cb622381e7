package cli

import (
	"github.com/spf13/cobra"

	"engross/model"
)

// presetJSON is one preset as --json prints it.
type presetJSON struct {
	Name  string `json:"name"`
	Label string `json:"label"`
	Help  string `json:"help"`
}

func (h *house) presetsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "presets",
		Short: "List the lines of business that an agreement can start from",
		Long:  "--json prints an array of {name, label, help}.",
		Args:  cobra.NoArgs,
	}
	asJSON := jsonFlag(c)
	c.RunE = h.deed(func([]string) error {
		var out []presetJSON
		var rows [][]string
		for _, o := range model.PresetOptions() {
			out = append(out, presetJSON{o.Value, o.Label, o.Help})
			rows = append(rows, []string{o.Value, o.Label + ": " + o.Help})
		}
		if *asJSON {
			return h.json(out)
		}
		h.table(rows)
		return nil
	})
	return c
}
