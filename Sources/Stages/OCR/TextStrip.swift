import Documents
import Foundation
import Imaging

/// A straight strip of text in a picture, in its pixels: a box whose top and bottom lean by a slope.
struct TextStrip: Hashable {
  var left: Double
  var right: Double
  /// Where the middle of the strip's height lies, below `centerX`.
  var centerX: Double
  var centerY: Double
  var height: Double
  /// Pixels down for a pixel to the right.
  var slope: Double

  /// Returns the middle of the strip's height at a column.
  func middle(at x: Double) -> Double { centerY + slope * (x - centerX) }

  /// Returns whether a point lies in the strip.
  func contains(x: Double, y: Double) -> Bool { x >= left && x <= right && abs(y - middle(at: x)) <= height / 2 }

  /// Returns the strip's grey pixels straightened and scaled to a height, beyond the picture's edge its nearest pixels.
  func straightened(_ picture: Raster, height rows: Int) -> Raster {
    let scale = height / Double(rows)
    let columns = max(8, Int(((right - left) / scale).rounded()))
    // Shrinking averages this many samples each way, so that thin strokes do not fall between them.
    let samples = min(4, max(1, Int(scale.rounded())))
    var bytes = [UInt8](repeating: 0, count: rows * columns)
    picture.bytes.withUnsafeBufferPointer { pixels in
      func grey(_ x: Double, _ y: Double) -> Double {
        let (x, y) = (min(max(x - 0.5, 0), Double(picture.width - 1)), min(max(y - 0.5, 0), Double(picture.height - 1)))
        let (x0, y0) = (Int(x), Int(y))
        let (x1, y1) = (min(x0 + 1, picture.width - 1), min(y0 + 1, picture.height - 1))
        let (fx, fy) = (x - Double(x0), y - Double(y0))
        let (upper, lower) = (y0 * picture.width, y1 * picture.width)
        let top = Double(pixels[upper + x0]) * (1 - fx) + Double(pixels[upper + x1]) * fx
        let bottom = Double(pixels[lower + x0]) * (1 - fx) + Double(pixels[lower + x1]) * fx
        return top * (1 - fy) + bottom * fy
      }
      let step = 1 / Double(samples)
      for row in 0..<rows {
        for column in 0..<columns {
          var sum = 0.0
          for i in 0..<samples {
            for j in 0..<samples {
              let x = left + (Double(column) + (Double(i) + 0.5) * step) * scale
              let y = middle(at: x) + (Double(row) + (Double(j) + 0.5) * step - Double(rows) / 2) * scale
              sum += grey(x, y)
            }
          }
          bytes[row * columns + column] = UInt8(min(255, (sum / Double(samples * samples)).rounded()))
        }
      }
    }
    return Raster(width: columns, height: rows, channels: 1, bytes: bytes)
  }

  /// Returns the box in the picture of a part of the straightened strip, given in its pixels.
  func box(_ part: Rect<Pixels>, height rows: Int) -> Rect<Pixels> {
    let scale = height / Double(rows)
    let (start, end) = (left + part.left * scale, left + part.right * scale)
    let middle = middle(at: (start + end) / 2) - height / 2
    return Rect(left: start, top: middle + part.top * scale, right: end, bottom: middle + part.bottom * scale)
  }
}
