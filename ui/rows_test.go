package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/export"
	"engross/model"
	"engross/model/value"
	"engross/ui"
)

func TestColumnsAreAsWideAsWhatStandsInThem(t *testing.T) {
	d := newDriver(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.put("a", office())
		m.progress = "229 of 1,240"
	})
	d.sees("229 of 1,240")
	d = opened(t, 100, 24, func(_ *memory, o *ui.Options) {
		o.Formats = []export.Format{{Name: "sheet", Title: "Spreadsheet of fees, budget and assumptions", Ext: "xlsx"}}
	})
	d.press("f6")
	d.sees("Spreadsheet of fees, budget and assumptions (.xlsx)")
}

// rowsOf opens the sample with a list in front.
func rowsOf(t *testing.T, path string) *driver {
	t.Helper()
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|" + path })
	d.wait(time.Second)
	d.press("enter")
	return d
}

func (d *driver) rowsIn(path string) []string {
	d.t.Helper()
	d.wait(time.Second)
	a := d.kept("office")
	p, err := a.At(path)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for i := range p.Field.List().Len() {
		out = append(out, model.Title(model.Scope{A: a, Up: p.Object}, p.Field.List().Row(i)))
	}
	return out
}

func TestRowsAreAddedCopiedMovedAndDeleted(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.sees("Not included", "Hardware, spare parts and shipping")
	n := len(d.rowsIn("exclusions"))
	d.press("a")
	d.typeText("Coffee machines")
	d.press("esc")
	rows := d.rowsIn("exclusions")
	if got := rows[len(rows)-1]; len(rows) != n+1 || got != "Coffee machines" {
		t.Fatalf("after adding there are %d rows, the last %q", len(rows), got)
	}
	d.press("d")
	d.press("shift+up")
	d.press("ctrl+home", "x")
	rows = d.rowsIn("exclusions")
	if len(rows) != n+1 || rows[0] == "Hardware, spare parts and shipping" {
		t.Errorf("after deleting the first there are %d rows, the first %q", len(rows), rows[0])
	}
	d.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
	if got := d.rowsIn("exclusions"); len(got) != n {
		t.Errorf("after undoing all there are %d rows, want %d: %v", len(got), n, got)
	}
}

func TestCellsAreEditedInPlace(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.press("right", "right", "right", "enter", "end")
	d.typeText(" now")
	d.sees("prices are set by manufacturers now")
	d.press("tab")
	d.sees("esc done")
	d.press("esc", "ctrl+z")
	d.sees("Undone: Why of Hardware, spare parts and shipping … manufacturers now → … manufacturers.")
	d.press("f2")
	d.seesNot("manufacturers now")
}

func TestServicesComeFromTheCatalogue(t *testing.T) {
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.put("office", named_("Aster Books, LLC"))
		m.drafts["office"].cursor = "services|services"
	})
	d.press("enter")
	before := len(d.rowsIn("services"))
	d.press("c")
	d.sees("Services from the catalogue", "0 picked")
	d.press("space", "down", "space")
	d.sees("2 picked")
	d.press("enter")
	d.sees("Added 2 services")
	if got := len(d.rowsIn("services")); got != before+2 {
		t.Errorf("%d services, want %d", got, before+2)
	}
	d.press("ctrl+z")
	if got := len(d.rowsIn("services")); got != before {
		t.Errorf("one undo leaves %d services, want %d", got, before)
	}
}

func TestALineWithoutAPriceThatComesWithAServiceIsTold(t *testing.T) {
	e := named_("Aster Books, LLC").Edit("what the plan pays for")
	if err := e.Set("costs.lists.main.fees.managed.serviceIds", "Help desk", value.Context{Today: today()}); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.put("office", a)
		m.drafts["office"].cursor = "services|services"
	})
	d.press("enter", "c")
	d.typeText("cloud server")
	d.press("space", "enter")
	d.sees("A fee line without a price came with it: Cloud server care.")
}

