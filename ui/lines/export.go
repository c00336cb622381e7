package lines

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"engross/export"
	"engross/ui"
)

func itoa(n int) string { return strconv.Itoa(n) }

// export asks which files are to be written, and writes them.
func (t *talk) export() error {
	f, err := t.files()
	if err != nil {
		return err
	}
	plan, err := t.s.Plan(f)
	switch {
	case err != nil:
		t.say("Nothing was written: %s", sentence(err.Error()))
		return nil
	case len(plan.Refused) > 0:
		t.say("Not final yet, %s to settle:", plural(len(plan.Refused), "point is", "points are"))
		for i, x := range plan.Refused[:min(len(plan.Refused), page)] {
			t.out.item(i+1, x.Message)
		}
		return t.pickFrom(func() { t.say("A number goes to its question; empty goes back. A draft can be written at any time.") }, exactly(len(plan.Refused)),
			func(i int) error { return t.goTo(plan.Refused[i].Path) })
	case len(plan.There) > 0:
		for _, name := range plan.There {
			t.say("There is already: %s", name)
		}
		isYes, err := t.confirm("Replace " + plural(len(plan.There), "file", "files") + "?")
		if err != nil || !isYes {
			return err
		}
	}
	if err := t.write(plan, false); err != nil {
		return err
	}
	if !f.IsFinal {
		t.say("Open points, mistakes and promises that nobody agreed to stand at the end of the draft; warnings and advice stand in the review alone. Left: %s.", t.s.Count())
		p := &promising{talk: t}
		if p.gather(); len(p.all) > 0 {
			t.say("Of %s, %s: `promises` tells them.", plural(len(p.all), "promise", "promises"), p.left())
		}
	}
	return nil
}

func (t *talk) write(plan *ui.FilePlan, boxes bool) error {
	isLacking := false
	err := t.s.Write(plan, boxes, func(path string, err error) {
		if err != nil {
			isLacking = isLacking || export.LacksCharacters(err)
			t.say("Not written: %s: %s", path, sentence(err.Error()))
			return
		}
		t.say("Written: %s", path)
	})
	if err != nil {
		t.say("%s", sentence(err.Error()))
	}
	if !isLacking || boxes {
		return nil
	}
	isYes, err := t.confirm("No font has some of the characters. Write the files with a box for each?")
	if err != nil || !isYes {
		return err
	}
	return t.write(plan, true)
}

// files asks for formats, kind and folder; one that is taken back leads to the one before.
func (t *talk) files() (ui.Files, error) {
	var f ui.Files
	steps := []func(*ui.Files) error{t.formats, t.finality, t.folder}
	for at := 0; at < len(steps); {
		switch err := steps[at](&f); {
		case errors.Is(err, errBack) && at > 0:
			at--
		case err != nil:
			return f, err
		default:
			at++
		}
	}
	return f, nil
}

func (t *talk) formats(f *ui.Files) error {
	all := t.s.Formats()
	var usual []string
	t.say("Export. Formats:")
	for i, x := range all {
		t.out.item(i+1, x.Name+": "+x.Title)
		if t.s.IsUsual(x) {
			usual = append(usual, x.Name)
		}
	}
	for {
		text, err := t.explained("Numbers or names, with spaces between them. Empty takes "+strings.Join(usual, ", ")+"; < goes back.", "Lawyers edit the Word file, people sign the PDF, and the data can be imported again. Say, for example, 1 2.")
		if err != nil {
			return err
		}
		if text == "" {
			text = strings.Join(usual, " ")
		}
		if f.Formats = named(text, all); len(f.Formats) > 0 {
			return nil
		}
		t.say("%s: there are not all of these formats.", quoted(text))
	}
}

func (t *talk) finality(f *ui.Files) error {
	kind, err := t.chosen("Draft or final?", "A draft says on every page that it is one and lists what is open; it can be written at any time, to be read. A final one is what both sign, and is written once nothing is missing and no error stands.", []choice{{"draft", "draft", "marked as one on every page"}, {"final", "final", "refused while errors stand"}}, 0, nil)
	f.IsFinal = kind == "final"
	return err
}

func (t *talk) folder(f *ui.Files) error {
	folder := t.s.Folder()
	text, err := t.explained("Folder? Empty takes "+folder, "The files are written into this folder, which is made if it is not there; you are asked before a file is replaced.")
	f.Folder = folder
	if text != "" {
		f.Folder = text
	}
	return err
}

// named returns the formats of a line of numbers and names, none if one of them is none.
func named(text string, all []export.Format) []export.Format {
	var out []export.Format
	seen := map[int]bool{}
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ' ' }) {
		at := slices.IndexFunc(all, func(f export.Format) bool { return f.Part == "" && (f.Name == word || f.Ext == word) })
		if n, err := strconv.Atoi(word); err == nil {
			at = n - 1
		}
		if at < 0 || at >= len(all) {
			return nil
		}
		if !seen[at] {
			seen[at] = true
			out = append(out, all[at])
		}
	}
	return out
}
