// Tesseract: printed text out of a grey picture, and which way up a picture is.
//
// A handle belongs to one thread. Pictures come in as plain bytes and words go out as plain values in the picture's own pixels;
// turning, straightening and judging are the caller's.
internal import CTesseract
import Foundation

/// Why nothing can be read.
package enum TesseractError: Error, Hashable, Sendable {
  /// The language's data is not installed, or cannot be loaded.
  case missingLanguage(String)
  /// Recognition ended without a result.
  case failed
}

/// A recognised word: its text, its box in pixels of the picture and Tesseract's confidence, 0...100.
package struct RecognizedWord: Hashable, Sendable {
  package var text: String
  package var left: Int
  package var top: Int
  package var right: Int
  package var bottom: Int
  package var confidence: Double

  package init(text: String, left: Int, top: Int, right: Int, bottom: Int, confidence: Double) {
    (self.text, self.confidence) = (text, confidence)
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }
}

/// A recognised line and the lean of its baseline in degrees, clockwise positive.
package struct RecognizedLine: Hashable, Sendable {
  package var words: [RecognizedWord]
  package var angle: Double

  package init(words: [RecognizedWord], angle: Double) { (self.words, self.angle) = (words, angle) }

  /// Clockwise quarter turns by which the line stands turned: 1 when its words go down the picture, 3 when they go up, else 0.
  ///
  /// Tesseract reads vertical lines by itself and says nowhere that it did (its iterator and its hOCR call them upright), so the order
  /// of the words tells.
  package var quarterTurns: Int {
    guard let first = words.first, let last = words.last, words.count >= 2 else { return 0 }
    let (across, down) = (
      last.left + last.right - first.left - first.right, last.top + last.bottom - first.top - first.bottom
    )
    guard abs(down) > 4 * abs(across) else { return 0 }
    return down > 0 ? 1 : 3
  }
}

/// Reads text with Tesseract's LSTM engine, page segmentation automatic (PSM 3) or a single block (PSM 6).
package final class Recognizer {
  private let handle: OpaquePointer

  /// Loads the data of languages, such as ["eng", "deu"].
  ///
  /// - Parameter blockOf: the only characters of a picture that is a single block of text and no language, nil for pages.
  package init(languages: [String], blockOf characters: String? = nil) throws {
    Threads.useOne()
    let joined = languages.joined(separator: "+")
    guard let directory = Tessdata.directory(of: languages), let handle = TessBaseAPICreate() else {
      throw TesseractError.missingLanguage(joined)
    }
    guard TessBaseAPIInit2(handle, directory, joined, OEM_LSTM_ONLY) == 0 else {
      TessBaseAPIDelete(handle)
      throw TesseractError.missingLanguage(joined)
    }
    self.handle = handle
    TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
    // The C API starts with a single block (PSM 6), the tesseract command with automatic segmentation.
    TessBaseAPISetPageSegMode(handle, characters == nil ? PSM_AUTO : PSM_SINGLE_BLOCK)
    if let characters { TessBaseAPISetVariable(handle, "tessedit_char_whitelist", characters) }
  }

  deinit {
    TessBaseAPIEnd(handle)
    TessBaseAPIDelete(handle)
  }

  /// Returns the lines of a picture of `width * height` grey bytes, in Tesseract's reading order.
  package func read(grey: [UInt8], width: Int, height: Int, dpi: Int) throws -> [RecognizedLine] {
    precondition(grey.count == width * height)
    Threads.useOne()
    defer { TessBaseAPIClear(handle) }
    TessBaseAPISetImage(handle, grey, Int32(width), Int32(height), 1, Int32(width))
    TessBaseAPISetSourceResolution(handle, Int32(dpi))
    guard TessBaseAPIRecognize(handle, nil) == 0 else { throw TesseractError.failed }
    guard let results = TessBaseAPIGetIterator(handle) else { return [] }
    defer { TessResultIteratorDelete(results) }
    return Self.lines(results)
  }

  private static func lines(_ results: OpaquePointer) -> [RecognizedLine] {
    let place = TessResultIteratorGetPageIterator(results)
    var lines: [RecognizedLine] = []
    repeat {
      guard let utf8 = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { continue }
      defer { TessDeleteText(utf8) }
      if lines.isEmpty || TessPageIteratorIsAtBeginningOf(place, RIL_TEXTLINE) != 0 {
        lines.append(RecognizedLine(words: [], angle: angle(place)))
      }
      var (left, top, right, bottom) = (Int32(0), Int32(0), Int32(0), Int32(0))
      guard TessPageIteratorBoundingBox(place, RIL_WORD, &left, &top, &right, &bottom) != 0 else { continue }
      lines[lines.count - 1].words.append(
        RecognizedWord(
          text: String(cString: utf8), left: Int(left), top: Int(top), right: Int(right), bottom: Int(bottom),
          confidence: Double(TessResultIteratorConfidence(results, RIL_WORD))))
    } while TessResultIteratorNext(results, RIL_WORD) != 0
    return lines.filter { !$0.words.isEmpty }
  }

  private static func angle(_ place: OpaquePointer?) -> Double {
    var (x1, y1, x2, y2) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard TessPageIteratorBaseline(place, RIL_TEXTLINE, &x1, &y1, &x2, &y2) != 0, x2 != x1 else { return 0 }
    return atan2(Double(y2 - y1), Double(x2 - x1)) * 180 / .pi
  }
}
