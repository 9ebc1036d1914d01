/// What a stage reads: an artifact, several (`Needs`), one on demand (`Lazy`), one where the pipeline makes it (`IfMade`), a
/// document's pages (`Pages`, `PagesIfMade`) or the page itself (`SourcePage`). The edges of a graph come from these types and from nothing else.
package protocol StageInput {
  static var needs: [Need] { get }
  init(from source: any ArtifactSource) throws
}

/// One artifact that an input names.
package struct Need {
  package let artifact: any Artifact.Type
  /// True for every page's artifact, read by a stage of document scope.
  package let isEveryPage: Bool
  /// Whether a pipeline without a stage that makes it is right too.
  package let isOptional: Bool

  package init(artifact: any Artifact.Type, isEveryPage: Bool = false, isOptional: Bool = false) {
    (self.artifact, self.isEveryPage, self.isOptional) = (artifact, isEveryPage, isOptional)
  }
}

/// Gives a stage what it names, making it first where needed.
package protocol ArtifactSource: AnyObject {
  func artifact<A: Artifact>(_ type: A.Type) throws -> A
  /// Returns nil where no stage of the pipeline makes it, or its condition kept it from being made.
  func artifactIfMade<A: Artifact>(_ type: A.Type) throws -> A?
  func pages<A: PageArtifact>(_ type: A.Type) throws -> Pages<A>
  /// Returns nil where no stage of the pipeline makes it.
  func pagesIfMade<A: PageArtifact>(_ type: A.Type) throws -> Pages<A>?
  func sourcePage() throws -> SourcePage
}

/// Several inputs at once: `let (text, image) = input.parts`.
package struct Needs<each Part: StageInput>: StageInput {
  package let parts: (repeat each Part)

  package init(_ parts: repeat each Part) { self.parts = (repeat each parts) }

  package static var needs: [Need] {
    var all: [Need] = []
    repeat all += (each Part).needs
    return all
  }

  package init(from source: any ArtifactSource) throws {
    parts = (repeat try (each Part)(from: source))
  }
}

/// An artifact made only when it is asked for: a page with a good text layer is never drawn.
package struct Lazy<A: Artifact>: StageInput {
  private let make: () throws -> A

  package init(_ make: @escaping () throws -> A) { self.make = make }

  package func get() throws -> A { try make() }

  /// Returns the artifact, nil on a page that cannot have one (a text file has no picture).
  package func getIfAny() throws -> A? {
    do { return try make() } catch let failure as Failure where failure.kind == .absent { return nil }
  }

  package static var needs: [Need] { A.needs }
  package init(from source: any ArtifactSource) throws { make = { try source.artifact(A.self) } }
}

/// An artifact that a stage uses where the pipeline makes it, and does without elsewhere.
package struct IfMade<A: Artifact>: StageInput {
  /// nil where no stage makes it.
  package let artifact: A?

  package init(_ artifact: A?) { self.artifact = artifact }

  package static var needs: [Need] { [Need(artifact: A.self, isOptional: true)] }
  package init(from source: any ArtifactSource) throws { artifact = try source.artifactIfMade(A.self) }
}

/// The artifacts of a document's pages, in page order; pages that failed are not among them.
package struct Pages<A: PageArtifact>: StageInput {
  /// Page numbers count from 1.
  package let all: [(number: Int, artifact: A)]

  package init(_ all: [(number: Int, artifact: A)]) { self.all = all }

  package static var needs: [Need] { [Need(artifact: A.self, isEveryPage: true)] }
  package init(from source: any ArtifactSource) throws { self = try source.pages(A.self) }
}

/// The artifacts of a document's pages that a stage uses where the pipeline makes them, and does without elsewhere.
package struct PagesIfMade<A: PageArtifact>: StageInput {
  /// By page number, counted from 1; pages that failed are not among them.
  private let all: [Int: A]

  package init(_ all: [(number: Int, artifact: A)]) {
    self.all = Dictionary(all.map { ($0.number, $0.artifact) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the artifact of a page; nil where there is none.
  package func artifact(of page: Int) -> A? { all[page] }

  package static var needs: [Need] { [Need(artifact: A.self, isEveryPage: true, isOptional: true)] }
  package init(from source: any ArtifactSource) throws { self.init(try source.pagesIfMade(A.self)?.all ?? []) }
}
