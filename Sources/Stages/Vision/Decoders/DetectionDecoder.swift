import Documents
import Foundation
import OpenVINO

/// Reads what a detector's graph gives; made for one graph, whose ports it has checked.
protocol DetectionDecoder: Sendable {
  /// The input that takes the picture.
  var pictureInput: GraphPort { get }
  /// The outputs that `decode` wants, in its order.
  var outputs: [String] { get }
  /// What goes in beside the picture; the size is that of the page's picture.
  func extraInputs(width: Int, height: Int) -> [(name: String, value: GraphInput)]
  /// The shapes of all inputs for one picture; the graph is fixed to them.
  func shapes(_ recipe: PictureRecipe) -> [(input: String, shape: [Int])]
  /// Returns everything from a threshold on, boxes in pixels of the page's picture; throws `DecoderError` on outputs of another form.
  func decode(_ outputs: [GraphOutput], picture: ModelPicture, threshold: Double) throws -> [Detection]
}

extension DetectionDecoder {
  func extraInputs(width: Int, height: Int) -> [(name: String, value: GraphInput)] { [] }

  func shapes(_ recipe: PictureRecipe) -> [(input: String, shape: [Int])] { pictureShape(recipe) }

  func pictureShape(_ recipe: PictureRecipe) -> [(input: String, shape: [Int])] {
    let lengths = recipe.isInterleaved ? [recipe.height, recipe.width, 3] : [3, recipe.height, recipe.width]
    return [(pictureInput.name, [1] + lengths)]
  }
}

/// Numbers that anchor-free heads share.
enum HeadGrid {
  /// Returns the count of cells of a picture over strides.
  static func cells(width: Int, height: Int, strides: [Int]) -> Int {
    strides.reduce(0) { $0 + (width / $1) * (height / $1) }
  }

  /// Returns `exp`, bounded, so that a broken model's numbers stay numbers.
  static func size(_ value: Float, stride: Int) -> Double { Double(exp(min(value, 12))) * Double(stride) }
}
