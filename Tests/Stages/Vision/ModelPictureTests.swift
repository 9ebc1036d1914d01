import Documents
import OpenVINO
import Testing

@testable import Stages

@Suite struct ModelPictureTests {
  static func recipe(_ decoder: ModelDecoder, shape: [Int], kind: GraphPort.Kind = .floats) throws -> PictureRecipe {
    var entry = ModelEntry()
    entry.decoder = decoder
    return try PictureRecipe(entry, port: GraphPort(name: "x", shape: shape, kind: kind))
  }

  static let image = PageImage(width: 4, height: 2, channels: 3, dpi: nil, bytes: (0..<24).map { UInt8($0 * 10) })

  @Test func aPictureThatFitsInTheCornerStandsOnTheGroundOfThePad() throws {
    let picture = ModelPicture(Self.image, try Self.recipe(.yolox, shape: [1, 3, 4, 4]))
    guard case .floats(let numbers, let shape) = picture.input else { throw DecoderError.input("floats") }
    #expect(shape == [1, 3, 4, 4])
    // Blue comes first, as the model has it; the lower half is ground.
    #expect(Array(numbers[0..<4]) == [20, 50, 80, 110] && numbers[8..<16].allSatisfy { $0 == 114 })
    let box = Rect<Pixels>(left: 1, top: 1, right: 3, bottom: 2)
    #expect(picture.page(box) == box)
  }

  @Test func aBoxOfALetterboxedPictureComesBackToThePage() throws {
    let picture = ModelPicture(Self.image, try Self.recipe(.yolo, shape: [1, 3, 8, 8]))
    // Twice as large, with two rows of ground above.
    let box = picture.page(Rect<Pixels>(left: 2, top: 2, right: 8, bottom: 6))
    #expect(box == Rect(left: 1, top: 0, right: 4, bottom: 2))
  }

  @Test func aModelOfBytesTakesThePixelsAsTheyAre() throws {
    let picture = ModelPicture(Self.image, try Self.recipe(.classify, shape: [1, 2, 4, 3], kind: .bytes))
    guard case .bytes(let bytes, let shape) = picture.input else { throw DecoderError.input("bytes") }
    #expect(bytes == Self.image.bytes && shape == [1, 2, 4, 3])
  }

  @Test func aGreyPictureHasThreeEqualChannels() throws {
    let grey = PageImage(width: 2, height: 1, channels: 1, dpi: nil, bytes: [255, 0])
    let picture = ModelPicture(grey, try Self.recipe(.detr, shape: [1, 3, 1, 2]))
    guard case .floats(let numbers, _) = picture.input else { throw DecoderError.input("floats") }
    #expect(numbers == [1, 0, 1, 0, 1, 0])
  }

  @Test func aModelThatTakesNoPictureIsRefused() {
    #expect(throws: DecoderError.self) { try Self.recipe(.detr, shape: [1, 256]) }
    #expect(throws: DecoderError.self) { try Self.recipe(.detr, shape: [1, 4, 32, 32]) }
    #expect(throws: DecoderError.self) { try Self.recipe(.detr, shape: [1, 3, 32, 32], kind: .integers) }
  }
}
