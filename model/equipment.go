package model

import (
	"slices"
	"sync"

	"engross/model/prose"
	"engross/model/value"
)

// Choices of an equipment line.
var (
	EquipmentKinds = []Option{
		{Value: "server", Label: "server", Also: "hypervisor, domain controller"},
		{Value: "workstation", Label: "workstation", Help: "a computer that stays at its desk: a desktop, a PC", Also: "computer, desktop, pc, pcs, imac, mac mini, thin client"},
		{Value: "laptop", Label: "laptop", Help: "a notebook", Also: "notebook, macbook, chromebook"},
		{Value: "mobile", Label: "mobile phone or tablet", Also: "mobile phone, mobile, tablet, ipad, iphone, smartphone, cell phone, cellphone"},
		{Value: "firewall", Label: "firewall", Also: "fortigate, sonicwall, firebox"},
		{Value: "switch", Label: "network switch", Also: "switch"},
		{Value: "access_point", Label: "Wi-Fi access point", Help: "what laptops and phones connect to, often part of a wireless router", Also: "access point, wireless access point, wireless, wap, wifi, wi-fi"},
		{Value: "printer", Label: "printer", Help: "also a copier, a plotter", Also: "copier, plotter, multifunction printer, mfp"},
		{Value: "scanner", Label: "scanner", Help: "for documents or bar codes"},
		{Value: "phone", Label: "desk phone", Also: "handset, telephone, voip phone"},
		{Value: "ups", Label: "battery backup (UPS)", Help: "uninterruptible power supply", Also: "ups, battery backup"},
		{Value: "nas", Label: "storage unit (NAS)", Also: "nas, storage unit, synology"},
		{Value: "camera", Label: "camera", Also: "webcam, dvr, nvr"},
		{Value: "pos", Label: "point-of-sale terminal", Help: "a cash register, a till, a card reader", Also: "cash register, till, card reader, card terminal, register"},
		{Value: "medical", Label: "medical or laboratory device", Help: "an x-ray, ultrasound or dental unit, an analyzer", Also: "x-ray, ultrasound, analyzer"},
		{Value: "machine", Label: "production machine", Help: "an oven, a press, a mill, with its controller (PLC)", Also: "cutter, press, mill, oven, lathe, plc, cnc"},
		{Value: "application", Label: "business application", Help: "a program the business runs on, such as bookkeeping", Also: "software, quickbooks, bookkeeping program, erp, crm"},
		{Value: "cloud_tenant", Label: "cloud tenant", Help: "an account at Microsoft 365 or Google Workspace", Also: "microsoft 365, office 365, m365, google workspace, tenant"},
		{Value: "internet_line", Label: "internet line", Help: "cable, fiber, DSL", Also: "internet, internet connection, fiber, dsl"},
		{Value: "other", Label: "other"},
	}
	Covers = []Option{
		{Value: "yes", Label: "covered"},
		{Value: "limited", Label: "limited", Help: "covered with a note that says how far"},
		{Value: "no", Label: "not covered", Help: "left out; work on it is ordered and paid apart"},
		{Value: "hands_off", Label: "must not be touched", Help: "the provider may not work on it at all, as where its maker’s warranty would be lost"},
	}
	EquipmentOwners = []Option{
		{Value: "client", Label: "Client"},
		{Value: "provider", Label: "Provider"},
		{Value: "leased", Label: "leased"},
		{Value: "user", Label: "the User’s own"},
		{Value: "third", Label: "another company", Help: "somebody else, such as its vendor or a lender"},
	}
)

// usualCover is how far a kind of equipment is usually covered. Kinds that are not here differ too much: they are asked.
var usualCover = map[value.Text]string{
	"server": "yes", "workstation": "yes", "laptop": "yes", "mobile": "yes", "firewall": "yes", "switch": "yes",
	"access_point": "yes", "phone": "yes", "ups": "yes", "printer": "limited", "scanner": "limited", "application": "limited", "camera": "no",
}

// Equipment is a kind of machine or system of which the client has some, and whether it is covered.
type Equipment struct {
	Entry
	Kind, Desc, Make, Serial    value.Text
	Qty                         value.Count
	SiteID, Covered, CoverNote  value.Text
	Owner                       value.Text
	WarrantyUntil, SupportUntil value.Date
	UseUntil                    value.Date
	CaredBy                     value.Text
	Accepted                    value.Answer
}

