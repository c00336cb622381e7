package cli

import (
	"github.com/spf13/cobra"

	"engross/model"
)

func (h *house) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of a draft",
		Long: "The schema describes a draft as `engross export --format json` writes it and `engross import` reads it: each question with its title, its meaning, its choices and its default. " +
			"It is stricter than import, which keeps keys that it does not know and text that it cannot read.",
		Example: "engross schema > draft.schema.json",
		Args:    cobra.NoArgs,
		RunE: h.deed(func([]string) error {
			_, err := h.out.Write(model.Schema())
			return err
		}),
	}
}
