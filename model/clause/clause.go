// Package clause is what the agreement says: wording files (text/*.md) filled with answers, giving a numbered tree. How to
// write a wording file stands at the head of text/outline.txt. The templates are those of text/template in syntax, but are
// checked against the questions of the agreement when they are loaded, and run by an evaluator that knows nothing else: an
// answer becomes a token in the Markdown, so that it can never become a heading, a cell or a reference.
package clause

import (
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/yuin/goldmark/parser"

	"engross/model/value"
)

//go:embed text
var texts embed.FS

// maxWording is the most bytes of a wording file. Longer texts are no clauses, and the limit bounds what parsing them costs.
const maxWording = 128 << 10

// Override is a wording file of the user's that replaces the built-in clause of the same id.
type Override struct {
	Name   string // file name, such as renewal.md; a folder before it is ignored
	Text   string
	Origin string // where it came from, as messages name it; empty for Name
}

// Problem is a fault in a wording file, or a part of an agreement that could not be written as asked.
type Problem struct {
	Clause  string // id of the clause it is about; may be empty
	File    string // the wording file; empty where the agreement itself is at fault
	Line    int    // in that file, from 1; 0 for the file as a whole
	Path    string // the answer that mends it, where the agreement itself is at fault
	Message string // what is wrong and what to write instead
}

// String gives the problem as a compiler would: file, line, message.
func (p Problem) String() string {
	switch {
	case p.File != "" && p.Line > 0:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	case p.File != "":
		return p.File + ": " + p.Message
	case p.Clause != "":
		return p.Clause + ": " + p.Message
	}
	return p.Message
}

// Clause is one wording as it is shown to the person who may replace it.
type Clause struct {
	ID      string
	Title   string
	Text    string
	Origin  string // where a replaced wording came from; empty for the built-in one
	Hash    string // of the wording, see Library.Hash
	Builtin bool
}

// Library is the wording of the agreement: the built-in clauses, with the user's in their place where there are any.
// It may be used from several goroutines at once. Built-in files are read and parsed when they are first needed.
type Library struct {
	texts   fs.FS // the built-in wording
	outline outline
	files   map[string]*file
	own     map[string]bool // ids whose wording is the user's

	reading  sync.Once
	parse    sync.Once
	schema   *schema
	problems []Problem // of built-in files, which a test keeps empty
	glossary []*entry
	parser   parser.Parser
	bodies   memo // of clauses of the agreement's own

	whole  sync.Once
	digest string // see Digest

	reach   sync.Once
	printed map[string][]string // pattern of a path to the clauses that use it
}

// file is one wording with what became of it.
type file struct {
	id, name, origin, text string
	phrase                 bool // words without a title, such as the meaning of a term

	prog *program // set by compile
	memo memo
	ours *file // the built-in wording that it replaces
}

// Load reads the built-in clauses and the user's. Built-in ones always load. A clause of the user's replaces ours; a bad
// one, or one whose id is not ours, is reported with file and line and left out, so that the built-in wording is used.
func Load(overrides []Override) (*Library, []Problem) { return load(texts, overrides) }

func load(texts fs.FS, overrides []Override) (*Library, []Problem) {
	l := &Library{texts: texts, files: map[string]*file{}, own: map[string]bool{}}
	var problems []Problem
	l.outline, problems = readOutline(l.builtin("outline.txt"))
	for _, id := range l.outline.clauses() {
		l.files[id] = &file{id: id, name: id + ".md"}
	}
	if len(overrides) > 0 {
		l.compile()
	}
	for _, o := range overrides {
		problems = append(problems, l.override(o)...)
	}
	return l, problems
}

// read fills in the text of the built-in clauses, once.
func (l *Library) read() {
	l.reading.Do(func() {
		for id, f := range l.files {
			f.text = l.builtin(id + ".md")
		}
	})
}

// builtin gives the text of an embedded file, or nothing if there is none.
func (l *Library) builtin(name string) string {
	b, _ := fs.ReadFile(l.texts, path.Join("text", name)) // a missing file is an empty one, which compile reports
	return newlines(string(b))
}

