import Documents
import Pipeline

extension ReadIdentity {
  static let examples = [
    Example(
      "The machine-readable zone of a passport",
      pages: ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"],
      table: "identities",
      columns: ["FIRST_NAME", "LAST_NAME", "DOCUMENT_NUMBER", "EXPIRATION_DATE", "DATE_OF_BIRTH", "ID_TYPE"],
      rows: [["ANNA", "ERIKSSON", "L898902C3", "2012-04-15", "1974-08-12", "PASSPORT"]])
  ]

  static let tables = [
    Table<Identities>(
      "identities", about: "One row a document, AnalyzeID's fields as columns", rows: { [$0] },
      columns: IdentityType.allCases.map { type in Column(type.rawValue) { .text($0.field(type)?.value ?? "") } }
        + [IdentityType.dateOfBirth, .expirationDate, .dateOfIssue].map { type in
          Column("\(type.rawValue)_iso") { .text($0.field(type)?.normalized ?? "") }
        }),
    Table<Identities>(
      "identity_fields", about: "One row a reading of a field, with its source", rows: { $0.fields },
      columns: [
        Column<IdentityField>("page") { .int($0.page) }, Column("type") { .text($0.type.rawValue) },
        Column("value") { .text($0.value) }, Column("normalized") { .text($0.normalized) },
        Column("confidence") { .score($0.confidence) }, Column("source") { .text($0.source.rawValue) },
        Column("checked") { .text($0.checked.map { $0 ? "yes" : "no" } ?? "") },
      ] + Column.box { $0.box }),
    Table<Identities>(
      "identity_elements", about: "One row an element of a licence's barcode, as it stands", isOptional: true,
      rows: { $0.elements },
      columns: [
        Column<Identities.Element>("page") { .int($0.page) }, Column("subfile") { .text($0.element.subfile) },
        Column("element") { .text($0.element.code) }, Column("value") { .text($0.element.value) },
        Column("fault") { .text($0.fault) },
      ]),
  ]
}
