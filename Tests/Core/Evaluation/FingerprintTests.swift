import Evaluation
import Testing

/// A split that moves lets what was tuned on count as held out.
@Suite struct FingerprintTests {
  @Test(arguments: [("", 0x811C_9DC5 as UInt32), ("a", 0xE40C_292C), ("foobar", 0xBF9C_F968)])
  func `the published values of FNV-1a`(text: String, hash: UInt32) {
    #expect(Fingerprint.hash(text.utf8) == hash)
  }
}
