import Documents
import Foundation
import Support
import Testing

@testable import sheaf

@Suite struct COCOTruthTests {
  static let file = """
    {"images": [{"id": 7, "file_name": "a.jpg", "width": 4, "height": 3}, {"id": 8, "file_name": "gone.jpg", "width": 4, "height": 3}],
     "categories": [{"id": 1, "name": "cat"}],
     "annotations": [
      {"id": 1, "image_id": 7, "category_id": 1, "bbox": [0, 0, 2, 2], "iscrowd": 0, "area": 4,
       "segmentation": [[0, 0, 2, 0, 2, 2, 0, 2], [3, 0, 4, 0, 4, 1, 3, 1]]},
      {"id": 2, "image_id": 7, "category_id": 1, "bbox": [0, 0, 1, 1], "iscrowd": 1, "area": 3,
       "segmentation": {"size": [3, 4], "counts": [3, 3, 6]}},
      {"id": 3, "image_id": 7, "category_id": 1, "bbox": [0, 0, 1, 1], "segmentation": {"size": [3, 4], "counts": [1, 2]}},
      {"id": 4, "image_id": 8, "category_id": 1, "bbox": [0, 0, 1, 1], "segmentation": []}]}
    """

  @Test func polygonsAndRunLengthsBecomeMasks() throws {
    let folder = try TemporaryFolder()
    try folder.write("instances.json", Self.file)
    try folder.write("images/a.jpg", "a picture")
    let truth = try #require(COCOTruth(directory: folder.path))
    #expect(truth.pictures.map(\.name) == ["a.jpg"], "a picture that is not there is left out")
    #expect(truth.things.map(\.id) == [1, 2, 3] && truth.things.map(\.isCrowd) == [false, true, false])
    #expect(truth.things.map(\.mask.area) == [5, 3, 0], "run lengths that do not fit hold nothing")
    #expect(truth.things[0].mask[3, 0] && !truth.things[0].mask[2, 0])
  }

  @Test func anotherFolderIsNone() throws {
    let folder = try TemporaryFolder()
    #expect(COCOTruth(directory: folder.path) == nil)
    try folder.write("instances.json", "[1]")
    #expect(COCOTruth(directory: folder.path) == nil)
  }
}