// IsLeftOut reports whether it was said that the services are not for the equipment: it is not covered, or must not be touched.
func (x *Equipment) IsLeftOut() bool { return x.Covered == "no" || x.Covered == "hands_off" }

// Fields returns the questions about the equipment.
func (x *Equipment) Fields(s Scope) []Field {
	named := x.namedKind()
	kind := value.Text(or(x.Kind, named))
	cover := usualCover[kind]
	if kind == "cloud_tenant" && s.A.includes("sv-14") {
		cover = "yes" // the service is for nothing else
	}
	if out := s.A.excludedCover(x); out != "" {
		cover = out
	}
	note := or(x.Covered, cover) == "limited"
	handsOff := x.Covered == "hands_off"
	return s.ask([]Field{
		{Key: "desc", Label: "What it is", At: &x.Desc, Default: x.usualName(), Named: true, Max: 120, Ask: "What do you call this one, so that we know which it is?", Help: "A name that tells it from others of its kind. The kind alone is enough for counts.", Example: "Main file server"},
		{Key: "kind", Label: "Kind", At: &x.Kind, Options: EquipmentKinds, Default: named, Required: true, Fast: true, Ask: "What kind of equipment is it?", Help: "The kind decides which services and prices count it. It is proposed where the name tells it."},
		{Key: "qty", Label: "How many", At: &x.Qty, Required: true, Fast: true, Named: true, Min: 1, Max: 100_000, Ask: "How many of them are there?", Help: "A count by kind is enough. Machines with a serial number of their own get a line each.", Example: "14"},
		{Key: "covered", Label: "Covered", At: &x.Covered, Options: Covers, Default: cover, Required: true, Fast: true, Named: true, Rule: "SVC-05", Ask: "Shall we look after it, only in part, not at all, or must we not even touch it?", Help: "Whether the services are done for it. Must not be touched forbids all work on it, whoever asks. Printers and business applications are usually limited: their makers do the repairs."},
		{Key: "coverNote", Label: "How far", At: &x.CoverNote, Required: note, Skip: !note, Default: usualNote(kind, note), Max: 200, Ask: "What do we do for it, and what not?", Help: "Where the cover ends, in one line.", Example: "Hardware faults: we call the vendor, whose fees are extra"},
		{Key: "caredBy", Label: "Looked after by", At: &x.CaredBy, Required: handsOff, Skip: !handsOff && x.Covered != "no", Named: true, Max: 120, Ask: "Who looks after it, and on which number do we reach them?", Help: "The company that works on it instead. It is told when something is wrong with what the provider must not touch.", Example: "Radianta Imaging, (802) 555-0190"},
		{Key: "siteId", Label: "Site", At: &x.SiteID, Ref: "sites", Offer: func() []Option { return s.A.siteOptions(s) }, Ask: "At which of your sites is it?", Help: "Where it stands. Leave it empty where there is one site only, for cloud accounts, and where the line counts machines of several sites; a line for each site says where they are."},
		{Key: "owner", Label: "Owned by", At: &x.Owner, Options: EquipmentOwners, Default: "client", Ask: "Whose is it: yours, ours, leased, an employee’s own, or another company’s?", Help: "Whose property it is. The provider’s own equipment goes back at the end of the agreement."},
		{Key: "make", Label: "Make and model", At: &x.Make, Max: 80, Ask: "Who made it, and which model is it?", Help: "Maker and model, as they stand on the device.", Example: "Dell PowerEdge T360"},
		{Key: "serial", Label: "Serial number", At: &x.Serial, Max: 60, Ask: "What is its serial number, if you can read it?", Help: "For warranty calls. It may stay empty.", Example: "5XK2LQ3"},
		{Key: "warrantyUntil", Label: "Warranty until", At: &x.WarrantyUntil, Ask: "Until when does the maker’s warranty run, as far as you know?", Help: "Last day of the maker’s warranty, if you know it.", Example: "12/31/2027"},
		{Key: "supportUntil", Label: "Supported until", At: &x.SupportUntil, Ask: "Until when does the maker still fix its software, as far as you know?", Help: "Last day on which the maker still mends faults of its software.", Example: "10/14/2029"},
		{Key: "useUntil", Label: "In use until", At: &x.UseUntil, Ask: "Until when will it be used, if it is to go or to be replaced?", Help: "The last day on which it is used, where it is known that it will be switched off or replaced. Leave it empty for what stays. A price for each of them ends by itself only where the fees say so.", Example: "3/31/2027"},
		{Key: "accepted", Label: "Taken as it is", At: &x.Accepted, Skip: !x.Accepted.IsSet() && or(x.Covered, cover) != "yes" && !note, Ask: "Is it too old for what we ask for, and do we take it as it is all the same?", Help: "Yes for what you both know to fall short of the minimum standards, such as a server whose maker gives no more updates. The agreement names it, and it then counts as no gap: until its last day of use or, where none is given, as long as the agreement runs."},
	})
}

