package ui

import (
	tea "charm.land/bubbletea/v2"

	"engross/model/value"
)

// App is the wizard: the one tea.Model. It holds the stack of screens, the size, and what is saved and when; everything
// else is a screen's.
type App struct {
	c     *common
	stack []screen
	over  []screen   // dialogs in front of the screens
	open  []*session // agreements with a state of their own; closed ones stay until they are saved

	suspending bool         // stops as soon as no save is running
	quitting   bool         // leaves as soon as everything is saved
	isAgain    bool         // the person wants to leave after the disk refused
	unsaved    *choice      // the last dialog that said that it refused
	warned     bool         // ctrl+c was pressed once
	then       string       // what to do with the next agreement that is opened
	overAt     tea.Position // where the topmost dialog stood in the last drawing, counted from the body
	footAt     []pressAt    // the keys of the footer in the last drawing, by line of the screen
	last       tea.View
	isCurrent  bool // last shows what there is to show
}

// screen is one picture with its keys. Screens ask the app to move by common.ask, never by pointer.
type screen interface {
	// crumb is what the header calls the screen.
	crumb() string
	// actions are the keys of the screen, in the order of the footer.
	actions() []action
	// update takes what no action took: keys that are typed, pastes, clicks, results.
	update(msg tea.Msg) tea.Cmd
	// draw gives at most h lines of at most w cells.
	draw(w, h int) picture
	// isTyping reports whether a letter would be typed into a box.
	isTyping() bool
}

// watcher is a screen that has something made beside it. It is asked after each message whether there is something new, also
// while another screen stands in front of it.
type watcher interface{ watch(isFront bool) tea.Cmd }

// common is what all screens share.
type common struct {
	o      *Options
	st     *styles
	w, h   int
	asks   []tea.Msg
	notice string // one line about the last deed; goes with the next key
	isBad  bool   // the notice tells of a failure

	exports map[string]exported // how the files of each agreement were written last, by its id
}

// exported is how files were written: which, and where.
type exported struct {
	formats value.Set
	folder  string
}

// ask hands the app a wish of a screen; it is done before the next message, so that no key comes in between.
func (c *common) ask(msg tea.Msg) { c.asks = append(c.asks, msg) }

func (c *common) say(text string)  { c.notice, c.isBad = line(text), false }
func (c *common) fail(text string) { c.notice, c.isBad = line(text), true }

// What screens ask for.
type (
	pushAsk   struct{ s screen }          // in front of the stack
	dialogAsk struct{ s screen }          // over everything
	closeAsk  struct{}                    // the topmost dialog, else the topmost screen
	openAsk   struct{ d Draft }           // an agreement
	leaveAsk  struct{ s *session }        // back to the list; saves
	jumpAsk   struct{ path string }       // to a question, on whatever screen it stands
	saveAsk   struct{ s *session }        // saves at once
	doAsk     struct{ do func() tea.Cmd } // once what was asked before is done
	thenAsk   struct{ deed string }       // what to do with the next agreement that is opened
	quitAsk   struct{ evenUnsaved bool }  // the program
	libAsk    struct {
		k kind
		d Draft
	} // the profile or the prices
)

// NewApp returns the wizard, on the list of agreements.
func NewApp(o Options) *App {
	o = o.filled()
	c := &common{o: &o, st: newStyles(o.Theme), w: 80, h: 24}
	if w, h := o.Painter.Size(); w > 0 && h > 0 {
		c.w, c.h = w, h
	}
	a := &App{c: c}
	a.stack = []screen{newHome(c)}
	if len(o.Problems) > 0 {
		text := o.Problems[0].String()
		if n := len(o.Problems) - 1; n > 0 {
			text += " (and " + plural(n, "more problem", "more problems") + ")"
		}
		c.fail(text)
	}
	return a
}

// Init loads the list, and the agreement that was asked for.
func (a *App) Init() tea.Cmd {
	h := a.stack[0].(*home)
	cmd := h.load()
	switch {
	case a.c.o.Open != "":
		return tea.Batch(cmd, h.open(a.c.o.Open))
	case a.c.o.Screen != "":
		return tea.Batch(cmd, h.library(a.c.o.Screen))
	}
	return cmd
}

// top returns the screen that keys go to.
func (a *App) top() screen {
	if n := len(a.over); n > 0 {
		return a.over[n-1]
	}
	return a.stack[len(a.stack)-1]
}

