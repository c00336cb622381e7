package model

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"engross/model/prose"
	"engross/model/value"
)

// Namings are texts, by the words that name what they are about: two that stand together, or one that is a name or all that is
// said.
type Namings map[string]string

// LeftOut returns what a person excluded: work, services and equipment of which none of its kind is covered. What a preset excludes
// is in general words.
func (a *Agreement) LeftOut() Namings {
	out := a.excluded()
	a.addUncovered(out)
	return out
}

// excluded returns the work and the services that a person excluded.
func (a *Agreement) excluded() Namings {
	out := Namings{}
	for _, x := range a.Exclusions {
		if x.isOwn() {
			out.Add(string(x.Text))
		}
	}
	for _, s := range a.Services {
		if s.Status == "excluded" {
			out.Add(string(s.Name))
		}
	}
	return out
}

// isOwn reports whether a person wrote the exclusion; what a preset excludes is in general words.
func (x *Exclusion) isOwn() bool {
	row, answer := x.node().state[""], x.node().state["text"]
	return answer.By != ByPreset && (row.By != ByPreset || answer.By != "")
}

// addUncovered adds the equipment of which none of its kind is covered.
func (a *Agreement) addUncovered(out Namings) {
	var gone []*Equipment
	for _, x := range a.Equipment {
		if x.IsLeftOut() {
			gone = append(gone, x)
		}
	}
	if len(gone) == 0 {
		return // which spares telling the kind of every line with each key
	}
	covered := map[value.Text]bool{}
	for _, x := range a.Equipment {
		cover := or(x.Covered, usualCover[x.kind()])
		covered[x.kind()] = covered[x.kind()] || cover == "yes" || cover == "limited"
	}
	for _, x := range gone {
		if covered[x.kind()] {
			continue
		}
		out.Add(string(x.Desc))
		if x.kind() == "printer" {
			out.addPrinting(string(x.Desc))
		}
	}
}

// linkingWords stand between what names something, and generalWords name nothing by themselves.
var (
	linkingWords = prose.WordSet("a an and any all as at by for from in is are into it its of on or other our own that the their they this to with without not no on off")
	generalWords = prose.WordSet("work support service help care maintenance management monitoring system software program device fault problem repair new client provider user incident agreement party business day hour security data network internet cloud server email update")
)

// IsGeneralWord reports whether a folded word names nothing by itself.
func IsGeneralWord(word string) bool { return generalWords[word] }

var printers = prose.WordSet("printer printing copier plotter multifunction mfp")

// addPrinting keeps what printers do; it is left out with them.
func (n Namings) addPrinting(text string) { n["printing"], n["print"] = text, text }

// Add keeps the words by which a text is found in others.
func (n Namings) Add(text string) {
	var before string
	var telling []string
	known := len(n)
	for w := range strings.FieldsFuncSeq(text, prose.IsBetweenWords) {
		word := prose.FoldWord(strings.ToLower(w))
		switch {
		case linkingWords[word]:
			before = ""
			continue
		case before != "" && !(generalWords[before] && generalWords[word]):
			n[before+" "+word] = text
		}
		before = word
		if generalWords[word] {
			continue
		}
		telling = append(telling, word)
		if inner := strings.IndexFunc(w[1:], unicode.IsUpper) >= 0; inner && strings.ToUpper(w) != w {
			n[word] = text // a name such as QuickBooks
		}
	}
	if len(telling) == 1 && len(n) == known {
		n[telling[0]] = text
	}
	if len(telling) > 0 && !slices.ContainsFunc(telling, func(w string) bool { return !printers[w] }) {
		n.addPrinting(text)
	}
}

// In returns the text that is named in one of others; "" for none.
func (n Namings) In(texts ...string) string {
	for _, text := range texts {
		before := ""
		for _, word := range prose.FoldedWords(text) {
			if what := n[word]; what != "" {
				return what
			}
			if what := n[before+" "+word]; what != "" {
				return what
			}
			before = word
		}
	}
	return ""
}

// VendorCalls is the service of the catalogue that calls other companies; vendorLines say which.
const (
	VendorCalls = "sv-25"
	vendorLines = "services." + VendorCalls + ".included"
)

// followLeftOut takes what names something that is left out out of what a preset brought: a line of the examples of priorities and of
// the companies that are called, in whose place comes what is said of any business, and an expectation of how systems perform. It
// comes back with what it is about. What was left out before is told; without equipment, that was and is the same.
func (e *Edit) followLeftOut(before Namings, withEquipment bool) error {
	out := e.a.excluded()
	if withEquipment {
		e.a.addUncovered(out)
	}
	if maps.Equal(before, out) {
		return nil
	}
	p, err := presetNamed(string(e.a.Info.Preset))
	if err != nil {
		return nil // not started from a preset
	}
	general := map[string]string{}
	for _, x := range slices.Concat(Presets[0].seeds(), serviceSeeds([]string{VendorCalls}, nil)) {
		general[x.path] = x.value
	}
	seeds := slices.DeleteFunc(p.seeds(), func(x seed) bool { return !isExample(x.path) && !isExpectation(x.path) })
	if news := before.differing(out); !slices.ContainsFunc(seeds, func(x seed) bool { return news.In(x.value, general[x.path]) != "" }) {
		return nil // nobody types what the preset speaks of, which most letters do not
	}
	if !withEquipment {
		e.a.addUncovered(before)
		e.a.addUncovered(out)
	}
	var drop, bring []string
	for _, x := range seeds {
		switch row := parent(x.path); {
		case isExample(x.path):
			if err := e.fillFitting(x, strings.Split(general[x.path], "\n"), out); err != nil {
				return err
			}
		case out.In(x.value) != "":
			drop = append(drop, row)
		case before.In(x.value) != "":
			bring = append(bring, row)
		}
	}
	if err := e.dropUntouched(drop); err != nil {
		return err
	}
	return e.bringRows(bring)
}

// isExample reports whether a path leads to the examples of a priority or to the companies that are called.
func isExample(path string) bool {
	return path == vendorLines || strings.HasPrefix(path, "levels.priorities.") && strings.HasSuffix(path, ".examples")
}

// isExpectation reports whether a path leads to what is expected of how a system performs.
func isExpectation(path string) bool {
	return strings.HasPrefix(path, "levels.performance.") && strings.HasSuffix(path, ".metric")
}

// differing returns what is named in only one of two.
func (n Namings) differing(other Namings) Namings {
	out := Namings{}
	for _, x := range [][2]Namings{{n, other}, {other, n}} {
		for words, text := range x[0] {
			if _, both := x[1][words]; !both {
				out[words] = text
			}
		}
	}
	return out
}

// fillFitting gives an answer that still is the preset's those of its lines that name nothing of what is left out, and in place of
// each other one the general line, if that fits. It stays as it is where nothing fits.
func (e *Edit) fillFitting(x seed, general []string, out Namings) error {
	p, err := e.a.At(x.path)
	if err != nil || !p.Field.IsSet() || !fromPreset(p.State()) {
		return nil
	}
	var fit []string
	for i, line := range strings.Split(x.value, "\n") {
		if out.In(line) != "" && i < len(general) {
			line = general[i]
		}
		if line != "" && out.In(line) == "" && !slices.Contains(fit, line) {
			fit = append(fit, line)
		}
	}
	if len(fit) == 0 || lines(fit) == p.Field.Text() {
		return nil
	}
	return e.Fill(x.path, lines(fit), p.own().By, p.own().Source)
}
