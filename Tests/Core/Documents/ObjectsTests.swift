import Foundation
import Testing

@testable import Documents

@Suite struct ObjectsTests {
  @Test func aConfidenceStaysWithinItsRangeWhateverAModelSays() {
    let box = Rect<Ratio>(left: 0, top: 0, width: 1, height: 1)
    let cases: [(given: Double, kept: Double)] = [(0.5, 0.5), (1.2, 1), (-3, 0), (.nan, 0)]
    for (given, kept) in cases {
      #expect(DetectedObject(label: "cat", box: box, confidence: given).confidence == kept)
      #expect(DetectedFace(box: box, confidence: given, landmarks: nil).confidence == kept)
    }
  }

  @Test func aColourIsWrittenAsInCSS() {
    #expect(DominantColor(name: "orange", red: 255, green: 165, blue: 0, share: 1).hex == "#ffa500")
  }

  @Test func whatIsKeptComesBackExactly() throws {
    let object = DetectedObject(
      label: "cup", box: Rect(left: 0.1, top: 0.2, width: 1.0 / 3, height: 0.4), confidence: 0.871,
      parents: ["kitchen"],
      colors: [DominantColor(name: "white", red: 250, green: 250, blue: 248, share: 0.5)])
    let objects = Objects(all: [object], model: "m")
    #expect(try JSONDecoder().decode(Objects.self, from: JSONEncoder().encode(objects)) == objects)
  }
}
