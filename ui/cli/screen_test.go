package cli_test

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// screen is as much of a terminal as the wizard uses: it takes what a program writes and knows what a person would see.
type screen struct {
	w, h     int
	cells    [][]rune // 0 is the second half of a wide character
	row, col int
	top, end int // the rows that scroll
	modes    map[string]bool
	keyboard int // how often keys were asked to be told apart, less how often that was taken back
	title    string
	shape    string // of the caret
	isAlt    bool   // the alternate screen is shown
	hasCaret bool
	rest     []byte // an unfinished sequence
}

func newScreen(w, h int) *screen {
	s := &screen{w: w, h: h, end: h, hasCaret: true, modes: map[string]bool{}}
	s.clear(0, h)
	return s
}

func (s *screen) clear(from, to int) {
	for len(s.cells) < s.h {
		s.cells = append(s.cells, nil)
	}
	for y := from; y < to; y++ {
		s.cells[y] = []rune(strings.Repeat(" ", s.w))
	}
}

// String is the text on the screen, a line for a row.
func (s *screen) String() string {
	var b strings.Builder
	for _, line := range s.cells {
		text := strings.ReplaceAll(string(line), "\x00", "")
		b.WriteString(strings.TrimRight(text, " ") + "\n")
	}
	return b.String()
}

// Write takes output of the program, in pieces of any size.
func (s *screen) Write(p []byte) (int, error) {
	s.rest = append(s.rest, p...)
	for len(s.rest) > 0 {
		n := s.step(s.rest)
		if n == 0 {
			break
		}
		s.rest = s.rest[n:]
	}
	return len(p), nil
}

// step takes one character or sequence and returns its length, 0 while it is not whole.
func (s *screen) step(b []byte) int {
	switch b[0] {
	case '\x1b':
		return s.escape(b)
	case '\r':
		s.col = 0
	case '\n':
		s.down()
	case '\b':
		s.col = max(0, s.col-1)
	case '\t':
		s.col = min(s.w-1, s.col/8*8+8)
	default:
		if b[0] < ' ' {
			break
		}
		if !utf8.FullRune(b) {
			return 0
		}
		r, n := utf8.DecodeRune(b)
		s.put(r)
		return n
	}
	return 1
}

func (s *screen) put(r rune) {
	width := ansi.StringWidth(string(r))
	if width == 0 {
		return // joins the character before it
	}
	if s.col+width > s.w {
		s.col = 0
		s.down()
	}
	s.cells[s.row][s.col] = r
	if width == 2 {
		s.cells[s.row][s.col+1] = 0
	}
	s.col += width
}

func (s *screen) down() {
	switch {
	case s.row == s.end-1:
		s.scroll(s.top, 1)
	case s.row < s.h-1:
		s.row++
	}
}

// scroll moves the rows from a row to the end of the region up, or down for a negative number.
func (s *screen) scroll(from, n int) {
	part := s.cells[from:s.end]
	for range n {
		copy(part, part[1:])
		s.clear(s.end-1, s.end)
	}
	for range -n {
		copy(part[1:], append([][]rune(nil), part...))
		s.clear(from, from+1)
	}
}

// escape takes a sequence: CSI ... letter, OSC and the like up to their end, else two bytes.
func (s *screen) escape(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '[':
		for i := 2; i < len(b); i++ {
			if b[i] >= '@' && b[i] <= '~' {
				s.control(string(b[2:i]), b[i])
				return i + 1
			}
		}
		return 0
	case ']', 'P', '_', '^', 'X':
		for i := 2; i < len(b); i++ {
			if b[i] == '\a' || b[i] == '\\' && b[i-1] == '\x1b' {
				if title, ok := strings.CutPrefix(string(b[1:i]), "]2;"); ok {
					s.title = strings.TrimSuffix(title, "\x1b")
				}
				return i + 1
			}
		}
		return 0
	case '(', ')', ' ', '#':
		if len(b) < 3 {
			return 0
		}
		return 3
	case 'M':
		if s.row == s.top {
			s.scroll(s.top, -1)
		} else {
			s.row = max(0, s.row-1)
		}
	}
	return 2
}

