package clause

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model"
	"engross/model/doc"
	"engross/model/value"
)

// Limits of what one wording may print. The largest agreements print a hundredth of it.
const (
	maxOutput = 8 << 20 // bytes of Markdown
	maxTokens = 130_000 // answers
	maxRounds = 2 << 20 // rows that ranges go through, each time counted
)

// run is one program at work on one agreement.
type run struct {
	root   *view
	style  value.Style
	draft  bool
	names  names
	out    []byte
	tokens []doc.Inline // what each token stands for, in order
	rounds int          // of all ranges
	fault  string       // why the run was broken off
	brief  bool         // only whether the program says anything is wanted
	isOver bool         // nothing more is to be done: enough was said, or there is a fault
}

// execute runs the program and gives the Markdown with its tokens. Both are good until the next run. A brief run ends as soon
// as there are words.
func (r *run) execute(p *program, brief bool) (markdown []byte, tokens []doc.Inline) {
	r.brief = brief
	r.out, r.tokens, r.rounds, r.fault, r.isOver = r.out[:0], r.tokens[:0], 0, "", false
	r.all(p.steps, dot{view: r.root})
	return r.out, r.tokens
}

// fail breaks the run off.
func (r *run) fail(why string) { r.fault, r.isOver = why, true }

func (r *run) write(text string) {
	if len(r.out)+len(text) > maxOutput {
		r.fail(fmt.Sprintf("it prints more than %d MiB", maxOutput>>20))
		return
	}
	r.out = append(r.out, text...)
	r.said()
}

// said ends a brief run as soon as there are words.
func (r *run) said() {
	if r.brief && saysSomething(r.out) {
		r.isOver = true
	}
}

// saysSomething reports whether there are words below the title; those of a table count from its first row on.
func saysSomething(markdown []byte) bool {
	rows := 0
	for line := range bytes.Lines(bytes.TrimLeft(markdown, " \n")) {
		switch {
		case bytes.HasPrefix(line, []byte("# ")), bytes.HasPrefix(line, []byte("Table:")):
			continue
		case !bytes.HasPrefix(line, []byte("|")):
			rows = 0
		default:
			if rows++; rows <= 2 { // its head and the line below that
				continue
			}
		}
		if bytes.IndexFunc(line, func(c rune) bool { return unicode.IsLetter(c) || c >= planeA }) >= 0 {
			return true
		}
	}
	return false
}

// literal writes words of the wording that stand in quotation marks, so that they stay words.
func (r *run) literal(text string) { r.token(doc.Text(text)) }

// token writes the mark that stands for an inline until the Markdown is parsed. Marks are characters of the private
// planes, which Markdown treats like letters; no wording and no answer can hold one.
func (r *run) token(x doc.Inline) {
	if len(r.tokens) >= maxTokens {
		r.fail(fmt.Sprintf("it prints more than %d answers", maxTokens))
		return
	}
	r.tokens = append(r.tokens, x)
	r.out = utf8.AppendRune(r.out, tokenRune(len(r.tokens)-1))
	r.said()
}

// The private planes hold 65,534 characters each; the last two of a plane are no characters.
const planeA, planeB, planeSize = 0xF0000, 0x100000, 0xFFFE

func tokenRune(n int) rune {
	if n < planeSize {
		return rune(planeA + n)
	}
	return rune(planeB + n - planeSize)
}

// tokenIndex gives the number of the token that a character stands for.
func tokenIndex(c rune) (int, bool) {
	switch {
	case c >= planeB && c < planeB+planeSize:
		return int(c-planeB) + planeSize, true
	case c >= planeA && c < planeA+planeSize:
		return int(c - planeA), true
	}
	return 0, false
}

// print prints one answer, or a blank where it is missing.
func (r *run) print(a answer) { r.printAs(a, nil) }

// printAs prints one answer with its text changed.
func (r *run) printAs(a answer, change func(string) string) { r.token(r.inline(a, change)) }

// inline gives one answer as it stands in a line, with its text changed, or a blank where it is missing.
func (r *run) inline(a answer, change func(string) string) doc.Inline {
	if !a.isSet() {
		return a.blank()
	}
	text := r.named(a, r.show(a))
	if change != nil {
		text = change(text)
	}
	return doc.Answer{Path: a.path(), Text: text, Value: plain(a.value())}
}

// named puts the names of the parties into an answer whose words are ours: a default, or what was proposed.
func (r *run) named(a answer, text string) string {
	f := a.field()
	if r.names != (names{}) && (model.IsProposed(text) || f.Default != "" && f.Text() == f.Default) {
		return r.names.in(text)
	}
	return text
}

