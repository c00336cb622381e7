package model

// takingOver are the rows of a preset about a client whose systems are new to the provider: onboarding, what had begun before the
// start, and the steps that hand the systems over.
var takingOver = []string{"services." + onboarding, "exclusions.ex-09", "nextSteps.ns-02", "nextSteps.ns-03"}

// usualRamp is how many days the provider may settle in while nobody said: none where it looks after the client already.
func (t *Term) usualRamp() string {
	if t.Known.IsYes() {
		return "0"
	}
	return "30"
}

// followKnown takes away those of the rows that nobody touched where the provider looks after the client already, and brings
// them where it does not.
func (e *Edit) followKnown(was bool) error {
	is := e.a.Term.Known.IsYes()
	if is == was {
		return nil
	}
	if !is {
		return e.bringRows(takingOver)
	}
	return e.dropUntouched(takingOver)
}
