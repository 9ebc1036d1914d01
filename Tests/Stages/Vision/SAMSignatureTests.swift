import Documents
import OpenVINO
import Testing

@testable import Stages

/// Tensors as the exporters of the two kinds of model define them; the weights themselves cannot be part of this project.
@Suite struct SAMSignatureTests {
  static let frame = PageFrame(width: 200, height: 100, dpi: nil)

  static func floats(_ input: GraphInput?) -> (numbers: [Float], shape: [Int]) {
    if case .floats(let numbers, let shape)? = input { return (numbers, shape) }
    return ([], [])
  }

  @Test func aDecoderIsKnownByItsInputs() {
    let efficient = ["image_embeddings", "batched_point_coords", "batched_point_labels", "orig_im_size"]
    let mobile = ["image_embeddings", "point_coords", "point_labels", "mask_input", "has_mask_input", "orig_im_size"]
    #expect(SAMSignature(decoderInputs: efficient) == .efficient)
    #expect(SAMSignature(decoderInputs: mobile) == .mobile)
    #expect(SAMSignature(decoderInputs: ["images"]) == nil)
  }

  @Test func aBoxIsTwoCornersAndScalesWithThePicture() throws {
    let placed = try SegmentPrompt(
      unit: .pixels, box: [20, 10, 100, 50], points: [[50, 30]], background: [[190, 90]]
    ).placed(in: Self.frame)
    let prompt = SAMPrompt(placed, width: 1024, height: 512)
    #expect(prompt.points.map(\.label) == [.topLeft, .bottomRight, .on, .beside])
    let corners = prompt.points.prefix(2).flatMap { [$0.x, $0.y] }
    #expect(zip(corners, [102.4, 51.2, 614.4, 307.2] as [Float]).allSatisfy { abs($0 - $1) < 0.001 })
    let inputs = Dictionary(uniqueKeysWithValues: SAMSignature.mobile.decoderInputs(prompt, width: 1024, height: 512))
    #expect(Self.floats(inputs["point_coords"]).shape == [1, 4, 2])
    #expect(Self.floats(inputs["point_labels"]).numbers == [2, 3, 1, 0])
    #expect(Self.floats(inputs["orig_im_size"]).numbers == [512, 1024])
    #expect(Self.floats(inputs["mask_input"]).shape == [1, 1, 256, 256])
    #expect(Self.floats(inputs["has_mask_input"]).numbers == [0])
  }

  @Test func withoutABoxAPointStandsForNone() throws {
    let placed = try SegmentPrompt(points: [[0.5, 0.5]]).placed(in: Self.frame)
    let prompt = SAMPrompt(placed, width: 1024, height: 512)
    let mobile = Dictionary(uniqueKeysWithValues: SAMSignature.mobile.decoderInputs(prompt, width: 1024, height: 512))
    #expect(Self.floats(mobile["point_labels"]).numbers == [1, -1])
    #expect(Self.floats(mobile["point_coords"]).numbers == [512, 256, 0, 0])
  }

  @Test func efficientSAMTakesSixPointsOnTheThingAndNoneBeside() throws {
    let points = (1...9).map { [Double($0) / 10, 0.5] }
    let placed = try SegmentPrompt(box: [0, 0, 1, 1], points: points, background: [[0, 0]]).placed(in: Self.frame)
    let inputs = SAMSignature.efficient.decoderInputs(
      SAMPrompt(placed, width: 200, height: 100), width: 200, height: 100)
    #expect(inputs.map(\.name) == ["batched_point_coords", "batched_point_labels", "orig_im_size"])
    #expect(Self.floats(inputs[0].value).shape == [1, 1, 6, 2])
    #expect(Self.floats(inputs[1].value).numbers == [2, 3, 1, 1, 1, 1])
    if case .integers(let size, let shape) = inputs[2].value {
      #expect(size == [100, 200] && shape == [2])
    } else {
      Issue.record("orig_im_size is of whole numbers")
    }
  }

  @Test func anOutlineBecomesItsBoxAndItsInnermostPixel() throws {
    let placed = try SegmentPrompt(contour: [[0.1, 0.1], [0.5, 0.1], [0.5, 0.9], [0.1, 0.9]]).placed(in: Self.frame)
    let prompt = SAMPrompt(placed, width: 200, height: 100)
    #expect(prompt.points.map(\.label) == [.topLeft, .bottomRight, .on])
    #expect((55...65).contains(prompt.points[2].x) && (45...55).contains(prompt.points[2].y))
  }

  @Test func picturesAreEncodedAsEachKindWantsThem() {
    let picture = ColorPicture(width: 2, height: 1, rgb: [255, 0, 51, 0, 255, 102])
    let efficient = Self.floats(SAMSignature.efficient.encoded(picture))
    #expect(efficient.shape == [1, 3, 1, 2] && efficient.numbers == [1, 0, 0, 1, 0.2, 0.4])
    let mobile = Self.floats(SAMSignature.mobile.encoded(picture))
    #expect(mobile.shape == [1, 3, 1024, 1024] && mobile.numbers.count == 3 * 1024 * 1024)
    #expect(abs(mobile.numbers[0] - (255 - 123.675) / 58.395) < 1e-5 && mobile.numbers[2] == 0)
    #expect(abs(mobile.numbers[1024 * 1024] - (0 - 116.28) / 57.12) < 1e-5)
  }

  @Test func sizesKeepTheirShape() {
    #expect(SAMSignature.efficient.encodedSize(width: 4000, height: 2000) == (1024, 512))
    #expect(SAMSignature.efficient.encodedSize(width: 300, height: 200) == (300, 200))
    #expect(SAMSignature.mobile.encodedSize(width: 300, height: 200) == (1024, 683))
    #expect(SAMSignature.mobile.encodedSize(width: 1, height: 9000) == (1, 1024))
  }
}
