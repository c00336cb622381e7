package ui

// sign is a mark of a screen with what it means.
type sign struct{ mark, means string }

// What the marks of the screens mean, for their help.
var (
	sectionSigns = []sign{
		{markDone, "before a section: done"},
		{markBegun, "begun: some of its questions are still open, or a list of it was not opened"},
		{markEmpty, "nothing of it was answered; “proposed”: what is usual stands there; “to accept”: it waits for your yes, seen or not"},
		{markParked, "a question of it is parked"},
		{markError, "before it: an error stands in the way; behind it: its worst finding is an error"},
		{markWarning, "behind it: its worst finding is a warning"},
		{markAdvice, "behind it: its worst finding is advice"},
	}
	questionSigns = []sign{
		{markDone, "before a question: you answered or confirmed it"},
		{markDefault, "a default, a preset or your profile answers it; nobody confirmed it"},
		{markError, "it must be answered, or its answer is an error"},
		{markWarning, "below it: a warning"},
		{markAdvice, "below it: advice"},
		{markParked, "it is parked"},
		{markNA, "it does not arise"},
		{markUnread, "what you typed cannot be read; it is kept as typed"},
		{markNote, "a note of yours"},
	}
)

func (d *desk) legend() []sign {
	switch {
	case d.isAtSide:
		return sectionSigns
	case d.c.w < 60:
		return questionSigns
	}
	return append(append([]sign{}, questionSigns...), sectionSigns...)
}

func (r *rowPage) legend() []sign { return questionSigns }

func (m *coverMap) legend() []sign {
	var out []sign
	for _, g := range grades {
		out = append(out, sign{g.sign, g.title})
	}
	return out
}
