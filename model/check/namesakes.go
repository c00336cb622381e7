package check

import (
	"fmt"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// namesake is an included service by whose name a fee line may be called.
type namesake struct {
	id     string
	bundle string // the path of the first line that pays for it beside other services; "" for none
}

// namesakes are the services by the first word of their names, as far as that tells one from the others.
type namesakes map[string]*namesake

func (in Input) namesakes() namesakes {
	out, byID := namesakes{}, map[string]*namesake{}
	for _, s := range in.Agreement.Services {
		first, ok := firstWord(string(s.Name))
		if !ok || s.Status != "included" {
			continue
		}
		if out[first] != nil {
			out[first] = &namesake{} // two of that name
			continue
		}
		out[first] = &namesake{id: s.Key()}
		byID[s.Key()] = out[first]
	}
	eachFee(in, func(f fee) {
		if !f.IsCounted() || f.ServiceIDs.Len() < 2 {
			return
		}
		for _, id := range f.ServiceIDs.Items() {
			if x := byID[id]; x != nil && x.bundle == "" {
				x.bundle = f.path
			}
		}
	})
	return out
}

// vagueFirst are first words of names that say nothing of the service.
var vagueFirst = map[string]bool{"remote": true, "help": true, "on": true, "managed": true, "care": true, "it": true, "the": true, "a": true}

func firstWord(name string) (string, bool) {
	all := prose.FoldedWords(name)
	if len(all) == 0 || vagueFirst[all[0]] {
		return "", false
	}
	return all[0], true
}

// of returns the service by whose name a line is called, or nil. What is sold by the piece, passed on, held or taken off is not the
// work on it.
func (n namesakes) of(f fee) *namesake {
	switch {
	case f.Kind != "recurring" && f.Kind != "one_time", f.Unit == "licence", f.Unit == "tb", f.Unit == "gb":
		return nil
	}
	first, ok := firstWord(string(f.Label))
	if !ok || n[first] == nil || n[first].id == "" {
		return nil
	}
	return n[first]
}

// reportOption offers that a service is included by whose name a line is charged while the service is only an option.
func (in Input) reportOption(f fee, id string, report reporter) {
	path, service := f.path+".serviceIds", in.row("services."+id)
	report(path, fmt.Sprintf("%s is charged, and %s, by whose name it goes, is only offered as an option: include that service, or make the line an option.", in.row(f.path), service),
		&Fix{Label: "include " + service, Apply: func(e *model.Edit) error {
			if err := e.Set(path, id, value.Context{}); err != nil {
				return err
			}
			return e.Set("services."+id+".status", "included", value.Context{})
		}})
}

// reportNamesake offers that a line pays for the service that it is called by, and that the bundle leaves it to it.
func (in Input) reportNamesake(f fee, x *namesake, report reporter) {
	path, service := f.path+".serviceIds", in.row("services."+x.id)
	if x.bundle == "" {
		report(path, fmt.Sprintf("%s pays for nothing that is listed: choose the services that it covers.", in.row(f.path)), set(path, x.id, "let it pay for "+service))
		return
	}
	report(path, fmt.Sprintf("%s pays for nothing that is listed, and %s already pays for %s: leave that service to the line that has its name, or call the line something else.", in.row(f.path), in.row(x.bundle), service),
		&Fix{Label: "leave " + service + " to this line", Apply: func(e *model.Edit) error {
			if err := e.Set(path, x.id, value.Context{}); err != nil {
				return err
			}
			return (&remains{lines: []string{x.bundle}}).takeOut(e, x.id)
		}})
}
