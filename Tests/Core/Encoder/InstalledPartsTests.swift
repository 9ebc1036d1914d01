import Foundation
import Testing

@testable import Encoder

@Suite struct InstalledPartsTests {
  @Test func aPartThatIsNotThereHasNoPath() {
    #expect(InstalledParts.path(of: "no-such-part/weights") == nil)
  }

  @Test func theScriptsFolderIsAmongThoseLookedAt() {
    #expect(InstalledParts.folders.contains(InstalledParts.home) && InstalledParts.home.hasPrefix("/"))
  }
}
