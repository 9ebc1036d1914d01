import Documents
import Testing

@testable import Stages

/// A page that nobody would write and somebody will feed in.
struct HostilePage: Sendable, CustomTestStringConvertible {
  let name: String
  let text: PageText
  var image: PageImage?

  var testDescription: String { name }

  /// Whether stages that need the text heads can be made here.
  static var headsAreHere: Bool { (try? HeadModel()) != nil }

  static let frame = PageFrame(width: 220, height: 280, dpi: nil)

  /// Numbers that are the same in every run (Knuth's MMIX generator).
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ (state << 31)
    }
  }

  typealias Box = Rect<Pixels>

  /// Returns a page of words, so many a line, each where a function puts it.
  static func page(
    _ name: String, _ words: [String], perLine: Int = 6, frame: PageFrame? = frame, source: PageText.Source = .ocr,
    rotation: Int = 0, angle: Double = 0, image: PageImage? = nil, _ box: (Int) -> Box?
  ) -> HostilePage {
    var builder = PageTextBuilder()
    for start in stride(from: 0, to: words.count, by: perLine) {
      let line = (start..<min(start + perLine, words.count)).map { (words[$0], box($0), 0.9) }
      builder.add(line: line, angle: angle)
    }
    let text = builder.pageText(source: source, reason: "", frame: frame, rotation: rotation, skew: angle)
    return HostilePage(name: name, text: text, image: image)
  }

  /// A place on a grid of six columns.
  static func cell(_ index: Int) -> Box {
    Box(left: Double(index % 6) * 36 + 4, top: Double(index / 6) * 12 + 4, width: 24, height: 8)
  }

  /// Returns a picture of a frame's size: noise, ruled paper, black or white.
  static func picture(_ kind: Int, width: Int = frame.width, height: Int = frame.height, dpi: Double? = nil)
    -> PageImage
  {
    var dice = Dice(state: UInt64(kind))
    var bytes = [UInt8](repeating: kind == 2 ? 0 : 255, count: width * height)
    if kind < 2 {
      for index in bytes.indices {
        let isRuling = (index / width) % 24 == 2 || (index % width) % 36 == 1
        bytes[index] = kind == 0 ? UInt8(dice.next() & 0xFF) : isRuling ? 0 : 255
      }
    }
    return PageImage(width: width, height: height, channels: 1, dpi: dpi, bytes: bytes)
  }

  /// Words that stages look for, and words that are made to break them.
  static let vocabulary = [
    "Total", "TOTAL:", "Invoice", "No.", "Date:", "3/4/2021", "31.12.2099", "99/99/9999", "Subtotal", "$1,234.56",
    "(12.00)",
    "-5", "$999999999999999", "999999999999999.99", "1.234,5", "0.00", "%", "Tax", "GST", "Qty", "Price", "Description",
    "Amount", "Name:", "Signature", "☐", "☑", "[", "x", "]", "( )", "...........", "____", "•", "1.", "(b)", "|", "—",
    "-",
    "Table", "3:", "Figure", "DOB", "EXP", "4b", "SEX:M", "LIC#A123", "ŉREﬆ", "ﬁDOBŉ", "ßLIC", "DRIVER", "LICENSE",
    "CA",
    "90210", "12345-6789", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "rechnungsrechnungsrechnungsrechnungs", "a@b.c", "www.x.y", "+49", "(030)", "12:30", "pm", "MwSt", "€5", "5€", "“",
    "”",
    "e\u{301}", "\u{301}", "👩‍👩‍👧", "🇩🇪", "שלום", "مرحبا", "漢字", "٣٤", "½", "¼", "Ⅷ", "²", "\u{200B}x", "\u{FEFF}",
    "\u{202E}abc",
    "The", "quick", "brown", "fox", "due", "is", "on", "March", "5,", "2021.", "IBAN", "DE12", "3456", ":", "#", ",",
    ".", "<",
  ]

  static func random(_ seed: Int) -> HostilePage {
    var dice = Dice(state: UInt64(seed) &* 7_919)
    let words = (0..<Int.random(in: 1...160, using: &dice)).map { _ in vocabulary.randomElement(using: &dice) ?? "" }
    let spread = ([60, 300, 5_000] as [Double]).randomElement(using: &dice) ?? 60
    let places = words.indices.map { index -> Box? in
      if Int.random(in: 0..<12, using: &dice) == 0 { return nil }
      // Most stand as on a page; the rest anywhere, of any size.
      if seed % 2 == 0, Int.random(in: 0..<4, using: &dice) > 0 { return cell(index) }
      let (x, y) = (
        Double.random(in: -spread...spread, using: &dice), Double.random(in: -spread...spread, using: &dice)
      )
      return Box(
        left: x, top: y, width: Double.random(in: 0...spread, using: &dice),
        height: Double.random(in: 0...40, using: &dice))
    }
    let source: PageText.Source = [.ocr, .textLayer].randomElement(using: &dice) ?? .ocr
    return page(
      "random page \(seed)", words, perLine: Int.random(in: 1...9, using: &dice), source: source,
      rotation: [0, 0, 90, 180, 270].randomElement(using: &dice) ?? 0, angle: Double.random(in: -4...4, using: &dice),
      image: seed % 3 == 0 ? picture(seed % 4) : nil, { places[$0] })
  }

  static let all: [HostilePage] = odd + strange + (1...24).map(random)

  /// Pages of odd measures and places.
  private static let odd: [HostilePage] = {
    let some = Array(vocabulary.prefix(60))
    return [
      page("no words", [], { _ in nil }), page("no words, a picture", [], image: picture(0), { _ in nil }),
      page("one word", ["Total"], image: picture(1), cell), page("one dot", ["."], cell),
      page("words without places", some, { _ in nil }),
      page("some words without places", some, { $0 % 3 == 0 ? nil : cell($0) }),
      page(
        "words without size", some, image: picture(1),
        { Box(left: cell($0).left, top: cell($0).top, width: 0, height: 0) }),
      page("words without height", some, { Box(left: cell($0).left, top: cell($0).top, width: 20, height: 0) }),
      page("words without width", some, { Box(left: cell($0).left, top: cell($0).top, width: 0, height: 9) }),
      page(
        "words beyond the page", some, image: picture(1),
        { Box(left: Double($0) * 90 - 900, top: Double($0) * 70 - 1_500, width: 80, height: 9) }),
      page(
        "words far beyond the page", some, image: picture(0),
        {
          Box(left: $0 % 2 == 0 ? -1e9 : 1e9, top: Double($0) * 1e8, width: 1e9, height: 1e9)
        }),
      page(
        "words as large as can be", some, image: picture(1),
        { _ in Box(left: -1e9, top: -1e9, right: 1e9, bottom: 1e9) }),
      page(
        "one wide word of a signature", ["Signature", "x"], image: picture(1),
        {
          Box(left: 0, top: $0 == 0 ? 50 : 90, width: 1e9, height: 9)
        }),
      page(
        "a page of one pixel", some, frame: PageFrame(width: 1, height: 1, dpi: 300),
        image: picture(2, width: 1, height: 1), cell),
      page("a picture smaller than its resolution", some, image: picture(0, width: 7, height: 9, dpi: 2_400), cell),
      page("an endless resolution", some, image: picture(1, dpi: .infinity), cell),
      page("a resolution that is none", some, image: picture(1, dpi: -.nan), cell),
      page("a narrow picture", some, image: picture(1, width: 3, height: 280), cell),
      page(
        "all words in one place", some + some, image: picture(1), { _ in Box(left: 50, top: 50, width: 40, height: 10) }
      ),
      page(
        "all words in one row", some + some, perLine: 200,
        { Box(left: Double($0) * 30, top: 10, width: 20, height: 10) }),
      page(
        "all words in one column", some + some, perLine: 1,
        { Box(left: 10, top: Double($0) * 9, width: 20, height: 10) }),
      page("lines from the bottom up", some, image: picture(1), { cell(59 - $0) }),
      page("black paper", some, image: picture(2), cell), page("white paper", some, image: picture(3), cell),
    ]
      + [90, 180, 270, 45, -90, 720].map { page("turned by \($0)", some, rotation: $0, image: picture(1), cell) }
      + [3.5, -19, 44, 181, -359].map { page("leaning by \($0)", some, angle: $0, image: picture(1), cell) }
  }()

  /// Pages of strange words.
  private static let strange: [HostilePage] = {
    func same(_ name: String, _ words: [String], _ count: Int = 72, source: PageText.Source = .ocr) -> HostilePage {
      page(name, (0..<count).map { words[$0 % words.count] }, source: source, image: picture(1), cell)
    }
    let lines = (0..<40).map {
      "P<UTO" + String(repeating: "A<", count: 10 + $0 % 12) + String(repeating: "0", count: $0 % 9)
    }
    return [
      same("only digits", ["7", "12", "1,000", "99999999999999999999", "0"]),
      same("only signs", ["|", "—", ":", "....", "<<<<", "()", "\"", "#"]),
      same("only bullets", ["•", "-", "o", "*"]), same("only leaders", ["......", "____", "Total......"]),
      same(
        "only amounts too large to add",
        ["$999999999999999", "$999999999999999.99", "Qty", "Description", "Price", "Total"]),
      same("only labels", ["Name:", "Total", "Date", "Signature", "DOB", "Qty"]),
      same("only marks", ["☐", "☑", "[", "x", "]", "yes"]),
      same("signs of many scalars", ["e\u{301}\u{301}", "\u{301}", "👩‍👩‍👧", "🇩🇪", "\u{200D}", "½", "٣٤", "²", "Ⅷ"]),
      same("ligatures at the edges of labels", ["ŉREﬆ", "ﬁDOBŉ", "ßLIC", "ŉLIC#ﬀ", "ŉEND", "REﬆŉ"]),
      same("right to left", ["שלום", "عالم", "مرحبا:", "١٢٣"], source: .textLayer),
      same("ideographs", ["漢字", "番号：", "２０２１", "合計"]),
      page("a very long word", [String(repeating: "a", count: 20_000)], image: picture(1), cell),
      page(
        "very long words of everything",
        ["rechnungs", "1.", "....", "<", "(", "$9", "漢", "ŉREﬆ", "\u{301}", "Name:"].map {
          String(repeating: $0, count: 1_500)
        }, cell),
      page("lines that may be zones", lines, perLine: 1, { Box(left: 5, top: Double($0) * 7, width: 200, height: 6) }),
      page(
        "a zone of one letter",
        ["P<", "P<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", String(repeating: "<", count: 44)], perLine: 1,
        image: picture(1), cell),
      page(
        "lines of one cell", (0..<3_000).map { vocabulary[$0 % 60] }, perLine: 3_000, frame: nil, source: .text,
        { _ in nil }),
      page(
        "words on a grid", (0..<2_400).map { vocabulary[$0 * 7 % 40] }, perLine: 40, source: .textLayer,
        {
          Box(left: Double($0 % 40) * 40, top: Double($0 / 40) * 12, width: 24, height: 8)
        }),
      HostilePage(
        name: "a payload that breaks off", text: PageText(plain: "@\n\u{1e}\rANSI 636000090002DL00410278ZV", reason: "")
      ),
      HostilePage(
        name: "a payload of nothing",
        text: PageText(plain: "@\nANSI 6360000999DLDLDLDLDLDLDAQ\u{301}\nDL\u{301}DAQ", reason: "")),
      HostilePage(name: "white space alone", text: PageText(plain: " \n\u{2028}\t\r\n", reason: "")),
      HostilePage(
        name: "text of every word",
        text: PageText(
          plain: vocabulary.joined(separator: "   ") + "\n\n" + vocabulary.joined(separator: "\n"), reason: "")),
    ]
  }()
}
