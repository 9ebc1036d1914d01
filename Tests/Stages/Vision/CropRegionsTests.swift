import Documents
import Imaging
import Pipeline
import Testing

@testable import Stages

@Suite struct CropRegionsTests {
  static let image = PageImage(
    width: 8, height: 8, channels: 3, dpi: nil, bytes: (0..<64).flatMap { [UInt8($0), 100, 200] })

  static func crops(
    _ image: PageImage = image, segments: Segments? = FoundRegionsTests.segments,
    _ change: (inout CropRegions.Options) -> Void = { _ in }
  ) throws -> [Crops.Crop] {
    var options = CropRegions.Options()
    change(&options)
    return try CropRegions(options).run(
      Needs(Lazy { image }, IfMade(segments), IfMade(nil), IfMade(FoundRegionsTests.faces))
    ).all
  }

  @Test func everyThingIsAPictureOfItsOwn() throws {
    let crops = try Self.crops()
    #expect(crops.map(\.name) == ["001-dog.png", "002-face.png"])
    let raster = try PNG.decode([UInt8](crops[0].bytes))
    #expect(raster.width == 2 && raster.height == 2 && raster.bytes[0] == 36)
    #expect(crops[0].box == Rect(left: 0.5, top: 0.5, right: 0.75, bottom: 0.75))
  }

  @Test func whatIsNotTheThingCanBeTakenAway() throws {
    let white = try PNG.decode([UInt8](Self.crops { $0.background = .white }[0].bytes))
    #expect(Array(white.bytes[0..<6]) == [255, 255, 255, 37, 100, 200])
    let clear = try PNG.decode([UInt8](Self.crops { $0.background = .transparent }[0].bytes))
    #expect(clear.channels == 4 && clear.bytes[3] == 0 && clear.bytes[7] == 255)
    let grey = PageImage(width: 8, height: 8, channels: 1, dpi: nil, bytes: (0..<64).map { UInt8($0) })
    #expect(try PNG.decode([UInt8](Self.crops(grey) { $0.background = .transparent }[0].bytes)).bytes[4] == 37)
  }

  @Test func marginsAddSurroundings() throws {
    #expect(try Self.crops { $0.margin = 0.5 }.map(\.width) == [4, 2])
    #expect(try Self.crops { ($0.most, $0.format) = (1, .jpeg) }.map(\.name) == ["001-dog.jpg"])
  }

  @Test func aTextHasNone() throws {
    let none = try CropRegions(.init()).run(
      Needs(Lazy { throw Failure(.absent, "") }, IfMade(FoundRegionsTests.segments), IfMade(nil), IfMade(nil)))
    #expect(none.all.isEmpty)
  }
}
