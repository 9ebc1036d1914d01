import Documents
import Pipeline
import Poppler

/// A PDF as an input document.
final class OpenedPDF: OpenDocument {
  let contents: Contents
  let kind = FileKind.pdf
  private let pdf: PDF
  private let dpi: Double
  private let limits: Limits

  init(_ file: SourceFile, input: InputOptions, limits: Limits) throws {
    do { pdf = try PDF(uri: file.uri, password: input.password) } catch let error as PDFError { throw Failure(error) }
    guard pdf.pageCount > 0 else { throw Failure(.damaged, "the PDF has no pages") }
    contents = Contents(pageCount: pdf.pageCount)
    (dpi, self.limits) = (Double(input.dpi), limits)
  }

  private func page(_ number: Int) throws -> PDFPage {
    do { return try pdf.page(number - 1) } catch let error as PDFError { throw Failure(error) }
  }

  /// Returns the page's frame: at the wanted resolution, or the highest that keeps the pixel limit.
  private func frame(of page: PDFPage) throws -> PageFrame {
    let (width, height) = page.size
    guard width > 0, height > 0, width.isFinite, height.isFinite else {
      throw Failure(.damaged, "the page has no size")
    }
    let wanted = width * height * (dpi / 72) * (dpi / 72)
    // Neither cairo nor Tesseract takes more than 32,767 pixels a side.
    let dpi = min(dpi * min(1, (Double(limits.pixels) / wanted).squareRoot()), 72 * 32_000 / max(width, height))
    return PageFrame(
      width: Int((width * dpi / 72).rounded(.down)), height: Int((height * dpi / 72).rounded(.down)),
      dpi: (dpi * 100).rounded() / 100)
  }

  func picture(page number: Int) throws -> PageImage {
    let page = try page(number)
    let frame = try frame(of: page)
    // Below screen resolution nothing can be read.
    guard let dpi = frame.dpi, dpi >= 36 else {
      throw Failure(
        .limit, "the page is too large to be drawn with \(limits.pixels) pixels, or 32,000 a side (limits: pixels)")
    }
    do {
      let bytes = try page.draw(width: frame.width, height: frame.height)
      return PageImage(width: frame.width, height: frame.height, channels: 3, dpi: frame.dpi, bytes: bytes)
    } catch let error as PDFError {
      throw Failure(error)
    }
  }

  func ownText(page number: Int) throws -> OwnText {
    let page = try page(number)
    let frame = try frame(of: page)
    let size = page.size
    var builder = PageTextBuilder()
    for line in Self.lines(page) {
      builder.add(
        line: line.map { word in
          let box = Rect<Points>(left: word.box.left, top: word.box.top, right: word.box.right, bottom: word.box.bottom)
          return (word.text, frame.pixels(box, pageWidth: size.width, pageHeight: size.height), 1)
        })
    }
    return OwnText(origin: .layer, text: builder.pageText(source: .textLayer, reason: "", frame: frame))
  }

  func pictureCover(page number: Int) throws -> Double {
    let page = try page(number)
    let size = page.size
    let bounds = Rect<Points>(left: 0, top: 0, width: size.width, height: size.height)
    // Pictures that overlap (masks, tiles) are counted twice, which does no harm to a threshold.
    let covered = page.pictures.reduce(0) { sum, box in
      sum + Rect<Points>(left: box.left, top: box.top, right: box.right, bottom: box.bottom).intersection(bounds).area
    }
    return min(1, covered / bounds.area)
  }

  /// Returns the page's lines of words with boxes in points, then those of filled form fields and free-text annotations.
  private static func lines(_ page: PDFPage) -> [[(text: String, box: PDFBox)]] {
    let (scalars, boxes) = page.text
    var lines: [[(text: String, box: PDFBox)]] = [[]]
    var word = String.UnicodeScalarView()
    var box: PDFBox?
    func close() {
      if let box, !word.isEmpty { lines[lines.count - 1].append((String(word), box)) }
      (word, box) = (String.UnicodeScalarView(), nil)
    }
    var last: PDFBox?
    for (scalar, place) in zip(scalars, boxes) {
      if scalar.properties.isWhitespace {
        close()
        if scalar == "\n" { lines.append([]) }
      } else {
        // Poppler puts nothing between words of two blocks that stand side by side.
        if let last, !last.touches(place) { close() }
        word.append(scalar)
        box = box.map { $0.union(place) } ?? place
        last = place
      }
    }
    close()
    let values = page.fieldValues + page.notes
    guard !values.isEmpty else { return lines }
    let drawn = page.drawnText
    return lines + values.flatMap { FieldWords.lines(of: $0.text, in: $0.box, drawn: drawn) }
  }
}

extension PDFBox {
  func union(_ other: PDFBox) -> PDFBox {
    PDFBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Whether two characters are near enough to be of one word: less than half a character's height apart, along or across the line.
  fileprivate func touches(_ other: PDFBox) -> Bool {
    let size = max(bottom - top, other.bottom - other.top, right - left, other.right - other.left)
    let across = max(left, other.left) - min(right, other.right)
    let down = max(top, other.top) - min(bottom, other.bottom)
    return max(across, down) < size / 2
  }
}
