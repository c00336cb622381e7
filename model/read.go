package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"engross/model/prose"
	"engross/model/value"
)

// saysNone reports whether a text says that a list of lines has none. It is no line of it, which would be printed as one.
func (f Field) saysNone(typed string) bool {
	if _, isLines := f.At.(*value.Lines); !isLines || len(f.Options) > 0 || f.Required || !f.MayBeNA() {
		return false
	}
	switch strings.ToLower(strings.TrimRight(strings.TrimSpace(typed), ".")) {
	case "none", "nothing", "no others", "none further", "no further", "n/a", "not applicable", "does not apply":
		return true
	}
	return false
}

// Read takes what a person typed as the answer to this question: choices by value or label, numbers within their
// bounds, everything else as its kind of value reads it. On an error the answer is unchanged.
func (f Field) Read(typed string, c value.Context) error {
	v := f.Value()
	if v == nil {
		return fmt.Errorf("%s is not a single answer", f.Label)
	}
	if f.Currency != "" {
		c.Currency = f.Currency
	}
	if len(f.Options) > 0 || f.Ref != "" {
		return f.readChoice(v, typed)
	}
	if f.State {
		typed = wholeState(typed)
	}
	typed = f.inUnit(typed, c)
	if err := f.checkBounds(typed, c); err != nil {
		return err
	}
	if w, isWeek := v.(*value.Week); isWeek {
		if more, isMore := value.Also(typed); isMore {
			return f.addHours(w, more, c)
		}
	}
	if err := v.Read(typed, c); err != nil {
		return f.ofTwo(typed, f.withoutLimit(typed, err))
	}
	if span, ok := v.(*value.Span); ok && f.InHours && span.Unit == value.Days && !strings.Contains(strings.ToLower(typed), "calendar") {
		span.Unit = value.BizDays
	}
	return nil
}

// addHours adds hours to those that stand, or to the usual ones.
func (f Field) addHours(w *value.Week, typed string, c value.Context) error {
	var more value.Week
	if err := more.Read(typed, c); err != nil {
		return err
	}
	stood := *w
	if !stood.IsSet() && f.Default != "" {
		if err := stood.UnmarshalText([]byte(f.Default)); err != nil {
			return err
		}
	}
	*w = stood.Plus(more)
	return nil
}

// readChoice understands a choice by its value, its label, what else people call it, or a beginning that fits one label only.
func (f Field) readChoice(v value.Value, typed string) error {
	if strings.TrimSpace(typed) == "" {
		return v.UnmarshalText(nil)
	}
	if _, isSet := v.(*value.Set); !isSet {
		o, err := f.choose(typed)
		if err != nil {
			return err
		}
		return v.UnmarshalText([]byte(o.Value))
	}
	var keys []string
	for part := range strings.SplitSeq(typed, ",") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		o, err := f.choose(part)
		if err != nil {
			return err
		}
		keys = append(keys, o.Value)
	}
	return v.UnmarshalText([]byte(strings.Join(keys, ",")))
}

func (f Field) choose(typed string) (Option, error) {
	want := strings.ToLower(strings.TrimSpace(typed))
	for _, o := range f.Choices() {
		if want == strings.ToLower(o.Label) { // also where another choice has it as its value
			return o, nil
		}
	}
	var begins []Option
	var names []string
	for _, o := range f.Choices() {
		label := strings.ToLower(o.Label)
		if want == o.Value {
			return o, nil
		}
		if strings.HasPrefix(label, want) || strings.HasPrefix(o.Value, want) {
			begins = append(begins, o)
		}
		names = append(names, o.Label)
	}
	if o, ok := f.called(typed); ok {
		return o, nil
	}
	if len(begins) == 0 {
		begins = f.containing(want)
	}
	if len(begins) == 1 {
		return begins[0], nil
	}
	if len(names) == 0 {
		return Option{}, fmt.Errorf("%q fits nothing: no row of the list %s can be chosen here yet", typed, f.Ref)
	}
	example := names[0]
	if near := value.Near(typed, names, 1); len(near) > 0 {
		example = near[0]
	}
	return Option{}, &value.ReadError{Got: typed, Want: "one of the choices, which are " + strings.Join(names, ", "), Example: example}
}

// called returns the choice that people call by a text, if it is not the label of one.
func (f Field) called(typed string) (Option, bool) {
	want := choiceWords(typed)
	var found Option
	for _, o := range f.Choices() {
		if slices.Equal(want, choiceWords(o.Label)) {
			return Option{}, false
		}
		if slices.ContainsFunc(o.others(), func(name string) bool { return slices.Equal(want, choiceWords(name)) }) {
			found = o
		}
	}
	return found, found.Value != ""
}

// others returns what else people call the choice.
func (o Option) others() []string {
	if o.Also == "" {
		return nil
	}
	return strings.Split(o.Also, ",")
}

