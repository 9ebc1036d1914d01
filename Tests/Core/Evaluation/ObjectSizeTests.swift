import Evaluation
import Testing

@Suite struct ObjectSizeTests {
  @Test(
    arguments: [(0, .small), (0.00109, .small), (0.0011, .medium), (0.0099, .medium), (0.01, .large), (1, .large)]
      as [(Double, ObjectSize)])
  func boundsAreShares(share: Double, size: ObjectSize) { #expect(ObjectSize(share: share) == size) }
}
