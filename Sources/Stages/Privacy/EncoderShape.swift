import Documents
import Language

/// Whether what the text encoder took for something can be that by its form. Tables and measures are not what it was trained on: there it
/// takes `1.5–2.4` for a date and half a number for an age.
enum EncoderShape {
  /// What numbers of these types need at least, in digits; words alone are none.
  private static let digits: [PIIType: Int] = [
    .age: 1, .pin: 4, .phone: 6, .driverID: 4, .licensePlate: 1, .usPassport: 5, .usBankAccount: 4, .cardCVV: 3,
    .cardExpiry: 3,
  ]

  static func fits(_ range: Range<Int>, of bytes: [UInt8], _ type: PIIType) -> Bool {
    let stretch = bytes[range]
    let digits = stretch.count(where: isDigit)
    let letters = stretch.count(where: isLetter)
    let value = String(decoding: stretch, as: UTF8.self)
    guard digits == 0 || !cutsNumber(range, bytes) else { return false }
    switch type {
    case .name: return letters >= 2 && digits == 0 && !isRole(value) && !isSaint(range, bytes)
    case .address: return letters >= 2
    case .username, .password: return letters + digits >= 3 && !value.contains { $0.isWhitespace }
    case .dateTime: return digits == 0 || isDate(value)
    case .age: return digits >= 1 && isAge(value)
    case .phone:
      return digits >= (value.hasPrefix("+") ? 8 : 6) && !hasGap(value) && !isDecimal(value)
        && !value.contains { ",%–".contains($0) }
    case .cardExpiry: return digits >= 3 && value.contains { "/-. ".contains($0) }
    case .licensePlate: return digits >= 1 && letters + digits >= 5
    default: return digits >= Self.digits[type] ?? 0
    }
  }

  /// Whether a stretch begins or ends inside a number: `8` of `1.8`, `19` of `1983`.
  private static func cutsNumber(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    func joins(_ edge: Int, _ step: Int) -> Bool {
      guard isDigit(bytes[edge]), bytes.indices.contains(edge + step) else { return false }
      if isDigit(bytes[edge + step]) { return true }
      return [0x2E, 0x2C].contains(bytes[edge + step]) && bytes.indices.contains(edge + 2 * step)
        && isDigit(bytes[edge + 2 * step])
    }
    return joins(range.lowerBound, -1) || joins(range.upperBound - 1, 1)
  }

  /// Whether digits are of a date or time: with a word, a year, a clock's colon, or three numbers with signs between.
  private static func isDate(_ value: String) -> Bool {
    if value.contains(where: \.isLetter) || value.contains(where: { ":/'’".contains($0) }) {
      return value.contains(where: \.isLetter) || !value.contains(".")
    }
    let numbers = value.split { !$0.isNumber }
    return numbers.contains { $0.count == 4 && 1500...2100 ~= (Int($0) ?? 0) }
      || numbers.count == 3 && value.split { $0 == "." || $0 == "-" }.count == 3
  }

  /// Whether the first number is one of years that people reach, or is of other units.
  private static func isAge(_ value: String) -> Bool {
    guard let number = value.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) }) else { return false }
    return number <= 120 || value.contains { $0.isLetter }
  }

  /// Whether `St.` stands before it: a church, a school or a town.
  private static func isSaint(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let before = bytes[..<range.lowerBound].suffix(4)
    return before.elementsEqual("St. ".utf8) || before.suffix(3).elementsEqual("St ".utf8)
  }

  /// Whether it is one number with a point, as a degree of latitude.
  private static func isDecimal(_ value: String) -> Bool {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].allSatisfy(\.isNumber)
      && parts[0].drop { "+-−".contains($0) }.allSatisfy(\.isNumber)
  }

  private static func hasGap(_ value: String) -> Bool {
    value.contains("  ") || value.contains("\t")
  }

  /// What contracts call their parties.
  private static let roles: Set<String> = [
    "borrower", "borrowers", "lender", "lenders", "agent", "company", "purchaser", "seller", "buyer", "licensee",
    "licensor", "landlord", "tenant", "lessee", "lessor", "guarantor", "guarantors", "trustee", "holder", "holders",
    "party", "parties", "executive", "employee", "employer", "consultant", "contractor", "investor", "investors",
    "issuer", "client", "customer", "supplier", "vendor", "administrative", "collateral", "co", "the", "bank",
  ]

  private static func isRole(_ value: String) -> Bool {
    value.split { !$0.isLetter }.allSatisfy { roles.contains(Fold.text(String($0))) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80 }
}
