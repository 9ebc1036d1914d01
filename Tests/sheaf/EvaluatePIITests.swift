import Documents
import Testing

@testable import sheaf

@Suite struct EvaluatePIITests {
  @Test func `the split is that of the training`() {
    #expect((0..<30).filter(PIITemplates.isHeldOut(template:)) == [8, 9, 11, 12, 16, 20, 22, 24, 25, 28])
  }

  @Test func `half of all that both cover is enough, once`() {
    let text = "12 Main St, Springfield and Ada Quill, Ada Quill"
    func piece(_ type: PIIType, _ range: Range<Int>) -> PIIMatching.Piece {
      PIIMatching.Piece(type: type, range: range)
    }
    let truth = [piece(.address, 0..<2), piece(.address, 3..<10), piece(.address, 12..<23), piece(.name, 28..<37)]
    let given = [piece(.address, 0..<10), piece(.name, 28..<37), piece(.name, 39..<48), piece(.phone, 0..<2)]
    let result = PIIMatching.match(truth: truth, given: given, in: text)
    // The three pieces of the address are one, of which the finding covers less than half; the two names are one finding.
    #expect(result.counts.map(\.type) == [.address, .name, .phone])
    #expect(result.counts.map(\.count.truth) == [1, 1, 0] && result.counts.map(\.count.given) == [1, 1, 1])
    #expect(result.counts.map(\.count.right) == [0, 0, 0] && result.misses.count == 5)
    let whole = PIIMatching.match(truth: truth, given: [piece(.address, 0..<15)], in: text)
    #expect(whole.counts[0].count.right == 1)
  }
}
