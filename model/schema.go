package model

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"engross/model/value"
)

// Schema returns the JSON Schema (2020-12) of a draft as Encode writes it, made from the questions. It is stricter than
// Decode, which keeps what it does not know or cannot read: a schema is there to find such places first.
func Schema() []byte {
	a := &Agreement{}
	body := &schema{Title: "The agreement", Type: "object"}
	for _, s := range a.Sections() {
		body.questions(Scope{A: a}, s)
	}
	body.close(false)
	draft := &schema{
		Dialect: "https://json-schema.org/draft/2020-12/schema", Title: "Draft of a Managed IT Services Agreement",
		Description: "What Engross keeps and exchanges. An answer that nobody has given is left out.",
		Type:        "object", Required: []string{"version", agreementKey}, Closed: new(bool),
		Properties: props{{"version", &schema{Const: Version}}, {agreementKey, body}},
		Defs:       append(kindSchemas(), stateSchemas()...),
	}
	var out bytes.Buffer
	if err := json.Indent(&out, mustJSON(draft), "", "  "); err != nil {
		panic("model: " + err.Error())
	}
	return append(out.Bytes(), '\n')
}

// schema holds the keywords that a draft needs, in the order in which they are written.
type schema struct {
	Dialect     string   `json:"$schema,omitempty"`
	Ref         string   `json:"$ref,omitempty"`
	Title       string   `json:"title,omitempty"`
	Description string   `json:"description,omitempty"`
	Type        string   `json:"type,omitempty"`
	Format      string   `json:"format,omitempty"`
	Pattern     string   `json:"pattern,omitempty"`
	Enum        []string `json:"enum,omitempty"`
	Const       any      `json:"const,omitempty"`
	Minimum     *int     `json:"minimum,omitempty"`
	Maximum     int      `json:"maximum,omitempty"`
	MaxLength   int      `json:"maxLength,omitempty"`
	Items       *schema  `json:"items,omitempty"`
	Unique      bool     `json:"uniqueItems,omitempty"`
	Properties  props    `json:"properties,omitempty"`
	Closed      *bool    `json:"additionalProperties,omitempty"` // false: nothing else is allowed
	Required    []string `json:"required,omitempty"`
	Default     any      `json:"default,omitempty"`
	Examples    []any    `json:"examples,omitempty"`
	Defs        props    `json:"$defs,omitempty"`
}

// props are the members of an object. They keep the order of the questions.
type props []prop

type prop struct {
	key string
	is  *schema
}