func TestAServiceThatComesWithEquipmentIsTold(t *testing.T) {
	e := named_("Aster Books, LLC").Edit("a machine")
	if _, err := e.Add("equipment", "box"); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.put("office", a)
		m.drafts["office"].cursor = "services|equipment.box.kind"
	})
	d.press("enter", "down", "space")
	d.sees("With this equipment, the agreement includes Server management.")
}

func TestAServiceIsFoundByAWordOfItsDescription(t *testing.T) {
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.put("office", named_("Aster Books, LLC"))
		m.drafts["office"].cursor = "services|services"
	})
	d.press("enter", "c")
	d.typeText("renewed")
	d.sees("Find: renewed", "Licensing and procurement")
	d.seesNot("Nothing has these words.")
}

func TestPastedColumnsAreKnownByWhatStandsInThem(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"commas", "dana@fern.example,client,Dana Whitfield,+1 415 555 0123\nann@cascade.example,provider,Ann Lee,+1 415 555 0124\n"},
		{"tabs", "dana@fern.example\tclient\tDana Whitfield\t(415) 555-0123\nann@cascade.example\tprovider\tAnn Lee\t(415) 555-0124\n"},
		{"a heading in other words", "Mail,Whose,Who,Call\ndana@fern.example,client,Dana Whitfield,+1 415 555 0123\nann@cascade.example,provider,Ann Lee,+1 415 555 0124\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := rowsOf(t, "contacts")
			n := len(d.rowsIn("contacts"))
			d.send(tea.PasteMsg{Content: c.text})
			d.sees("Paste 2 rows", "Email", "Side", "Name", "Phone")
			d.press("enter")
			d.wait(time.Second)
			l := d.kept("office").Contacts
			if len(l) != n+2 {
				t.Fatalf("%d contacts, want %d", len(l), n+2)
			}
			got := l[n]
			if got.Name != "Dana Whitfield" || got.Email != "dana@fern.example" || got.Side != "client" || !got.Phone.IsSet() {
				t.Errorf("read as %v, %v, %v, %v", got.Name, got.Email, got.Side, got.Phone)
			}
		})
	}
}

func TestNoTwoPastedColumnsAnswerTheSame(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.send(tea.PasteMsg{Content: "Ann Lee\tEngineer\nBo Berg\tPartner\n"})
	for range 12 {
		d.press("down")
		for l := range strings.SplitSeq(d.screen(), "\n") {
			if f := strings.Fields(l); len(f) > 1 && strings.Contains(d.screen(), "Paste 2 rows") && f[0] == f[1] && f[0] != "(left" {
				t.Fatalf("two columns have one title: %q", l)
			}
		}
	}
}

func TestPastedRowsOfASpreadsheet(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"tabs with headings", "Why\tNot included\nit is new\tDrones\nit is old\tFaxes\n", "Drones,Faxes"},
		{"semicolons with a quoted cell", "\"Drones; large\";x\nFaxes;y", "Drones; large,Faxes"},
		{"a list", "• Drones\n• Faxes, of any kind\n", "Drones,Faxes, of any kind"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := rowsOf(t, "exclusions")
			n := len(d.rowsIn("exclusions"))
			d.send(tea.PasteMsg{Content: c.text})
			d.sees("Paste 2 rows", "Drones")
			d.press("enter")
			d.sees("Added 2 rows")
			rows := d.rowsIn("exclusions")
			if got := strings.Join(rows[n:], ","); got != c.want {
				t.Errorf("pasted %q, want %q", got, c.want)
			}
			d.press("ctrl+z")
			if got := len(d.rowsIn("exclusions")); got != n {
				t.Errorf("one undo leaves %d rows, want %d", got, n)
			}
		})
	}
}

func TestFindingARow(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.press("/")
	d.typeText("classroom")
	d.press("enter")
	d.sees("▸ Courses and classroom")
	d.seesNot("Hardware")
	d.press("esc")
	d.sees("Hardware")
}

// TestARowIsCalledByTheNameThatHolds leads into the one price list, which nobody named: it is called as its first cell is.
func TestARowIsCalledByTheNameThatHolds(t *testing.T) {
	d := rowsOf(t, "costs.lists")
	d.press("o")
	d.sees("› Price lists › Fees")
	d.seesNot("row 1 of")
	d.press("esc", "d", "down", "o")
	d.typeText("Other")
	d.press("esc", "o")
	d.sees("› Price lists › Other")
}

