package form_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"engross/model"
	"engross/model/form"
	"engross/model/value"
)

var today = value.NewDate(2026, 2, 20)

func fresh(t testing.TB, preset, mode string) *model.Agreement {
	t.Helper()
	a, err := model.New(model.NewOptions{Preset: preset, Mode: mode, Client: "Harbor Vale Dental", Number: "MSA-2026-001", Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// means reads as on the day of the tests, with row ids that count.
func means(a *model.Agreement) form.Means {
	n := 0
	return form.Means{Context: value.Context{Style: a.Style(), Today: today}, Day: today, NewID: func() string { n++; return fmt.Sprintf("r%04d", n) }}
}

// fill writes an answer into a sheet behind the mark of a question.
func fill(t testing.TB, sheet, path, answer string) string {
	t.Helper()
	at := strings.Index(sheet, "[#"+path+"]")
	if at < 0 {
		t.Fatalf("%s is not on the sheet:\n%s", path, sheet)
	}
	word := strings.Index(sheet[at:], "Answer:") + at + len("Answer:")
	return sheet[:word] + " " + answer + sheet[word:]
}

// tick puts an x into the box of a choice.
func tick(t testing.TB, sheet, path, label string) string {
	t.Helper()
	at := strings.Index(sheet, "[#"+path+"]")
	box := strings.Index(sheet[max(at, 0):], "[ ] "+label)
	if at < 0 || box < 0 {
		t.Fatalf("%s has no box %q on the sheet:\n%s", path, label, sheet)
	}
	return sheet[:at+box] + "[x]" + sheet[at+box+3:]
}

// written is an answer that fits a question: its first choice, its example, or something that reads.
func written(p model.Place) string {
	switch p.Field.At.(type) {
	case *value.Zone:
		return "America/New_York"
	case *value.Date:
		return "4/1/2026"
	}
	if c := p.Field.Choices(); len(c) > 0 {
		return c[0].Label
	}
	if p.Field.Example != "" {
		return p.Field.Example
	}
	return "7"
}

// TestRoundTrip fills in every question of a sheet and reads it back: the agreement is the one in which the same answers
// were given one by one, and undoing the step gives the agreement as it was.
func TestRoundTrip(t *testing.T) {
	presets := model.PresetOptions()
	if testing.Short() {
		presets = presets[:1]
	}
	for _, preset := range presets {
		for _, mode := range []string{"rep", "owner"} {
			for _, kind := range form.Kinds {
				t.Run(preset.Value+"/"+mode+"/"+kind.Name, func(t *testing.T) {
					t.Parallel()
					a := fresh(t, preset.Value, mode)
					s := form.New(a, today)
					if len(s.Questions) < 8 {
						t.Fatalf("%d questions, want a sheet", len(s.Questions))
					}
					sheet := kind.Write(s)
					e, m := a.Edit("direct"), means(a)
					for _, q := range s.Questions {
						p, err := e.Agreement().At(q.Path)
						if err != nil {
							t.Fatal(err)
						}
						switch {
						case p.Field.Ref != "" && len(p.Field.Choices()) == 0: // nobody of that side is named
						case len(q.Columns) > 0:
							sheet = fill(t, sheet, q.Path, "\n- "+oneRow(t, e, p, q, m))
						case len(q.Options) > 0:
							o := q.Options[0]
							sheet = tick(t, sheet, q.Path, o.Label)
							set(t, e, q.Path, o.Value, m)
						default:
							sheet = fill(t, sheet, q.Path, written(p))
							set(t, e, q.Path, written(p), m)
						}
					}
					want, _ := e.Done()
					got := form.Merge(a, sheet, means(a))
					for _, x := range append(append(got.Unread, got.Lost...), got.Conflicts...) {
						t.Errorf("line %d, %s: %q is not taken: %s", x.Line, x.Path, x.New, x.Why)
					}
					if !bytes.Equal(model.Encode(got.Agreement), model.Encode(want)) {
						t.Errorf("from the sheet:\n%s\none by one:\n%s", model.Encode(got.Agreement), model.Encode(want))
					}
					back, err := got.Agreement.Undo(got.Step)
					if err != nil || !bytes.Equal(model.Encode(back), model.Encode(a)) {
						t.Errorf("undone, the agreement is not as it was (%v)", err)
					}
				})
			}
		}
	}
}

// oneRow adds a row and returns it as it is written on a sheet.
func oneRow(t *testing.T, e *model.Edit, p model.Place, q form.Question, m form.Means) string {
	t.Helper()
	row, err := e.Add(p.Path, m.NewID())
	if err != nil {
		t.Fatal(err)
	}
	var cells []string
	for _, c := range q.Columns {
		cell, err := e.Agreement().At(row + "." + c.Key)
		if err != nil {
			t.Fatal(err)
		}
		text := written(cell)
		if len(c.Options) > 0 {
			text = c.Options[0].Label
			if c.Key == "side" {
				text = "Client" // whom later questions choose from
			}
		}
		cells = append(cells, text)
		set(t, e, cell.Path, text, m)
	}
	return strings.Join(cells, "; ")
}

func set(t *testing.T, e *model.Edit, path, text string, m form.Means) {
	t.Helper()
	if err := e.Set(path, text, m.Context); err != nil {
		t.Fatal(err)
	}
}

// TestMangled reads an answer as people and their mail programs send it.
func TestMangled(t *testing.T) {
	const count, choice, lines = "client.headcount", "client.entityType", "objectives.painPoints"
	block := func(path, body string) string {
		return "[#" + path + "] 1. What is it?\nSome help.\n" + body + "\n[#end] Thank you.\n"
	}
	cases := []struct{ name, path, sheet, want string }{
		{"behind the colon", count, block(count, "Answer: 12"), "12"},
		{"on the next line", count, block(count, "Answer:\n12\n"), "12"},
		{"further down", count, block(count, "Answer:\n\n\n   12\n\n"), "12"},
		{"other line ends", count, strings.ReplaceAll(block(count, "Answer: 12"), "\n", "\r\n"), "12"},
		{"old line ends", count, strings.ReplaceAll(block(count, "Answer: 12"), "\n", "\r"), "12"},
		{"quoted", count, "> " + strings.ReplaceAll(block(count, "Answer: 12"), "\n", "\n> "), "12"},
		{"quoted twice", count, "> > " + strings.ReplaceAll(block(count, "Answer: 12"), "\n", "\n>> "), "12"},
		{"answered between quoted lines", count, "> [#" + count + "] 1. What is it?\n> Answer:\n12\n> [#end]", "12"},
		{"on one line", count, "[#" + count + "] 1. What is it? Answer: 12 [#end] Thank you.", "12"},
		{"bold", count, block(count, "**Answer:** 12"), "12"},
		{"in capitals", count, block(count, "ANSWER: 12"), "12"},
		{"with a blank in the mark", count, strings.Replace(block(count, "Answer: 12"), "[#", "[ #", 1), "12"},
		{"as the mark is escaped", count, strings.Replace(block(count, "Answer: 12"), "[#", `\[\#`, 1), "12"},
		{"with a byte order mark", count, "\ufeff" + block(count, "Answer: 12"), "12"},
		{"with a hard blank", count, block(count, "Answer:\u00a012"), "12"},
		{"under the next heading", count, "[#" + count + "] 1. What?\nAnswer: 12\n\n== Terms ==\n\n[#end]", "12"},
		{"under a heading made plain", count, "[#" + count + "] 1. What?\nAnswer: 12\n\nTerms\n\n[#end]", "12"},
		{"without the end", count, "[#" + count + "] 1. What?\nAnswer: 12", "12"},
		{"twice, once empty", count, block(count, "Answer: 12") + block(count, "Answer:"), "12"},
		{"twice the same", count, block(count, "Answer: 12") + "> " + block(count, "Answer: 12"), "12"},
		{"nothing", count, block(count, "Answer:"), ""},
		{"a dash", count, block(count, "Answer: -"), ""},
		{"not known", count, block(count, "Answer: I don't know"), ""},

		{"ticked", choice, block(choice, "Answer:\n[ ] corporation\n[x] limited liability company\n[ ] other"), "llc"},
		{"ticked in capitals", choice, block(choice, "Answer:\n[ ] corporation\n[X] limited liability company"), "llc"},
		{"ticked with blanks", choice, block(choice, "Answer:\n[ ] corporation\n[ x ] limited liability company"), "llc"},
		{"ticked as an editor does", choice, block(choice, "Answer:\n\n- [ ] corporation\n- [x] limited liability company\n- [ ] other"), "llc"},
		{"ticked with a sign", choice, block(choice, "Answer:\n☐ corporation\n☑ limited liability company\n☐ other"), "llc"},
		{"boxes on one line", choice, block(choice, "Answer: [ ] corporation [x] limited liability company [ ] other"), "llc"},
		{"a label that was broken", choice, block(choice, "Answer:\n[x] limited\nliability company\n[ ] other"), "llc"},
		{"the longer label", choice, block(choice, "Answer:\n[x] professional limited liability company"), "pllc"},
		{"the last box, then a signature", choice, block(choice, "Answer:\n[ ] corporation\n[x] other\n\nDana Whitfield"), "other"},
		{"written instead of ticked", choice, block(choice, "Answer: Limited liability company.\n[ ] corporation\n[ ] limited liability company"), "llc"},
		{"nothing ticked", choice, block(choice, "Answer:\n[ ] corporation\n[ ] other"), ""},
		{"without the word, but ticked", choice, block(choice, "[ ] corporation\n[x] other"), "other"},

		{"lines", lines, block(lines, "Answer:\nslow mail\nno backups"), "slow mail\nno backups"},
		{"bullets", lines, block(lines, "Answer:\n- slow mail\n* no backups\n3. no one answers"), "slow mail\nno backups\nno one answers"},
		{"bullets that were broken", lines, block(lines, "Answer:\n- slow mail in the\n  morning\n- no backups"), "slow mail in the morning\nno backups"},
		{"control sequences", lines, block(lines, "Answer: \x1b[31mslow\x1b[0m mail\u202e"), "slow mail"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := fresh(t, "generic", "rep")
			got := form.Merge(a, c.sheet, means(a))
			p, err := got.Agreement.At(c.path)
			if err != nil {
				t.Fatal(err)
			}
			if text := p.Field.Text(); text != c.want {
				t.Errorf("read %q, want %q; the plan is %+v", text, c.want, got)
			}
			if p.State().Raw != "" {
				t.Errorf("kept as unreadable: %q", p.State().Raw)
			}
			if n := len(got.Unread) + len(got.Lost) + len(got.Conflicts); n > 0 {
				t.Errorf("%d answers are not taken: %+v", n, got)
			}
		})
	}
}

func TestRows(t *testing.T) {
	cases := []struct{ name, answer, want string }{
		{"one", "Dana Whitfield; Client; Office manager", "Dana Whitfield/client/Office manager"},
		{"bullets", "\n- Dana Whitfield; Client; Office manager\n- Sam Ortiz; Client; Owner\n- \n", "Dana Whitfield/client/Office manager, Sam Ortiz/client/Owner"},
		{"broken", "\n- Dana Whitfield; Client;\n  Office manager\n- Sam Ortiz; Client; Owner", "Dana Whitfield/client/Office manager, Sam Ortiz/client/Owner"},
		{"a table", "\n| Dana Whitfield | Client | Office manager |", "Dana Whitfield/client/Office manager"},
		{"tabs", "\nDana Whitfield\tClient\tOffice manager", "Dana Whitfield/client/Office manager"},
		{"a name alone", "Dana Whitfield", "Dana Whitfield//"},
		{"a name with a comma", "Whitfield, Dana", "Whitfield, Dana//"},
		{"gaps", "Dana Whitfield; ; Office manager", "Dana Whitfield//Office manager"},
		{"the same twice", "\nDana Whitfield; Client\nDana Whitfield; ; Owner", "Dana Whitfield/client/Owner"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := fresh(t, "generic", "rep")
			got := form.Merge(a, "[#contacts] Who?\nAnswer: "+c.answer+"\n[#end]", means(a))
			var rows []string
			for _, x := range got.Agreement.Contacts {
				rows = append(rows, fmt.Sprintf("%s/%s/%s", x.Name, x.Side, x.Title))
			}
			if text := strings.Join(rows, ", "); text != c.want {
				t.Errorf("read %q, want %q; the plan is %+v", text, c.want, got)
			}
		})
	}
	t.Run("none", func(t *testing.T) {
		a := fresh(t, "generic", "rep")
		got := form.Merge(a, "[#equipment] What?\nAnswer: none\n[#end]", means(a))
		if p, err := got.Agreement.At("equipment"); err != nil || !p.State().None {
			t.Errorf("the list is not answered with none: %+v", got)
		}
		got = form.Merge(a, "[#contacts] Who?\nAnswer: none\n[#end]", means(a))
		if len(got.Lost) != 1 || !strings.Contains(got.Lost[0].Why, "at least one") {
			t.Errorf("nobody is told that there must be contacts: %+v", got)
		}
	})
}

// TestAPlaceIsWrittenWithItsAddress asks for a row and for the parts of its address on one line, and takes them.
func TestAPlaceIsWrittenWithItsAddress(t *testing.T) {
	a := fresh(t, "generic", "rep")
	if text := form.New(a, value.Must[value.Date]("2026-02-20")).Text(); !strings.Contains(strings.Join(strings.Fields(text), " "), "Site; Street; City; State or region; Postal code.") {
		t.Errorf("the sheet does not ask for the address:\n%s", text)
	}
	got := form.Merge(a, "[#sites] Where?\nAnswer: Kennel; 90 Airport Rd; Burlington; VT; 05401\n[#end]", means(a))
	if len(got.Agreement.Sites) != 1 {
		t.Fatalf("the plan is %+v", got)
	}
	x := got.Agreement.Sites[0]
	if text := fmt.Sprintf("%s/%s/%s/%s/%s", x.Name, x.Address.Line1, x.Address.City, x.Address.Region, x.Address.Postal); text != "Kennel/90 Airport Rd/Burlington/VT/05401" {
		t.Errorf("read %q", text)
	}
}

// TestNotTaken names what is not taken, with its line and the way to mend it.
func TestNotTaken(t *testing.T) {
	cases := []struct {
		name, sheet string
		of          func(form.Plan) []form.Change
		line        int
		why         string
	}{
		{"not readable", "Hello\n\n[#client.headcount] How many?\nAnswer: a dozen\n", func(p form.Plan) []form.Change { return p.Unread }, 3, "such as"},
		{"two boxes", "[#client.entityType] What?\nAnswer:\n[x] corporation\n[x] other\n", func(p form.Plan) []form.Change { return p.Lost }, 1, "leave one"},
		{"no such box", "[#client.entityType] What?\nAnswer:\n[x] a club\n", func(p form.Plan) []form.Change { return p.Lost }, 1, "none of the choices"},
		{"no such question", "[#client.shoeSize] What?\nAnswer: 12\n", func(p form.Plan) []form.Change { return p.Lost }, 1, "leads to no question"},
		{"the word is gone", "[#client.headcount] How many people will use the services?\nabout twelve\n", func(p form.Plan) []form.Change { return p.Lost }, 1, "“Answer:” is gone"},
		{"a price of ours", "[#costs.rates.remote.price] What?\nAnswer: 0\n", func(p form.Plan) []form.Change { return p.Lost }, 1, "leads to no question"},
		{"something private", "[#review.notes] What?\nAnswer: hello\n", func(p form.Plan) []form.Change { return p.Lost }, 1, "leads to no question"},
		{"our own name", "[#provider.legalName] What?\nAnswer: hello\n", func(p form.Plan) []form.Change { return p.Lost }, 1, "leads to no question"},
		{"too many cells", "[#contacts] Who?\nAnswer: a;b;c;d;e;f;g;h;i;j\n", func(p form.Plan) []form.Change { return p.Lost }, 2, "leave out"},
		{"answered twice", "[#client.headcount] How many?\nAnswer: 12\n[#client.headcount] How many?\nAnswer: 14\n", func(p form.Plan) []form.Change { return p.Conflicts }, 3, ""},
		{"not known", "[#client.headcount] How many?\nAnswer: ?\n", func(p form.Plan) []form.Change { return p.Unknown }, 1, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := fresh(t, "generic", "rep")
			plan := form.Merge(a, c.sheet, means(a))
			got := c.of(plan)
			if len(got) != 1 || got[0].Line != c.line || !strings.Contains(got[0].Why, c.why) {
				t.Errorf("got %+v, want one from line %d that says %q; the plan is %+v", got, c.line, c.why, plan)
			}
		})
	}
}

