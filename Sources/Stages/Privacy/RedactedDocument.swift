import Documents
import Foundation
import Pipeline

/// A document from which personal information was removed, checked and free to leave: its files.
struct RedactedDocument: DocumentArtifact, ReleasedArtifact {
  struct File: Codable, Sendable {
    enum Place: Codable, Sendable, Hashable {
      /// In the place of the document, with its extension or another one.
      case document(extension: String?)
      /// One of several of the document.
      case inside(String)
      /// A record's part of its file, with what stands before the first one.
      case record(header: Data)
    }

    var place: Place
    var data: Data
  }

  var files: [File]
  var pages: Int
  /// Places that were removed.
  var removals: Int
  /// Places removed because another page says the same.
  var removedLate: Int
}
