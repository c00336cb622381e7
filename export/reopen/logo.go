package reopen

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"path"
	"strings"

	"engross/export/brand"
)

// maxPicture is the most bytes of a picture that are read.
const maxPicture = 8 << 20

// logo finds the picture of the letterhead in a file; nil if there is none that can be read.
func (f *File) logo(body []byte) *brand.Logo {
	var data []byte
	switch f.Format {
	case "docx":
		data = logoInDOCX(body)
	case "html":
		data = logoInHTML(body)
	case "pdf":
		return logoInPDF(body)
	}
	l, err := brand.ReadLogo("in the file", data)
	if err != nil {
		return nil
	}
	return l
}

func logoInDOCX(body []byte) []byte {
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		return nil
	}
	for _, part := range z.File {
		if name := path.Base(part.Name); path.Dir(part.Name) != "word/media" || !strings.HasPrefix(name, "logo.") {
			continue
		}
		r, err := part.Open()
		if err != nil {
			return nil
		}
		defer r.Close()
		data, err := limited(r, maxPicture)
		if err != nil {
			return nil
		}
		return data
	}
	return nil
}

// logoInHTML takes the first picture whose data stand in the page. That page is ours, letter for letter, or not the same anyway.
func logoInHTML(body []byte) []byte {
	_, after, _ := bytes.Cut(body, []byte(`<img src="data:image/`))
	url, _, _ := bytes.Cut(after, []byte(`"`))
	_, code, _ := bytes.Cut(url, []byte(";base64,"))
	data, err := base64.StdEncoding.DecodeString(string(code))
	if err != nil {
		return nil
	}
	return data
}

// logoInPDF takes the picture among the resources of the first page.
func logoInPDF(body []byte) *brand.Logo {
	p := &pdf{body: body, at: map[int]place{}, left: maxTotal}
	if p.scan() != nil {
		return nil
	}
	page := p.dict(p.dict(p.trailer["Root"])["Pages"])
	resources := page["Resources"]
	for range maxDepth {
		kids := p.array(page["Kids"])
		if len(kids) == 0 {
			break
		}
		page = p.dict(kids[0])
		if own := page["Resources"]; own != nil {
			resources = own
		}
	}
	s, ok := p.get(p.dict(p.dict(resources)["XObject"])["L"]).(stream)
	if !ok || s.dict["Subtype"] != name("Image") || s.dict["ColorSpace"] != name("DeviceRGB") {
		return nil
	}
	points, err := p.unpack(s, maxPart)
	if err != nil {
		return nil
	}
	l, err := brand.FromPixels(whole(s.dict["Width"]), whole(s.dict["Height"]), points)
	if err != nil {
		return nil
	}
	return l
}