// TestMuch reads files that are no sheets any more: the rest is named, and the reader comes to an end.
func TestMuch(t *testing.T) {
	a := fresh(t, "generic", "rep")
	for name, sheet := range map[string]string{
		"rows":  "[#contacts]\nAnswer:\n" + strings.Repeat("- Dana Whitfield\n", 1500),
		"marks": strings.Repeat("[#client.shoeSize]\nAnswer: 12\n[#client.shoeSize]\nAnswer: 13\n", 3000),
	} {
		got := form.Merge(a, sheet, means(a))
		if n := len(got.Lost); n == 0 {
			t.Errorf("%s: nothing is said of the rest", name)
		}
		if n := len(got.Agreement.Contacts); n > 1 {
			t.Errorf("%s: %d contacts, want one: all are called the same", name, n)
		}
	}
}

// TestConflict keeps what a person said since the sheet was sent, unless told otherwise.
func TestConflict(t *testing.T) {
	a := fresh(t, "generic", "rep")
	e := a.Edit("say")
	if err := e.Set("client.headcount", "10", means(a).Context); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	const sheet = "[#client.headcount] How many?\nAnswer: 12\n"
	for _, overwrite := range []bool{false, true} {
		m := means(a)
		m.Overwrite = overwrite
		got := form.Merge(a, sheet, m)
		if len(got.Conflicts) != 1 || got.Conflicts[0].Old != "10 people" || got.Conflicts[0].New != "12 people" {
			t.Errorf("conflicts are %+v, want 10 → 12", got.Conflicts)
		}
		want := map[bool]string{false: "10", true: "12"}[overwrite]
		if text := got.Agreement.Client.Headcount.String(); text != want {
			t.Errorf("with overwriting %t it is %s, want %s", overwrite, text, want)
		}
	}
}

