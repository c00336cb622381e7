package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"engross/export"
	"engross/export/brand"
	"engross/export/pdf"
	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
	"engross/store"
	"engross/ui"
)

// errand is what `engross export` asks for.
type errand struct {
	formats            []string
	part               string
	out, to            string
	final, force, full bool
	look               lookFlags
}

func (h *house) exportCommand() *cobra.Command {
	var x errand
	c := &cobra.Command{
		Use:   "export AGREEMENT",
		Short: "Write the agreement as files and print their names",
		Long: "Formats: " + strings.Join(formatNames(), ", ") + ". A draft says so on every page and lists its open points at the end. " +
			"--final writes the agreement itself and refuses while errors stand. Existing files are kept unless --force is given.",
		Example: strings.Join([]string{
			"engross export harbor --format html,markdown --out contracts/",
			"engross export harbor --format text --out -",
			"engross export harbor --format pdf --part call-sheet",
			"engross export harbor --final",
		}, "\n"),
		Args: cobra.ExactArgs(1), ValidArgsFunction: h.agreements,
		RunE: h.deed(func(args []string) error {
			collectLate()
			return h.export(args[0], x)
		}),
	}
	f := c.Flags()
	f.StringSliceVar(&x.formats, "format", nil, "formats, separated by commas (default: those of the agreement; for one file, what its name says, or html)")
	f.StringVar(&x.part, "part", "", "only a part by itself: "+strings.Join(partNames(), " or "))
	f.StringVar(&x.out, "out", "", "folder, file, or - for standard output (default: this folder, and for several formats one in it named after the agreement)")
	f.StringVar(&x.to, "to", "", "whom it is for; kept in the agreement's list of exports")
	f.BoolVar(&x.final, "final", false, "the agreement itself, without the draft mark; refused while errors stand")
	f.BoolVar(&x.force, "force", false, "replace existing files")
	x.look.flags(f)
	f.BoolVar(&x.full, "full", false, "JSON with private answers, notes and provenance, for yourself only")
	return c
}

func formatNames() []string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func partNames() []string {
	var names []string
	for _, p := range export.Parts() {
		names = append(names, p.Name)
	}
	return names
}

func (h *house) export(name string, x errand) error {
	if len(x.formats) > 0 || x.full {
		if _, err := x.chosen(); err != nil {
			return err // before anything is looked for
		}
	}
	lib, err := h.wording()
	if err != nil {
		return err
	}
	go lib.Prepare() // takes as long as reading the agreement
	t, err := h.find(name)
	if err != nil {
		return err
	}
	usual := model.Effective(t.Agreement).Files
	x.settle(usual.Formats)
	formats, err := x.chosen()
	if err != nil {
		return err
	}
	d, err := h.document(t, lib, x.final)
	if err != nil {
		return err
	}
	l, err := x.look.read(h)
	if err != nil {
		return err
	}
	l.Quiet = usual.Watermark.IsNo()
	l.withPDF = slices.ContainsFunc(formats, func(f export.Format) bool { return f.Name == "pdf" })
	if l.withPDF {
		l.pdf = &drawn{}
	}
	write := func(f export.Format, w io.Writer) error {
		if x.full && f.Name == "json" {
			_, err := w.Write(indented(model.Encode(t.Agreement)))
			return err
		}
		return h.write(w, f, d, l)
	}
	if x.out == "-" {
		return withHint(write(formats[0], h.out))
	}
	files, err := x.targets(formats, d, t.Agreement)
	if err != nil {
		return err
	}
	ack, err := h.beforeExport(t)
	if err != nil {
		return err
	}
	return h.writeAll(t, ack, d, x, formats, files, write)
}

// writeAll writes each file, whatever becomes of the others, and keeps on record those that were written.
func (h *house) writeAll(t target, from ui.Ack, d *doc.Doc, x errand, formats []export.Format, files []string, write func(export.Format, io.Writer) error) error {
	var errs []error
	var written, names []string
	for i, f := range formats {
		err := export.WriteFile(filepath.Dir(files[i]), filepath.Base(files[i]), x.force, func(w io.Writer) error { return write(f, w) })
		if err != nil {
			errs = append(errs, withHint(err))
			continue
		}
		written, names = append(written, files[i]), append(names, f.Name)
		h.say("%s", files[i])
	}
	if len(written) > 0 {
		errs = append(errs, h.record(t, from, d, store.Export{Formats: names, To: x.to}, written))
	}
	return errors.Join(errs...)
}

// settle chooses the formats where none was named: what the name of the file says, or else those of the agreement.
func (x *errand) settle(usual value.Set) {
	if len(x.formats) > 0 {
		return
	}
	if f, ok := export.ByName(strings.TrimPrefix(filepath.Ext(x.out), ".")); ok {
		x.formats = []string{f.Name}
		return
	}
	for _, f := range export.Formats() {
		if usual.Has(f.Name) && (x.part == "" || f.HasParts()) {
			x.formats = append(x.formats, f.Name)
		}
	}
	if len(x.formats) == 0 || x.out == "-" {
		x.formats = []string{"html"}
	}
}

