package doc

import (
	"bytes"
	"crypto/sha256"
	"encoding"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// digestVersion stands inside what is digested, so that a later shape of the tree never gives an old digest.
const digestVersion = 1

// Seal sets the digest: SHA-256, in hex, of the canonical JSON of what the document says. That is its title, number,
// language, draft mark, open points, faults, proposals, blocks and facts with sorted keys, no spaces and text in NFC. Paper, paths of
// answers and Source do not count. It fails on a node of an unknown kind or a value without a text form.
func Seal(d *Doc) error {
	c := &canon{sum: sha256.New(), out: make([]byte, 0, 2*page)}
	c.put(`{"blocks":`)
	c.blocks(d.Blocks)
	c.put(`,"draft":`)
	c.bool(d.Draft)
	c.put(`,"facts":`)
	c.facts(d.Facts)
	if len(d.Faults) > 0 { // as with the proposals
		c.put(`,"faults":`)
		c.listed(len(d.Faults), func(i int) { c.text(d.Faults[i]) })
	}
	c.put(`,"id":`)
	c.str(d.ID)
	c.put(`,"lang":`)
	c.str(d.Lang)
	c.put(`,"number":`)
	c.text(d.Number)
	c.put(`,"open":`)
	c.listed(len(d.Open), func(i int) { c.text(d.Open[i].String()) })
	if len(d.Proposed) > 0 { // documents without them keep the digests that they had before there were any
		c.put(`,"proposed":`)
		c.listed(len(d.Proposed), func(i int) { c.text(d.Proposed[i]) })
	}
	c.put(`,"title":`)
	c.text(d.Title)
	c.put(`,"version":`)
	c.out = strconv.AppendInt(c.out, digestVersion, 10)
	c.put(`}`)
	if c.err != nil {
		return fmt.Errorf("seal document: %w", c.err)
	}
	c.flush()
	d.Digest = hex.EncodeToString(c.sum.Sum(nil))
	return nil
}

// page is how much is written before it is digested.
const page = 16 << 10

// canon digests a tree as JSON, with the keys of each object in order and without spaces, and keeps the first error.
type canon struct {
	sum hash.Hash
	out []byte // what is still to be digested
	err error
}

func (c *canon) flush() {
	c.sum.Write(c.out)
	c.out = c.out[:0]
}

// put writes JSON as it stands.
func (c *canon) put(json string) { c.out = append(c.out, json...) }

func (c *canon) bool(b bool) { c.out = strconv.AppendBool(c.out, b) }

// text writes words, in NFC.
func (c *canon) text(s string) { c.str(norm.NFC.String(s)) }

// str writes a text as encoding/json does, but for the letters that it writes otherwise for HTML.
func (c *canon) str(s string) {
	c.out = append(c.out, '"')
	from := 0
	for i, r := range s {
		if r >= ' ' && r != '"' && r != '\\' && r != '\u2028' && r != '\u2029' && r != utf8.RuneError {
			continue
		}
		if r == utf8.RuneError && strings.HasPrefix(s[i:], string(utf8.RuneError)) {
			continue // the character itself, and no fault
		}
		c.out = append(c.out, s[from:i]...)
		from = i + max(1, utf8.RuneLen(r))
		switch r {
		case '"', '\\':
			c.out = append(c.out, '\\', byte(r))
		case '\b':
			c.put(`\b`)
		case '\f':
			c.put(`\f`)
		case '\n':
			c.put(`\n`)
		case '\r':
			c.put(`\r`)
		case '\t':
			c.put(`\t`)
		default:
			if r == utf8.RuneError {
				from = i + 1 // one byte that is no UTF-8
			}
			c.out = fmt.Appendf(c.out, `\u%04x`, r)
		}
	}
	c.out = append(append(c.out, s[from:]...), '"')
}

// list writes an array of n items.
func (c *canon) list(n int, item func(i int)) {
	c.put(`[`)
	for i := range n {
		if i > 0 {
			c.put(`,`)
		}
		item(i)
	}
	c.put(`]`)
}

// listed is list where none at all is null, as digests have had it from the first.
func (c *canon) listed(n int, item func(i int)) {
	if n == 0 {
		c.put(`null`)
		return
	}
	c.list(n, item)
}

func (c *canon) blocks(bs []Block) { c.list(len(bs), func(i int) { c.block(bs[i]) }) }

func (c *canon) block(b Block) {
	switch b := b.(type) {
	case *Title:
		c.put(`{"kind":"title","lines":`)
		c.list(len(b.Lines), func(i int) { c.inlines(b.Lines[i]) })
		c.put(`,"text":`)
		c.text(b.Text)
	case *TOC:
		c.put(`{"kind":"toc"`)
	case *Article:
		c.part("article", b.ID, b.Num, b.Title, b.Blocks)
	case *Clause:
		c.part("clause", b.ID, b.Num, b.Title, b.Blocks)
	case *Schedule:
		c.part(b.kind(), b.ID, b.Num, b.Title, b.Blocks)
	case *Para:
		c.put(`{"conspicuous":`)
		c.bool(b.Conspicuous)
		c.put(`,"kind":"para","text":`)
		c.inlines(b.Inlines)
	case *List:
		c.put(`{"items":`)
		c.list(len(b.Items), func(i int) { c.blocks(b.Items[i]) })
		c.put(`,"kind":"list"`)
	case *Definitions:
		c.put(`{"items":`)
		c.list(len(b.Items), func(i int) { c.definition(b.Items[i]) })
		c.put(`,"kind":"definitions"`)
	case *Table:
		c.table(b)
	case *Bars:
		c.bars(b)
	case *Timeline:
		c.timeline(b)
	case *Signatures:
		c.put(`{"kind":"signatures","sides":`)
		c.listed(len(b.Sides), func(i int) { c.side(b.Sides[i]) })
	case *PageBreak:
		c.put(`{"kind":"page-break"`)
	default:
		c.fail("no canonical form for a block of type %T", b)
		return
	}
	c.put(`}`)
}

// part writes what articles, clauses and schedules have in common, but for the last brace.
func (c *canon) part(kind, id, num, title string, blocks []Block) {
	c.put(`{"blocks":`)
	c.blocks(blocks)
	c.put(`,"id":`)
	c.str(id)
	c.put(`,"kind":"` + kind + `","num":`)
	c.str(num)
	c.put(`,"title":`)
	c.text(title)
}

func (c *canon) definition(x Definition) {
	c.put(`{"id":`)
	c.str(x.ID)
	c.put(`,"meaning":`)
	c.inlines(x.Meaning)
	c.put(`,"term":`)
	c.text(x.Term)
	c.put(`}`)
}

func (c *canon) bars(b *Bars) {
	c.put(`{"caption":`)
	c.text(b.Caption)
	c.put(`,"items":`)
	c.list(len(b.Items), func(i int) {
		c.put(`{"label":`)
		c.text(b.Items[i].Label)
		c.put(`,"text":`)
		c.text(b.Items[i].Text)
		c.put(`,"value":`)
		c.value(b.Items[i].Value)
		c.put(`}`)
	})
	c.put(`,"kind":"bars"`)
}

func (c *canon) timeline(b *Timeline) {
	c.put(`{"caption":`)
	c.text(b.Caption)
	c.put(`,"kind":"timeline","points":`)
	c.list(len(b.Points), func(i int) {
		c.put(`{"label":`)
		c.text(b.Points[i].Label)
		c.put(`,"on":`)
		c.value(b.Points[i].On)
		c.put(`,"text":`)
		c.text(b.Points[i].Text)
		c.put(`}`)
	})
}

func (c *canon) table(t *Table) {
	c.put(`{"caption":`)
	c.text(t.Caption)
	c.put(`,"heads":`)
	c.listed(len(t.Columns), func(i int) { c.text(t.Columns[i].Head) })
	c.put(`,"id":`)
	c.str(t.ID)
	c.put(`,"kind":"table","num":`)
	c.str(t.Num)
	c.put(`,"rows":`)
	c.listed(len(t.Rows), func(i int) { c.row(t.Rows[i]) })
}

func (c *canon) row(r Row) {
	c.put(`{"cells":`)
	c.listed(len(r.Cells), func(i int) {
		c.put(`{"text":`)
		c.inlines(r.Cells[i].Inlines)
		c.put(`,"value":`)
		c.value(r.Cells[i].Value)
		c.put(`}`)
	})
	c.put(`,"total":`)
	c.bool(r.Total)
	c.put(`}`)
}

func (c *canon) side(s Side) {
	c.put(`{"party":`)
	c.inlines(s.Party)
	c.put(`,"role":`)
	c.text(s.Role)
	c.put(`,"signatories":`)
	c.listed(len(s.Signatories), func(i int) {
		c.put(`{"date":`)
		c.inlines(s.Signatories[i].Date)
		c.put(`,"name":`)
		c.inlines(s.Signatories[i].Name)
		c.put(`,"title":`)
		c.inlines(s.Signatories[i].Title)
		c.put(`}`)
	})
	c.put(`}`)
}

func (c *canon) inlines(in []Inline) {
	if len(c.out) >= page {
		c.flush()
	}
	c.list(len(in), func(i int) { c.inline(in[i]) })
}

func (c *canon) inline(x Inline) {
	switch x := x.(type) {
	case Text:
		c.text(string(x))
		return
	case Answer:
		c.put(`{"kind":"answer","text":`)
		c.text(x.Text)
		c.put(`,"value":`)
		c.value(x.Value)
	case Term:
		c.put(`{"defines":`)
		c.bool(x.Defines)
		c.put(`,"id":`)
		c.str(x.ID)
		c.put(`,"kind":"term","text":`)
		c.text(x.Text)
	case Ref:
		c.put(`{"kind":"ref","target":`)
		c.str(x.Target)
		c.put(`,"text":`)
		c.text(x.String())
	case Blank:
		c.put(`{"kind":"blank","text":`)
		c.text(x.String())
	case Bold:
		c.put(`{"kind":"bold","text":`)
		c.inlines(x.Inlines)
	case Italic:
		c.put(`{"kind":"italic","text":`)
		c.inlines(x.Inlines)
	case Struck:
		c.put(`{"kind":"struck","text":`)
		c.inlines(x.Inlines)
	default:
		c.fail("no canonical form for an inline of type %T", x)
		return
	}
	c.put(`}`)
}

// value writes the canonical text of a typed value, or null where there is none.
func (c *canon) value(v any) {
	if v == nil {
		c.put(`null`)
		return
	}
	m, ok := v.(encoding.TextMarshaler)
	if !ok {
		c.fail("a value of type %T has no text form", v)
		return
	}
	b, err := m.MarshalText()
	if err != nil {
		c.fail("a value of type %T has no text: %w", v, err)
		return
	}
	c.text(string(b))
}

// facts writes the figures. Their keys are sorted by reading them back, as the fields stand in the order of the type.
func (c *canon) facts(f Facts) {
	b, err := json.Marshal(f)
	if err != nil {
		c.fail("facts: %w", err)
		return
	}
	var tree any
	d := json.NewDecoder(bytes.NewReader(norm.NFC.Bytes(b)))
	d.UseNumber()
	if err := d.Decode(&tree); err != nil {
		c.fail("facts: %w", err)
		return
	}
	var sorted bytes.Buffer
	e := json.NewEncoder(&sorted)
	e.SetEscapeHTML(false)
	if err := e.Encode(tree); err != nil {
		c.fail("facts: %w", err)
		return
	}
	c.out = append(c.out, bytes.TrimRight(sorted.Bytes(), "\n")...)
}

func (c *canon) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}
