import Documents
import OpenVINO

/// A picture made ready for a model, and the way back to the page.
struct ModelPicture {
  let input: GraphInput
  /// Model pixels for one of the page, across and down.
  let scaleX: Double
  let scaleY: Double
  /// Model pixels left of and above the picture.
  let offsetX: Double
  let offsetY: Double

  /// Scales a picture by a recipe and lays it out as numbers.
  ///
  /// - Parameter keepsSize: lays the picture in the top left corner as it is; it must fit.
  init(_ image: PageImage, _ recipe: PictureRecipe, keepsSize: Bool = false) {
    let place = keepsSize ? Place(width: image.width, height: image.height, left: 0, top: 0) : Self.place(image, recipe)
    (offsetX, offsetY) = (Double(place.left), Double(place.top))
    (scaleX, scaleY) = (
      Double(place.width) / Double(image.width), Double(place.height) / Double(image.height)
    )
    let scaled = PictureScaling.bilinear(
      image.bytes, width: image.width, height: image.height, channels: image.channels, newWidth: place.width,
      newHeight: place.height)
    let canvas = Self.canvas(scaled, place, channels: image.channels, recipe)
    input = Self.input(canvas, recipe)
  }

  /// Returns a box of the model's picture as one of the page.
  func page(_ box: Rect<Pixels>) -> Rect<Pixels> {
    Rect(
      left: (box.left - offsetX) / scaleX, top: (box.top - offsetY) / scaleY, right: (box.right - offsetX) / scaleX,
      bottom: (box.bottom - offsetY) / scaleY)
  }

  /// Returns a point of the model's picture as one of the page.
  func page(_ point: Point<Pixels>) -> Point<Pixels> {
    Point(x: (point.x - offsetX) / scaleX, y: (point.y - offsetY) / scaleY)
  }

  /// Where the scaled picture stands in the model's.
  private struct Place {
    var width: Int
    var height: Int
    var left: Int
    var top: Int
  }

  private static func place(_ image: PageImage, _ recipe: PictureRecipe) -> Place {
    guard recipe.scaling != .stretch else { return Place(width: recipe.width, height: recipe.height, left: 0, top: 0) }
    let factor = min(Double(recipe.width) / Double(image.width), Double(recipe.height) / Double(image.height))
    func side(_ length: Int, most: Int) -> Int {
      // The models' own programs cut for the corner and round for the middle.
      let exact = Double(length) * factor
      return min(most, max(1, Int(recipe.scaling == .corner ? exact + 1e-6 : exact.rounded())))
    }
    let (width, height) = (side(image.width, most: recipe.width), side(image.height, most: recipe.height))
    guard recipe.scaling == .letterbox else { return Place(width: width, height: height, left: 0, top: 0) }
    return Place(
      width: width, height: height, left: (recipe.width - width) / 2, top: (recipe.height - height) / 2)
  }

  /// Lays a scaled picture on its ground, as three channels side by side.
  private static func canvas(_ scaled: [UInt8], _ place: Place, channels: Int, _ recipe: PictureRecipe) -> [UInt8] {
    if channels == 3, place.width == recipe.width, place.height == recipe.height { return scaled }
    var canvas = [UInt8](repeating: recipe.pad, count: recipe.width * recipe.height * 3)
    canvas.withUnsafeMutableBufferPointer { canvas in
      scaled.withUnsafeBufferPointer { scaled in
        for y in 0..<place.height {
          var target = ((y + place.top) * recipe.width + place.left) * 3
          var source = y * place.width * channels
          for _ in 0..<place.width {
            for channel in 0..<3 { canvas[target + channel] = scaled[source + (channels == 3 ? channel : 0)] }
            target += 3
            source += channels
          }
        }
      }
    }
    return canvas
  }

  private static func input(_ canvas: [UInt8], _ recipe: PictureRecipe) -> GraphInput {
    let pixels = recipe.width * recipe.height
    let shape = recipe.isInterleaved ? [1, recipe.height, recipe.width, 3] : [1, 3, recipe.height, recipe.width]
    // Where each channel of the model comes from.
    let sources = recipe.order == .rgb ? [0, 1, 2] : [2, 1, 0]
    let step = recipe.isInterleaved ? 3 : 1
    func target(_ channel: Int) -> Int { recipe.isInterleaved ? channel : channel * pixels }
    if recipe.takesBytes {
      if recipe.isInterleaved, recipe.order == .rgb { return .bytes(canvas, shape: shape) }
      var bytes = [UInt8](repeating: 0, count: pixels * 3)
      for channel in 0..<3 {
        for index in 0..<pixels { bytes[target(channel) + index * step] = canvas[index * 3 + sources[channel]] }
      }
      return .bytes(bytes, shape: shape)
    }
    let numbers = [Float](unsafeUninitializedCapacity: pixels * 3) { output, count in
      canvas.withUnsafeBufferPointer { canvas in
        for channel in 0..<3 {
          let source = sources[channel]
          // 256 values are all there are: one division each instead of one a pixel.
          let table = (0..<256).map { (Float($0) - recipe.mean[source]) / recipe.deviation[source] }
          table.withUnsafeBufferPointer { table in
            var (from, to) = (source, target(channel))
            for _ in 0..<pixels {
              output[to] = table[Int(canvas[from])]
              from += 3
              to += step
            }
          }
        }
      }
      count = pixels * 3
    }
    return .floats(numbers, shape: shape)
  }
}
