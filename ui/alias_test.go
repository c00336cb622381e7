package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"engross/ui"
)

// aliased is a line of the file of aliases.
type aliased struct{ phrases, paths []string }

func aliases(t *testing.T) []aliased {
	t.Helper()
	text, err := os.ReadFile("aliases.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []aliased
	for l := range strings.Lines(string(text)) {
		l = strings.TrimSpace(l)
		if l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		words, paths, ok := strings.Cut(l, ": ")
		if !ok {
			t.Fatalf("%q has no paths", l)
		}
		out = append(out, aliased{strings.Split(words, ", "), strings.Fields(paths)})
	}
	return out
}

func isAt(f ui.Found, path string) bool {
	id := f.Path
	if f.Section != "" {
		id = "@" + f.Section
	} else if f.Way != "" {
		id = "/" + f.Way
	}
	is, want := strings.Split(id, "."), strings.Split(path, ".")
	if len(is) != len(want) {
		return false
	}
	for i := range want {
		if want[i] != "*" && want[i] != is[i] {
			return false
		}
	}
	return true
}

func seated(t *testing.T, name string) *ui.Sitting {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("..", "testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return ui.Sit(ui.Options{Clauses: wording(), Today: today}, "", ui.Draft{ID: name, Agreement: decode(body)})
}

var views = []ui.Way{{Name: "review", About: "what is open"}, {Name: "map"}, {Name: "promises"}, {Name: "history", About: "what changed when"}, {Name: "export"}}

// TestWordsOfTheTradeLeadToTheirQuestion looks for each phrase in several agreements: the first of its paths that is asked
// there is among the first three, and each path is asked in one of them.
func TestWordsOfTheTradeLeadToTheirQuestion(t *testing.T) {
	drafts := []string{"office", "everything", "dental", "messy", "retail", "nonprofit", "accounting"}
	all := aliases(t)
	asked := map[string]bool{}
	owner := map[string]string{}
	for _, name := range drafts {
		s := seated(t, name)
		every := s.Go("", views)
		for _, a := range all {
			first := ""
			for _, path := range a.paths {
				for _, f := range every {
					if isAt(f, path) {
						asked[path] = true
						if first == "" {
							first = path
						}
						break
					}
				}
			}
			if first == "" {
				t.Errorf("%s: nothing of %q is asked", name, a.paths)
				continue
			}
			for _, phrase := range a.phrases {
				if other, ok := owner[phrase]; ok && other != a.paths[0] {
					t.Errorf("%q leads to %s and to %s", phrase, other, a.paths[0])
				}
				owner[phrase] = a.paths[0]
				found := s.Go(phrase, views)
				isFirst := false
				for _, f := range found[:min(3, len(found))] {
					isFirst = isFirst || isAt(f, first)
				}
				if !isFirst {
					t.Errorf("%s: %q does not lead to %s among the first three: %v", name, phrase, first, found[:min(3, len(found))])
				}
			}
		}
	}
	for _, a := range all {
		for _, path := range a.paths {
			if !asked[path] {
				t.Errorf("%s (%s) is asked in none of the agreements", path, a.phrases[0])
			}
		}
	}
}

// TestASlipOfTypingIsForgiven finds what was meant where nothing is called as typed.
func TestASlipOfTypingIsForgiven(t *testing.T) {
	s := seated(t, "office")
	for typed, want := range map[string]string{
		"onborading fee": "costs.lists.main.fees.onboarding.price",
		"efective date":  "term.effectiveDate",
		"ransomeware":    "backups.dr.scenarios",
		"goverming law":  "legal.governingLaw",
	} {
		found := s.Go(typed, nil)
		if len(found) == 0 || found[0].Path != want {
			t.Errorf("%q finds %v, want %s first", typed, found[:min(2, len(found))], want)
		}
	}
	if found := s.Go("qqqq zzzz", nil); len(found) > 0 {
		t.Errorf("nonsense finds %v", found)
	}
}

// TestWhatIsCalledSoComesFirst orders what is found: by its whole name, by what the trade calls it, by how it begins.
func TestWhatIsCalledSoComesFirst(t *testing.T) {
	s := seated(t, "office")
	for _, c := range []struct {
		typed, want string
		isMeant     bool
	}{
		{"effective date", "term.effectiveDate", true},
		{"setup", "costs.lists.main.fees.onboarding.price", true},
		{"price lists", "costs.lists", true},
		{"price list", "costs.lists", true},
		{"hourly rates", "costs.rates", true},
		{"fees", "costs.lists.main.fees", true},
		{"registrar", "legal.dataOwnership.clientData", true},
		{"domain", "legal.dataOwnership.clientData", true},
		{"DNS", "legal.dataOwnership.clientData", true},
		{"insurance", "security.insurance", true},
		{"costs", "@costs", true},
		{"export", "/export", true},
		{"help desk", "services.sv-03", true},
		{"price server", "costs.lists.main.fees.server.price", false},
		{"governing", "legal.governingLaw", false},
		{"RPO", "backups.jobs.servers.rpo", false},
	} {
		found := s.Go(c.typed, views)
		if len(found) == 0 || !isAt(found[0], c.want) {
			t.Errorf("%q finds %v first, want %s", c.typed, found[:min(1, len(found))], c.want)
			continue
		}
		if got := ui.IsMeant(found); got != c.isMeant {
			t.Errorf("%q: meant %t, want %t: %v", c.typed, got, c.isMeant, found[:min(3, len(found))])
		}
	}
}
