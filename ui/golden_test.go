package ui_test

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"engross/model"
	"engross/model/clause"
	"engross/model/value"
	"engross/ui"
)

func problems() []clause.Problem {
	return []clause.Problem{{File: "renewal.md", Line: 3, Message: "there is no action called foo"}}
}

var sizes = [][2]int{{80, 24}, {140, 40}, {40, 12}}

// scenes are the screens as a person comes to them.
var scenes = []struct {
	name  string
	start func(t testing.TB, w, h int) *driver
	keys  []string
}{
	{"empty", func(t testing.TB, w, h int) *driver { return newDriver(t, w, h, nil) }, nil},
	{"start", func(t testing.TB, w, h int) *driver { return newDriver(t, w, h, nil) }, []string{"n"}},
	{"home", list, nil},
	{"agreement", started, nil},
	{"sections", started, []string{"esc"}},
	{"choice", atTerms, []string{"tab", "tab", "tab"}},
	{"park", started, []string{"ctrl+k"}},
	{"preview", atTerms, []string{"f3"}},
	{"in-preview", inPreview, []string{"down"}},
	{"card", section("security"), nil},
	{"card-open", section("levels"), []string{"o"}},
	{"preset", otherPreset, []string{"down", "down", "space"}},
	{"rows", at("exclusions"), []string{"enter"}},
	{"cell", at("exclusions"), []string{"enter", "right", "right", "right", "enter"}},
	{"fees", at("costs.lists.main.fees"), []string{"enter"}},
	{"row", at("contacts"), []string{"enter", "o"}},
	{"catalogue", at("services"), []string{"enter", "c"}},
	{"review", started, []string{"f5"}},
	{"map", started, []string{"f5", "m", "down", "down"}},
	{"waive", doubtful, []string{"w"}},
	{"filtered", doubtful, []string{"/", "c", "o", "s", "t", "s"}},
	{"terms", at("term.effectiveDate"), []string{"f5", "end"}},
	{"palette", at("term.effectiveDate"), []string{"ctrl+p", "p", "r", "i", "c", "e"}},
	{"search", at("term.effectiveDate"), []string{"ctrl+f", "p", "o", "r", "t"}},
	{"earlier", at("term.effectiveDate"), []string{"f7"}},
	{"history", withPast, []string{"f10", "down"}},
	{"changes", withPast, []string{"f10", "end", "n", "down"}},
	{"one-change", withPast, []string{"f10", "enter"}},
	{"no-change", withoutNews, []string{"f10", "enter"}},
	{"bring-back", withPast, []string{"f10", "end", "b"}},
	{"promises", started, []string{"f6", "p", "down", "y"}},
	{"export", at("term.effectiveDate"), []string{"f6"}},
	{"paste", pasted, nil},
	{"call", onCall, nil},
	{"note", onCall, []string{"f9"}},
	{"follow-up", onCall, []string{"f8"}},
	{"help", started, []string{"f1"}},
	{"profile", own("profile"), nil},
	{"prices", own("prices"), nil},
	{"calendar", at("term.effectiveDate"), []string{"c"}},
	{"notes", onCall, []string{"ctrl+p", "n", "o", "t", "e", "s", "enter"}},
	{"conflict", inConflict, nil},
	{"elsewhere", elsewhere, nil},
	{"sheet", sheetBack, nil},
	{"not-saved", notSaved, nil},
}

// own opens a screen of the provider's own.
func own(screen string) func(t testing.TB, w, h int) *driver {
	return func(t testing.TB, w, h int) *driver {
		return newDriver(t, w, h, func(_ *memory, o *ui.Options) { o.Screen = screen })
	}
}

func list(t testing.TB, w, h int) *driver {
	return newDriver(t, w, h, func(m *memory, _ *ui.Options) {
		m.put("a", office())
		m.put("b", named_("Harbor Street Dental, PLLC"))
		m.put("c", named_("Łukasz & Søn 株式会社"))
	})
}

// pasted is a paste of fees of which some rows cannot be read.
func pasted(t testing.TB, w, h int) *driver {
	d := at("costs.lists.main.fees")(t, w, h)
	d.press("enter")
	d.send(tea.PasteMsg{Content: feesText})
	return d
}

