import Binding

/// What the reports write: the section `outputs:` of a pipeline file.
package struct OutputOptions: Bindable {
  package var csv = CSVOptions()
  package var json = true
  package var redact = false
  package var beacons = BeaconOptions()

  package init() {}

  package static let fields: [Field<OutputOptions>] = [
    Field(nested: "csv", \.csv, "The CSV files"),
    Field("json", \.json, "Whether to write one JSON file a document", countsInKeys: false),
    Field(
      "redact", \.redact,
      "Mask in every table and JSON file what privacy.redact removes, and write no other stage's files",
      countsInKeys: false),
    Field(nested: "beacons", \.beacons, "beacons.jsonl, which the section moderation: writes"),
  ]
}

/// What is done with the lines of beacons.jsonl.
package struct BeaconOptions: Bindable {
  package var command = ""

  package init() {}

  package static let fields: [Field<BeaconOptions>] = [
    Field(
      "command", \.command, "A shell command that is given all lines on its standard input at the end of a run",
      countsInKeys: false)
  ]
}

/// How CSV files are written.
package struct CSVOptions: Bindable {
  package var raw = false
  package var bom = false
  package var optional: [String] = []
  package var onePerTable = false

  package init() {}

  package static let fields: [Field<CSVOptions>] = [
    Field(
      "raw", \.raw, "Leave cells that a spreadsheet would take for formulas as they are, without a leading apostrophe",
      countsInKeys: false),
    Field("bom", \.bom, "Begin files with a UTF-8 byte order mark, for Excel", countsInKeys: false),
    Field("optional", \.optional, "Tables to write besides the standard ones, such as words", countsInKeys: false),
    Field(
      "one_per_table", \.onePerTable, "Also write each table found in a document to a CSV of its own, as a plain grid",
      countsInKeys: false),
  ]
}
