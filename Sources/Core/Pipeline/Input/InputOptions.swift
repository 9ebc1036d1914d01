import Binding

/// How inputs are opened: the section `input:` of a pipeline file.
package struct InputOptions: Bindable {
  package var dpi = 300
  package var textColumn = "text"
  package var idColumn: String?
  package var password: String?

  package init() {}

  package static let fields: [Field<InputOptions>] = [
    Field("dpi", \.dpi, in: 72...1_200, "Resolution at which PDF pages are drawn and their boxes counted"),
    Field("text_column", \.textColumn, "Column (CSV) or field (JSON Lines) with a record's text"),
    Field("id_column", \.idColumn, "Column or field with a record's id; without it records are numbered"),
    // A password decides only whether a file opens, never what is in it.
    Field("password", \.password, "Password for encrypted PDFs; better given by --password-file", countsInKeys: false),
  ]
}
