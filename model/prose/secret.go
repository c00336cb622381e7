package prose

import "strings"

// secrets finds what nobody should find in a contract, of which many copies are made: passwords, codes of doors, keys of
// services, and the numbers of cards, accounts and people.
func (t Text) secrets() []Fault {
	var faults []Fault
	add := func(from, to int, mend string) {
		if n := len(faults); n > 0 && from < faults[n-1].To {
			return
		}
		faults = append(faults, Fault{Kind: Secret, From: from, To: to, Mend: mend})
	}
	for i := 0; i < len(t.Source); {
		r := t.Source[i]
		if r <= ' ' {
			i++
			continue
		}
		from, to := i, i
		for to < len(t.Source) && t.Source[to] > ' ' {
			to++
		}
		if to-from >= shortestKey {
			if what := keyOf(strings.Trim(t.Source[from:to], `.,;:!?()[]"'`)); what != "" {
				add(from, to, what)
			}
		}
		i = to
	}
	if i := strings.Index(t.Source, "PRIVATE KEY-----"); i >= 0 && strings.Contains(t.Source[:i], "-----BEGIN") {
		add(strings.Index(t.Source, "-----BEGIN"), i+len("PRIVATE KEY-----"), "a private key")
	}
	for _, n := range t.numbers() {
		if what := n.account(); what != "" {
			add(n.from, n.to, what)
		}
	}
	for i := range t.Tokens {
		if from, to, what := t.told(i); what != "" {
			add(from, to, what)
		}
	}
	return faults
}

// shortestKey is the length of the shortest key that keyOf knows. Most words are shorter and are not looked at.
const shortestKey = 20

// issued begin keys that services give out, with the least length of what follows.
var issued = []struct {
	prefix string
	rest   int
	what   string
}{
	{"AKIA", 16, "a key of Amazon Web Services"},
	{"ASIA", 16, "a key of Amazon Web Services"},
	{"ghp_", 30, "a token of GitHub"},
	{"gho_", 30, "a token of GitHub"},
	{"ghu_", 30, "a token of GitHub"},
	{"ghs_", 30, "a token of GitHub"},
	{"ghr_", 30, "a token of GitHub"},
	{"github_pat_", 20, "a token of GitHub"},
	{"glpat-", 16, "a token of GitLab"},
	{"xoxb-", 16, "a token of Slack"},
	{"xoxp-", 16, "a token of Slack"},
	{"xoxa-", 16, "a token of Slack"},
	{"xoxs-", 16, "a token of Slack"},
	{"sk_live_", 16, "a key of Stripe"},
	{"rk_live_", 16, "a key of Stripe"},
	{"sk_test_", 16, "a key of Stripe"},
	{"sk-", 20, "a key of a service"},
	{"AIza", 30, "a key of Google"},
	{"ya29.", 20, "a token of Google"},
	{"npm_", 30, "a token of npm"},
	{"SG.", 40, "a key of SendGrid"},
	{"dop_v1_", 40, "a token of DigitalOcean"},
}

// keyOf says what key a word without spaces is, "" if it is none.
func keyOf(word string) string {
	word = word[strings.LastIndexAny(word, "=:\"'")+1:]
	for _, k := range issued {
		if rest, ok := strings.CutPrefix(word, k.prefix); ok && len(rest) >= k.rest && strings.ContainsAny(rest, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			return k.what
		}
	}
	if strings.HasPrefix(word, "eyJ") && strings.Count(word, ".") == 2 && len(word) > 40 {
		return "a token"
	}
	if isRecoveryKey(word) {
		return "a recovery key"
	}
	if isRandom(word) {
		return "a key or a token"
	}
	return ""
}

// isRecoveryKey says whether a word is eight groups of six digits, as BitLocker writes its keys.
func isRecoveryKey(word string) bool {
	groups := strings.Split(word, "-")
	for _, g := range groups {
		if len(g) != 6 || strings.Trim(g, "0123456789") != "" {
			return false
		}
	}
	return len(groups) == 8
}

// isRandom says whether a word is long and mixes capitals, small letters and digits so often that no person made it up.
func isRandom(word string) bool {
	if len(word) < 24 {
		return false
	}
	turns, seen, before := 0, 0, 0
	for i := range len(word) {
		class := classOf(word[i])
		if class == 0 {
			return false
		}
		seen |= class
		if class != before {
			turns++
		}
		before = class
	}
	return seen&7 == 7 && turns*3 >= len(word)
}

// classOf tells the classes of signs of keys apart, 0 for a sign that keys do not have.
func classOf(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return 1
	case c >= 'a' && c <= 'z':
		return 2
	case c >= 'A' && c <= 'Z':
		return 4
	case c == '+' || c == '=' || c == '_':
		return 8
	}
	return 0
}

// named are the words after which a secret comes, with whether digits alone are one.
var named = map[string]bool{
	"password": false, "passwords": false, "passwort": false, "pwd": false, "passwd": false, "passphrase": false, "pass": false, "pw": false, "psk": false, "secret": false,
	"key": false, "token": false, "pin": true, "passcode": true, "code": true, "combination": true, "combo": true,
}

