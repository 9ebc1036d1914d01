import Documents
import Pipeline

/// What a document says about a person's identity: one record for the document, and every reading that it came from.
struct Identities: DocumentArtifact {
  /// An element of a barcode as it stands.
  struct Element: Codable, Sendable, Equatable {
    var page: Int
    var element: AAMVA.Element
    /// Why the barcode was refused; empty for one in order.
    var fault: String
  }

  /// The best value of each field; empty for a document that is no identity document.
  var record: [IdentityField]
  /// All readings, page by page.
  var fields: [IdentityField]
  var elements: [Element]

  /// Returns the record's field of a type.
  func field(_ type: IdentityType) -> IdentityField? { record.first { $0.type == type } }
}
