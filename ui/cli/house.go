package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"engross/model"
	"engross/model/clause"
	"engross/model/value"
	"engross/store"
)

// house is what commands work with. Its parts are opened when they are first needed: --version opens nothing.
type house struct {
	env      Env
	out      *bufio.Writer // results; messages go to env.Stderr
	code     int           // the exit code
	renderer string        // how the wizard paints
	theme    string        // from --theme; "" for ENGROSS_THEME
	noMouse  bool          // from --no-mouse
	dataDir  string        // from --data; "" for the usual place

	accessible bool      // the wizard was asked for line by line
	lines      io.Reader // where its answers come from then; nil while that is not known

	today   value.Date
	session string // names this run in the store
	host    string
	author  string

	store   *store.Store
	held    leases
	lastRow rowMemo
}

// open makes the store ready. It is called by every command that needs it.
func (h *house) open() error {
	if h.store != nil {
		return nil
	}
	dir, err := h.dir()
	if err != nil {
		return err
	}
	s, err := store.Open(dir, store.Options{Now: h.env.Now, Rand: h.env.Rand})
	if err != nil {
		return err
	}
	if h.session, err = s.NewID(); err != nil {
		return err
	}
	h.host, _ = os.Hostname() // only words of a warning depend on it
	h.author = h.env.Getenv("USER")
	if h.author == "" {
		h.author = h.env.Getenv("USERNAME")
	}
	h.store = s
	return nil
}

// dir returns the folder of the store: --data, ENGROSS_DATA, or the system's place for a program's data.
func (h *house) dir() (string, error) {
	if h.dataDir != "" {
		return h.dataDir, nil
	}
	if d := h.env.Getenv("ENGROSS_DATA"); d != "" {
		return d, nil
	}
	return store.Dir(h.env.GOOS, h.env.Home, h.env.Getenv)
}

// setToday reads the date from ENGROSS_TODAY, which tests and golden files set, or from the clock.
func (h *house) setToday() error {
	t := h.env.Getenv("ENGROSS_TODAY")
	if t == "" {
		h.today = value.DateOf(h.env.Now())
		return nil
	}
	d, err := value.ParseDate(t)
	if err != nil {
		return fmt.Errorf("ENGROSS_TODAY: %w", err)
	}
	h.today = d
	return nil
}

// clausesDir is the folder of the user's own clause files.
func (h *house) clausesDir() (string, error) {
	dir, err := h.dir()
	return filepath.Join(dir, "clauses"), err
}

// clauses loads the wording: the built-in files and the user's, which replace them. Problems are for the user to read;
// the library is whole in any case.
func (h *house) clauses() (*clause.Library, []clause.Problem, error) {
	dir, err := h.clausesDir()
	if err != nil {
		return nil, nil, err
	}
	own, err := overrides(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("read your clauses: %w", err)
	}
	lib, problems := clause.Load(own)
	return lib, problems, nil
}

// wording is clauses for a command: problems are told.
func (h *house) wording() (*clause.Library, error) {
	lib, problems, err := h.clauses()
	for _, p := range problems {
		h.note(p.String() + " (the built-in wording is used)")
	}
	return lib, err
}

// maxClause is the most bytes of a clause file that are read.
const maxClause = 1 << 20

func overrides(dir string) ([]clause.Override, error) {
	files, err := os.ReadDir(dir)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var out []clause.Override
	for _, f := range files {
		if f.IsDir() || !strings.HasSuffix(f.Name(), ".md") {
			continue
		}
		name := filepath.Join(dir, f.Name())
		text, err := readLimited(name, maxClause)
		if err != nil {
			return nil, err
		}
		out = append(out, clause.Override{Name: f.Name(), Text: string(text), Origin: name})
	}
	return out, nil
}

// readLimited reads a regular file of at most limit bytes.
func readLimited(name string, limit int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s is a folder, not a file", name)
	}
	b := bytes.NewBuffer(make([]byte, 0, min(info.Size(), limit)+bytes.MinRead))
	_, err = b.ReadFrom(io.LimitReader(f, limit+1))
	if err == nil && int64(b.Len()) > limit {
		return nil, fmt.Errorf("%s is larger than %d MiB, the most that is read", name, limit>>20)
	}
	return b.Bytes(), err
}

// newID gives row ids. Randomness that fails ends the program: nothing could be saved under such ids.
func (h *house) newID() string {
	id, err := model.NewID(h.env.Rand)
	if err != nil {
		panic(err)
	}
	return id
}

// day is the date now: a window may be open past midnight.
func (h *house) day() value.Date {
	if h.env.Getenv("ENGROSS_TODAY") != "" {
		return h.today
	}
	return value.DateOf(h.env.Now())
}

// typed is a path as a person types it on a screen, where no shell reads the ~ of the home folder.
func (h *house) typed(name string) string {
	if rest, ok := strings.CutPrefix(name, "~"); ok && h.env.Home != "" && (rest == "" || os.IsPathSeparator(rest[0])) {
		return filepath.Join(h.env.Home, rest)
	}
	return name
}

// short is a path as a screen names it: with ~ for the home folder.
func (h *house) short(path string) string {
	if rest, ok := strings.CutPrefix(path, h.env.Home); ok && h.env.Home != "" && rest != "" && os.IsPathSeparator(rest[0]) {
		return "~" + rest
	}
	return path
}

// context is how typed answers are read in an agreement.
func (h *house) context(a *model.Agreement) value.Context {
	return value.Context{Style: a.Style(), Today: h.today}
}
