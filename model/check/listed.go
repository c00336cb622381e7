package check

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// toCover says what is to be done so that something of one of the kinds is covered.
func toCover[K ~string](in Input, kinds []K) string {
	for _, x := range in.Agreement.Equipment {
		if slices.Contains(kinds, K(x.Kind)) {
			return "cover " + in.row("equipment."+x.Key())
		}
	}
	return "add it to the list"
}

// addEquipment adds what a service is for, one of it, to the list of equipment; nil where it may be of several kinds, or is there.
func (in Input) addEquipment(kinds []string) *Fix {
	if len(kinds) != 1 || slices.ContainsFunc(in.Agreement.Equipment, func(x *model.Equipment) bool { return string(x.Kind) == kinds[0] }) {
		return nil
	}
	id := strings.ReplaceAll(kinds[0], "_", "-")
	return &Fix{Label: "add one " + label(model.EquipmentKinds, kinds[0]) + " to the equipment", Apply: func(e *model.Edit) error {
		row, err := e.Add("equipment", id)
		if err != nil {
			return err
		}
		for _, x := range [][2]string{{"kind", kinds[0]}, {"qty", "1"}, {"covered", "yes"}} {
			if err := e.Set(row+"."+x[0], x[1], value.Context{}); err != nil {
				return err
			}
		}
		return nil
	}}
}

// kindsInWords names kinds of equipment, one alone also in words that everybody knows.
func kindsInWords(kinds []string) string {
	if i := slices.IndexFunc(model.EquipmentKinds, func(o model.Option) bool { return len(kinds) == 1 && o.Value == kinds[0] && o.Help != "" }); i >= 0 {
		o := model.EquipmentKinds[i]
		return o.Label + ": " + o.Help
	}
	var names []string
	for _, k := range kinds {
		names = append(names, label(model.EquipmentKinds, k))
	}
	return strings.Join(names, ", ")
}
