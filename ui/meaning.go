package ui

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"engross/model"
	"engross/model/value"
)

// People answer two questions in one breath: "a Minnesota corporation", "2 am to 2 pm, Central time", "1%" where the kind of
// fee is asked. What a text says besides its own question answers the one beside it, in the same step.

// meant is an answer that a text gives to a question beside.
type meant struct{ path, text string }

// twofold returns a text as it answers its question, and what else it says; the text as it is where it says no more.
func (s *session) twofold(p model.Place, text string) (string, []meant) {
	beside := func(key string) string { return parentOf(p.Path) + "." + key }
	if f, isFee := p.Object.(*model.Fee); isFee && p.Field.Key == "price" {
		if amount, ok := s.whole(p, text); ok && (f.IsMonthly() || !byMonth.MatchString(text)) {
			more := []meant{{beside("unit"), "flat"}}
			if f.Qty.IsSet() {
				more = append(more, meant{beside("qty"), ""})
			}
			return amount, more
		}
	}
	if s.reads(p, text) {
		return text, nil
	}
	switch p.Field.At.(type) {
	case *value.Week:
		if days := betweenDays.ReplaceAllString(onlyDays.ReplaceAllString(text, ""), ", "); s.readsAt(beside("openDays"), days) {
			return "", []meant{{beside("openDays"), days}}
		}
		for i := len(text) - 1; i > 0; i-- {
			if !strings.ContainsRune(" ,;(", rune(text[i])) {
				continue
			}
			zone := strings.Trim(text[i+1:], " ).")
			if hours := strings.TrimRight(text[:i], " ,;("); s.reads(p, hours) && s.readsAt(beside("zone"), zone) {
				return hours, []meant{{beside("zone"), zone}}
			}
		}
	case *value.Text:
		if _, isFee := p.Object.(*model.Fee); isFee && p.Field.Key == "kind" && p.Field.Default != "" && s.readsAt(beside("price"), text) {
			return p.Field.Default, []meant{{beside("price"), text}}
		}
		if p.Field.Key == "entityType" {
			return s.formed(p, text, beside("formedIn"))
		}
		switch p.Field.Key {
		case "dueRule":
			return s.due(text, beside("netDays"), beside("dueDay"))
		case "payDueRule": // of a list of its own
			return s.due(text, beside("payNetDays"), beside("payDueDay"))
		case "responseKind", "resolutionKind": // asked as "a time, our best effort, or no promise?"
			if at := beside(strings.TrimSuffix(p.Field.Key, "Kind")); s.readsAt(at, text) {
				return "span", []meant{{at, text}}
			}
		}
		for _, x := range figures[p.Path] {
			if strings.ContainsAny(text, x.sign) && s.readsAt(x.path, text) {
				return x.kind, []meant{{x.path, text}}
			}
		}
	case *value.Amount:
		return s.part(p, text), nil
	case *value.Percent:
		if at := inMonths[p.Path]; at != "" && strings.Contains(strings.ToLower(text), "month") && s.readsAt(at, text) {
			return "", []meant{{at, text}}
		}
	case *value.Span:
		if _, isJob := p.Object.(*model.Job); isJob {
			return s.ofJob(p, text, beside)
		}
	case *value.Count:
		switch {
		case p.Field.Key == "dueDays" && s.readsAt(beside("by"), byDay.ReplaceAllString(text, "")):
			return "", []meant{{beside("by"), byDay.ReplaceAllString(text, "")}}
		case parentOf(p.Path) == "levels.chronic":
			return s.missed(p, text, beside)
		case p.Field.Key == "deletionDays":
			return s.afterReturn(text, beside("dataReturnDays")), nil
		}
	}
	return text, nil
}

// whole reads the price of a fee that is one price whatever the numbers are: "640 for all", "$640 flat a month".
func (s *session) whole(p model.Place, text string) (string, bool) {
	m := wholePrice.FindStringSubmatch(strings.Trim(text, " ."))
	if m == nil || !s.reads(p, m[1]) {
		return "", false
	}
	return m[1], true
}

// wholePrice is an amount with what people say of a price for all together, and maybe how often it is charged.
var wholePrice = regexp.MustCompile(`(?i)^(?:flat |a flat )?(.*?\d[\d.,]*k?)` + often + `[ ,;(]+(?:as )?(?:an? )?(?:flat(?: (?:fee|rate|price))?|fixed(?: (?:fee|price))?|lump sum|all[- ]in(?:clusive)?|in all|in total|total|altogether|together|for (?:all|everybody|everyone|everything|the lot)(?: of (?:it|them|us|you))?(?: together)?)\)?` + often + `$`)

// byMonth finds in a price that it is one for each month.
var byMonth = regexp.MustCompile(`(?i)\bmo(?:nth|nthly)?\b`)

const often = `(?: ?(?:/|a|per|each|every) ?(?:month|mo)| monthly)?`

