import Documents
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct OpenedTextTests {
  private static func opened(_ text: String, _ limits: Limits = Limits()) throws -> OpenedText {
    let folder = try TemporaryFolder()
    let path = try folder.write("document.txt", Array(text.utf8))
    let file = SourceFile(
      name: "document.txt", uri: "file://\(path)", kind: .text, digest: "", bytes: text.utf8.count, modified: 0)
    let opened = try OpenedText(file, input: InputOptions(), limits: limits)
    // Its source is read anew, while the folder is there.
    _ = try opened.source(page: 1)
    return opened
  }

  /// A book as one page would pass every limit of time, and give nothing at all.
  @Test func aLongTextHasPagesThatTogetherAreTheText() throws {
    let text = (1...9_000).map { "Line \($0) of a long text.\n" }.joined()
    let opened = try Self.opened(text)
    #expect(opened.contents.pageCount == 5)
    let pages = try (1...5).map { try opened.ownText(page: $0).text.text }
    #expect(pages.joined() == text)
    #expect(try (1...5).compactMap { try opened.source(page: $0)?.text } == pages)
  }

  @Test func formFeedsPartPages() throws {
    #expect(try Self.opened("one\u{0C}two\u{0C}three").contents.pageCount == 3)
    #expect(try Self.opened("").contents.pageCount == 1)
  }

  @Test func theLimitIsForTheWholeFile() throws {
    var limits = Limits()
    limits.text = 100
    #expect(throws: Failure.self) { try Self.opened(String(repeating: "a page\u{0C}", count: 20), limits) }
  }
}
