import Documents
import Language

extension Recogniser {
  /// Addresses of electronic mail.
  static let emailAddress = Recogniser(
    "email-address", .email,
    source: "RFC 5322, the dot-atom form; a blank that reading put beside the at sign is borne",
    examples: [
      "write to «anna.b+news@mail.example.co.uk».", "<«a@b.io»>", "mailto:«x_y@example.com»",
      "E-mail: «anna @example.com»", "«jörg@müller.de» schrieb",
    ],
    counterexamples: ["anna@", "@anna", "5 @ 3.50 each", "a@b", "anna@example"]
  ) { text in
    var findings: [Finding] = []
    for at in text.codes.indices where text.codes[at] == 0x40 {
      var start = at
      if text[at - 1] == 0x20, ScanText.isWord(text[at - 2]), ScanText.isWord(text[at + 1]), isLabelled(text, at) {
        start -= 1
      }
      while isLocal(text[start - 1]), at - start < 64 { start -= 1 }
      while start < at, !ScanText.isWord(text[start]) { start += 1 }
      var end = at + 1
      if text[end] == 0x20, isLabelled(text, at) { end += 1 }
      let host = end
      while ScanText.isWord(text[end]) || ((text[end] == 0x2E || text[end] == 0x2D) && ScanText.isWord(text[end + 1])) {
        end += 1
      }
      let labels = text.codes[host..<max(host, min(end, text.count))].split(separator: 0x2E)
      guard start < at, at - start <= 65, labels.count >= 2, let last = labels.last, 2...24 ~= last.count,
        last.allSatisfy(ScanText.isLetter)
      else { continue }
      findings.append(Finding(range: start..<end, score: 0.99, why: "a name, an at sign and a domain"))
    }
    return findings
  }

  private static func isLocal(_ code: UInt8) -> Bool {
    ScanText.isWord(code) || [0x2E, 0x2B, 0x2D, 0x5F, 0x25].contains(code)
  }

  private static let emailLabels = PhraseSet(["email", "e mail", "mail", "mailto"])

  private static func isLabelled(_ text: ScanText, _ at: Int) -> Bool {
    text.context(emailLabels, near: at..<at + 1, before: 5, behind: 0) != nil
  }
}
