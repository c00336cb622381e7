package paint_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"engross/ui/paint"
)

// counter is a model with one line that says how often a key was pressed.
type counter struct {
	keys   int
	mouse  tea.MouseMode
	size   tea.WindowSizeMsg
	lend   func() tea.Cmd
	lentTo string
}

type lentMsg struct{ err error }

func (c *counter) Init() tea.Cmd { return nil }

func (c *counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		c.size = msg
	case lentMsg:
		c.lentTo = fmt.Sprint("lent ", msg.err)
	case tea.KeyPressMsg:
		c.keys++
		switch msg.String() {
		case "q":
			return c, tea.Quit
		case "!":
			panic("the screen broke")
		case "c":
			return c, tea.Batch(func() tea.Msg { panic("the command broke") })
		case "r":
			c.lentTo = "\x1b[31mred\x1b[m"
		case "m":
			c.mouse = tea.MouseModeCellMotion
		case "e":
			return c, c.lend()
		}
	}
	return c, nil
}

func (c *counter) View() tea.View {
	v := tea.NewView(fmt.Sprintf("keys %d at %dx%d %s\nbelow 日本", c.keys, c.size.Width, c.size.Height, c.lentTo))
	v.AltScreen, v.ReportFocus, v.MouseMode, v.WindowTitle = true, true, c.mouse, "counter"
	v.Cursor = tea.NewCursor(5, 0)
	return v
}

// stage is a terminal with a program on it.
type stage struct {
	t       *testing.T
	tty     *os.File // our side
	painter paint.Painter
	model   *counter
	resized chan struct{}
	before  *term.State
	over    chan error

	mu   sync.Mutex
	seen []byte
	news chan struct{}
}

func newStage(t *testing.T, env ...string) *stage {
	t.Helper()
	ours, theirs, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(ours, &pty.Winsize{Cols: 60, Rows: 10}); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(theirs.Fd())
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{t: t, tty: ours, before: before, resized: make(chan struct{}), over: make(chan error, 1), news: make(chan struct{}, 1), model: &counter{}}
	s.painter = paint.Direct(paint.Terminal{In: theirs, Out: theirs, Env: append([]string{"TERM=xterm-256color"}, env...), Resized: s.resized})
	s.model.lend = func() tea.Cmd {
		return s.painter.Lend(exec.Command("sh", "-c", "printf 'someone else'; stty -a"), func(err error) tea.Msg { return lentMsg{err} })
	}
	p := paint.Program(s.painter, s.model, tea.WithInput(theirs), tea.WithOutput(theirs))
	if err := s.painter.Start(p.Send); err != nil {
		t.Fatal(err)
	}
	go s.read()
	isOver := make(chan struct{})
	go func() {
		_, err := p.Run()
		s.painter.Close()
		s.over <- err
		close(isOver)
	}()
	t.Cleanup(func() {
		p.Quit() // unlike Kill, it waits for those who read
		<-isOver
		_ = errors.Join(theirs.Close(), ours.Close()) // whatever the test left
	})
	return s
}

