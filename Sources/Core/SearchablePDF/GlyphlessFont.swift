/// A font of blank letters for text that is searched and not seen: every Unicode scalar of a document gets a code, all codes show the
/// same empty shape, and a table says what each stands for (a Type 0 font, ISO 32000-1, 9.7, as Tesseract and others have it).
struct GlyphlessFont {
  /// Width of every letter, and depth below the baseline, in parts of the font's size.
  static let advance = 0.5
  static let descent = 0.2

  /// The scalars in order of their codes, which count from 1.
  private let scalars: [Unicode.Scalar]
  private let codes: [Unicode.Scalar: Int]

  init(_ texts: some Sequence<String>) {
    let all = texts.reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.unicodeScalars) }
    // Codes have 16 bits; more letters than that no document has.
    scalars = Array(all.sorted { $0.value < $1.value }.prefix(65_000))
    codes = Dictionary(uniqueKeysWithValues: scalars.enumerated().map { ($1, $0 + 1) })
  }

  var isEmpty: Bool { scalars.isEmpty }

  /// Returns the codes of a text in hexadecimal; letters of scripts from right to left in the order in which they are seen.
  func codes(of text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isLeftwards = scalars.contains { Self.isLeftwards($0) }
    return (isLeftwards ? scalars.reversed() : scalars).map { Self.hex(codes[$0] ?? 0) }.joined()
  }

  /// Hebrew, Arabic and their neighbours (Unicode blocks with bidirectional classes R and AL).
  private static func isLeftwards(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Adds the font to a file and returns its object.
  func add(to file: inout PDFObjects) -> Int {
    let program = Self.program
    let data = file.add("/Length1 \(program.count)", stream: program)
    let descriptor = file.add(
      "<< /Type /FontDescriptor /FontName /Blank /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 "
        + "/Descent -200 /CapHeight 800 /StemV 80 /FontFile2 \(data) 0 R >>")
    // Every code shows the empty shape 0.
    let shapes = file.add(
      "/Filter /FlateDecode", stream: PDFObjects.deflate([UInt8](repeating: 0, count: 2 * (scalars.count + 1))))
    let letters = file.add(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Blank /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        + "/Supplement 0 >> /FontDescriptor \(descriptor) 0 R /DW 500 /CIDToGIDMap \(shapes) 0 R >>")
    let meaning = file.add("/Filter /FlateDecode", stream: PDFObjects.deflate(Array(toUnicode.utf8)))
    return file.add(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Blank /Encoding /Identity-H /DescendantFonts [\(letters) 0 R] "
        + "/ToUnicode \(meaning) 0 R >>")
  }

  /// The table from codes to Unicode (Adobe Technical Note 5411).
  private var toUnicode: String {
    var text = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    // At most 100 entries a block.
    for start in stride(from: 0, to: scalars.count, by: 100) {
      let block = scalars[start..<min(start + 100, scalars.count)]
      text += "\(block.count) beginbfchar\n"
      for (index, scalar) in zip(block.indices, block) {
        let units = String(scalar).utf16.map { Self.hex(Int($0)) }.joined()
        text += "<\(Self.hex(index + 1))> <\(units)>\n"
      }
      text += "endbfchar\n"
    }
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
  }

  private static func hex(_ value: Int) -> String {
    let digits = String(value & 0xFFFF, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The smallest TrueType program that readers take: the six tables that a PDF needs (ISO 32000-1, 9.9) and one empty shape.
  private static var program: [UInt8] {
    func words(_ values: [Int]) -> [UInt8] { values.flatMap { [UInt8($0 >> 8 & 255), UInt8($0 & 255)] } }
    let tables: [(tag: String, body: [UInt8])] = [
      ("glyf", words([0, 0, 0, 0, 0, 0])),
      // Version 1.0, 1000 units an em, short offsets; the magic number stands in the fourth pair.
      (
        "head",
        words([1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1_000] + [Int](repeating: 0, count: 8))
          + words([0, 0xFF38, 500, 800, 0, 8, 2, 0, 0])
      ),
      ("hhea", words([1, 0, 800, 0xFF38, 0, 500, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, 1])),
      ("hmtx", words([500, 0])), ("loca", words([0, 6])),
      ("maxp", words([1, 0, 1] + [Int](repeating: 0, count: 4) + [1] + [Int](repeating: 0, count: 8))),
    ]
    var directory = words([1, 0, tables.count, 64, 2, tables.count * 16 - 64])
    var body: [UInt8] = []
    let start = 12 + 16 * tables.count
    for (tag, content) in tables {
      let padded = content + [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
      var sum: UInt32 = 0
      for index in stride(from: 0, to: padded.count, by: 4) {
        sum &+= padded[index..<(index + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      directory += tag.utf8
      directory += words([Int(sum >> 16), Int(sum & 0xFFFF), 0, start + body.count, 0, content.count])
      body += padded
    }
    return directory + body
  }
}
