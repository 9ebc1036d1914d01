import Documents
import Foundation

/// Makes one record of all readings of a document: readings that agree strengthen each other, and where they do not, the one that
/// checks itself wins.
enum Reconciliation {
  /// Returns the best reading of each type, in the order of `IdentityType`.
  static func record(_ fields: [IdentityField]) -> [IdentityField] {
    IdentityType.allCases.compactMap { type in winner(fields.filter { $0.type == type && !$0.value.isEmpty }) }
  }

  private static func winner(_ readings: [IdentityField]) -> IdentityField? {
    let sorted = readings.enumerated().sorted {
      (rank($0.element), -$0.element.confidence, $0.offset) < (rank($1.element), -$1.element.confidence, $1.offset)
    }.map(\.element)
    guard var best = sorted.first else { return nil }
    let others = sorted.dropFirst().filter { $0.source != best.source }
    for other in others {
      if agree(best, other) {
        best.confidence = min(0.9999, 1 - (1 - best.confidence) * (1 - other.confidence))
        // A card prints what a zone spells without accents, and dates as people write them.
        if other.source == .text, best.source != .text, keepsPrint(best.type) { best.value = other.value }
      } else {
        best.confidence *= 1 - 0.2 * other.confidence
      }
    }
    return best
  }

  /// Returns the order in which readings are believed: checked zones, barcodes (which carry error correction), zones without a digit
  /// for the field, text, and last what its own check digit denies.
  private static func rank(_ field: IdentityField) -> Int {
    switch (field.source, field.checked) {
    case (_, false?): 4
    case (.mrz, true?): 0
    case (.barcode, _): 1
    case (.mrz, nil): 2
    default: 3
    }
  }

  private static func keepsPrint(_ type: IdentityType) -> Bool {
    type.isDate || [.firstName, .lastName, .middleName, .placeOfBirth].contains(type)
  }

  /// Returns whether two readings say the same: the same normalized value, or the same letters and digits without accents.
  static func agree(_ left: IdentityField, _ right: IdentityField) -> Bool {
    if !left.normalized.isEmpty, !right.normalized.isEmpty { return left.normalized == right.normalized }
    return folded(left.value) == folded(right.value)
      || folded(spelledOut(left.value)) == folded(spelledOut(right.value))
  }

  /// Returns a text with letters as zones spell them (Doc 9303-3, section 6).
  private static func spelledOut(_ text: String) -> String {
    let pairs: [Character: String] = [
      "Ä": "AE", "Ö": "OE", "Ü": "UE", "ẞ": "SS", "ß": "SS", "Å": "AA", "Ø": "OE", "Æ": "AE", "Þ": "TH",
    ]
    return text.uppercased().map { pairs[$0] ?? String($0) }.joined()
  }

  /// Returns letters and digits alone, in capitals and without accents.
  static func folded(_ text: String) -> String {
    let plain = text.folding(options: .diacriticInsensitive, locale: nil).uppercased()
    return String(plain.filter { $0.isLetter || $0.isNumber })
  }
}
