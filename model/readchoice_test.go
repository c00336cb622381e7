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

// TestAChoiceIsReadByWhatElsePeopleCallIt reads words of the trade that stand in no name of a choice.
func TestAChoiceIsReadByWhatElsePeopleCallIt(t *testing.T) {
	for _, c := range []struct {
		options []model.Option
		typed   map[string]string
	}{
		{model.FeeKinds, map[string]string{
			"resold license": "pass_through", "Licenses": "pass_through", "pass-through": "pass_through", "Pass through": "pass_through", "one-time": "one_time",
			"One time": "one_time", "setup": "one_time", "monthly": "recurring", "metered": "usage", "prepaid hours": "hourly_block", "rebate": "discount", "once": "one_time",
		}},
		{model.PayMethods, map[string]string{
			"autopay": "direct_debit", "auto pay": "direct_debit", "Auto-pay": "direct_debit", "automatic": "direct_debit", "ACH by automatic debit": "direct_debit",
			"autopay ACH": "direct_debit", "ACH": "ach", "ach transfer": "ach", "wire": "wire", "credit": "",
		}},
		{model.Escalators, map[string]string{
			"cost of living": "cpi", "inflation": "cpi", "CPI": "cpi", "index": "cpi", "consumer prices": "cpi", "price index": "cpi", "cost of living with a cap": "cpi_capped", "limit": "capped",
		}},
		{model.ExclusionHandlings, map[string]string{"T&M": "hourly", "time and materials": "hourly", "we may help": "hourly", "quoted": "quoted"}},
		{model.ExitFees, map[string]string{"remaining cost of licenses only": "commitments", "licenses": "commitments", "none": "none", "set-up": "unrecovered_setup"}},
	} {
		for typed, want := range c.typed {
			var got value.Text
			if err := (model.Field{At: &got, Options: c.options}).Read(typed, value.Context{}); string(got) != want || (err == nil) != (want != "") {
				t.Errorf("%q is read as %q with error %v, want %q", typed, got, err, want)
			}
		}
	}
	var ways value.Set
	if err := (model.Field{At: &ways, Options: model.PayMethods}).Read("autopay, check, card, wire", value.Context{}); err != nil || ways.String() != "direct_debit,check,card,wire" {
		t.Errorf("the ways are %q with error %v", ways.String(), err)
	}
}
