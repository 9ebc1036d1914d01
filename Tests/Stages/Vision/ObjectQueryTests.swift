import Documents
import Testing

@testable import Stages

@Suite struct ObjectQueryTests {
  static let phrases: [(String, [ObjectQuery.Phrase])] = [
    ("silver cars", [.init(colors: ["silver"], noun: "cars")]),
    ("red or black cars and dogs", [.init(colors: ["red", "black"], noun: "cars"), .init(colors: [], noun: "dogs")]),
    ("all the gray, white cats", [.init(colors: ["grey", "white"], noun: "cats")]),
    ("traffic lights", [.init(colors: [], noun: "traffic lights")]),
    ("red traffic light", [.init(colors: ["red"], noun: "traffic light")]),
    ("anything blue", [.init(colors: ["blue"], noun: "anything")]),
    ("yellow", [.init(colors: ["yellow"], noun: nil)]),
    ("the", []), ("", []),
  ]

  @Test(arguments: phrases)
  func wordsBecomePhrases(text: String, phrases: [ObjectQuery.Phrase]) { #expect(ObjectQuery(text).phrases == phrases) }

  static func object(_ label: String, _ red: Int, _ green: Int, _ blue: Int, share: Double = 0.5) -> DetectedObject {
    DetectedObject(
      label: label, box: Rect(left: 0, top: 0, right: 0.5, bottom: 0.5), confidence: 0.9,
      colors: [DominantColor(name: "", red: red, green: green, blue: blue, share: share)])
  }

  @Test(arguments: [
    ("silver cars", object("car", 180, 182, 185), true), ("silver cars", object("car", 200, 20, 20), false),
    ("silver cars", object("truck", 180, 182, 185), false),
    ("silver cars", object("car", 180, 180, 180, share: 0.1), false),
    ("red or silver automobiles", object("car", 200, 20, 20), true), ("dogs", object("dog", 1, 2, 3), true),
    ("something green", object("vase", 40, 130, 50), true), ("something green", object("vase", 200, 20, 20), false),
    ("red things", object("vase", 200, 20, 20), true), ("red things", object("vase", 40, 130, 50), false),
  ])
  func objectsAreHeldAgainstThem(text: String, object: DetectedObject, isMeant: Bool) {
    #expect(ObjectQuery(text).matches(object, share: 0.2) == isMeant)
  }
}
