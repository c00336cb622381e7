package paint

// IsPlain is what decides how columns are counted.
var IsPlain = isPlain
