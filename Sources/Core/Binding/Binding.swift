// Binding: YAML text to typed options, every problem with its line and column.
//
// An options type lists its fields once (name, meaning, range); reading, checking, the nearest-name hint, the canonical form that goes
// into keys, the JSON Schema and the documentation all come from that list. Which sections a pipeline file has is not known here.
