package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"engross/export"
	"engross/export/docx"
	"engross/export/reopen"
	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/store"
	"engross/ui"
)

// Exit codes of verify. The largest of several files counts.
const (
	exitSealed    = 0
	exitChanged   = 1
	exitNotKnown  = 2
	exitUnchecked = 3 // it could not run
)

// verdictJSON is what `engross verify --json` prints of a file.
type verdictJSON struct {
	File      string       `json:"file"`
	Verdict   string       `json:"verdict"` // sealed, changed, layout, unknown
	Says      string       `json:"says"`
	Agreement string       `json:"agreement,omitempty"` // its id
	Number    string       `json:"number,omitempty"`
	Revision  string       `json:"revision,omitempty"`
	Digest    string       `json:"digest,omitempty"`
	Changes   []wordChange `json:"changes,omitempty"`
	Notes     []string     `json:"notes,omitempty"`
}

func (h *house) verifyCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "verify FILE...",
		Short: "Say whether exported files are as they were sealed",
		Long: "Reads a DOCX, PDF, HTML or JSON file, writes it anew from the answers that it carries and from the revision that is kept here, and compares: " +
			"sealed and unchanged (exit code 0); changed, with the clauses and the words that differ and from which revision (1); " +
			"unknown, because it is of no agreement kept here or carries none (2); 3 when it could not run. " +
			"A digest shows that two documents say the same. It does not show who wrote them. " +
			"--json prints an array of {file, verdict, says, agreement, number, revision, digest, changes, notes}.",
		Example: "engross verify MSA-2026-001-harbor-vale.docx",
		Args:    cobra.MinimumNArgs(1),
	}
	asJSON := jsonFlag(c)
	c.RunE = h.deed(func(args []string) error {
		if err := h.open(); err != nil {
			return &exitError{exitUnchecked, err}
		}
		lib, err := h.wording()
		if err != nil {
			return &exitError{exitUnchecked, err}
		}
		code := exitSealed
		all := []verdictJSON{}
		for _, file := range args {
			v, err := h.verify(file, lib)
			if err != nil {
				return &exitError{exitUnchecked, fmt.Errorf("%s: %w", file, err)}
			}
			code = max(code, v.code())
			all = append(all, v)
		}
		if *asJSON {
			err = h.json(all)
		} else {
			for _, v := range all {
				h.tellVerdict(v)
			}
		}
		return &exitError{code, err}
	})
	return c
}

func (v *verdictJSON) code() int {
	switch v.Verdict {
	case "sealed":
		return exitSealed
	case "unknown":
		return exitNotKnown
	}
	return exitChanged
}

func (h *house) tellVerdict(v verdictJSON) {
	h.say("%s: %s", v.File, v.Says)
	part := ""
	for _, c := range v.Changes {
		if c.Part != part {
			h.say("  %s", c.Part)
			part = c.Part
		}
		switch {
		case c.Was == "":
			h.say("    after %q: added %q", c.After, c.Is)
		case c.Is == "":
			h.say("    after %q: missing %q", c.After, c.Was)
		default:
			h.say("    after %q: %q instead of %q", c.After, c.Is, c.Was)
		}
	}
	for _, n := range v.Notes {
		h.say("  %s", n)
	}
}

// verifying is one file being compared.
type verifying struct {
	*house
	lib  *clause.Library
	body []byte
	file *reopen.File
	says *verdictJSON
}

// verify compares one file. An error means that it could not be read at all.
func (h *house) verify(name string, lib *clause.Library) (verdictJSON, error) {
	out := verdictJSON{File: name, Verdict: "unknown"}
	body, err := readLimited(name, reopen.MaxBytes)
	if err != nil {
		return out, err
	}
	f, err := reopen.Read(body)
	if err != nil {
		out.Says = "unknown: " + err.Error()
		return out, nil
	}
	v := &verifying{house: h, lib: lib, body: body, file: f, says: &out}
	out.Agreement, out.Digest = f.Stamp.ID, f.Stamp.Digest
	carried, _, err := model.Decode(f.Data)
	if err != nil {
		out.Says = "unknown: the data in it cannot be read: " + err.Error()
		return out, nil
	}
	out.Number = carried.Info.Number.String()
	if f.Stamp.Digest == "" {
		out.Says = "unknown: it was never sealed"
		return out, nil
	}
	own, err := v.compare(carried, f.Stamp)
	if err != nil {
		return out, err
	}
	kept, err := h.kept(f.Stamp.ID)
	if err != nil {
		return out, err
	}
	if kept == nil {
		v.alone(own)
		return out, nil
	}
	return out, v.against(*kept, own)
}

