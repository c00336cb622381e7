package model

import "slices"

// rowOptions offers the rows of a list as choices: the id, shown by the row's title.
func (a *Agreement) rowOptions(s Scope, l List) []Option {
	out := make([]Option, l.Len())
	for i := range out {
		r := l.Row(i)
		out[i] = Option{Value: r.Key(), Label: Title(s, r)}
	}
	return out
}

// contactOptions offers the contacts of one side, or of all with "".
func (a *Agreement) contactOptions(side string) []Option {
	var out []Option
	for _, c := range a.Contacts {
		if side == "" || a.isOn(c, side) {
			out = append(out, Option{Value: c.Key(), Label: or(c.Name, c.Key())})
		}
	}
	return out
}

// personOptions offers the people of one side, without desks.
func (a *Agreement) personOptions(side string) []Option {
	return slices.DeleteFunc(a.contactOptions(side), func(o Option) bool { return a.Contacts.With(o.Value).IsDesk() })
}

// peopleOfAll offers the people of every company, first those of the client.
func (a *Agreement) peopleOfAll() []Option {
	return slices.Concat(a.personOptions("client"), a.personOptions("vendor"), a.personOptions("provider"))
}

// otherPeople offers the people of the person's own side but the person.
func (a *Agreement) otherPeople(of *Contact) []Option {
	return slices.DeleteFunc(a.personOptions(string(of.Side)), func(o Option) bool { return o.Value == of.Key() })
}

// otherContacts offers who may stand in for a person, first those of the person's own side, then of a third company with its name.
// People of the provider and of the client do not stand in for each other, but for one who was chosen.
func (a *Agreement) otherContacts(of *Contact) []Option {
	var own, others []Option
	for _, c := range a.Contacts {
		switch o := (Option{Value: c.Key(), Label: or(c.Name, c.Key())}); {
		case c.Key() == of.Key():
		case a.isOn(c, string(of.Side)):
			own = append(own, o)
		case of.Side != "vendor" && !a.isOn(c, "vendor") && c.Key() != string(of.BackupID):
		default:
			o.Help = or(c.Company, or(c.Side, a.usualSide()))
			others = append(others, o)
		}
	}
	return append(own, others...)
}
