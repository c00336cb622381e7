package form

import (
	"regexp"
	"strings"
	"sync"

	"engross/model/value"
)

// Written is what came back for one question.
type Written struct {
	Path   string
	Line   int      // of the mark, from 1
	Text   string   // what was written, line by line, without boxes
	Ticked []string // what stands behind the boxes with a tick
	All    string   // all of it, for a question whose answer cannot be told from its words
	isBare bool     // the word before the colon is gone
}

// patterns are made when a sheet is first read.
type patterns struct{ quote, mark, label, heading, box, bullet *regexp.Regexp }

var reading = sync.OnceValue(func() patterns {
	return patterns{
		quote:   regexp.MustCompile(`^[ \t]*(?:>[ \t]?)+`),
		mark:    regexp.MustCompile(`\[\s*\\?#\s*([A-Za-z0-9][A-Za-z0-9.+-]*)\s*\\?\]`),
		label:   regexp.MustCompile(`(?i)(?:^|[\s*_])answers?[*_]*\s*[:：][*_]*`),
		heading: regexp.MustCompile(`^\s*(?:#{1,6}\s.*|==+\s.*==+)\s*$`),
		box:     regexp.MustCompile(`\\?\[([ \t\x{a0}xX✓✔✗✘*_vV]{0,3})\\?\]|([☐☑☒✅✔])`),
		bullet:  regexp.MustCompile(`^\s*(?:[-*•–·]|\d{1,3}[.)])(?:\s+|$)`),
	}
})

// answerLabel finds the word that answers stand behind.
func answerLabel(text string) []int { return reading().label.FindStringIndex(text) }

// Read reads a sheet as people send it back: quoted, with other line ends, lines broken elsewhere, ticks in boxes, answers
// behind the colon or on the lines below. It never fails; what it makes of a text is shown before anything is taken.
func Read(text string) []Written {
	text = unquoted(text)
	marks := reading().mark.FindAllStringSubmatchIndex(text, -1)
	var out []Written
	line, counted := 1, 0
	for i, m := range marks {
		line += strings.Count(text[counted:m[0]], "\n")
		counted = m[0]
		end := len(text)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		path := strings.TrimRight(text[m[2]:m[3]], ".")
		if strings.EqualFold(path, "end") {
			continue
		}
		w := Written{Path: path, Line: line}
		w.read(text[m[1]:end])
		out = append(out, w)
	}
	return out
}

// unquoted takes off what mail programs put before lines.
func unquoted(text string) string {
	text, _ = value.Clean(text)
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		l = strings.TrimRight(reading().quote.ReplaceAllString(l, ""), " \t\u00a0")
		if reading().heading.MatchString(l) {
			l = ""
		}
		lines[i] = l
	}
	return strings.Join(lines, "\n")
}

// read takes what stands between a mark and the next.
func (w *Written) read(body string) {
	w.All = body
	at := answerLabel(body)
	if at == nil {
		w.isBare = true
	} else {
		body = body[at[1]:]
	}
	w.Text, w.Ticked = boxes(strings.TrimRight(strings.TrimLeft(body, "*_"), "*_ \n\t"))
	if w.isBare {
		w.Text = ""
	}
}

// boxes takes the boxes out of a text, with what stands behind them, and returns what is left and what is ticked.
func boxes(body string) (rest string, ticked []string) {
	found := reading().box.FindAllStringSubmatchIndex(body, -1)
	if len(found) == 0 {
		return body, nil
	}
	rest = strings.TrimRight(body[:found[0][0]], " \t-*•")
	for i, m := range found {
		end := len(body)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		behind := body[m[1]:end]
		if i+1 == len(found) {
			// A choice is followed by its own words; a paragraph further down is not one of them.
			if cut := strings.Index(behind, "\n\n"); cut >= 0 {
				rest += behind[cut:]
				behind = behind[:cut]
			}
		}
		if isTick(body, m) {
			ticked = append(ticked, oneLine(strings.TrimRight(strings.TrimSpace(behind), "-*•")))
		}
	}
	return strings.TrimSpace(rest), ticked
}

// isTick reports whether a box has something in it.
func isTick(body string, m []int) bool {
	if m[4] >= 0 {
		return body[m[4]:m[5]] != "☐"
	}
	return strings.Trim(body[m[2]:m[3]], " \t\u00a0_") != ""
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// isNothing reports whether a text is what people write where they write nothing.
func isNothing(text string) bool { return strings.Trim(text, " \t\n.…_-–—*") == "" }

// isUnknown reports whether a text says that the answer is not known.
func isUnknown(text string) bool {
	switch strings.ToLower(strings.Trim(oneLine(text), " .?!")) {
	case "", "don't know", "don’t know", "do not know", "i don't know", "i don’t know", "not sure", "unknown", "tbd", "to be determined", "open", "no idea":
		return true
	}
	return false
}

// paragraphs joins lines that were broken anew: a blank line or a bullet begins another.
func paragraphs(text string) string {
	var out []string
	isNew := true
	for l := range strings.SplitSeq(text, "\n") {
		bare := strings.TrimSpace(l)
		switch {
		case bare == "":
			isNew = true
			continue
		case isNew || reading().bullet.MatchString(l):
			out = append(out, bare)
		default:
			out[len(out)-1] += " " + bare
		}
		isNew = false
	}
	return strings.Join(out, "\n")
}

// items are the lines of a list: those that begin with a bullet, with what goes on below them; without any bullet each
// line is one.
func items(text string) []string {
	lines := strings.Split(text, "\n")
	hasBullets := false
	for _, l := range lines {
		hasBullets = hasBullets || reading().bullet.MatchString(l)
	}
	var out []string
	for _, l := range lines {
		bullet := reading().bullet.FindString(l)
		bare := strings.TrimSpace(l[len(bullet):])
		switch {
		case bare == "" && bullet == "":
		case hasBullets && bullet == "" && len(out) > 0:
			out[len(out)-1] = strings.TrimSpace(out[len(out)-1] + " " + bare)
		default:
			out = append(out, bare)
		}
	}
	kept := out[:0]
	for _, x := range out {
		if !isNothing(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// cells cuts the line of a row: at semicolons, tabs or bars; at commas only if they give just as many cells as there are
// columns, since names have commas too.
func cells(line string, columns int) []string {
	line = strings.Trim(line, "| ")
	parts := []string{line}
	for _, sep := range []string{";", "\t", "|"} {
		if strings.Contains(line, sep) {
			parts = strings.Split(line, sep)
			break
		}
	}
	if len(parts) == 1 && columns > 1 && strings.Count(line, ",") == columns-1 {
		parts = strings.Split(line, ",")
	}
	for i, p := range parts {
		if parts[i] = strings.TrimSpace(p); isNothing(p) {
			parts[i] = ""
		}
	}
	return parts
}
