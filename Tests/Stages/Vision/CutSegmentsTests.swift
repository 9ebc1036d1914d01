import Documents
import Foundation
import Imaging
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct CutSegmentsTests {
  /// A document that is only a name.
  final class Nothing: OpenDocument {
    var contents: Contents { Contents(pageCount: 1) }
    var kind: FileKind { .png }
    func picture(page: Int) throws -> PageImage { throw Failure(.absent, "") }
    func ownText(page: Int) throws -> OwnText { throw Failure(.absent, "") }
    func pictureCover(page: Int) throws -> Double { 1 }
  }

  static func run(
    objects: Objects? = nil, name: String = "a.png", image: PageImage = PaintedPicture.disc(),
    _ change: (inout CutSegments.Options) -> Void
  ) throws -> Segments {
    var options = CutSegments.Options()
    change(&options)
    return try CutSegments(options).run(
      Needs(SourcePage(document: Nothing(), number: 1, name: name), Lazy { image }, IfMade(objects)))
  }

  static func prompt(_ box: [Double], document: String = "") -> PromptOptions {
    var prompt = PromptOptions(label: "disc")
    (prompt.box, prompt.document) = (box, document)
    return prompt
  }

  @Test func foundObjectsAreCutOut() throws {
    let image = PaintedPicture.disc()
    let box = image.frame.ratios(Rect(left: 29, top: 24, width: 42, height: 42))
    let objects = Objects(all: [DetectedObject(label: "ball", box: box, confidence: 0.9)], model: "det")
    for use in [CutSegments.ObjectPrompt.box, .point, .both] {
      let segments = try Self.run(objects: objects) { $0.objects = use }
      let segment = try #require(segments.all.first)
      #expect(segment.label == "ball" && segment.source == "det" && segments.engine == "grabcut")
      let best = try #require(segment.best)
      #expect(best.mask.mask.intersectionOverUnion(PaintedPicture.truth()) > 0.9, "\(use)")
      let png = try PNG.decode([UInt8](best.png))
      #expect(png.width == 120 && png.height == 90 && png.bytes.filter { $0 == 255 }.count == best.mask.area)
    }
    #expect(try Self.run(objects: objects) { $0.objects = .none }.all.isEmpty)
  }

  @Test func promptsAreForTheirDocuments() throws {
    let own = try Self.run { $0.prompts = [Self.prompt([0.2, 0.2, 0.4, 0.6], document: "a.png")] }
    #expect(own.all.map(\.label) == ["disc"] && own.all.map(\.source) == ["options"])
    #expect(
      try Self.run(name: "b.png") { $0.prompts = [Self.prompt([0.2, 0.2, 0.4, 0.6], document: "a.png")] }.all.isEmpty)
    var options = CutSegments.Options()
    options.prompts = [Self.prompt([0.2, 0.2, 0.4, 0.6])]
    #expect(try !CutSegments(options).readsNames)
    options.prompts[0].document = "a.png"
    #expect(try CutSegments(options).readsNames)
  }

  @Test func theListsBytesAreInTheKey() throws {
    let folder = try TemporaryFolder()
    var options = CutSegments.Options()
    options.list = try folder.write("list.csv", "document,x,y\na.png,0.42,0.5\n")
    let before = try CutSegments(options).models
    let segments = try Self.run { $0.list = options.list }
    #expect(segments.all.map(\.source) == ["list.csv"] && segments.all.map(\.prompt) == ["point"])
    try folder.write("list.csv", "document,x,y\na.png,0.42,0.51\n")
    #expect(try CutSegments(options).models != before)
    options.list = folder.path + "/none.csv"
    #expect(throws: MissingPart.self) { try CutSegments(options) }
  }

  @Test func thePromptItselfCanBeTheMask() throws {
    let segments = try Self.run {
      ($0.prompts, $0.engine, $0.masks) = ([Self.prompt([0.25, 0, 0.5, 1])], .prompt, false)
    }
    let best = try #require(segments.all.first?.best)
    #expect(best.mask.area == 60 * 90 && best.png.isEmpty && best.score == 1)
  }

  @Test func aPageWithoutAPromptIsNotEvenDrawn() throws {
    let stage = try CutSegments(.init())
    let page = SourcePage(document: Nothing(), number: 1, name: "a")
    #expect(try stage.run(Needs(page, Lazy { throw Failure(.damaged, "") }, IfMade(nil))).all.isEmpty)
  }

  @Test func aPromptBesideThePictureIsAFailureThatSaysSo() {
    #expect(throws: Failure.self) {
      try Self.run {
        var prompt = Self.prompt([500, 500, 10, 10])
        prompt.units = .pixels
        $0.prompts = [prompt]
      }
    }
  }

  @Test func moreCandidatesAreGivenOnRequest() throws {
    var point = PromptOptions()
    point.point = [0.42, 0.5]
    #expect(try Self.run { $0.prompts = [point] }.all[0].candidates.count == 1)
    let three = try Self.run { ($0.prompts, $0.candidates) = ([point], 3) }
    #expect((1...3).contains(three.all[0].candidates.count))
  }
}
