package hours

import (
	"slices"
	"time"

	"engross/model/value"
)

// HolidaySet is a built-in set of holidays.
type HolidaySet struct {
	Key, Label string
	Moves      Moves
	rules      func() []Rule
}

// Moves says where the holidays of a set go that fall on a weekend.
type Moves uint8

// The ways of a set with weekends.
const (
	Stay    Moves = iota // they stay where they are
	Nearest              // Saturday to Friday, Sunday to Monday
	Next                 // to the next free weekday
)

// HolidaySets gives the built-in sets. Each holds what its whole country or state keeps; local days are rows of the
// agreement. Single days that a government proclaims once are not in them.
func HolidaySets() []HolidaySet { return slices.Clone(sets) }

// Holidays gives the rules of a set; none for a key that is no set.
func Holidays(key string) []Rule {
	if i := slices.IndexFunc(sets, func(s HolidaySet) bool { return s.Key == key }); i >= 0 {
		return sets[i].rules()
	}
	return nil
}

var sets = []HolidaySet{
	{"us_common", "six common US holidays", Nearest, usCommon},
	{"us_federal", "eleven US federal holidays", Nearest, usFederal},
	{"uk_england", "England and Wales, bank holidays", Next, england},
	{"uk_scotland", "Scotland, bank holidays", Next, scotland},
	{"uk_northern_ireland", "Northern Ireland, bank holidays", Next, northernIreland},
	{"ireland", "Ireland, public holidays", Stay, ireland},
	{"de_bw", "Germany, Baden-Württemberg", Stay, state(epiphany, corpusChristi, allSaints)},
	{"de_by", "Germany, Bavaria", Stay, state(epiphany, corpusChristi, assumption, allSaints)},
	{"de_be", "Germany, Berlin", Stay, state(womensDay)},
	{"de_bb", "Germany, Brandenburg", Stay, state(fromEaster("Easter Sunday", 0), fromEaster("Whit Sunday", 49), reformation)},
	{"de_hb", "Germany, Bremen", Stay, state(reformation)},
	{"de_hh", "Germany, Hamburg", Stay, state(reformation)},
	{"de_he", "Germany, Hesse", Stay, state(corpusChristi)},
	{"de_mv", "Germany, Mecklenburg-Vorpommern", Stay, state(womensDay, reformation)},
	{"de_ni", "Germany, Lower Saxony", Stay, state(reformation)},
	{"de_nw", "Germany, North Rhine-Westphalia", Stay, state(corpusChristi, allSaints)},
	{"de_rp", "Germany, Rhineland-Palatinate", Stay, state(corpusChristi, allSaints)},
	{"de_sl", "Germany, Saarland", Stay, state(corpusChristi, assumption, allSaints)},
	{"de_sn", "Germany, Saxony", Stay, state(reformation, Rule{Name: "Day of Repentance and Prayer", kind: onBefore, month: time.November, day: 22, weekday: time.Wednesday})},
	{"de_st", "Germany, Saxony-Anhalt", Stay, state(epiphany, reformation)},
	{"de_sh", "Germany, Schleswig-Holstein", Stay, state(reformation)},
	{"de_th", "Germany, Thuringia", Stay, state(day("World Children’s Day", time.September, 20, stays), reformation)},
	{"canada", "Canada, federal holidays", Next, canada},
	{"australia", "Australia, holidays of all states", Next, australia},
	{"new_zealand", "New Zealand, public holidays", Next, newZealand},
}

func day(name string, m time.Month, d int, mv move) Rule {
	return Rule{Name: name, month: m, day: d, move: mv}
}

func monday(name string, n int, m time.Month) Rule {
	return Rule{Name: name, kind: nth, month: m, weekday: time.Monday, n: n}
}

func lastMonday(name string, m time.Month) Rule {
	return Rule{Name: name, kind: last, month: m, weekday: time.Monday}
}

func fromEaster(name string, days int) Rule { return Rule{Name: name, kind: easter, n: days} }

// Days that several sets have.
var (
	goodFriday    = fromEaster("Good Friday", -2)
	easterMonday  = fromEaster("Easter Monday", 1)
	corpusChristi = fromEaster("Corpus Christi", 60)
	epiphany      = day("Epiphany", time.January, 6, stays)
	womensDay     = day("International Women’s Day", time.March, 8, stays)
	assumption    = day("Assumption Day", time.August, 15, stays)
	reformation   = day("Reformation Day", time.October, 31, stays)
	allSaints     = day("All Saints’ Day", time.November, 1, stays)
	earlyMay      = monday("Early May bank holiday", 1, time.May)
	springBank    = lastMonday("Spring bank holiday", time.May)
)

func newYear(mv move) Rule   { return day("New Year’s Day", time.January, 1, mv) }
func christmas(mv move) Rule { return day("Christmas Day", time.December, 25, mv) }
func boxing(mv move) Rule    { return day("Boxing Day", time.December, 26, mv) }

