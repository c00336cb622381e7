package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

// rows shows any list as a table. The cell in focus is edited in a strip below the table, so that every kind of answer
// has its room; a row can also be opened and its questions asked one by one.
type rows struct {
	c    *common
	s    *session
	path string // of the list

	shown    []int // positions in the list that the filter lets through
	at       int   // position in shown
	col, top int
	cols     []colDef
	cells    map[model.Row][]string // what was drawn of a row; a row that changes is another one
	in       input.Input            // the box of the cell that is edited, else nil
	marked   map[string]bool        // paths of rows
	filter   string
	isFilter bool
	isTyped  bool // something was typed into the cell
	isPast   bool // the editing ended by going past the last cell of all
	bare     int  // revision in which a row was added that has no answer yet; 0 for none
	rev      int
	measured int // revision after which the columns were measured, plus one
	geo      rowsGeo
	opened   openRows
	read     preview
}

// openRows is what is open in each row, as of a revision of what is known.
type openRows struct {
	rev  int
	in   map[string][]string
	held map[string]bool // of the rows in it, those with more than what is only still to be asked
}

// rowsGeo is where things stood in the last drawing.
type rowsGeo struct {
	first int // line of the first row
	last  int
	colX  []int
	box   tea.Position
	strip int
}

func newRows(c *common, s *session, path string) *rows {
	r := &rows{c: c, s: s, path: path}
	r.read = preview{c: c, s: s, open: r.toAnswer, hasRoom: r.hasRoom}
	s.look(path)
	r.refresh()
	return r
}

func (r *rows) holds() *session { return r.s }

func (r *rows) crumb() string {
	p, ok := r.s.place(r.path)
	if !ok {
		return "List"
	}
	return p.Field.Label
}

func (r *rows) isTyping() bool { return !r.read.isIn && (r.in != nil || r.isFilter) }

// list returns the list and what its rows see of the rest.
func (r *rows) list() (model.List, model.Scope, bool) {
	p, ok := r.s.place(r.path)
	if !ok || p.Row != nil || p.Field.List() == nil {
		return nil, model.Scope{}, false
	}
	return p.Field.List(), model.Scope{A: r.s.a, Up: p.Object}, true
}

// refresh reads the list again.
func (r *rows) refresh() {
	r.rev = r.s.rev
	l, s, ok := r.list()
	r.shown = r.shown[:0]
	if !ok {
		return
	}
	words := strings.Fields(strings.ToLower(r.filter))
	for i := range l.Len() {
		if len(words) == 0 || r.fits(s, l.Row(i), words) {
			r.shown = append(r.shown, i)
		}
	}
	r.at = max(0, min(r.at, len(r.shown)-1))
	r.complete(s, l)
	r.col = max(0, min(r.col, len(r.cols)-1))
}

// fits reports whether all words occur in what is shown of a row.
func (r *rows) fits(s model.Scope, row model.Row, words []string) bool {
	hay := strings.ToLower(strings.Join(r.texts(s, row), " "))
	for _, w := range words {
		if !strings.Contains(hay, w) {
			return false
		}
	}
	return true
}

// resync shows what was changed from outside.
func (r *rows) resync() {
	r.cells = nil // a name that other rows point to may have changed
	r.refresh()
	if p, ok := r.cell(); ok && r.in != nil {
		r.in.Sync(p, r.env())
	}
}

// rowPath returns the path of the row in focus.
func (r *rows) rowPath() (string, bool) {
	l, _, ok := r.list()
	if !ok || r.at >= len(r.shown) || r.shown[r.at] >= l.Len() {
		return "", false
	}
	return below(r.path, l.Row(r.shown[r.at]).Key()), true
}

// cell returns the question in focus.
func (r *rows) cell() (model.Place, bool) {
	path, ok := r.rowPath()
	if !ok || r.col >= len(r.cols) {
		return model.Place{}, false
	}
	if path, ok = cellPath(r.s.a, path, r.cols[r.col].key); !ok {
		return model.Place{}, false
	}
	p, ok := r.s.place(path)
	return p, ok && !p.Field.Skip
}

