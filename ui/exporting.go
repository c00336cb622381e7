package ui

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/export"
	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
	"engross/ui/input"
)

// exporting is the screen that writes the agreement as files: which formats, where, as a draft or as the final text.
type exporting struct {
	c       *common
	s       *session
	at      int // line in focus: formats, kind, folder, the button
	formats []export.Format
	on      []bool
	isFinal bool
	memo    memo // holds the folder
	in      input.Input
	state   []string // of each format, once it was written
	isBusy  bool
	written []string
	lacking plannedMsg // the files that were refused for characters that no font has; no targets if none
	boxes   bool       // draw a box for each of them
	geo     []int      // lines of what can be in focus, in the last drawing
	top     int        // the first of them that was seen
	told    promised
}

// Messages of an export. It runs as one command after the other, so that each file can be told of.
type (
	plannedMsg struct {
		to      *exporting
		doc     *doc.Doc
		undo    UndoChange
		targets []target
		there   []string
		refused []check.Finding
		saved   *savedMsg // the revision that was made; nil if none was tried
		err     error
	}
	wroteMsg struct {
		to   *exporting
		plan plannedMsg
		i    int
		err  error
	}
	exportedMsg struct {
		to  *exporting
		err error
	}
)

// stateWritten begins what stands beside a format once its file is there.
const stateWritten = "written: "

// target is one file to write.
type target struct {
	format int
	path   string
}

func newExport(c *common, s *session) *exporting {
	x := &exporting{c: c, s: s, formats: c.o.Formats}
	x.on, x.state = make([]bool, len(x.formats)), make([]string, len(x.formats))
	usual := usualFormats(s.meaning())
	if was := c.exports[s.id]; was.formats.IsSet() {
		usual = was.formats // what is there already must not be left behind as it was
	}
	for i, f := range x.formats {
		x.on[i] = usual.Has(f.Name)
	}
	t := new(value.Text)
	x.memo = memo{fields: []model.Field{{Key: "folder", Label: "Folder", At: t}}, texts: []*value.Text{t}}
	return x
}

// usualFormats are written unless others are chosen: those that an agreement means.
func usualFormats(eff *model.Agreement) value.Set { return eff.Files.Formats }

// load asks for the folder to offer.
func (x *exporting) load() tea.Cmd {
	*x.memo.texts[0] = value.Text(cmp.Or(x.c.exports[x.s.id].folder, x.c.o.Exporter.Folder(x.s.a)))
	x.focus(0)
	return nil
}

func (x *exporting) holds() *session { return x.s }
func (x *exporting) crumb() string   { return "Export" }
func (x *exporting) isTyping() bool  { return x.in != nil }
func (x *exporting) resync()         {}

// The lines of the screen, after the formats.
func (x *exporting) kindLine() int     { return len(x.formats) }
func (x *exporting) folderLine() int   { return len(x.formats) + 1 }
func (x *exporting) promisesLine() int { return len(x.formats) + 2 }
func (x *exporting) buttonLine() int   { return len(x.formats) + 3 }

func (x *exporting) place() model.Place {
	return model.Place{Path: "folder", Object: &x.memo, Field: x.memo.fields[0]}
}

func (x *exporting) env() input.Env {
	return input.Env{Width: max(20, x.c.w-6), Height: 1, Styles: &x.c.st.Input, Focused: true}
}

func (x *exporting) focus(i int) tea.Cmd {
	x.at, x.in = max(0, min(i, x.buttonLine())), nil
	if x.at == x.folderLine() {
		x.in = input.New(x.place())
		return x.in.Focus(x.place(), x.env())
	}
	return nil
}

