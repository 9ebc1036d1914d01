import Binding
import Documents
import Pipeline

/// `vision.faces`: the faces in a page's picture with five points each.
struct FindFaces: Stage {
  static let id: StageID = "vision.faces"
  static let about = "Finds faces in a page's picture: box, eyes, nose and corners of the mouth"
  static let version = 1

  struct Options: Bindable {
    var model = "face@approved"
    /// At 0.6 YuNet takes a cat for a face.
    var confidence = 0.75
    var overlap = 0.3
    var most = 200
    var side = 640
    var precision = Precision.exact

    static let fields: [Field<Options>] = [
      Field("model", \.model, "The model: a name, or a group such as face@approved; see sheaf models list"),
      Field("confidence", \.confidence, in: 0.001...1, "Least confidence"),
      Field("overlap", \.overlap, in: 0...1, "Of boxes that overlap more than this the surest is kept"),
      Field("most", \.most, in: 1...10_000, "Most faces of a page"),
      Field(
        "side", \.side, in: 64...4_096,
        "Longer side of the picture that is looked at, in pixels; more finds smaller faces"),
      Field("precision", \.precision, "exact for the same scores on every processor, or fast"),
    ]
  }

  private let options: Options
  private let detector: PictureDetector

  init(_ options: Options) throws {
    self.options = options
    detector = try PictureDetector(options.model, for: .faces, isExact: options.precision == .exact)
  }

  var models: [ModelDigest] { detector.model.digests }

  func run(_ picture: Lazy<PageImage>) throws -> Faces {
    guard let image = try picture.getIfAny() else { return Faces(all: [], model: "") }
    let found = try detector.detections(image, threshold: options.confidence, side: options.side)
    let kept = Suppression.surest(found, overlap: options.overlap)
      .filter { $0.box.intersection(image.frame.bounds).area > 0 }.prefix(options.most)
    return Faces(
      all: kept.map { face in
        DetectedFace(
          box: image.frame.ratios(face.box), confidence: face.score,
          landmarks: Self.landmarks(face.points, image.frame))
      }, model: detector.model.entry.name)
  }

  /// Names five points in YuNet's order: the eyes, the nose, the corners of the mouth, each from the picture's left.
  private static func landmarks(_ points: [Point<Pixels>], _ frame: PageFrame) -> FaceLandmarks? {
    guard points.count == 5 else { return nil }
    let ratios = points.map { point in
      let place = frame.ratios(Rect(left: point.x, top: point.y, width: 0, height: 0))
      return Point<Ratio>(x: place.left, y: place.top)
    }
    return FaceLandmarks(
      eyeLeft: ratios[0], eyeRight: ratios[1], nose: ratios[2], mouthLeft: ratios[3], mouthRight: ratios[4])
  }

  static let examples = [
    Example(
      "A woman beside a dog", sample: "photos/dog-human.jpg", table: "faces",
      columns: ["left", "top", "width", "height"],
      rows: [["0.268", "0.163", "0.094", "0.077"]], tolerance: 0.02)
  ]

  static let tables = [
    Table<Faces>("faces", about: "One row a face", rows: { $0.all }, columns: columns)
  ]

  private static var columns: [Column<DetectedFace>] {
    var all: [Column<DetectedFace>] = Column.box { $0.box }
    all.append(Column("confidence") { .score($0.confidence) })
    all += point("eye_left") { $0.eyeLeft }
    all += point("eye_right") { $0.eyeRight }
    all += point("nose") { $0.nose }
    all += point("mouth_left") { $0.mouthLeft }
    all += point("mouth_right") { $0.mouthRight }
    return all
  }

  private static func point(_ name: String, _ point: @escaping @Sendable (FaceLandmarks) -> Point<Ratio>)
    -> [Column<DetectedFace>]
  {
    [
      Column("\(name)_x") { $0.landmarks.map { .ratio(point($0).x) } ?? .empty },
      Column("\(name)_y") { $0.landmarks.map { .ratio(point($0).y) } ?? .empty },
    ]
  }
}
