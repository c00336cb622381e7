package paint

// IsPlain is what decides how columns are counted.
var IsPlain = isPlain

// Quiet is how long nothing is shown before memory goes back.
const Quiet = quiet
