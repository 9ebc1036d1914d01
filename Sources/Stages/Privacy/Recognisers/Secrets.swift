import Documents
import Language

extension Recogniser {
  /// Passwords: whatever stands behind the word.
  static let password = Recogniser(
    "password", .password, source: "Known by its label; a run without blanks",
    labels: [
      "password", "passwd", "pwd", "passphrase", "passcode", "pass", "passwort", "kennwort", "mot de passe",
      "contrasena", "wachtwoord", "senha", "pw",
      "temporary password", "login password", "wifi password", "password code",
    ], score: 0.85, examples: ["Password: «hunter2!»", "the password is «S3cure#Pass», do not tell", "pwd=«abc123»"],
    counterexamples: ["Password: ", "forgot your password? Click", "password reset link", "your password is required"]
  ) { text, start in
    guard let range = LabelledValue.run(text, start, atLeast: 4, atMost: 64) else { return nil }
    // Behind "is" a word of small letters is the sentence going on.
    let plain = range.allSatisfy { 0x61...0x7A ~= text.cased[$0] }
    let isSaid = text[start - 1] == 0x20 && !(1...3).contains { [0x3A, 0x3D].contains(text[start - $0]) }
    return plain && isSaid ? nil : range
  }

  /// Personal identification numbers of bank cards.
  static let pin = Recogniser(
    "pin", .pin, source: "Amazon Comprehend: four digits; known by its label",
    labels: ["pin", "pin code", "pin number", "pin no", "personal identification number", "atm pin", "card pin"],
    isLoose: true, score: 0.85,
    examples: ["PIN: «1234»", "my pin is «8841»", "pin code «4821»"],
    counterexamples: ["PIN 12", "pins 1234", "PIN code 560001 7"]
  ) { text, start in
    LabelledValue.shapes(["9999"])(text, start)
  }

  /// Names of accounts.
  static let username = Recogniser(
    "username", .username, source: "Known by its label; a run without blanks",
    labels: [
      "username", "user name", "user id", "userid", "login", "login name", "login id", "screen name", "handle",
      "nickname", "user", "benutzername", "benutzer",
      "utilisateur", "nom d utilisateur", "usuario", "nombre de usuario", "account name", "twitter", "instagram",
      "skype", "github",
    ], score: 0.8, examples: ["Username: «jdoe42»", "login = «anna.b»", "my user name is «blue_fox9»"],
    counterexamples: ["user: the", "Username: ", "the user is happy", "login page"]
  ) { text, start in
    guard let range = LabelledValue.run(text, start, atLeast: 3, atMost: 40) else { return nil }
    let isAnnounced = (1...3).contains { [0x3A, 0x3D].contains(text[start - $0]) }
    let marks = range.contains { position in
      ScanText.isDigit(text[position]) || [0x5F, 0x2E, 0x2D, 0x40].contains(text[position])
    }
    let fits = range.allSatisfy { ScanText.isWord(text[$0]) || [0x5F, 0x2E, 0x2D, 0x40].contains(text[$0]) }
    let common: Set<String> = ["the", "and", "name", "password", "your", "none", "required", "https", "http"]
    return fits && (marks || (isAnnounced && !common.contains(text.string(range).lowercased()))) ? range : nil
  }

  /// Handles with an at sign in front, as social networks have them.
  static let handle = Recogniser(
    "handle", .username, source: "Amazon Comprehend: a user name is also a handle; an at sign at the start of a word",
    examples: ["thanks «@blue_fox9»!", "(«@anna_b»)"], counterexamples: ["anna@example.com", "5 @ 3.50", "@2x"]
  ) { text in
    text.words.compactMap { word in
      let start = word.range.lowerBound
      guard text[start - 1] == 0x40, word.hasLetters || text[word.range.upperBound] == 0x5F else { return nil }
      let before = text[start - 2]
      guard !ScanText.isWord(before), before != 0x2E, before != 0x40, before != 0x2F else { return nil }
      var end = start
      while ScanText.isWord(text[end]) || (text[end] == 0x5F) { end += 1 }
      return 3...30 ~= end - start && !(text[end] == 0x2E && ScanText.isLetter(text[end + 1]))
        && !ScanText.isDigit(text[start])
        ? Finding(range: start - 1..<end, score: 0.7, why: "an at sign before a word") : nil
    }
  }
}
