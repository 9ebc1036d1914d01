import Binding
import Documents
import Pipeline

/// `identity.read`: what passports, identity cards and licences say, from their machine-readable zone, barcode and print together.
struct ReadIdentity: Stage {
  static let id: StageID = "identity.read"
  static let about =
    "Reads passports, identity cards, visas and licences: machine-readable zone, PDF417 barcode and print, checked against each other"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ input: Needs<Pages<PageText>, Pages<Barcodes>, Pages<Zones>>) throws -> Identities {
    let (texts, barcodes, zones) = input.parts
    var fields: [IdentityField] = []
    var elements: [Identities.Element] = []
    for (page, artifact) in zones.all {
      guard let zone = artifact.all.first?.zone else { continue }
      let words = texts.all.first { $0.number == page }.map { $0.artifact }
      fields += ZoneReading.fields(zone, page: page, print: words)
    }
    for (page, artifact) in barcodes.all {
      for barcode in artifact.all where barcode.format == "PDF417" {
        add(barcode.text, page: page, &fields, &elements)
      }
    }
    for (page, text) in texts.all {
      // A payload that was saved as a text.
      if text.source == .text || text.source == .textLayer { add(text.text, page: page, &fields, &elements) }
      fields += PrintedCard.fields(text, page: page)
    }
    return Identities(
      record: IdentityKind.withKind(Reconciliation.record(fields), fields), fields: fields, elements: elements)
  }

  private func add(
    _ payload: String, page: Int, _ fields: inout [IdentityField], _ elements: inout [Identities.Element]
  ) {
    guard let card = AAMVAParser.parse(payload) else { return }
    elements += card.elements.map { Identities.Element(page: page, element: $0, fault: card.fault ?? "") }
    fields += AAMVAReading.fields(card).map { field in
      IdentityField(
        page: page, type: field.type, value: field.value, normalized: field.normalized,
        confidence: card.fault == nil ? 0.99 : 0.6, source: .barcode, checked: nil)
    }
    let kind = card.isIdentityCard ? IdentityKind.identityCard : .licenceBack
    fields.append(
      IdentityField(
        page: page, type: .idType, value: kind.rawValue, normalized: "", confidence: card.fault == nil ? 0.99 : 0.6,
        source: .barcode, checked: nil))
  }
}
