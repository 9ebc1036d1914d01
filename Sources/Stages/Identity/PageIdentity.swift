import Documents

/// What one page says about a person's identity: the readings of its zone, its barcodes and its print, each with its place.
struct PageIdentity {
  private(set) var fields: [IdentityField] = []
  private(set) var elements: [Identities.Element] = []
  private let page: Int

  /// - Parameter page: counted from 1.
  init(page: Int, text: PageText?, barcodes: Barcodes?, zones: Zones?) {
    self.page = page
    if let zone = zones?.all.first {
      let ranges = text.map { text in zone.lines.map { text.range(ofLine: $0) } } ?? []
      fields += ZoneReading.fields(zone.zone, page: page, print: text).map { field in
        var field = field
        (field.ranges, field.boxes) = (ranges, zone.box.map { [$0] } ?? [])
        return field
      }
    }
    for barcode in barcodes?.all ?? [] where barcode.format == "PDF417" {
      add(barcode.text, ranges: [], boxes: [barcode.box])
    }
    guard let text else { return }
    // A payload that was saved as a text.
    if text.source == .text || text.source == .textLayer {
      let whole = Span(0..<text.text.utf8.count)
      add(text.text, ranges: [whole.range], boxes: text.boxes(in: whole))
    }
    fields += PrintedCard.fields(text, page: page)
  }

  private mutating func add(_ payload: String, ranges: [Range<Int>], boxes: [Rect<Ratio>]) {
    guard let card = AAMVAParser.parse(payload) else { return }
    elements += card.elements.map { Identities.Element(page: page, element: $0, fault: card.fault ?? "") }
    let kind = card.isIdentityCard ? IdentityKind.identityCard : .licenceBack
    for (type, value, normalized) in AAMVAReading.fields(card) + [(.idType, kind.rawValue, "")] {
      var field = IdentityField(
        page: page, type: type, value: value, normalized: normalized, confidence: card.fault == nil ? 0.99 : 0.6,
        source: .barcode, checked: nil)
      (field.ranges, field.boxes) = (ranges, boxes)
      fields.append(field)
    }
  }
}

extension PageText {
  /// Returns what a line takes of the text: from its first word to its last.
  fileprivate func range(ofLine index: Int) -> Range<Int> {
    guard lines.indices.contains(index), let first = words(of: lines[index]).first,
      let last = words(of: lines[index]).last
    else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}