// missed reads how often targets are missed before the client may leave: "3 in 12 months" of months, and "3 misses in 2 months" of
// single ones, which a question of its own counts.
func (s *session) missed(p model.Place, text string, beside func(key string) string) (string, []meant) {
	m := missesIn.FindStringSubmatch(text)
	if m == nil {
		return s.inRow(p, text, beside)
	}
	number, within := "fails", "inMonths"
	if m[2] != "" || strings.HasPrefix(p.Field.Key, "single") {
		number, within = "single", "singleMonths"
	}
	if !s.readsAt(beside(number), m[1]) || !s.readsAt(beside(within), m[3]) {
		return text, nil
	}
	switch p.Field.Key {
	case number:
		return m[1], []meant{{beside(within), m[3]}}
	case within:
		return m[3], []meant{{beside(number), m[1]}}
	}
	return "", []meant{{beside(number), m[1]}, {beside(within), m[3]}}
}

// What people say around days: “only on Tue and Thu”, “by the end of February”.
var (
	betweenDays = regexp.MustCompile(`(?i) ?[+&/] ?| and | or `)
	onlyDays    = regexp.MustCompile(`(?i)^(?:only |open )*(?:on )?|[ ,]+only\.?$`)
	byDay       = regexp.MustCompile(`(?i)^(?:by|on|until|before) (?:the )?`)
)

// inRow reads a number of misses one after the other. Said where those out of many months are counted, it takes their place.
func (s *session) inRow(p model.Place, text string, beside func(key string) string) (string, []meant) {
	m := missesInRow.FindStringSubmatch(text)
	if m == nil {
		return text, nil
	}
	switch n := m[1] + m[2]; {
	case !s.readsAt(beside("consecutive"), n):
	case p.Field.Key == "consecutive":
		return n, nil
	case p.Field.Key == "fails":
		return "0", []meant{{beside("consecutive"), n}}
	}
	return text, nil
}

// missesInRow is what people say of targets that are missed one time after the other.
var missesInRow = regexp.MustCompile(`(?i)^(?:only )?(?:(\d+|two|three|four|five|six)(?: missed)?(?: (?:months?|miss(?:es)?|targets?|times?|periods?))? (?:in a row|running|one after (?:the other|another))|(\d+|two|three|four|five|six) (?:consecutive|successive|straight) (?:months?|miss(?:es)?|targets?|times?|periods?))\.?$`)

// missesIn is what people say of targets that are missed repeatedly.
var missesIn = regexp.MustCompile(`(?i)^(\d+|two|three|four|five|six)(?: months?)?( (?:single |missed )?(?:miss(?:es)?|targets?|tickets?))? (?:in|within|over|out of|of) (?:any )?(\d+|one|two|three|four|five|six|twelve)(?: (?:calendar )?months?)?(?: in a row)?\.?$`)

// afterReturn counts from the end of the agreement what is said to be so many days after the data was returned.
func (s *session) afterReturn(text, returned string) string {
	m := daysAfterReturn.FindStringSubmatch(text)
	p, err := s.meaning().At(returned)
	if m == nil || err != nil {
		return text
	}
	days, ok := p.Field.At.(*value.Count)
	n, _ := strconv.Atoi(m[1])
	if !ok || !days.IsSet() {
		return text
	}
	return strconv.Itoa(n + days.Int())
}

var daysAfterReturn = regexp.MustCompile(`(?i)^(\d{1,3}) ?days? (?:after|from) (?:that|the return(?: of (?:the |our )?data)?|(?:the |our )?data (?:is|was) returned|it (?:is|was) returned)\.?$`)

// recovery reads the recovery time of a season together with the usual one: "8 hours, 4 hours in season", or either alone.
func (s *session) recovery(p model.Place, text string, beside func(key string) string) (string, []meant) {
	var usual, season string
	if m := seasonLast.FindStringSubmatch(text); m != nil {
		usual, season = m[1], m[2]
	} else if m := seasonFirst.FindStringSubmatch(text); m != nil {
		season, usual = m[1], m[2]
	}
	switch other := beside("otherRto"); {
	case !s.readsAt(other, season) || usual != "" && !s.readsAt(beside("rto"), usual):
	case p.Path == other && usual == "":
		return season, nil
	case p.Path == other:
		return season, []meant{{beside("rto"), usual}}
	case p.Path == beside("rto") && usual != "":
		return usual, []meant{{other, season}}
	case p.Path == beside("rto"):
		return "", []meant{{other, season}}
	}
	return text, nil
}

// What people say of the time until something is back in a season.
var (
	seasonLast  = regexp.MustCompile(`(?i)^(?:(\d.*?)[ ,;]+(?:and |but )?)?(\d+(?:\.\d+)?(?: ?(?:h|hours?|days?|business days?))?) (?:in|during) (?:the |a |our )?(?:\p{L}+ )?season\.?$`)
	seasonFirst = regexp.MustCompile(`(?i)^(\d.*?) (?:in|during) (?:the |a |our )?(?:\p{L}+ )?season[ ,;]+(?:and |but )?(\d.*?)(?: otherwise| else| in other times| the rest of the (?:year|time))?\.?$`)
)