// excludedCover says how far equipment is covered that a person named among what is not included: not at all or, where the provider
// must not do it, not even touched. It is "" for other equipment.
func (a *Agreement) excludedCover(x *Equipment) string {
	for _, e := range a.Exclusions {
		if x.Desc == "" || !e.isOwn() || !namesSame(string(e.Text), string(x.Desc)) {
			continue
		}
		if e.Handling == "forbidden" {
			return "hands_off"
		}
		return "no"
	}
	return ""
}

// namesSame reports whether a text is about what a name says: all words of the name that tell something stand in it, two at least or
// the only one of both.
func namesSame(text, name string) bool {
	telling := func(text string) []string {
		return slices.DeleteFunc(prose.FoldedWords(text), func(w string) bool { return linkingWords[w] || generalWords[w] })
	}
	words, said := telling(name), telling(text)
	if len(words) == 0 || len(words) == 1 && len(said) > 1 {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(said, w) })
}

// kind is what the equipment is: as was said, else as its name tells.
func (x *Equipment) kind() value.Text { return value.Text(or(x.Kind, x.namedKind())) }

// namedKind returns the kind that the name of a line without one tells: the only kind that is called by words which stand in
// it one after the other. It is "" where there is none, or more than one as in “printer server”.
func (x *Equipment) namedKind() string {
	if x.Kind != "" || x.Desc == "" {
		return ""
	}
	if kinds := kindsIn(string(x.Desc)); len(kinds) == 1 {
		return kinds[0]
	}
	return ""
}

// NamesEquipment reports whether a text names some kind of equipment.
func NamesEquipment(text string) bool { return len(kindsIn(text)) > 0 }

// kindsIn returns the kinds of equipment that a text names.
func kindsIn(text string) []string {
	var found []string
	for rest := choiceWords(text); len(rest) > 0; rest = rest[1:] {
		for _, k := range kindNames()[rest[0]] {
			if len(k.words) <= len(rest) && slices.Equal(rest[:len(k.words)], k.words) && !slices.Contains(found, k.value) {
				found = append(found, k.value)
			}
		}
	}
	return found
}

// kindNames are the words of all that people call a kind of equipment, by the first of them: thousands of lines are compared
// with them.
var kindNames = sync.OnceValue(func() map[string][]kindName {
	out := map[string][]kindName{}
	for _, o := range EquipmentKinds {
		if o.Value == "other" {
			continue
		}
		for _, name := range append(o.others(), o.Label) {
			words := choiceWords(name)
			out[words[0]] = append(out[words[0]], kindName{o.Value, words})
		}
	}
	return out
})

type kindName struct {
	value string
	words []string
}

// hasRun reports whether words stand among others one after the other.
func hasRun(all, words []string) bool {
	for ; len(all) >= len(words); all = all[1:] {
		if slices.Equal(all[:len(words)], words) {
			return true
		}
	}
	return false
}

// usualName is what a line is called while nobody named it: its kind.
func (x *Equipment) usualName() string {
	o, _ := Field{Options: EquipmentKinds}.Option(string(x.Kind))
	return o.Label
}

func usualNote(kind value.Text, limited bool) string {
	switch {
	case !limited:
		return ""
	case slices.Contains([]value.Text{"application", "cloud_tenant", "internet_line"}, kind):
		return "Provider helps to use it and calls its vendor, whose fees are extra"
	}
	return "Hardware faults: Provider calls the vendor, whose fees are extra"
}
