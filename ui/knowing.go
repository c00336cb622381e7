package ui

import (
	"strings"

	"engross/export"
	"engross/model"
	"engross/model/check"
	"engross/model/doc"
	"engross/model/form"
)

// This file is what a sitting tells of an agreement: findings, facts, words, files. Everything is worked out when it is
// asked for, from the answers as they stand.

// know works out what is known of the agreement as it is now.
func (x *Sitting) know() *analysis {
	x.s.know()
	return &x.s.known
}

// FindingsAt returns the findings about one answer.
func (x *Sitting) FindingsAt(path string) []check.Finding {
	x.know()
	return x.s.findingsAt(path)
}

// Derived returns what follows from the answers of an object, as label and text.
func (x *Sitting) Derived(path string) [][2]string {
	var out [][2]string
	for _, d := range x.know().derivedAt(path) {
		out = append(out, [2]string{d.label, d.text})
	}
	return out
}

// ProgressOf counts a section.
func (x *Sitting) ProgressOf(sec model.Section) model.Progress {
	return x.know().progress[sec.About().Key]
}

// StateOf is the word for how far a section is, as the screens show it.
func (x *Sitting) StateOf(sec model.Section) string {
	x.know()
	_, word := x.s.stateOf(sec, false)
	return word
}

// WorstOf returns the worst severity found in a section, 0 for none. Questions that just were not answered yet are counted as
// open and no errors of their own.
func (x *Sitting) WorstOf(sec model.Section) check.Severity { return x.know().marked[sec.About().Key] }

// Facts says in sentences what a section that is summed up holds.
func (x *Sitting) Facts(sec model.Section) []string {
	var out []string
	for _, f := range x.know().cards[sec.About().Key] {
		head := capital(f.head)
		if head != "" && len(f.says) > 0 {
			head += ": "
		}
		says := make([]string, len(f.says))
		for i, text := range f.says {
			says[i] = strings.TrimRight(text, ". …")
		}
		out = append(out, head+capital(strings.Join(says, "; "))+".")
	}
	return out
}

// RowSays says what the row of a path says besides its name, as it stands: the short answers that are not simply usual, and
// what matters of the others, such as prices and persons that follow from elsewhere.
func (x *Sitting) RowSays(path string) string {
	p, err := x.know().eff.At(path)
	if err != nil || p.Row == nil {
		return ""
	}
	b := facts{c: x.s.context(), isFull: true}
	if q, ok := x.s.place(path); ok {
		b.called = titleOf(model.Scope{A: x.s.a, Up: q.Object}, q)
	}
	return strings.Join(b.row(model.Scope{A: p.Scope.A, Up: p.Object}, p.Row), "; ")
}

// Point is one line of the review that leads somewhere.
type Point struct {
	Group, Section, Path, Text, Rule string
	Notes                            []string
	Finding                          *check.Finding // what it is about, if a rule found it
	Waiver                           string         // the row that leaves it as it is, for what was left
	IsTerm                           bool           // a key term
	IsCard                           bool           // a section that is summed up, to be accepted
	Answer, Word                     string         // of a key term: its answer, and how it came about
}

// Points returns everything that the review leads to.
func (x *Sitting) Points() []Point {
	x.Coverage()
	var out []Point
	for _, p := range x.review.points() {
		q := Point{Group: p.group, Section: p.section, Path: p.path, Text: p.text, Rule: p.rule, Notes: p.notes, Finding: p.finding, Answer: p.answer, Word: p.word, IsTerm: p.group == groupTerms, IsCard: p.group == groupCards}
		if p.group == groupLeft {
			q.Waiver = p.waiver
		}
		out = append(out, q)
	}
	return out
}

// Count says how many points the review has of each kind, in a sentence.
func (x *Sitting) Count() string {
	k := x.know()
	n := check.Count(k.findings)
	return plural(n[check.Error], "error", "errors") + ", " + plural(n[check.Warning], "warning", "warnings") + ", " +
		itoa(n[check.Advice]) + " advice, " + itoa(len(k.parked)) + " parked, " + itoa(len(k.toAsk)) + " to ask, " + itoa(len(k.left)) + " left as they are"
}

// Promises returns what the agreement holds each side to.
func (x *Sitting) Promises() []check.Promise {
	if !x.IsAgreement() {
		return nil
	}
	return check.Promises(x.s.a, x.s.meaning())
}

// Coverage returns every point that an agreement should settle, what needs something first.
func (x *Sitting) Coverage() []check.Coverage {
	if !x.IsAgreement() {
		return nil
	}
	x.know()
	if cmd := x.s.watchCover(); cmd != nil {
		if msg, ok := cmd().(coveredMsg); ok {
			x.s.covered(msg)
		}
	}
	return x.s.cover.all
}

// CoverageOf is Coverage for the points with some words.
func (x *Sitting) CoverageOf(words string) []check.Coverage {
	x.Coverage()
	return x.s.covering(words)
}

// Grade names a group of the points that an agreement should settle.
func Grade(c check.Cover) string { return grades[rank(c)].title }

// CoverageSays sums the points up.
func (x *Sitting) CoverageSays() string {
	x.Coverage()
	return x.s.cover.summary()
}

