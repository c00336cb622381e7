package docx

import (
	"strconv"
	"strings"

	"engross/export/brand"
	"engross/export/phrase"
	"engross/model/doc"
)

// header writes word/header1.xml: what the document is, and on a draft the mark, also across the page.
func header(d *doc.Doc, p page, logo *brand.Logo) []byte {
	m := &markup{}
	m.put(xmlHead, "<w:hdr ", wordSpace, " ", vmlSpace, " ", relSpace, " ", pictureSpace, ">")
	if logo != nil {
		m.logo(logo)
	}
	gap := 0
	if logo != nil {
		gap = logoGap // the logo takes the room that stands under the line else
	}
	m.marginPara("Header", "bottom", p, gap)
	if d.Draft && !d.Look.Quiet {
		m.put(watermark)
	}
	m.put(`<w:r><w:t xml:space="preserve">`, line(d.Title, 60), `</w:t></w:r><w:r><w:tab/></w:r>`)
	if d.Draft {
		m.run(phrase.Draft, face{bold: true})
		m.run("  ", face{})
	}
	m.put(`<w:r><w:t xml:space="preserve">`, line(d.Number, 40), "</w:t></w:r></w:p></w:hdr>")
	return m.b
}

// footer writes word/footer1.xml: the beginning of the digest, so that a printed page can be told from another
// version's, and the number of the page.
func footer(d *doc.Doc, p page) []byte {
	m := &markup{}
	m.put(xmlHead, "<w:ftr ", wordSpace, ">")
	m.marginPara("Footer", "top", p, 0)
	if len(d.Digest) > 32 {
		m.run("Digest "+d.Digest[:32], face{})
	}
	m.put("<w:r><w:tab/></w:r>")
	m.run("Page ", face{})
	m.field("PAGE", "1", face{})
	m.run(" of ", face{})
	m.field("NUMPAGES", "1", face{})
	m.put("</w:p></w:ftr>")
	return m.b
}

// marginPara begins the line of a header or footer, with a tab to the right margin, a rule towards the text and a gap below.
func (m *markup) marginPara(style, rule string, p page, gap int) {
	m.put(`<w:p><w:pPr><w:pStyle w:val="`, style, `"/><w:pBdr><w:`, rule, ` w:val="single" w:sz="4" w:space="4" w:color="808080"/></w:pBdr>`,
		`<w:tabs><w:tab w:val="right" w:pos="`, strconv.Itoa(p.text()), `"/></w:tabs>`)
	if gap > 0 {
		m.put(spacing(0, gap))
	}
	m.put("</w:pPr>")
}

// watermark is the draft mark as Word itself writes one: WordArt behind the text.
var watermark = strings.Join([]string{
	`<w:r><w:rPr><w:noProof/></w:rPr><w:pict>`,
	`<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>`,
	`<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>`,
	`<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>`,
	`<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>`,
	`<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>`,
	`<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="`, phrase.Draft, `" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:160pt;rotation:315;`,
	`z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#e6e6e6" stroked="f">`,
	`<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="`, phrase.Draft, `"/></v:shape></w:pict></w:r>`,
}, "")