// left lists what a program switched on and did not switch off again.
func (s *screen) left() []string {
	var out []string
	for m, isOn := range s.modes {
		if isOn != (m == "25" || m == "7") {
			out = append(out, "mode "+m)
		}
	}
	if s.keyboard != 0 {
		out = append(out, "keyboard "+strconv.Itoa(s.keyboard))
	}
	if s.title != "" {
		out = append(out, "title "+s.title)
	}
	if s.shape > "1" {
		out = append(out, "caret "+s.shape)
	}
	return out
}

func (s *screen) control(params string, final byte) {
	switch {
	case final == 'u' && strings.HasPrefix(params, ">"):
		s.keyboard++
		return
	case final == 'u' && strings.HasPrefix(params, "<"):
		s.keyboard--
		return
	case final == 'q' && strings.HasSuffix(params, " "):
		s.shape = strings.TrimSpace(params)
		return
	case strings.HasPrefix(params, ">"):
		return // which keys are told apart, in another way
	}
	if strings.HasPrefix(params, "?") {
		for name := range strings.SplitSeq(params[1:], ";") {
			if final == 'h' || final == 'l' {
				s.mode(name, final == 'h')
			}
		}
		return
	}
	first, second := 1, 1
	if a, b, ok := strings.Cut(params, ";"); a != "" || ok {
		first, second = parameter(a), parameter(b)
	}
	switch final {
	case 'A':
		s.row = max(0, s.row-first)
	case 'B', 'e':
		s.row = min(s.h-1, s.row+first)
	case 'C', 'a':
		s.col = min(s.w-1, s.col+first)
	case 'D':
		s.col = max(0, s.col-first)
	case 'E':
		s.row, s.col = min(s.h-1, s.row+first), 0
	case 'F':
		s.row, s.col = max(0, s.row-first), 0
	case 'G', '`':
		s.col = min(s.w, first) - 1
	case 'd':
		s.row = min(s.h, first) - 1
	case 'H', 'f':
		s.row, s.col = min(s.h, first)-1, min(s.w, second)-1
	case 'r':
		s.top, s.end = first-1, min(s.h, second)
		if second == 1 {
			s.end = s.h
		}
		s.row, s.col = 0, 0
	case 'b':
		r := s.cells[s.row][max(0, s.col-1)]
		for range first {
			s.put(r)
		}
	default:
		s.erase(params, final, first)
	}
}

func (s *screen) erase(params string, final byte, n int) {
	line := s.cells[s.row]
	switch final {
	case 'J':
		switch params {
		case "", "0":
			blank(line[s.col:])
			s.clear(min(s.row+1, s.h), s.h)
		case "1":
			blank(line[:s.col+1])
			s.clear(0, s.row)
		default:
			s.clear(0, s.h)
		}
	case 'K':
		switch params {
		case "", "0":
			blank(line[min(s.col, s.w):])
		case "1":
			blank(line[:min(s.col+1, s.w)])
		default:
			blank(line)
		}
	case 'X':
		blank(line[s.col:min(s.w, s.col+n)])
	case 'P':
		k := copy(line[s.col:], line[min(s.w, s.col+n):])
		blank(line[s.col+k:])
	case '@':
		copy(line[min(s.w, s.col+n):], append([]rune(nil), line[s.col:]...))
		blank(line[s.col:min(s.w, s.col+n)])
	case 'L':
		s.scroll(s.row, -n)
	case 'M':
		s.scroll(s.row, n)
	case 'S':
		s.scroll(s.top, n)
	case 'T':
		s.scroll(s.top, -n)
	}
}

func (s *screen) mode(name string, on bool) {
	s.modes[name] = on
	switch name {
	case "1049":
		s.isAlt = on
		s.clear(0, s.h)
	case "25":
		s.hasCaret = on
	}
}

func blank(cells []rune) {
	for i := range cells {
		cells[i] = ' '
	}
}

// parameter reads a number; none is 1.
func parameter(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 1
	}
	return n
}
