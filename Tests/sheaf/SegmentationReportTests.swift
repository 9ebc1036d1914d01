import Evaluation
import Testing

@testable import sheaf

@Suite struct SegmentationReportTests {
  @Test func sidesAreChosenByNameAlone() {
    let names = (0..<200).map { "picture-\($0).jpg" }
    let held = names.filter(EvaluateSegmentation.isHeldOut)
    #expect((70...130).contains(held.count) && held == names.filter(EvaluateSegmentation.isHeldOut))
  }
}