// told finds a secret that the word before it announces, as in "password: xyz" and "alarm code 1234".
func (t Text) told(i int) (from, to int, what string) {
	byDigits, ok := named[t.Tokens[i].Lower]
	if !ok || i+1 >= len(t.Tokens) {
		return 0, 0, ""
	}
	next := i + 1
	var sign string
	for next < len(t.Tokens) && next <= i+3 {
		switch lower := t.Tokens[next].Lower; lower {
		case ":", "=":
			sign = lower
		case "is", "no", "number", "#", "to", "\"", "“", "'", "‘":
		default:
			return t.value(i, next, sign, byDigits)
		}
		next++
	}
	if next < len(t.Tokens) && next == i+4 {
		return t.value(i, next, sign, byDigits)
	}
	return 0, 0, ""
}

// value judges what follows the word that announces a secret.
func (t Text) value(i, next int, sign string, byDigits bool) (from, to int, what string) {
	from = t.Tokens[next].From
	to = from
	for to < len(t.Source) && t.Source[to] > ' ' {
		to++
	}
	value := strings.TrimRight(t.Source[from:to], `.,;:)"”'’`)
	to = from + len(value)
	if t.Tokens[next].Sentence != t.Tokens[i].Sentence || value == "" {
		return 0, 0, ""
	}
	if byDigits {
		if len(value) >= 3 && len(value) <= 10 && strings.Trim(value, "0123456789-#*") == "" && t.opens(i) {
			return t.Tokens[i].From, to, "a code that opens something"
		}
		return 0, 0, ""
	}
	isMixed := strings.ContainsAny(value, "0123456789") && strings.Trim(value, "0123456789.,%") != "" && len(value) >= 6
	switch {
	case t.Tokens[i].Lower == "key" && (sign == "" || !isMixed):
		return 0, 0, ""
	case sign != "" && isMixed, sign == "=" && len(value) >= 4, t.at(next-1).Lower == "is" && isMixed:
	case sign == ":" && t.isLast(to) && len(value) >= 6 && !polite[strings.ToLower(value)]:
	case strings.ContainsAny(value, "!$#%&*@") && isMixed && !strings.Contains(value, "@."):
	default:
		return 0, 0, ""
	}
	return t.Tokens[i].From, to, "a password or a key"
}

// polite are words after "password:" that tell none.
var polite = map[string]bool{
	"required": true, "needed": true, "expired": true, "unknown": true, "vaulted": true, "managed": true, "shared": true, "individual": true, "personal": true,
	"changed": true, "rotated": true, "disabled": true, "enabled": true, "mandatory": true, "monthly": true, "yearly": true, "quarterly": true, "client": true, "provider": true,
	"generated": true, "strong": true, "hidden": true, "secret": true, "manager": true,
}

// isLast says whether nothing but a mark comes after a byte on its line.
func (t Text) isLast(at int) bool {
	const most = 8 // bytes of marks that may come after it
	line, _, isCut := strings.Cut(t.Source[at:min(len(t.Source), at+most)], "\n")
	if !isCut && at+most < len(t.Source) {
		return false
	}
	return strings.Trim(line, " .!?)\"”") == ""
}

// Words that tell a code of a door from other codes.
var (
	doors = map[string]bool{
		"door": true, "gate": true, "alarm": true, "lockbox": true, "lock": true, "safe": true, "entry": true, "entrance": true, "elevator": true, "lift": true,
		"garage": true, "keypad": true, "panel": true, "building": true, "key": true, "box": true, "vault": true, "disarm": true, "voicemail": true, "access": true,
		"unlock": true, "unlocks": true, "opens": true, "doors": true, "security": true, "padlock": true, "room": true, "cabinet": true, "closet": true,
	}
	otherCodes = map[string]bool{
		"zip": true, "postal": true, "post": true, "area": true, "country": true, "dress": true, "error": true, "product": true, "promo": true, "tax": true,
		"color": true, "colour": true, "part": true, "bar": true, "source": true, "building": true, "dial": true, "dialing": true, "sic": true, "naics": true, "exit": true,
		"status": true, "project": true, "cost": true, "billing": true, "event": true, "diagnostic": true, "vendor": true, "swift": true, "sort": true, "civil": true,
		"penal": true, "revenue": true, "fire": true, "the": false, "quick": true, "qr": true, "class": true, "asset": true,
	}
)

// opens says whether the word at a token speaks of a code that opens something.
func (t Text) opens(i int) bool {
	if otherCodes[t.at(i-1).Lower] {
		return false
	}
	if t.Tokens[i].Lower == "pin" || t.Tokens[i].Lower == "passcode" {
		return true
	}
	from, to := t.nearby(i)
	for k := from; k < to; k++ {
		if k != i && doors[t.Tokens[k].Lower] {
			return true
		}
	}
	return false
}
