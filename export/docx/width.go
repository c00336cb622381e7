package docx

// times is the width of each printable ASCII character in Times New Roman, in thousandths of its size.
var times = [...]uint16{
	250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // space to /
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
	556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
	500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, // p to ~
}

// Characters that the table lacks: accented letters are about as wide as others, those of East Asia fill a square.
const (
	otherWidth  = 556
	squareWidth = 1000
	firstSquare = 0x2E80

	// words are up to this much wider, in percent, in a font that takes the place of the missing one; they must stay whole in it
	spareWidth = 128
)

// textWidth gives the width of the longest word and of the longest line of a text, in thousandths of the size of its
// letters. Word has metrics of its own, and other fonts where this one is missing, so it is near and no more.
func textWidth(s string) (word, line int) {
	w, l := 0, 0
	for _, c := range s {
		wide := otherWidth
		switch {
		case c == '\u00a0' || c == wholeHyphen: // in a telephone number
			wide = int(times[0])
		case c >= ' ' && int(c-' ') < len(times):
			wide = int(times[c-' '])
		case c >= firstSquare:
			wide = squareWidth
		}
		w += wide
		l += wide
		switch {
		case c == '\n':
			w, l = 0, 0
		case c == ' ' || c >= firstSquare: // a line may end here
			w = 0
		}
		word, line = max(word, w*spareWidth/100), max(line, l)
	}
	return word, line
}
