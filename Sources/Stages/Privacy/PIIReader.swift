import Documents
import Encoder
import Pipeline

/// Finds personal information in text by rules and, where it is installed, by the text encoder.
package struct PIIReader {
  /// Something found: UTF-8 offsets into the text.
  package struct Found: Sendable, Hashable {
    package var type: PIIType
    package var range: Range<Int>
    /// 0...1.
    package var score: Double
    /// Which recogniser and why.
    package var evidence: String
  }

  private let scanner: PIIScanner
  private let encoder: EncoderPII?
  private let types: Set<PIIType>
  private let places: Bool

  /// Throws `MissingPart` where the encoder must be there and is not.
  init(types: Set<PIIType>, encoder: ModelUse, places: Bool = true) throws {
    self.places = places
    self.types = types
    scanner = PIIScanner(types)
    self.encoder = try EncoderPII(encoder)
  }

  /// A reader of all types; the encoder where it is installed, unless it is not to be used.
  package init(usesEncoder: Bool) throws {
    try self.init(types: Set(PIIType.allCases), encoder: usesEncoder ? .auto : .never)
  }

  /// Name and digest of what the results depend on.
  var models: [ModelDigest] { encoder?.models ?? [] }

  /// Returns what a text holds, first to last, without overlaps.
  ///
  /// - Parameter least: the lowest score that counts, by type.
  package func find(in text: String, atLeast least: [PIIType: Double]) throws -> [Found] {
    // A text without a letter or digit needs no model.
    guard let encoder, text.utf8.contains(where: { $0 > 0x2F }) else { return scanner.find(in: text, atLeast: least) }
    let (more, organisations) = try encoder.find(in: text, types: types, places: places)
    return scanner.find(in: text, atLeast: least, more: more) { rule in
      // Words around it make a company's name look like a person's; meaning tells.
      rule.type == .name && organisations.contains { $0.overlaps(rule.range) }
    }
  }
}