func (s *stage) read() {
	b := make([]byte, 1<<14)
	for {
		n, err := s.tty.Read(b)
		s.mu.Lock()
		s.seen = append(s.seen, b[:n]...)
		s.mu.Unlock()
		select {
		case s.news <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// await waits until all texts were written since the last call, and returns what was.
func (s *stage) await(texts ...string) string {
	s.t.Helper()
	late := time.After(10 * time.Second)
	for {
		s.mu.Lock()
		said := string(s.seen)
		s.mu.Unlock()
		isThere := true
		for _, x := range texts {
			isThere = isThere && strings.Contains(said, x)
		}
		if isThere {
			s.mu.Lock()
			s.seen = nil
			s.mu.Unlock()
			return said
		}
		select {
		case <-s.news:
		case <-late:
			s.t.Fatalf("waited in vain for %q; written was %q", texts, said)
		}
	}
}

func (s *stage) press(keys string) {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// isRaw reports whether the terminal hands over single keys.
func (s *stage) isRaw() bool {
	s.t.Helper()
	now, err := term.GetState(s.tty.Fd())
	if err != nil {
		s.t.Fatal(err)
	}
	return *now != *s.before
}

// What is written to take the terminal and to give it back.
var (
	takes = []string{"\x1b[?1049h", "\x1b[?2004h", "\x1b[?1004h", "\x1b[>1u", "\x1b]2;counter\x07", "\x1b[?25h"}
	gives = []string{"\x1b[<1u", "\x1b[?1049l", "\x1b[?25h", "\x1b[?2004l", "\x1b[?1004l", "\x1b]2;\x07", "\x1b[0 q"}
)

func TestTheTerminalIsTakenAndGivenBack(t *testing.T) {
	s := newStage(t)
	s.await(append(takes, "keys 0 at 60x10", "below 日本")...)
	if !s.isRaw() {
		t.Error("single keys are not handed over")
	}
	s.press("m")
	s.await("\x1b[?1002h", "\x1b[?1006h", "1")
	s.press("q")
	s.await(append(gives, "\x1b[?1002l", "\x1b[?1006l")...)
	if err := <-s.over; err != nil {
		t.Error(err)
	}
	if s.isRaw() {
		t.Error("the line mode was not put back")
	}
}

func TestOneKeyWritesLittle(t *testing.T) {
	s := newStage(t)
	s.await("keys 0 at 60x10", "\x1b[?25h")
	s.press("x")
	if said := s.await("1", "\x1b[?25h"); len(said) > 60 {
		t.Errorf("one changed character took %d bytes: %q", len(said), said)
	}
}

func TestABurstIsPaintedOnceInAWhile(t *testing.T) {
	s := newStage(t)
	s.await("keys 0 at 60x10", "\x1b[?25h")
	s.press(strings.Repeat("x", 500))
	late := time.Now().Add(10 * time.Second)
	var said string
	for !strings.Contains(said, "500") && time.Now().Before(late) {
		time.Sleep(5 * time.Millisecond)
		s.mu.Lock()
		said = string(s.seen)
		s.mu.Unlock()
	}
	if n := strings.Count(said, "\x1b[?25l"); n > 250 {
		t.Errorf("500 keys at once were painted %d times", n)
	}
}

func TestTheSizeIsFollowed(t *testing.T) {
	s := newStage(t)
	s.await("keys 0 at 60x10")
	if err := pty.Setsize(s.tty, &pty.Winsize{Cols: 40, Rows: 6}); err != nil {
		t.Fatal(err)
	}
	s.resized <- struct{}{}
	s.await("keys 0 at 40x6")
}

func TestAProgramGetsTheTerminalAsItWas(t *testing.T) {
	s := newStage(t)
	s.await("keys 0")
	s.press("e")
	said := s.await("someone else", " icanon ", "lent <nil>", "\x1b[?1049h")
	before, after, _ := strings.Cut(said, "someone else")
	if !strings.Contains(before, "\x1b[?1049l") || !strings.Contains(after, "\x1b[?1049h") {
		t.Errorf("the other program did not have the first screen: %q", said)
	}
	if !s.isRaw() {
		t.Error("the terminal was not taken again")
	}
	s.press("x")
	s.await("2")
}

// TestTheLibraryGoesOnAfterAProgram runs programs that end at once, which the library's clock does not always outlast.
func TestTheLibraryGoesOnAfterAProgram(t *testing.T) {
	ours, theirs, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{t: t, tty: ours, over: make(chan error, 1), news: make(chan struct{}, 1), model: &counter{}, painter: paint.Library()}
	s.model.lend = func() tea.Cmd {
		return s.painter.Lend(exec.Command("true"), func(err error) tea.Msg { return lentMsg{err} })
	}
	p := paint.Program(s.painter, s.model, tea.WithInput(theirs), tea.WithOutput(theirs), tea.WithWindowSize(60, 10))
	go s.read()
	go func() {
		_, err := p.Run()
		s.over <- err
	}()
	s.await("keys", "0")
	for range 20 {
		s.press("e")
		s.await("\x1b[?1049l", "\x1b[?1049h", "lent <nil>")
	}
	s.press("q")
	if err := <-s.over; err != nil {
		t.Error(err)
	}
	if err := errors.Join(theirs.Close(), ours.Close()); err != nil {
		t.Error(err)
	}
}

func TestATextIsCopied(t *testing.T) {
	s := newStage(t)
	s.await("keys 0")
	if msg := s.painter.Copy("a path")(); msg != nil {
		t.Errorf("copying says %v", msg)
	}
	s.await("\x1b]52;c;YSBwYXRo\x07")
}

func TestReleasedItIsLeftAloneUntilTheProgramGoesOn(t *testing.T) {
	s := newStage(t)
	s.await("keys 0")
	s.painter.Release()
	s.await(gives...)
	if s.isRaw() {
		t.Error("the line mode was not put back")
	}
	s.press("x\n")
	time.Sleep(50 * time.Millisecond) // time enough to paint what must not be painted
	s.mu.Lock()
	if strings.Contains(string(s.seen), "keys") {
		t.Errorf("painted while the terminal was not ours: %q", s.seen)
	}
	s.mu.Unlock()
	s.painter.Meet(tea.ResumeMsg{})
	s.await("\x1b[?1049h", "keys ", "\x1b[?25h")
	if !s.isRaw() {
		t.Error("the terminal was not taken again")
	}
}

func TestACrashLeavesTheTerminalUsable(t *testing.T) {
	for _, key := range []string{"!", "c"} {
		s := newStage(t)
		s.await("keys 0")
		quiet(t, func() {
			s.press(key)
			if err := <-s.over; !errors.Is(err, tea.ErrProgramPanic) {
				t.Errorf("after a crash the program ends with %v", err)
			}
		})
		s.await(gives...)
		if s.isRaw() {
			t.Error("the line mode was not put back")
		}
	}
}

// quiet keeps what the library says of a crash out of the test's output.
func quiet(t *testing.T, do func()) {
	t.Helper()
	was := os.Stderr
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	os.Stderr = null
	do()
	os.Stderr = was
	if err := null.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestColourIsLeftOutWhereItIsNotWanted(t *testing.T) {
	for _, c := range []struct {
		env  []string
		want bool
	}{{nil, true}, {[]string{"NO_COLOR=1"}, false}} {
		s := newStage(t, c.env...)
		s.await("keys 0")
		s.press("r")
		if got := strings.Contains(s.await("red"), "\x1b[31m"); got != c.want {
			t.Errorf("with %q colour was written: %v, want %v", c.env, got, c.want)
		}
	}
}

func TestTheTerminalIsAskedWhatItCan(t *testing.T) {
	s := newStage(t)
	s.await("keys 0", "\x1b[?2026$p", "\x1b[?2027$p")
	s.press("\x1b[?2026;2$y\x1b[?2027;2$y")
	s.await("\x1b[?2027h", "\x1b[?2026h", "\x1b[?2026l")
	s.press("q")
	s.await("\x1b[?2027l")

	s = newStage(t, "SSH_TTY=/dev/pts/3")
	if said := s.await("keys 0"); strings.Contains(said, "$p") {
		t.Errorf("a terminal behind a connection was asked: %q", said)
	}
}
