package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/prose"
)

// textRules are about words that people typed. Our own wording and what presets bring is held by tests instead.
func textRules() []Rule {
	return []Rule{
		{"TXT-01", Error, "a placeholder was left in an answer", faults(prose.Placeholder)},
		{"TXT-02", Warning, "an answer promises a result", faults(prose.Promise)},
		{"TXT-03", Warning, "an answer leaves no room for an exception", faults(prose.Absolute)},
		{"TXT-04", Warning, "an answer can be read in more than one way", faults(prose.Vague)},
		{"TXT-05", Error, "an answer holds a password, a key or the number of an account", faults(prose.Secret)},
		{"TXT-06", Warning, "an answer speaks of help at any hour, outside the service hours", aroundTheClock},
		{"TXT-07", Warning, "a company is named that has no part in the agreement", strangers},
		{"TXT-08", Advice, "brackets, quotation marks, doubled words or spaces", faults(prose.Untidy)},
		{"TXT-09", Warning, "an answer claims compliance that nobody certifies", faults(prose.Certified)},
		{"TXT-10", Warning, "a charge is called a penalty", faults(prose.Penalty)},
		{"TXT-11", Advice, "a figure stands only in the words of a clause", onlyInText},
		{"TXT-12", Advice, "a sentence is hard to read", faults(prose.LongWinded)},
	}
}

// speech says what an answer in words is good for, and so what is to be looked for in it.
type speech int

const (
	secretly speech = iota // stays on the laptop
	byName                 // names something
	asLabel                // heads a line of a table
	asTold                 // tells how things are or were, and settles nothing
	asTerm                 // settles something
)

// answer is an answer in words that a person gave.
type answer struct {
	place  *model.Place
	text   string
	speech speech
	*reading
}

// spoken gives every answer in words, and the lines of the clauses that stand in files in place of ours.
func (in Input) spoken() []*answer {
	x := in.lexicon()
	if x.spoken == nil {
		x.spoken = slices.Clip(in.answers)
		for i := range x.passages {
			if p := &x.passages[i]; p.isFile() {
				x.spoken = append(x.spoken, in.asAnswers(p)...)
			}
		}
	}
	return x.spoken
}

// asAnswers gives the lines of a clause in a file. What is wrong with an answer in it is told where it was answered. A clause may
// speak as contracts do: it warrants, says never and asks for what is reasonable.
func (in Input) asAnswers(p *passage) []*answer {
	var all []*answer
	for k := range p.lines {
		l := &p.lines[k]
		own := *l.reading
		own.faults = nil
		for _, f := range l.faults {
			switch f.Kind {
			case prose.Promise, prose.Absolute, prose.Vague, prose.LongWinded:
			default:
				if f.Fix = nil; !l.isData(f.From, f.To) { // there is no answer to mend
					own.faults = append(own.faults, f)
				}
			}
		}
		place := &model.Place{Path: p.path, Field: model.Field{Label: in.named(p)}}
		all = append(all, &answer{place: place, text: l.text, speech: asTerm, reading: &own})
	}
	return all
}

// speechOf tells what the question at a place asks for.
func speechOf(p *model.Place) speech {
	if p.Field.Private {
		return secretly
	}
	switch p.Object.(type) {
	case *model.Info, *model.Provider, *model.Client, *model.Affiliate, *model.Address, *model.OtherAddress, *model.Contact, *model.Signatory, *model.SubProcessor:
		return byName
	case *model.Assessment:
		return asTold
	case *model.OwnRow:
		return asLabel
	}
	if _, isOwn := p.Object.(*model.OwnClause); isOwn && p.Field.Key == "body" {
		return asTerm
	}
	switch p.Field.Key {
	case "term", "aliases", "make", "serial", "vendor", "vendorTerms", "product", "region", "catalogId", "at", "citation", "columns", "trackingSystem", "source", "territory", "system", "body":
		return byName
	case "painPoints", "recurringIssues", "baseline", "examples", "desc":
		return asTold
	}
	if p.Field.Named && p.Field.Lines == 0 && p.Field.Max <= 80 {
		return asLabel
	}
	return asTerm
}

// reads says whether a kind of fault matters in such an answer.
func (s speech) reads(k prose.Kind) bool {
	switch s {
	case secretly:
		return k == prose.Secret
	case byName:
		return k == prose.Placeholder || k == prose.Secret
	case asLabel:
		return k != prose.Vague && k != prose.LongWinded && k != prose.AnyHour
	case asTold:
		return k == prose.Placeholder || k == prose.Secret || k == prose.Untidy
	}
	return true
}

