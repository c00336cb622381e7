package ui

import (
	"errors"
	"io/fs"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/export"
	"engross/model/check"
)

func (x *exporting) draw(w, h int) picture {
	var p picture
	st := x.c.st
	x.geo = x.geo[:0]
	wide := 44
	for _, f := range x.formats {
		wide = max(wide, width(labelOfFormat(f))+6)
	}
	item := func(i int, text, note string) {
		t := "  " + text
		if i == x.at {
			t = st.Here.Render(fit(markHere+" "+text, min(w, wide)))
		}
		x.geo = append(x.geo, len(p.lines))
		if room := w - wide - 2; width(note) <= room || room > 20 && strings.HasPrefix(note, stateWritten) {
			p.add(cut(strings.TrimRight(fit(t, min(w, wide))+"  "+st.Dim.Render(note), " "), w))
			return
		}
		p.add(cut(t, w))
		for _, l := range wrapped(st.Dim, note, w-6, 3) {
			p.add("      " + l)
		}
	}
	for i, f := range x.formats {
		box := "[ ] "
		if x.on[i] {
			box = "[x] "
		}
		item(i, box+labelOfFormat(f), x.state[i])
	}
	kind, note := "Draft", "marked DRAFT, lists what is not agreed"
	if x.isFinal {
		kind, note = "Final", "refused while errors stand"
	}
	p.add("")
	item(x.kindLine(), "As: "+kind, note)
	sign := "  "
	if x.at == x.folderLine() {
		sign = markHere + " "
	}
	x.geo = append(x.geo, len(p.lines))
	p.add(sign + st.Strong.Render("Folder"))
	if x.in != nil {
		e := x.env()
		e.Width = max(20, w-6)
		p.place(picture{lines: []string{x.in.View(x.place(), e)}, caret: x.in.Cursor()}, 4)
	} else {
		p.add(cut("    "+line(x.memo.texts[0].String()), w))
	}
	p.add("")
	x.told.see(x.s)
	item(x.promisesLine(), "Read what it promises", x.told.says())
	item(x.buttonLine(), "[ Write the files ]", x.standing())
	x.top = inSight(x.top, x.at, x.geo, len(p.lines), h)
	return p.window(x.top, h)
}

// labelOfFormat names a format with the ending of its files.
func labelOfFormat(f export.Format) string { return f.Title + " (." + f.Ext + ")" }

// standing says what a final text would say no to, as far as is known.
func (x *exporting) standing() string {
	n := len(check.Blocking(x.s.known.findings))
	if !x.isFinal || n == 0 {
		return ""
	}
	return plural(n, "error stands", "errors stand") + " in the way"
}

// base is the name of a file without its folder, of either kind of system.
func base(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }

// unwritten says why a file was not written: its name first, the whole path last, where it hides nothing.
func unwritten(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return base(p.Path) + ": " + p.Err.Error() + " (" + p.Path + ")"
	}
	return err.Error()
}

// newReplace asks before files are written over.
func newReplace(c *common, there []string, yes func() tea.Cmd) *choice {
	d := &choice{c: c, title: "Replace " + plural(len(there), "file", "files") + "?"}
	for i, p := range there {
		if i == 6 {
			d.text = append(d.text, "and "+plural(len(there)-6, "more", "more"))
			break
		}
		d.text = append(d.text, p)
	}
	d.rows = []action{
		{Binding: on("replace", "r"), about: "replace them", foot: true, do: func() tea.Cmd { c.ask(closeAsk{}); return yes() }},
		c.close([]string{"esc"}, "keep them", "keep them and write nothing"),
	}
	return d
}

// newRefused says why the final text cannot be written, and leads to the first reason.
func newRefused(c *common, s *session, why []check.Finding) *choice {
	d := &choice{c: c, title: "Not final yet: " + plural(len(why), "point", "points") + " to settle"}
	for i, f := range why {
		if i == 5 {
			d.text = append(d.text, "and "+itoa(len(why)-5)+" more, see the review")
			break
		}
		d.text = append(d.text, markError+" "+f.Message)
	}
	d.rows = []action{
		{Binding: on("go there", "enter"), about: "go to the first of them", foot: true, do: func() tea.Cmd { c.ask(jumpAsk{why[0].Path}); return nil }},
		{Binding: on("review", "r"), about: "see all of them", foot: true, do: func() tea.Cmd {
			c.ask(closeAsk{})
			c.ask(pushAsk{newReview(c, s)})
			return nil
		}},
		c.close([]string{"esc"}, "back", "back to the export; a draft can be written at any time"),
	}
	return d
}
