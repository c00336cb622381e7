package input

import (
	"slices"
	"strings"

	"engross/model"
)

// pick answers with the highlighted choice; of several, it adds it or takes it out. One that is only proposed is taken
// out as well, and the others that are proposed are kept.
func (c *choice) pick(p model.Place) Result {
	if c.on < 0 {
		c.on = min(0, len(c.shown)-1)
		return Result{}
	}
	key := c.options[c.shown[c.on]].Value
	picked, isDefault := pickedKeys(p)
	c.isMoved, c.isMeant = false, false
	switch isPicked := slices.Contains(picked, key); {
	case c.isMulti && isPicked && isDefault && p.State().NA == nil:
		return c.takeOut(key, picked, p)
	case c.isMulti:
		return recorded(toggled(picked, key))
	case len(picked) == 1 && isPicked:
		return confirmed(p, isDefault)
	}
	return Result{Kind: Typed, Text: key, Step: true}
}

// passed takes the highlighted choice as the question is left, unless it is the answer already.
func (c *choice) passed(p model.Place) Result {
	var r Result
	if picked, _ := pickedKeys(p); !slices.Contains(picked, c.options[c.shown[c.on]].Value) {
		r = c.pick(p)
		r.InPassing = true
	}
	c.filter.set("")
	return r
}

// takeOut takes out one that is only proposed. The only one stays and is confirmed: without any, it would be proposed again.
func (c *choice) takeOut(key string, picked []string, p model.Place) Result {
	if len(picked) == 1 {
		r := confirmed(p, true)
		r.Say = "It is the only one and stays, as without any it is proposed again. Tick another, then take it out."
		return r
	}
	r := recorded(toggled(picked, key))
	r.Say = "Taken out: " + c.label(c.options[c.shown[c.on]], p) + ". The others that were proposed are kept."
	return r
}

// toSource leads to the list that has to be filled before anything can be picked, unless the question stands in it.
func toSource(p model.Place) Result {
	if list, ok := source(p); ok && !strings.HasPrefix(p.Path, list.Path+".") {
		return Result{To: list.Path}
	}
	return Result{}
}

// pickTyped picks what was looked for by typing. Of several, the next is looked for anew, and as the whole list comes back it
// is told what was done.
func (c *choice) pickTyped(p model.Place) Result {
	if !c.isMulti || c.filter.isEmpty() || c.on < 0 {
		r := c.pick(p)
		if !c.isFiltered() {
			c.filter.set("") // what is typed next is no part of it
		}
		return r
	}
	at := c.shown[c.on]
	picked, _ := pickedKeys(p)
	r := c.pick(p)
	switch isPicked := slices.Contains(picked, c.options[at].Value); {
	case r.Kind == Confirmed, r.Say != "":
	case isPicked:
		r.Say = "Taken out: " + c.label(c.options[at], p) + "."
	default:
		r.Say = "Ticked: " + c.label(c.options[at], p) + "."
	}
	c.filter.set("")
	c.refilter(p)
	c.on = at // without a filter, all are shown in their order
	return r
}

// goesOn reports whether a choice, or what else people call it, has more words behind what was typed, so that a space belongs to them.
func (c *choice) goesOn() bool {
	typed := strings.TrimLeft(folded(c.filter.text()), " ") + " "
	if strings.HasSuffix(typed, "  ") {
		return false
	}
	return slices.ContainsFunc(c.shown, func(i int) bool {
		return strings.Contains(" "+folded(c.options[i].Label+", "+c.options[i].Also), " "+typed)
	})
}

// confirmed confirms an answer that nobody gave yet; it does nothing to one that was given.
func confirmed(p model.Place, isDefault bool) Result {
	if p.Standing() == model.Defaulted || isDefault && p.State().NA == nil {
		return Result{Kind: Confirmed, Step: true}
	}
	return Result{}
}

// noneOfThese is the choice of several that says no to all others: neither stands beside the other.
const noneOfThese = "none"

func toggled(picked []string, key string) []string {
	picked = slices.DeleteFunc(slices.Clone(picked), func(k string) bool { return k != key && (k == noneOfThese || key == noneOfThese) })
	if i := slices.Index(picked, key); i >= 0 {
		return slices.Delete(slices.Clone(picked), i, i+1)
	}
	return append(slices.Clone(picked), key)
}

func recorded(keys []string) Result {
	if len(keys) == 0 {
		return Result{Kind: Cleared, Step: true}
	}
	return Result{Kind: Typed, Text: strings.Join(keys, ","), Step: true}
}

// enter picks and goes on. Of several it confirms what is picked, and ticks what was moved to where nothing is.
func (c *choice) enter(p model.Place) Result {
	var r Result
	picked, isDefault := pickedKeys(p)
	switch {
	case c.fitsNothing() && !c.isTold && (c.isFiltered() || !c.isReadable(p)):
		return c.tellNothingFits(p)
	case c.fitsNothing():
		if r = c.typed(p); r.Kind == Nothing {
			return c.tellNothingFits(p)
		}
		if c.isMulti {
			c.filter.set("") // they are one of the choices now
		}
	case c.isMulti && !c.filter.isEmpty():
		return c.pickTyped(p)
	case c.isMulti && len(picked) == 0 && c.isMoved && c.on >= 0:
		return c.pick(p)
	case c.isMulti && len(picked) > 0:
		r = confirmed(p, isDefault)
	case !c.isMulti && c.on >= 0:
		r = c.pick(p)
	default:
		if r = c.typed(p); c.isMulti {
			r.Say = "Nothing is ticked: space ticks."
		}
	}
	r.Move = Next
	return r
}

// tellNothingFits says that what was typed is no choice. Enter again keeps it as typed.
func (c *choice) tellNothingFits(p model.Place) Result {
	undo := "takes it away"
	if c.isFiltered() {
		undo = "widens the list"
	}
	say := "“" + strings.TrimSpace(c.filter.text()) + "” is none of the choices. backspace " + undo
	if c.isTold = true; c.typed(p).Kind != Nothing {
		say += "; enter again keeps it as typed"
	}
	return Result{Say: say + "."}
}

// reorder moves the highlighted choice one earlier or later among those picked.
func (c *choice) reorder(isEarlier bool, p model.Place) Result {
	if c.on < 0 {
		return Result{}
	}
	picked, _ := pickedKeys(p)
	i := slices.Index(picked, c.options[c.shown[c.on]].Value)
	j := i + 1
	if isEarlier {
		j = i - 1
	}
	if i < 0 || j < 0 || j >= len(picked) {
		return Result{}
	}
	picked = slices.Clone(picked)
	picked[i], picked[j] = picked[j], picked[i]
	return recorded(picked)
}

// clear makes the question unanswered again.
func (c *choice) clear(p model.Place) Result {
	if !p.Field.IsSet() && p.State().Raw == "" {
		return Result{}
	}
	return Result{Kind: Cleared, Step: true}
}
