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
			"--json prints an array of {path, section, of, question, why, now, note, owner}.\n\n" +
			"--sheet prints a question sheet to send before a call, with what the other side can answer alone, as text or Markdown. " +
			"--merge shows what the answers on a sheet that came back would change: quoted, broken anew or ticked, as people send it. --yes takes them as one step that can be undone. " +
			"With --merge, --json prints {changes, conflicts, unread, lost, unknown, same, empty}.",
		Example: strings.Join([]string{
			"engross questions harbor --format mail >questions.eml",
			"engross questions harbor --sheet >sheet.txt",
			"engross questions harbor --merge reply.txt --yes",
		}, "\n"),
		Args: cobra.ExactArgs(1), ValidArgsFunction: h.agreements,
	}
	asJSON := jsonFlag(c)
	var names []string
	for _, f := range followup.Forms {
		names = append(names, f.Name)
	}
	format := c.Flags().String("format", names[0], "how the list is written: "+strings.Join(names, ", "))
	var s sheetFlags
	c.Flags().BoolVar(&s.isSheet, "sheet", false, "print a question sheet to be filled in")
	c.Flags().StringVar(&s.merge, "merge", "", "read a filled-in question sheet from this file, or - for standard input")
	c.Flags().BoolVar(&s.yes, "yes", false, "take the answers of --merge")
	c.Flags().BoolVar(&s.overwrite, "overwrite", false, "with --merge: take also answers that differ from what was said since")
	must(c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp)))
	c.RunE = h.deed(func(args []string) error {
		switch {
		case s.isSheet && s.merge != "":
			return misuse("--sheet and --merge do not go together: one prints a sheet, the other reads one")
		case (s.yes || s.overwrite) && s.merge == "":
			return misuse("--yes and --overwrite say what to do with the sheet that --merge reads")
		case s.isSheet || s.merge != "":
			t, err := h.find(args[0])
			if err != nil {
				return err
			}
			if s.isSheet {
				return h.sheet(t, *format)
			}
			return h.mergeSheet(t, s, *asJSON)
		}
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
		h.say("%s", strings.TrimSuffix(followup.Forms[at].Write(l), "\n"))
		return nil
	})
	return c
}