// matters says whether a fault is one where it stands. What is left out, counted or asked of people is spoken of in other words
// than what is promised.
func (a *answer) matters(f prose.Fault) bool {
	if !a.speech.reads(f.Kind) {
		return false
	}
	key := a.place.Field.Key
	switch f.Kind {
	case prose.Promise, prose.Absolute, prose.AnyHour, prose.Certified:
		if _, isExclusion := a.place.Object.(*model.Exclusion); isExclusion || key == "excluded" || key == "exclusions" || key == "limit" || key == "notUrgent" {
			return false
		}
	}
	_, isDefinition := a.place.Object.(*model.Definition)
	switch f.Kind {
	case prose.Promise:
		return !isDefinition && !a.isClients()
	case prose.Absolute:
		return !a.isFigure() && !(a.isRule() && a.beginsLine(f) && isEver(a.text[f.From:f.To])) && !a.isWithinHours(f) && !a.isAbstention(f)
	case prose.Vague:
		return !isDefinition && !a.isFigure()
	}
	return true
}

// isClients says whether the answer is about what the client does. Promises of the client are no risk of the provider's.
func (a *answer) isClients() bool {
	if d, ok := a.place.Object.(*model.Duty); ok {
		return d.Side == "client"
	}
	switch a.place.Field.Key {
	case "providerExpects", "clientDoes", "clientProtocols", "internalTeamDoes":
		return true
	}
	_, isStandard := a.place.Object.(*model.Standard)
	return isStandard
}

// isRule says whether the answer tells people what to do, and so may say always and never.
func (a *answer) isRule() bool {
	switch a.place.Object.(type) {
	case *model.Duty, *model.Standard, *model.Call, *model.Site, *model.Channel, *model.Control, *model.OwnRow:
		return true
	}
	switch a.place.Field.Key {
	case "clientDoes", "clientProtocols", "providerExpects", "steps", "internalTeamDoes":
		return true
	}
	return false
}

// isFigure says whether the answer belongs to what is measured, where 100 % is only a target.
func (a *answer) isFigure() bool {
	switch a.place.Object.(type) {
	case *model.KPI, *model.Uptime, *model.Performance:
		return true
	}
	return false
}

// isEver says whether a word is always or never.
func isEver(word string) bool {
	return strings.EqualFold(word, "always") || strings.EqualFold(word, "never")
}

// isWithinHours says whether what is unlimited is so in certain hours only, which are the limit of it.
func (a *answer) isWithinHours(f prose.Fault) bool {
	if !strings.EqualFold(a.text[f.From:f.To], "unlimited") {
		return false
	}
	rest, _, _ := strings.Cut(a.text[f.To:], "\n")
	return hasWord(prose.FoldedWords(rest), "hour")
}

// refrained are deeds, and limits, of which somebody can say never: nothing but the will is needed to keep to that.
var refrained = prose.WordSet("look read open view share disclose show copy sell lend use store enter touch change install ask tell give pass take remove delete hire publish train send discuss access work more less over above below beyond exceed")

// isAbstention says whether “never” is said of what somebody is not to do, or of a limit.
func (a *answer) isAbstention(f prose.Fault) bool {
	if !strings.EqualFold(a.text[f.From:f.To], "never") {
		return false
	}
	next := prose.FoldedWords(a.text[f.To:])
	return len(next) > 0 && refrained[next[0]]
}

// beginsLine says whether a fault stands at the beginning of a line or of a part of it.
func (a *answer) beginsLine(f prose.Fault) bool {
	before := strings.TrimRight(a.text[:f.From], " -*•")
	return before == "" || strings.ContainsAny(before[len(before)-1:], "\n.,;:") || strings.HasSuffix(before, " and")
}

// faults returns the check of every answer for one kind of fault.
func faults(kind prose.Kind) func(Input, reporter) {
	return func(in Input, report reporter) {
		for _, a := range in.spoken() {
			if found := a.of(kind); len(found) > 0 {
				report(a.place.Path, in.fault(a, kind, found), in.tidied(a, found)...)
			}
		}
	}
}

