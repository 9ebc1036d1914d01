import Documents
import Testing

@testable import Stages

/// The order of blocks is the order of the text that is searched, translated and quoted.
@Suite struct ReadingOrderTests {
  private static func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Rect<Pixels> {
    Rect(left: left, top: top, right: right, bottom: bottom)
  }

  /// Boxes in the order in which they must be read.
  static let pages: [(name: String, boxes: [Rect<Pixels>])] = [
    ("two columns", [box(0, 0, 100, 90), box(0, 100, 100, 300), box(150, 0, 250, 120), box(150, 130, 250, 300)]),
    ("a title over two columns", [box(0, 0, 250, 20), box(0, 40, 100, 300), box(150, 40, 250, 300)]),
    ("the left column is longer", [box(0, 0, 100, 90), box(0, 100, 100, 300), box(150, 0, 250, 80)]),
    ("the right column is longer", [box(0, 0, 100, 90), box(150, 0, 250, 80), box(150, 100, 250, 300)]),
    (
      "a spanning block between columns",
      [
        box(0, 0, 100, 90), box(150, 0, 250, 90), box(0, 100, 250, 150), box(0, 160, 100, 300),
        box(150, 160, 250, 300),
      ]
    ),
    ("three columns", [box(0, 0, 80, 300), box(100, 0, 180, 300), box(200, 0, 280, 300)]),
    ("one column", [box(0, 0, 250, 90), box(10, 100, 200, 150), box(0, 160, 240, 300)]),
  ]

  @Test(arguments: pages.indices)
  func `blocks are read as a reader would`(index: Int) {
    let boxes = Self.pages[index].boxes
    // Whatever order they come in.
    for shift in boxes.indices {
      let turned = boxes.indices.map { ($0 + shift) % boxes.count }
      let order = ReadingOrder(gutter: 15).order(turned.map { boxes[$0] }).map { turned[$0] }
      #expect(order == Array(boxes.indices), "\(Self.pages[index].name)")
    }
  }
}
