import Binding

/// A step of a pipeline: a pure, synchronous function from the artifacts it names to one artifact.
///
/// A new stage is one file, one line in the catalogue and one test file of the same name.
package protocol Stage {
  associatedtype Options: Bindable = NoOptions
  associatedtype Input: StageInput
  associatedtype Output: Artifact
  /// `family.verb`, such as `ocr.read`.
  static var id: StageID { get }
  /// One sentence without its full stop.
  static var about: String { get }
  /// Raised whenever the same input may give another output.
  static var version: Int { get }
  /// The rows of an output, one table for each kind of row.
  static var tables: [Table<Output>] { get }
  /// The files of an output, one set for each kind of file.
  static var files: [FileSet<Output>] { get }
  /// What it makes of a few lines of text.
  static var examples: [Example] { get }
  /// Whether the output depends on the document's name too, as a list of things to do by name makes it. Files of the same bytes under
  /// other names are then work of their own.
  var readsNames: Bool { get }
  /// Checks what the stage needs on this machine; throws `MissingPart`. Must be cheap: planning makes every stage.
  init(_ options: Options) throws
  /// Name and digest of each model that the output depends on.
  var models: [ModelDigest] { get }
  func run(_ input: Input) throws -> Output
}

extension Stage {
  package static var tables: [Table<Output>] { [] }
  package static var files: [FileSet<Output>] { [] }
  package static var examples: [Example] { [] }
  package var readsNames: Bool { false }
  package var models: [ModelDigest] { [] }

  // What can be asked of a stage whose type is no longer known.
  package static var output: any Artifact.Type { Output.self }
  package static var needs: [Need] { Input.needs }
}

/// The name of a stage, `family.verb`.
package struct StageID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
  package init(stringLiteral value: String) { description = value }

  package var family: String { String(description.prefix { $0 != "." }) }
  package static func < (left: StageID, right: StageID) -> Bool { left.description < right.description }
}

/// A model file that an output depends on.
package struct ModelDigest: Hashable, Sendable, Codable {
  package let name: String
  /// SHA-256, lower-case hexadecimal.
  package let digest: String

  package init(name: String, digest: String) { (self.name, self.digest) = (name, digest) }
}

/// Something a stage needs and this machine lacks; found while planning, before any input is opened.
package struct MissingPart: Error, Hashable, Sendable {
  /// What is missing and the command that brings it.
  package let message: String
  /// Whether Sheaf is whole without it: weights of others, which setup may not have reached.
  package let isOptional: Bool

  package init(_ message: String, isOptional: Bool = false) { (self.message, self.isOptional) = (message, isOptional) }
}
