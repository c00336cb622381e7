package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

// TestAChoiceIsReadByWordsOfItsName reads a choice by words that only one name has.
func TestAChoiceIsReadByWordsOfItsName(t *testing.T) {
	options := []model.Option{
		{Value: "wifi", Label: "Wi-Fi access point"},
		{Value: "one_time", Label: "charged once"},
		{Value: "in", Label: "in place"},
		{Value: "out", Label: "not part of the Agreement"},
		{Value: "mail", Label: "cloud mail"},
		{Value: "files", Label: "cloud files"},
	}
	for typed, want := range map[string]string{
		"access point": "wifi", "Access Points": "wifi", "WiFi point": "wifi", "time": "one_time", "part": "", "not a part": "out", "cloud": "", "mails": "mail", "of the": "", "switch": "",
	} {
		var got value.Text
		err := model.Field{At: &got, Options: options}.Read(typed, value.Context{})
		if string(got) != want || (err == nil) != (want != "") {
			t.Errorf("%q is read as %q with error %v, want %q", typed, got, err, want)
		}
	}
}
