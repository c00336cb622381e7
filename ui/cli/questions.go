package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"engross/model/followup"
)

func (h *house) questionsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "questions AGREEMENT",
		Short: "Print the follow-up list: what is parked, and what is still open",
		Long: "The list is text to paste into a message after the call, Markdown with a box at each point, or the draft of a mail to the client, " +
			"which asks only for what the client can answer. " +
			"--json prints an array of {path, section, of, question, why, now, note, owner}.",
		Example: "engross questions harbor --format mail >questions.eml",
		Args:    cobra.ExactArgs(1), ValidArgsFunction: h.agreements,
	}
	asJSON := jsonFlag(c)
	var names []string
	for _, f := range followup.Forms {
		names = append(names, f.Name)
	}
	format := c.Flags().String("format", names[0], "how the list is written: "+strings.Join(names, ", "))
	must(c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp)))
	c.RunE = h.deed(func(args []string) error {
		at := slices.Index(names, *format)
		if at < 0 {
			return misuse("there is no format %q: use %s", *format, strings.Join(names, ", "))
		}
		t, err := h.find(args[0])
		if err != nil {
			return err
		}
		l := followup.New(t.Agreement, h.today)
		if *asJSON {
			return h.json(l.Points)
		}
		l.Name = t.name
		h.say("%s", strings.TrimSuffix(followup.Forms[at].Write(l), "\n"))
		return nil
	})
	return c
}