// at opens the sample at a question.
func at(path string) func(t testing.TB, w, h int) *driver {
	return func(t testing.TB, w, h int) *driver {
		return opened(t, w, h, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|" + path })
	}
}

// inPreview has the keys stand in the preview.
func inPreview(t testing.TB, w, h int) *driver {
	d := at("term.initialMonths")(t, w, h)
	for range 2 {
		if !strings.Contains(d.screen(), "▸ What it says") {
			d.press("f3")
			d.wait(time.Second)
		}
	}
	return d
}

// otherPreset opens an agreement in which a person said something, at the question for its preset.
func otherPreset(t testing.TB, w, h int) *driver {
	return opened(t, w, h, func(m *memory, _ *ui.Options) {
		e := decode(preset("generic")).Edit("say")
		err := errors.Join(
			e.Set("backups.jobs.servers.copiesKept", "31", value.Context{}),
			e.Set("objectives.summary", "Keep the lights on and the mail running, whatever the weather.", value.Context{}),
			e.Remove("exclusions.ex-06"),
		)
		if err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		m.drafts["office"].body, m.drafts["office"].cursor = model.Encode(a), "x|meta.preset"
	})
}

// section opens the sample at a section.
func section(key string) func(t testing.TB, w, h int) *driver {
	return func(t testing.TB, w, h int) *driver {
		return opened(t, w, h, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = key + "|" })
	}
}

func TestScreensLookAsTheyDid(t *testing.T) {
	for _, s := range scenes {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				d := s.start(t, size[0], size[1])
				d.press(s.keys...)
				d.wait(time.Second)
				d.golden(name)
			})
		}
	}
}

// uncolored is the screen as the library writes it under NO_COLOR.
func (d *driver) uncolored() string {
	d.t.Helper()
	var b bytes.Buffer
	w := colorprofile.Writer{Forward: &b, Profile: colorprofile.ASCII}
	if _, err := w.WriteString(d.app.View().Content); err != nil {
		d.t.Fatal(err)
	}
	return b.String()
}

// TestNoMeaningIsLostWithoutColour writes each screen at each size as under NO_COLOR: no colour may come through, the words stay the
// same, and what is red or yellow has a mark or a word beside it, or is set off otherwise.
func TestNoMeaningIsLostWithoutColour(t *testing.T) {
	for i, s := range scenes {
		for j, size := range sizes {
			if testing.Short() && (i+j)%4 > 0 {
				continue
			}
			d := s.start(t, size[0], size[1])
			d.press(s.keys...)
			d.wait(time.Second)
			name, got := fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1]), d.uncolored()
			for code := range attributes(got) {
				if isColor(code) {
					t.Errorf("%s: colour %s came through", name, code)
				}
			}
			if got, want := ansi.Strip(got), d.screen(); got != want {
				t.Errorf("%s differs without colour:\n%s\nwith:\n%s", name, got, want)
			}
			for _, text := range d.alarming() {
				t.Errorf("%s: only colour sets off %q", name, text)
			}
		}
	}
}

// saysIt are the marks and words that say what red and yellow say.
var saysIt = regexp.MustCompile(`[!*+?‖~▌]|NOT SAVED|required|error|warning|parked|cannot|marked|call|minutes|Really|left out`)

// alarming are the texts that are red or yellow, where neither their line nor the one above it says so otherwise.
func (d *driver) alarming() []string {
	var out []string
	lines := strings.Split(d.app.View().Content, "\n")
	for i, l := range lines {
		for _, m := range warm.FindAllStringSubmatch(l, -1) {
			said := ansi.Strip(strings.Join(lines[max(0, i-1):i+1], " "))
			if strings.TrimSpace(m[2]) != "" && !saysIt.MatchString(said) {
				out = append(out, m[2])
			}
		}
	}
	return out
}

// warm is a text in one of the terminal's reds or yellows without another attribute.
var warm = regexp.MustCompile(`\x1b\[((?:[39][13]))m([^\x1b]*)`)

// TestScreensWithoutColourLookAsTheyDid holds what is left to set things off: bold is {1}, faint {2}, italic {3}, underlined
// {4} and reversed {7}, up to {}.
func TestScreensWithoutColourLookAsTheyDid(t *testing.T) {
	isShown := map[string]bool{"home": true, "choice": true, "cell": true, "waive": true, "palette": true, "conflict": true, "changes": true}
	visible := strings.NewReplacer("\x1b[m", "{}", "\x1b[0m", "{}")
	for _, s := range scenes {
		if !isShown[s.name] {
			continue
		}
		d := s.start(t, 80, 24)
		d.press(s.keys...)
		d.wait(time.Second)
		marked := sgr.ReplaceAllString(visible.Replace(d.uncolored()), "{$1}")
		if strings.Contains(marked, "\x1b") {
			t.Errorf("%s holds another sequence: %q", s.name, marked)
		}
		d.goldenText("nocolor-"+s.name, marked)
	}
}

var sgr = regexp.MustCompile(`\x1b\[([0-9;]+)m`)

// TestTheChartsFitTheirColumns holds the looks of the budget as bars and of the key dates as a line.
func TestTheChartsFitTheirColumns(t *testing.T) {
	for _, w := range []int{40, 80, 140} {
		d := at("term.effectiveDate")(t, w, 70)
		d.press("f5", "end")
		d.wait(time.Second)
		d.sees("Budget by contract year", "Year 1 ", "█", "Key dates", "●")
		d.golden(fmt.Sprintf("charts-%d", w))
	}
}