// containing returns the choices whose name or label has all words of a text, whatever their case, number and hyphens. What
// says the opposite of the text does not count.
func (f Field) containing(typed string) []Option {
	want := slices.DeleteFunc(choiceWords(typed), func(w string) bool { return slices.Contains(fillers, w) })
	if len(want) == 0 {
		return nil
	}
	var out []Option
	for _, o := range f.Choices() {
		for _, name := range append(o.others(), o.Label, strings.ReplaceAll(o.Value, "_", " ")) {
			has := choiceWords(name)
			if hasAll(has, want) && !slices.ContainsFunc(denials, func(w string) bool { return slices.Contains(has, w) && !slices.Contains(want, w) }) {
				out = append(out, o)
				break
			}
		}
	}
	return out
}

var (
	fillers = []string{"a", "an", "the", "of", "and", "or", "for", "in", "on", "to", "at", "by", "with"}
	denials = []string{"no", "not", "none", "never", "without", "nobody"}
)

// choiceWords cuts a text into its words in the singular; one with a hyphen counts as one word.
func choiceWords(text string) []string {
	words := strings.FieldsFunc(strings.ReplaceAll(strings.ToLower(text), "-", ""), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = prose.Singular(w)
	}
	return words
}

func hasAll(has, want []string) bool {
	return !slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(has, w) })
}

// withoutLimit explains how to say that something has no limit, to who said so in words where a number is read.
func (f Field) withoutLimit(typed string, err error) error {
	var wrong *value.ReadError
	_, isLimit := f.At.(*value.Limit) // it tells that itself
	if isLimit || !value.SaysNoLimit(typed) && !strings.EqualFold(strings.Trim(typed, " ."), "none") || !errors.As(err, &wrong) {
		return err
	}
	noun, _, _ := strings.Cut(wrong.Want, ", ")
	told := *wrong
	switch {
	case !f.Required && f.Default == "":
		told.Want = noun + ", and no limit is said by leaving this empty"
	case f.MayBeNA():
		told.Want = noun + ", and no limit is said by declaring this not applicable"
	default:
		told.Want = noun + ", and a limit is needed here"
	}
	return &told
}

// ofTwo tells who typed two numbers where one holds for both sides, or at any time, which question takes the second.
func (f Field) ofTwo(typed string, err error) error {
	numbers := strings.FieldsFunc(typed, func(r rune) bool { return !unicode.IsDigit(r) })
	if f.Second == "" || len(numbers) < 2 {
		return err
	}
	want := "one number for both parties, and where one of them has another"
	if _, isTime := f.At.(*value.Span); isTime {
		want = "one length of time, and where other hours have another"
	}
	return &value.ReadError{Got: typed, Want: want + ", that goes under “" + f.Second + "”", Example: f.Example}
}

// checkBounds reads into a copy first, so that a value out of bounds leaves the answer as it was.
func (f Field) checkBounds(typed string, c value.Context) error {
	if f.Max == 0 && f.Min == 0 {
		return nil
	}
	switch f.At.(type) {
	case *value.Count:
		var n value.Count
		if err := n.Read(typed, c); err != nil || !n.IsSet() {
			return nil // the real reading reports it
		}
		if n.Int() < f.Min || f.Max > 0 && n.Int() > f.Max {
			return &value.ReadError{Got: typed, Want: fmt.Sprintf("a number from %d to %d", f.Min, f.Max), Example: f.Example}
		}
	case *value.Text:
		if n := len([]rune(typed)); f.Max > 0 && n > f.Max {
			return &value.ReadError{Got: typed, Want: fmt.Sprintf("a text of at most %d characters, this one has %d", f.Max, n), Example: or(value.Text(f.Example), "a shorter one")}
		}
	}
	return nil
}

// text returns a value's canonical form.
func text(v value.Value) string {
	b, err := v.MarshalText()
	if err != nil {
		panic("model: " + err.Error()) // every value that is set has a text
	}
	return string(b)
}

// Text returns the canonical text of the answer, "" while there is none.
func (f Field) Text() string {
	v := f.Value()
	if v == nil || !v.IsSet() {
		return ""
	}
	if sum, ok := v.(*value.Amount); ok {
		return sum.String() // a sum beyond the range cannot be kept, but it can be told
	}
	return text(v)
}

// Show returns the answer as the agreement prints it: the label of a choice, the title of a row, the value in its style.
func (f Field) Show(s value.Style) string {
	v := f.Value()
	if v == nil || !v.IsSet() {
		return ""
	}
	if f.Currency != "" {
		s.Currency = f.Currency
	}
	if set, ok := v.(*value.Set); ok {
		return f.showSet(*set)
	}
	if f.Options != nil || f.Offer != nil {
		if o, ok := f.Option(text(v)); ok {
			return o.Label
		}
	}
	if f.IsYear() {
		return text(v)
	}
	return v.Show(s)
}

// IsYear reports whether the answer is a year, which has no mark between its digits: nothing else is counted from that high.
func (f Field) IsYear() bool {
	_, isCount := f.At.(*value.Count)
	return isCount && f.Min >= 1900
}

func (f Field) showSet(set value.Set) string {
	var labels []string
	for _, k := range set.Items() {
		o, ok := f.Option(k)
		if !ok {
			o.Label = k
		}
		labels = append(labels, o.Label)
	}
	return strings.Join(labels, ", ")
}
