// Package example holds for each rule of model/check changes to the sample agreement that break it, and others close by
// that do not. Tests run them all, and --explain shows them. It knows the paths of the sample, but reads no file.
package example

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/value"
)

// Today is the day on which the examples are checked.
var Today = value.Must[value.Date]("2026-02-20")

// Trip is a change that breaks one rule, at one place.
type Trip struct {
	Rule, Name string
	Do         []Step
	Path       string
	Says       []string // what the message names
	Fix        string   // what the fix says that it does; "" for no fix
}

// Calm is a change close to breaking a rule that breaks none.
type Calm struct {
	Rule, Name string
	Do         []Step
}

// Step is one thing that somebody does to the agreement.
type Step struct {
	Words string // for people: "term.renewalNoticeDays = 91"
	do    func(*model.Edit) error
}

// Do takes the step.
func (s Step) Do(e *model.Edit) error { return s.do(e) }

// Apply returns the agreement with the steps taken.
func Apply(a *model.Agreement, steps ...Step) (*model.Agreement, error) {
	e := a.Edit("example")
	for _, s := range steps {
		if err := s.do(e); err != nil {
			return nil, fmt.Errorf("%s: %w", s.Words, err)
		}
	}
	changed, _ := e.Done()
	return changed, nil
}

// Set gives an answer as a person types it; "" takes it away.
func Set(path, answer string) Step {
	return Step{saying(path, answer), func(e *model.Edit) error { return e.Set(path, answer, value.Context{Today: Today}) }}
}

// Fill gives an answer that the screen would not take, as a file can hold it.
func Fill(path, canonical string) Step {
	return Step{saying(path, canonical), func(e *model.Edit) error { return e.Fill(path, canonical, model.ByUser, "") }}
}

func saying(path, answer string) string {
	if answer == "" {
		return path + " is cleared"
	}
	return path + " = " + strings.ReplaceAll(answer, "\n", " / ")
}

// Scrawl types what cannot be read.
func Scrawl(path, typed string) Step {
	return Step{saying(path, typed), func(e *model.Edit) error {
		_ = e.Type(path, typed, value.Context{}) // the text is kept with what is wrong with it
		return nil
	}}
}

// Offer makes services options that no line pays for.
func Offer(ids ...string) Step {
	return Step{strings.Join(ids, ", ") + " are options, and no line pays for them", func(e *model.Edit) error {
		for _, id := range ids {
			if err := e.Set("services."+id+".status", "optional", value.Context{}); err != nil {
				return err
			}
			for _, f := range e.Agreement().MainList().Fees {
				if f.ServiceIDs.Has(id) && f.ServiceIDs.Len() > 1 {
					if err := e.Set(fees+"."+f.Key()+".serviceIds", f.ServiceIDs.Without(id).String(), value.Context{}); err != nil {
						return err
					}
				}
			}
		}
		return nil
	}}
}

// Park puts a question off.
func Park(path, note, owner string) Step {
	return Step{path + " is parked", func(e *model.Edit) error { return e.Park(path, note, owner) }}
}

// NA declares a question not applicable.
func NA(path string) Step {
	return Step{path + " does not apply", func(e *model.Edit) error { return e.NA(path, "") }}
}

// None answers a list with none.
func None(list string) Step {
	return Step{list + " has none, said so", func(e *model.Edit) error { return e.None(list, true) }}
}

// Confirm confirms what is proposed.
func Confirm(path string) Step {
	return Step{path + " is confirmed", func(e *model.Edit) error { return e.Confirm(path) }}
}

// Move gives a row another place in its list.
func Move(row string, to int) Step {
	return Step{fmt.Sprintf("%s moves to place %d", row, to+1), func(e *model.Edit) error { return e.Move(row, to) }}
}

// Note notes the fingerprint of what the agreement says at that time.
func Note(path string) Step {
	return Step{path + " = the fingerprint of now", func(e *model.Edit) error { return e.Set(path, e.Agreement().Fingerprint(), value.Context{}) }}
}

// Remove deletes rows.
func Remove(rows ...string) Step {
	return Step{strings.Join(rows, ", ") + " removed", func(e *model.Edit) error {
		for _, row := range rows {
			if err := e.Remove(row); err != nil {
				return err
			}
		}
		return nil
	}}
}

// RemoveAll deletes every row of a list.
func RemoveAll(list string) Step {
	return Step{"all of " + list + " removed", func(e *model.Edit) error {
		p, err := e.Agreement().At(list)
		for err == nil && p.Field.List().Len() > 0 {
			if err = e.Remove(list + "." + p.Field.List().Row(0).Key()); err == nil {
				p, err = e.Agreement().At(list)
			}
		}
		return err
	}}
}

// Add appends a row with the answers given as key and value in turn.
func Add(list, id string, answers ...string) Step {
	var said []string
	for i := 0; i < len(answers); i += 2 {
		said = append(said, saying(answers[i], answers[i+1]))
	}
	words := list + "." + id + " added"
	if len(said) > 0 {
		words += " with " + strings.Join(said, ", ")
	}
	return Step{words, func(e *model.Edit) error {
		path, err := e.Add(list, id)
		if err != nil {
			return err
		}
		for i := 0; i < len(answers); i += 2 {
			if err := Set(path+"."+answers[i], answers[i+1]).do(e); err != nil {
				return err
			}
		}
		return nil
	}}
}

// EachService gives every included service the same answer.
func EachService(key, answer string) Step {
	return Step{"of each included service " + saying(key, answer), func(e *model.Edit) error {
		for _, s := range e.Agreement().Services {
			if s.Status != "included" {
				continue
			}
			if err := Set("services."+s.Key()+"."+key, answer).do(e); err != nil {
				return err
			}
		}
		return nil
	}}
}

func steps(all ...Step) []Step { return all }

// Places in the sample that many examples change.
const (
	fees    = "costs.lists.main.fees"
	servers = "backups.jobs.servers"
	p1      = "levels.priorities.p1.targets.24x7" // the target of the highest priority
)

// season adds a season of the usual hours.
func season(name, from, to string) Step {
	return Add("coverage.hours", name, "name", name, "week", "mon-fri 8-20", "from", from, "to", to)
}

// nothingCharged sets every quantity to 0.
func nothingCharged(more ...Step) []Step {
	return append(steps(Set(fees+".managed.qty", "0"), Set(fees+".server.qty", "0"), Set(fees+".storage.qty", "0"), Set(fees+".onboarding.qty", "0")), more...)
}
