package paint

import (
	"bytes"
	"fmt"
	"os/exec"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Terminal is what a direct painter paints on.
type Terminal struct {
	In, Out term.File
	Env     []string        // of the process: TERM, NO_COLOR and the like
	Resized <-chan struct{} // receives when the size changed; nil where nobody tells
}

// Direct returns the painter that writes each frame as soon as it stands. The library's renderer is switched off, so that
// raw mode, the alternate screen, mouse, paste, caret, size and colours are this painter's to set and to put back.
func Direct(t Terminal) Painter {
	d := &direct{t: t, profile: colorprofile.Env(t.Env), done: make(chan struct{})}
	d.w, d.h = d.measure()
	d.frame = newFrame(t.Env, d.profile, d.w, d.h)
	return d
}

// direct paints at once. The program's goroutine paints; a signal, a crash or a command may give the terminal back.
type direct struct {
	t    Terminal
	send func(tea.Msg)
	done chan struct{}

	mu       sync.Mutex
	before   *term.State // of the terminal; nil while it is not taken
	isClosed bool
	w, h     int
	profile  colorprofile.Profile
	can      abilities
	isAsked  bool // what the terminal can do
	frame    *frame
	shown    modes
	wanted   tea.View // the last view, painted or held back
	isHeld   bool     // wanted waits for the pace
	isStale  bool     // something else than the view asks for painting
	last     time.Time
}

// paceMsg says that a view that was held back may be painted.
type paceMsg struct{}

// pace is the least time between two frames: a burst of keys is painted once in a while and at its end.
const pace = 3 * time.Millisecond

// Options switch the library's renderer off and its clock down.
func (d *direct) Options() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithoutRenderer(), tea.WithFPS(1), tea.WithWindowSize(d.w, d.h), tea.WithColorProfile(d.profile)}
}

// Size is the terminal's size.
func (d *direct) Size() (w, h int) { return d.w, d.h }

// measure asks the system for the size; where it does not know, the terminal is taken for the usual one.
func (d *direct) measure() (w, h int) {
	w, h, err := term.GetSize(d.t.Out.Fd())
	if err != nil || w <= 0 || h <= 0 {
		return 80, 24
	}
	return w, h
}

// Start takes the terminal and begins to listen for changes of its size.
func (d *direct) Start(send func(tea.Msg)) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.send = send
	if err := d.take(); err != nil {
		return err
	}
	go d.listen()
	return nil
}

func (d *direct) listen() {
	for {
		select {
		case <-d.t.Resized:
			d.send(d.sizeMsg())
		case <-d.done:
			return
		}
	}
}

func (d *direct) sizeMsg() tea.Msg {
	w, h := d.measure()
	return tea.WindowSizeMsg{Width: w, Height: h}
}

// take puts the terminal into raw mode; the first frame after it switches the other modes on.
func (d *direct) take() error {
	if d.before != nil || d.isClosed {
		return nil
	}
	before, err := term.MakeRaw(d.t.In.Fd())
	if err != nil {
		return fmt.Errorf("take the terminal: %w", err)
	}
	d.before = before
	d.frame = newFrame(d.t.Env, d.profile, d.w, d.h)
	d.frame.setGraphemes(d.can.graphemes)
	d.isStale = true
	return nil
}

// give puts back everything that was set.
func (d *direct) give() {
	if d.before == nil {
		return
	}
	d.write([]byte(d.shown.end(d.h)))
	d.shown = modes{}
	_ = term.Restore(d.t.In.Fd(), d.before) // a terminal that is gone needs nothing
	d.before = nil
}

// write sends bytes to the terminal. One that is gone ends the program in another way.
func (d *direct) write(b []byte) { _, _ = d.t.Out.Write(b) }

// Meet learns what the terminal says of itself.
func (d *direct) Meet(msg tea.Msg) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch msg := msg.(type) {
	case paceMsg:
		d.isHeld = false
		return true
	case tea.WindowSizeMsg:
		d.w, d.h = msg.Width, msg.Height
		d.frame.resize(d.w, d.h)
		d.isStale = true
	case tea.ColorProfileMsg:
		d.profile = msg.Profile
		d.frame.setProfile(msg.Profile)
	case tea.ModeReportMsg:
		d.learn(msg)
	case tea.ResumeMsg:
		d.back()
	}
	return false
}

// learn takes the answer to ask.
func (d *direct) learn(m tea.ModeReportMsg) {
	switch {
	case m.Mode == ansi.ModeSynchronizedOutput && m.Value == ansi.ModeReset:
		d.can.sync = true
	case m.Mode == ansi.ModeUnicodeCore && (m.Value == ansi.ModeReset || m.Value == ansi.ModeSet || m.Value == ansi.ModePermanentlySet):
		d.can.graphemes, d.isStale = true, true
		d.frame.setGraphemes(true)
	}
}

// back takes the terminal again and asks whether its size changed meanwhile.
func (d *direct) back() {
	if d.take() == nil && d.send != nil && !d.isClosed {
		go d.send(d.sizeMsg())
	}
}

// Paint writes what a view changes on the screen.
func (d *direct) Paint(v tea.View) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.isStale && isSame(v, d.wanted) && !d.isDue() {
		return
	}
	d.wanted = v
	if d.before == nil || d.isHeld {
		return
	}
	if wait := pace - time.Since(d.last); wait > 0 && !d.isStale {
		d.isHeld = true
		time.AfterFunc(wait, func() { d.send(paceMsg{}) })
		return
	}
	d.paint(v)
	d.last = time.Now()
}

// isDue reports whether a view that was held back is to be painted now.
func (d *direct) isDue() bool { return !d.isHeld && !isSame(d.wanted, d.shown.view) }

func (d *direct) paint(v tea.View) {
	var b bytes.Buffer
	next := modesOf(v, d.can.graphemes)
	d.shown.change(&b, next)
	cells := d.frame.draw(v)
	if len(cells) > 0 && d.can.sync {
		b.WriteString(ansi.SetModeSynchronizedOutput)
	}
	if d.shown.caret && (len(cells) > 0 || !next.caret) && !(d.can.sync && next.caret) {
		b.WriteString(ansi.ResetModeTextCursorEnable) // it would be seen running over the screen
		d.shown.caret = false
	}
	b.Write(cells)
	if next.caret && !d.shown.caret {
		b.WriteString(ansi.SetModeTextCursorEnable)
	}
	if len(cells) > 0 && d.can.sync {
		b.WriteString(ansi.ResetModeSynchronizedOutput)
	}
	if !d.isAsked {
		d.isAsked = true
		b.WriteString(ask(d.t.Env))
	}
	d.shown, d.isStale = next, false
	if b.Len() > 0 {
		d.write(b.Bytes())
	}
}

// Release gives the terminal back until the program goes on.
func (d *direct) Release() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.give()
}

// Close gives the terminal back for good.
func (d *direct) Close() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.give()
	if !d.isClosed {
		d.isClosed = true
		close(d.done)
	}
}

// Lend runs a program on the terminal.
func (d *direct) Lend(c *exec.Cmd, done tea.ExecCallback) tea.Cmd {
	return tea.Exec(&loan{Cmd: c, around: func(run func() error) error {
		d.Release()
		err := run()
		d.mu.Lock()
		defer d.mu.Unlock()
		d.back()
		return err
	}}, done)
}

// Copy writes the text at once, where the library would wait for its clock.
func (d *direct) Copy(text string) tea.Cmd {
	return func() tea.Msg {
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.before != nil {
			d.write([]byte(ansi.SetSystemClipboard(text)))
		}
		return nil
	}
}
