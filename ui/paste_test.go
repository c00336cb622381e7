package ui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
)

const feesText = "Fee;How much;Count\n" +
	"Managed users;$1,125.50;22\n" +
	"\"Backup; servers\";$1,000;2\n" +
	"Firewall;TBD;1\n" +
	"Phones;12.50;many\n" +
	"Printers;30;4;and more\n" +
	"Wi-Fi;$ 45;6\n"

func TestAPasteSaysWhatCannotBeReadAndAddsTheRest(t *testing.T) {
	for _, size := range sizes {
		d := at("costs.lists.main.fees")(t, size[0], size[1])
		d.press("enter")
		n := len(d.rowsIn("costs.lists.main.fees"))
		d.send(tea.PasteMsg{Content: feesText})
		if err := d.fits(); err != nil {
			t.Error(err)
		}
		d.sees("Paste 6 rows", "3 rows cannot be read", "line 4, Price")
		if size[1] > 20 {
			d.sees("Fee", "Price", "Quantity", "line 4, Price: ", "line 5, Quantity: ", "line 6: it has 4 cells where the others have 3", "u takes them as pasted")
		}
		d.press("enter")
		d.sees("Added 3 rows, left out 3, lines", "Line 4")
		d.wait(time.Second)
		l := d.kept("office").Costs.Lists[0].Fees
		if len(l) != n+3 {
			t.Fatalf("%d fees, want %d", len(l), n+3)
		}
		var got []string
		for _, f := range l[n:] {
			got = append(got, string(f.Label)+"="+f.Price.String()+"x"+f.Qty.String())
		}
		if want := "Managed users=1125.50x22,Backup; servers=1000.00x2,Wi-Fi=45.00x6"; strings.Join(got, ",") != want {
			t.Errorf("got %s, want %s", strings.Join(got, ","), want)
		}
		d.press("ctrl+z")
		d.sees("paste 3 rows")
		d.wait(time.Second)
		if got := len(d.kept("office").Costs.Lists[0].Fees); got != n {
			t.Errorf("one undo leaves %d fees, want %d", got, n)
		}
	}
}

// TestAPasteThatAddsNothingIsNoStep holds that nothing is offered to be taken back where nothing was added, however early it is
// taken, and that each reason can be read.
func TestAPasteThatAddsNothingIsNoStep(t *testing.T) {
	const text = "Fee;How much;Count\nUsers;TBD;4\nBackup;TBA;2\nFirewall;to be told;1\nPhones;12.50;many of them\n"
	for _, size := range append(sizes, [2]int{40, 10}) {
		for name, isEarly := range map[string]bool{"taken at once": true, "taken once it is read": false} {
			t.Run(fmt.Sprint(size, " ", name), func(t *testing.T) {
				d := at("costs.lists.main.fees")(t, size[0], size[1])
				d.press("enter")
				n := len(d.rowsIn("costs.lists.main.fees"))
				d.hold = isEarly
				d.send(tea.PasteMsg{Content: text})
				d.press("enter")
				d.release()
				d.sees("Paste 4 rows")
				seen := ""
				for range 30 {
					seen += strings.Join(strings.Fields(strings.ReplaceAll(d.screen(), "\n", " ")), " ")
					d.press("pgdown")
				}
				for _, why := range []string{"line 2, Price", "line 3, Price", "line 4, Price", "line 5, Quantity", "many of them"} {
					if !strings.Contains(seen, why) {
						t.Errorf("%q is never told:\n%s", why, d.screen())
					}
				}
				if err := d.fits(); err != nil {
					t.Error(err)
				}
				d.press("enter")
				d.sees("Paste 4 rows")
				d.seesNot("Added 0", "takes them back", "add rows", "add rows")
				d.press("esc")
				if got := len(d.rowsIn("costs.lists.main.fees")); got != n {
					t.Errorf("%d fees, want %d", got, n)
				}
			})
		}
	}
}

