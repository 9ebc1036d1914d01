import Documents
import Pipeline
import Stages
import Support
import Testing

/// A key that misses something gives back an old result for a new question; one that holds too much reads everything again.
@Suite struct KeyTests {
  static let reading = "stages: [pages.render, pages.text, {ocr.read: {OPTIONS}}, count.words]"

  static func keys(
    _ head: String = "", options: String = "ocr: auto", digest: String = "d", kind: FileKind = .pdf, page: Int = 1
  ) throws -> [String?] {
    let text = head + reading.replacing("OPTIONS", with: options)
    let graph = try GraphBinder.bind(text, catalogue: GraphBinderTests.catalogue)
    let file = SourceFile(name: "n", uri: "file:///n", kind: kind, digest: digest, bytes: 1, modified: 1)
    let contents = graph.contentsKey(file)
    let all = zip(
      graph.pageKeys(contents: contents, page: page), graph.documentKeys(contents: contents, record: 0, failed: []))
    return all.map { ($0 ?? $1)?.hex }
  }

  @Test func everyNodeHasItsOwn() throws {
    let keys = try Self.keys()
    #expect(keys.count == 4 && !keys.contains(nil) && Set(keys).count == 4)
  }

  @Test func whatCannotChangeAResultIsNotInIt() throws {
    let plain = try Self.keys()
    #expect(try Self.keys("limits: {memory: 1 GB, seconds_per_page: 5}\n") == plain)
    #expect(try Self.keys("input: {password: secret}\noutputs: {csv: {bom: true}}\nname: other\n") == plain)
    #expect(try Self.keys(options: "languages: [eng]") == plain)
  }

  @Test func namesAreInItOnlyWhereAStageReadsThem() throws {
    func key(_ stages: String, name: String) throws -> String {
      let graph = try GraphBinder.bind("stages: [\(stages)]", catalogue: GraphBinderTests.catalogue)
      return graph.contentsKey(
        SourceFile(name: name, uri: "", kind: .pdf, digest: "d", bytes: 1, modified: 1)
      ).hex
    }
    let reading = "pages.render, pages.text, ocr.read"
    #expect(try key(reading, name: "a") == key(reading, name: "b"))
    #expect(try key("test.mayread", name: "a") != key("test.mayread", name: "b"))
  }

  @Test func whatCanIsInIt() throws {
    let plain = try Self.keys()
    for other in [
      try Self.keys("input: {dpi: 200}\n"), try Self.keys("limits: {pixels: 1000000}\n"), try Self.keys(digest: "e"),
      try Self.keys(kind: .png),
    ] {
      #expect(zip(plain, other).allSatisfy { $0 != $1 })
    }
    let always = try Self.keys(options: "ocr: always")
    #expect(plain.prefix(2) == always.prefix(2), "options of a stage do not touch what comes before it")
    #expect(plain[2] != always[2] && plain[3] != always[3], "but all that comes after it")
    let second = try Self.keys(page: 2)
    #expect(plain[2] != second[2] && plain[3] == second[3], "a document's key does not depend on a page")
  }
}
