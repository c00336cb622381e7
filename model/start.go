package model

import "engross/model/value"

// StartScreen says what kind of agreement is being made and how it is written.
type StartScreen struct {
	Node
	Info Info
}

// About names the screen.
func (*StartScreen) About() About {
	return About{Key: "start", Title: "Start", Help: "What kind of agreement this is, what it starts from, and how dates and numbers are written."}
}

// Fields returns the questions of the screen.
func (s *StartScreen) Fields(Scope) []Field {
	return []Field{{Key: "meta", Label: "This agreement", At: &s.Info}}
}

// Choices of the start screen.
var (
	Modes = []Option{
		{Value: "rep", Label: "I am the provider or work there", Help: "you look after the computers; you fill it in on a call, or later from notes and mails"},
		{Value: "owner", Label: "I am the client or work there", Help: "they are your company’s computers; you answer alone, or with what a provider offered"},
	}
	Roles = []Option{
		{Value: "msp", Label: "managed services provider (MSP)", Help: "runs the client’s IT"},
		{Value: "mssp", Label: "managed security services provider (MSSP)", Help: "runs the client’s IT security only"},
		{Value: "msp_mssp", Label: "both IT and security", Help: "one provider for the two"},
		{Value: "co_managed", Label: "beside the client’s own IT team", Help: "the two teams share the work"},
	}
	DateStyles = []Option{
		{Value: "us_long", Label: "March 1, 2026", Help: "typed 3/1/2026; times as 6:00 pm"},
		{Value: "eu_long", Label: "1 March 2026", Help: "typed 1/3/2026; times as 18:00"},
		{Value: "iso", Label: "2026-03-01", Help: "times as 18:00"},
	}
	NumberStyles = []Option{
		{Value: "1,234.56", Label: "1,234.56"},
		{Value: "1.234,56", Label: "1.234,56"},
		{Value: "1 234,56", Label: "1 234,56"},
	}
	Papers = []Option{
		{Value: "letter", Label: "US Letter"},
		{Value: "a4", Label: "A4"},
	}
)

// Info is what is known of the agreement as a document.
type Info struct {
	Node
	Title, Number, Mode, Preset, Role value.Text
	DateStyle, NumberStyle, Paper     value.Text
	History                           Rows[SignedVersion, *SignedVersion]
	Begun                             value.Date
}

// Fields returns the questions about the document.
func (i *Info) Fields(s Scope) []Field {
	usual := s.A.usualStyle()
	return s.ask([]Field{
		{
			Key: "preset", Label: "Starts from", At: &i.Preset, Options: PresetOptions(), Default: "generic", Fast: true, Private: true,
			Ask:  "What line of business are you in?",
			Help: "The set of answers that this agreement began with: services, hours, backups and rules on data that are usual in the client’s line of business. Every one of them can be changed.",
		},
		{
			Key: "role", Label: "What the provider is", At: &i.Role, Options: Roles, Default: s.A.usualRole(), Fast: true,
			Ask:  "Do you want all of IT looked after, only security, or help for your own IT people?",
			Help: "Decides how the provider is described. One whose services watch for attacks is taken to look after IT and security. Beside an IT team of the client, the agreement also says what that team does itself.",
		},
		{
			Key: "mode", Label: "Who answers", At: &i.Mode, Options: Modes, Default: "rep", Fast: true, Private: true,
			Ask:  "Who sits at the keyboard, a rep or the owner?",
			Help: "For the provider, each question is shown as you would put it to the client. For the client, it is shown with what it means and what is usual.",
		},
		{
			Key: "title", Label: "Title", At: &i.Title, Default: "Managed IT Services Agreement", Named: true, Max: 120,
			Ask:  "What do you usually call a paper like this: a services agreement, or something else?",
			Help: "Stands on the cover. Change it only if an attorney or the client calls it something else, such as \"Managed Services License Agreement\".", Example: "Managed IT Services Agreement",
		},
		{
			Key: "number", Label: "Number", At: &i.Number, Max: 40,
			Ask:  "We give each agreement a number that stands on every page: is ours all right with you?",
			Help: "Your reference for this agreement, unique among yours. It is given when the agreement is started and printed on every page.", Example: "MSA-2026-001",
		},
		{Key: "dateStyle", Label: "Dates", At: &i.DateStyle, Options: DateStyles, Default: usual.dates, Ask: "How do you write a date: month first, day first, or year first?", Help: "How dates and times are printed, and how you type them. Unless you choose, it is as usual in the provider’s country."},
		{Key: "numberStyle", Label: "Numbers", At: &i.NumberStyle, Options: NumberStyles, Default: usual.numbers, Ask: "In a large amount, do you put commas, points or spaces between the thousands?", Help: "Which marks group the thousands and begin the decimals, printed and typed. Unless you choose, it is as usual in the provider’s country."},
		{Key: "paper", Label: "Paper", At: &i.Paper, Options: Papers, Default: usual.paper, Ask: "When you print this, is it on US Letter or on A4?", Help: "The size of the page: US Letter in North America, A4 nearly everywhere else."},
		{Key: "history", Label: "Earlier versions", At: &i.History, Ask: "Which agreements of this kind have we signed before, and what changed in them?", Help: "What was signed before, one row for each signed change, so that people can tell which paper holds. A first agreement has none."},
		{Key: "begun", Label: "Begun on", At: &i.Begun, Private: true, Help: "The day on which you began to write the agreement. It stands nowhere in it; examples of dates follow it.", Example: "2/20/2026"},
	})
}

// usualRole is what the provider is while nobody said: one that looks after security too where a service watches for attacks.
func (a *Agreement) usualRole() string {
	if a.includes(detection) {
		return "msp_mssp"
	}
	return "msp"
}
