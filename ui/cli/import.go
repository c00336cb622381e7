package cli

import (
	"errors"

	"github.com/spf13/cobra"
)

func (h *house) importCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE...",
		Short: "Read agreements from JSON files and print their numbers",
		Long: "Reads a draft, or a file that was exported as JSON. Each becomes a new agreement. Keys that this version does not know are kept and reported; " +
			"dates of signature in the file are not believed. A file that is broken is refused as a whole.",
		Args: cobra.MinimumNArgs(1),
		RunE: h.deed(func(args []string) error {
			var errs []error
			for _, file := range args {
				errs = append(errs, h.importFile(file))
			}
			return errors.Join(errs...)
		}),
	}
}

func (h *house) importFile(file string) error {
	a, said, err := h.imported(file)
	if err != nil {
		return err
	}
	if _, err := h.add(a, "imported"); err != nil {
		return err
	}
	for _, text := range said {
		h.note(file + ": " + text)
	}
	h.say("%s", a.Info.Number)
	return nil
}
