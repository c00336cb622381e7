package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// aged are programs that their makers mend no more, each with the last day on which they did. Names of more words stand first.
var aged = []struct {
	name string
	last value.Date
}{
	{"Windows Server 2003", value.Must[value.Date]("2015-07-14")},
	{"Windows Server 2008", value.Must[value.Date]("2020-01-14")},
	{"Windows Server 2012", value.Must[value.Date]("2023-10-10")},
	{"Windows Server 2016", value.Must[value.Date]("2027-01-12")},
	{"Windows Server 2019", value.Must[value.Date]("2029-01-09")},
	{"SQL Server 2012", value.Must[value.Date]("2022-07-12")},
	{"SQL Server 2014", value.Must[value.Date]("2024-07-09")},
	{"SQL Server 2016", value.Must[value.Date]("2026-07-14")},
	{"Exchange 2013", value.Must[value.Date]("2023-04-11")},
	{"Exchange 2016", value.Must[value.Date]("2025-10-14")},
	{"Exchange 2019", value.Must[value.Date]("2025-10-14")},
	{"Server 2008", value.Must[value.Date]("2020-01-14")},
	{"Server 2012", value.Must[value.Date]("2023-10-10")},
	{"Windows XP", value.Must[value.Date]("2014-04-08")},
	{"Windows 7", value.Must[value.Date]("2020-01-14")},
	{"Windows 8", value.Must[value.Date]("2023-01-10")},
	{"Windows 10", value.Must[value.Date]("2025-10-14")},
}

// oldWords are what people call equipment that is past its time.
var oldWords = []string{"old", "older", "aging", "ageing", "aged", "legacy", "obsolete", "outdated", "unsupported", "end of life", "out of support", "out of warranty", "no longer supported"}

// knownShortfall looks for covered equipment of which the agreement itself shows that it falls short. Its targets then count for
// nothing from the first day, although both sides knew.
func knownShortfall(in Input, report reporter) {
	for _, x := range in.Agreement.Equipment {
		path := "equipment." + x.Key()
		if !isCovered(x) || x.Accepted.IsSet() || in.hasGap(path+".accepted") {
			continue
		}
		why := in.shortOf(x)
		if why == "" {
			continue
		}
		report(path+".accepted", fmt.Sprintf("%s %s. As it stands, no target holds for what it slows down, though both sides know: take it as it is, or do not cover it.", in.row(path), why),
			set(path+".accepted", "yes", "take it as it is"))
	}
}

// shortOf says what equipment falls short of, as the end of a sentence; nothing where nothing shows it. Without minimum standards,
// only the end of the maker’s support takes targets away; what its maker runs itself is not ours to renew.
func (in Input) shortOf(x *model.Equipment) string {
	start := in.Agreement.Term.ServiceStart
	if x.SupportUntil.Before(start) {
		if x.Covered == "yes" {
			return "" // it is covered too far, which is said already
		}
		return "has had no support of its maker since " + in.date(x.SupportUntil)
	}
	if len(in.Agreement.Standards) == 0 || x.Kind == "cloud_tenant" || x.Kind == "internet_line" {
		return ""
	}
	if x.Covered != "yes" && x.WarrantyUntil.Before(start) && in.asksForWarranty(x) {
		return "has had no warranty since " + in.date(x.WarrantyUntil) + ", and a minimum standard asks for one"
	}
	said := " " + strings.Join(prose.FoldedWords(strings.Join([]string{string(x.Desc), string(x.Make), string(x.CoverNote)}, " , ")), " ") + " "
	says := func(name string) bool {
		return strings.Contains(said, " "+strings.Join(prose.FoldedWords(name), " ")+" ")
	}
	for _, p := range aged {
		if says(p.name) && p.last.Before(start) && !x.SupportUntil.IsSet() {
			return fmt.Sprintf("runs %s, whose maker has mended no faults since %s", p.name, in.date(p.last))
		}
	}
	if i := slices.IndexFunc(oldWords, says); i >= 0 {
		return fmt.Sprintf("is called “%s”, so that it may not meet the minimum standards", oldWords[i])
	}
	if year := yearBefore(prose.FoldedWords(string(x.Desc)), start.Year()-longWarranty); year != "" && in.asksForWarranty(x) {
		return fmt.Sprintf("bears the year %s in its name, so that it may have no warranty, and a minimum standard asks for one", year)
	}
	return ""
}

// longWarranty is how many years makers give a warranty at most.
const longWarranty = 7

// asksForWarranty reports whether a minimum standard asks for the warranty of a server.
func (in Input) asksForWarranty(x *model.Equipment) bool {
	return x.Kind == "server" && slices.ContainsFunc(in.Agreement.Standards, func(s *model.Standard) bool {
		return strings.Contains(strings.ToLower(string(s.Text)), "warrant")
	})
}

// yearBefore returns the year that stands among words, if it is before another. After the name of a program it is a version of that.
func yearBefore(all []string, before int) string {
	programs := []string{"windows", "exchange", "sql", "office", "sharepoint", "quickbooks", "sage", "autocad", "dynamics"}
	versions := []string{"2000", "2003", "2008", "2012", "2016", "2019"}
	for i, w := range all {
		year, err := strconv.Atoi(w)
		if err != nil || len(w) != 4 || year < 1990 || year >= before {
			continue
		}
		if i > 0 && (slices.Contains(programs, all[i-1]) || all[i-1] == "server" && slices.Contains(versions, w)) {
			continue
		}
		return w
	}
	return ""
}
