package cli

import (
	"github.com/spf13/cobra"

	"engross/model"
)

// own is one part of what the provider answers once for all agreements.
type own struct {
	use, short, long, example string
	sections                  func(*model.Agreement) []model.Section
}

func (h *house) profileCommand() *cobra.Command {
	return h.ownCommand(own{
		use: "profile", short: "Your own company, contacts, hours and terms, copied into each new agreement",
		long:     "Opens the screen in a terminal. What is answered here is copied into new agreements and marked as coming from here; agreements that exist stay as they are.",
		example:  "engross profile set provider.legalName='Cascade Ridge IT, Inc.' legal.governingLaw=Oregon",
		sections: model.ProfileSections,
	})
}

func (h *house) pricesCommand() *cobra.Command {
	return h.ownCommand(own{
		use: "prices", short: "Your price book: rates and the usual fees, copied into each new agreement",
		long:     "Opens the screen in a terminal. What is answered here is copied into new agreements and marked as coming from here; agreements that exist stay as they are.",
		example:  "engross prices show\nengross prices set 'costs.lists[\"Main\"].fees[+].label=Managed services'",
		sections: model.PriceSections,
	})
}

func (h *house) ownCommand(o own) *cobra.Command {
	c := &cobra.Command{
		Use: o.use, Short: o.short, Long: o.long, Args: onlyCommands,
		RunE: h.deed(func([]string) error { return h.wizard(place{screen: o.use}) }),
	}
	var all bool
	show := &cobra.Command{
		Use: "show [PATH...]", Short: "Print the answers with their paths",
		Long: "--json prints an array of answers as `engross show` does.",
	}
	asJSON := jsonFlag(show)
	show.Flags().BoolVar(&all, "all", false, "also defaults, and questions without an answer")
	show.RunE = h.deed(func(args []string) error { return h.showOwn(o, args, all, *asJSON) })

	var changed changes
	set := &cobra.Command{
		Use: "set PATH=VALUE...", Short: "Answer questions without the screen", Example: o.example,
		RunE: h.deed(func(args []string) error {
			changed.set = args
			return h.setOwn(o, &changed)
		}),
	}
	changed.flags(set)
	c.AddCommand(show, set)
	return c
}

func (h *house) showOwn(o own, typed []string, all, asJSON bool) error {
	if err := h.open(); err != nil {
		return err
	}
	d, err := h.loadProfile()
	if err != nil {
		return err
	}
	h.note(d.Warning)
	paths, err := h.paths(d.Agreement, typed)
	if err != nil {
		return err
	}
	answers := answersOf(d.Agreement, o.sections(d.Agreement), paths, all)
	if asJSON {
		return h.json(answers)
	}
	if len(answers) == 0 {
		h.note("nothing is answered yet: `engross " + o.use + "` asks, `engross " + o.use + " show --all` lists the questions")
	}
	h.print(answers)
	return nil
}

func (h *house) setOwn(o own, c *changes) error {
	if c.count() == 0 {
		return misuse("say what to change: PATH=VALUE, or a flag such as --clear PATH")
	}
	if err := h.open(); err != nil {
		return err
	}
	d, err := h.loadProfile()
	if err != nil {
		return err
	}
	h.note(d.Warning)
	c.sections = o.sections
	return h.change(d, c, profiles{h}.Save)
}