// newlines makes all line ends "\n", so that a wording has the same hash on every system.
func newlines(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// override puts one wording of the user's in place, or says why not.
func (l *Library) override(o Override) []Problem {
	origin := cmp.Or(o.Origin, o.Name)
	name := path.Base(strings.ReplaceAll(o.Name, `\`, "/"))
	id := strings.TrimSuffix(name, ".md")
	if l.files[id] == nil || id == name {
		msg := fmt.Sprintf("there is no clause %q to replace", id)
		if near := value.Near(id, l.IDs(), 3); len(near) > 0 {
			msg += "; nearest: " + strings.Join(near, ", ")
		}
		return []Problem{{Clause: id, File: origin, Message: msg + ". The file is ignored"}}
	}
	if l.own[id] {
		return []Problem{{Clause: id, File: origin, Message: "this clause was replaced by " + l.files[id].origin + " already; the file is ignored"}}
	}
	f := &file{id: id, name: origin, origin: origin, text: newlines(o.Text)}
	if problems := f.compile(l.schema, true); len(problems) > 0 {
		return problems
	}
	f.ours = l.files[id]
	l.files[id], l.own[id] = f, true
	return nil
}

// Prepare reads the built-in files, which Build does otherwise. It may run beside anything else.
func (l *Library) Prepare() { l.compile() }

// compile parses the built-in files, once.
func (l *Library) compile() {
	l.read()
	l.parse.Do(func() {
		l.parser = newParser()
		l.bodies.limit = 32
		l.schema = newSchema()
		var files []*file
		for _, id := range l.outline.clauses() {
			if f := l.files[id]; f.prog == nil {
				files = append(files, f)
			}
		}
		faults := make([][]Problem, len(files)+1)
		var work sync.WaitGroup
		work.Go(func() { l.glossary, faults[len(files)] = newGlossary(l.schema) })
		var next atomic.Int64
		for range runtime.GOMAXPROCS(0) {
			work.Go(func() {
				for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
					faults[i] = files[i].compile(l.schema, false)
				}
			})
		}
		work.Wait()
		l.problems = slices.Concat(faults...)
	})
}

// Problems gives the faults of the built-in wording, also those of its Markdown. There are none in a released program.
func (l *Library) Problems() []Problem {
	l.compile()
	problems := slices.Clone(l.problems)
	for _, id := range l.outline.clauses() {
		if f := l.files[id]; !l.own[id] && f.prog != nil {
			again := file{id: f.id, name: f.name, text: f.text}
			problems = append(problems, again.compile(l.schema, true)...)
		}
	}
	return problems
}

// IDs gives the ids of all clauses in the order of the agreement.
func (l *Library) IDs() []string { return l.outline.clauses() }

// Clause gives the wording with that id.
func (l *Library) Clause(id string) (Clause, bool) {
	l.read()
	f := l.files[id]
	if f == nil {
		return Clause{}, false
	}
	return Clause{ID: id, Title: title(f.text), Text: f.text, Origin: f.origin, Hash: f.hash(), Builtin: !l.own[id]}, true
}

// Builtin gives our wording with that id, also where the user's has replaced it.
func (l *Library) Builtin(id string) (Clause, bool) {
	if l.files[id] == nil {
		return Clause{}, false
	}
	f := file{id: id, text: l.builtin(id + ".md")}
	return Clause{ID: id, Title: title(f.text), Text: f.text, Hash: f.hash(), Builtin: true}, true
}

// Hash gives SHA-256, in hex, of the wording in use for a clause, with line ends as "\n"; nothing for an unknown id.
func (l *Library) Hash(id string) string {
	l.read()
	if f := l.files[id]; f != nil {
		return f.hash()
	}
	return ""
}

// Hashes gives Hash for each clause. A draft records them, so that it can say which wording has changed since.
func (l *Library) Hashes() map[string]string {
	l.read()
	all := make(map[string]string, len(l.files))
	for id, f := range l.files {
		all[id] = f.hash()
	}
	return all
}

// Digest gives SHA-256, in hex, over the wording of all clauses: two libraries with the same say the same.
func (l *Library) Digest() string {
	l.read()
	l.whole.Do(func() {
		h := sha256.New()
		var b []byte
		for _, id := range slices.Sorted(maps.Keys(l.files)) {
			b = append(append(append(append(b[:0], id...), 0), l.files[id].text...), 0)
			h.Write(b)
		}
		l.digest = hex.EncodeToString(h.Sum(nil))
	})
	return l.digest
}

func (f *file) hash() string {
	sum := sha256.Sum256([]byte(f.text))
	return hex.EncodeToString(sum[:])
}

// title gives the words of the first heading.
func title(text string) string {
	for line := range strings.Lines(text) {
		if t, ok := strings.CutPrefix(line, "# "); ok {
			return strings.TrimSpace(t)
		}
	}
	return ""
}
