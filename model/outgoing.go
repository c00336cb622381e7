package model

import "engross/model/value"

// Outgoing is the company that looked after the client's systems before, and leaves.
type Outgoing struct {
	Node
	Name      value.Text
	Until     value.Date
	HandsOver value.Lines
}

// Fields returns the questions about the company; without its name the others do not arise.
func (x *Outgoing) Fields(s Scope) []Field {
	none := !x.Name.IsSet()
	return s.ask([]Field{
		{Key: "name", Label: "Company", At: &x.Name, Max: 120, Ask: "Which IT company do you have now that will leave, if any?", Help: "The company whose work ends when the provider begins. Leave it empty where there is none.", Example: "Tidewater Computer Services"},
		{Key: "until", Label: "Its last day", At: &x.Until, Skip: none, Fast: !none, Rule: "TRM-19", Ask: "Until which day does it still work for you?", Help: "The last day on which that company looks after the systems. Two companies for a few days are better than none.", Example: "3/15/2026"},
		{Key: "handsOver", Label: "It hands over", At: &x.HandsOver, Skip: none, Default: "passwords, keys and administrator rights\nlists of devices, accounts and licenses\nbackups that it holds, and its documents on the systems", Lines: 4, Ask: "What does it have to hand over to us?", Help: "What the provider needs from that company, one on each line. The client has the contract with it, and so sees to it.", Example: "passwords, keys and administrator rights"},
	})
}