// usCommon are the six that most offices close on (domain 2.15.5).
func usCommon() []Rule {
	return []Rule{
		newYear(nearest),
		lastMonday("Memorial Day", time.May),
		day("Independence Day", time.July, 4, nearest),
		monday("Labor Day", 1, time.September),
		{Name: "Thanksgiving Day", kind: nth, month: time.November, weekday: time.Thursday, n: 4},
		christmas(nearest),
	}
}

// usFederal are those of 5 U.S.C. 6103.
func usFederal() []Rule {
	juneteenth := day("Juneteenth", time.June, 19, nearest)
	juneteenth.since = 2021
	return append(
		usCommon(),
		monday("Birthday of Martin Luther King, Jr.", 3, time.January),
		monday("Washington’s Birthday", 3, time.February),
		juneteenth,
		monday("Columbus Day", 2, time.October),
		day("Veterans Day", time.November, 11, nearest),
	)
}

// england holds also for Wales (Banking and Financial Dealings Act 1971, and proclamations).
func england() []Rule {
	return []Rule{
		newYear(next), goodFriday, easterMonday, earlyMay, springBank, lastMonday("Summer bank holiday", time.August), christmas(next), boxing(next),
	}
}

func scotland() []Rule {
	return []Rule{
		newYear(next), day("Second of January", time.January, 2, next), goodFriday, earlyMay, springBank,
		monday("Summer bank holiday", 1, time.August), day("St Andrew’s Day", time.November, 30, next), christmas(next), boxing(next),
	}
}

func northernIreland() []Rule {
	return append(england(), day("St Patrick’s Day", time.March, 17, next), day("Battle of the Boyne", time.July, 12, next))
}

// ireland are those of the Organisation of Working Time Act 1997, which moves none of them.
func ireland() []Rule {
	brigid := Rule{Name: "St Brigid’s Day", since: 2023, kind: listed}
	for year := brigid.since; year <= 2199; year++ {
		d := value.NewDate(year, time.February, 1)
		if d.Weekday() != time.Friday {
			d = monday("", 1, time.February).on(year)
		}
		brigid.table = append(brigid.table, d)
	}
	return []Rule{
		newYear(stays), brigid, day("St Patrick’s Day", time.March, 17, stays), easterMonday, monday("May Day", 1, time.May),
		monday("June holiday", 1, time.June), monday("August holiday", 1, time.August), lastMonday("October holiday", time.October),
		christmas(stays), day("St Stephen’s Day", time.December, 26, stays),
	}
}

// state gives the nine that all German states keep, with those of one state.
func state(own ...Rule) func() []Rule {
	return func() []Rule {
		return append([]Rule{
			newYear(stays), goodFriday, easterMonday, day("Labor Day", time.May, 1, stays), fromEaster("Ascension Day", 39),
			fromEaster("Whit Monday", 50), day("German Unity Day", time.October, 3, stays), christmas(stays),
			day("Second Day of Christmas", time.December, 26, stays),
		}, own...)
	}
}

// canada are those of the Canada Labour Code, which gives another day for one on a weekend.
func canada() []Rule {
	return []Rule{
		newYear(next), goodFriday,
		{Name: "Victoria Day", kind: onBefore, month: time.May, day: 24, weekday: time.Monday},
		day("Canada Day", time.July, 1, next), monday("Labour Day", 1, time.September),
		day("National Day for Truth and Reconciliation", time.September, 30, next), monday("Thanksgiving Day", 2, time.October),
		day("Remembrance Day", time.November, 11, next), christmas(next), boxing(next),
	}
}

// australia are those of the National Employment Standards with one date in all states. Anzac Day is moved in few of them.
func australia() []Rule {
	return []Rule{
		newYear(next), day("Australia Day", time.January, 26, next), goodFriday, easterMonday, day("Anzac Day", time.April, 25, stays),
		christmas(next), boxing(next),
	}
}

// newZealand are those of the Holidays Act 2003 without the anniversaries of the provinces.
func newZealand() []Rule {
	return []Rule{
		newYear(next), day("Day after New Year’s Day", time.January, 2, next), day("Waitangi Day", time.February, 6, next), goodFriday,
		easterMonday, day("Anzac Day", time.April, 25, next), monday("King’s Birthday", 1, time.June), matariki(),
		monday("Labour Day", 4, time.October), christmas(next), boxing(next),
	}
}

// matarikiDays are the days that the Te Kāhui o Matariki Public Holiday Act 2022 lists, as month and day, from 2022 to 2052.
var matarikiDays = [...]int{
	624, 714, 628, 620, 710, 625, 714, 706, 621, 711, 702, 624, 707, 629, 718, 710,
	625, 715, 706, 719, 711, 703, 624, 707, 629, 719, 703, 625, 715, 630, 621,
}

func matariki() Rule {
	r := Rule{Name: "Matariki", kind: listed}
	for i, md := range matarikiDays {
		r.table = append(r.table, value.NewDate(2022+i, time.Month(md/100), md%100))
	}
	return r
}