// compared is how the file relates to an agreement.
type compared struct {
	digest  string       // of the agreement, written as the file says that it was
	isSame  bool         // the file is, byte for byte or part for part, what is written of it
	changes []wordChange // in the words, from the agreement to the file
}

// compare writes an agreement as the file is and compares the two.
func (v *verifying) compare(a *model.Agreement, as doc.Stamp) (compared, error) {
	d, _ := v.lib.Build(a, clause.Options{Final: !as.Draft})
	d.ID, d.Faults, d.Proposed = as.ID, as.Faults, as.Proposed
	if err := doc.Seal(d); err != nil {
		return compared{}, err
	}
	if v.file.Format == "json" {
		return v.compareData(d)
	}
	l := look{Options: export.OptionsOf(as.Look, v.file.Logo)}
	l.AllowMissing, l.Fonts, l.isFixed = true, v.file.Fonts, true
	out, err := v.compareFile(d, l)
	if err == nil && v.file.Format == "docx" && !out.isSame { // it may have been written along with a PDF
		l.withPDF = true
		var with compared
		if with, err = v.compareFile(d, l); with.isSame || len(with.changes) < len(out.changes) {
			out = with
		}
	}
	if err == nil && v.file.Format == "docx" && !out.isSame && needsFonts(d, l) {
		l.withPDF, l.Pages = false, docx.ReadPages(v.body, d)
		var with compared
		if with, err = v.compareFile(d, l); with.isSame || len(with.changes) < len(out.changes) {
			out = with
		}
	}
	return out, err
}

// needsFonts says whether a PDF beside the file was laid out with a font that only its exporter had, so that the numbers of
// its pages cannot be found again. A word processor makes them anew anyway.
func needsFonts(d *doc.Doc, l look) bool {
	o := l.Options
	o.AllowMissing = false
	_, err := export.Pages(d, o)
	return export.LacksCharacters(err)
}

// compareFile writes the document in the look of the file and compares files.
func (v *verifying) compareFile(d *doc.Doc, l look) (compared, error) {
	f, _ := export.ByName(v.file.Format)
	var b bytes.Buffer
	if err := v.write(&b, f, d, l); err != nil {
		return compared{}, err
	}
	out := compared{digest: d.Digest, isSame: bytes.Equal(b.Bytes(), v.body)}
	if v.file.Format == "docx" {
		out.isSame = sameParts(b.Bytes(), v.body)
	}
	if out.isSame {
		return out, nil
	}
	again, err := reopen.Read(b.Bytes())
	if err != nil {
		return compared{}, err
	}
	out.changes = wordChanges(d, again.Words, v.file.Words)
	return out, nil
}

// compareData compares a file that has no words but its data.
func (v *verifying) compareData(d *doc.Doc) (compared, error) {
	var b bytes.Buffer
	if err := export.JSON(&b, d, export.Options{}); err != nil {
		return compared{}, err
	}
	out := compared{digest: d.Digest, isSame: bytes.Equal(b.Bytes(), v.body)}
	if !out.isSame {
		out.changes = wordChanges(d, plainWords(d), v.words())
	}
	return out, nil
}

// words gives the words of the document that the carried data makes, for a file that has no words of its own.
func (v *verifying) words() []string {
	a, _, err := model.Decode(v.file.Data)
	if err != nil {
		return nil // it was decoded before
	}
	d, _ := v.lib.Build(a, clause.Options{Final: !v.file.Stamp.Draft})
	return plainWords(d)
}

func plainWords(d *doc.Doc) []string {
	var all []string
	for _, p := range doc.Parts(d) {
		all = append(all, p.Words...)
	}
	return all
}

// holds says whether the file is in agreement with itself: its words are those of its data, and the digests are theirs.
func (v *verifying) holds(own compared) bool {
	f := v.file
	return len(own.changes) == 0 && own.digest == f.Stamp.Digest && f.Digest == f.Stamp.Digest
}

