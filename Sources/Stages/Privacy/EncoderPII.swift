import Documents
import Encoder
import Pipeline

/// What the text encoder's head `pii` says about a text.
struct EncoderPII {
  private let model: HeadModel

  /// Finds the model; nil when it is not to be used or not installed. Throws `MissingPart` where it must be there.
  init?(_ use: ModelUse) throws {
    guard use != .never else { return nil }
    do { model = try HeadModel() } catch {
      if use == .always { throw error }
      return nil
    }
  }

  func digests() throws -> [ModelDigest] { try model.digests() }

  /// What is taken from the encoder: types that only meaning tells, or a label at best. Numbers with check digits are the rules' alone:
  /// what their check digits refuse is none, whatever it looks like.
  private static let types: [String: PIIType] = [
    "NAME": .name, "ADDRESS": .address, "PLACE": .address, "DATE_TIME": .dateTime, "AGE": .age, "USERNAME": .username,
    "PASSWORD": .password, "PIN": .pin, "PHONE": .phone, "DRIVER_ID": .driverID, "LICENSE_PLATE": .licensePlate,
    "PASSPORT_NUMBER": .usPassport, "BANK_ACCOUNT_NUMBER": .usBankAccount, "CREDIT_DEBIT_CVV": .cardCVV,
    "CREDIT_DEBIT_EXPIRY": .cardExpiry,
  ]
  /// What numbers of these types need at least, in digits; words alone are none.
  private static let digits: [PIIType: Int] = [
    .age: 1, .pin: 4, .phone: 5, .driverID: 4, .licensePlate: 1, .usPassport: 5, .usBankAccount: 4, .cardCVV: 3,
    .cardExpiry: 3,
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
    for tag in try model.heads().tags(text, head: "pii") {
      if tag.label == "ORGANIZATION" { organisations.append(tag.range) }
      guard let type = Self.types[tag.label], wanted.contains(type) else { continue }
      let range = Self.trimmed(tag.range, bytes)
      let isPlace = tag.label == "PLACE"
      guard !range.isEmpty, Self.fits(bytes[range], type), !isPlace || places else { continue }
      found.append(
        PIIReader.Found(
          type: type, range: range, score: tag.score * Self.trust,
          evidence: isPlace ? "encoder: a place by itself" : "encoder: head pii"))
    }
    return (found, organisations)
  }

  /// Whether a stretch has what its type needs: digits for numbers, letters for names and towns, no digits in names of people.
  private static func fits(_ bytes: ArraySlice<UInt8>, _ type: PIIType) -> Bool {
    let digits = bytes.count { 0x30...0x39 ~= $0 }
    let letters = bytes.count { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 >= 0x80 }
    switch type {
    case .name: return letters >= 2 && digits == 0
    case .address: return letters >= 2
    case .username, .password: return letters + digits >= 3
    default: return digits >= Self.digits[type] ?? 0
    }
  }

  /// Takes blanks and marks that end a sentence off a stretch.
  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, [0x20, 0x0A, 0x0D, 0x2C, 0x3A, 0x3B, 0x22].contains(bytes[end - 1]) { end -= 1 }
    while start < end, [0x20, 0x0A, 0x0D, 0x2C, 0x3A, 0x3B, 0x22].contains(bytes[start]) { start += 1 }
    return start..<end
  }
}
