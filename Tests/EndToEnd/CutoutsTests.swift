import Foundation
import Imaging
import Support
import Testing

/// Things cut out of the sample photos by a list of prompts: masks, overlays, crops and covered pictures as files.
@Suite(.serialized) struct CutoutsTests {
  @Test func theSamplesAreCutOutAndCanBeLookedAt() throws {
    let output = try TemporaryFolder()
    let finished = try RunTests.run(
      RunTests.samples, output.path, pipeline: "Pipelines/cutouts.yaml", ["--include", "photos/*"])
    #expect(finished.status == 0, "\(finished.error)")
    let rows = try RunTests.rows(output, "segments.csv")
    #expect(Set(rows.compactMap { $0["label"] }) == ["horse", "rider", "dog", "person", "baby", "teddy bear"])
    let horse = try #require(rows.first { $0["label"] == "horse" })
    // The horse fills about two fifths of its box, which is a third of the photo.
    #expect((0.1...0.3).contains(Double(horse["area"] ?? "") ?? 0), "\(horse)")
    let files = try output.files()
    let mask = try #require(files["masks/photos/jockey.jpg/page-0001-001-horse.png"])
    let raster = try PNG.decode([UInt8](mask))
    #expect(raster.width == 640 && raster.height == 426 && raster.channels == 1)
    #expect(raster.bytes.filter { $0 == 255 }.count == Int(horse["pixels"] ?? ""))
    let crop = try PNG.decode([UInt8](try #require(files["crops/photos/baby-bear.jpg/page-0001-001-baby.png"])))
    #expect(crop.channels == 4)
    for name in ["jockey", "dog-human", "baby-bear"] {
      #expect(files["overlays/photos/\(name).jpg/page-0001-overlay.jpg"] != nil)
      #expect(files["redacted_pictures/photos/\(name).jpg/page-0001-redacted.png"] != nil)
    }
  }

  @Test func aPromptBesideThePictureCostsThatPictureAndSaysSo() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    let photo = try Data(contentsOf: URL(fileURLWithPath: RunTests.samples + "/photos/jockey.jpg"))
    // The same bytes under two names, of which one has a wrong prompt.
    try input.write("a.jpg", photo)
    try input.write("b.jpg", photo)
    let list = try input.write("list.csv.txt", "document,units,x,y\na.jpg,pixels,9000,10\nb.jpg,pixels,300,200\n")
    let pipeline = try input.write(
      "cut.yaml.txt", "stages: [pages.render, {vision.segment: {list: \(list), masks: false}}]")
    let finished = try RunTests.run(input.path, output.path, pipeline: pipeline, ["--include", "*.jpg"])
    #expect(finished.status == 4)
    let documents = try RunTests.rows(output, "documents.csv")
    #expect(
      documents.first { $0["document"] == "a.jpg" }?["error"]?.contains("a point lies outside the picture") == true)
    #expect(documents.first { $0["document"] == "b.jpg" }?["status"] == "ok")
    #expect(try RunTests.rows(output, "segments.csv").map { $0["document"] } == ["b.jpg"])
  }
}