// show gives the answer as the agreement prints it.
func (r *run) show(a answer) string {
	f := a.field()
	switch v := f.At.(type) {
	case *value.Set:
		return r.labels(a, " and ")
	case *value.Text:
		if label, ok := r.choice(a, v.String()); ok {
			return label
		}
	case *value.Span:
		return defined(f.Show(r.styleOf(a)))
	}
	return f.Show(r.styleOf(a))
}

// styleOf gives the style in which an answer is printed: that of its price list, or the agreement's.
func (r *run) styleOf(a answer) value.Style {
	if a.view != nil && a.view.style != nil {
		return *a.view.style
	}
	return r.style
}

// labels joins the words of a choice of several.
func (r *run) labels(a answer, last string) string {
	var labels []string
	for _, x := range a.items(r) {
		labels = append(labels, x.text)
	}
	return series(labels, last)
}

// choice gives the words of a choice; false for one that is not offered, such as a row that is gone.
func (r *run) choice(a answer, key string) (string, bool) {
	f := a.field()
	if f.Ref == "" && f.Options == nil && f.Offer == nil {
		return key, true
	}
	label, ok := a.choice(key)
	if f.Ref == "" {
		label = r.names.in(label)
	}
	return label, ok // the title of a row is what somebody typed
}

// printItem prints an entry of a list of lines or choices.
func (r *run) printItem(x item) { r.token(doc.Answer{Path: x.path, Text: x.text}) }

// printRows prints a list as the titles of its rows.
func (r *run) printRows(rows []*view, list answer) {
	switch {
	case len(rows) > 0:
		for i, v := range rows {
			r.write(between(i, len(rows), " and "))
			row, _ := v.object.(model.Row)
			r.token(doc.Answer{Path: v.path, Text: model.Title(v.scope, row)})
		}
	case list.state().None:
		r.token(doc.Answer{Path: list.path(), Text: "none"})
	default:
		r.token(list.blank())
	}
}

// printAddress prints an address in one line, each part as its own answer.
func (r *run) printAddress(v *view) {
	for _, x := range r.address(v) {
		if t, ok := x.(doc.Text); ok {
			r.write(string(t))
			continue
		}
		r.token(x)
	}
}

// address gives an address in one line. Its required parts show as blanks.
func (r *run) address(v *view) []doc.Inline {
	var line []doc.Inline
	keys := []string{"line1", "line2", "city", "region", "postal"}
	if foreign(r.root.scope.A) {
		keys = append(keys, "country")
	}
	for _, key := range keys {
		a := v.answer(key)
		if !a.isSet() && !a.field().Required && a.state().Raw == "" && a.state().Parked == nil {
			continue
		}
		switch {
		case len(line) == 0:
		case key == "postal":
			line = append(line, doc.Text(" "))
		default:
			line = append(line, doc.Text(", "))
		}
		line = append(line, r.inline(a, nil))
	}
	return line
}

// foreign says whether the parties sit in different countries, so that addresses name them.
func foreign(a *model.Agreement) bool {
	return a.Provider.Address.Country != a.Client.Address.Country
}

// rowAt finds a row of a list anywhere in the agreement by the path of the list.
func (r *run) rowAt(list, id string) *view {
	v := r.root
	parts := strings.Split(list, ".")
	for i, key := range parts {
		a := v.answer(key)
		if i < len(parts)-1 {
			if v = a.group(); v == nil {
				return nil
			}
			continue
		}
		for _, row := range a.rows() {
			if row.key() == id {
				return row
			}
		}
	}
	return nil
}

// series joins words as a sentence does: A, B and C, or A, B or C.
func series(words []string, last string) string {
	var b strings.Builder
	for i, w := range words {
		b.WriteString(between(i, len(words), last))
		b.WriteString(w)
	}
	return b.String()
}

// between gives what stands before the i-th of n words.
func between(i, n int, last string) string {
	switch {
	case i == 0:
		return ""
	case i == n-1:
		return last
	}
	return ", "
}

// lower makes the first letter small, unless the word is an abbreviation such as IT.
func lower(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	if n == 0 || unicode.IsUpper(second) || unicode.IsDigit(second) || second == '-' {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

// capital makes the first letter a capital.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// plain gives the typed value of an answer by itself, for spreadsheets. Words have none.
func plain(v value.Value) any {
	switch v := v.(type) {
	case *value.Amount:
		if !v.InRange() {
			return nil // no figure can be worked with; the text says so
		}
		return *v
	case *value.Limit:
		if v.IsAny() {
			return nil
		}
		return v.Amount()
	case *value.Date:
		return *v
	case *value.Qty:
		return *v
	case *value.Count:
		return *v
	case *value.Percent:
		return *v
	case *value.Span:
		return *v
	}
	return nil
}
