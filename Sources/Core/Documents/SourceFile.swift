/// What a file is, told by its first bytes and never by its name.
package enum FileKind: String, Sendable, Codable, CaseIterable {
  case pdf, png, jpeg, tiff, text, csv, jsonl

  /// Whether each record of the file is a document of its own.
  package var holdsRecords: Bool { self == .csv || self == .jsonl }
}

/// A file of the input folder, as it was when the run was planned.
package struct SourceFile: Hashable, Sendable, Codable {
  /// Its path below the input folder, with `/`; bytes that are not UTF-8 stand as %XX.
  package let name: String
  /// Its place as a file URI, exact for names of any bytes.
  package let uri: String
  package let kind: FileKind
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package let digest: String
  package let bytes: Int
  /// Modification time in nanoseconds since 1970; only to notice a change during a run, never part of a key.
  package let modified: Int

  package init(name: String, uri: String, kind: FileKind, digest: String, bytes: Int, modified: Int) {
    (self.name, self.uri, self.kind) = (name, uri, kind)
    (self.digest, self.bytes, self.modified) = (digest, bytes, modified)
  }
}