// TestAFigureTypedOnACellAnswersIt types over a price without pressing enter first; a letter says which key edits.
func TestAFigureTypedOnACellAnswersIt(t *testing.T) {
	d := rowsOf(t, "costs.lists.main.fees")
	d.press("right", "right", "right", "right")
	d.typeText("130.5")
	d.sees("esc done")
	d.press("esc")
	d.sees("$130.50")
	d.wait(time.Second)
	if got, want := d.answer("office", "costs.lists.main.fees.managed.price"), "130.50"; got != want {
		t.Errorf("the price is %q, want %q", got, want)
	}
	d.press("ctrl+z")
	d.sees("$125.00")
	d.press("b")
	d.sees("enter edits the cell")
	d.press("right", "5")
	d.sees("enter chooses the answer")
	d.seesNot("esc done")
}

// TestARowSaysWhyItIsMarked leaves a new contact with answers that are not given, some of them in columns that are not seen.
func TestARowSaysWhyItIsMarked(t *testing.T) {
	d := opened(t, 40, 20, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|contacts" })
	d.press("enter", "a")
	d.typeText("Bob")
	d.press("esc")
	d.wait(time.Second)
	d.sees("Still open in this row: Side,")
	d.press("right")
	d.sees("Also open in this row: ")
	d.seesNot("row: Side")
	d.press("up")
	d.seesNot("Still open", "Also open")
}

// TestCapitalsBeginToEdit types a name where a table is in focus: into an empty list it begins a row, over a cell it takes
// the place of what stands there, and no letter of it is a key.
func TestCapitalsBeginToEdit(t *testing.T) {
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = fresh(), "x|contacts"
	})
	d.press("enter")
	d.typeText("Karen Dax")
	d.press("enter")
	d.wait(2 * time.Second)
	if got := d.rowsIn("contacts"); len(got) != 1 || got[0] != "Karen Dax" {
		t.Fatalf("the list has %q, want Karen Dax", got)
	}
	d.press("esc", "home", "left", "left", "left", "left", "left", "left")
	d.typeText("Max Nordan")
	d.press("tab", "esc")
	d.wait(2 * time.Second)
	if got := d.rowsIn("contacts"); len(got) != 1 || got[0] != "Max Nordan" {
		t.Fatalf("the list has %q, want Max Nordan", got)
	}
	d.press("left", "left", "left", "z")
	d.sees("Small letters are keys here")
}

func TestTimesOfAPriorityStandInItsRow(t *testing.T) {
	d := rowsOf(t, "levels.priorities")
	d.sees("Response within", "Resolution within", "Met for", "30 minutes, at any hour", "1 business hour")
	d.press("right", "right", "enter")
	d.typeText("45 min")
	d.press("tab")
	d.sees("45 minutes", "How soon must it work again?")
	d.press("esc", "left", "f")
	d.wait(time.Second)
	p, err := d.kept("office").At("levels.priorities.p2.targets.support.response")
	if err != nil || p.Field.Show(value.Style{}) != "45 minutes" {
		t.Errorf("the next priority answers within %v (%v)", p.Field.Show(value.Style{}), err)
	}
	e := office().Edit("add a line")
	if _, err := e.Add("levels.priorities.p1.targets", "more"); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	d = opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.put("office", a)
		m.drafts["office"].cursor = "x|levels.priorities"
	})
	d.wait(time.Second)
	d.press("enter", "right", "right")
	d.sees("2 lines", "this row has 2 lines; o opens it, with its targets")
	d.press("down", "ctrl+p")
	d.typeText("response within of high")
	d.press("enter")
	d.sees("How soon must a person answer?", "Priorities")
	d = rowsOf(t, "levels.priorities")
	d.press("a")
	d.typeText("Wish")
	d.press("esc", "right", "right")
	d.sees("this row has no line for that yet; o opens it, with its targets")
}
