import Documents
import Testing

/// A wrong box sends a reader, a redaction or a spreadsheet to the wrong place on the page.
@Suite struct GeometryTests {
  @Test func orderOfCornersDoesNotMatter() {
    let box = Rect<Pixels>(left: 10, top: 20, right: 4, bottom: 5)
    #expect(box == Rect(left: 4, top: 5, width: 6, height: 15))
  }

  @Test func nonsenseBecomesZero() {
    let box = Rect<Pixels>(left: .nan, top: .infinity, right: 3, bottom: -.infinity)
    #expect(box.left == 0 && box.top == 0 && box.width == 3 && box.height == 0)
  }

  @Test func intersectionOfStrangersIsEmpty() {
    let (left, right) = (
      Rect<Pixels>(left: 0, top: 0, width: 5, height: 5), Rect<Pixels>(left: 9, top: 9, width: 5, height: 5)
    )
    #expect(left.intersection(right).area == 0)
    #expect(left.union(right) == Rect(left: 0, top: 0, width: 14, height: 14))
  }
}
