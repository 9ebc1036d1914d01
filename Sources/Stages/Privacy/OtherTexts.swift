import Documents

/// Looks for personal information in texts that no finding speaks of: the other columns of a record, and what can be read in a redacted
/// picture.
struct OtherTexts: Sendable {
  let types: Set<PIIType>
  /// The lowest score that counts.
  let least: Double

  /// Returns what a cell holds; its column's name is context for it.
  func findings(in cell: String, column: String) -> [(range: Range<Int>, type: PIIType)] {
    []
  }

  /// Returns the places of what is found in a second reading.
  func places(in text: PageText) -> [(value: HiddenValue, boxes: [Rect<Ratio>])] {
    []
  }
}
