package pdf_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"engross/export/exporttest"
	"engross/export/pdf"
	"engross/export/phrase"
	"engross/model/doc"
)

// places gives the places that names lead to, as page and height.
func (o *opened) places() map[string]line {
	all := map[string]line{}
	var walk func(v any)
	walk = func(v any) {
		d := o.dict(v)
		for _, k := range o.array(d["Kids"]) {
			walk(k)
		}
		names := o.array(d["Names"])
		for i := 0; i < len(names); i += 2 {
			to := o.array(names[i+1])
			for n, p := range o.pages {
				if p.self == to[0] {
					all[names[i].(string)] = line{x: float64(n), y: to[3].(float64)}
				}
			}
		}
	}
	walk(o.dict(o.catalog()["Names"])["Dests"])
	return all
}

func TestLinksLead(t *testing.T) {
	d := exporttest.Sample(t, "Acme", exporttest.Harmless)
	o := open(t, write(t, d, pdf.Options{}))
	places := o.places()
	links := 0
	for i, p := range o.pages {
		for _, a := range o.array(p.dict["Annots"]) {
			links++
			d := o.dict(a)
			if _, ok := places[d["Dest"].(string)]; !ok {
				t.Errorf("page %d: a link leads to %q, which there is not", i+1, d["Dest"])
			}
			if s := d["Contents"].(string); !strings.HasPrefix(s, "Go to ") || d["P"] != p.self {
				t.Errorf("page %d: a link says %q and names the page %v", i+1, s, d["P"])
			}
		}
	}
	if links < 12 {
		t.Errorf("got %d links, want those of the contents and of the text", links)
	}
	for _, missing := range []string{"left-out"} {
		if _, ok := places[missing]; ok {
			t.Errorf("%q is a place, want none", missing)
		}
	}
}

// TestContentsGivePages holds that the contents name the page that each part begins on.
func TestContentsGivePages(t *testing.T) {
	for name, d := range samples(t, true) {
		o := open(t, write(t, d, pdf.Options{}))
		places := o.places()
		items := o.find("TOCI")
		if len(items) < 20 {
			t.Errorf("%s: got %d entries", name, len(items))
		}
		for _, n := range items {
			link := n.kids[0].(*node).kids[0].(*node)
			number, to := "", ""
			for _, k := range link.kids {
				switch k := k.(type) {
				case *mark:
					number = k.text
				case dict:
					to = k["Dest"].(string)
				}
			}
			if want := strconv.Itoa(int(places[to].x) + 1); number != want {
				t.Errorf("%s: the contents say page %s for %s, want %s", name, number, to, want)
			}
		}
	}
}

func TestBookmarks(t *testing.T) {
	d := exporttest.Sample(t, "Acme", exporttest.Harmless)
	o := open(t, write(t, d, pdf.Options{}))
	places := o.places()
	var titles []string
	var walk func(parent any)
	walk = func(parent any) {
		var last any
		for at := o.dict(parent)["First"]; at != nil; at = o.dict(at)["Next"] {
			x := o.dict(at)
			titles = append(titles, x["Title"].(string))
			if _, ok := places[x["Dest"].(string)]; !ok || x["Parent"] != parent || x["Prev"] != last {
				t.Errorf("the bookmark %v is not tied to its place and its neighbours", x)
			}
			last = at
			walk(at)
		}
		if o.dict(parent)["Last"] != last {
			t.Errorf("bookmarks under %v do not end in the last one", parent)
		}
	}
	walk(o.catalog()["Outlines"])
	var want []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Article:
			want = append(want, b.Heading())
		case *doc.Schedule:
			want = append(want, b.Heading())
		case *doc.Clause:
			if b.Title != "" && b.Level == 1 {
				want = append(want, b.Heading())
			}
		}
		return true
	})
	for _, l := range phrase.Lists(d) {
		want = append(want, l.Head)
	}
	if got, want := strings.Join(titles, "\n"), strings.Join(want, "\n"); got != want {
		t.Errorf("bookmarks: got\n%s\nwant\n%s", got, want)
	}
}

func TestFileCarriesDataAndDigest(t *testing.T) {
	d := exporttest.Sample(t, "Acme & <Sons>", exporttest.Harmless)
	o := open(t, write(t, d, pdf.Options{}))
	c := o.catalog()
	spec := o.dict(o.array(c["AF"])[0])
	if spec["AFRelationship"] != name("Source") || spec["UF"] != "agreement.json" {
		t.Errorf("attachment: got %v", spec)
	}
	if got := o.get(o.dict(spec["EF"])["F"]).(stream).data; !bytes.Equal(got, d.Carried()) {
		t.Errorf("attachment: got %q, want the document's data", got)
	}
	about := string(o.get(c["Metadata"]).(stream).data)
	for _, want := range []string{"urn:sha256:" + d.Digest, "<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", d.Title} {
		if !strings.Contains(about, want) {
			t.Errorf("the metadata lack %q", want)
		}
	}
	if got := o.array(o.trailer["ID"])[0].(string); strings.ToLower(d.Digest[:32]) != hex(got) {
		t.Errorf("identity: got %s, want the start of %s", hex(got), d.Digest)
	}
	if c["Lang"] != "en-US" || o.dict(c["MarkInfo"])["Marked"] != true || o.dict(c["ViewerPreferences"])["DisplayDocTitle"] != true {
		t.Errorf("catalog: got %v", c)
	}
	if o := open(t, write(t, &doc.Doc{}, pdf.Options{})); o.catalog()["AF"] != nil {
		t.Error("a document without data has an attachment")
	}
}

func hex(s string) string {
	const digits = "0123456789abcdef"
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(digits[s[i]>>4])
		b.WriteByte(digits[s[i]&15])
	}
	return b.String()
}
