package clause

// LoadFrom is Load with another wording than the built-in one, so that the engine is tested apart from the words.
var LoadFrom = load
