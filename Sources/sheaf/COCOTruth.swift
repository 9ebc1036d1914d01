import Documents
import Foundation

/// The truth of pictures in COCO's form: `instances.json` with the pictures in `images` beside it, or in the same folder.
struct COCOTruth {
  struct Picture {
    let id: Int
    let name: String
    let path: String
    let width: Int
    let height: Int
  }

  struct Thing {
    let id: Int
    let picture: Picture
    let label: String
    /// COCO's own box: left, top, width, height in pixels.
    let box: [Double]
    let isCrowd: Bool
    fileprivate let outline: Outline

    /// The pixels of the thing; empty where the truth holds none.
    var mask: Mask {
      switch outline {
      case .polygons(let all):
        let polygons = all.map { numbers in
          stride(from: 0, to: numbers.count - 1, by: 2).map { Point<Pixels>(x: numbers[$0], y: numbers[$0 + 1]) }
        }
        return Mask(polygons: polygons, width: picture.width, height: picture.height)
      case .runs(let runs): return runs?.mask ?? Mask(width: picture.width, height: picture.height)
      }
    }
  }

  /// Pictures whose files are there, in the order of their names.
  let pictures: [Picture]
  /// Things on them, in the order of the file.
  let things: [Thing]

  /// Returns nil where there is no such file, or it has another form.
  init?(directory: String) {
    let names = ["instances.json", "annotations.json", "annotations/instances.json"]
    guard let data = names.lazy.compactMap({ FileManager.default.contents(atPath: "\(directory)/\($0)") }).first,
      let file = try? Self.decoder.decode(File.self, from: data)
    else { return nil }
    let labels = Dictionary(file.categories.map { ($0.id, $0.name) }) { first, _ in first }
    let pictures = file.images.compactMap { image -> Picture? in
      let paths = ["\(directory)/images/\(image.fileName)", "\(directory)/\(image.fileName)"]
      guard image.width > 0, image.height > 0,
        let path = paths.first(where: FileManager.default.fileExists(atPath:))
      else { return nil }
      return Picture(id: image.id, name: image.fileName, path: path, width: image.width, height: image.height)
    }
    self.pictures = pictures.sorted { $0.name < $1.name }
    let byID = Dictionary(pictures.map { ($0.id, $0) }) { first, _ in first }
    things = file.annotations.compactMap { annotation in
      guard let picture = byID[annotation.imageId], let label = labels[annotation.categoryId] else { return nil }
      let outline: Outline =
        switch annotation.segmentation {
        case .polygons(let all)?: .polygons(all)
        case .counts(let counts)?: .runs(RunLengths(width: picture.width, height: picture.height, counts: counts))
        case .compressed(let text)?:
          .runs(RunLengths(width: picture.width, height: picture.height, compressed: text))
        case nil: .polygons([])
        }
      return Thing(
        id: annotation.id, picture: picture, label: label, box: annotation.bbox, isCrowd: annotation.iscrowd == 1,
        outline: outline)
    }
  }

  fileprivate enum Outline {
    case polygons([[Double]])
    case runs(RunLengths?)
  }

  // MARK: The file

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private struct File: Decodable {
    struct Image: Decodable {
      let id: Int
      let fileName: String
      let width: Int
      let height: Int
    }
    struct Category: Decodable {
      let id: Int
      let name: String
    }
    struct Annotation: Decodable {
      let id: Int
      let imageId: Int
      let categoryId: Int
      let bbox: [Double]
      let iscrowd: Int?
      let segmentation: Segmentation?
    }
    let images: [Image]
    let categories: [Category]
    let annotations: [Annotation]
  }

  private enum Segmentation: Decodable {
    case polygons([[Double]])
    case counts([Int])
    case compressed(String)

    private enum Key: String, CodingKey { case counts }

    init(from decoder: any Decoder) throws {
      if let all = try? [[Double]](from: decoder) {
        self = .polygons(all)
        return
      }
      let container = try decoder.container(keyedBy: Key.self)
      if let counts = try? container.decode([Int].self, forKey: .counts) {
        self = .counts(counts)
      } else {
        self = .compressed(try container.decode(String.self, forKey: .counts))
      }
    }
  }
}
