package followup

import (
	"mime"
	"net/mail"
	"strconv"
	"strings"

	"engross/model"
	"engross/model/value"
)

// Form is one way to write a list.
type Form struct {
	Name, Title, Ext string
	Write            func(List) string
}

// Forms are the ways to write a list, the plainest first.
var Forms = []Form{
	{"text", "Text", "txt", List.Text},
	{"markdown", "Markdown", "md", List.Markdown},
	{"mail", "Mail draft", "eml", List.Mail},
}

// Text writes the list to paste into a message.
func (l List) Text() string {
	var b strings.Builder
	if len(l.Points) == 0 {
		return "Nothing is open in " + l.Name + ".\n"
	}
	b.WriteString("Follow-up list of " + l.Name + ", " + l.Day.Show(l.Of.Style()) + "\n")
	section := ""
	for _, p := range l.Points {
		if p.Section != section {
			b.WriteString("\n" + p.Section + "\n")
			section = p.Section
		}
		b.WriteString("- " + p.text() + " (" + p.Why + ")\n")
		for _, more := range p.more() {
			b.WriteString("  " + more[0] + ": " + more[1] + "\n")
		}
	}
	return b.String()
}

// Markdown writes the list with a box to tick at each point.
func (l List) Markdown() string {
	var b strings.Builder
	b.WriteString("# Follow-up list of " + escaped(l.Name) + "\n\nAs of " + l.Day.Show(l.Of.Style()) + ".\n")
	if len(l.Points) == 0 {
		b.WriteString("\nNothing is open.\n")
	}
	section := ""
	for _, p := range l.Points {
		if p.Section != section {
			b.WriteString("\n## " + escaped(p.Section) + "\n\n")
			section = p.Section
		}
		b.WriteString("- [ ] " + escaped(p.text()) + " (" + p.Why + ")\n")
		for _, more := range p.more() {
			b.WriteString("  - " + more[0] + ": " + escaped(more[1]) + "\n")
		}
	}
	return b.String()
}

func (p Point) text() string {
	if p.Of != "" {
		return p.Of + ": " + p.Question
	}
	return p.Question
}

// more is what is said below a point.
func (p Point) more() [][2]string {
	var out [][2]string
	for _, x := range [][2]string{{"so far", p.Now}, {"note", p.Note}, {"with", p.Owner}} {
		if x[1] = value.CleanLine(x[1]); x[1] != "" {
			out = append(out, x)
		}
	}
	return out
}

// escaped keeps an answer from being read as Markdown.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range value.CleanLine(text) {
		if strings.ContainsRune("\\`*_[]<>#|&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// mailWidth is how long a line of a mail is.
const mailWidth = 72

// Mail writes a draft to the client, which a mail program opens to be read over and sent. It asks for what the client can
// answer: what somebody else is to find out, why a point waits and what is private stay out of it.
func (l List) Mail() string {
	var b strings.Builder
	to := l.reader()
	if to.Address != "" {
		b.WriteString("To: " + to.String() + "\r\n")
	}
	subject := "Open points of our agreement"
	if n := value.CleanLine(string(l.Of.Info.Number)); n != "" {
		subject += " " + n
	}
	b.WriteString("Subject: " + mime.QEncoding.Encode("utf-8", subject) + "\r\n")
	b.WriteString("X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
	b.WriteString(strings.ReplaceAll(l.letter(to.Name), "\n", "\r\n"))
	return b.String()
}

// letter is what the mail says.
func (l List) letter(name string) string {
	var b strings.Builder
	hello := "Hello,"
	if first, _, _ := strings.Cut(name, " "); first != "" {
		hello = "Hello " + first + ","
	}
	b.WriteString(hello + "\n\n")
	var asked []Point
	for _, p := range l.Points {
		if !p.isPrivate && !l.isOurs(p.Path) && l.isClients(p.Owner) {
			asked = append(asked, p)
		}
	}
	if len(asked) == 0 {
		b.WriteString("thank you for your time. We have all that we need from you, and will send the agreement.\n")
	} else {
		b.WriteString("thank you for your time. To finish the agreement we still need to know:\n")
	}
	section := ""
	for i, p := range asked {
		if p.Section != section {
			b.WriteString("\n" + p.Section + "\n\n")
			section = p.Section
		}
		n := strconv.Itoa(i+1) + ". "
		text := p.text()
		if now := value.CleanLine(p.Now); now != "" {
			text += " So far: " + now
		}
		fold(&b, n, text)
	}
	if len(asked) > 0 {
		b.WriteString("\nAn answer beside each number is enough.\n")
	}
	b.WriteString("\nKind regards\n")
	return b.String()
}

// fold writes a numbered point, broken between words.
func fold(b *strings.Builder, number, text string) {
	b.WriteString(number)
	used := len(number)
	for i, w := range strings.Fields(value.CleanLine(text)) {
		n := len([]rune(w)) + 1
		if i > 0 && used+n > mailWidth {
			b.WriteString("\n" + strings.Repeat(" ", len(number)))
			used = len(number)
		} else if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		used += n
	}
	b.WriteByte('\n')
}

// reader is the client's person that the mail goes to: the one in charge, or else the first who has an address.
func (l List) reader() mail.Address {
	var out mail.Address
	for _, c := range l.people() {
		if email := c.Email.String(); email != "" && (out.Address == "" || c.Key() == string(l.Of.Client.PrimaryContactID)) {
			out = mail.Address{Name: value.CleanLine(c.Name.String()), Address: email}
		}
	}
	return out
}

// IsClients reports whether a question is for the client to answer: it is not about the provider, and if it is parked,
// nobody of the provider's is to find it out.
func (l List) IsClients(p model.Place) bool {
	owner := ""
	if parked := p.State().Parked; parked != nil {
		owner = parked.Owner
	}
	return !l.isOurs(p.Path) && l.isClients(owner)
}

// people are the contacts of the client.
func (l List) people() []*model.Contact {
	var out []*model.Contact
	for _, c := range l.Of.Contacts {
		if c.Side == "client" {
			out = append(out, c)
		}
	}
	return out
}

// isOurs reports whether a point is about the provider itself or one of its people.
func (l List) isOurs(path string) bool {
	parts := strings.Split(path, ".")
	if parts[0] == "provider" {
		return true
	}
	if parts[0] != "contacts" || len(parts) < 2 {
		return false
	}
	c := l.Of.Contacts.With(parts[1])
	return c != nil && c.Side != "client"
}

// isClients reports whether the client is to settle a point: nobody is named, the client is, or somebody of the client's.
func (l List) isClients(owner string) bool {
	owner = strings.ToLower(strings.TrimSpace(owner))
	if owner == "" || strings.Contains(owner, "client") || owner == strings.ToLower(string(l.Of.Client.LegalName)) {
		return true
	}
	for _, c := range l.people() {
		name := strings.ToLower(c.Name.String())
		if first, _, _ := strings.Cut(name, " "); owner == name || owner == first {
			return true
		}
	}
	return false
}
