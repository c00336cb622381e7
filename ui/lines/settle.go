package lines

// settle asks about answers that two windows changed differently, one after the other.
func (t *talk) settle() error {
	for len(t.s.Conflicts()) > 0 {
		c := t.s.Conflicts()[0]
		t.say("%s was changed in two windows.", t.s.LabelOf(c.Path))
		said, err := t.choose("Which answer stands?", []choice{
			{"mine", "what stands here", orNothing(c.MineText)}, {"theirs", "what the other window says", orNothing(c.TheirsText)},
		}, 0)
		if err != nil {
			return err
		}
		t.s.Settle(c, said == "theirs")
		t.keep("")
	}
	return nil
}

func orNothing(text string) string {
	if text == "" {
		return "no answer"
	}
	return text
}
