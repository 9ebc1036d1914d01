import Documents
import Encoder
import Language
import LanguageDetector
import Pipeline

/// What the text encoder's head `pii` says about a text.
struct EncoderPII {
  private let model: HeadModel

  /// Finds the model; nil when it is not to be used or not installed. Throws `MissingPart` where it must be there.
  init?(_ use: ModelUse) throws {
    guard use != .never else { return nil }
    do { model = try HeadModel() } catch let missing as MissingPart {
      if use == .always { throw missing }
      return nil
    }
  }

  var models: [ModelDigest] { model.models }

  /// What is taken from the encoder: types that only meaning tells, or a label at best. Numbers with check digits are the rules' alone:
  /// what their check digits refuse is none, whatever it looks like.
  private static let types: [String: PIIType] = [
    "NAME": .name, "ADDRESS": .address, "PLACE": .address, "DATE_TIME": .dateTime, "AGE": .age, "USERNAME": .username,
    "PASSWORD": .password, "PIN": .pin, "PHONE": .phone, "DRIVER_ID": .driverID, "LICENSE_PLATE": .licensePlate,
    "PASSPORT_NUMBER": .usPassport, "BANK_ACCOUNT_NUMBER": .usBankAccount, "CREDIT_DEBIT_CVV": .cardCVV,
    "CREDIT_DEBIT_EXPIRY": .cardExpiry,
  ]
  /// The encoder is sure of itself even where it is wrong; a check digit that holds is never outvoted by it.
  private static let trust = 0.9

  /// Returns what a text holds, and the stretches that are names of organisations.
  ///
  /// - Parameter places: whether a town or country by itself is an address.
  func find(in text: String, types wanted: Set<PIIType>, places: Bool) throws -> (
    found: [PIIReader.Found], organisations: [Range<Int>]
  ) {
    let bytes = Array(text.utf8)
    var found: [PIIReader.Found] = []
    var organisations: [Range<Int>] = []
    let isForeign = Self.isForeign(text)
    for tag in try model.heads().tags(text, head: "pii") {
      if tag.label == "ORGANIZATION" { organisations.append(tag.range) }
      guard let type = Self.types[tag.label], wanted.contains(type) else { continue }
      let range = Self.trimmed(tag.range, bytes)
      let isPlace = tag.label == "PLACE"
      guard !range.isEmpty, EncoderShape.fits(range, of: bytes, type), !isPlace || places,
        let score = Self.score(tag.score, type, String(decoding: bytes[range], as: UTF8.self), isForeign: isForeign)
      else { continue }
      found.append(
        PIIReader.Found(
          type: type, range: range, score: score,
          evidence: (isPlace ? "encoder: a place by itself" : "encoder: head pii")
            + (isForeign ? ", in a language it was not trained for" : "")))
    }
    return (found, organisations)
  }

  /// The lowest certainty of the encoder that counts: for numbers and words that a label gives away to the rules, it must be sure.
  private static let least: [PIIType: Double] = [
    .name: 0.65, .age: 0.85, .username: 0.85, .password: 0.85, .pin: 0.85, .phone: 0.85, .driverID: 0.85,
    .licensePlate: 0.85,
    .usPassport: 0.85, .usBankAccount: 0.85, .cardCVV: 0.85, .cardExpiry: 0.85,
  ]

  /// Returns the score of a finding, nil for one that does not count.
  ///
  /// - Parameter certainty: the encoder's own, 0...1.
  static func score(_ certainty: Double, _ type: PIIType, _ value: String, isForeign: Bool) -> Double? {
    guard certainty >= least[type] ?? 0 else { return nil }
    // It was trained on English: in other languages every capitalised noun looks like a name, so a given name must vouch for it.
    let isKnown =
      type == .name
      && value.split(whereSeparator: { !$0.isLetter }).contains { FirstNames.all.contains(Fold.text(String($0))) }
    return certainty * (isForeign && !isKnown ? trust / 2 : trust)
  }

  /// Whether a text is long enough to tell its language, and that is not English.
  static func isForeign(_ text: String) -> Bool {
    guard text.utf8.count >= 200 else { return false }
    let (languages, isReliable) = CompactLanguageDetector.detect(text)
    return isReliable && languages.first.map { $0.code != "en" && $0.share >= 0.6 } ?? false
  }

  /// Takes blanks and marks that end a sentence off a stretch.
  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, [0x20, 0x0A, 0x0D, 0x2C, 0x3A, 0x3B, 0x22].contains(bytes[end - 1]) { end -= 1 }
    while start < end, [0x20, 0x0A, 0x0D, 0x2C, 0x3A, 0x3B, 0x22].contains(bytes[start]) { start += 1 }
    return start..<end
  }
}
