import Binding
import Documents
import Pipeline

/// `identity.locate`: what a page of an identity document says, and where it stands. Unlike `identity.read` it works page by page, so other
/// stages of pages, as `privacy.redact`, can use what it finds.
struct LocateIdentity: Stage {
  static let id: StageID = "identity.locate"
  static let about =
    "Places what passports, identity cards and licences say: the fields of zone, PDF417 barcode and print with their boxes"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ input: Needs<PageText, Zones, IfMade<Barcodes>, SourcePage>) -> IdentityPlaces {
    let (text, zones, barcodes, source) = input.parts
    return IdentityPlaces(
      all: PageIdentity(page: source.number, text: text, barcodes: barcodes.artifact, zones: zones).fields)
  }

  static let examples = [
    Example(
      "The machine-readable zone of a passport",
      pages: ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"],
      table: "identity_places", columns: ["type", "value", "source"],
      rows: [
        ["LAST_NAME", "ERIKSSON", "mrz"],
        ["FIRST_NAME", "ANNA", "mrz"],
        ["MIDDLE_NAME", "MARIA", "mrz"],
        ["DOCUMENT_NUMBER", "L898902C3", "mrz"],
        ["DATE_OF_BIRTH", "1974-08-12", "mrz"],
        ["EXPIRATION_DATE", "2012-04-15", "mrz"],
        ["SEX", "F", "mrz"],
        ["NATIONALITY", "UTO", "mrz"],
        ["ISSUING_COUNTRY", "UTO", "mrz"],
        ["PERSONAL_NUMBER", "ZE184226B", "mrz"],
        [
          "MRZ_CODE", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
          "mrz",
        ],
        ["ID_TYPE", "PASSPORT", "mrz"],
      ])
  ]

  static let tables = [
    Table<IdentityPlaces>(
      "identity_places", about: "One row a reading of a field of an identity document, with its place",
      rows: { $0.all },
      columns: [
        Column<IdentityField>("type") { .text($0.type.rawValue) }, Column("value") { .text($0.value) },
        Column("confidence") { .score($0.confidence) }, Column("source") { .text($0.source.rawValue) },
      ] + Column.box { $0.box })
  ]
}