// alone judges a file of which no agreement is kept here.
func (v *verifying) alone(own compared) {
	const unknown = "no agreement that is kept here is its origin"
	switch {
	case v.holds(own) && own.isSame:
		v.says.Says = "unknown: " + unknown + "; in itself it is whole: words, data and digest agree"
	case v.holds(own):
		v.says.Says = "unknown: " + unknown + "; words, data and digest agree, but it was saved anew or by another version of Engross"
	case v.file.Stamp.Wording != v.lib.Digest():
		v.says.Says = "unknown: " + unknown + ", and it was made with other wording than this program has, so that it cannot be compared with its own data"
	default:
		v.says.Verdict, v.says.Changes = "changed", own.changes
		v.says.Says = "changed: it differs from the data that it carries" + v.digestNote(own) + "; " + unknown
	}
}

// digestNote says which digests do not fit, where words do not show it.
func (v *verifying) digestNote(own compared) string {
	if len(own.changes) > 0 {
		return ""
	}
	if own.digest != v.file.Stamp.Digest {
		return ", whose digest is another than the one it names"
	}
	return ", and its properties name another digest"
}

// against judges a file of an agreement that is kept here.
func (v *verifying) against(kept ui.Draft, own compared) error {
	exports, err := v.store.Exports(kept.ID)
	if err != nil && !errors.Is(err, store.ErrDamaged) {
		return err
	}
	name := named(kept.Agreement)
	sum := sha256.Sum256(v.body)
	if e := findExport(exports, func(e store.Export) bool { return slices.Contains(e.Sums, hex.EncodeToString(sum[:])) }); e != nil {
		v.says.Verdict, v.says.Revision = "sealed", e.Revision
		v.says.Says = "sealed and unchanged: " + name + v.told(kept.ID, e)
		return nil
	}
	e := findExport(exports, func(e store.Export) bool { return e.Digest == v.file.Stamp.Digest })
	from, revision, a := "", "", kept.Agreement
	if e != nil {
		d, err := v.store.LoadRevision(kept.ID, store.Revision{ID: e.Revision})
		if err != nil {
			return err
		}
		if a, _, err = model.Decode(d.Body); err != nil {
			return err
		}
		from, revision = name+v.told(kept.ID, e), e.Revision
	} else {
		from = name + " as it stands now; no export with the digest of the file is on record"
		revision = kept.Parent
	}
	v.says.Revision = revision
	stamp := v.file.Stamp
	stamp.ID = kept.ID
	ref, err := v.compare(a, stamp)
	if err != nil {
		return err
	}
	isKnown := ref.digest == stamp.Digest && v.file.Digest == stamp.Digest
	switch {
	case isKnown && ref.isSame:
		v.says.Verdict, v.says.Says = "sealed", "sealed and unchanged: "+from
	case isKnown && len(ref.changes) == 0 && v.holds(own):
		v.says.Verdict = "layout"
		v.says.Says = "changed, but not in its words: they are those of " + from + "; the file was saved anew, or its layout was changed"
	default:
		v.says.Verdict, v.says.Changes = "changed", ref.changes
		v.says.Says = "changed: it differs from " + from
		v.notes(own, ref, e != nil)
	}
	return nil
}

// notes explain a difference.
func (v *verifying) notes(own, ref compared, isRecorded bool) {
	add := func(s string) { v.says.Notes = append(v.says.Notes, s) }
	if stamp := v.file.Stamp; stamp.Wording != v.lib.Digest() {
		add("The wording of this program is another than that of the file, so that changes of wording are among the differences.")
	} else if isRecorded && ref.digest != stamp.Digest {
		add("The revision does not give that digest any more.")
	}
	if len(own.changes) > 0 {
		add("Its words are not those of the data that it carries: it was edited after the export. `engross import` would not bring these changes.")
	} else if len(ref.changes) > 0 {
		add("Its words are those of the data that it carries: other answers were exported. `engross import` brings them.")
	}
	if len(ref.changes) == 0 {
		add("No word differs; the digest, the data or the properties do.")
	}
}

func findExport(all []store.Export, is func(store.Export) bool) *store.Export {
	if i := slices.IndexFunc(all, is); i >= 0 {
		return &all[i]
	}
	return nil
}

// told says which export it was.
func (h *house) told(id string, e *store.Export) string {
	s := ""
	if all, err := h.store.Revisions(id, store.Part{}); err == nil || errors.Is(err, store.ErrDamaged) {
		for _, r := range all {
			if r.ID == e.Revision {
				s = fmt.Sprintf(", revision %d", r.Number)
			}
		}
	}
	s += ", exported " + e.At.Local().Format("2006-01-02 15:04") + " as " + strings.Join(e.Formats, ", ")
	if e.To != "" {
		s += " for " + e.To
	}
	return s
}