// Earlier is what an answer was before.
type Earlier struct {
	Answer, About string
	Bring         func() // back
}

// Memory is what is found of earlier answers to one question.
type Memory struct {
	x *Sitting
	r *remembering
}

// Remember looks for what an answer was before: in the undo history, and further back each time that Further is called.
func (x *Sitting) Remember(p model.Place) *Memory { return &Memory{x, x.s.remember(p)} }

// Further goes through some more of the kept revisions.
func (m *Memory) Further() {
	if !m.r.isAll {
		m.r.further(10 * lookAtOnce)
	}
}

// IsAll reports whether all revisions were gone through.
func (m *Memory) IsAll() bool { return m.r.isAll }

// All returns what was found, the most recent first, without what is said now and each answer once.
func (m *Memory) All() []Earlier {
	var out []Earlier
	for _, x := range m.r.all {
		out = append(out, Earlier{Answer: x.text, About: "Set by " + x.who + ", " + x.says, Bring: func() { m.r.bring(m.x.s, x) }})
	}
	return out
}

// Says returns the clauses that an answer changes as lines of text, those with the answer in them marked by "> ".
func (x *Sitting) Says(path string, width int) []string {
	if !x.IsAgreement() {
		return nil
	}
	r := renderOf(x.s, path, &styles{}, width)
	if len(r.lines) == 0 {
		v := preview{s: x.s}
		return []string{v.why(path)}
	}
	for i, l := range r.lines {
		if rest, ok := strings.CutPrefix(l, markChanged); ok {
			r.lines[i] = ">" + rest
		}
	}
	return r.lines
}

// Text writes the whole agreement as it stands, as text that can be listened to.
func (x *Sitting) Text(width int) (string, error) {
	d := paper(x.s.o, x.s.a, false)
	if err := doc.Seal(d); err != nil {
		return "", err
	}
	var b strings.Builder
	err := export.Linear(&b, d, export.Options{Width: width})
	return b.String(), err
}

// Sheet writes the question sheet, as Markdown where the name of the file ends so.
func (x *Sitting) Sheet(file string) string { return sheetOf(x.s, file) }

// MergeSheet says what the answers of a sheet would change; Push takes what the plan holds.
func (x *Sitting) MergeSheet(text string, overwrite bool) form.Plan {
	return mergeSheet(x.s, text, overwrite)
}

// Formats returns what can be exported.
func (x *Sitting) Formats() []export.Format { return x.s.o.Formats }

// IsUsual reports whether a format is written unless others are chosen: those of the agreement, and while nobody chose any, the
// text to listen to.
func (x *Sitting) IsUsual(f export.Format) bool {
	usual := usualFormats(x.s.meaning())
	return f.Part == "" && (usual.Has(f.Name) || f.Name == "linear" && !x.s.a.Files.Formats.IsSet())
}

// Files says what is to be written, and where.
type Files struct {
	Formats []export.Format
	Folder  string
	IsFinal bool
}

// FilePlan is an export that is ready to be written.
type FilePlan struct {
	Refused []check.Finding // why there can be no final text; nothing is written then
	There   []string        // files that would be replaced

	m       plannedMsg
	formats []export.Format
}

// Folder is the folder offered for the files.
func (x *Sitting) Folder() string { return x.s.o.Exporter.Folder(x.s.a) }

// Plan saves a revision, builds the document, and looks which files are there.
func (x *Sitting) Plan(f Files) (*FilePlan, error) {
	p := planning{s: x.s, of: x.s.a, rev: x.s.rev, snap: x.s.snapshot(), formats: f.Formats, folder: f.Folder, isFinal: f.IsFinal}
	for i := range f.Formats {
		p.chosen = append(p.chosen, i)
	}
	m := p.run()
	if m.saved != nil {
		x.run(x.s.saved(*m.saved))
	} else {
		x.s.hist.lost(m.undo)
	}
	return &FilePlan{Refused: m.refused, There: m.there, m: m, formats: f.Formats}, m.err
}

// Write writes the files of a plan and keeps on record which. It tells of each; with boxes, a box is drawn for each
// character that no font has.
func (x *Sitting) Write(p *FilePlan, boxes bool, tell func(path string, err error)) error {
	how := manner(x.s.a, p.formats, p.m.targets, boxes)
	var written []string
	for _, t := range p.m.targets {
		err := x.s.o.Exporter.Write(p.m.doc, p.formats[t.format], t.path, how)
		if err == nil {
			written = append(written, t.path)
		}
		tell(t.path, err)
	}
	if len(written) == 0 {
		return nil
	}
	return x.s.o.Exporter.Record(x.s.id, p.m.saved.ack, p.m.doc, written)
}

// Budget is what each contract year costs, a year a line, and the sum.
func (x *Sitting) Budget() []string {
	rows := x.know().budget
	var out []string
	for i, row := range rows {
		if i == 0 {
			continue
		}
		text := row[0]
		if i < len(rows)-1 {
			text = "Year " + strings.Replace(text, "  ", ", ", 1)
		}
		var parts []string
		for n := 1; n < len(row); n++ {
			if row[n] != "" {
				parts = append(parts, rows[0][n]+" "+row[n])
			}
		}
		out = append(out, text+": "+strings.Join(parts, ", ")+".")
	}
	return out
}
