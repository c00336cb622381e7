package model_test

import (
	"bytes"
	"testing"

	"engross/model"
)

// TestTrimTakesOutWhatIsOnlyProposed of each section of each preset, leaves what a person said, and is one step.
func TestTrimTakesOutWhatIsOnlyProposed(t *testing.T) {
	for _, p := range model.Presets {
		t.Run(p.Name, func(t *testing.T) {
			a, err := model.New(model.NewOptions{Preset: p.Name, Today: ctx.Today})
			if err != nil {
				t.Fatal(err)
			}
			e := a.Edit("name a service")
			row, err := e.Add("services", "own")
			if err != nil {
				t.Fatal(err)
			}
			for path, text := range map[string]string{row + ".name": "Printers", high(a) + ".updateEvery": "3 h"} {
				if err := e.Set(path, text, ctx); err != nil {
					t.Fatal(err)
				}
			}
			a, _ = e.Done()
			for i, s := range a.Sections() {
				key := s.About().Key
				before := len(a.OnlyProposed(s))
				e := a.Edit("trim")
				gone, err := e.Trim(e.Agreement().Sections()[i], "")
				if err != nil {
					t.Fatalf("%s: %v", key, err)
				}
				if gone < before {
					t.Errorf("%s: %d went of %d", key, gone, before)
				}
				b, step := e.Done()
				if left := b.OnlyProposed(b.Sections()[i]); len(left) > 0 {
					t.Errorf("%s still proposes %q", key, left)
				}
				switch key {
				case "services":
					if got := len(b.Services); got != 1 {
						t.Errorf("%d services are left, want the one that was named", got)
					}
				case "levels":
					if got, _ := b.At(high(b) + ".updateEvery"); got.Field.Text() != "3 hour" {
						t.Errorf("what was said is %q", got.Field.Text())
					}
					if !b.Levels.FixTimes.IsNo() {
						t.Errorf("times for mending are still promised")
					}
				}
				back, err := b.Undo(step)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(model.Encode(back), model.Encode(a)) {
					t.Errorf("%s differs after it was undone", key)
				}
			}
		})
	}
}

// high is the first target of the second priority.
func high(a *model.Agreement) string {
	return "levels.priorities.p2.targets." + a.Levels.Priorities.With("p2").Targets[0].Key()
}
