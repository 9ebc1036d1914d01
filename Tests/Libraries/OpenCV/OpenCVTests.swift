import Testing

@testable import OpenCV

@Suite struct OpenCVTests {
  /// A red square of 20 pixels on green, 40 by 40, with a little noise so that colours have a spread.
  static let width = 40
  static let picture: [UInt8] = (0..<1600).flatMap { index -> [UInt8] in
    let (x, y) = (index % 40, index / 40)
    let noise = UInt8((x * 7 + y * 13) % 11)
    return isObject(x, y) ? [200 + noise, 20 + noise, 30] : [30, 160 + noise, 40 + noise]
  }
  static func isObject(_ x: Int, _ y: Int) -> Bool { (10..<30).contains(x) && (10..<30).contains(y) }

  @Test func anObjectIsCutOutOfALooseBox() throws {
    let marks = (0..<1600).map { index -> UInt8 in
      let (x, y) = (index % 40, index / 40)
      let mark: GrabCutMark = (5..<35).contains(x) && (5..<35).contains(y) ? .probablyObject : .background
      return mark.rawValue
    }
    let cut = try GrabCut.cut(rgb: Self.picture, width: 40, height: 40, marks: marks, rounds: 3)
    for index in 0..<1600 { #expect((cut[index] & 1 == 1) == Self.isObject(index % 40, index / 40)) }
    #expect(try GrabCut.cut(rgb: Self.picture, width: 40, height: 40, marks: marks, rounds: 3) == cut, "the same twice")
  }

  @Test(arguments: [0, 1, 2, 3] as [UInt8])
  func marksOfOneKindComeBack(mark: UInt8) throws {
    let marks = [UInt8](repeating: mark, count: 1600)
    #expect(try GrabCut.cut(rgb: Self.picture, width: 40, height: 40, marks: marks, rounds: 1) == marks)
    #expect(try GrabCut.cut(rgb: [1, 2, 3], width: 1, height: 1, marks: [mark], rounds: 1) == [mark])
  }

  @Test func twoPixelsAreNoCrash() throws {
    #expect(try GrabCut.cut(rgb: [0, 0, 0, 255, 255, 255], width: 2, height: 1, marks: [0, 3], rounds: 2).count == 2)
  }

  @Test func aBadMarkIsAnErrorAndNoCrash() {
    #expect(throws: OpenCVError.self) {
      try GrabCut.cut(
        rgb: Self.picture, width: 40, height: 40, marks: [9] + .init(repeating: 2, count: 1599), rounds: 1)
    }
  }

  @Test func sizesChangeAndColoursStay() throws {
    let scaled = try Scaling.scale(Self.picture, width: 40, height: 40, channels: 3, to: 20, 10)
    #expect(scaled.count == 600 && scaled[(5 * 20 + 10) * 3] > 180 && scaled[0] < 60)
    #expect(try Scaling.scale([7], width: 1, height: 1, channels: 1, to: 3, 2) == [7, 7, 7, 7, 7, 7])
  }

  @Test func partsHangTogetherBySidesNotCorners() throws {
    let parts = try ConnectedParts.number([1, 0, 0, 1, 0, 1, 0, 1, 0], width: 3, height: 3)
    #expect(parts.count == 3 && parts.labels[0] == parts.labels[3] && parts.labels[5] != parts.labels[7])
  }
}
