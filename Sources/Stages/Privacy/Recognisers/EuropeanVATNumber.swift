import Documents
import Language

extension Recogniser {
  /// VAT numbers of the European Union and Britain whose check digits are public.
  static let europeanVATNumber = Recogniser(
    "european-vat-number", .euVAT,
    source: "European Commission, VIES: forms by country; check digits as the countries publish them",
    shapes: [
      "[A][T]-[U]-99999999", "[B][E]-[01]999-999-999", "[D][E]-999-999-999", "[D][K]-99-99-99-99", "[F][I]-99999999",
      "[F][R]-XX-999-999-999",
      "[I][T]-9{11}", "[L][U]-99999999", "[N][L]-999999999-[B]99", "[P][L]-9{10}", "[P][T]-999-999-999",
      "[S][E]-9999999999[0][1]", "[E][L]-9{9}",
      "[H][U]-99999999", "[G][B]-999-9999-99", "[E][S]-X-9999999-X", "[C][Z]-9{8-10}", "[I][E]-9999999AA",
      "[I][E]-9999999A", "[R][O]-9{6-10}", "[H][R]-9{11}",
      "[S][I]-9{8}", "[S][K]-9{10}", "[B][G]-9{9-10}", "[C][Y]-99999999A", "[E][E]-9{9}", "[L][V]-9{11}", "[L][T]-9{9}",
      "[M][T]-9{8}",
    ],
    context: [
      "vat", "vat no", "vat id", "vat number", "vat reg", "ust", "ustid", "ust id", "ust idnr", "umsatzsteuer",
      "umsatzsteuer id", "uid", "tva", "iva", "partita iva", "p iva",
      "btw", "moms", "mwst", "tax", "tax id", "nif", "cif", "pvm", "dph", "steuernummer", "uid nr", "ust id nr",
    ], alone: 0.7, near: 0.95, proof: "the country's check digits hold", mixesGaps: true,
    examples: [
      "USt-IdNr. «DE136695976»", "TVA «FR40303265045»", "VAT «GB 980 7806 84»", "«ATU13585627»", "BTW «NL004495445B01»",
      "P.IVA «IT00743110157»", "VAT no. «BE 0428.759.497»",
      "«PL8567346215»",
    ],
    counterexamples: ["USt-IdNr. DE136695977", "DE 123 456 789", "FR41303265045", "LT123456789"]
  ) { match in
    let country = String(match.text.prefix(2))
    return vatChecks[country]?(Array(match.letters.dropFirst(2)), match.digits) ?? false
  }

  /// Those of the countries whose check digits are not checked here; a word must speak for them.
  static let europeanVATForm = Recogniser(
    "european-vat-form", .euVAT, source: "European Commission, VIES: forms by country",
    shapes: [
      "[E][S]-X-9999999-X", "[C][Z]-9{8-10}", "[I][E]-9999999AA", "[I][E]-9999999A", "[R][O]-9{6-10}", "[H][R]-9{11}",
      "[S][I]-9{8}", "[S][K]-9{10}", "[B][G]-9{9-10}",
      "[C][Y]-99999999A", "[E][E]-9{9}", "[L][V]-9{11}", "[L][T]-9{9}", "[M][T]-9{8}",
    ],
    context: ["vat", "vat no", "vat id", "vat number", "iva", "dph", "pvm", "nif", "cif", "tax id", "tva"], near: 0.75,
    examples: ["VAT: «CZ12345678»"],
    counterexamples: ["CZ12345678", "VAT: XX12345678"])

  private typealias Check = @Sendable (_ letters: [UInt8], _ digits: [Int]) -> Bool

  private static let vatChecks: [String: Check] = [
    "AT": { _, digits in
      let sum = digits.prefix(7).enumerated().reduce(4) { sum, item in
        let value = item.offset % 2 == 1 ? item.element * 2 : item.element
        return sum + value / 10 + value % 10
      }
      return (10 - sum % 10) % 10 == digits[7]
    },
    "BE": { _, digits in 97 - number(digits.prefix(8)) % 97 == number(digits.suffix(2)) },
    "DE": { _, digits in digits[0] != 0 && Checksum.mod11And10(digits) },
    "DK": { _, digits in digits[0] != 0 && Checksum.sum(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 },
    "EL": { _, digits in Checksum.sum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == digits[8] },
    "FI": { _, digits in
      let rest = Checksum.sum(digits, [7, 9, 10, 5, 8, 4, 2]) % 11
      return rest != 1 && (11 - rest) % 11 == digits[7]
    },
    "FR": { letters, digits in
      guard digits.count == 11 else { return false }
      let siren = Array(digits.suffix(9))
      return Checksum.luhn(siren) && (12 + 3 * (number(siren[...]) % 97)) % 97 == number(digits.prefix(2))
    },
    "GB": { _, digits in
      let sum = Checksum.sum(digits, [8, 7, 6, 5, 4, 3, 2]) + number(digits.suffix(2))
      return sum > 0 && (sum % 97 == 0 || (sum + 55) % 97 == 0)
    },
    "HU": { _, digits in (10 - Checksum.sum(digits, [9, 7, 3, 1, 9, 7, 3]) % 10) % 10 == digits[7] },
    "IT": { _, digits in Set(digits).count > 1 && Checksum.luhn(digits) },
    "LU": { _, digits in number(digits.prefix(6)) % 89 == number(digits.suffix(2)) },
    "NL": { letters, digits in
      let rest = Checksum.sum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
      return rest == digits[8] || Checksum.mod97(Array("NL".utf8) + letters) == 1
    },
    "PL": { _, digits in Checksum.sum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9] },
    "PT": { _, digits in
      let rest = Checksum.sum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
      return digits[0] != 0 && (rest < 2 ? 0 : 11 - rest) == digits[8]
    },
    "SE": { _, digits in Checksum.luhn(digits.prefix(10)) },
  ]

  private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
