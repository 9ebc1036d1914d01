import Foundation
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct ModelCatalogTests {
  @Test func everyModelOfTheListCanBeHadAndChecked() throws {
    let entries = try ModelCatalog.builtIn().entries
    #expect(entries.count >= 10 && Set(entries.map(\.name)).count == entries.count)
    for entry in entries {
      #expect(!entry.licence.isEmpty && !entry.group.isEmpty && !entry.quality.isEmpty, "\(entry.name)")
      for file in entry.files {
        #expect(file.url.hasPrefix("https://") && file.url.hasSuffix("/" + file.name), "\(entry.name)")
        #expect(file.sha256.count == 64 || file.gitBlob.count == 40, "\(entry.name)")
        // What is recommended must be known to the last bit.
        #expect(entry.approval == .pending || file.sha256.count == 64, "\(entry.name)")
      }
    }
  }

  @Test func aPipelinesWordsMeanTheRightModel() throws {
    let catalog = try ModelCatalog.builtIn()
    let cases: [(reference: String, name: String?)] = [
      ("deimv2-atto", "deimv2-atto"), ("detector", "deimv2-femto"), ("detector@approved", "deimv2-femto"),
      ("detector@pending", "deimv2-pico"), ("face@approved", "yunet-n"), ("yolox-s@2022nov", "yolox-s"),
      ("yolox-s@2021", nil), ("nothing", nil), ("", nil), ("labeller@approved", "mobilenet-v2"),
    ]
    for (reference, name) in cases { #expect(catalog.find(reference)?.name == name, "\(reference)") }
  }

  @Test func anOwnModelThatIsApprovedComesBeforeTheList() throws {
    let own = try ModelCatalog.entry(
      "{name: mine, decoder: yolox, group: detector, approval: approved, files: [{name: model.onnx, sha256: x}]}")
    let catalog = ModelCatalog(entries: [own] + (try ModelCatalog.builtIn().entries))
    #expect(catalog.find("detector@approved")?.name == "mine")
  }

  @Test func aBrokenEntrySaysWhatIsWrong() {
    for text in ["{name: a/b, files: [m]}", "{name: mine}", "{name: mine, decoder: sam, files: [m]}", "nonsense: 1"] {
      #expect(throws: (any Error).self) { try ModelCatalog.entry(text) }
    }
  }

  @Test func theClassesOfCocoHaveTheirKinds() {
    #expect(CocoLabels.names.count == 80 && CocoLabels.names.first == "person" && CocoLabels.names.last == "toothbrush")
    #expect(CocoLabels.parent(of: "cat") == "animal" && CocoLabels.parent(of: "person") == nil)
  }
}
