import Binding
import Documents

/// What `privacy.redact` removes, and what stands in its place.
struct RedactionOptions: Bindable {
  /// How removed text is written.
  enum Mode: String, BindableChoice {
    /// A mask character for each character.
    case mask
    /// The type in brackets, such as `[NAME]`.
    case type
  }

  /// Which burnt pages are read again by OCR.
  enum Reading: String, BindableChoice {
    /// Those with findings of their own.
    case found
    case every
  }

  var types: [String] = []
  var minScore = 0.5
  var mode = Mode.mask
  var mask = "*"
  var maskBlanks = true
  var fill = "black"
  var faces = RegionCover.black
  var margin = 0.1
  var dpi = 200
  var quality = 80
  var columns: [String] = []
  var readAgain = Reading.found
  var languages = ["eng"]

  static let fields: [Field<RedactionOptions>] = [
    Field("types", \.types, "Types to remove, such as [NAME, SSN]; empty for all that were found"),
    Field("min_score", \.minScore, in: 0...1, "Lowest score of a finding that is removed"),
    Field("mode", \.mode, "What stands for removed text: mask (a character for each of its own) or type, as [NAME]"),
    Field("mask", \.mask, "The mask character"),
    Field("mask_blanks", \.maskBlanks, "Whether blanks inside a removed value are masked too"),
    Field("fill", \.fill, "Colour of the boxes in pictures: black, white, grey, red or #RRGGBB"),
    Field(
      "faces", \.faces,
      "How faces are covered where vision.faces finds them: black, white, blur or pixelate; only black and white are checked"
    ),
    Field("margin", \.margin, in: 0...2, "How far a box passes its words on every side, in heights of the words"),
    Field(
      "dpi", \.dpi, in: 72...600, "Resolution of the pages of redacted PDFs; picture files keep their own resolution"),
    Field("quality", \.quality, in: 30...100, "JPEG quality of the pages of redacted PDFs"),
    Field("columns", \.columns, "Columns of CSV and JSON Lines files that are removed whole"),
    Field(
      "read_again", \.readAgain,
      "Which redacted pages are read again by OCR: found (those with findings of their own) or every one"),
    Field("languages", \.languages, "Tesseract languages of that reading, the main one first"),
  ]

  func check() -> [(field: String, message: String)] {
    var problems: [(field: String, message: String)] = []
    for type in types where PIIType(rawValue: type) == nil {
      problems.append(("types", "there is no type \"\(type)\""))
    }
    if mask.count != 1 || mask.first?.isLetter == true || mask.first?.isNumber == true
      || mask.first?.isWhitespace == true
    {
      problems.append(("mask", "must be one character that is no letter, digit or blank"))
    }
    if color == nil { problems.append(("fill", "is no colour: black, white, grey, red or #RRGGBB")) }
    if languages.isEmpty { problems.append(("languages", "at least one is needed")) }
    return problems
  }

  /// The types to remove.
  var wanted: Set<PIIType> {
    types.isEmpty ? Set(PIIType.allCases) : Set(types.compactMap { PIIType(rawValue: $0) })
  }

  var textMask: TextMask { TextMask(character: mode == .type ? nil : mask.first ?? "*", masksBlanks: maskBlanks) }

  /// Red, green and blue of the boxes; nil for a word that is no colour.
  var color: BoxColor? {
    switch fill {
    case "black": BoxColor(red: 0, green: 0, blue: 0)
    case "white": BoxColor(red: 255, green: 255, blue: 255)
    case "grey", "gray": BoxColor(red: 128, green: 128, blue: 128)
    case "red": BoxColor(red: 200, green: 0, blue: 0)
    default: BoxColor(hexadecimal: fill)
    }
  }
}

/// The colour of the boxes that cover a picture.
struct BoxColor: Hashable, Sendable, Codable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  var isGrey: Bool { red == green && green == blue }

  init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// Reads `#RRGGBB`.
  init?(hexadecimal text: String) {
    guard text.hasPrefix("#"), text.utf8.count == 7, let value = UInt32(text.dropFirst(), radix: 16) else { return nil }
    self.init(red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }
}