// chosen reads the names of the formats.
func (x *errand) chosen() ([]export.Format, error) {
	var out []export.Format
	hasJSON := false
	for _, name := range x.formats {
		f, ok := export.ByName(strings.TrimSpace(name))
		if !ok {
			return nil, misuse("there is no format %q; the formats are %s", name, strings.Join(formatNames(), ", "))
		}
		hasJSON = hasJSON || f.Name == "json"
		if x.part != "" {
			p, ok := export.PartByName(x.part)
			if !ok {
				return nil, misuse("there is no part %q; the parts are %s", x.part, strings.Join(partNames(), ", "))
			}
			if !f.HasParts() {
				return nil, misuse("a part by itself cannot be written as %s", f.Name)
			}
			f = f.Of(p)
		}
		out = append(out, f)
	}
	switch {
	case x.full && !hasJSON:
		return nil, misuse("--full is for JSON: add --format json")
	case len(out) == 0:
		return nil, misuse("name a format: %s", strings.Join(formatNames(), ", "))
	case x.out == "-" && len(out) > 1:
		return nil, misuse("standard output takes one format, not %d", len(out))
	}
	return out, nil
}

// document builds what is written. A final one is refused while something holds it back.
func (h *house) document(t target, lib *clause.Library, final bool) (*doc.Doc, error) {
	eff := model.Effective(t.Agreement)
	d := h.build(t.Agreement, lib, clause.Options{Final: final, Effective: eff})
	d.ID = t.ID
	if !final {
		check.Annotate(d, t.Agreement, eff, h.today)
		return d, doc.Seal(d)
	}
	if blocking := check.Blocking(check.Run(check.Input{Draft: t.Agreement, Doc: d, Today: h.today})); len(blocking) > 0 {
		lines := []string{fmt.Sprintf("%s cannot be final yet; %s to settle:", t.name, plural(len(blocking), "point"))}
		for _, f := range blocking {
			lines = append(lines, "  "+f.Rule+" "+f.Path+": "+f.Message)
		}
		return nil, errors.New(strings.Join(lines, "\n"))
	}
	return d, doc.Seal(d)
}

// targets names the files. Nothing is written when one of them is there already.
func (x *errand) targets(formats []export.Format, d *doc.Doc, a *model.Agreement) ([]string, error) {
	dir, name, err := x.place(len(formats), a)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, f := range formats {
		file := filepath.Join(dir, name)
		if name == "" {
			file = filepath.Join(dir, fileName(d, f))
		}
		if _, err := os.Lstat(file); err == nil && !x.force {
			return nil, fmt.Errorf("%s exists already: --force replaces it, --out writes elsewhere", file)
		}
		files = append(files, file)
	}
	return files, nil
}

// place splits --out into a folder, which is made if needed, and the name of a file, "" for the usual one. Several files
// of an agreement have a folder of their own, unless another is named.
func (x *errand) place(formats int, a *model.Agreement) (dir, name string, err error) {
	switch {
	case x.out == "" && formats == 1:
		return ".", "", nil
	case x.out == "":
		dir = folderName(a)
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return "", "", fmt.Errorf("make the folder: %w", err)
		}
		return dir, "", nil
	}
	info, err := os.Stat(x.out)
	isDir := err == nil && info.IsDir()
	switch {
	case isDir:
		return x.out, "", nil
	case formats > 1 || os.IsPathSeparator(x.out[len(x.out)-1]):
		if err := os.MkdirAll(x.out, 0o755); err != nil {
			return "", "", fmt.Errorf("make the folder: %w", err)
		}
		return x.out, "", nil
	}
	return filepath.Dir(x.out), filepath.Base(x.out), nil
}

// folderName is the usual name of the folder for the files of an agreement.
func folderName(a *model.Agreement) string {
	return export.FileName(a.Info.Number.String(), a.Client.LegalName.String(), "")
}

// fileName is the usual name of an exported file.
func fileName(d *doc.Doc, f export.Format) string {
	client := ""
	for _, p := range d.Facts.Parties {
		if p.ID == "client" {
			client = p.Name
		}
	}
	return export.FileName(strings.TrimSpace(d.Number+" "+f.Part+" "+f.Mark), client, f.Ext)
}

// withHint adds the flag that helps.
func withHint(err error) error {
	var missing *pdf.MissingGlyphsError
	switch {
	case errors.Is(err, export.ErrExists):
		return fmt.Errorf("%w: --force replaces it", err)
	case errors.Is(err, brand.ErrVector):
		return fmt.Errorf("%w; --logo FILE names one, --logo none does without", err)
	case errors.As(err, &missing):
		return fmt.Errorf("%w; --font FILE names a font that has them, --allow-missing draws a box for each", err)
	}
	return err
}

// beforeExport makes a revision of what is exported, so that it can be found again.
func (h *house) beforeExport(t target) (ui.Ack, error) {
	if t.file != "" {
		return ui.Ack{}, nil
	}
	return drafts{h}.Checkpoint(ui.Save{
		ID: t.ID, Agreement: t.Agreement, Base: t.Base, Parent: t.Parent, Cursor: t.Cursor, Undo: unchanged(t.History),
	}, "before export")
}

// unchanged says that the undo history stays as it is.
func unchanged(u ui.History) ui.UndoChange {
	return ui.UndoChange{Keep: u.First + uint64(len(u.Steps)), Pos: u.Pos}
}

// record writes down what left the program.
func (h *house) record(t target, from ui.Ack, d *doc.Doc, e store.Export, files []string) error {
	if t.file != "" {
		return nil
	}
	e.Revision, e.Version = from.Parent, from.Base
	return h.sent(t.ID, e, d, files)
}

func absolute(files []string) []string {
	out := make([]string, len(files))
	for i, f := range files {
		out[i] = f
		if abs, err := filepath.Abs(f); err == nil {
			out[i] = abs
		}
	}
	return out
}