func (x *exporting) actions() []action {
	isFree := func() bool { return !x.isBusy }
	isBox := func() bool { return x.at < x.folderLine() }
	return []action{
		{Binding: on("write the files", "enter", "space"), foot: true, when: func() bool { return isFree() && x.at == x.buttonLine() }, do: x.run},
		{Binding: on("write the files", "f6", "ctrl+x"), about: "write the files from anywhere on this screen", foot: x.at != x.buttonLine(), when: isFree, do: x.run},
		{Binding: on("change", "space"), about: "choose the format or not; draft or final", foot: true, when: func() bool { return isBox() && isFree() }, do: x.toggle},
		{Binding: on("read them", "enter", "space"), foot: true, when: func() bool { return isFree() && x.at == x.promisesLine() }, do: x.read},
		{Binding: on("next", "enter"), about: "go on; on the button: write the files", foot: true, when: func() bool { return isFree() && x.at < x.buttonLine() }, do: func() tea.Cmd { return x.focus(x.at + 1) }},
		{Binding: on("down", "down", "tab"), do: func() tea.Cmd { return x.focus(x.at + 1) }},
		{Binding: on("up", "up", "shift+tab"), do: func() tea.Cmd { return x.focus(x.at - 1) }},
		{Binding: on("first", "home"), about: "to the first format", when: func() bool { return x.in == nil }, do: func() tea.Cmd { return x.focus(0) }},
		{Binding: on("last", "end"), about: "to the button that writes the files", when: func() bool { return x.in == nil }, do: func() tea.Cmd { return x.focus(x.buttonLine()) }},
		{Binding: on("open the folder", "o"), foot: true, when: func() bool { return len(x.written) > 0 && x.in == nil }, do: x.reveal},
		{Binding: on("copy the path", "c"), about: "put the path of the first file on the clipboard", foot: true, when: func() bool { return len(x.written) > 0 && x.in == nil }, do: x.copy},
		{Binding: on("follow-up list", "l"), about: "what is parked or open, as text, Markdown or the draft of a mail", foot: true, when: func() bool { return x.in == nil }, do: func() tea.Cmd { return openFollowUp(x.c, x.s) }},
		{Binding: on("promises", "p"), about: "what the agreement holds each side to, and what of it nobody agreed to yet", foot: true, when: func() bool { return isFree() && x.in == nil }, do: x.read},
		{Binding: on("draw boxes", "b"), about: "write what was refused, with a box for each character that no font has", foot: true, when: func() bool { return len(x.lacking.targets) > 0 && isFree() && x.in == nil }, do: x.withBoxes},
		{Binding: on("back", "esc"), foot: true, do: func() tea.Cmd { x.c.ask(closeAsk{}); return nil }},
	}
}

// read leads to the promises.
func (x *exporting) read() tea.Cmd {
	x.c.ask(pushAsk{newPromises(x.c, x.s)})
	return nil
}

// withBoxes writes what was refused.
func (x *exporting) withBoxes() tea.Cmd {
	again := x.lacking
	x.isBusy, x.written, x.lacking, x.boxes = true, nil, plannedMsg{}, true
	return x.write(again, 0)
}

func (x *exporting) toggle() tea.Cmd {
	if x.at < len(x.formats) {
		x.on[x.at] = !x.on[x.at]
		x.state[x.at] = ""
		return nil
	}
	x.isFinal = !x.isFinal
	return nil
}

// run saves a revision, builds the document and looks which files are there, in a command.
func (x *exporting) run() tea.Cmd {
	var chosen []int
	var names []string
	for i, on := range x.on {
		x.state[i] = ""
		if on {
			chosen, names = append(chosen, i), append(names, x.formats[i].Name)
		}
	}
	if len(chosen) == 0 {
		x.c.fail("Choose at least one format with the space bar.")
		return nil
	}
	if x.c.exports == nil {
		x.c.exports = map[string]exported{}
	}
	x.c.exports[x.s.id] = exported{value.NewSet(names...), x.memo.texts[0].String()}
	x.isBusy, x.written, x.lacking, x.boxes = true, nil, plannedMsg{}, false
	p := planning{s: x.s, of: x.s.a, rev: x.s.rev, snap: x.s.snapshot(), formats: x.formats, chosen: chosen, folder: x.memo.texts[0].String(), isFinal: x.isFinal}
	return func() tea.Msg {
		m := p.run()
		m.to = x
		return m
	}
}

// planning is what an export is planned from.
type planning struct {
	s       *session
	of      *model.Agreement
	rev     int
	snap    Save
	formats []export.Format
	chosen  []int
	folder  string
	isFinal bool
}

// run builds the document, saves a revision, and looks which files are there. It may run beside the screen.
func (p planning) run() plannedMsg {
	const label = "before export"
	o, m := p.s.o, plannedMsg{undo: p.snap.Undo}
	m.doc = paper(o, p.of, p.isFinal)
	m.doc.ID = p.s.id
	if m.err = doc.Seal(m.doc); m.err != nil {
		return m
	}
	if p.isFinal {
		m.refused = check.Blocking(check.Run(check.Input{Draft: p.of, Doc: m.doc, Today: o.Today()}))
	}
	if len(m.refused) > 0 {
		return m
	}
	ack, err := p.s.keep.line.save(p.snap, label)
	m.saved, m.err = &savedMsg{s: p.s, rev: p.rev, a: p.of, undo: p.snap.Undo, label: label, ack: ack, err: err}, err
	for _, i := range p.chosen {
		if m.err != nil {
			break
		}
		path, isThere, err := o.Exporter.Target(m.doc, p.formats[i], p.folder)
		m.targets, m.err = append(m.targets, target{i, path}), err
		if isThere {
			m.there = append(m.there, path)
		}
	}
	return m
}

// paper builds the agreement as its files say it; a draft lists what is not settled.
func paper(o *Options, a *model.Agreement, isFinal bool) *doc.Doc {
	eff := model.Effective(a)
	d, _ := o.Clauses.Build(a, clause.Options{Final: isFinal, Effective: eff})
	if !isFinal {
		check.Annotate(d, a, eff, o.Today())
	}
	return d
}

