package ui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/ui"
)

func TestACardIsAcceptedInOneStep(t *testing.T) {
	d := opened(t, 100, 44, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = preset("dental_medical"), "security|"
	})
	d.sees("What holds", "proposed", "Told within 24 hours", "Multi-factor sign-in: yes", "▸ Accept", "○ Security", "to accept", "enter accept", "F4 open")
	before := d.kept("office")
	d.press("enter")
	d.wait(time.Second)
	d.sees("Accepted: Security. ctrl+z takes it back.", "✓ Security")
	if left := unconfirmed(d.kept("office"), "security"); len(left) > 0 {
		t.Errorf("still only proposed: %q", left)
	}
	d.press("ctrl+z")
	d.wait(time.Second)
	d.sees("Undone: accept Security.", "What holds", "proposed", "▸ Accept")
	if got, want := unconfirmed(d.kept("office"), "security"), unconfirmed(before, "security"); !slices.Equal(got, want) {
		t.Errorf("after undoing %d answers are proposed, before %d were", len(got), len(want))
	}
}

func preset(name string) []byte {
	a, err := model.New(model.NewOptions{Preset: name, Mode: "rep", Client: "Harbor Street Dental, PLLC", Number: "MSA-2026-001", Today: today()})
	if err != nil {
		panic(err)
	}
	return model.Encode(a)
}

func unconfirmed(a *model.Agreement, key string) []string { return a.Unconfirmed(a.Section(key)) }

func TestACardIsOpenedAndFolded(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "maintenance|" })
	d.sees("What holds", "Announcing planned work:", "more lines")
	d.seesNot("Servers:")
	d.press("space")
	d.sees("Servers:")
	d.press("o")
	d.seesNot("What holds")
	d.sees("▸ Changes are approved by", "Asked before")
	d.press("tab", "ctrl+u")
	d.typeText("7")
	d.press("f4")
	d.sees("Not now: all questions of the section are open.")
	d.seesNot("What holds")
	d.press("esc", "up", "enter", "esc", "down", "enter")
	d.wait(time.Second)
	d.sees("What holds", "before 7 business days", "F4 open")
	d.press("f4")
	d.seesNot("What holds")
}

// TestTheKeyThatOpensACardIsNoLetter: what the foot offers opens it from a text too, where a letter would be the answer.
func TestTheKeyThatOpensACardIsNoLetter(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = preset("generic"), "legal|"
	})
	d.sees("▸ Governing law", "F4 open")
	d.seesNot("o open")
	d.press("o", "enter")
	d.sees("“o” was taken as the answer to Governing law. ctrl+z takes it back.")
	d.press("ctrl+z", "f4")
	d.seesNot("What holds", "▸ Accept")
	d.press("esc")
	d.sees("enter open")
}

// TestMoreQuestionsAreShownFromTheListOfSectionsToo: the key that the questions name works while the list has the focus.
func TestMoreQuestionsAreShownFromTheListOfSectionsToo(t *testing.T) {
	d := opened(t, 100, 40, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "start|" })
	d.press("esc")
	d.sees("F4 shows them", "enter open")
	d.press("f4")
	d.seesNot("F4 shows them", "enter open")
	d = opened(t, 100, 40, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "security|" })
	d.press("esc")
	d.sees("What holds")
	d.press("f4")
	d.seesNot("What holds", "enter open")
}

func TestACardAsksWhatOnlyAPersonKnows(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = preset("generic"), "legal|"
	})
	d.sees("▸ Governing law", "Courts", "What holds", "Accept")
	d.seesNot("▸ Accept")
	d.typeText("Oregon")
	d.press("enter")
	d.typeText("the courts of Kent")
	d.press("enter")
	d.sees("▸ Read on", "enter read on", "a accept")
	d.until("▸ Accept", "enter", 20)
	d.sees("▸ Accept")
	d.seesNot("more line")
	d.press("enter")
	d.wait(time.Second)
	d.sees("Accepted: Legal.", "✓ Legal")
}