// of gives the faults of one kind that matter.
func (a *answer) of(kind prose.Kind) []prose.Fault {
	var found []prose.Fault
	for _, f := range a.faults {
		if f.Kind == kind && a.matters(f) {
			found = append(found, f)
		}
	}
	return found
}

// fault writes the message for the faults of one kind in an answer.
func (in Input) fault(a *answer, kind prose.Kind, found []prose.Fault) string {
	where, words, mend := in.where(*a.place), a.quote(found), found[0].Mend
	if mend != "" {
		mend = ": " + mend
	}
	switch kind {
	case prose.Placeholder:
		return fmt.Sprintf("%s: %s %s where something is still to come. Fill it in, or delete the words.", where, words, oneOr(strings.Split(words, "”, “"), "stands", "stand"))
	case prose.Promise:
		return fmt.Sprintf("%s: %s promises a result, and a miss is then a breach. Write what is aimed at and how it is measured, as in “aims to answer 9 of 10 calls within an hour”, or set a service level.", where, words)
	case prose.Absolute:
		return fmt.Sprintf("%s: %s leaves no room for an exception%s, or delete it.", where, words, mend)
	case prose.Vague:
		return fmt.Sprintf("%s: %s can be read in more than one way%s.", where, words, mend)
	case prose.Secret:
		return fmt.Sprintf("%s: %s looks like %s. Take it out: contracts are copied. Say where it is kept instead.", where, a.hint(found[0]), found[0].Mend)
	case prose.Untidy:
		return fmt.Sprintf("%s: at %s, %s.", where, quoted(a.around(found[0])), found[0].Mend)
	case prose.Certified:
		return fmt.Sprintf("%s: %s claims what no agency certifies, and has no end. Name the measures that are taken and the annex that holds them.", where, words)
	case prose.Penalty:
		return fmt.Sprintf("%s: %s is the word that courts refuse to enforce. Call it a fee, a charge or a credit.", where, words)
	case prose.LongWinded:
		return fmt.Sprintf("%s: at %s%s.", where, quoted(a.text[found[0].From:found[0].To]), mend)
	}
	return fmt.Sprintf("%s: %s%s.", where, words, mend)
}

// quote writes the words of the faults, each once.
func (a *answer) quote(found []prose.Fault) string {
	var all []string
	for _, f := range found {
		if q := quoted(a.text[f.From:f.To]); !slices.Contains(all, q) {
			all = append(all, q)
		}
	}
	return firstOf(all)
}

// hint shows where a secret stands, without telling it.
func (a *answer) hint(f prose.Fault) string {
	const shown = 4
	runes := []rune(a.text[f.From:f.To])
	return "“" + strings.Join(strings.Fields(string(runes[:min(shown, len(runes))])), " ") + "…”"
}

// around gives a fault with some words before and after it.
func (a *answer) around(f prose.Fault) string {
	const reach = 24
	from, to := max(0, f.From-reach), min(len(a.text), f.To+reach)
	for from > 0 && from < f.From && a.text[from-1] > ' ' {
		from++
	}
	for to < len(a.text) && to > f.To && a.text[to] > ' ' {
		to--
	}
	return a.text[from:to]
}

// tidied returns the fix that takes out what stands twice, where that is all there is to do.
func (in Input) tidied(a *answer, found []prose.Fault) []*Fix {
	if len(found) != 1 || found[0].Fix == nil {
		return nil
	}
	return []*Fix{set(a.place.Path, *found[0].Fix, "take it out")}
}

// aroundTheClock holds words about help at any hour against the hours in which people are there. Machines never sleep.
func aroundTheClock(in Input, report reporter) {
	if in.isOpenAllWeek() {
		return
	}
	for _, a := range in.spoken() {
		found := a.of(prose.AnyHour)
		if len(found) == 0 || strings.Contains(strings.ToLower(in.where(*a.place)), "monitor") {
			continue
		}
		report(a.place.Path, fmt.Sprintf("%s: %s is said of help, but the service hours are %s. Say that it is about monitoring, or change the hours.",
			in.where(*a.place), a.quote(found), in.Agreement.MainHours().Week.Show(in.Agreement.Style())))
	}
}

// isOpenAllWeek says whether the usual service hours never end, or are not known yet.
func (in Input) isOpenAllWeek() bool {
	h := in.Agreement.MainHours()
	return h == nil || !h.Week.IsSet() || h.Week.IsOpenAllWeek()
}
