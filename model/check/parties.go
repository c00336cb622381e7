package check

import "fmt"

func partyRules() []Rule {
	return []Rule{
		{"PTY-01", Error, "both parties are the same company", sameCompany},
		{"TRM-13", Warning, "it is not said when a party can be reached", noContactHours},
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
			report(x.path, fmt.Sprintf("When can the %s be reached? Type the days and hours, such as mon-fri 9-17.", x.word))
		}
	}
}