// TestALongCardBeginsWithWhatBindsMost says times and money before how they are counted, turns its pages, and calls what is
// accepted early unread at the key too.
func TestALongCardBeginsWithWhatBindsMost(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = preset("generic"), "levels|"
	})
	d.press("end")
	d.sees("Critical: Response within", "a accept unread", "▸ Read on")
	d.seesNot("What does")
	for n := 0; !strings.Contains(d.screen(), "▸ Accept all"); n++ {
		if n > 30 {
			t.Fatalf("the card does not end:\n%s", d.screen())
		}
		d.press("pgdown")
		d.sees("What holds")
	}
	d.seesNot("unread")
	d.press("pgup")
	d.sees("more line", "What holds")
}

func TestACardLongerThanTheScreenScrolls(t *testing.T) {
	d := opened(t, 40, 12, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "legal|" })
	d.sees("▸ Read on", "more lines", "What matters most")
	d.press("down", "down", "down", "down", "down", "down")
	d.seesNot("What matters most")
	d.press("up", "up", "up", "up", "up", "up")
	d.sees("What matters most")
	for range 200 {
		d.press("down")
	}
	d.sees("▸ Accept")
	d.seesNot("more line")
}

// TestACardIsAcceptedUnreadByItsOwnKey takes all of a long card at once, by the key or the button for it.
func TestACardIsAcceptedUnreadByItsOwnKey(t *testing.T) {
	for name, keys := range map[string][]string{"key": {"a"}, "tab": {"tab", "enter"}, "right": {"right", "enter"}} {
		d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
			m.drafts["office"].body, m.drafts["office"].cursor = preset("dental_medical"), "security|"
		})
		d.sees("▸ Read on", "more lines")
		d.press(keys...)
		d.wait(time.Second)
		if d.sees("Accepted: Security."); len(unconfirmed(d.kept("office"), "security")) > 0 {
			t.Errorf("%s: something is still only proposed", name)
		}
	}
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = preset("dental_medical"), "security|"
	})
	d.press("tab", "down") // a button that was chosen does not stay so while one reads
	d.sees("▸ Read on")
}

func TestAFindingUnderACardOpensIt(t *testing.T) {
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		e := office().Edit("doubt")
		if err := e.Park("security.logs.retentionDays", "ask the insurer", ""); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		m.put("office", a)
		m.drafts["office"].cursor = "costs|"
	})
	d.press("f5")
	d.sees("Logs: Logs are kept")
	for !strings.Contains(d.screen(), "▸ Security") {
		before := d.screen()
		d.press("down")
		if d.screen() == before {
			t.Fatalf("the parked question is not reached:\n%s", before)
		}
	}
	d.press("enter")
	d.sees("▸ Logs are kept", "ask the insurer")
}

// TestTheShortPathIsShort goes where Continue leads, with a filled profile's worth of people, and counts what a person is
// shown: an address is one group, and so is a list with its rows, and a card.
func TestTheShortPathIsShort(t *testing.T) {
	for _, p := range model.Presets {
		t.Run(p.Name, func(t *testing.T) {
			d := opened(t, 100, 40, func(m *memory, _ *ui.Options) {
				m.drafts["office"].body, m.drafts["office"].cursor = preset(p.Name), ""
			})
			groups, cards := walkShortPath(d)
			t.Logf("%d groups and %d cards", len(groups), len(cards))
			if n := len(groups) + len(cards); n > 45 {
				t.Errorf("%d groups are shown, at most 45 are allowed: %s; cards: %s", n, strings.Join(groups, " "), strings.Join(cards, " "))
			}
			if want := []string{"levels", "security", "maintenance", "legal"}; !slices.Equal(cards, want) {
				t.Errorf("the cards shown are %q, want %q", cards, want)
			}
			for _, path := range []string{"provider.legalName", "client.formedIn", "client.address", "term.effectiveDate", "term.renewalNoticeDays", "costs.late.kind", "costs.adjust.escalator", "legal.governingLaw"} {
				if !slices.Contains(groups, path) {
					t.Errorf("%s is not asked on the short path", path)
				}
			}
		})
	}
}

