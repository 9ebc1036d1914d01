import Documents
import Testing

@testable import Stages

/// Numbers made and judged by other means than the recognisers' own: what is valid must be found, what is not must not.
@Suite struct GeneratedNumbersTests {
  /// A repeatable source of numbers (Knuth's MMIX generator).
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  struct Scheme: Sendable, CustomTestStringConvertible {
    var type: PIIType
    var label: String
    /// `9` a digit, `A` a letter, others themselves.
    var form: String
    var isValid: @Sendable (String) -> Bool
    var testDescription: String { "\(type.rawValue) \(form)" }

    init(_ type: PIIType, _ label: String, _ form: String, _ isValid: @escaping @Sendable (String) -> Bool) {
      (self.type, self.label, self.form, self.isValid) = (type, label, form, isValid)
    }

    func make(_ dice: inout Dice) -> String {
      String(
        form.map { letter in
          switch letter {
          case "9": Character(String(Int.random(in: 0...9, using: &dice)))
          case "A": Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").randomElement(using: &dice) ?? "A"
          default: letter
          }
        })
    }
  }

  private static func digits(_ text: String) -> [Int] { text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil } }

  /// The remainder of a long number, digit by digit; letters as two digits.
  private static func remainder(_ text: some StringProtocol, _ divisor: Int) -> Int {
    text.reduce(0) { rest, letter in
      let value = Int(String(letter), radix: 36) ?? 0
      return (rest * (value > 9 ? 100 : 10) + value) % divisor
    }
  }

  private static func luhn(_ text: String) -> Bool {
    var (sum, doubles) = (0, false)
    for digit in digits(text).reversed() {
      sum += doubles ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit] : digit
      doubles.toggle()
    }
    return sum % 10 == 0
  }

  /// Damm and Verhoeff as tables in the literature have them.
  private static let verhoeffProducts: [[Int]] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 0, 6, 7, 8, 9, 5], [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8], [5, 9, 8, 7, 6, 0, 4, 3, 2, 1], [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
  ]
  private static let verhoeffTurns: [[Int]] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 5, 7, 6, 2, 8, 3, 0, 9, 4], [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0], [4, 2, 8, 6, 5, 7, 3, 9, 0, 1], [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
  ]

  private static func weighs(_ text: String, _ weights: [Int], _ modulus: Int, _ rest: Int = 0) -> Bool {
    zip(digits(text), weights).map { $0.0 * $0.1 }.reduce(0, +) % modulus == rest
  }

  static let schemes: [Scheme] = [
    Scheme(.cardNumber, "card", "4999 9999 9999 9999") { luhn($0) },
    Scheme(.cardNumber, "card", "5399999999999999") { luhn($0) },
    Scheme(.cardNumber, "card", "3799-999999-99999") { luhn($0) },
    Scheme(.iban, "IBAN", "DE99 9999 9999 9999 9999 99") { text in
      let text = text.filter { $0 != " " }
      return remainder(text.dropFirst(4) + text.prefix(4), 97) == 1
    },
    Scheme(.iban, "account", "GB99AAAA99999999999999") { remainder($0.dropFirst(4) + $0.prefix(4), 97) == 1 },
    Scheme(.usSSN, "SSN", "999-99-9999") { text in
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return parts[0] > 0 && parts[0] < 900 && parts[0] != 666 && parts[1] > 0 && parts[2] > 0
    },
    Scheme(.usITIN, "ITIN", "999-99-9999") { text in
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return parts[0] >= 900 && (50...99).contains(parts[1]) && ![66, 67, 68, 69, 89, 93].contains(parts[1])
    },
    Scheme(.usBankRouting, "routing", "021999999") { weighs($0, [3, 7, 1, 3, 7, 1, 3, 7, 1], 10) },
    Scheme(.caSocialInsurance, "SIN", "199 999 999") { luhn($0) },
    Scheme(.caHealthNumber, "OHIP", "5999-999-999") { luhn($0) },
    Scheme(.ukHealthService, "NHS", "499 999 9999") { weighs($0, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 11) },
    Scheme(.ukTaxpayer, "UTR", "9999999999") { text in
      let rest = zip(digits(text).dropFirst(), [6, 7, 8, 9, 10, 5, 4, 3, 2]).map { $0.0 * $0.1 }.reduce(0, +) % 11
      return Int(String(Array("21987654321")[rest])) == digits(text)[0]
    },
    Scheme(.inAadhaar, "Aadhaar", "3999 9999 9999") { text in
      digits(text).reversed().enumerated().reduce(0) { verhoeffProducts[$0][verhoeffTurns[$1.offset % 8][$1.element]] }
        == 0
    },
    Scheme(.auBusinessNumber, "ABN", "59 999 999 999") {
      weighs("4" + $0.dropFirst(), [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19], 89)
    },
    Scheme(.auTaxFile, "TFN", "199 999 999") { weighs($0, [1, 4, 3, 7, 5, 8, 6, 9, 10], 11) },
    Scheme(.auMedicare, "Medicare", "2999 99999 1") { text in
      digits(text)[8] == zip(digits(text), [1, 3, 7, 9, 1, 3, 7, 9]).map { $0.0 * $0.1 }.reduce(0, +) % 10
    },
    Scheme(.beNational, "NISS", "85.07.15-999.99") { text in
      let all = String(text.filter(\.isNumber))
      return [all.prefix(9), "2" + all.prefix(9)].contains { 97 - remainder($0, 97) == Int(all.suffix(2)) }
    },
    Scheme(.brPerson, "CPF", "999.999.999-99") { text in
      let all = digits(text)
      func last(_ count: Int) -> Int {
        let sum = (0..<count).map { all[$0] * (count + 1 - $0) }.reduce(0, +)
        return sum % 11 < 2 ? 0 : 11 - sum % 11
      }
      return all[9] == last(9) && all[10] == last(10)
    },
    Scheme(.brCompany, "CNPJ", "99.999.999/0001-99") { text in
      let all = digits(text)
      func last(_ weights: [Int]) -> Int {
        let sum = zip(all, weights).map { $0.0 * $0.1 }.reduce(0, +)
        return sum % 11 < 2 ? 0 : 11 - sum % 11
      }
      return all[12] == last([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])
        && all[13] == last([6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])
    },
    Scheme(.chSocialSecurity, "AHV", "756.9999.9999.99") { text in
      let all = digits(text)
      let sums = [0, 1].map { first in stride(from: first, to: 13, by: 2).map { all[$0] }.reduce(0, +) }
      return (sums[0] + 3 * sums[1]) % 10 == 0
    },
    Scheme(.esNational, "DNI", "99999999A") { text in
      Array("TRWAGMYFPDXBNJZSQVHLCKE")[(Int(text.prefix(8)) ?? 0) % 23] == text.last
    },
    Scheme(.fiPersonal, "hetu", "150785-999A") { text in
      Array("0123456789ABCDEFHJKLMNPRSTUVWXY")[(Int(text.prefix(6) + text.dropFirst(7).prefix(3)) ?? 0) % 31]
        == text.last
    },
    Scheme(.frSocialSecurity, "NIR", "2 85 07 75 999 999 99") { text in
      let all = text.filter { $0 != " " }
      return 97 - (Int(all.prefix(13)) ?? 0) % 97 == Int(all.suffix(2))
    },
    Scheme(.nlCitizen, "BSN", "999999999") { text in
      text != "000000000"
        && (zip(digits(text), [9, 8, 7, 6, 5, 4, 3, 2]).map { $0.0 * $0.1 }.reduce(0, +) + 10 * digits(text)[8]) % 11
          == 0
    },
    Scheme(.plPESEL, "PESEL", "85071599999") { weighs($0, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10) },
    Scheme(.sePersonal, "personnummer", "850715-9999") { luhn($0) },
    Scheme(.sgNational, "NRIC", "S9999999A") { text in
      let sum = zip(digits(text), [2, 7, 6, 5, 4, 3, 2]).map { $0.0 * $0.1 }.reduce(0, +)
      return Array("JZIHGFEDCBA")[sum % 11] == text.last
    },
    Scheme(.noNational, "fnr", "15078599999") { text in
      weighs(text, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1], 11) && weighs(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11)
    },
    Scheme(.euVAT, "TVA", "BE 0999.999.999") { text in
      let all = text.filter(\.isNumber)
      return 97 - remainder(all.prefix(8), 97) == Int(all.suffix(2))
    },
    Scheme(.euVAT, "MwSt", "DE199999999") { text in
      var product = 10
      for digit in digits(text).dropLast() {
        var sum = (digit + product) % 10
        if sum == 0 { sum = 10 }
        product = sum * 2 % 11
      }
      return (11 - product) % 10 == digits(text)[8]
    },
    Scheme(.euVAT, "moms", "DK99999999") { $0.dropFirst(2).first != "0" && weighs($0, [2, 7, 6, 5, 4, 3, 2, 1], 11) },
    Scheme(.vehicleID, "car", "1HGCM82699C999999") { text in
      let values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ"
      let places = Array("8765432X098765432")
      let sum = zip(text, places).map { letter, place -> Int in
        let place = place == "X" ? 10 : place.wholeNumberValue ?? 0
        return (values.firstIndex(of: letter).map { values.distance(from: values.startIndex, to: $0) } ?? 0) % 10
          * place
      }.reduce(0, +)
      return text.dropFirst(8).first == Array("0123456789X")[sum % 11]
    },
  ]

  @Test(arguments: schemes) func `valid numbers are found whole, invalid ones not at all`(scheme: Scheme) {
    var dice = Dice(state: 20_261_123 &+ UInt64(scheme.form.utf8.reduce(0) { $0 * 31 % 65_521 + Int($1) }))
    let scanner = PIIScanner([scheme.type])
    var (valid, invalid) = (0, 0)
    for _ in 0..<60_000 where valid < 40 || invalid < 40 {
      let number = scheme.make(&dice)
      let holds = scheme.isValid(number)
      guard holds ? valid < 40 : invalid < 40 else { continue }
      if holds { valid += 1 } else { invalid += 1 }
      let text = "\(scheme.label): \(number), thanks"
      let found = scanner.find(in: text, atLeast: [scheme.type: 0.5])
      let start = scheme.label.utf8.count + 2
      #expect(found.map(\.range) == (holds ? [start..<start + number.utf8.count] : []), "\(number)")
    }
    #expect(valid == 40 && invalid == 40)
  }
}