// TestAPasteTakesWordsForNoLimit holds that a cell which says that somebody may approve anything is an answer.
func TestAPasteTakesWordsForNoLimit(t *testing.T) {
	d := at("callSheet")(t, 120, 30)
	d.press("enter")
	n := len(d.rowsIn("callSheet"))
	d.send(tea.PasteMsg{Content: "Task in words;Up to\nOrder cards;1,500\nOrder hardware;no limit\nOrder software;Unlimited\n"})
	d.sees("Paste 3 rows", "All rows can be read")
	d.press("enter")
	d.wait(time.Second)
	var got []string
	for _, c := range d.kept("office").CallSheet[n:] {
		got = append(got, c.Limit.String())
	}
	if want := "1500.00, any amount, any amount"; strings.Join(got, ", ") != want {
		t.Errorf("may approve %q, want %s", got, want)
	}
}

func TestAPasteWithCommasSaysWhichRowDiffers(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 100, 30)
	d.press("enter")
	n := len(d.rowsIn("costs.lists.main.fees"))
	d.send(tea.PasteMsg{Content: "Fee,Price,Count\nManaged users,85.00,22\nBackup,100,2\nPhones,5,6,7,8\nWi-Fi,45,6\n"})
	d.sees("Paste 4 rows", "1 row cannot be read", "line 4: it has 5 cells where the others have 3")
	d.press("enter")
	d.wait(time.Second)
	if got := len(d.kept("office").Costs.Lists[0].Fees); got != n+3 {
		t.Errorf("%d fees, want %d", got, n+3)
	}
}