// TestUnreadableTakesNoPlace holds that an answer which cannot be read is told with its line and the reason, and that what
// stands stays, readable or not.
func TestUnreadableTakesNoPlace(t *testing.T) {
	a := fresh(t, "generic", "rep")
	e := a.Edit("say")
	_ = e.Type("client.headcount", "a dozen", means(a).Context)
	a, _ = e.Done()
	got := form.Merge(a, "[#client.headcount] How many?\nAnswer: a score\n", means(a))
	if said := strings.Join(got.Says(false), "\n"); !strings.Contains(said, "line 1, Client: People who use computers: \"a score\" is not ") || !strings.Contains(said, "; “a dozen” stays") || len(got.Step.Changes) > 0 {
		t.Errorf("it says\n%s", said)
	}
	e = a.Edit("say")
	if err := e.Set("client.headcount", "10", means(a).Context); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	got = form.Merge(a, "[#client.headcount] How many?\nAnswer: a score\n", means(a))
	if said := strings.Join(got.Says(false), "\n"); !strings.Contains(said, "“10 people” stays") || len(got.Step.Changes) > 0 {
		t.Errorf("of an answer that stays it says\n%s", said)
	}
}

// TestSheetFits leaves out what is answered, what is private and what only the provider knows.
func TestSheetFits(t *testing.T) {
	a := fresh(t, "generic", "rep")
	on := func(a *model.Agreement) map[string]bool {
		out := map[string]bool{}
		for _, q := range form.New(a, today).Questions {
			out[q.Path] = true
		}
		return out
	}
	before := on(a)
	for path, want := range map[string]bool{"client.headcount": true, "contacts": true, "term.initialMonths": true, "client.legalName": false, "provider.legalName": false, "review.notes": false} {
		if before[path] != want {
			t.Errorf("%s on the sheet: %t, want %t", path, before[path], want)
		}
	}
	e := a.Edit("say")
	set(t, e, "client.headcount", "12", means(a))
	set(t, e, "term.initialMonths", "36", means(a))
	a, _ = e.Done()
	after := on(a)
	if after["client.headcount"] || after["term.initialMonths"] {
		t.Error("what was answered is asked again")
	}
	if owner := on(fresh(t, "generic", "owner")); !owner["provider.legalName"] {
		t.Error("an owner who prepares the agreement is not asked who the provider is")
	}
}