// here is the question in focus: the cell, or the list.
func (r *rows) here() string {
	if p, ok := r.cell(); ok {
		return p.Path
	}
	return r.path
}

// find puts a row in focus.
func (r *rows) find(id string) {
	l, _, ok := r.list()
	if !ok {
		return
	}
	if _, n := l.Find(id); n >= 0 {
		for i, x := range r.shown {
			if x == n {
				r.at = i
			}
		}
	}
}

// reach puts the column with that key in focus, if the table has it.
func (r *rows) reach(key string) bool {
	for i, c := range r.cols {
		if c.key == key {
			r.col = i
			return true
		}
	}
	return false
}

// show brings a question of the list in focus.
func (r *rows) show(path string) bool {
	rest, ok := strings.CutPrefix(path, r.path+".")
	if !ok {
		return path == r.path
	}
	id, key, _ := strings.Cut(rest, ".")
	r.stop()
	r.find(id)
	return key == "" || r.reach(columnOf(r.s.a, below(r.path, id), path))
}

func (r *rows) env() input.Env {
	return input.Env{Width: max(20, r.c.w-4), Height: 6, IsCell: true, Context: r.s.context(), Styles: &r.c.st.Input, Focused: true}
}

// start begins to edit the cell in focus.
func (r *rows) start() tea.Cmd {
	r.isPast = false
	p, ok := r.cell()
	if !ok {
		r.c.say(capital(r.whyNot()) + ".")
		return nil
	}
	r.in = input.New(p)
	return r.in.Focus(p, r.env())
}

// stop ends editing, and reports whether what was typed went to another cell and left this one empty.
func (r *rows) stop() (isEmptied bool) {
	if r.in == nil {
		return false
	}
	if p, ok := r.cell(); ok {
		r.record(p, r.in.Blur(p, r.env()))
		if r.isTyped {
			isMoved := r.s.split(p.Path)
			r.changed()
			r.tellUnread(p.Path)
			now, isThere := r.s.place(p.Path)
			isEmptied = isMoved && isThere && !now.Field.IsSet() && now.State().Raw == ""
		}
	}
	r.in, r.isTyped = nil, false
	return isEmptied
}

func (r *rows) record(p model.Place, res input.Result) {
	if res.Say != "" {
		r.c.say(res.Say)
	}
	if leadTo(r.c, p, res.To); res.Kind == input.Nothing {
		return
	}
	_ = r.s.record(p, res) // what cannot be read is kept as typed and said below the table
	r.isTyped = true
	// what is still being typed is followed at once in a short table; a long one would be drawn anew with each key
	const short = 12 // rows
	if l, _, ok := r.list(); res.Step || ok && l.Len() <= short {
		r.cells = nil
	}
	if r.refresh(); res.InPassing {
		tellTaken(r.c, r.s, p.Path)
	}
	if now, ok := r.cell(); ok && r.in != nil {
		r.in.Sync(now, r.env())
	}
}

// step moves to a cell; past the last column to the next row, and past the last cell out of editing. Who edits goes on in
// the next cell that its row asks for: what is typed in one that it does not ask for would be taken for keys. A cell whose text
// went to another one is still to be answered.
func (r *rows) step(by int) tea.Cmd {
	isEditing, at, col := r.in != nil, r.at, r.col
	if r.stop() && by > 0 {
		return r.start()
	}
	isBeyond := r.isHidden()
	isPassed := func() bool {
		p, ok := r.cell()
		return !ok || isPassedBy(p) || !isBeyond && r.isHidden()
	}
	isThere := r.advance(by)
	for isThere && isEditing && isPassed() {
		isThere = r.advance(by)
	}
	if r.isPast = isEditing && !isThere && by > 0; r.isPast {
		r.at, r.col = at, col // a cell that is asked, where the keys of the row work
		if r.c.notice == "" {
			r.c.say(r.endOf())
		}
	} else if isEditing {
		return r.start()
	}
	return nil
}

