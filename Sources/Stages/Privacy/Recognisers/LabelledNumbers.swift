import Documents
import Language

extension Recogniser {
  /// Numbers of driving licences: no form is common to all, so a label must say so.
  static let driverID = Recogniser(
    "driver-id", .driverID, source: "AAMVA card standard: up to 25 letters and digits, by state; known by its label",
    labels: [
      "driver license", "drivers license", "driver s license", "driver licence", "drivers licence", "driver s licence",
      "driving licence", "driving license",
      "driver license number", "drivers license number", "driver s license number", "driver licence number",
      "driving licence number", "dl number", "dl no", "dl",
      "dln", "driver id", "fuhrerschein", "fuhrerscheinnummer", "permis de conduire", "licencia de conducir",
      "license number", "licence number",
    ], score: 0.85,
    examples: [
      "driver's license: «D123-4567-8901»", "DL no. «F255921850094»",
      "Driving licence «MORGA753116SM9IJ»".replacing(" «", with: ": «"),
    ],
    counterexamples: ["driver's license: pending", "public 123456789", "DL 5"]
  ) { text, start in
    number(text, start, 5...18, digits: 4)
  }

  /// Returns the run of letters, digits and single hyphens or blanks between groups of digits from a position on.
  ///
  /// - Parameters:
  ///   - lengths: how many letters and digits it may have.
  ///   - digits: how many of them must be digits at least.
  static func number(_ text: ScanText, _ start: Int, _ lengths: ClosedRange<Int>, digits: Int) -> Range<Int>? {
    var (position, end, letters, numbers) = (start, start, 0, 0)
    while position < text.count, letters <= lengths.upperBound {
      let code = text[position]
      if Shape.bit(code) != 0 {
        letters += 1
        if ScanText.isDigit(code) { numbers += 1 }
        position += 1
        end = position
      } else if code == 0x2D || (code == 0x20 && ScanText.isDigit(text[position - 1]) && letters < lengths.upperBound),
        position > start,
        code == 0x2D ? Shape.bit(text[position + 1]) != 0 : ScanText.isDigit(text[position + 1])
      {
        position += 1
      } else {
        break
      }
    }
    guard lengths.contains(letters), numbers >= digits, !ScanText.isWord(text[end]) else { return nil }
    // "12/03/2019" and "3.50" are no numbers of this kind.
    if [0x2F, 0x2E, 0x2C].contains(text[end]), ScanText.isDigit(text[end + 1]) { return nil }
    return start..<end
  }

  /// Numbers of passports.
  static let passportNumber = Recogniser(
    "passport-number", .usPassport, source: "ICAO Doc 9303: up to nine letters and digits; known by its label",
    labels: [
      "passport", "passport no", "passport number", "passport num", "passport nr", "passport card number", "reisepass",
      "reisepassnummer", "passeport", "pasaporte",
      "numero de pasaporte", "passaporto",
    ], score: 0.85, examples: ["Passport No: «A12345678»", "passport number is «123456789»"],
    counterexamples: ["passport: required", "Passport 2024"]
  ) { text, start in
    number(text, start, 6...9, digits: 5)
  }

  /// Numbers of bank accounts that are no IBAN.
  static let bankAccountNumber = Recogniser(
    "bank-account-number", .usBankAccount,
    source: "Amazon Comprehend: ten to twelve digits and the last four; other lengths where a label says so",
    labels: [
      "account", "acct", "account number", "account no", "account num", "account nr", "acct no", "acct number",
      "bank account", "bank account number", "a c",
      "a c no", "checking account", "savings account", "checking account number", "savings account number",
      "kontonummer", "konto nr", "konto", "kto", "compte",
      "cuenta", "numero de cuenta", "account ending in", "account ending",
    ], score: 0.8,
    examples: [
      "Account number: «0123456789»", "acct no. «12345678»", "account ending in: «9876»".replacing("in:", with: "in:"),
    ],
    counterexamples: ["on account of 1234", "Account: open", "accountant: 123456789"]
  ) { text, start in
    if let range = number(text, start, 6...17, digits: 6), range.allSatisfy({ !ScanText.isLetter(text[$0]) }) {
      return range
    }
    guard
      let behind = text.context(
        PhraseSet(["ending", "ending in", "ends in", "last four", "last 4"]), near: start..<start + 1, before: 3,
        behind: 0),
      !behind.isEmpty
    else { return nil }
    return LabelledValue.shapes(["9999"])(text, start)
  }

  /// Plates of vehicles.
  static let licensePlate = Recogniser(
    "license-plate", .licensePlate, source: "Two to eight letters and digits; known by its label",
    labels: [
      "license plate", "licence plate", "number plate", "plate number", "plate no", "plate", "registration plate",
      "license plate number", "vehicle registration",
      "vehicle registration number", "reg no", "kennzeichen", "plaque d immatriculation", "immatriculation",
      "matricula", "targa", "tag number",
    ], score: 0.75, examples: ["License plate: «7ABC123»", "Kennzeichen: «B-MW 1234»", "number plate is «AB12 CDE»"],
    counterexamples: ["plate: steel", "a plate of food", "plate 4"]
  ) { text, start in
    var (position, end, letters, digits, gaps) = (start, start, 0, 0, 0)
    while letters + digits <= 8 {
      let code = text[position]
      if ScanText.isDigit(code) {
        digits += 1
      } else if 0x41...0x5A ~= code, text.cased[position] == code {
        letters += 1
      } else if (code == 0x20 || code == 0x2D), position > start, gaps < 2, Shape.bit(text[position + 1]) != 0 {
        gaps += 1
        position += 1
        continue
      } else {
        break
      }
      position += 1
      end = position
    }
    return 4...8 ~= letters + digits && letters > 0 && digits > 0 && !ScanText.isWord(text[end]) ? start..<end : nil
  }
}
