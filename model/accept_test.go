package model_test

import (
	"bytes"
	"errors"
	"testing"

	"engross/model"
)

func TestAcceptingASectionChangesNothingThatItSays(t *testing.T) {
	for _, p := range model.Presets {
		t.Run(p.Name, func(t *testing.T) {
			a, err := model.New(model.NewOptions{Preset: p.Name, Today: ctx.Today})
			if err != nil {
				t.Fatal(err)
			}
			for i, s := range a.Sections() {
				if !model.IsPrefilled(s) {
					continue
				}
				key := s.About().Key
				if len(a.Unconfirmed(s)) == 0 {
					t.Errorf("%s proposes nothing", key)
				}
				e := a.Edit("accept")
				if err := e.Accept(e.Agreement().Sections()[i]); err != nil {
					t.Fatal(err)
				}
				b, step := e.Done()
				if left := b.Unconfirmed(b.Sections()[i]); len(left) > 0 {
					t.Errorf("%s is accepted, but nobody confirmed %q", key, left)
				}
				if got, want := said(b), said(a); got != want {
					t.Errorf("%s says something else once accepted:\n%s\nbefore:\n%s", key, got, want)
				}
				back, err := b.Undo(step)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(model.Encode(back), model.Encode(a)) {
					t.Errorf("%s differs after accepting was undone", key)
				}
			}
		})
	}
}

// said lists what an agreement says, without who said it.
func said(a *model.Agreement) string {
	var b bytes.Buffer
	model.Effective(a).Walk(func(p model.Place) { b.WriteString(p.Path + "=" + p.Field.Text() + "\n") })
	return b.String()
}

func TestAcceptingLeavesWhatAPersonSaid(t *testing.T) {
	a, err := model.New(model.NewOptions{Today: ctx.Today})
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("say")
	err = errors.Join(
		e.Set("security.logs.retentionDays", "365", ctx),
		e.Park("security.framework", "ask the insurer", "Dana"),
		e.NA("security.clientProtocols", "they have their own"),
	)
	if err != nil {
		t.Fatal(err)
	}
	if e.Type("security.incident.noticeHours", "soon", ctx) == nil {
		t.Fatal("\"soon\" was read as a number of hours")
	}
	if err := e.Accept(e.Agreement().Section("security")); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	for path, want := range map[string]model.Standing{
		"security.logs.retentionDays":     model.Answered,
		"security.framework":              model.ParkedOpen,
		"security.clientProtocols":        model.DeclaredNA,
		"security.incident.noticeHours":   model.Unreadable,
		"security.incident.contactIds":    model.NotAsked, // follows the call sheet, which names nobody yet
		"security.incident.includedHours": model.Answered,
	} {
		p, err := a.At(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Standing(); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
}

func TestAPrefilledSectionIsOnePointOfProgress(t *testing.T) {
	a, err := model.New(model.NewOptions{Today: ctx.Today})
	if err != nil {
		t.Fatal(err)
	}
	before := a.ProgressOf(a.Section("security"))
	e := a.Edit("accept")
	if err := e.Accept(e.Agreement().Section("security")); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	after := a.ProgressOf(a.Section("security"))
	if before.Unconfirmed == 0 || after.Unconfirmed != 0 {
		t.Errorf("%d proposed before and %d after, want some and none", before.Unconfirmed, after.Unconfirmed)
	}
	if open := before.Asked - before.Done; open != after.Asked-after.Done+1 {
		t.Errorf("%d open before and %d after, want one less", open, after.Asked-after.Done)
	}
}
