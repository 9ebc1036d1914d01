// ZXing: barcodes of all its formats out of a grey picture. Nothing is made of what they say.
internal import CZXing

/// A barcode: its format, what it says, and the upright box around it in pixels of the picture.
package struct FoundBarcode: Hashable, Sendable {
  /// ZXing's name, such as `QRCode`, `PDF417`, `Code128`, `EAN-13`.
  package var format: String
  package var text: String
  package var left: Int
  package var top: Int
  package var right: Int
  package var bottom: Int
}

/// Why no barcodes can be looked for.
package enum ZXingError: Error, Hashable, Sendable {
  case failed
}

/// Reads barcodes with ZXing.
package enum BarcodeReader {
  /// Returns the barcodes of a picture of `width * height` grey bytes, in any rotation, at most `most`, from the top down.
  ///
  /// Linear codes are read one at a time, each painted over before the next: asked for several, ZXing 1.4 ends the process by an
  /// assertion when it meets the same linear code twice (`Result.cpp:140`, `lineCount() == 1`).
  package static func read(grey: [UInt8], width: Int, height: Int, most: Int) throws -> [FoundBarcode] {
    precondition(grey.count == width * height)
    var found = try scan(grey, width: width, height: height, isLinear: false, most: most)
    var picture = BarField(grey: grey, width: width, height: height)
    // A code that is met again, below or above what was painted over, costs a turn and gives nothing new.
    for _ in 0..<(2 * most) where found.count < most {
      guard let bars = try scan(picture.grey, width: width, height: height, isLinear: true, most: 1).first else {
        break
      }
      let whole = picture.paintOver(bars)
      if let twin = found.firstIndex(where: { whole.continues($0) }) {
        found[twin] = found[twin].union(whole)
      } else {
        found.append(whole)
      }
    }
    return found.sorted { ($0.top, $0.left, $0.text) < ($1.top, $1.left, $1.text) }
  }

  private static func scan(
    _ grey: [UInt8], width: Int, height: Int, isLinear: Bool, most: Int
  ) throws -> [FoundBarcode] {
    let found = Found()
    let status = sheaf_barcodes_read(
      grey, Int32(width), Int32(height), isLinear ? 1 : 0, Int32(most), Unmanaged.passUnretained(found).toOpaque()
    ) { context, format, text, length, corners in
      guard let context, let format, let text, let corners else { return }
      let across = (0..<4).map { Int(corners[2 * $0]) }
      let down = (0..<4).map { Int(corners[2 * $0 + 1]) }
      Unmanaged<Found>.fromOpaque(context).takeUnretainedValue().all.append(
        FoundBarcode(
          format: String(cString: format),
          text: String(decoding: UnsafeRawBufferPointer(start: text, count: length), as: UTF8.self),
          left: across.min() ?? 0, top: down.min() ?? 0, right: across.max() ?? 0, bottom: down.max() ?? 0))
    }
    guard status == 0 else { throw ZXingError.failed }
    return found.all
  }

  /// What the C function fills: a C callback can reach only what it is handed.
  private final class Found {
    var all: [FoundBarcode] = []
  }
}

extension FoundBarcode {
  /// Whether this is another stretch of the same bars: the same text, side by side with no more between than half its length.
  fileprivate func continues(_ other: FoundBarcode) -> Bool {
    guard format == other.format, text == other.text else { return false }
    let across = max(left, other.left) - min(right, other.right)
    let down = max(top, other.top) - min(bottom, other.bottom)
    let length = max(right - left, bottom - top)
    return max(across, down) < length / 2
  }

  fileprivate func union(_ other: FoundBarcode) -> FoundBarcode {
    FoundBarcode(
      format: format, text: text, left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
