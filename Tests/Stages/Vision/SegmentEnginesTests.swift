import Documents
import Foundation
import Imaging
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct SegmentEnginesTests {
  static func options(_ engine: SegmentEngines.Name, model: String = "") -> CutSegments.Options {
    var options = CutSegments.Options()
    (options.engine, options.model) = (engine, model)
    return options
  }

  @Test func enginesWithoutAModelAreAlwaysThere() throws {
    #expect(try SegmentEngines.engine(Self.options(.grabcut)).engine.name == "grabcut")
    #expect(try SegmentEngines.engine(Self.options(.prompt)).engine.name == "prompt")
  }

  @Test func aModelThatIsNotHereIsMissedBeforeARunWithWhatMendsIt() {
    #expect(throws: MissingPart.self) { try SegmentEngines.engine(Self.options(.sam, model: "no-such-model")) }
    do {
      _ = try SegmentEngines.engine(Self.options(.sam))
    } catch let missing as MissingPart {
      #expect(missing.message.contains("sheaf models pull"), "\(missing.message)")
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func classesAreSeenOnAPhoto() throws {
    let found: (engine: any SegmentEngine, models: [ModelDigest])
    do { found = try SegmentEngines.engine(Self.options(.classes)) } catch let missing as MissingPart {
      return print("LEFT OUT: DeepLab on a photo, as its model is not here: \(missing.message)")
    }
    #expect(!found.models.isEmpty)
    let path = "\(Places.root)/Samples/photos/jockey.jpg"
    let raster = try JPEG.decode([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    let image = PageImage(width: raster.width, height: raster.height, channels: 3, dpi: nil, bytes: raster.bytes)
    let prompts = try [
      SegmentPrompt(unit: .pixels, box: [169, 60, 293, 320]), SegmentPrompt(unit: .pixels, points: [[20, 400]]),
    ].map { try $0.placed(in: image.frame) }
    let candidates = try found.engine.candidates(prompts, in: image)
    let horse = try #require(candidates[0].first)
    #expect(horse.label == "horse" && horse.score > 0.5)
    // A seventh of the photo is horse.
    #expect((0.08...0.22).contains(Double(horse.mask.area) / Double(image.width * image.height)))
    #expect(candidates[1].first?.mask.area == 0, "grass is background")
  }
}
