import Documents
import Imaging
import Pipeline
import Tesseract
import ZXing

/// Reads a redacted picture again, as somebody who gets it would: its words by OCR and its barcodes.
final class SecondLook {
  /// What was read.
  struct Reading: Codable, Sendable {
    struct Code: Codable, Sendable {
      var text: String
      var box: Rect<Ratio>
    }

    /// In the frame of the redacted picture.
    var text: PageText
    var codes: [Code]

    /// Returns the places at which values can be read.
    func places(of search: ValueSearch) -> [(type: PIIType, boxes: [Rect<Ratio>])] {
      let words = search.matches(in: text.text).map { ($0.type, text.boxes(in: Span($0.range))) }
      let bars = codes.compactMap { code in
        (search.matches(in: code.text) + search.nameWords(in: code.text)).first.map { ($0.type, [code.box]) }
      }
      return words + bars
    }
  }

  private let languages: [String]
  // Made at the first picture: loading takes a tenth of a second, and planning makes every stage.
  private var recognizer: Recognizer?

  init(languages: [String]) { self.languages = languages }

  /// - Parameter rotation: degrees clockwise by which the page's content stands turned.
  func read(_ raster: Raster, dpi: Double?, rotation: Int) throws -> Reading {
    let flat = raster.onWhite
    let grey = PageImage(width: flat.width, height: flat.height, channels: flat.channels, dpi: dpi, bytes: flat.bytes)
      .grey
    return Reading(text: try words(grey, rotation: rotation), codes: try codes(grey))
  }

  private func words(_ grey: PageImage, rotation: Int) throws -> PageText {
    let turns = (rotation / 90) & 3
    let upright = Raster(width: grey.width, height: grey.height, channels: 1, bytes: grey.bytes)
      .turned(quarterTurns: 4 - turns)
    var builder = PageTextBuilder()
    // Tesseract takes no picture that is smaller than a letter or larger than 32,767 pixels a side.
    if min(upright.width, upright.height) >= 10, max(upright.width, upright.height) <= 32_767 {
      do {
        let recognizer = try self.recognizer ?? Recognizer(languages: languages)
        self.recognizer = recognizer
        let lines = try recognizer.read(
          grey: upright.bytes, width: upright.width, height: upright.height, dpi: Int(grey.dpi ?? 300))
        for line in lines {
          builder.add(
            line: line.words.map { ($0.text, Self.back($0, turns, upright.width, upright.height), $0.confidence / 100) }
          )
        }
      } catch is TesseractError {
        throw Failure(.internal, "the redacted page cannot be read again")
      }
    }
    return builder.pageText(source: .ocr, reason: "", frame: grey.frame, rotation: rotation)
  }

  /// Returns the box of a word in the picture as it was before it was turned upright: a clockwise quarter takes (x, y) to (height - y, x).
  static func back(_ word: RecognizedWord, _ turns: Int, _ width: Int, _ height: Int) -> Rect<Pixels> {
    var box = Rect<Pixels>(
      left: Double(word.left), top: Double(word.top), right: Double(word.right), bottom: Double(word.bottom))
    var size = (width: Double(width), height: Double(height))
    for _ in 0..<turns {
      box = Rect(left: size.height - box.bottom, top: box.left, right: size.height - box.top, bottom: box.right)
      size = (size.height, size.width)
    }
    return box
  }

  private func codes(_ grey: PageImage) throws -> [Reading.Code] {
    do {
      return try BarcodeReader.read(grey: grey.bytes, width: grey.width, height: grey.height, most: 32).map { code in
        let box = Rect<Pixels>(
          left: Double(code.left), top: Double(code.top), right: Double(code.right), bottom: Double(code.bottom))
        return Reading.Code(text: code.text, box: grey.frame.ratios(box))
      }
    } catch is ZXingError {
      throw Failure(.internal, "ZXing gave up on the redacted page")
    }
  }
}