// TestAPasteReadsPricesAsTheyAreWritten holds that no price is cut, that none is refused for being written the other way, and
// that a row with too few or too many cells is said.
func TestAPasteReadsPricesAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		name, text string
		sees       []string
		want       string
	}{
		{"the heading shows what a comma cut", "Fee,Price,Count\nManaged users,$1,125.50,22\nBackup,$1,000,2\nWi-Fi,45,6\n", []string{"All rows can be read"}, "Managed users=1125.50x22,Backup=1000.00x2,Wi-Fi=45.00x6"},
		{"all are cut", "Fee,Price,Count\nManaged users,$1,125.50,22\nBackup,$2,000,212\n", []string{"All rows can be read"}, "Managed users=1125.50x22,Backup=2000.00x212"},
		{"the other rows show it", "Managed users,$1,125.50,2\nBackup,$100.00,2\nWi-Fi,$45.00,6\nPhones,$9.00,4\n", []string{"All rows can be read"}, "Managed users=1125.50x2,Backup=100.00x2,Wi-Fi=45.00x6,Phones=9.00x4"},
		{"signs and cents show it", "Managed users,$1,125.50,2\nPhones,$3,000.00,2\n", []string{"All rows can be read"}, "Managed users=1125.50x2,Phones=3000.00x2"},
		{"a million", "Fee,Price,Count\nAll of it,1,250,000.50,1\nBackup,100,2\nWi-Fi,45,6\n", []string{"All rows can be read"}, "All of it=1250000.50x1,Backup=100.00x2,Wi-Fi=45.00x6"},
		{"nothing tells where it was cut", "Fee,Price,Count\nManaged users,1,125,250\nBackup,100,2\nWi-Fi,45,6\nPhones,9,4\n", []string{"line 2: it has 4 cells where the others have 3"}, "Backup=100.00x2,Wi-Fi=45.00x6,Phones=9.00x4"},
		{"decimal commas", "Fee;Price;Count\nManaged users;1.125,50;22\nBackup;€ 2.000;2\nWi-Fi;45;6\n", []string{"Numbers are read as 1.234,56", "line 3, Price"}, "Managed users=1125.50x22,Wi-Fi=45.00x6"},
		{"one row with a sign", "Backup,$1,000,2\n", []string{"All rows can be read", "Fee"}, "Backup=1000.00x2"},
		{"one row with a sign and a million", "All of it,$1,250,000,2\n", []string{"All rows can be read"}, "All of it=1250000.00x2"},
		{"one row with a sign and its cents", "Managed users,$1,125.50\n", []string{"All rows can be read"}, "Managed users=1125.50x"},
		{"a sign before all of them", "Managed users,$1,125.50,22\nBackup,$2,300,2\n", []string{"All rows can be read"}, "Managed users=1125.50x22,Backup=2300.00x2"},
		{"a sign in a row that lacks a cell", "Fee,Price,Count\nManaged users,$1,125.50\nBackup,$1,000\nWi-Fi,45,6\n", []string{"line 2: it has 2 of 3 cells", "line 3: it has 2 of 3 cells"}, "Wi-Fi=45.00x6"},
		{"a price of one digit and a count of three", "Backup,$9,100\nWi-Fi,$45,6\n", []string{"All rows can be read"}, "Backup=9.00x100,Wi-Fi=45.00x6"},
		{"cents before a count", "Managed users;1.125,50;22\n", []string{"All rows can be read"}, "Managed users=1125.50x22"},
		{"a price written each way", "Managed users;1.125,50;22\nBackup;100.00;2\nWi-Fi;1,045.00;6\n", []string{"All rows can be read"}, "Managed users=1125.50x22,Backup=100.00x2,Wi-Fi=1045.00x6"},
		{"one of three with spaces is ragged", "Managed users, $85, 22\nBackup, $100\nWi-Fi, $45, 6\n", []string{"line 2: it has 2 of 3 cells"}, "Managed users=85.00x22,Wi-Fi=45.00x6"},
		{"one of two is ragged", "Fee; Price; Count\nManaged users; 85; 22\nBackup; 100\n", []string{"line 3: it has 2 of 3 cells"}, "Managed users=85.00x22"},
		{"a row too short of three", "Fee,Price,Count\nManaged users,85\nWi-Fi,45,6\n", []string{"Paste 2 rows", "line 2: it has 2 of 3 cells"}, "Wi-Fi=45.00x6"},
		{"a row too long of three", "Fee;Price;Count\nManaged users;85;2;3\nWi-Fi;45;6\n", []string{"Paste 2 rows", "line 2: it has 4 cells where the others have 3"}, "Wi-Fi=45.00x6"},
		{"a row too short with tabs", "Fee\tPrice\tCount\nManaged users\t85\nWi-Fi\t45\t6\n", []string{"line 2: it has 2 of 3 cells"}, "Wi-Fi=45.00x6"},
		{"an empty cell is no short row", "Fee\tPrice\tCount\nManaged users\t85\t\nWi-Fi\t45\t6\n", []string{"All rows can be read"}, "Managed users=85.00x,Wi-Fi=45.00x6"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := at("costs.lists.main.fees")(t, 100, 30)
			d.press("enter")
			n := len(d.rowsIn("costs.lists.main.fees"))
			d.send(tea.PasteMsg{Content: c.text})
			d.sees(c.sees...)
			d.press("enter")
			d.wait(time.Second)
			var got []string
			for _, f := range d.kept("office").Costs.Lists[0].Fees[n:] {
				got = append(got, string(f.Label)+"="+f.Price.String()+"x"+f.Qty.String())
			}
			if strings.Join(got, ",") != c.want {
				t.Errorf("got %s, want %s", strings.Join(got, ","), c.want)
			}
		})
	}
	d := rowsOf(t, "exclusions") // a list of things with capitals is none of cells
	d.send(tea.PasteMsg{Content: "Drones, Planes\nFaxes, Telex\nPrinters\n"})
	d.sees("Paste 3 rows", "Drones, Planes", "All rows can be read")
	d = at("contacts")(t, 100, 30)
	d.press("enter")
	d.send(tea.PasteMsg{Content: "Anna Berg, Owner, anna@acme.com\nBob Cole, Manager\nCy Dunn, Clerk, cy@acme.com\n"})
	d.sees("Paste 3 rows", "line 2: it has 2 of 3 cells")
}

