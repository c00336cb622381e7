package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"engross/model/value"
)

// Groups of commands in the help.
const (
	groupWork = "agreements"
	groupOwn  = "your own"
)

func (h *house) root() *cobra.Command {
	c := &cobra.Command{
		Use:   "engross",
		Short: "Walk through a Managed IT Services Agreement and export it",
		Long: "Engross asks what a Managed IT Services Agreement has to say, keeps every answer as you type it, and writes the agreement as files. " +
			"Without a command it opens the wizard. It works offline and gives no legal advice.",
		Example: strings.Join([]string{
			"# Open the wizard",
			"engross",
			"# Start an agreement, answer a question, look for gaps, write it as a web page",
			"engross new --preset dental_medical --client 'Harbor Vale Dental'",
			"engross set harbor term.effectiveDate=2026-03-01",
			"engross check harbor",
			"engross export harbor --format html",
		}, "\n"),
		Args: onlyCommands,
		RunE: h.deed(func([]string) error { return h.wizard(place{}) }),
	}
	c.SuggestionsMinimumDistance = 2
	c.SetFlagErrorFunc(nearFlags)
	c.PersistentFlags().StringVar(&h.dataDir, "data", "", "folder in which agreements are kept (or set ENGROSS_DATA)")
	c.PersistentFlags().StringVar(&h.renderer, "renderer", rendererDirect, "how the wizard paints: direct, at once; tea, by the clock of its library")
	c.PersistentFlags().StringVar(&h.theme, "theme", "", "colors of the wizard: own, those of the terminal; light; dark; contrast, without color and nothing faint (or set ENGROSS_THEME)")
	c.PersistentFlags().BoolVar(&h.noMouse, "no-mouse", false, "the wizard leaves the mouse to the terminal, which selects text with it")
	c.PersistentFlags().BoolVar(&h.accessible, "accessible", false, "the wizard asks line by line, for screen readers and plain terminals (or set ACCESSIBLE=1)")
	c.AddGroup(&cobra.Group{ID: groupWork, Title: "agreements"}, &cobra.Group{ID: groupOwn, Title: "your company, prices and words"})
	for _, sub := range []*cobra.Command{
		h.openCommand(), h.newCommand(), h.listCommand(), h.showCommand(), h.setCommand(), h.questionsCommand(), h.checkCommand(),
		h.exportCommand(), h.importCommand(), h.verifyCommand(), h.deleteCommand(), h.restoreCommand(), h.demoCommand(), h.schemaCommand(),
	} {
		sub.GroupID = groupWork
		c.AddCommand(sub)
	}
	for _, sub := range []*cobra.Command{h.profileCommand(), h.pricesCommand(), h.presetsCommand(), h.clausesCommand()} {
		sub.GroupID = groupOwn
		c.AddCommand(sub)
	}
	return c
}

// onlyCommands refuses a word that is no command, and says which ones are near.
func onlyCommands(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	near := c.SuggestionsFor(args[0])
	if len(near) == 0 {
		return fmt.Errorf("there is no command %q; `%s --help` lists them", args[0], c.CommandPath())
	}
	return fmt.Errorf("there is no command %q; did you mean %s?", args[0], strings.Join(near, " or "))
}

// nearFlags says which flags are near one that there is not.
func nearFlags(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := value.Near(unknown.GetSpecifiedName(), names, 2); len(near) > 0 {
		return fmt.Errorf("there is no flag --%s; did you mean --%s?", unknown.GetSpecifiedName(), strings.Join(near, " or --"))
	}
	return fmt.Errorf("%w; `%s --help` lists the flags", err, c.CommandPath())
}

// agreements completes the names of agreements in a shell.
func (h *house) agreements(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	rows, err := h.rows("", false)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var names []string
	for _, r := range rows {
		if r.Number != "" {
			names = append(names, r.Number+"\t"+r.Client)
		}
	}
	return names, cobra.ShellCompDirectiveDefault
}
