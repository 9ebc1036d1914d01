// SearchablePDF: PDF files of page pictures with invisible text over them, written from nothing, so that they hold nothing else.
//
// PDF 1.6 (ISO 32000-1 describes all of it): a catalogue, pages, one picture and one content stream a page, and one font without
// shapes that all pages share. No metadata, no dates, no random names: the same pages are the same bytes.
import Documents

/// A word that can be searched for and copied, and is not drawn.
package struct SearchableWord: Sendable, Hashable {
  package let text: String
  package let box: Rect<Ratio>
  /// Clockwise quarter turns by which it stands turned, 0...3.
  package let quarterTurns: Int

  package init(_ text: String, box: Rect<Ratio>, quarterTurns: Int = 0) {
    (self.text, self.box, self.quarterTurns) = (text, box, quarterTurns)
  }
}

/// A page: a JPEG that fills it, and its words.
package struct SearchablePage: Sendable {
  /// A baseline JPEG file of 1 or 3 channels.
  package let jpeg: [UInt8]
  package let pixels: (width: Int, height: Int)
  package let channels: Int
  /// Dots per inch of the picture, which give the page its size.
  package let dpi: Double
  package let words: [SearchableWord]

  package init(jpeg: [UInt8], pixels: (width: Int, height: Int), channels: Int, dpi: Double, words: [SearchableWord]) {
    (self.jpeg, self.pixels, self.channels, self.words) = (jpeg, pixels, channels, words)
    self.dpi = dpi.isFinite ? min(max(dpi, 1), 10_000) : 72
  }

  /// Width and height in points; no side passes 14,400, the most that readers agree on (ISO 32000-1, annex C).
  var points: (width: Double, height: Double) {
    let scale = 72 / dpi
    let longest = Double(max(pixels.width, pixels.height)) * scale
    let fit = scale * min(1, 14_400 / longest)
    return (Double(pixels.width) * fit, Double(pixels.height) * fit)
  }
}

/// Writes searchable PDF files.
package enum SearchablePDF {
  /// Returns a PDF file of pages, which are at least one.
  package static func file(_ pages: [SearchablePage]) -> [UInt8] {
    var file = PDFObjects()
    let catalogue = file.reserve()
    let tree = file.reserve()
    let font = GlyphlessFont(pages.lazy.flatMap(\.words).map(\.text))
    let fontObject = font.isEmpty ? nil : font.add(to: &file)
    var kids: [Int] = []
    for page in pages {
      let (width, height) = page.points
      let picture = file.add(
        "/Type /XObject /Subtype /Image /Width \(page.pixels.width) /Height \(page.pixels.height) "
          + "/ColorSpace /Device\(page.channels == 1 ? "Gray" : "RGB") /BitsPerComponent 8 /Filter /DCTDecode",
        stream: page.jpeg)
      let content = file.add(
        "/Filter /FlateDecode", stream: PDFObjects.deflate(self.content(of: page, font: font)))
      let fonts = fontObject.map { " /Font << /F \($0) 0 R >>" } ?? ""
      kids.append(
        file.add(
          "<< /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 \(PDFObjects.number(width)) \(PDFObjects.number(height))] "
            + "/Resources << /XObject << /P \(picture) 0 R >>\(fonts) >> /Contents \(content) 0 R >>"))
    }
    file.set(tree, "<< /Type /Pages /Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))] /Count \(kids.count) >>")
    file.set(catalogue, "<< /Type /Catalog /Pages \(tree) 0 R >>")
    return file.bytes(root: catalogue)
  }

  private static func content(of page: SearchablePage, font: GlyphlessFont) -> [UInt8] {
    let (width, height) = page.points
    let number = PDFObjects.number
    var text = "q \(number(width)) 0 0 \(number(height)) 0 0 cm /P Do Q\n"
    guard !page.words.isEmpty else { return Array(text.utf8) }
    // Rendering mode 3 neither fills nor strokes (ISO 32000-1, table 106).
    text += "BT 3 Tr /F 1 Tf\n"
    for word in page.words {
      guard let matrix = matrix(of: word, width: width, height: height) else { continue }
      text += "\(matrix.map(number).joined(separator: " ")) Tm <\(font.codes(of: word.text))> Tj\n"
    }
    return Array((text + "ET\n").utf8)
  }

  /// Returns the matrix that lays a word's cells, each half an em wide, along its box; nil for a box without size.
  private static func matrix(of word: SearchableWord, width: Double, height: Double) -> [Double]? {
    let (left, right) = (word.box.left * width, word.box.right * width)
    let (top, bottom) = (height - word.box.top * height, height - word.box.bottom * height)
    let letters = Double(word.text.unicodeScalars.count)
    guard letters > 0, right - left > 0.01, top - bottom > 0.01 else { return nil }
    let isSideways = word.quarterTurns % 2 != 0
    let along = (isSideways ? top - bottom : right - left) / (letters * GlyphlessFont.advance)
    let across = isSideways ? right - left : top - bottom
    let drop = across * GlyphlessFont.descent
    return switch word.quarterTurns & 3 {
    case 1: [0, -along, across, 0, left + drop, top]
    case 2: [-along, 0, 0, -across, right, top - drop]
    case 3: [0, along, -across, 0, right - drop, bottom]
    default: [along, 0, 0, across, left, bottom + drop]
    }
  }
}