func TestUnreadableRowsCanBeTakenAsPasted(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 100, 30)
	d.press("enter")
	n := len(d.rowsIn("costs.lists.main.fees"))
	d.send(tea.PasteMsg{Content: feesText})
	d.press("u")
	d.sees("3 rows cannot be read and stay as pasted", "u leaves them out")
	d.press("enter")
	d.sees("Added 6 rows; 2 cells could not be read and stay as pasted.")
	d.wait(time.Second)
	l := d.kept("office").Costs.Lists[0].Fees
	if got := len(l) - n; got != 6 {
		t.Errorf("%d rows were added, want 6", got)
	}
}

func TestTheMappingOfAPasteCanBeChanged(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.send(tea.PasteMsg{Content: "Drones\tit is new\nFaxes\tit is old\n"})
	before := mapping(d)
	d.press("down")
	if now := mapping(d); now == before {
		t.Errorf("down changed nothing: %s", now)
	}
	for range 20 { // round to the same again
		if d.press("down"); mapping(d) == before {
			break
		}
	}
	if now := mapping(d); now != before {
		t.Errorf("the choices do not come round: %s, at first %s", now, before)
	}
	x, y := find(d, "Drones")
	head := y - 1
	d.send(tea.MouseClickMsg{X: x, Y: head, Button: tea.MouseLeft})
	if now := mapping(d); now == before {
		t.Errorf("a click on the heading in focus changed nothing: %s", now)
	}
	d.press("x")
	d.sees("(left out)")
	d.send(tea.MouseWheelMsg{X: x, Y: head, Button: tea.MouseWheelDown})
	d.seesNot("(left out)")
	d.press("h")
	d.sees("Paste 1 row", "The first row names the columns")
}

// mapping is the line of headings of the paste.
func mapping(d *driver) string {
	_, y := find(d, "Drones")
	return strings.Split(d.screen(), "\n")[y-1]
}

// find gives the cell of a text on the screen.
func find(d *driver, text string) (x, y int) {
	d.t.Helper()
	for y, l := range strings.Split(d.screen(), "\n") {
		if i := strings.Index(l, text); i >= 0 {
			return len([]rune(l[:i])), y
		}
	}
	d.t.Fatalf("the screen does not show %q:\n%s", text, d.screen())
	return 0, 0
}

// Thousands of rows are read beside the screen, and what is typed meanwhile stays.
func TestAPasteOfThousands(t *testing.T) {
	d := rowsOf(t, "equipment")
	n := len(d.rowsIn("equipment"))
	var b strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&b, "Laptop %d\t%d\n", i, i%7+1)
	}
	d.hold = true
	d.send(tea.PasteMsg{Content: b.String()})
	d.sees("Paste 2000 rows", "Reading the rows")
	d.release()
	d.sees("All rows can be read.")
	d.press("enter")
	d.sees("Added 2000 rows.")
	if got := len(d.rowsIn("equipment")) - n; got != 2000 {
		t.Errorf("%d rows were added, want 2000", got)
	}
}

func TestMarkedRowsAreChangedTogether(t *testing.T) {
	const list = "costs.lists.main.fees"
	d := at(list)(t, 120, 30)
	d.press("enter")
	before := d.rowsIn(list)
	d.press("m", "down", "m")
	d.sees("▸ Onboarding", "✓Managed services", "Marked: Managed services, Backup storage. x, d and f act on them.")
	d.press("ctrl+home", "right", "right", "right", "f")
	d.sees("Filled Quantity in 1 row")
	d.rowsIn(list)
	if got, want := d.answer("office", list+"."+keysOf(d, list)[2]+".qty"), d.answer("office", list+"."+keysOf(d, list)[0]+".qty"); got != want {
		t.Errorf("the marked row has quantity %s, want %s", got, want)
	}
	d.press("d")
	d.sees("Copied the 2 marked rows.")
	if got := len(d.rowsIn(list)); got != len(before)+2 {
		t.Errorf("%d rows, want %d", got, len(before)+2)
	}
	d.press("ctrl+z", "*", "x")
	d.sees("Deleted the 4 marked rows. ctrl+z brings them back.")
	d.press("ctrl+z")
	if got := d.rowsIn(list); len(got) != len(before) || got[0] != before[0] {
		t.Errorf("after undo there are %q, want %q", got, before)
	}
	d.press("ctrl+home", "f")
	d.sees("▸ Server care")
}

