import Foundation

/// Reads the output of YOLOX (Ge et al. 2021, arXiv:2107.08430): a row a cell of three grids, `x, y, log w, log h, objectness, classes`.
enum YOLOX {
  /// Pixels between the cells of each grid, in the order of the rows.
  private static let strides = [8, 16, 32]

  /// Returns what is sure enough, not yet suppressed; empty where the rows do not fit the input.
  ///
  /// - Parameters:
  ///   - rows: `cells * (5 + classes)` numbers.
  ///   - width: of the model's input, a multiple of 32; `height` likewise.
  ///   - threshold: the lowest objectness times class score.
  static func detections(_ rows: [Float], width: Int, height: Int, classes: Int, threshold: Double) -> [Detection] {
    let length = 5 + classes
    let cells = strides.reduce(0) { $0 + (width / $1) * (height / $1) }
    guard classes > 0, rows.count == cells * length else { return [] }
    var found: [Detection] = []
    var row = 0
    for stride in strides {
      for y in 0..<(height / stride) {
        for x in 0..<(width / stride) {
          defer { row += length }
          let objectness = Double(rows[row + 4])
          guard objectness >= threshold else { continue }
          let box = box(rows[row..<(row + 4)], x: x, y: y, stride: Double(stride))
          for label in 0..<classes {
            let score = objectness * Double(rows[row + 5 + label])
            if score >= threshold { found.append(Detection(label: label, score: score, box: box)) }
          }
        }
      }
    }
    return found
  }

  private static func box(_ numbers: ArraySlice<Float>, x: Int, y: Int, stride: Double) -> DetectedBox {
    let n = numbers.map(Double.init)
    let (centerX, centerY) = ((n[0] + Double(x)) * stride, (n[1] + Double(y)) * stride)
    // A wild number would make an endless box.
    let (width, height) = (exp(min(n[2], 10)) * stride, exp(min(n[3], 10)) * stride)
    return DetectedBox(
      left: centerX - width / 2, top: centerY - height / 2, right: centerX + width / 2, bottom: centerY + height / 2)
  }
}
