package lines

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"engross/model"
)

// This file is a name that is said at a list, at its question and among its rows: it opens the row that has it, and adds one where
// none has.

// byName opens the row that a text names, and adds one of that name where there is none. What reads like something else than a name
// is asked about first, and so are words that stand further in the names of rows.
func (r *rows) byName(text string, open func(int) error, add func(string) error) error {
	if i := r.position(text); i >= 0 {
		return open(i)
	}
	if !r.isName(text) {
		r.say("This is a list: `add` or a name adds a row, a number opens one, `rows` tells them.")
		return nil
	}
	having := r.having(text)
	if len(having) == 0 && !r.isDoubtful(text) {
		return add(text)
	}
	what := "No row is called " + quoted(text) + "."
	all := []choice{{"none", "neither open nor add a row", ""}}
	if len(having) == 0 {
		what = quoted(text) + " may be no name of a row here."
		all = []choice{{"none", "add no row", ""}}
	}
	for n, i := range having {
		all = slices.Insert(all, n, choice{itoa(i), "open " + r.called(i), ""})
	}
	all = append(all, choice{"add", "add a row with that name", ""})
	said, err := r.choose(what, all, 0)
	switch {
	case errors.Is(err, errBack):
		return nil
	case err != nil:
		return err
	case said == "add":
		return add(text)
	case said == "none":
		return nil
	}
	return open(having[slices.IndexFunc(having, func(i int) bool { return itoa(i) == said })])
}

// having returns the rows whose names have all words of a text, a few of them.
func (r *rows) having(text string) (all []int) {
	const most = 4
	for i := range r.len() {
		if len(all) < most && hasWords(r.title(i), text) {
			all = append(all, i)
		}
	}
	return all
}

// noNames begin what is said to somebody or of something, and in small letters hardly a name.
var noNames = []string{
	"no", "not", "none", "nothing", "nobody", "only", "same", "what", "how", "who", "where", "when", "why", "which", "can", "could", "please",
	"i", "we", "they", "it", "is", "are", "do", "does", "there", "that", "this", "leave", "stop", "cancel", "exit", "end", "show", "tell", "change", "remove", "edit", "set",
}

// isDoubtful reports whether a text that may be a name reads more like something else: a question, an address, what is credited, or an
// answer to what is asked further on in a row.
func (r *rows) isDoubtful(text string) bool {
	word, rest, _ := strings.Cut(text, " ")
	if slices.Contains(noNames, strings.Trim(word, ",.")) || strings.HasSuffix(text, "?") || rest == "" && strings.Contains(text, "@") {
		return true
	}
	l, s, p := r.holder()
	if _, isCredit := readCredit(text); isCredit || l == nil {
		return isCredit && r.list != schemes
	}
	isFirst := true
	for _, f := range model.EmptyRow(l).Fields(s.Under(p.Object)) {
		if f.Value() == nil || f.Skip {
			continue
		}
		if !isFirst && slices.ContainsFunc(f.Options, func(o model.Option) bool {
			return strings.EqualFold(o.Label, text) || strings.EqualFold(fmt.Sprint(o.Value), text)
		}) {
			return true
		}
		isFirst = false
	}
	return false
}
