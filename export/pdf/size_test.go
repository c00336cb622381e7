package pdf_test

import (
	"testing"

	"engross/export/pdf"
)

// mostBytes is what a usual agreement may take as PDF: small enough for any mailbox and any form on the web.
const mostBytes = 200 << 10

func TestAUsualAgreementIsSmall(t *testing.T) {
	if n := len(write(t, samples(t, false)["office"], pdf.Options{})); n >= mostBytes {
		t.Errorf("testdata/office.json: got a PDF of %d bytes, want less than %d", n, mostBytes)
	}
}