// keysOf are the ids of the rows of a list.
func keysOf(d *driver, list string) []string {
	p, err := d.kept("office").At(list)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for i := range p.Field.List().Len() {
		out = append(out, p.Field.List().Row(i).Key())
	}
	return out
}

// TestAPriceInAnotherCurrencyIsNotTaken guesses the column as the price all the same, and says where such a price belongs; one
// that is typed stays as typed, with that beside the cell.
func TestAPriceInAnotherCurrencyIsNotTaken(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 120, 40)
	d.press("enter")
	n := len(d.rowsIn("costs.lists.main.fees"))
	d.send(tea.PasteMsg{Content: "Phone care\t€50.00\nOther care\t£20\nThird\t$30\n"})
	d.sees("Paste 3 rows", "2 rows cannot be read", "one in EUR belongs into a price list of its own")
	d.press("enter")
	d.wait(time.Second)
	l := d.kept("office").Costs.Lists[0].Fees
	if len(l) != n+1 || string(l[n].Label) != "Third" || l[n].Price.String() != "30.00" {
		t.Fatalf("%d fees, want %d, the last one Third at 30.00", len(l), n+1)
	}
	d = at("costs.lists.main.fees.managed.price")(t, 120, 40)
	d.press("enter")
	d.typeText("€130")
	d.press("shift+tab", "esc", "right")
	d.wait(time.Second)
	d.sees("€130", "not an amount in USD, and one in EUR belongs into a price list of its own")
}

// TestWhatIsChargedOnceIsOfThatKind pastes sheets of prices with a column that says how often each price is charged.
func TestWhatIsChargedOnceIsOfThatKind(t *testing.T) {
	cases := []struct{ name, sheet string }{
		{"named", "Fee;Price;When\nA;10;monthly\nB;20;once\nC;30;yearly\nD;40;per quarter\n"},
		{"by content", "A;10;monthly\nB;20;One-time\nC;30;annual\nD;40;quarterly\n"},
		{"as the kind", "Fee;Price;Kind\nA;10;monthly\nB;20;one time\nC;30;each year\nD;40;quarter\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			said, m, err := spoken(t, "/go costs.lists.main.fees\npaste\n"+c.sheet+".\nyes", nil)
			if err != nil {
				t.Fatal(err)
			}
			a := decode(m.drafts["a1"].body)
			var got []string
			for _, f := range a.Costs.Lists[0].Fees {
				got = append(got, string(f.Label)+" "+string(f.Kind)+" "+string(f.Cycle))
			}
			if want := "Managed services recurring ,A  monthly,B one_time ,C  annual,D  quarterly"; strings.Join(got, ",") != want {
				t.Errorf("pasted as %q, want %q; said:\n%s", strings.Join(got, ","), want, said)
			}
		})
	}
}