// advance moves one cell on and reports whether there was one.
func (r *rows) advance(by int) bool {
	to := r.col + by
	switch {
	case to >= 0 && to < len(r.cols):
		r.col = to
	case to > 0 && r.at < len(r.shown)-1:
		r.col, r.at = 0, r.at+1
	case to < 0 && r.at > 0:
		r.col, r.at = len(r.cols)-1, r.at-1
	default:
		return false
	}
	return true
}

// move goes to another row.
func (r *rows) move(by int) tea.Cmd {
	r.stop()
	r.isPast = false
	r.at = max(0, min(r.at+by, len(r.shown)-1))
	return nil
}

func (r *rows) update(msg tea.Msg) tea.Cmd {
	if r.read.takes(msg) {
		return nil
	}
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		return r.click(msg.Mouse())
	case tea.MouseWheelMsg:
		return r.wheel(msg)
	case tea.PasteMsg:
		if r.in == nil && !r.isFilter {
			return pasteInto(r.c, r.s, r.path, msg.Content)
		}
	case tea.KeyPressMsg:
		if r.isPast && msg.Text != "" {
			ways := "enter adds a row, arrows go to a cell, esc frees all keys."
			if len(r.beyond()) > 0 {
				ways = "tab goes on in this row, " + ways
			}
			r.c.say("Nothing is edited now: " + ways)
			return nil
		}
		if r.in == nil && !r.isFilter && msg.Text != "" {
			return r.typeAnew(msg)
		}
	}
	switch {
	case r.isFilter:
		r.typeFilter(msg)
	case r.in != nil && isInput(msg):
		return r.typeCell(msg)
	}
	return nil
}

// typeAnew begins to edit with a figure or a capital, which takes the place of what stands in the cell, and in an empty list
// begins a row with it: names are typed so. Small letters are keys here.
func (r *rows) typeAnew(msg tea.KeyPressMsg) tea.Cmd {
	if r.c.notice != "" {
		return nil // why the letter does nothing is said
	}
	first, _ := utf8.DecodeRuneInString(msg.Text)
	isName := unicode.IsUpper(first)
	p, ok := r.cell()
	isChoice := ok && input.IsChoice(p.Field)
	isAnswer := isName || !isChoice && strings.ContainsRune("0123456789.+-$€£", first)
	switch {
	case isAnswer && len(r.shown) == 0 && r.filter == "":
		return batch([]tea.Cmd{r.add(), r.typeCell(msg)})
	case !isAnswer || !ok || p.Field.Value() == nil:
		ways := "enter edits the cell, and so do capitals and figures."
		if isChoice {
			ways = "enter chooses the answer, and so does a capital, which begins its name."
		}
		r.c.say(ways + " Small letters are keys here; F1 lists them.")
		return nil
	case isChoice:
		return batch([]tea.Cmd{r.start(), r.typeCell(msg)})
	}
	return batch([]tea.Cmd{r.start(), r.typeCell(emptyStroke), r.typeCell(msg)})
}

func (r *rows) typeCell(msg tea.Msg) tea.Cmd {
	p, ok := r.cell()
	if !ok {
		r.in = nil
		return nil
	}
	res, cmd := r.in.Update(msg, p, r.env())
	r.record(p, res)
	switch res.Move {
	case input.Next:
		if k, ok := msg.(tea.KeyPressMsg); ok && k.Code == tea.KeyTab {
			return tea.Batch(cmd, r.tab())
		}
		return tea.Batch(cmd, r.step(1))
	case input.Prev:
		return tea.Batch(cmd, r.step(-1))
	case input.Open, input.Stay:
	}
	return cmd
}

func (r *rows) typeFilter(msg tea.Msg) {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		if m.String() == "backspace" {
			f := []rune(r.filter)
			r.filter = string(f[:max(0, len(f)-1)])
		} else {
			r.filter += m.Text
		}
	case tea.PasteMsg:
		r.filter += line(m.Content)
	}
	r.refresh()
}
