import Binding
import Imaging
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct PromptOptionsTests {
  static func problems(_ yaml: String) -> [String] {
    do {
      _ = try GraphBinder.bind(
        "stages: [pages.render, {vision.segment: {prompts: [\(yaml)]}}]", catalogue: Catalog.catalogue)
      return []
    } catch let problems as Problems {
      return problems.all.map(\.message)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func allKindsAreReadFromAPipelineFile() {
    for yaml in [
      "{box: [0.1, 0.1, 0.5, 0.5]}", "{point: [0.5, 0.5]}", "{points: [[0.5, 0.5], [0.6, 0.6]], background: [[0, 0]]}",
      "{contour: [[0, 0], [1, 0], [1, 1]]}", "{box: [10, 10, 50, 50], units: pixels, document: a.png, page: 2}",
    ] { #expect(Self.problems(yaml) == []) }
  }

  @Test(arguments: [
    ("{box: [0.1, 0.1]}", "box: a box is left, top, width, height"),
    ("{point: [100, 100]}", "point: a ratio is from 0 to 1; for positions in pixels say units: pixels"),
    ("{contour: [[0, 0], [1, 1]]}", "contour: a contour needs at least 3 corners"),
    ("{label: cat}", "points: a prompt needs a box, a point, a contour or a mask"),
  ])
  func aWrongPromptIsFoundWithTheFile(yaml: String, message: String) {
    #expect(Self.problems(yaml).contains { $0.hasSuffix(message) }, "\(Self.problems(yaml))")
  }

  @Test func aMaskIsReadFromAFileAndMissedBeforeARun() throws {
    let folder = try TemporaryFolder()
    let raster = Raster(width: 2, height: 1, channels: 1, bytes: [0, 255])
    let path = try folder.write("mask.png", PNG.encode(raster))
    var options = PromptOptions()
    options.mask = path
    #expect(try options.prompt().mask == MaskDrawing.mask([".#"]))
    options.mask = "\(folder.path)/none.png"
    #expect(throws: MissingPart.self) { try options.prompt() }
    try folder.write("broken.png", "no picture")
    options.mask = "\(folder.path)/broken.png"
    #expect(throws: MissingPart.self) { try options.prompt() }
  }
}