// TestAFeeIsCountedByWhatItsNameSays pastes fees without a column for what is counted.
func TestAFeeIsCountedByWhatItsNameSays(t *testing.T) {
	const sheet = "Item\tQty\tUnit price\tPer\nManaged workstations\t21\t62\tmonth\nServer care\t2\t140\tmonth\nServers and mailboxes\t2\t110\tmonth\nOnboarding of users\t1\t2800\tonce\nWork outside the plan\t3\t155\thour\n"
	said, m, err := spoken(t, "/go costs.lists.main.fees\npaste\n"+sheet+".\nyes", nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range decode(m.drafts["a1"].body).Costs.Lists[0].Fees[1:] {
		got = append(got, string(f.Label)+" "+string(f.Unit))
	}
	if want := "Managed workstations workstation,Server care server,Servers and mailboxes ,Onboarding of users "; strings.Join(got, ",") != want {
		t.Errorf("pasted as %q, want %q; said:\n%s", strings.Join(got, ","), want, said)
	}
	if !strings.Contains(strings.Join(strings.Fields(said), " "), "what is charged by the hour, the visit or the mile stands among the hourly rates") {
		t.Errorf("nothing leads from the line by the hour to the rates:\n%s", said)
	}
}

// TestAPastedFeeWithoutAQuantityIsAskedForIt leaves the number of what nobody counted open, and tells what the other rows count.
func TestAPastedFeeWithoutAQuantityIsAskedForIt(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 100, 30)
	d.press("enter")
	n := len(d.rowsIn("costs.lists.main.fees"))
	d.send(tea.PasteMsg{Content: "Fee;Price;Qty;For each;Kind\nCare;10;;;recurring\nFilter;3;4;;recurring\nCare of people;20;;user;recurring\nMail add-on;5;;license;resold license\nSet-up;800;;;one-time\n"})
	d.sees("All rows can be read", "2 rows have no quantity: asked later.", "as your other answers say: 22 users.")
	d.press("enter")
	d.sees("Added 5 rows, 2 without a quantity, which is asked later")
	d.wait(time.Second)
	var got []string
	for _, f := range d.kept("office").Costs.Lists[0].Fees[n:] {
		parked := ""
		if model.StateOf(f, "qty").Parked != nil {
			parked = " parked"
		}
		got = append(got, string(f.Label)+"="+f.Qty.String()+" "+string(f.Kind)+parked)
	}
	if want := "Care= recurring parked,Filter=4 recurring,Care of people= recurring,Mail add-on= pass_through parked,Set-up= one_time"; strings.Join(got, ",") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ","), want)
	}
}

// TestAColumnOfSmallCountsIsNoColumnOfMonths pastes counts under a heading that is no question.
func TestAColumnOfSmallCountsIsNoColumnOfMonths(t *testing.T) {
	for _, sheet := range []string{"Care;7;10.50\nFilter;2;3.50\nMail;12;5.50\n", "Fee;In all;Price\nCare;7;10\nFilter;2;3\nMail;12;5\n"} {
		d := at("costs.lists.main.fees")(t, 120, 30)
		d.press("enter")
		n := len(d.rowsIn("costs.lists.main.fees"))
		d.send(tea.PasteMsg{Content: sheet})
		d.seesNot("Only in")
		d.press("enter")
		d.wait(time.Second)
		var got []string
		for _, f := range d.kept("office").Costs.Lists[0].Fees[n:] {
			got = append(got, f.Qty.String())
		}
		if strings.Join(got, " ") != "7 2 12" {
			t.Errorf("quantities are %v of\n%s", got, sheet)
		}
	}
}

