import Documents
import Imaging
import OpenVINO
import Tesseract

/// Reads one strip of text at a time with PP-OCRv6's recognition (connectionist temporal classification); belongs to one thread.
final class LineReader {
  /// A character read, its probability and the step across the strip at which it showed.
  struct Letter: Hashable {
    var text: Character
    var confidence: Float
    var step: Int
  }

  /// The height that strips are scaled to, in pixels: the model's.
  static let height = 48
  /// Strips are filled up to a multiple of this width, so that few shapes occur; each new one costs 60 ms.
  private static let widthStep = 64
  /// Longer strips are squeezed.
  private static let mostWidth = 4_096
  /// Probability from which a space is seen between two letters: the model is sparing with them (on 10,000 pairs of letters of
  /// receipts, 102 spaces missed and 1 too many at one half, 60 and 10 here).
  private static let leastSpace: Float = 0.15

  private let graph: CompiledGraph
  private let alphabet: LineAlphabet

  init(_ models: LineModels, languages: [String]) throws {
    let onnx = try FileBytes.read(models.reader)
    guard let characters = LineAlphabet.metadata("character", in: onnx) else {
      throw OpenVINOError.failed("the model names no characters")
    }
    alphabet = LineAlphabet(characters: characters, languages: languages)
    graph = try CompiledGraph(onnx: onnx, library: models.library)
  }

  /// Returns the words of a strip with their boxes in the picture's pixels, confidences 0...100.
  func words(_ strip: TextStrip, in picture: Raster) throws -> [RecognizedWord] {
    let image = strip.straightened(picture, height: Self.height)
    guard image.width <= Self.mostWidth else { return [] }
    let width = (image.width + Self.widthStep - 1) / Self.widthStep * Self.widthStep
    var plane = [Float](repeating: 0, count: width * Self.height)
    for row in 0..<Self.height {
      for column in 0..<image.width {
        plane[row * width + column] = Float(image.bytes[row * image.width + column]) / 127.5 - 1
      }
    }
    let output = try graph.run(
      [("x", .floats(plane + plane + plane, shape: [1, 3, Self.height, width]))], output: "fetch_name_0")
    guard !output.isEmpty, output.count % alphabet.count == 0 else {
      throw OpenVINOError.failed("output of another size")
    }
    let stepWidth = Double(width) / Double(output.count / alphabet.count)
    return StripWords.words(
      Self.letters(output, alphabet), of: strip, image: image, stepWidth: stepWidth)
  }

  /// Returns the characters of the model's output: the best class of each step, repeats and blanks left out, and spaces that are only
  /// likely put in.
  static func letters(_ output: [Float], _ alphabet: LineAlphabet) -> [Letter] {
    var letters: [Letter] = []
    // The likeliest place of a space since the last character.
    var space = Letter(text: " ", confidence: 0, step: 0)
    var last = 0
    for step in 0..<(output.count / alphabet.count) {
      let row = output[(step * alphabet.count)..<((step + 1) * alphabet.count)]
      let start = row.startIndex
      var best = (class: 0, text: Character(" "), value: row[start])
      for (index, text) in alphabet.letters where row[start + index] > best.value {
        best = (index, text, row[start + index])
      }
      let blank = row[start + alphabet.space]
      if blank > best.value { best = (alphabet.space, " ", blank) }
      if blank > space.confidence { space = Letter(text: " ", confidence: blank, step: step) }
      if best.class != 0, best.class != last {
        if best.class != alphabet.space {
          if space.confidence >= leastSpace, !letters.isEmpty { letters.append(space) }
          letters.append(Letter(text: best.text, confidence: best.value, step: step))
        }
        if best.class != alphabet.space { space.confidence = 0 }
      }
      last = best.class
    }
    return letters
  }
}
