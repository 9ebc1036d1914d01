/// Why a file, a page or a document could not be read; it becomes `error` in documents.csv. Carries no document text.
package struct Failure: Error, Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The bytes break the rules of their format.
    case damaged
    /// A password is missing or wrong.
    case encrypted
    /// The bytes are sound but of a variant that is not read.
    case unsupported
    /// The page cannot have what was asked for, by its nature (a text file has no picture).
    case absent
    /// A limit of the pipeline file.
    case limit
    /// A filter of the section `moderation:` ended the work on the document.
    case stopped
    /// The file cannot be opened or read.
    case unreadable
    /// The file changed while the run was under way.
    case changed
    /// The worker passed its memory limit.
    case memory
    /// The worker passed the time limit of a page, or fell silent.
    case timeout
    /// The worker ended or was killed.
    case crashed
    /// The worker wrote more than any result can be.
    case flooded
    /// What was made must not leave: something that was to be removed is still in it.
    case withheld
    /// A mistake in Sheaf itself.
    case `internal`

    /// Whether a worker was lost over it: such a unit is tried once more, alone, and then quarantined.
    package var isLoss: Bool { [.memory, .timeout, .crashed, .flooded].contains(self) }
  }

  package var kind: Kind
  package var message: String
  /// The stage at work, filled in by whoever ran it.
  package var stage: String?

  package init(_ kind: Kind, _ message: String, stage: String? = nil) {
    (self.kind, self.message, self.stage) = (kind, message, stage)
  }

  /// `kind: message (stage)`.
  package var text: String { "\(kind.rawValue): \(message)" + (stage.map { " (\($0))" } ?? "") }
}
