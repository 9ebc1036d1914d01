import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

@Suite struct FindPIITests {
  private static func rules(_ change: (inout FindPII.Options) -> Void = { _ in }) throws -> FindPII {
    var options = FindPII.Options()
    options.encoder = .never
    change(&options)
    return try FindPII(options)
  }

  private static let letter = PageText(
    plain: """
      Dear Mr. Holloway,
      please wire it to GB82 WEST 1234 5698 7654 32 and write to
      ada.quill@example.com. My SSN is 219-09-4321.
      """, reason: "a test")

  @Test func `reports show stars unless the text was asked for`() throws {
    let all = try Self.rules().run(Self.letter).all
    #expect(all.map(\.type) == [.name, .iban, .email, .usSSN])
    #expect(all.map(\.shown) == ["********", "**** **** **** **** **** **", "***.*****@*******.***", "***-**-****"])
    let shown = try Self.rules { $0.includeText = true }.run(Self.letter).all
    #expect(shown.map(\.shown) == ["Holloway", "GB82 WEST 1234 5698 7654 32", "ada.quill@example.com", "219-09-4321"])
    #expect(shown.map { Self.letter.text($0.span.range) } == shown.map(\.shown))
    let row = FindPII.tables[0].rows(PIIEntities(all: all))[1]
    #expect(row.prefix(3) == [.text("INTERNATIONAL_BANK_ACCOUNT_NUMBER"), .int(37), .int(64)])
    #expect(row[4] == .text("iban: MOD 97 holds") && row.suffix(4).allSatisfy { $0 == .empty })
  }

  @Test func `types and scores choose what is found`() throws {
    #expect(try Self.rules { $0.types = [.email, .iban] }.run(Self.letter).all.map(\.type) == [.iban, .email])
    #expect(try Self.rules { $0.exclude = [.name] }.run(Self.letter).all.map(\.type) == [.iban, .email, .usSSN])
    #expect(try Self.rules { $0.minScore = 0.98 }.run(Self.letter).all.map(\.type) == [.iban, .email])
    var high = PIIThreshold(type: "EMAIL")
    high.minScore = 1
    #expect(try Self.rules { $0.thresholds = [high] }.run(Self.letter).all.map(\.type) == [.name, .iban, .usSSN])
    #expect(PIIThreshold(type: "E-MAIL").check().count == 1 && high.check().isEmpty)
  }

  @Test func `a number broken by a line end has a box in each line`() throws {
    var builder = PageTextBuilder()
    func word(_ text: String, _ left: Double, _ top: Double) -> (String, Rect<Pixels>?, Double) {
      (text, Rect(left: left, top: top, width: 10, height: 10), 0.9)
    }
    builder.add(line: [word("Card", 0, 0), word("4111", 20, 0), word("1111", 40, 0)])
    builder.add(line: [word("1111", 0, 20), word("1111.", 20, 20)])
    let page = builder.pageText(source: .ocr, reason: "a test", frame: PageFrame(width: 100, height: 100, dpi: nil))
    let all = try Self.rules().run(page).all
    #expect(all.map(\.type) == [.cardNumber])
    #expect(
      all[0].boxes == [
        Rect(left: 0.2, top: 0, right: 0.5, bottom: 0.1), Rect(left: 0, top: 0.2, right: 0.3, bottom: 0.3),
      ])
  }

  @Test func `a mistyped type is told with its neighbour`() {
    #expect(throws: (any Error).self) {
      try GraphBinder.bind(
        "stages: [pages.text, ocr.read, {privacy.find: {types: [E_MAIL]}}]", catalogue: Catalog.catalogue)
    }
  }

  @Test func `masks hide secrets whole`() {
    #expect(PIIMask.masked("a-b.c 1", .name) == "*-*.* *" && PIIMask.masked("a-b", .password) == "***")
  }
}
