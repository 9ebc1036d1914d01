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

  /// The odd cases of FUNSD's own annotations: links at one end only, links from a header, a question over a question, texts and
  /// boxes that are empty, answers of one line whose boxes differ by some pixels.
  @Test func `links count from either end, and blank texts are nothing`() throws {
    let annotation = """
      {"form": [
        {"box": [84, 109, 136, 119], "text": "COMPOUND", "label": "question", "linking": [[0, 37]], "id": 0,
         "words": [{"box": [84, 109, 136, 119], "text": "COMPOUND"}]},
        {"box": [140, 108, 180, 119], "text": "A-36", "label": "answer", "linking": [], "id": 37, "words": []},
        {"box": [84, 130, 120, 141], "text": "SOURCE", "label": "question", "linking": [], "id": 2, "words": []},
        {"box": [190, 128, 230, 140], "text": "Lot 7", "label": "answer", "linking": [[2, 3]], "id": 3, "words": []},
        {"box": [130, 131, 180, 142], "text": "Ames Lab", "label": "answer", "linking": [[2, 4]], "id": 4, "words": []},
        {"box": [130, 145, 180, 156], "text": "New York", "label": "answer", "linking": [[2, 5]], "id": 5, "words": []},
        {"box": [0, 0, 0, 0], "text": "", "label": "answer", "linking": [[2, 6]], "id": 6, "words": [{"box": [0, 0, 0, 0], "text": ""}]},
        {"box": [10, 160, 40, 170], "text": " ", "label": "question", "linking": [[7, 37]], "id": 7, "words": []},
        {"box": [84, 90, 200, 100], "text": "STUDY", "label": "header", "linking": [[8, 0], [8, 2]], "id": 8, "words": []},
        {"box": [84, 180, 120, 190], "text": "DOSE", "label": "question", "linking": [[8, 9], [9, 10]], "id": 9, "words": []},
        {"box": [84, 192, 120, 202], "text": "Low", "label": "question", "linking": [[9, 10], [10, 11]], "id": 10, "words": []},
        {"box": [130, 192, 150, 202], "text": "5 mg", "label": "answer", "linking": [[10, 11]], "id": 11, "words": []},
        {"box": [84, 300, 120, 310], "text": "x", "label": "other", "linking": [[12]], "id": 12, "words": []}
      ]}
      """
    let truth = try #require(FormTruth(Data(annotation.utf8)))
    #expect(truth.pairs.map(\.key) == ["COMPOUND", "SOURCE", "DOSE", "Low"])
    #expect(truth.pairs.map(\.value) == ["A-36", "Ames Lab Lot 7 New York", "", "5 mg"])
  }

  @Test func `another JSON is no annotation`() { #expect(FormTruth(Data(#"{"a": 1}"#.utf8)) == nil) }
}
