/// The 80 classes of COCO (Lin et al. 2014; categories of the annotations of 2017) in the order that detectors number them.
package enum CocoLabels {
  /// Kinds of thing with their classes.
  private static let kinds: [(parent: String, names: [String])] = [
    ("person", ["person"]),
    ("vehicle", ["bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck", "boat"]),
    ("outdoor", ["traffic light", "fire hydrant", "stop sign", "parking meter", "bench"]),
    ("animal", ["bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe"]),
    ("accessory", ["backpack", "umbrella", "handbag", "tie", "suitcase"]),
    (
      "sports",
      [
        "frisbee", "skis", "snowboard", "sports ball", "kite", "baseball bat", "baseball glove", "skateboard",
        "surfboard", "tennis racket",
      ]
    ),
    ("kitchen", ["bottle", "wine glass", "cup", "fork", "knife", "spoon", "bowl"]),
    ("food", ["banana", "apple", "sandwich", "orange", "broccoli", "carrot", "hot dog", "pizza", "donut", "cake"]),
    ("furniture", ["chair", "couch", "potted plant", "bed", "dining table", "toilet"]),
    ("electronic", ["tv", "laptop", "mouse", "remote", "keyboard", "cell phone"]),
    ("appliance", ["microwave", "oven", "toaster", "sink", "refrigerator"]),
    ("indoor", ["book", "clock", "vase", "scissors", "teddy bear", "hair drier", "toothbrush"]),
  ]

  package static let names = kinds.flatMap(\.names)

  private static let parents: [String: String] = Dictionary(
    kinds.flatMap { kind in kind.names.map { ($0, kind.parent) } }, uniquingKeysWith: { first, _ in first })

  /// Returns the kind of thing that a class is, such as `animal` for `cat`; nil for the kinds themselves and for other words.
  package static func parent(of name: String) -> String? { parents[name].flatMap { $0 == name ? nil : $0 } }
}
