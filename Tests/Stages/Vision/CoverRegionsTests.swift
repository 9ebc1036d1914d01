import Documents
import Imaging
import Pipeline
import Testing

@testable import Stages

@Suite struct CoverRegionsTests {
  static func covered(
    _ change: (inout CoverRegions.Options) -> Void = { _ in }
  ) throws -> (picture: CoveredPicture, raster: Raster) {
    var options = CoverRegions.Options()
    change(&options)
    let picture = try CoverRegions(options).run(
      Needs(Lazy { CropRegionsTests.image }, IfMade(FoundRegionsTests.segments), IfMade(nil), IfMade(nil)))
    return (picture, try PNG.decode([UInt8](picture.bytes)))
  }

  @Test func theMaskIsBlackAndNothingElse() throws {
    let (picture, raster) = try Self.covered()
    let black = (0..<64).filter { raster.bytes[$0 * 3 + 1] == 0 }
    #expect(black == [4 * 8 + 5, 5 * 8 + 4, 5 * 8 + 5])
    #expect(picture.regions.map(\.pixels) == [3] && picture.name == "redacted.png")
  }

  @Test func theWholeBoxCanBeCoveredWithAMargin() throws {
    #expect(try Self.covered { $0.shape = .box }.picture.regions.map(\.pixels) == [4])
    #expect(try Self.covered { ($0.shape, $0.margin) = (.box, 0.5) }.picture.regions.map(\.pixels) == [16])
  }

  @Test func withoutRegionsThereIsNoPicture() throws {
    let none = try CoverRegions(.init()).run(
      Needs(Lazy { CropRegionsTests.image }, IfMade(nil), IfMade(nil), IfMade(nil)))
    #expect(none.bytes.isEmpty && none.regions.isEmpty)
  }
}
