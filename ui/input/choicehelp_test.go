package input_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/ui/input"
)

// TestTheHelpOfEachChoiceCanBeRead goes through the choices of every question, narrow and wide: what a choice means stands
// on the screen in full while it is highlighted.
func TestTheHelpOfEachChoiceCanBeRead(t *testing.T) {
	data, err := os.ReadFile("../../testdata/everything.json")
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := model.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	a.Walk(func(p model.Place) {
		name := p.Section.About().Key + " " + p.Field.Label
		if p.Row != nil || p.Field.Skip || !input.IsChoice(p.Field) || seen[name] {
			return
		}
		seen[name] = true
		options := p.Field.Choices()
		if !slices.ContainsFunc(options, func(o model.Option) bool { return o.Help != "" }) {
			return
		}
		for _, width := range []int{34, 74} {
			d := &desk{t: t, a: a, path: p.Path, env: input.Env{Width: width, Height: 8, Focused: true, Context: sit(t, "contacts.c1.side").env.Context}}
			d.in = input.New(d.place())
			d.focus().press("home")
			for range options {
				lines := d.lines()
				said, isLine := strings.Join(lines[1:], " "), strings.HasPrefix(lines[0], "(")
				for _, o := range options {
					help := strings.Join(strings.Fields(o.Help), " ")
					isRead := strings.Contains(strings.Join(strings.Fields(strings.Join(lines, " ")), " "), help)
					if o.Help != "" && !isRead && (isOn(lines, o) || isLine && strings.HasPrefix(said, o.Help[:min(len(o.Help), 10)])) {
						t.Errorf("%s, %d cells: the help of %q is cut:\n%s", p.Path, width, o.Label, strings.Join(lines, "\n"))
					}
				}
				if n := len(d.lines()); n > 8 {
					t.Errorf("%s, %d cells: %d lines, want at most 8", p.Path, width, n)
				}
				if isLine {
					d.press("right")
				} else {
					d.press("down")
				}
			}
		}
	})
}

// isOn reports whether a column of choices has the highlight on that one.
func isOn(lines []string, o model.Option) bool {
	return slices.ContainsFunc(lines, func(l string) bool {
		words := []rune(o.Label)
		shown := string([]rune(l)[min(len([]rune(l)), len("> ( ) ")):])
		return strings.HasPrefix(l, "> ") && (shown == o.Label || len(words) > 25 && strings.HasPrefix(shown, string(words[:25])))
	})
}
