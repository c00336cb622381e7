package input

import (
	"slices"
	"strings"
	"unicode/utf8"

	"engross/model"
	"engross/model/value"
)

// filterFrom is the number of choices from which on typing filters them.
const filterFrom = 9

var yesNo = []model.Option{{Value: "yes", Label: "yes"}, {Value: "no", Label: "no"}}

// IsChoice reports whether a question is answered by picking.
func IsChoice(f model.Field) bool {
	switch f.At.(type) {
	case *value.Answer, *value.Zone:
		return true
	case *value.Text, *value.Set:
		return len(f.Options) > 0 || f.Ref != ""
	}
	return false
}

// offered returns the choices of a question with those added that were picked and are not offered any more, so that
// they can be seen and taken out.
func offered(options []model.Option, picked []string) []model.Option {
	isCopy := false
	for _, key := range picked {
		if hasOption(options, key) {
			continue
		}
		if !isCopy {
			options, isCopy = slices.Clone(options), true
		}
		options = append(options, model.Option{Value: key, Label: key + " (not among the choices)"})
	}
	return options
}

func hasOption(options []model.Option, key string) bool {
	return slices.ContainsFunc(options, func(o model.Option) bool { return o.Value == key })
}

// usualZones come first where a time zone is picked and no address tells in which country; all others are found by typing.
var usualZones = []string{
	"America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
	"Pacific/Honolulu", "America/Halifax", "Europe/London", "Europe/Dublin", "Europe/Berlin",
}

func zoneOptions(likely []value.Zone) []model.Option {
	names := value.Zones()
	out := make([]model.Option, 0, len(names))
	isThere := make(map[string]bool, len(names))
	add := func(n string) {
		if !isThere[n] {
			isThere[n] = true
			out = append(out, zoneOption(n))
		}
	}
	for _, z := range likely {
		add(z.String())
	}
	for _, n := range usualZones {
		add(n)
	}
	for _, n := range names {
		add(n)
	}
	return out
}

func zoneOption(name string) model.Option {
	return model.Option{Value: name, Label: value.Zone(name).Show(value.Style{})}
}

// pickedKeys returns what is picked at a place, in the order of picking, and whether only the default says so. Text that could
// not be read counts for a set, whose parts can be mended one by one.
func pickedKeys(p model.Place) (keys []string, isDefault bool) {
	set, isSet := p.Field.At.(*value.Set)
	raw := p.State().Raw
	switch {
	case isSet && raw != "":
		return resolved(p.Field, splitKeys(raw)), false
	case raw != "":
		return nil, false
	case isSet && set.IsSet():
		return set.Items(), false
	case p.Field.IsSet():
		return []string{p.Field.Text()}, false
	case p.Field.Default == "":
		return nil, false
	case isSet:
		return splitKeys(p.Field.Default), true
	}
	return []string{p.Field.Default}, true
}

func splitKeys(text string) []string {
	var keys []string
	for part := range strings.SplitSeq(text, ",") {
		if key := value.CleanLine(part); key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// resolved replaces labels among typed keys by the keys they stand for.
func resolved(f model.Field, typed []string) []string {
	for i, word := range typed {
		for _, o := range f.Choices() {
			if strings.EqualFold(word, o.Label) || strings.EqualFold(word, o.Value) {
				typed[i] = o.Value
			}
		}
	}
	return typed
}

// matches returns the positions of the options that fit a filter: those that people call by it, those that begin with it,
// those whose name has all of its words, and those that have them in what else people call them, their help or key.
func matches(f model.Field, options []model.Option, filter string) []int {
	filter = folded(filter)
	words := strings.Fields(filter)
	typed := strings.TrimSpace(filter)
	var first, named, others []int
	nickname := zoneNamed(f, filter)
	for i, o := range options {
		label := folded(o.Label)
		switch {
		case o.Value == nickname && !hasAll(words, label), f.Ref == "" && folded(o.Value) == typed:
			first = slices.Insert(first, 0, i)
		case strings.HasPrefix(label, strings.TrimLeft(filter, " ")):
			first = append(first, i)
		case o.Value == nickname:
			named = slices.Insert(named, 0, i)
		case hasAll(words, label):
			named = append(named, i)
		case hasAll(words, label, folded(o.Help), folded(o.Also), keyWords(f, o)):
			others = append(others, i)
		}
	}
	return append(append(first, named...), others...)
}

// keyWords returns the key of a choice as words; that of a row means nothing to a person.
func keyWords(f model.Field, o model.Option) string {
	if f.Ref != "" {
		return ""
	}
	return folded(o.Value)
}

// zoneNamed returns the zone that a filter names by what people call it, such as "eastern".
func zoneNamed(f model.Field, filter string) string {
	var z value.Zone
	if _, ok := f.At.(*value.Zone); !ok || strings.TrimSpace(filter) == "" || z.Read(filter, value.Context{}) != nil {
		return ""
	}
	return z.String()
}

// hasAll reports whether each word is the beginning of a word of one of the texts.
func hasAll(words []string, texts ...string) bool {
	for _, w := range words {
		if !slices.ContainsFunc(texts, func(text string) bool { return strings.HasPrefix(text, w) || strings.Contains(text, " "+w) }) {
			return false
		}
	}
	return true
}

func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("_/-(", r) {
			return ' '
		}
		return r
	}, strings.ToLower(s))
}

// startingWith returns the next position after from whose label begins with a letter, going round; -1 for none.
func startingWith(options []model.Option, shown []int, from int, letter string) int {
	for n := 1; n <= len(shown); n++ {
		i := (max(from, -1) + n) % len(shown)
		label := options[shown[i]].Label
		_, size := utf8.DecodeRuneInString(label)
		if strings.EqualFold(label[:size], letter) {
			return i
		}
	}
	return -1
}
