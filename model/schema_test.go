package model_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"engross/model"
)

// draftSchema compiles the schema as another program would read it.
func draftSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	read, err := jsonschema.UnmarshalJSON(bytes.NewReader(model.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("draft.json", read); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("draft.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func valid(s *jsonschema.Schema, draft []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(draft))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

// TestSchemaTakesWhatIsWritten holds that every kept agreement, every preset and every public projection fits the schema,
// and that one which was spoiled by hand does not, just as reading it reports.
func TestSchemaTakesWhatIsWritten(t *testing.T) {
	s := draftSchema(t)
	names, err := filepath.Glob("../testdata/*.json")
	if err != nil || len(names) < 4 {
		t.Fatalf("got %d agreements, %v", len(names), err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		a, report, err := model.Decode(src)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, c := range []struct {
			what  string
			draft []byte
			fits  bool
		}{
			{"as kept", src, report.Empty()},
			{"as written", model.Encode(a), len(report.Unknown) == 0},
			{"in public", model.EncodePublic(a), true},
		} {
			if err := valid(s, c.draft); (err == nil) != c.fits {
				t.Errorf("%s, %s: got %v, want that it fits: %v", name, c.what, err, c.fits)
			}
		}
	}
	for name, a := range drafts(t) {
		if err := valid(s, model.Encode(a)); err != nil {
			t.Errorf("the preset %s, with a row in every list: %v", name, err)
		}
	}
}

// TestSchemaRefuses holds that a draft with a mistake does not fit.
func TestSchemaRefuses(t *testing.T) {
	s := draftSchema(t)
	const right = `{"version":1,"agreement":{"term":{"effectiveDate":"2026-03-01","initialMonths":12},"contacts":[{"id":"dana","email":"dana@example.com"}]}}`
	if err := valid(s, []byte(right)); err != nil {
		t.Fatalf("a right draft: %v", err)
	}
	for _, c := range []struct{ name, from, to string }{
		{"no version", `"version":1,`, ``},
		{"another version", `"version":1`, `"version":2`},
		{"a key that does not exist", `"effectiveDate"`, `"efectiveDate"`},
		{"a section that does not exist", `"term"`, `"terms"`},
		{"a key beside the agreement", `"version":1`, `"version":1,"extra":{}`},
		{"a date of another form", `2026-03-01`, `3/1/2026`},
		{"a day that does not exist", `2026-03-01`, `2026-02-30`},
		{"a number as text", `12}`, `"12"}`},
		{"a number beyond its bounds", `12}`, `1200}`},
		{"an answer that is no choice", `"initialMonths":12`, `"kind":"for ever"`},
		{"a yes/no that is neither", `"term":{`, `"coverage":{"onSite":true},"term":{`},
		{"a choice of several that is one text", `"term":{`, `"security":{"regimes":"hipaa"},"term":{`},
		{"an address without a domain", `dana@example.com`, `dana`},
		{"an id that cannot be one", `"id":"dana"`, `"id":"Dana W."`},
		{"a list that is one row", `[{"id":"dana","email":"dana@example.com"}]`, `{"id":"dana"}`},
		{"a group that is a text", `{"effectiveDate":"2026-03-01","initialMonths":12}`, `"12 months"`},
		{"an unknown source of an answer", `"initialMonths":12`, `"state":{"initialMonths":{"by":"robot"}}`},
		{"a removed row that is no id", `"term":{`, `"state":{"contacts":{"gone":["Dana W."]}},"term":{`},
		{"a state of a question that does not exist", `"initialMonths":12`, `"state":{"initialMonth":{"by":"user"}}`},
	} {
		if !strings.Contains(right, c.from) {
			t.Fatalf("%s: %s is not in the right draft", c.name, c.from)
		}
		if err := valid(s, []byte(strings.Replace(right, c.from, c.to, 1))); err == nil {
			t.Errorf("%s: it fits", c.name)
		}
	}
}

// TestSchemaNamesEveryQuestion holds that titles, defaults and examples come from the questions, and that defaults and
// examples fit what they stand at.
func TestSchemaNamesEveryQuestion(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal(model.Schema(), &root); err != nil {
		t.Fatal(err)
	}
	defs, n := root["$defs"], 0
	eachField(withRows(t, &model.Agreement{}), func(path string, f model.Field) {
		x := at(root, strings.Split("agreement."+path, "."))
		if x == nil {
			t.Errorf("%s is not in the schema", path)
			return
		}
		if x["title"] != f.Label || f.Help != "" && x["description"] != f.Help {
			t.Errorf("%s: got title %q and description %q", path, x["title"], x["description"])
		}
		samples, _ := x["examples"].([]any)
		if d, ok := x["default"]; ok {
			samples = append(samples, d)
		}
		if len(samples) == 0 {
			return
		}
		n++
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		x["$defs"] = defs
		if err := c.AddResource("part.json", x); err != nil {
			t.Fatal(err)
		}
		part, err := c.Compile("part.json")
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for _, v := range samples {
			if err := part.Validate(v); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
	})
	if n < 100 {
		t.Errorf("only %d questions have a default or an example", n)
	}
}

// at follows a path of questions in a schema; the row of a list is addressed as "row".
func at(x map[string]any, path []string) map[string]any {
	for _, key := range path {
		if items, ok := x["items"].(map[string]any); ok && key == "row" {
			x = items
			continue
		}
		properties, _ := x["properties"].(map[string]any)
		if x, _ = properties[key].(map[string]any); x == nil {
			return nil
		}
	}
	return x
}
