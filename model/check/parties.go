package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

func partyRules() []Rule {
	return []Rule{
		{"PTY-01", Error, "both parties are the same company", sameCompany},
		{"PTY-02", Advice, "a postal code does not look like one of its country", oddPostalCode},
		{"PTY-03", Warning, "a part of an address stands in the place of another", misplacedPart},
		{halfName, Advice, "somebody whom the agreement names has one name only", namedByHalf},
		{"REV-10", Warning, "a name and a legal form disagree", nameAgainstForm},
		{"SEC-17", Warning, "a state registers providers to public bodies", publicBodyRegistration},
		{"TRM-13", Warning, "it is not said when a party can be reached", noContactHours},
	}
}

// halfName is the advice that a draft lists among what has to be mended.
const halfName = "PTY-04"

// namedByHalf looks at people of both companies of whom the agreement prints a first name alone, and at whoever else signs. Names in
// other letters may be one word, and a person may have no second one.
func namedByHalf(in Input, report reporter) {
	told := map[string]bool{}
	look := func(list, key string, name value.Text) {
		path := list + "." + key
		if !told[path] && model.IsLatin(string(name)) && len(strings.Fields(string(name))) == 1 {
			told[path] = true
			path += ".name"
			says := fmt.Sprintf("%s is one name only: type the first and the last name, as they are to be printed, or keep it where there is no other.", quoted(string(name)))
			whole := Finding{Rule: halfName, Path: path, Message: says}.Leave(Leaving{ID: "name-" + key, Reason: "there is no other name", By: "Provider", On: in.Today})
			whole.Label = "keep " + short(string(name)) + " as the whole name"
			report(path, says, whole)
		}
	}
	for _, u := range in.Agreement.Uses() {
		if c := in.Agreement.Contacts.With(u.Contact); c != nil && c.Side != "vendor" && !c.IsDesk() {
			look("contacts", c.Key(), c.Name)
		}
	}
	for _, s := range in.Agreement.Signatories {
		if !s.ContactID.IsSet() {
			look("signatories", s.Key(), s.Name)
		}
	}
}

// sameCompany catches a company that was entered as both sides (domain 2.3: a legal name is not that of the other party).
func sameCompany(in Input, report reporter) {
	provider, client := string(in.Agreement.Provider.LegalName), string(in.Agreement.Client.LegalName)
	if client != "" && fold(provider) == fold(client) {
		report("client.legalName", fmt.Sprintf("%s is both the provider and the client: name the company that does the work as provider and the one that is served as client.", quoted(client)))
	}
}

// noContactHours reports a party that was declared to have no hours, or whose hours are parked: usual ones hold otherwise.
func noContactHours(in Input, report reporter) {
	for _, x := range []struct {
		path, word string
		answered   bool
	}{
		{"provider.contactHours", "provider", in.Agreement.Provider.ContactHours.IsSet() || in.Agreement.MainHours() == nil},
		{"client.contactHours", "client", in.Agreement.Client.ContactHours.IsSet()},
	} {
		if !x.answered && !in.hasGap(x.path) && !in.hasGap("coverage.hours") {
			report(x.path, fmt.Sprintf("When can the %s be reached? Type the days and hours, such as mon-fri 9-17.", x.word), in.usual(x.path, "take the usual hours"))
		}
	}
}

// nameAgainstForm looks at how legal names end. A form that nobody gave is found by its question.
func nameAgainstForm(in Input, report reporter) {
	check := func(path string, x *model.Identity) {
		forms := x.FormsOfName()
		if forms == nil || !x.EntityType.IsSet() || slices.Contains(forms, x.EntityType) {
			return
		}
		usual := label(model.EntityTypes, string(forms[0]))
		report(path+".entityType", fmt.Sprintf("%s ends like the name of a %s, but its legal form is %s: check both with the registration.",
			quoted(string(x.LegalName)), usual, quoted(label(model.EntityTypes, string(x.EntityType)))), set(path+".entityType", string(forms[0]), "make it a "+usual))
	}
	for _, side := range []string{"provider", "client"} {
		ownNameMissing(in, side, report)
	}
	check("provider", &in.Agreement.Provider.Identity)
	check("client", &in.Agreement.Client.Identity)
	for _, x := range in.Agreement.Affiliates {
		check("affiliates."+x.Key(), &x.Identity)
	}
}

func publicBodyRegistration(in Input, report reporter) {
	if s, ok := law("SEC-17", in.clientState()); ok && in.Agreement.Client.PublicBody.IsYes() {
		report("client.publicBody", fmt.Sprintf("The client is a public body. %s Confirm that the provider is registered.", in.cite(s)))
	}
}

// ownNameMissing finds a sole proprietor whose legal name is that of the shop: the person is the party, under the own name. It is
// silent where nobody knows which of several people that is.
func ownNameMissing(in Input, side string, report reporter) {
	at, x := side+".legalName", &in.Agreement.Provider.Identity
	if side == "client" {
		x = &in.Agreement.Client.Identity
	}
	owner, legal := in.onlyOwner(side), string(x.LegalName)
	if owner == "" || legal == "" || x.EntityType != "sole_proprietor" || x.TradeName.IsSet() && fold(string(x.TradeName)) != fold(legal) || lastWord(legal) == lastWord(owner) {
		return
	}
	own := owner + ", doing business as " + legal
	report(at, fmt.Sprintf("A sole proprietor is bound under the own name, and %s seems to be the name of the business: the party is %s.", quoted(legal), quoted(own)),
		inTurn("make it “"+own+"”", set(side+".tradeName", legal, ""), set(at, owner, "")))
}

// onlyOwner returns the name of the one person of a side whose title binds it or, where no title does, who is the only one there;
// "" where nobody or several are.
func (in Input) onlyOwner(side string) string {
	var owners, people []string
	for _, c := range in.Agreement.Contacts {
		if string(c.Side) != side || !c.Name.IsSet() || c.IsDesk() {
			continue
		}
		people = append(people, string(c.Name))
		if c.Binds() {
			owners = append(owners, string(c.Name))
		}
	}
	if len(owners) == 0 {
		owners = people
	}
	if len(owners) != 1 {
		return ""
	}
	return owners[0]
}

func lastWord(name string) string {
	words := strings.Fields(fold(name))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
