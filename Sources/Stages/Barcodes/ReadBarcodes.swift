import Binding
import Documents
import Pipeline
import ZXing

/// The barcodes of a page, from the top down.
struct Barcodes: PageArtifact {
  struct Barcode: Codable, Sendable, Equatable {
    /// ZXing's name of the format, such as `QRCode`.
    var format: String
    var text: String
    /// The upright box around it, in page ratios.
    var box: Rect<Ratio>
  }

  var all: [Barcode]
}

/// `barcodes.read`: every barcode of a page's picture, whatever its format and rotation.
///
/// PDF pages are drawn for it, which text alone would not need; a text file has no picture and so no barcodes.
struct ReadBarcodes: Stage {
  static let id: StageID = "barcodes.read"
  static let about = "Reads the barcodes of a page: linear and matrix codes, in any rotation, several a page (ZXing)"
  static let version = 1

  struct Options: Bindable {
    var most = 32
    static let fields: [Field<Options>] = [Field("most", \.most, in: 1...1_000, "Most barcodes of a page")]
  }

  private let most: Int

  init(_ options: Options) { most = options.most }

  func run(_ picture: Lazy<PageImage>) throws -> Barcodes {
    guard let image = try picture.getIfAny() else { return Barcodes(all: []) }
    let grey = image.grey
    do {
      let found = try BarcodeReader.read(grey: grey.bytes, width: grey.width, height: grey.height, most: most)
      return Barcodes(
        all: found.map { code in
          let box = Rect<Pixels>(
            left: Double(code.left), top: Double(code.top), right: Double(code.right), bottom: Double(code.bottom))
          return Barcodes.Barcode(format: code.format, text: code.text, box: image.frame.ratios(box))
        })
    } catch is ZXingError {
      throw Failure(.internal, "ZXing gave up on the picture")
    }
  }

  static let examples = [
    Example(
      "A PDF417 code in a photo", sample: "pictures/barcode.png", table: "barcodes", columns: ["format", "text"],
      rows: [["PDF417", "A PDF 417 barcode with ASCII text"]]),
    Example(
      "The code at the foot of a receipt", sample: "pictures/receipt.jpg", table: "barcodes",
      columns: ["format", "text"], rows: [["Code39", "A47380E60"]]),
  ]

  static let tables = [
    Table<Barcodes>(
      "barcodes", about: "One row a barcode", rows: { $0.all },
      columns: [Column<Barcodes.Barcode>("format") { .text($0.format) }, Column("text") { .text($0.text) }]
        + Column.box { $0.box })
  ]
}
