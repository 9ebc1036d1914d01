import Foundation
import Testing

@testable import sheaf

@Suite struct FormTruthTests {
  /// A form of four lines, annotated by hand in the format of FUNSD (Jaume et al., 2019).
  static let annotation = """
    {"form": [
      {"id": 0, "text": "REGISTRATION", "box": [10, 5, 200, 20], "label": "header", "linking": [], "words": []},
      {"id": 1, "text": "Name:", "box": [10, 30, 60, 45], "label": "question", "linking": [[1, 2]], "words": []},
      {"id": 2, "text": "Ann Sample", "box": [70, 30, 160, 45], "label": "answer", "linking": [[1, 2]], "words": []},
      {"id": 3, "text": "Address:", "box": [10, 50, 60, 65], "label": "question", "linking": [[3, 5], [3, 4]], "words": []},
      {"id": 4, "text": "12 Elm Street", "box": [70, 50, 160, 65], "label": "answer", "linking": [[3, 4]], "words": []},
      {"id": 5, "text": "Springfield", "box": [70, 70, 160, 85], "label": "answer", "linking": [[3, 5]], "words": []},
      {"id": 6, "text": "Fax:", "box": [10, 90, 60, 105], "label": "question", "linking": [], "words": []},
      {"id": 7, "text": "page 1", "box": [10, 200, 60, 215], "label": "other", "linking": [], "words": []}
    ]}
    """

  @Test func `questions come with their answers in reading order, and without where none is linked`() throws {
    let truth = try #require(FormTruth(Data(Self.annotation.utf8)))
    #expect(truth.pairs.map(\.key) == ["Name:", "Address:", "Fax:"])
    #expect(truth.pairs.map(\.value) == ["Ann Sample", "12 Elm Street Springfield", ""])
  }

  @Test func `another JSON is no annotation`() { #expect(FormTruth(Data(#"{"a": 1}"#.utf8)) == nil) }
}