// due reads when invoices are paid: "net 20", "20 days from invoice", "the 15th of the month".
func (s *session) due(text, days, day string) (string, []meant) {
	for _, x := range []struct {
		says       *regexp.Regexp
		kind, path string
	}{{netDays, "net_days", days}, {dayOfMonth, "day_of_month", day}} {
		if m := x.says.FindStringSubmatch(text); m != nil {
			if n := strings.Join(m[1:], ""); s.readsAt(x.path, n) {
				return x.kind, []meant{{x.path, n}}
			}
		}
	}
	return text, nil
}

// What people say of the day on which an invoice is paid.
var (
	netDays    = regexp.MustCompile(`(?i)^(?:due )?(?:net|n/) ?(\d{1,3})(?: ?days?)?(?: .*invoice.*)?$|^(?:due )?(?:in |within )?(\d{1,3}) ?days?(?: (?:net|(?:from|after|of) .*invoice.*))?$`)
	dayOfMonth = regexp.MustCompile(`(?i)^(?:due )?(?:by |on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: (?:day )?of (?:the|each|every) month)?$`)
)

// part reads a share of a fee where the amount of one of its instalments is asked: "50%", "half". Other texts stay as they are.
func (s *session) part(p model.Place, text string) string {
	list := parentOf(parentOf(p.Path))
	row, ok := s.place(parentOf(list))
	if !ok || row.Row == nil || !strings.HasSuffix(list, ".instalments") {
		return text
	}
	fee, isFee := row.Row.(*model.Fee)
	if !isFee || !fee.Price.IsSet() || fee.Qty.IsSet() && fee.Qty.String() != "1" {
		return text
	}
	var share value.Percent
	switch said := strings.ToLower(strings.TrimSpace(text)); {
	case said == "half" || said == "a half" || said == "one half":
		share = value.NewPercent(50_000)
	case !strings.Contains(said, "%") && !strings.Contains(said, "percent") || share.Read(said, s.context()) != nil:
		return text
	}
	return fee.Price.Percent(share, fee.Price.Precision(p.Field.Currency)).Edit(s.a.Style())
}

// figures are the questions beside a choice to which a figure said there belongs, and the choice that it means.
var figures = map[string][]struct{ sign, kind, path string }{
	"costs.late.kind":        {{"%", "monthly_pct", "costs.late.pct"}, {"$€£", "flat", "costs.late.flat"}},
	"costs.adjust.escalator": {{"%", "fixed", "costs.adjust.pct"}},
	"legal.etf.kind":         {{"%", "pct_remaining", "legal.etf.pct"}, {"$€£", "fixed", "legal.etf.amount"}},
}

// inMonths are the questions beside a limit in percent that take it in months.
var inMonths = map[string]string{"legal.etf.capPct": "legal.etf.capMonths"}

// formed reads a legal form with the place where the company was formed: "a Minnesota corporation".
func (s *session) formed(p model.Place, text, beside string) (string, []meant) {
	words := strings.Fields(strings.Trim(text, " ."))
	if len(words) > 0 && slices.Contains([]string{"a", "an", "the"}, strings.ToLower(words[0])) {
		words = words[1:]
	}
	for i := range words {
		form := strings.Join(words[i:], " ")
		if !s.reads(p, form) {
			continue
		}
		where := strings.Join(words[:i], " ")
		if where == "" || !s.readsAt(beside, where) {
			return form, nil
		}
		if at, ok := s.place(beside); !ok || at.Field.IsSet() {
			return form, nil
		}
		return form, []meant{{beside, where}}
	}
	return text, nil
}

// readsAt reports whether a text answers the question of a path.
func (s *session) readsAt(path, text string) bool {
	p, ok := s.place(path)
	return ok && s.reads(p, text)
}

// reads reports whether a text answers a question, without answering it.
func (s *session) reads(p model.Place, text string) bool {
	e := s.a.Edit("look")
	return strings.TrimSpace(text) != "" && e.Type(p.Path, text, s.context()) == nil
}

// takeText takes over what was typed, with what it says of the questions beside, and tells the latter.
func (s *session) takeText(p model.Place, text string, isStep bool) error {
	text, more := s.twofold(p, text)
	err := s.change(p.Field.Label, isStep || len(more) > 0, func(e *model.Edit) error {
		err := e.Type(p.Path, text, s.context()) // what is asked beside may depend on it
		for _, m := range more {
			if err == nil {
				err = e.Type(m.path, m.text, s.context())
			}
		}
		return err
	})
	for _, m := range more {
		if at, ok := s.place(m.path); ok {
			s.news += at.Field.Label + ": " + line(shown(s, at)) + ". "
		}
	}
	s.news = strings.TrimSpace(s.news)
	return err
}
