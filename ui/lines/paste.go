package lines

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"engross/ui"
)

// severalOf reads what people answer where a list is asked for that counts things: "31 laptops, 2 servers and 1 firewall".
var severalOf = regexp.MustCompile(`^(\d{1,5}) (\p{L}[^,;]*)$`)

// several adds the rows that a text counts, and reports whether it did: where each part begins with a number, and rows of the list
// say how many of something there are.
func (t *talk) several(list, text string) bool {
	var rows []string
	for part := range strings.SplitSeq(strings.NewReplacer(", and ", ",", " and ", ",", ";", ",").Replace(text), ",") {
		m := severalOf.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			return false
		}
		rows = append(rows, m[2]+"\t"+m[1])
	}
	p, ok := t.s.Paste(list, strings.Join(rows, "\n"))
	if !ok || p.HasHead() {
		return false
	}
	if c := p.Columns(); len(c) != 2 || c[0].Question == "" || c[1].Question == "" {
		return false
	}
	t.say("%s", p.Take())
	t.news()
	t.keep("")
	return true
}

// pasting asks to which list rows of a spreadsheet are to be added, where none is asked, adds them, and goes to it.
func (t *talk) pasting() error {
	often := []string{"contacts", "sites", "services", "exclusions", "equipment", "fees"}
	var all []choice
	usual := 0
	for _, sec := range t.s.Sections() {
		for _, q := range t.s.Ask(sec, "", true, false) {
			if p := q.Place; p.Field.List() != nil && slices.Contains(often, lastOf("."+p.Path)) {
				all = append(all, choice{p.Path, t.s.LabelOf(p.Path), ""})
				if lastOf(p.Path) == "fees" {
					usual = len(all) - 1
				}
			}
		}
	}
	first := "" // row of a sheet that was pasted at once
	list, err := t.chosen("Rows of which list? Any other takes them too: `/go` there and say `paste`.", "Say to which list the rows belong; what has tabs is taken for the first of them.", all, usual, func(text string) bool {
		if strings.Contains(text, "\t") {
			first = text
		}
		return first != ""
	})
	if err != nil {
		return err
	}
	if err := (&rows{talk: t, list: list}).paste(first); err != nil {
		return err
	}
	return t.goTo(list)
}

// paste reads rows of a spreadsheet, behind a first one that was heard before or "", says which column answers which question, and
// adds them when that is agreed to.
func (r *rows) paste(first string) error {
	if list := r.s.SheetList(r.list); list != r.list {
		r.say("The rows go to %s.", r.s.LabelOf(list))
		r.list = list
	}
	r.say("Paste or type rows, one a line. Tabs, semicolons or commas divide the cells where nearly every line has as many of them; a plain list of lines stays one cell a line. End with a line that holds a single period.")
	if any, ok := r.s.Paste(r.list, "x"); ok {
		r.hint("paste "+r.list, "Each row can answer "+strings.Join(any.Questions(), ", ")+". If the first line names the columns, they come in any order.")
	}
	var all []string
	if first != "" {
		r.say("The rows are taken for %s.", r.s.LabelOf(r.list))
		all = append(all, first)
	}
	for {
		text, err := r.hearMore(len(all) > 0)
		if err != nil {
			return err // nothing was said yet on what the cells mean
		}
		if strings.TrimSpace(text) == "." {
			break
		}
		if text == quit {
			return errEnd
		}
		if strings.TrimSpace(text) == "?" {
			r.say("Copy rows in a spreadsheet and paste them here, or type them; the first line may name the columns. Nothing is added yet: after the period you hear which column answers which question, and say yes or no. A period at once adds nothing.")
			continue
		}
		all = append(all, text)
	}
	p, ok := r.s.Paste(r.list, strings.Join(all, "\n"))
	if !ok {
		r.say("There are no rows in it that can be added here.")
		return nil
	}
	for {
		for i, c := range p.Columns() {
			such := strings.Join(c.Samples[:min(2, len(c.Samples))], ", ")
			switch {
			case such == "":
				r.out.item(i+1, "empty, not taken")
			case c.Question == "":
				r.out.item(i+1, called(c)+"not taken: "+such+"; "+c.WhyLeft)
			default:
				r.out.item(i+1, c.Question+", such as "+such)
			}
		}
		for _, x := range p.Notes() {
			r.say("%s", x)
		}
		head, other := "The first line is a row.", "as the names of the columns"
		if p.HasHead() {
			head, other = "The first line names the columns.", "as a row"
		}
		hourly := ""
		switch {
		case p.AsFees():
			hourly = " `rates` has what is charged by the hour go to the hourly rates."
		case p.HasRates():
			hourly = " `rates` keeps what is charged by the hour among the fees."
		}
		added, left := p.Rows()
		adds := plural(added, "row", "rows")
		switch {
		case left > 0:
			adds += " and leaves " + itoa(left) + " out; `unreadable` adds those too, with what cannot be read kept as typed"
		case p.AsTyped():
			adds += "; `unreadable` leaves those out again of which something cannot be read"
		}
		text, err := r.ask(head + " Empty or `yes` adds " + adds + "; a number and a question, such as 2 " + p.Questions()[0] +
			", gives the column to that question, 2 - leaves it out; `heading` takes the first line " + other + "; `no` adds none." + hourly)
		if err != nil {
			return err
		}
		word, rest, _ := strings.Cut(text, " ")
		n, numErr := strconv.Atoi(word)
		switch {
		case text == "" || strings.EqualFold(text, "yes"):
			r.say("%s %s.", p.Take(), r.count())
			r.news()
			r.keep("")
			if _, _, list := r.holder(); list.Object != nil {
				(&walk{talk: r.talk}).lackingBelow(list, "A number opens a row; empty leaves the list as it is, and what is open for later.")
			}
			return nil
		case strings.EqualFold(text, "no"):
			return nil
		case strings.EqualFold(text, "heading"):
			p.TurnHead()
		case strings.EqualFold(text, "unreadable") && p.Unreadable() > 0:
			p.TurnAsTyped()
		case hourly != "" && strings.EqualFold(text, "rates"):
			p.TurnRates()
		case numErr == nil && r.give(p.Give, p.Questions(), n-1, strings.TrimSpace(rest)):
		default:
			r.say("A column can answer: %s.", strings.Join(p.Questions(), ", "))
		}
	}
}

// called is the heading of a column, before what is told of it.
func called(c ui.Column) string {
	if c.Name == "" {
		return ""
	}
	return "“" + c.Name + "” is "
}

// give gives a column to the question that the text names.
func (r *rows) give(do func(int, string) bool, questions []string, column int, text string) bool {
	if text == "-" || text == "" {
		return do(column, "")
	}
	var names []choice
	for _, q := range questions {
		names = append(names, choice{label: q})
	}
	i := picked(text, names)
	return i >= 0 && do(column, questions[i])
}