// walkShortPath answers or parks what is in focus and goes on with enter, until the review.
func walkShortPath(d *driver) (groups, cards []string) {
	d.t.Helper()
	note := func(all *[]string, one string) {
		if !slices.Contains(*all, one) {
			*all = append(*all, one)
		}
	}
	for range 400 {
		d.press("ctrl+s")
		s := d.screen()
		if strings.Contains(s, "› Review") {
			return groups, cards
		}
		section, path, _ := strings.Cut(d.mem.drafts["office"].cursor, "|")
		if path == "" {
			if strings.Contains(s, "What holds") {
				note(&cards, section)
			}
			d.press("enter")
			continue
		}
		a := d.kept("office")
		note(&groups, groupOf(a, path))
		p, err := a.At(path)
		if err != nil {
			d.t.Fatal(err)
		}
		if st := p.Standing(); st == model.NotAsked || st == model.Unreadable || p.Field.List() != nil {
			answer(d, p)
			continue
		}
		d.press("tab")
	}
	d.t.Fatalf("the short path does not end:\n%s", d.screen())
	return nil, nil
}

// groupOf names what a question belongs to.
func groupOf(a *model.Agreement, path string) string {
	if at := strings.Index(path, ".address."); at >= 0 {
		return path[:at+len(".address")]
	}
	parts := strings.Split(path, ".")
	for i := range parts {
		at := strings.Join(parts[:i+1], ".")
		if p, err := a.At(at); err == nil && p.Row == nil && p.Field.List() != nil {
			return at
		}
	}
	return path
}

// answer types what the question gives as an example, or parks it.
func answer(d *driver, p model.Place) {
	before := d.mem.drafts["office"].cursor
	if f := p.Field; f.List() == nil && len(f.Choices()) == 0 && f.Example != "" {
		d.typeText(f.Example)
		d.press("tab")
	} else if p.Standing() == model.NotAsked {
		d.press("ctrl+k", "enter", "enter")
	}
	d.press("ctrl+s")
	if d.mem.drafts["office"].cursor == before {
		d.press("tab")
	}
}

// TestACardNamesWhatIsStillToBeRead lists the topics below the screen, fewer as one reads on.
func TestACardNamesWhatIsStillToBeRead(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = preset("generic"), "security|"
	})
	_, below, _ := strings.Cut(d.screen(), "more lines: ↓ reads on")
	first, _, _ := strings.Cut(strings.TrimSpace(strings.Split(below, "\n")[1]), ",")
	first = strings.TrimSpace(strings.TrimPrefix(first[strings.Index(first, "│")+len("│"):], "    "))
	if first == "" {
		t.Fatalf("no topic is named:\n%s", d.screen())
	}
	for range 30 {
		d.press("space")
		if !strings.Contains(d.screen(), "more lines") {
			break
		}
	}
	d.sees("▸ Accept")
}

// TestACardBeginsWithWhatMattersMost so that nobody has to read a hundred lines to find what costs most and how to get out.
func TestACardBeginsWithWhatMattersMost(t *testing.T) {
	d := started(t, 80, 130)
	d.press("ctrl+p")
	d.typeText("Legal")
	d.press("enter")
	d.wait(time.Second)
	at := -1
	for _, want := range []string{"What matters most", "Liability: ", "Fee for leaving early: ", "Ending the agreement: ", "After the end: ", "Indemnity: ", "Disputes: ", "The rest", "Confidentiality: "} {
		now := strings.Index(d.screen(), want)
		if now <= at {
			t.Errorf("%q stands at %d, want it behind %d:\n%s", want, now, at, d.screen())
		}
		at = now
	}
}
