// Package paint brings the frames of a program to its terminal. Behind one interface stand the library's own renderer,
// which writes on a clock, and one that writes each frame at once and takes and gives back the terminal itself.
// It knows nothing of what the frames show.
package paint

import (
	"bytes"
	"io"
	"os/exec"
	"runtime"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Painter stands between a program and its terminal. Paint, Meet and Lend are called on the program's goroutine, the
// others from any.
type Painter interface {
	// Options start the library's program as the painter needs it.
	Options() []tea.ProgramOption
	// Size is what is known of the terminal's size before it is started; 0 for nothing.
	Size() (w, h int)
	// Start takes the terminal. The program hears through send of what the painter finds out.
	Start(send func(tea.Msg)) error
	// Meet looks at a message before the screens do and reports whether it was the painter's own.
	Meet(msg tea.Msg) bool
	// Paint shows a view; it is called after each message.
	Paint(v tea.View)
	// Lend runs another program on the terminal, which it finds as it was before Start.
	Lend(c *exec.Cmd, done tea.ExecCallback) tea.Cmd
	// Copy puts a text on the clipboard of the person's computer, by way of the terminal.
	Copy(text string) tea.Cmd
	// Release puts the terminal back as it was, until the program hears a tea.ResumeMsg.
	Release()
	// Close puts the terminal back as it was for good.
	Close()
}

// Program returns a program that shows a model through a painter. When a screen crashes, the terminal is put back before
// the library tells of it, so that what it says can be read.
func Program(p Painter, m tea.Model, options ...tea.ProgramOption) *tea.Program {
	return tea.NewProgram(&painted{p: p, m: m}, append(options, p.Options()...)...)
}

// painted is a model whose views a painter shows.
type painted struct {
	p     Painter
	m     tea.Model
	shown chan struct{} // closed once what came of the last message is shown; nil where it is
}

// Init begins.
func (x *painted) Init() tea.Cmd {
	defer x.crash()
	return x.guard(x.m.Init())
}

// Update hands on what is not the painter's own.
func (x *painted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer x.crash()
	if x.p.Meet(msg) {
		return x, nil
	}
	m, cmd := x.m.Update(msg)
	x.m = m
	return x, x.guard(cmd)
}

// View shows the view as well: the library asks for it at the start, after each message and at the end.
func (x *painted) View() tea.View {
	defer x.crash()
	v := x.m.View()
	x.p.Paint(v)
	if x.shown != nil {
		close(x.shown)
		x.shown = nil
	}
	return v
}

func (x *painted) crash() {
	if r := recover(); r != nil {
		x.p.Close()
		panic(r)
	}
}

// guard lets a command begin when the screen shows what came of the message: work beside the screen takes nothing from the
// frame that somebody waits for.
func (x *painted) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	if x.shown == nil {
		x.shown = make(chan struct{})
	}
	shown := x.shown
	return x.guarded(func() tea.Msg {
		<-shown
		return cmd()
	})
}

// guarded does for a command what crash does for a screen, and for those that come of it.
func (x *painted) guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer x.crash()
		msg := cmd()
		if all, ok := msg.(tea.BatchMsg); ok {
			each := make(tea.BatchMsg, len(all))
			for i, c := range all {
				each[i] = x.guarded(c)
			}
			return each
		}
		return msg
	}
}

// Library returns the painter that leaves everything to the library.
func Library() Painter { return library{} }

type library struct{}

func (library) Options() []tea.ProgramOption { return nil }
func (library) Size() (w, h int)             { return 0, 0 }
func (library) Start(func(tea.Msg)) error    { return nil }
func (library) Meet(tea.Msg) bool            { return false }
func (library) Paint(tea.View)               {}
func (library) Release()                     {}
func (library) Close()                       {}

func (library) Copy(text string) tea.Cmd { return tea.SetClipboard(text) }

// Lend waits, before the library goes on, until the last run of its clock has ended: it may stop the next one otherwise,
// and the screen stays empty (charmbracelet/bubbletea#1778, in v2.1.1).
func (library) Lend(c *exec.Cmd, done tea.ExecCallback) tea.Cmd {
	return tea.Exec(&loan{Cmd: c, around: func(run func() error) error {
		err := run()
		for range 1000 {
			if !isClockRunning() {
				break
			}
			time.Sleep(time.Millisecond)
		}
		return err
	}}, done)
}

// isClockRunning looks for the goroutine of the library's clock.
func isClockRunning() bool {
	b := make([]byte, 1<<18)
	return bytes.Contains(b[:runtime.Stack(b, true)], []byte("bubbletea/v2.(*Program).startRenderer.func"))
}

// loan is a program that is run on the terminal.
type loan struct {
	*exec.Cmd
	around func(run func() error) error
}

// Run runs it. The wizard's own goroutine waits meanwhile.
func (l *loan) Run() error { return l.around(l.Cmd.Run) }

// SetStdin hands the keyboard over, unless the program has an input of its own.
func (l *loan) SetStdin(r io.Reader) {
	if l.Stdin == nil {
		l.Stdin = r
	}
}

// SetStdout hands the screen over, likewise.
func (l *loan) SetStdout(w io.Writer) {
	if l.Stdout == nil {
		l.Stdout = w
	}
}

// SetStderr hands the place for errors over, likewise.
func (l *loan) SetStderr(w io.Writer) {
	if l.Stderr == nil {
		l.Stderr = w
	}
}