// TestASheetOfPeopleKeepsItsLimitsAndNotes pastes columns that only the heading tells, and one that has no place.
func TestASheetOfPeopleKeepsItsLimitsAndNotes(t *testing.T) {
	for _, head := range []string{"May approve up to\tNote", "Approval limit\tNotes", "Limit\tComments"} {
		d := at("contacts")(t, 120, 30)
		d.press("enter")
		n := len(d.rowsIn("contacts"))
		d.send(tea.PasteMsg{Content: "Name\tEmail\t" + head + "\tColour\nAnna Berg\tanna@acme.com\t$5,000\tsits next door\tred\nBob Cole\tbob@acme.com\t-\t\tblue\n"})
		d.sees("May approve up to", "Note, not printed", "(left out)", "Column “Colour” is left out: no question here is called that.", "All rows can be read")
		d.press("enter")
		d.sees("Added 2 rows. Column “Colour” is left out")
		d.wait(time.Second)
		l := d.kept("office").Contacts[n:]
		notes := model.StateOf(l[0], "name").Notes
		if got := l[0].SpendLimit.String() + " " + string(l[0].Side); got != "5000.00 client" || len(notes) != 1 || notes[0].Text != "sits next door" {
			t.Errorf("%s: the first row has the limit and side %s and the notes %v", head, got, notes)
		}
		if got := l[1].SpendLimit.String() + string(l[1].Side); got != "" || model.StateOf(l[1], "name").Notes != nil {
			t.Errorf("%s: the second row has %q", head, got)
		}
	}
	said, m, err := spoken(t, "/go contacts\npaste\nName,Side,Approval limit,Colour\nAnna Berg,client,$500,red\nBob Cole,provider,$700,blue\n.\nyes", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"“Colour” is not taken: red, blue; no question here is called that", "without “May approve up to” where that is not asked"} {
		if !strings.Contains(strings.Join(strings.Fields(said), " "), want) {
			t.Errorf("nothing says %q:\n%s", want, said)
		}
	}
	l := decode(m.drafts["a1"].body).Contacts
	if len(l) < 2 || l[len(l)-2].SpendLimit.String() != "500.00" || l[len(l)-1].SpendLimit.IsSet() {
		t.Errorf("the limits of %d people are not as pasted", len(l))
	}
}

// TestASheetOfSitesKeepsItsAddresses pastes what stands in a group of each row.
func TestASheetOfSitesKeepsItsAddresses(t *testing.T) {
	_, m, err := spoken(t, "/go sites\npaste\nSite;Street;City;State;ZIP\nMill;34 Oak Ave;Salem;Oregon;97301\n.\nyes", nil)
	if err != nil {
		t.Fatal(err)
	}
	l := decode(m.drafts["a1"].body).Sites
	if got := l[len(l)-1].Address; got.Line1 != "34 Oak Ave" || got.City != "Salem" || got.Region != "Oregon" || got.Postal != "97301" {
		t.Errorf("the address is %+v", got)
	}
}

// TestRowsInTheOrderOfTheTableNeedNoHeading pastes what stands in a table as its columns stand, also with a cell that cannot be
// read there; in another order, the cells tell what they are.
func TestRowsInTheOrderOfTheTableNeedNoHeading(t *testing.T) {
	for _, c := range []struct{ name, text, want, sees string }{
		{"the order of the table", "Front PC\tworkstation\t3\tcovered\t\tClient\tDell\nStore\tserver\t1\tlimited\t\tleased\tHP\n", "Front PC workstation 3 yes client Dell,Store server 1 limited leased HP", "All rows can be read"},
		{"one row", "Front PC\tworkstation\t3\tcovered\t\tClient\tDell\n", "Front PC workstation 3 yes client Dell", "All rows can be read"},
		{"an owner that is none of the choices", "Front PC\tworkstation\t3\tcovered\t\tHarbor Vale\tDell\nStore\tserver\t1\tlimited\t\tHarbor Vale\tHP\n", "", "line 1, Owned by"},
		{"another order", "Front PC\tDell\tworkstation\tClient\t3\nStore\tHP\tserver\tleased\t1\n", "Front PC workstation 3  client Dell,Store server 1  leased HP", "All rows can be read"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := rowsOf(t, "equipment")
			n := len(d.rowsIn("equipment"))
			d.send(tea.PasteMsg{Content: c.text})
			d.sees(c.sees)
			d.press("enter")
			d.wait(time.Second)
			var got []string
			for _, x := range d.kept("office").Equipment[n:] {
				got = append(got, strings.Join([]string{string(x.Desc), string(x.Kind), x.Qty.String(), string(x.Covered), string(x.Owner), string(x.Make)}, " "))
			}
			if strings.Join(got, ",") != c.want {
				t.Errorf("got %s, want %s", strings.Join(got, ","), c.want)
			}
		})
	}
}
