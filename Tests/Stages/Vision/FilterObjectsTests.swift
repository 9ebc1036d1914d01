import Documents
import Testing

@testable import Stages

@Suite struct FilterObjectsTests {
  static let objects = Objects(
    all: [
      object("car", 0.9, side: 0.5, ["vehicle"], (180, 182, 185)),
      object("car", 0.8, side: 0.2, ["vehicle"], (200, 20, 20)),
      object("person", 0.7, side: 0.1, ["person"], (20, 20, 20)),
      object("dog", 0.4, side: 0.3, ["animal"], (90, 60, 40)),
    ], model: "test")

  static func object(
    _ label: String, _ confidence: Double, side: Double, _ parents: [String], _ rgb: (Int, Int, Int)
  ) -> DetectedObject {
    DetectedObject(
      label: label, box: Rect(left: 0, top: 0, right: side, bottom: side), confidence: confidence, parents: parents,
      colors: [DominantColor(name: "", red: rgb.0, green: rgb.1, blue: rgb.2, share: 0.6)])
  }

  static func kept(_ change: (inout FilterObjects.Options) -> Void) -> [Int] {
    var options = FilterObjects.Options()
    change(&options)
    let kept = FilterObjects(options).run(objects)
    return kept.all.compactMap { one in objects.all.firstIndex { $0 == one } }
  }

  @Test func whatIsAskedForStays() {
    #expect(Self.kept { _ in } == [0, 1, 2, 3])
    #expect(Self.kept { $0.labels = ["cars", "people"] } == [0, 1, 2])
    #expect(Self.kept { $0.labels = ["vehicles"] } == [0, 1])
    #expect(Self.kept { $0.exclude = ["person"] } == [0, 1, 3])
    #expect(Self.kept { ($0.labels, $0.exclude) = (["car"], ["automobiles"]) } == [], "excluding wins")
    #expect(Self.kept { $0.text = "silver cars" } == [0])
    #expect(Self.kept { $0.text = "red cars and dogs" } == [1, 3])
    #expect(Self.kept { $0.confidence = 0.75 } == [0, 1])
    #expect(Self.kept { $0.smallest = 0.05 } == [0, 3] && Self.kept { $0.largest = 0.05 } == [1, 2])
    #expect(Self.kept { $0.most = 2 } == [0, 1])
  }

  @Test func optionsThatCanFindNothingAreRefused() {
    var options = FilterObjects.Options()
    (options.smallest, options.largest, options.text) = (0.5, 0.1, "the")
    #expect(options.check().map(\.field) == ["smallest", "text"])
  }
}
