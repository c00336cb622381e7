package ui_test

import (
	"errors"
	"strings"
	"testing"

	"engross/ui"
)

// drawer keeps files of text in memory.
type drawer map[string]string

func (d drawer) Write(name, text string) (string, error) {
	if _, ok := d[name]; ok {
		return "", errors.New("there is a file of this name")
	}
	d[name] = text
	return "/home/ann/" + name, nil
}

func (d drawer) Read(name string) (string, error) {
	text, ok := d[name]
	if !ok {
		return "", errors.New("there is no such file")
	}
	return text, nil
}

// fromPalette does what a line of the palette says, and gives a prompt its one text.
func (d *driver) fromPalette(words, text string) {
	d.press("ctrl+p")
	d.typeText(words)
	d.press("enter")
	d.press("ctrl+u")
	d.typeText(text)
	d.press("enter")
}

// withPapers is a driver with a new agreement and a place for files of text.
func withPapers(t testing.TB, w, h int, files drawer) *driver {
	t.Helper()
	return newDriver(t, w, h, func(m *memory, o *ui.Options) {
		m.put("a1", decode(fresh()))
		o.Open, o.Papers = "a1", files
	})
}

// filledIn is a sheet that came back: one answer is new, one differs from what stands, one cannot be read.
const filledIn = "> [#client.headcount] How many?\n> Answer: 12\n[#client.legalName] Who?\nAnswer: Harbor Street\n[#term.effectiveDate]\nAnswer: soon"

// sheetBack reads a sheet that came back.
func sheetBack(t testing.TB, w, h int) *driver {
	t.Helper()
	d := withPapers(t, w, h, drawer{"back.txt": filledIn})
	d.fromPalette("read a question sheet", "back.txt")
	return d
}

func TestMergeFindsTheSheet(t *testing.T) {
	for _, word := range []string{"merge", "sheet", "merge sheet"} {
		d := withPapers(t, 100, 30, drawer{"back.txt": filledIn})
		d.press("ctrl+p")
		d.typeText(word)
		d.sees("Read a question sheet")
	}
}

// TestASheetThatCameBackIsReadWhole loses no word where a line goes on in the next one.
func TestASheetThatCameBackIsReadWhole(t *testing.T) {
	says := func(w int) string {
		d := withPapers(t, w, 60, drawer{"back.txt": filledIn + ", once both sides are ready"})
		d.fromPalette("read a question sheet", "back.txt")
		return strings.Join(strings.Fields(d.screen()), " ")
	}
	_, wide, _ := strings.Cut(says(400), "What the question sheet says")
	wide, _, _ = strings.Cut(wide, "enter take")
	for w := 40; w < 80; w += 3 {
		if narrow := says(w); !strings.Contains(narrow, wide) {
			t.Fatalf("at %d cells the screen says\n%s\nwant\n%s", w, narrow, wide)
		}
	}
}

func TestTheQuestionSheetGoesOutAndComesBack(t *testing.T) {
	files := drawer{}
	d := withPapers(t, 100, 30, files)
	d.fromPalette("write the question sheet", "out.md")
	d.sees("Wrote /home/ann/out.md.")
	if !strings.Contains(files["out.md"], "- [ ] corporation") {
		t.Errorf("the sheet is no Markdown:\n%s", files["out.md"])
	}
	d.fromPalette("write the question sheet", "out.md")
	d.sees("The sheet was not written: there is a file of this name")

	files["back.txt"] = filledIn
	d.fromPalette("read a question sheet", "nowhere.txt")
	d.sees("The sheet was not read: there is no such file")
	d.fromPalette("read a question sheet", "back.txt")
	d.sees("What the question sheet says", "Would be taken (1):", "People who use computers: no answer → 12 people",
		"Answered since, and differently (1):", "Harbor Street Dental, PLLC → Harbor Street", "Not read", "line 5")
	d.press("esc")
	if got := d.answer("a1", "client.headcount"); got != "" {
		t.Errorf("after esc it is %q, want nothing taken", got)
	}
	d.fromPalette("read a question sheet", "back.txt")
	d.press("o")
	d.sees("are taken too")
	d.press("enter")
	d.sees("Taken over: ")
	d.press("ctrl+s")
	for path, want := range map[string]string{"client.headcount": "12", "client.legalName": "Harbor Street"} {
		if got := d.answer("a1", path); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	d.press("ctrl+z")
	d.sees("Undone: answers of the question sheet.")
	d.press("ctrl+s")
	if got := d.answer("a1", "client.headcount"); got != "" {
		t.Errorf("undone it is %q, want nothing", got)
	}
}
