package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"engross/model"
	"engross/model/doc"
	"engross/store"
	"engross/ui"
)

// intake is what `engross import` asks for.
type intake struct {
	isNew    bool // a new agreement, whatever the file says that it is
	isRevise bool // a revision of the one that the file is of, without asking
}

func (h *house) importCommand() *cobra.Command {
	var x intake
	c := &cobra.Command{
		Use:   "import FILE...",
		Short: "Read agreements from files and print their numbers",
		Long: "Reads a draft as JSON, or a file that was exported earlier as DOCX, PDF, HTML or JSON: each carries the answers that it was made from. " +
			"A file of an agreement that is kept here becomes a revision of it, after you were asked, with private answers left as they are; any other file becomes a new agreement. " +
			"What somebody changed in the words of a DOCX is not read: `engross verify` shows it. " +
			"Keys that this version does not know are kept and reported; dates of signature in a file are not believed. A file that is broken is refused as a whole.",
		Args: cobra.MinimumNArgs(1),
		RunE: h.deed(func(args []string) error {
			if x.isNew && x.isRevise {
				return misuse("--new and --revise exclude each other")
			}
			var errs []error
			for _, file := range args {
				errs = append(errs, h.importFile(file, x))
			}
			return errors.Join(errs...)
		}),
	}
	c.Flags().BoolVar(&x.isRevise, "revise", false, "make a revision of an agreement that is kept here, without asking")
	c.Flags().BoolVar(&x.isNew, "new", false, "make a new agreement, even if the file is of one that is kept here")
	return c
}

func (h *house) importFile(file string, x intake) error {
	a, body, report, err := readAgreement(file)
	if err != nil {
		return err
	}
	stamp, _ := doc.ReadStamp(body)
	if err := h.open(); err != nil {
		return err
	}
	said := reportLines(report)
	kept, err := h.kept(stamp.ID)
	if err != nil {
		return err
	}
	if kept != nil && !x.isNew {
		isRevision, err := h.revise(*kept, a, file, x)
		if err != nil {
			return err
		}
		if isRevision {
			h.notes(file, said)
			h.say("%s", kept.Agreement.Info.Number)
			return nil
		}
	}
	a, more, err := h.asNew(a, file)
	if err != nil {
		return err
	}
	if _, err := h.addAs(stamp.ID, a, "imported"); err != nil {
		return err
	}
	h.notes(file, append(said, more...))
	h.say("%s", a.Info.Number)
	return nil
}

func (h *house) notes(file string, said []string) {
	for _, text := range said {
		h.note(file + ": " + text)
	}
}

// kept loads the agreement that a file says it is of; nil if there is none here.
func (h *house) kept(id string) (*ui.Draft, error) {
	if id == "" {
		return nil, nil
	}
	d, err := drafts{h}.Load(id)
	switch {
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrName):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return &d, nil
}

// revise makes a revision of what a file changes, if the person wants that. A new agreement is wanted where it returns false.
func (h *house) revise(d ui.Draft, file *model.Agreement, name string, x intake) (bool, error) {
	a, changed, err := model.TakeIn(d.Agreement, file, sourceOf(name))
	if err != nil {
		return false, err
	}
	what := fmt.Sprintf("%s is of %s, which is kept here", name, named(d.Agreement))
	if len(changed) == 0 {
		h.note(what + " and says the same; nothing was changed")
		return true, nil
	}
	what += fmt.Sprintf(", and changes %s: %s", plural(len(changed), "answer"), short(changed))
	if !x.isRevise {
		if isRevision, err := h.asked(what); !isRevision || err != nil {
			return false, err
		}
	}
	if x.isRevise {
		h.note(what)
	}
	_, err = drafts{h}.Checkpoint(ui.Save{ID: d.ID, Agreement: a, Base: d.Base, Parent: d.Parent, Cursor: d.Cursor, Undo: unchanged(d.History)}, "imported from "+name)
	return true, err
}

// named is how a message calls an agreement.
func named(a *model.Agreement) string {
	return titleOf(store.Row{Number: a.Info.Number.String(), Client: a.Client.LegalName.String()})
}

// short lists the first of several paths.
func short(paths []string) string {
	const most = 6
	s := strings.Join(paths[:min(most, len(paths))], ", ")
	if len(paths) > most {
		s += ", …"
	}
	return s
}

// asked asks at the terminal what a file of a known agreement is to become.
func (h *house) asked(what string) (isRevision bool, err error) {
	if h.env.Stdin == nil || !term.IsTerminal(h.env.Stdin.Fd()) {
		return false, errors.New(what + ": --revise makes a revision of it, --new a new agreement")
	}
	h.tell(what + ".\nMake a revision of it (r), a new agreement (n), or nothing (enter)?")
	answer, err := bufio.NewReader(h.env.Stdin).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return false, err
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "r", "revision":
		return true, nil
	case "n", "new":
		return false, nil
	}
	return false, errors.New("nothing was imported")
}
