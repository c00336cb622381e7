package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"engross/ui"
)

// editors lends texts to the person's own editor.
type editors struct{ *house }

// Lend writes the text into a file that nobody else can read, with the line end that editors expect behind the last line.
func (x editors) Lend(text string) (ui.Loan, error) {
	words, err := x.program()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "engross-text-*")
	if err != nil {
		return nil, fmt.Errorf("make a place for the text: %w", err)
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	l := &loan{dir: dir, words: words}
	if err := os.WriteFile(l.file(), []byte(text), 0o600); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// program is the editor that the person chose, with its own arguments, or one that is usually there.
func (x editors) program() ([]string, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if words := strings.Fields(x.env.Getenv(name)); len(words) > 0 {
			return words, nil
		}
	}
	usual := []string{"nano", "vi"}
	if x.env.GOOS == "windows" {
		usual = []string{"notepad"}
	}
	for _, name := range usual {
		if _, err := exec.LookPath(name); err == nil {
			return []string{name}, nil
		}
	}
	return nil, errors.New("no editor was found: set EDITOR to the one that you use")
}

// maxText is the most bytes that are taken back from an editor.
const maxText = 1 << 20

// loan is one text in a file.
type loan struct {
	dir   string
	words []string // of the command line
}

func (l *loan) file() string { return filepath.Join(l.dir, "text.md") }

func (l *loan) Command() *exec.Cmd {
	return exec.Command(l.words[0], append(l.words[1:len(l.words):len(l.words)], l.file())...)
}

// Text leaves out the line end that editors put behind the last line.
func (l *loan) Text() (string, error) {
	text, err := readLimited(l.file(), maxText)
	if err != nil {
		return "", fmt.Errorf("read the text back: %w", err)
	}
	return strings.TrimSuffix(strings.TrimSuffix(string(text), "\n"), "\r"), nil
}

func (l *loan) Close() error { return os.RemoveAll(l.dir) }
