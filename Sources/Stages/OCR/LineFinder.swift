import Imaging
import OpenVINO

/// Finds strips of text in a picture with PP-OCRv6's detection (differentiable binarization); belongs to one thread.
final class LineFinder {
  /// The longer side of the picture that the model sees, in pixels.
  private static let side = 960.0
  /// Probability from which a pixel is text, and mean probability from which a region of such pixels is a line (PP-OCRv6's values).
  private static let leastPixel: Float = 0.3
  private static let leastRegion: Float = 0.5
  /// How far the model's shrunken regions are grown: area by perimeter times this. PP-OCRv6's 1.6 read receipts worse, as did 1.3.
  private static let growth = 1.4
  /// Strips beyond this many are no page of text.
  private static let mostStrips = 1_000

  private let graph: CompiledGraph

  init(_ models: LineModels) throws {
    graph = try CompiledGraph(onnx: FileBytes.read(models.finder), library: models.library)
  }

  /// Returns the strips of text of a grey picture, in no order that matters.
  func strips(_ picture: Raster) throws -> [TextStrip] {
    let factor = min(1, Self.side / Double(max(picture.width, picture.height)))
    func rounded(_ side: Int) -> Int { max(1, Int((Double(side) * factor / 32).rounded())) * 32 }
    let (width, height) = (rounded(picture.width), rounded(picture.height))
    let plane = Self.shrunk(picture, width: width, height: height).map { Float($0) / 127.5 - 1 }
    let map = try graph.run(
      [("x", .floats(plane + plane + plane, shape: [1, 3, height, width]))], output: "fetch_name_0")
    guard map.count == width * height else { throw OpenVINOError.failed("output of another size") }
    return Self.strips(
      map: map, width: width, scaleX: Double(picture.width) / Double(width),
      scaleY: Double(picture.height) / Double(height))
  }

  /// Returns a picture scaled to a size by averaging.
  static func shrunk(_ picture: Raster, width: Int, height: Int) -> [UInt8] {
    guard picture.width != width || picture.height != height else { return picture.bytes }
    func spans(_ from: Int, _ to: Int) -> [Range<Int>] {
      (0..<to).map { index in
        let start = index * from / to
        return start..<max(start + 1, (index + 1) * from / to)
      }
    }
    let (columns, rows) = (spans(picture.width, width), spans(picture.height, height))
    var output = [UInt8](repeating: 0, count: width * height)
    picture.bytes.withUnsafeBufferPointer { pixels in
      for (y, rows) in rows.enumerated() {
        for (x, columns) in columns.enumerated() {
          var sum = 0
          for row in rows { for column in columns { sum += Int(pixels[row * picture.width + column]) } }
          output[y * width + x] = UInt8(sum / (rows.count * columns.count))
        }
      }
    }
    return output
  }

  /// Returns the strips of a map of text probabilities, rows from the top.
  ///
  /// - Parameters:
  ///   - scaleX: pixels of the picture for one of the map, across; `scaleY` down.
  static func strips(map: [Float], width: Int, scaleX: Double, scaleY: Double) -> [TextStrip] {
    var left = map.map { $0 > leastPixel }
    var strips: [TextStrip] = []
    for start in left.indices where left[start] {
      var region = [start]
      left[start] = false
      var next = 0
      while next < region.count {
        let index = region[next]
        next += 1
        let column = index % width
        for row in [index - width, index, index + width] where row >= 0 && row < map.count {
          for neighbour in max(row - 1, row - column)...min(row + 1, row - column + width - 1) where left[neighbour] {
            left[neighbour] = false
            region.append(neighbour)
          }
        }
      }
      if let strip = strip(region, map, width: width, scaleX: scaleX, scaleY: scaleY) { strips.append(strip) }
      if strips.count >= mostStrips { break }
    }
    return strips
  }

  private static func strip(
    _ region: [Int], _ map: [Float], width: Int, scaleX: Double, scaleY: Double
  ) -> TextStrip? {
    guard region.reduce(0, { $0 + map[$1] }) / Float(region.count) >= leastRegion else { return nil }
    let points = region.map { (x: Double($0 % width), y: Double($0 / width)) }
    let count = Double(points.count)
    let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
    var (minX, maxX, minY, maxY) = (Double.infinity, 0.0, Double.infinity, 0.0)
    var (across, both) = (0.0, 0.0)
    for point in points {
      (minX, maxX) = (min(minX, point.x), max(maxX, point.x))
      (minY, maxY) = (min(minY, point.y), max(maxY, point.y))
      across += (point.x - meanX) * (point.x - meanX)
      both += (point.x - meanX) * (point.y - meanY)
    }
    let length = maxX - minX + 1
    guard min(length, maxY - minY + 1) >= 2 else { return nil }
    // The lean of something short is its shape.
    let slope = length >= 3 * (maxY - minY + 1) && across > 0 ? both / across : 0
    var (top, bottom) = (Double.infinity, -Double.infinity)
    for point in points {
      let offset = point.y - slope * (point.x - meanX)
      (top, bottom) = (min(top, offset), max(bottom, offset + 1))
    }
    let height = bottom - top
    let margin = length * height * growth / (2 * (length + height))
    return TextStrip(
      left: (minX - margin) * scaleX, right: (maxX + 1 + margin) * scaleX, centerX: (meanX + 0.5) * scaleX,
      centerY: (top + bottom) / 2 * scaleY, height: (height + 2 * margin) * scaleY, slope: slope * scaleY / scaleX)
  }
}
