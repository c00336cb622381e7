package check

import "fmt"

func partyRules() []Rule {
	return []Rule{
		{"PTY-01", Error, "both parties are the same company", sameCompany},
	}
}

// sameCompany catches a company that was entered as both sides (domain 2.3: a legal name is not that of the other party).
func sameCompany(in Input, report reporter) {
	provider, client := string(in.Agreement.Provider.LegalName), string(in.Agreement.Client.LegalName)
	if client != "" && fold(provider) == fold(client) {
		report("client.legalName", fmt.Sprintf("%s is both the provider and the client: name the company that does the work as provider and the one that is served as client.", quoted(client)))
	}
}
