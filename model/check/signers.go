package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/value"
)

// couldSignToo looks for people of a side who do not sign although their title says that they may, or although they decide together
// with the one who does.
func couldSignToo(in Input, report reporter) {
	for _, side := range model.Sides {
		signs := map[string]bool{}
		for _, s := range in.Agreement.Signatories {
			signs[string(s.ContactID)] = signs[string(s.ContactID)] || string(s.Side) == side.Value
		}
		var signer, others []string // paths
		var fix *Fix
		why := "by title, %s could sign too"
		decidesWithOne := func(c *model.Contact) bool {
			other, isJoint := in.Agreement.Above(c)
			return isJoint && signs[other.Key()]
		}
		for _, c := range in.Agreement.Contacts {
			path := "contacts." + c.Key()
			switch {
			case string(c.Side) != side.Value || !c.Name.IsSet():
			case signs[c.Key()] && c.Binds():
				signer = append(signer, path)
			case signs[c.Key()]:
			case decidesWithOne(c):
				why = "above the limit, %s has to decide too"
				others, fix = append(others, path), in.letSign(c)
			case c.Binds():
				others, fix = append(others, path), in.letSign(c)
			}
		}
		if len(signer) != 1 || len(others) == 0 {
			continue
		}
		if len(others) > 1 {
			fix = nil // which of them is for people to say
		}
		report("signatories", fmt.Sprintf("%s alone signs for the %s; "+why+": add a signatory for everybody who has to sign.",
			in.row(signer[0]), strings.ToLower(side.Label), firstNamed(others, in.row)), fix)
	}
}

// letSign returns the fix that adds a signatory; nil where a row of that name is there already.
func (in Input) letSign(c *model.Contact) *Fix {
	id, side := c.Key(), string(c.Side)
	if in.Draft.Signatories.With(id) != nil {
		return nil
	}
	return &Fix{Label: "let " + short(string(c.Name)) + " sign too", Apply: func(e *model.Edit) error {
		path, err := e.Add("signatories", id)
		if err != nil {
			return err
		}
		if err := e.Set(path+".side", side, value.Context{}); err != nil {
			return err
		}
		return e.Fill(path+".contactId", id, model.ByUser, "")
	}}
}
