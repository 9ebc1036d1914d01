import Binding
import Documents
import Testing

@testable import Pipeline

/// A page that says what to hide.
private struct Hiding: HidingArtifact {
  var hidden: HiddenParts
}

private struct Hide: Stage {
  static let id: StageID = "hide.text"
  static let about = "Says what to hide"
  static let version = 1
  init(_ options: NoOptions) {}
  func run(_ page: SourcePage) throws -> Hiding { throw Failure(.internal, "never run") }
}

/// Moderation's filters, as far as a graph sees them.
private struct Filtered: ModeratedText {
  var stop: String?
  var beacons: [Beacon]
}

private struct Filter: Stage {
  static let id: StageID = "moderation.filter"
  static let about = "Filters"
  static let version = 1
  init(_ options: NoOptions) {}
  func run(_ page: SourcePage) throws -> Filtered { throw Failure(.internal, "never run") }
}

@Suite struct GraphBinderHidingTests {
  static func problems(_ yaml: String) throws -> [String] {
    do {
      _ = try GraphBinder.bind(yaml, catalogue: Catalogue([Hide.self, Filter.self]))
      return []
    } catch let problems as Problems {
      return problems.all.map(\.message)
    }
  }

  /// Reports that are to hide what nobody names would hide nothing.
  @Test func hidingWithoutAStageThatSaysWhatIsAProblem() throws {
    #expect(try Self.problems("stages: [hide.text]\noutputs: {redact: true}\n").isEmpty)
    #expect(try Self.problems("stages: [hide.text]\n").isEmpty)
    let sections = ["outputs": YAMLNode.parse("{redact: true}").0].compactMapValues { $0 }
    let found = GraphBinder.hidingProblems([("a", Filter.self)], redact: true, sections)
    #expect(found.count == 1 && found[0].message.contains("privacy.redact"))
  }

  /// What a filter has masked is in the picture still, and nobody would find it there.
  @Test func filtersBesideARedactionAreAProblem() {
    let sections = ["moderation": YAMLNode.parse("[pii]").0].compactMapValues { $0 }
    let found = GraphBinder.hidingProblems([("privacy.redact", Hide.self)], redact: false, sections)
    #expect(found.count == 1 && found[0].message.contains("pictures"))
    #expect(GraphBinder.hidingProblems([("other", Filter.self)], redact: false, sections).isEmpty)
  }
}
