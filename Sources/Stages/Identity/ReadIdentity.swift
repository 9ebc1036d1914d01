import Binding
import Documents
import Pipeline

/// `identity.read`: what passports, identity cards and licences say, from their machine-readable zone, barcode and print together.
struct ReadIdentity: Stage {
  static let id: StageID = "identity.read"
  static let about =
    "Reads passports, identity cards, visas and licences: machine-readable zone, PDF417 barcode and print, checked against each other"
  static let version = 2

  init(_ options: NoOptions) {}

  func run(_ input: Needs<Pages<PageText>, Pages<Barcodes>, Pages<Zones>>) throws -> Identities {
    let (texts, barcodes, zones) = input.parts
    var fields: [IdentityField] = []
    var elements: [Identities.Element] = []
    for page in Set(texts.all.map(\.number) + barcodes.all.map(\.number) + zones.all.map(\.number)).sorted() {
      let read = PageIdentity(
        page: page, text: texts.all.first { $0.number == page }?.artifact,
        barcodes: barcodes.all.first { $0.number == page }?.artifact,
        zones: zones.all.first { $0.number == page }?.artifact)
      fields += read.fields
      elements += read.elements
    }
    return Identities(
      record: IdentityKind.withKind(Reconciliation.record(fields), fields), fields: fields, elements: elements)
  }
}
