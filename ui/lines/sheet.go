package lines

import (
	"slices"
	"strings"

	"engross/model/followup"
)

// followUp tells what is parked and what is still open, or writes it as a file in a form.
func (t *talk) followUp(form string) error {
	if form == "" {
		t.out.say(strings.TrimRight(followup.New(t.s.Agreement(), t.o.Today()).Text(), "\n"))
		return nil
	}
	form = strings.ToLower(form)
	if i := slices.IndexFunc(followup.Forms, func(f followup.Form) bool { return f.Name == form }); i < 0 || t.o.Exporter == nil {
		t.say("The list can be written as text, markdown or mail, such as `/questions mail`.")
		return nil
	}
	path, isThere, err := t.s.WriteList(form, false)
	if err == nil && isThere {
		isYes, asked := t.confirm("There is already " + path + ". Replace it?")
		if asked != nil || !isYes {
			return asked
		}
		path, _, err = t.s.WriteList(form, true)
	}
	if err != nil {
		t.say("The list was not written: %s", sentence(err.Error()))
		return nil
	}
	t.say("Written: %s", path)
	return nil
}

// sheet writes the question sheet to a file.
func (t *talk) sheet() error {
	name, err := t.ask("Question sheet. The name of the file, such as questions.txt, or questions.md for Markdown. Empty writes none.")
	if err != nil || name == "" {
		return err
	}
	path, err := t.o.Papers.Write(name, t.s.Sheet(name))
	if err != nil {
		t.say("%s", sentence(err.Error()))
		return nil
	}
	t.say("Written: %s", path)
	return nil
}

// mergeSheet reads a question sheet that came back, says what it would change, and takes it if that is wanted.
func (t *talk) mergeSheet() error {
	name, err := t.ask("The file with the filled-in question sheet. Empty reads none.")
	if err != nil || name == "" {
		return err
	}
	text, err := t.o.Papers.Read(name)
	if err != nil {
		t.say("%s", sentence(err.Error()))
		return nil
	}
	plan := t.s.MergeSheet(text, false)
	for _, l := range plan.Says(false) {
		t.out.say(asSpoken(strings.TrimSpace(l)))
	}
	if len(plan.Conflicts) > 0 {
		said, err := t.choose("Where an answer was given since and differs:", []choice{{"mine", "keep what stands here", ""}, {"sheet", "take what the sheet says", ""}}, 0)
		if err != nil {
			return err
		}
		if said == "sheet" {
			plan = t.s.MergeSheet(text, true)
		}
	}
	if len(plan.Step.Changes) == 0 {
		t.say("Nothing is to be taken.")
		return nil
	}
	isYes, err := t.confirm("Take it?")
	if err != nil || !isYes {
		return err
	}
	t.s.Push(plan.Agreement, plan.Step)
	t.say("Taken. `undo` takes it back.")
	t.keep("")
	return nil
}
