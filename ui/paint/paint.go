// Package paint brings the frames of a program to its terminal. Behind one interface stand the library's own renderer,
// which writes on a clock, and one that writes each frame at once and takes and gives back the terminal itself.
// It knows nothing of what the frames show.
package paint

import (
	"os/exec"

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
	p Painter
	m tea.Model
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
	return v
}

func (x *painted) crash() {
	if r := recover(); r != nil {
		x.p.Close()
		panic(r)
	}
}

// guard does for a command what crash does for a screen, and for those that come of it.
func (x *painted) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer x.crash()
		msg := cmd()
		if all, ok := msg.(tea.BatchMsg); ok {
			guarded := make(tea.BatchMsg, len(all))
			for i, c := range all {
				guarded[i] = x.guard(c)
			}
			return guarded
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

func (library) Lend(c *exec.Cmd, done tea.ExecCallback) tea.Cmd { return tea.ExecProcess(c, done) }