// MarshalJSON writes the members in their order.
func (p props) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, x := range p {
		b.WriteByte("{,"[min(i, 1)])
		b.Write(mustJSON(x.key))
		b.WriteByte(':')
		b.Write(mustJSON(x.is))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func defined(name string) *schema { return &schema{Ref: "#/$defs/" + name} }

// questions adds a member for each question of an object.
func (x *schema) questions(s Scope, o Object) {
	for _, f := range o.Fields(s) {
		x.Properties = append(x.Properties, prop{f.Key, question(s, o, f)})
	}
}

// close adds the member that says how each answer came to be, for a row also its id, and allows no others.
func (x *schema) close(row bool) {
	state := &schema{Description: "How each answer came to be, by its key.", Type: "object", Closed: new(bool)}
	for _, p := range x.Properties {
		state.Properties = append(state.Properties, prop{p.key, defined("state")})
	}
	if row {
		state.Properties = append(state.Properties, prop{"", defined("state")}) // the key "" speaks for the whole row
		x.Properties = append(props{{"id", defined("id")}}, x.Properties...)
	}
	x.Properties, x.Closed = append(x.Properties, prop{"state", state}), new(bool)
}

// question gives the schema of one question: of a group, a list or an answer.
func question(s Scope, o Object, f Field) *schema {
	x := &schema{Title: f.Label, Description: f.Help}
	switch {
	case f.Group() != nil:
		x.Type = "object"
		x.questions(s.Under(o), f.Group())
		x.close(false)
	case f.List() != nil:
		x.Type, x.Items = "array", &schema{Type: "object"}
		x.Items.questions(s.Under(o), f.List().blank("row"))
		x.Items.close(true)
	default:
		x.answer(f)
	}
	return x
}

// answer adds what an answer may look like, its default and an example.
func (x *schema) answer(f Field) {
	one := x // what holds for each entry of an answer with several
	switch f.At.(type) {
	case *value.Set, *value.Lines:
		one = &schema{Type: "string"}
		x.Type, x.Items = "array", one
		_, x.Unique = f.At.(*value.Set)
	case *value.Count:
		x.Type, x.Minimum, x.Maximum = "integer", &f.Min, f.Max
	case *value.Text:
		x.Type, x.MaxLength = "string", f.Max
	}
	switch kind := kindOfValue(f.Value()); {
	case len(f.Options) > 0:
		one.MaxLength = 0
		for _, o := range f.Options {
			one.Enum = append(one.Enum, o.Value)
		}
	case f.Ref != "":
		one.Ref = defined("id").Ref
	case kind != "":
		one.Ref = defined(kind).Ref
	}
	if v := unset(f.Value()); v.UnmarshalText([]byte(f.Default)) == nil && v.IsSet() {
		x.Default = encodeValue(v)
	}
	f.At = unset(f.Value())
	if f.Example != "" && f.Read(f.Example, value.Context{}) == nil {
		x.Examples = []any{encodeValue(f.Value())}
	}
}

// unset returns an unanswered value of the same kind.
func unset(v value.Value) value.Value {
	return reflect.New(reflect.TypeOf(v).Elem()).Interface().(value.Value)
}

// kindSchemas are the kinds of answer with a form of their own.
func kindSchemas() props {
	return props{
		{"answer", &schema{Type: "string", Enum: []string{"yes", "no"}}},
		{"date", &schema{Type: "string", Format: "date", Pattern: `^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$`}},
		{"clock", &schema{Description: "A time of day; 24:00 only as an end.", Type: "string", Pattern: `^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$`}},
		{"week", &schema{Description: "Opening hours by day of the week: mon-fri 08:00-18:00; sat 09:00-12:00.", Type: "string", Pattern: `^closed$|^(mon|tue|wed|thu|fri|sat|sun)`}},
		{"span", &schema{Description: "A length of time.", Type: "string", Pattern: `^[0-9]{1,6} (min|hour|day|week|month|year|bizhour|bizday)$`}},
		{"amount", &schema{Description: "Money, with a point and at most 4 decimals, without the currency.", Type: "string", Pattern: `^-?[0-9]+(\.[0-9]{1,4})?$`}},
		{"limit", &schema{Description: "The most that may be spent, as an amount of money; or any amount.", Type: "string", Pattern: `^-?[0-9]+(\.[0-9]{1,4})?$|^any amount$`}},
		{"number", &schema{Description: "A quantity or a percentage, with a point and at most 3 decimals.", Type: "string", Pattern: `^-?[0-9]+(\.[0-9]{1,3})?$`}},
		{"currency", &schema{Description: "ISO 4217.", Type: "string", Pattern: `^[A-Z]{3}$`}},
		{"email", &schema{Type: "string", Pattern: `^[^@\s]+@[^@\s]+\.[^@\s]+$`}},
		{"phone", &schema{Type: "string", Pattern: `^\+?[0-9]`}},
		{"zone", &schema{Description: "A time zone by its IANA name.", Type: "string", Pattern: `^[A-Za-z]`}},
	}
}

// kindOfValue names the kind of an answer among kindSchemas, "" for one that needs no more than its type.
func kindOfValue(v value.Value) string {
	switch v.(type) {
	case *value.Answer:
		return "answer"
	case *value.Date:
		return "date"
	case *value.Clock:
		return "clock"
	case *value.Week:
		return "week"
	case *value.Span:
		return "span"
	case *value.Amount:
		return "amount"
	case *value.Limit:
		return "limit"
	case *value.Qty, *value.Percent:
		return "number"
	case *value.Currency:
		return "currency"
	case *value.Email:
		return "email"
	case *value.Phone:
		return "phone"
	case *value.Zone:
		return "zone"
	}
	return ""
}

// stateSchemas are the address of a row and the state of an answer.
func stateSchemas() props {
	text := &schema{Type: "string"}
	note := func(keys ...string) *schema {
		x := &schema{Type: "object", Closed: new(bool)}
		for _, k := range keys {
			x.Properties = append(x.Properties, prop{k, text})
		}
		return x
	}
	var by []string
	for _, b := range []By{ByUser, ByDefault, ByPreset, ByProfile, ByImport} {
		by = append(by, string(b))
	}
	return props{
		{"id", &schema{Description: "The lasting address of a row, unique in its list.", Type: "string", Pattern: `^[a-z0-9-]{1,40}$`}},
		{"state", &schema{
			Description: strings.Join([]string{
				"by: who gave the answer, a person where it is missing.", "source: what brought it.", "parked: the question waits.",
				"na: it does not arise.", "raw: what was typed and could not be read.", "none: a list that has no rows on purpose.",
				"notes: what was said beside the question, with day and time.",
				"gone: the rows of a list that a person removed, by their ids, and that nothing brings again.",
			}, " "),
			Type: "object", Closed: new(bool),
			Properties: props{
				{"by", &schema{Enum: by}},
				{"source", text},
				{"parked", note("note", "owner")},
				{"na", note("reason")},
				{"raw", text},
				{"none", &schema{Type: "boolean"}},
				{"notes", &schema{Type: "array", Items: note("on", "at", "text")}},
				{"gone", &schema{Type: "array", Items: defined("id"), Unique: true}},
			},
		}},
	}
}
