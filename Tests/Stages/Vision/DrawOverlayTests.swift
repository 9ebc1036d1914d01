import Documents
import Imaging
import Pipeline
import Testing

@testable import Stages

@Suite struct DrawOverlayTests {
  static let image = PaintedPicture.disc(width: 160, height: 120)

  static func overlay(
    objects: Objects? = FoundRegionsTests.objects, _ change: (inout DrawOverlay.Options) -> Void = { _ in }
  ) throws -> Overlay {
    var options = DrawOverlay.Options()
    options.format = .png
    change(&options)
    return try DrawOverlay(options).run(Needs(Lazy { image }, IfMade(nil), IfMade(objects), IfMade(nil)))
  }

  @Test func theBoxIsDrawnWhereTheThingIs() throws {
    let raster = try PNG.decode([UInt8](try Self.overlay().bytes))
    #expect(raster.width == 160 && raster.height == 120)
    // The box's left side, half way down.
    let at = (60 * 160 + 40) * 3
    #expect(Array(raster.bytes[at..<(at + 3)]) != Array(Self.image.bytes[at..<(at + 3)]))
    let beside = (60 * 160 + 20) * 3
    #expect(Array(raster.bytes[beside..<(beside + 3)]) == Array(Self.image.bytes[beside..<(beside + 3)]))
  }

  @Test func masksAreTintedOnPicturesOfAnySize() throws {
    let frame = Self.image.frame
    let mask = PaintedPicture.truth(width: 160, height: 120)
    let box = try #require(mask.box)
    let segments = Segments(
      all: [
        PictureSegment(
          label: "disc", source: "", prompt: "box",
          candidates: [.init(mask: RunLengths(mask), score: 1, box: frame.ratios(box))])
      ], engine: "")
    for longest in [160, 80] {
      var options = DrawOverlay.Options()
      (options.format, options.longest, options.boxes, options.labels) = (.png, longest, false, false)
      let overlay = try DrawOverlay(options).run(
        Needs(Lazy { Self.image }, IfMade(segments), IfMade(nil), IfMade(nil)))
      let raster = try PNG.decode([UInt8](overlay.bytes))
      #expect(raster.width == longest)
      let center = (raster.height * 45 / 120 * longest + longest * 50 / 160) * 3
      #expect(raster.bytes[center + 1] < 60 || raster.bytes[center] != 200, "tinted")
      #expect(raster.bytes[0] == raster.bytes[3] || raster.bytes[0] < 60, "the ground is not")
    }
  }

  @Test func pagesWithoutAnythingAreWrittenOnRequest() throws {
    #expect(try Self.overlay(objects: nil).bytes.isEmpty)
    #expect(try !Self.overlay(objects: nil) { $0.empty = true }.bytes.isEmpty)
    #expect(try Self.overlay { $0.format = .jpeg }.name == "overlay.jpg")
  }
}