// planned asks before files are replaced, and says why a final text is refused.
func (x *exporting) planned(m plannedMsg) tea.Cmd {
	x.isBusy = false
	var cmd tea.Cmd
	if m.saved != nil {
		cmd = x.s.saved(*m.saved)
	} else {
		x.s.hist.lost(m.undo)
	}
	switch {
	case m.err != nil:
		x.c.fail("Nothing was written: " + m.err.Error())
	case len(m.refused) > 0:
		x.c.ask(dialogAsk{newRefused(x.c, x.s, m.refused)})
	case len(m.there) > 0:
		x.c.ask(dialogAsk{newReplace(x.c, m.there, func() tea.Cmd { x.isBusy = true; return x.write(m, 0) })})
	default:
		x.isBusy = true
		return batch([]tea.Cmd{cmd, x.write(m, 0)})
	}
	return cmd
}

// write writes the i-th file in a command.
func (x *exporting) write(m plannedMsg, i int) tea.Cmd {
	t := m.targets[i]
	x.state[t.format] = "writing …"
	e, f := x.c.o.Exporter, x.formats[t.format]
	how := manner(x.s.a, x.formats, m.targets, x.boxes)
	return func() tea.Msg {
		return wroteMsg{to: x, plan: m, i: i, err: e.Write(m.doc, f, t.path, how)}
	}
}

// manner says how the files of a plan are written.
func manner(a *model.Agreement, formats []export.Format, targets []target, boxes bool) Manner {
	isPDF := func(t target) bool { return formats[t.format].Name == "pdf" }
	return Manner{Quiet: model.Effective(a).Files.Watermark.IsNo(), Boxes: boxes, WithPDF: slices.ContainsFunc(targets, isPDF)}
}

// wrote tells of one file and goes on to the next; after the last, what was written is kept on record.
func (x *exporting) wrote(m wroteMsg) tea.Cmd {
	t := m.plan.targets[m.i]
	if m.err != nil {
		x.state[t.format] = "not written: " + line(unwritten(m.err))
		if export.LacksCharacters(m.err) {
			lacking := append(x.lacking.targets, t)
			x.lacking = m.plan
			x.lacking.targets = lacking
		}
	} else {
		x.state[t.format] = stateWritten + base(t.path)
		x.written = append(x.written, t.path)
	}
	if m.i+1 < len(m.plan.targets) {
		return x.write(m.plan, m.i+1)
	}
	x.isBusy = false
	x.focus(x.buttonLine())
	switch {
	case len(x.lacking.targets) > 0:
		x.c.fail("No font has some of the characters. b draws a box for each and writes the file.")
	case len(x.written) == 0:
		x.c.fail("No file was written.")
	default:
		said := "Wrote " + plural(len(x.written), "file", "files") + ". o opens the folder, c copies the path."
		if x.told.see(x.s); x.told.proposed > 0 {
			said += " p reads " + plural(x.told.proposed, "promise", "promises") + " in it that nobody agreed to."
		}
		x.c.say(said)
	}
	if len(x.written) == 0 {
		return nil
	}
	e, id, ack, d, files := x.c.o.Exporter, x.s.id, m.plan.saved.ack, m.plan.doc, slices.Clone(x.written)
	return func() tea.Msg { return exportedMsg{x, e.Record(id, ack, d, files)} }
}

func (x *exporting) reveal() tea.Cmd {
	e, folder := x.c.o.Exporter, x.memo.texts[0].String()
	x.c.say("Opening " + folder + " in the file manager.")
	return func() tea.Msg { return exportedMsg{x, e.Reveal(folder)} }
}

func (x *exporting) copy() tea.Cmd {
	x.c.say("Copied: " + x.written[0])
	return x.c.o.Painter.Copy(x.written[0])
}

func (x *exporting) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case plannedMsg:
		if msg.to == x {
			return x.planned(msg)
		}
		return nil
	case wroteMsg:
		if msg.to == x {
			return x.wrote(msg)
		}
		return nil
	case exportedMsg:
		if msg.to == x && msg.err != nil {
			x.c.fail(msg.err.Error())
		}
		return nil
	case tea.MouseClickMsg:
		return x.click(msg.Mouse())
	case tea.MouseWheelMsg:
		return x.focus(x.at + wheeled(msg, 1))
	}
	if x.in == nil || !isInput(msg) {
		return nil
	}
	r, cmd := x.in.Update(msg, x.place(), x.env())
	switch r.Kind {
	case input.Typed:
		*x.memo.texts[0] = value.Text(strings.TrimSpace(r.Text))
	case input.Cleared:
		*x.memo.texts[0] = ""
	case input.Nothing, input.Confirmed, input.None:
	}
	return cmd
}

func (x *exporting) click(m tea.Mouse) tea.Cmd {
	for i, y := range x.geo {
		if y != m.Y+x.top || x.isBusy {
			continue
		}
		cmd := x.focus(i)
		switch {
		case i < x.folderLine():
			return x.toggle()
		case i == x.buttonLine():
			return x.run()
		}
		return cmd
	}
	return nil
}
