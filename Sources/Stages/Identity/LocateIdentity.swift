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
