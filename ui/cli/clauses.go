package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"engross/export"
	"engross/model/clause"
	"engross/model/value"
)

// clauseJSON is one clause as --json prints it.
type clauseJSON struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Origin string `json:"origin"` // built-in, or the file that replaces it
	Hash   string `json:"hash"`   // SHA-256 of the wording
	Text   string `json:"text,omitempty"`
}

func (h *house) clausesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "clauses",
		Short: "List the clauses; read, check and replace their wording",
		Long: "A file in your clauses folder replaces the built-in clause of the same name. A faulty one is refused with file and line, and the built-in wording is used. " +
			"--json prints an array of {id, title, origin, hash}.",
		Example: "engross clauses copy renewal\nengross clauses check",
		Args:    onlyCommands,
	}
	asJSON := jsonFlag(c)
	c.RunE = h.deed(func([]string) error { return h.listClauses(*asJSON) })
	c.AddCommand(h.clauseShow(), h.clauseFolder(), h.clauseCheck(), h.clauseCopy())
	return c
}

func (h *house) listClauses(asJSON bool) error {
	lib, err := h.wording()
	if err != nil {
		return err
	}
	var out []clauseJSON
	rows := [][]string{{"ID", "TITLE", "WORDS"}}
	for _, id := range lib.IDs() {
		c, _ := lib.Clause(id)
		x := asClause(c)
		out = append(out, x)
		rows = append(rows, []string{x.ID, orDash(x.Title), x.Origin})
	}
	if asJSON {
		return h.json(out)
	}
	h.table(rows)
	return nil
}

func asClause(c clause.Clause) clauseJSON {
	origin := "built-in"
	if !c.Builtin {
		origin = c.Origin
	}
	return clauseJSON{ID: c.ID, Title: c.Title, Origin: origin, Hash: c.Hash}
}

func (h *house) clauseShow() *cobra.Command {
	var builtin bool
	c := &cobra.Command{
		Use: "show ID", Short: "Print the wording of a clause", Args: cobra.ExactArgs(1), ValidArgsFunction: h.clauseIDs,
		Long: "--json prints {id, title, origin, hash, text}.",
	}
	asJSON := jsonFlag(c)
	c.Flags().BoolVar(&builtin, "builtin", false, "our wording, also where yours replaces it")
	c.RunE = h.deed(func(args []string) error {
		lib, err := h.wording()
		if err != nil {
			return err
		}
		find := lib.Clause
		if builtin {
			find = lib.Builtin
		}
		x, ok := find(args[0])
		if !ok {
			return noClause(lib, args[0])
		}
		if *asJSON {
			out := asClause(x)
			out.Text = x.Text
			return h.json(out)
		}
		h.say("%s", strings.TrimRight(x.Text, "\n"))
		return nil
	})
	return c
}

func (h *house) clauseFolder() *cobra.Command {
	return &cobra.Command{
		Use: "folder", Short: "Print the folder that your own wording goes into", Args: cobra.NoArgs,
		RunE: h.deed(func([]string) error {
			dir, err := h.clausesDir()
			if err == nil {
				h.say("%s", dir)
			}
			return err
		}),
	}
}

func (h *house) clauseCheck() *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: "Read your own wording and say what is wrong with it, by file and line", Args: cobra.NoArgs,
		RunE: h.deed(func([]string) error {
			lib, problems, err := h.clauses()
			if err != nil {
				return err
			}
			for _, p := range problems {
				h.tell(p.String())
			}
			own := 0
			for _, id := range lib.IDs() {
				if c, _ := lib.Clause(id); !c.Builtin {
					own++
				}
			}
			h.say("%s of yours in use, %s", plural(own, "clause"), plural(len(problems), "problem"))
			if len(problems) > 0 {
				return &exitError{code: exitFailed}
			}
			return nil
		}),
	}
}

func (h *house) clauseCopy() *cobra.Command {
	var force bool
	c := &cobra.Command{
		Use: "copy ID", Short: "Copy our wording into your clauses folder, to be changed there", Args: cobra.ExactArgs(1), ValidArgsFunction: h.clauseIDs,
		RunE: h.deed(func(args []string) error { return h.copyClause(args[0], force) }),
	}
	c.Flags().BoolVar(&force, "force", false, "replace your file")
	return c
}

func (h *house) copyClause(id string, force bool) error {
	lib, _ := clause.Load(nil)
	x, ok := lib.Builtin(id)
	if !ok {
		return noClause(lib, id)
	}
	dir, err := h.clausesDir()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	err = export.WriteFile(dir, id+".md", force, func(w io.Writer) error {
		_, err := io.WriteString(w, x.Text)
		return err
	})
	if errors.Is(err, export.ErrExists) {
		return fmt.Errorf("%s exists already: --force replaces it", filepath.Join(dir, id+".md"))
	}
	if err == nil {
		h.say("%s", filepath.Join(dir, id+".md"))
	}
	return err
}

func noClause(lib *clause.Library, id string) error {
	msg := fmt.Sprintf("there is no clause %q", id)
	if near := value.Near(id, lib.IDs(), 3); len(near) > 0 {
		msg += "; nearest: " + strings.Join(near, ", ")
	}
	return errors.New(msg + "; `engross clauses` lists them")
}

// clauseIDs completes the ids of clauses in a shell.
func (h *house) clauseIDs(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	lib, _ := clause.Load(nil)
	return lib.IDs(), cobra.ShellCompDirectiveNoFileComp
}
