import Binding

/// What a model is for.
package enum ModelTask: String, BindableChoice, Sendable {
  case detect
  case faces
  case label
  case segment
}

/// How a model's outputs are read.
package enum ModelDecoder: String, BindableChoice, Sendable {
  /// A picture's one label: a score for each.
  case classify
  /// DEIMv2, D-FINE and RT-DETR as their own export writes them: labels, boxes, scores.
  case detr
  /// Segment Anything in two files, an encoder and a decoder.
  case sam
  /// A score for each class at each pixel.
  case semantic
  /// Faces without landmarks: scores and boxes.
  case ultraface
  /// YOLO v8 to v11 without their suppression: one output of boxes and scores.
  case yolo
  case yolox
  case yunet

  /// What models of this kind do.
  package var task: ModelTask {
    switch self {
    case .classify: .label
    case .detr, .yolo, .yolox: .detect
    case .sam, .semantic: .segment
    case .ultraface, .yunet: .faces
    }
  }
}

/// Whether a model is meant for use.
package enum ModelApproval: String, BindableChoice, Sendable {
  case approved
  case pending
}

/// What a catalogue says of a model; the form of `catalog.yaml` and of the `model.yaml` of a user's own model.
package struct ModelEntry: Bindable, Hashable {
  package var name = ""
  package var version = "1"
  package var about = ""
  package var decoder = ModelDecoder.detr
  /// Models that can stand in for one another.
  package var group = ""
  package var approval = ModelApproval.pending
  /// Whether `sheaf models pull` brings it when no name is given.
  package var isDefault = false
  package var licence = ""
  package var training = ""
  package var quality = ""
  package var input = ModelInput()
  /// `coco` for the names that Sheaf holds; else the file of role `labels` says them.
  package var labels = ""
  /// What one step of a classifier's 8-bit output is worth where that is a logit; 0 where bytes are 256ths.
  package var outputStep = 0.0
  package var files: [ModelFile] = []

  package init() {}

  package var task: ModelTask { decoder.task }

  /// Returns the first file of a role.
  package func file(_ role: ModelFile.Role) -> ModelFile? { files.first { $0.role == role } }

  package static let fields: [Field<ModelEntry>] = [
    Field("name", \.name, "The name that pipelines use"),
    Field("version", \.version, "The version of these weights"),
    Field("about", \.about, "What it is"),
    Field("decoder", \.decoder, "How its outputs are read"),
    Field("group", \.group, "Models that can stand in for one another"),
    Field("approval", \.approval, "Whether it is meant for use"),
    Field("default", \.isDefault, "Whether it is pulled without being named"),
    Field("licence", \.licence, "The licence of the weights"),
    Field("training", \.training, "What it was trained on"),
    Field("quality", \.quality, "Its quality as its authors state it"),
    Field(nested: "input", \.input, "How a picture is made ready, where it is not as the decoder's models have it"),
    Field("labels", \.labels, "The names of its labels: coco, or empty for the file of labels"),
    Field("output_step", \.outputStep, "What one step of an 8-bit output is worth, where that is a logit"),
    Field(list: "files", \.files, "Its files") { name in
      var file = ModelFile()
      file.name = name
      return file
    },
  ]

  /// Letters, digits, dots, dashes and underscores: a name is also a folder.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix(".")
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains($0))
      }
  }

  package func check() -> [(field: String, message: String)] {
    var problems: [(String, String)] = []
    if !Self.isName(name) { problems.append(("name", "must be of letters, digits, dots, dashes and underscores")) }
    for file in files where !Self.isName(file.name) {
      problems.append(("files", "a file's name must be of letters, digits, dots, dashes and underscores"))
    }
    let needed: [ModelFile.Role] = decoder == .sam ? [.encoder, .decoder] : [.model]
    for role in needed where file(role) == nil {
      problems.append(("files", "a file of role \(role.rawValue) is needed"))
    }
    return problems
  }
}

/// How a picture is made ready for a model, where that is not the way of its decoder.
package struct ModelInput: Bindable, Hashable {
  package enum Scaling: String, BindableChoice, Sendable {
    /// To the model's size, whatever that does to the shape.
    case stretch
    /// To fit, in the middle, on a ground of the pad value.
    case letterbox
    /// To fit, in the top left corner, on a ground of the pad value.
    case corner
  }

  package enum Order: String, BindableChoice, Sendable {
    case rgb
    case bgr
  }

  /// Width and height where the file leaves them open; for faces the longer side.
  package var size: [Int] = []
  package var scaling: Scaling?
  package var order: Order?
  /// Taken off each channel (one value or three, 0...255).
  package var mean: [Double] = []
  /// What each channel is divided by after that.
  package var deviation: [Double] = []
  /// 0...255.
  package var pad: Int?

  package init() {}

  package static let fields: [Field<ModelInput>] = [
    Field("size", \.size, "Width and height where the model leaves them open"),
    Field("scaling", \.scaling, "stretch, letterbox or corner"),
    Field("order", \.order, "Order of the channels: rgb or bgr"),
    Field("mean", \.mean, "Taken off each channel, 0 to 255"),
    Field("deviation", \.deviation, "What each channel is divided by"),
    Field("pad", \.pad, "The value around a picture that is smaller than the model's"),
  ]

  package func check() -> [(field: String, message: String)] {
    var problems: [(String, String)] = []
    for (name, values) in [("mean", mean), ("deviation", deviation)] where ![0, 1, 3].contains(values.count) {
      problems.append((name, "one value or three"))
    }
    if deviation.contains(0) { problems.append(("deviation", "must not be 0")) }
    if size.contains(where: { !(16...4_096).contains($0) }) || size.count > 2 {
      problems.append(("size", "width and height, from 16 to 4096"))
    }
    return problems
  }
}

/// A file of a model.
package struct ModelFile: Bindable, Hashable {
  package enum Role: String, BindableChoice, Sendable {
    case model
    case encoder
    case decoder
    case labels
  }

  package var name = ""
  package var role = Role.model
  /// Where it can be had, at a pinned commit; empty for a user's own.
  package var url = ""
  /// 0 where it is not known.
  package var bytes = 0
  package var sha256 = ""
  /// Git's id of the content, where only that is known.
  package var gitBlob = ""

  package init() {}

  package static let fields: [Field<ModelFile>] = [
    Field("name", \.name, "Its name"), Field("role", \.role, "What it is to the model"),
    Field("url", \.url, "Where it can be had"), Field("bytes", \.bytes, "Its length"),
    Field("sha256", \.sha256, "SHA-256 of its content"), Field("git_blob", \.gitBlob, "Git's id of its content"),
  ]
}
