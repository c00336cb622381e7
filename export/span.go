package export

import (
	"strings"
	"unicode"

	"engross/export/phrase"
	"engross/model/doc"
)

// span is a stretch of text in one style.
type span struct {
	text string
	mode
}

// mode is the style of a stretch.
type mode struct{ bold, italic, struck bool }

// spans flattens a line into stretches of style. White space at the ends of a stretch moves out of its style,
// since no markup takes it inside; neighbours in the same style become one.
func spans(in []doc.Inline) ([]span, error) {
	f := &flat{}
	err := f.add(in, span{})
	return f.all, err
}

type flat struct{ all []span }

func (f *flat) add(in []doc.Inline, style span) error {
	for _, x := range in {
		if err := f.inline(x, style); err != nil {
			return err
		}
	}
	return nil
}

func (f *flat) inline(x doc.Inline, style span) error {
	switch x := x.(type) {
	case doc.Text:
		f.put(string(x), style)
	case doc.Answer:
		f.put(x.Text, style)
	case doc.Ref:
		f.put(x.String(), style)
	case doc.Blank:
		f.put(x.String(), style)
	case doc.Term:
		style.bold = style.bold || x.Defines
		f.put(x.Text, style)
	case doc.Bold:
		style.bold = true
		return f.add(x.Inlines, style)
	case doc.Italic:
		style.italic = true
		return f.add(x.Inlines, style)
	case doc.Struck:
		style.struck = true
		return f.add(x.Inlines, style)
	default:
		return phrase.Unknown(x)
	}
	return nil
}

func (f *flat) put(s string, style span) {
	s = phrase.Clean(s)
	inner := strings.TrimSpace(s)
	if inner == "" {
		f.push(s, span{})
		return
	}
	start := strings.Index(s, inner)
	f.push(s[:start], span{})
	f.push(inner, style)
	f.push(s[start+len(inner):], span{})
}

func (f *flat) push(s string, style span) {
	if s == "" {
		return
	}
	if n := len(f.all); n > 0 {
		last := &f.all[n-1]
		if last.mode == style.mode {
			last.text += s
			return
		}
		// "a" " " "b" in one style: the space between goes back into it.
		if n > 1 && last.isSpace() && f.all[n-2].mode == style.mode {
			f.all[n-2].text += last.text + s
			f.all = f.all[:n-1]
			return
		}
	}
	style.text = s
	f.all = append(f.all, style)
}

func (s span) isSpace() bool { return strings.TrimFunc(s.text, unicode.IsSpace) == "" }
