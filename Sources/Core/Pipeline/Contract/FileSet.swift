/// A file that an artifact gives, such as a redacted document or a mask; the coordinator writes it.
package struct ExportedFile: Hashable, Sendable {
  /// Where a file goes within the folder of its set.
  package enum Place: Hashable, Sendable {
    /// `SET/PATH OF THE DOCUMENT`; an extension given (without its dot) is put behind a name that does not end in it.
    case document(extension: String?)
    /// `SET/PATH OF THE DOCUMENT/NAME`; of a page's artifact `SET/PATH OF THE DOCUMENT/page-0001-NAME`.
    case inside(String)
    /// A record's part of `SET/PATH OF THE FILE`: parts are joined in the order of the records, the first one's header in front.
    case record(header: [UInt8])
  }

  package var place: Place
  package var bytes: [UInt8]

  package init(_ place: Place, bytes: [UInt8]) { (self.place, self.bytes) = (place, bytes) }
}

/// A kind of file that an artifact gives: a folder of the output. A projection, as a table is: the artifact holds the bytes.
package struct FileSet<Output>: Sendable {
  /// The folder's name; no other set or table of a pipeline has it.
  package let name: String
  package let about: String
  package let files: @Sendable (Output) -> [ExportedFile]

  package init(_ name: String, about: String, files: @escaping @Sendable (Output) -> [ExportedFile]) {
    (self.name, self.about, self.files) = (name, about, files)
  }
}

/// A set whose artifact's type is no longer known: what the reports work with.
package struct AnyFileSet: Sendable {
  package private(set) var name: String
  package let about: String
  private let project: @Sendable (any Artifact) -> [ExportedFile]

  init<Output: Artifact>(_ set: FileSet<Output>) {
    (name, about) = (set.name, set.about)
    project = { artifact in (artifact as? Output).map(set.files) ?? [] }
  }

  /// Returns the set under another name.
  func named(_ name: String) -> AnyFileSet {
    var set = self
    set.name = name
    return set
  }

  package func files(_ artifact: any Artifact) -> [ExportedFile] { project(artifact) }
}

extension Stage {
  /// This stage's sets of files, the artifact's type erased.
  package static var anyFiles: [AnyFileSet] { files.map(AnyFileSet.init) }
}
