package lines

import (
	"slices"
	"strings"

	"engross/model"
)

func (r *rows) hasCatalogue() bool { return r.list == "services" }

// catalogue tells the services that are not in the list yet, and adds those that are named.
func (r *rows) catalogue(words string) error {
	l, _, _ := r.holder()
	var all []choice
	for _, x := range model.Catalogue {
		if row, _ := l.Find(x.ID); row == nil && hasWords(x.Name+" "+x.Description, words) {
			all = append(all, choice{x.ID, x.Name, x.Description})
		}
	}
	if len(all) == 0 {
		r.say("Nothing of the catalogue is left that has these words.")
		return nil
	}
	for i, c := range all {
		r.out.item(i+1, c.label+": "+c.help)
	}
	text, err := r.ask("Numbers of those to add, such as 1 3 5; empty adds none.")
	if err != nil || text == "" {
		return err
	}
	var ids, names []string
	for _, n := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ' ' }) {
		i := picked(n, all)
		if i < 0 {
			r.say("There is no line %s; nothing was added.", quoted(n))
			return nil
		}
		if !slices.Contains(ids, all[i].value) {
			ids, names = append(ids, all[i].value), append(names, all[i].label)
		}
	}
	n := plural(len(ids), "service", "services")
	return r.edit("add "+n, func() string { return "Added " + n + ": " + strings.Join(names, ", ") + "." }, func(e *model.Edit) error {
		for _, id := range ids {
			if _, err := e.AddFromCatalogue(id, "included"); err != nil {
				return err
			}
		}
		return nil
	})
}
