// Tesseract: printed text out of a grey picture, and which way up a picture is.
//
// A handle belongs to one thread. Pictures come in as plain bytes and words go out as plain values in the picture's own pixels;
// turning, straightening and judging are the caller's.
import CTesseract
import Foundation

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
}

/// A recognised line and the lean of its baseline in degrees, clockwise positive.
package struct RecognizedLine: Hashable, Sendable {
  package var words: [RecognizedWord]
  package var angle: Double
  /// Clockwise quarter turns by which the line's text stands turned, 0...3: Tesseract reads vertical blocks by itself.
  package var quarterTurns: Int
}

/// Reads text with Tesseract's LSTM engine, page segmentation automatic (PSM 3).
package final class Recognizer {
  private let handle: OpaquePointer

  /// Loads the data of languages, such as ["eng", "deu"].
  package init(languages: [String]) throws {
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
    TessBaseAPISetPageSegMode(handle, PSM_AUTO)
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
        lines.append(RecognizedLine(words: [], angle: angle(place), quarterTurns: quarterTurns(place)))
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

  private static func quarterTurns(_ place: OpaquePointer?) -> Int {
    var orientation = ORIENTATION_PAGE_UP
    var direction = WRITING_DIRECTION_LEFT_TO_RIGHT
    var order = TEXTLINE_ORDER_TOP_TO_BOTTOM
    var deskew: Float = 0
    TessPageIteratorOrientation(place, &orientation, &direction, &order, &deskew)
    switch orientation {
    case ORIENTATION_PAGE_RIGHT: return 1
    case ORIENTATION_PAGE_DOWN: return 2
    case ORIENTATION_PAGE_LEFT: return 3
    default: return 0
    }
  }

  private static func angle(_ place: OpaquePointer?) -> Double {
    var (x1, y1, x2, y2) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard TessPageIteratorBaseline(place, RIL_TEXTLINE, &x1, &y1, &x2, &y2) != 0, x2 != x1 else { return 0 }
    return atan2(Double(y2 - y1), Double(x2 - x1)) * 180 / .pi
  }
}
