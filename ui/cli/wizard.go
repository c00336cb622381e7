package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"engross/ui"
	"engross/ui/paint"
)

// place is where the wizard begins: the list of agreements, one agreement, or a screen of the provider's own.
type place struct {
	id     string
	screen string // "profile" or "prices"
}

func (h *house) openCommand() *cobra.Command {
	return &cobra.Command{
		Use: "open AGREEMENT", Short: "Open an agreement in the wizard where you left it",
		Args: cobra.ExactArgs(1), ValidArgsFunction: h.agreements,
		RunE: h.deed(func(args []string) error {
			if err := h.front(); err != nil {
				return err
			}
			if strings.EqualFold(filepath.Ext(args[0]), ".json") {
				return misuse("the wizard opens what it keeps: `engross import %s` first, then open the number that it prints", args[0])
			}
			row, err := h.findRow(args[0], false)
			if err != nil {
				return err
			}
			return h.wizard(place{id: row.ID})
		}),
	}
}

func (h *house) demoCommand() *cobra.Command {
	return &cobra.Command{
		Use: "demo", Short: "Look around in a finished sample agreement; nothing of it is kept",
		Args: cobra.NoArgs,
		RunE: h.deed(func([]string) error { return h.demo() }),
	}
}

// demo opens the sample in a store that is thrown away.
func (h *house) demo() (err error) {
	if err := h.front(); err != nil {
		return err
	}
	if h.dataDir, err = os.MkdirTemp("", "engross-demo-*"); err != nil {
		return fmt.Errorf("make a place for the sample: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(h.dataDir)) }()
	if err := h.open(); err != nil {
		return err
	}
	d, err := drafts{h}.Sample()
	if err != nil {
		return err
	}
	return h.wizard(place{id: d.ID})
}

// terminal returns the terminal that the wizard draws on.
func (h *house) terminal() (*os.File, error) {
	out, ok := h.env.Stdout.(*os.File)
	if !ok || h.env.Stdin == nil || !term.IsTerminal(h.env.Stdin.Fd()) || !term.IsTerminal(out.Fd()) {
		return nil, misuse("the wizard needs a terminal: run engross in one, or use the commands that `engross --help` lists")
	}
	return out, nil
}

// The ways to bring the wizard's frames to the terminal.
const (
	rendererDirect = "direct"
	rendererTea    = "tea"
)

// painter returns the one that was asked for.
func (h *house) painter(out *os.File) (paint.Painter, error) {
	switch h.renderer {
	case rendererDirect:
		return direct(h.env.Stdin, out), nil
	case rendererTea:
		return paint.Library(), nil
	}
	return nil, misuse("there is no renderer %q; there are %s and %s", h.renderer, rendererDirect, rendererTea)
}

// colors returns the theme that was asked for.
func (h *house) colors() (ui.Theme, error) {
	name := cmp.Or(h.theme, h.env.Getenv("ENGROSS_THEME"), string(ui.OwnColors))
	if !slices.Contains(ui.Themes, ui.Theme(name)) {
		return "", misuse("there is no theme %q; there are %s, %s, %s and %s", name, ui.Themes[0], ui.Themes[1], ui.Themes[2], ui.Themes[3])
	}
	return ui.Theme(name), nil
}

// wizard shows the screens until the person leaves. On a hang-up or when it is told to end, the last state is saved first.
func (h *house) wizard(at place) error {
	if in := h.answers(); in != nil {
		return h.talk(at, in)
	}
	theme, err := h.colors()
	if err != nil {
		return err
	}
	out, err := h.terminal()
	if err != nil {
		return err
	}
	painter, err := h.painter(out)
	if err != nil {
		return err
	}
	painter = paint.Tuned(painter, h.env.Getenv)
	return h.sit(at, func(ctx context.Context, o ui.Options) error {
		o.Suspend, o.Painter, o.Theme, o.NoMouse = suspends(), painter, theme, h.noMouse
		return ui.Run(ctx, o, h.env.Stdin, out)
	})
}

// sit opens the store and the wording for a wizard. It is told to end by a hang-up, an interrupt, or whoever ends programs.
func (h *house) sit(at place, run func(context.Context, ui.Options) error) error {
	if err := h.open(); err != nil {
		return err
	}
	lib, problems, err := h.clauses()
	if err != nil {
		return err
	}
	dir, err := h.dir()
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP, syscall.SIGTERM, os.Interrupt)
	defer stop()
	defer drafts{h}.releaseAll()
	return run(ctx, ui.Options{
		Drafts: drafts{h}, Profile: profiles{h}, Exporter: exporter{h, &lastDrawn{}}, Papers: papers{h}, Editor: editors{h}, Clauses: lib, Problems: problems,
		Now: h.env.Now, Today: h.day, NewID: h.newID, Kept: h.short(dir), Open: at.id, Screen: at.screen,
	})
}
