import Documents

/// A value that one stage makes and others, or the reports, read.
package protocol Artifact: Codable, Sendable, StageInput {
  /// The name in plans and error messages, the type's name unless said otherwise.
  static var name: String { get }
  static var scope: ArtifactScope { get }
  /// Whether it goes into the ledger; a picture is made again instead.
  static var isKept: Bool { get }
}

/// What an artifact is about.
package enum ArtifactScope: String, Sendable {
  case page
  case document
}

/// An artifact of one page.
package protocol PageArtifact: Artifact {}
/// An artifact of a whole document.
package protocol DocumentArtifact: Artifact {}

extension Artifact {
  package static var name: String { String(describing: Self.self) }
  package static var isKept: Bool { true }
  package static var needs: [Need] { [Need(artifact: Self.self)] }
  package init(from source: any ArtifactSource) throws { self = try source.artifact(Self.self) }
}

extension PageArtifact {
  package static var scope: ArtifactScope { .page }
}

extension DocumentArtifact {
  package static var scope: ArtifactScope { .document }
}

extension PageImage: PageArtifact {
  package static var isKept: Bool { false }
}

extension PageText: PageArtifact {}
extension PromptSafety: PageArtifact {}
extension ToxicitySegments: PageArtifact {}
extension PIIEntities: PageArtifact {}
extension Objects: PageArtifact {}
extension Faces: PageArtifact {}
extension IdentityPlaces: PageArtifact {}
extension Segments: PageArtifact {}
