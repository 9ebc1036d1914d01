/// What the barcode of a North American licence or identity card says (AAMVA DL/ID Card Design Standard, versions 00 to 10 and on).
struct AAMVA: Codable, Sendable, Equatable {
  struct Element: Codable, Sendable, Equatable {
    /// The subfile: `DL`, `ID`, `EN`, or one of the jurisdiction's own, `Z` and a letter.
    var subfile: String
    /// Three letters, such as `DAQ`.
    var code: String
    /// The characters as they stand, blanks at the end too.
    var value: String
  }

  /// The six digits that name the issuer.
  var issuer: String
  var version: Int
  /// 0 before version 2, which has none.
  var jurisdictionVersion: Int
  /// The subfiles that the header announces, with offset and length.
  var designators: [Designator]
  var elements: [Element]
  /// Why the barcode must be refused, in fixed words; nil for one in order.
  var fault: String?

  struct Designator: Codable, Sendable, Equatable {
    var type: String
    var offset: Int
    var length: Int
  }

  /// Returns the value of the first of the codes that has one, without blanks at its ends; empty for none.
  func value(_ codes: String...) -> String {
    for code in codes {
      // The subfiles of the card come before those of the jurisdiction.
      for element in elements where element.code == code {
        let value = element.value.withoutMargins
        if !value.isEmpty { return value }
      }
    }
    return ""
  }

  /// Whether the card gives no right to drive.
  var isIdentityCard: Bool {
    designators.contains { $0.type == "ID" } && !designators.contains { ["DL", "EN"].contains($0.type) }
  }
}

extension String {
  /// The text without blanks, line ends and other control characters at its ends.
  var withoutMargins: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.value <= 32 || first.value == 0xFEFF { scalars.removeFirst() }
    while let last = scalars.last, last.value <= 32 || last.value == 0xFEFF { scalars.removeLast() }
    return String(scalars)
  }
}