// Update takes one message. Nothing in it waits: what takes time is a command.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmds := []tea.Cmd{a.route(msg)}
	for len(a.c.asks) > 0 {
		ask := a.c.asks[0]
		a.c.asks = a.c.asks[1:]
		cmds = append(cmds, a.obey(ask))
	}
	a.remember()
	a.offerPreset()
	a.tellNews()
	for _, s := range a.open {
		cmds = append(cmds, s.watchSave(), s.watchAnalysis())
	}
	for i, s := range a.stack {
		if w, ok := s.(watcher); ok {
			cmds = append(cmds, w.watch(i == len(a.stack)-1))
		}
	}
	cmds = append(cmds, a.tidy())
	return a, batch(cmds)
}

// route brings a message to where it belongs.
func (a *App) route(msg tea.Msg) tea.Cmd {
	a.isCurrent = a.isCurrent && isSilent(msg)
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.c.w, a.c.h = msg.Width, msg.Height
		return a.broadcast(msg)
	case tea.KeyPressMsg:
		return a.key(msg)
	case tea.BlurMsg:
		return a.saveAll()
	case suspendMsg:
		return a.suspend()
	case tea.ResumeMsg:
		return a.resumed()
	case tea.FocusMsg:
		return a.catchUp(a.open...)
	case tea.KeyReleaseMsg, tea.ColorProfileMsg, tea.EnvMsg:
		return nil
	case tea.MouseMsg:
		return a.mouse(msg)
	case saveTickMsg:
		return msg.s.tickSave(msg)
	case savedMsg:
		if msg.ack.Note != "" {
			a.c.say(msg.ack.Note)
		}
		return msg.s.saved(msg)
	case mergedMsg:
		return a.merged(msg)
	case analyseTickMsg:
		return msg.s.tickAnalysis()
	case analysedMsg:
		was := msg.s.known
		cmd := msg.s.analysed(msg)
		a.tellWrong(msg.s, &was)
		return cmd
	case callTickMsg:
		msg.s.call.ticking = false // the clock goes on if it is still seen
		return nil
	case coveredMsg:
		msg.s.covered(msg)
		return nil
	case previewedMsg:
		msg.v.previewed(msg)
		return nil
	case pastedMsg:
		cmd := msg.p.pasted(msg)
		a.resync()
		return cmd
	case sheetSentMsg:
		a.sheetSent(msg)
		return nil
	case sheetBackMsg:
		a.sheetBack(msg)
		return nil
	case holdTickMsg, heldMsg, watchTickMsg, watchedMsg:
		return a.lease(msg)
	}
	return a.broadcast(msg)
}

// isSilent reports whether a message changes nothing that is seen.
func isSilent(msg tea.Msg) bool {
	switch msg.(type) {
	case saveTickMsg, analyseTickMsg, holdTickMsg, watchTickMsg, watchedMsg, tea.FocusMsg, tea.BlurMsg, tea.KeyReleaseMsg, tea.ColorProfileMsg, tea.EnvMsg:
		return true
	}
	return false
}

// broadcast hands a message to the topmost screen and, where it is a result, to those below, which know their own.
func (a *App) broadcast(msg tea.Msg) tea.Cmd {
	if isInput(msg) {
		return a.top().update(msg)
	}
	var cmds []tea.Cmd
	for _, s := range a.stack {
		cmds = append(cmds, s.update(msg))
	}
	for _, s := range a.over {
		cmds = append(cmds, s.update(msg))
	}
	return batch(cmds)
}

// isInput reports whether a message is for the screen in front only.
func isInput(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.PasteStartMsg, tea.PasteEndMsg, tea.ClipboardMsg, tea.MouseMsg:
		return true
	}
	return false
}

// saveAll saves every open agreement at once.
func (a *App) saveAll() tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range a.open {
		cmds = append(cmds, s.saveNow(""))
	}
	return batch(cmds)
}

// catchUp takes over what other windows saved while somebody was there and not here: a save finds out, and one of the place
// where one is does no harm.
func (a *App) catchUp(all ...*session) tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range all {
		s.keep.movedOn(a.c.o.Now())
		cmds = append(cmds, s.saveNow(""))
	}
	return batch(cmds)
}

func batch(cmds []tea.Cmd) tea.Cmd {
	var some []tea.Cmd
	for _, c := range cmds {
		if c != nil {
			some = append(some, c)
		}
	}
	if len(some) == 0 {
		return nil
	}
	return tea.Batch(some...)
}
