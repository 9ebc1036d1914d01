import Binding
import Documents
import Pipeline

/// An example at work: its stage and whatever that needs, over the example's text or file.
package final class ExampleRun {
  private let example: Example
  private let stages: [any Stage.Type]
  /// Options of the example's stage and of the others that it names, by id.
  private let settings: [String: String]
  private let document: any OpenDocument
  private let texts: [PageText]
  private let name: String
  /// What was made, by stage and page; page 0 is the document.
  private var made: [Place: any Artifact] = [:]
  /// Stages at work: a stage that makes what it reads has another's before it.
  private var atWork: Set<StageID> = []

  private struct Place: Hashable {
    let stage: StageID
    let page: Int
  }

  /// - Parameters:
  ///   - stages: those that make what else the stage needs, and that show what it makes.
  ///   - samples: the folder of the sample files.
  /// - Throws: `Failure` for a sample that cannot be opened.
  package init(
    _ example: Example, of stage: any Stage.Type, among stages: [any Stage.Type], samples: String, opening open: Opener
  ) throws {
    (self.example, self.stages) = (example, stages)
    settings = Dictionary(example.others.map { ($0.stage, $0.options) }) { first, _ in first }
      .merging([stage.id.description: example.options]) { $1 }
    switch example.subject {
    case .text(let pages, let isPlaced):
      (texts, name) = (pages.map { isPlaced ? Self.placed($0) : PageText(plain: $0, reason: "an example") }, "example")
      document = TextDocument(texts)
    case .sample(let path):
      (texts, name) = ([], path)
      guard let file = try Folder.list(samples, include: [path], exclude: []).first else {
        throw Failure(.absent, "there is no sample of that name")
      }
      let (input, limits) = (InputOptions(), Limits())
      document = try open(try FileReading.source(file, options: input, limits: limits), input, limits)
    }
  }

  /// Returns what the example's `rows` should hold.
  ///
  /// - Throws: `Problems` for options that are wrong, `MissingPart`, or what a stage throws.
  package func rows() throws -> [[String]] {
    let shown = stages.first { stage in
      stage.anyTables.contains { $0.name == example.table } || stage.anyFiles.contains { $0.name == example.table }
    }
    guard let shown else { return [] }
    let pages = shown.output.scope == .page ? Array(document.contents.pages) : [0]
    return try pages.flatMap { page in try rows(of: made(by: shown, page: page), by: shown, page: page) }
  }

  private func rows(of artifact: any Artifact, by stage: any Stage.Type, page: Int) -> [[String]] {
    if let table = stage.anyTables.first(where: { $0.name == example.table }) {
      return table.rows(artifact).map { row in
        let cells = Dictionary(zip(table.header.suffix(row.count), row)) { first, _ in first }
        return example.columns.map { $0 == "page" && cells[$0] == nil ? String(page) : cells[$0]?.plain ?? "" }
      }
    }
    return stage.anyFiles.filter { $0.name == example.table }.flatMap { $0.files(artifact) }.map { file in
      if case .inside(let own) = file.place { return [own] }
      return [name]
    }
  }

  // MARK: Making

  private func made(by stage: any Stage.Type, page: Int) throws -> any Artifact {
    let place = Place(stage: stage.id, page: page)
    if let artifact = made[place] { return artifact }
    let artifact = try run(stage, page: page)
    made[place] = artifact
    return artifact
  }

  private func run<S: Stage>(_ type: S.Type, page: Int) throws -> any Artifact {
    let options = settings[S.id.description] ?? ""
    let (node, found) = YAMLNode.parse(options)
    var problems = options.isEmpty ? [] : found
    let bound = S.Options.bind(node, problems: &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    atWork.insert(S.id)
    defer { atWork.remove(S.id) }
    return try S(bound).run(S.Input(from: Source(self, page: page)))
  }

  /// Returns the stage that makes what another reads: one that the example names, else the first; filters of text only when named.
  private func maker(of type: any Artifact.Type) -> (stage: any Stage.Type, isNamed: Bool)? {
    let makers = stages.filter { $0.output == type && !atWork.contains($0.id) }
    if let named = makers.first(where: { settings[$0.id.description] != nil }) { return (named, true) }
    return makers.first { !$0.isModeration }.map { ($0, false) }
  }

  /// What one stage sees.
  private final class Source: ArtifactSource {
    private let example: ExampleRun
    private let page: Int

    init(_ example: ExampleRun, page: Int) { (self.example, self.page) = (example, page) }

    private func text<A: Artifact>(_ type: A.Type, page: Int) -> A? {
      example.texts.indices.contains(page - 1) ? example.texts[page - 1] as? A : nil
    }

    private func artifact<A: Artifact>(_ type: A.Type, page: Int) throws -> A {
      let maker = example.maker(of: type)
      if maker?.isNamed != true, let text = text(type, page: page) { return text }
      guard let maker, let made = try example.made(by: maker.stage, page: page) as? A else {
        throw Failure(.absent, "nothing makes \(A.name) here")
      }
      return made
    }

    func artifact<A: Artifact>(_ type: A.Type) throws -> A {
      try artifact(type, page: A.scope == .page ? page : 0)
    }

    func artifactIfMade<A: Artifact>(_ type: A.Type) throws -> A? {
      guard example.maker(of: type)?.isNamed == true else { return text(type, page: page) }
      return try artifact(type)
    }

    func pages<A: PageArtifact>(_ type: A.Type) throws -> Pages<A> {
      Pages(try example.document.contents.pages.map { ($0, try artifact(type, page: $0)) })
    }

    func pagesIfMade<A: PageArtifact>(_ type: A.Type) throws -> Pages<A>? {
      let isMade = example.maker(of: type)?.isNamed == true || text(type, page: 1) != nil
      return isMade ? try pages(type) : nil
    }

    func sourcePage() throws -> SourcePage {
      SourcePage(document: example.document, number: page, name: example.name)
    }
  }

  // MARK: Text

  /// A document of nothing but text.
  private final class TextDocument: OpenDocument {
    private let texts: [PageText]
    let kind = FileKind.text

    init(_ texts: [PageText]) { self.texts = texts }

    var contents: Contents { Contents(pageCount: texts.count) }

    func picture(page: Int) throws -> PageImage { throw Failure(.absent, "an example of text has no picture") }

    func ownText(page: Int) throws -> OwnText {
      let text = texts[page - 1]
      return OwnText(origin: text.frame == nil ? .plain : .layer, text: text)
    }

    func pictureCover(page: Int) throws -> Double { 0 }
  }

  /// Returns a text whose letters are 10 pixels wide and 25 high, in lines 40 apart.
  private static func placed(_ text: String) -> PageText {
    var builder = PageTextBuilder()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated() {
      var left = 40.0
      var words: [(text: String, box: Rect<Pixels>?, confidence: Double)] = []
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let width = Double(word.count * 10)
        let box = Rect<Pixels>(left: left, top: Double(row * 40 + 40), width: width, height: 25)
        if !word.isEmpty { words.append((String(word), box, 1)) }
        left += width + 10
      }
      builder.add(line: words)
    }
    let width = (lines.map(\.count).max() ?? 0) * 10 + 80
    return builder.pageText(
      source: .textLayer, reason: "an example",
      frame: PageFrame(width: width, height: lines.count * 40 + 80, dpi: nil))
  }
}