// FuzzMerge reads anything: it must not panic, must change nothing but answers of a sheet, and what it takes must undo.
func FuzzMerge(f *testing.F) {
	a, err := model.New(model.NewOptions{Preset: "generic", Mode: "rep", Client: "Harbor Vale Dental", Number: "MSA-2026-001", Today: today})
	if err != nil {
		f.Fatal(err)
	}
	s := form.New(a, today)
	f.Add(s.Text())
	f.Add(s.Markdown())
	f.Add("> [#client.headcount] How many?\n> Answer:\n12\n> [#contacts]\nAnswer: a; b\n- c")
	f.Add("[#client.entityType]\nAnswer: [x][X][ ]☑ other\n[#end]")
	was := model.Encode(a)
	f.Fuzz(func(t *testing.T, sheet string) {
		got := form.Merge(a, sheet, means(a))
		if !bytes.Equal(model.Encode(a), was) {
			t.Fatal("the agreement that was given has changed")
		}
		back, err := got.Agreement.Undo(got.Step)
		if err != nil {
			t.Fatalf("the step does not undo: %v", err)
		}
		if !bytes.Equal(model.Encode(back), was) {
			t.Fatal("undone, the agreement is not as it was")
		}
		for _, c := range got.Step.Changes {
			for _, private := range []string{"provider.", "costs.", "review.", "meta.preset"} {
				if strings.HasPrefix(c.Path, private) {
					t.Fatalf("it changes %s, which is on no sheet", c.Path)
				}
			}
		}
		if clean, n := value.Clean(string(model.Encode(got.Agreement))); n > 0 {
			t.Fatalf("characters that must not be kept: %q", clean)
		}
	})
}
