import Documents

/// Looks for personal information in texts that no finding speaks of: the other columns of a record, and what can be read in a redacted
/// picture. By rules alone, as both are no running text.
struct OtherTexts: Sendable {
  private let scanner: PIIScanner
  private let least: [PIIType: Double]

  /// Types that are told by their form. Labels of a form without their values make others, a name above all, out of any word.
  private static let formless: Set<PIIType> = [
    .name, .address, .age, .dateTime, .username, .password, .pin, .driverID, .licensePlate, .cardCVV, .cardExpiry, .url,
  ]
  /// The lowest score of what is found in a second reading: what reading makes of rules and dirt must not pass for numbers.
  private static let leastReadAgain = 0.8

  /// - Parameter least: the lowest score that counts.
  init(types: Set<PIIType>, least: Double) {
    scanner = PIIScanner(types)
    self.least = Dictionary(uniqueKeysWithValues: PIIType.allCases.map { ($0, least) })
  }

  /// Returns what a cell holds; its column's name is context for it.
  func findings(in cell: String, column: String) -> [(range: Range<Int>, type: PIIType)] {
    guard !cell.isEmpty else { return [] }
    let head = column.isEmpty ? "" : "\(column): "
    let length = head.utf8.count
    return scanner.find(in: head + cell, atLeast: least).compactMap { found in
      found.range.lowerBound < length
        ? nil : ((found.range.lowerBound - length)..<(found.range.upperBound - length), found.type)
    }
  }

  /// Returns what is found in a second reading, with its places.
  func places(in text: PageText) -> [(value: HiddenValue, boxes: [Rect<Ratio>])] {
    scanner.find(in: text.text, atLeast: least).compactMap { found in
      found.score < Self.leastReadAgain || Self.formless.contains(found.type)
        ? nil : (HiddenValue(text.text(found.range), type: found.type), text.boxes(in: Span(found.range)))
    }
  }
}
