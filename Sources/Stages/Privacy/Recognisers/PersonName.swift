import Documents

extension Recogniser {
  /// Names of people by the words around them.
  static let personName = Recogniser(
    "person-name", .name,
    source:
      "Amazon Comprehend: NAME has no titles; found behind titles and greetings, or by a well-known given name with another word",
    examples: [
      "Dear Mr. «Holloway»,", "my name is «Wenzel»", "Yours sincerely,\n«Ada Quill»", "Prof. «J. van der Berg» said",
      "I met «Margaret O'Neil» there", "I am «Karl Brunner», your host",
    ],
    counterexamples: [
      "Dear Sir or Madam", "Dear Customer", "I am The Law", "This is Germany", "Dr. on call", "Mark my words",
      "hello there", "visar sig. Om du kan", "at James Priory", "St. Louis County", "San Luis Obispo", "AMBER J 0.5",
    ]
  ) { text in
    NameScan(text).findings()
  }

  private static let nextLabels: Set<String> = ["house", "father", "mother", "husband", "wife", "spouse"]

  /// Names behind their label.
  static let labelledName = Recogniser(
    "labelled-name", .name, source: "Known by its label; one to five capitalised words on its line",
    labels: [
      "name", "full name", "first name", "last name", "surname", "given name", "given names", "family name",
      "middle name", "maiden name", "patient", "patient name", "customer name", "client name",
      "contact person", "attention", "employee", "employee name", "applicant", "account holder", "cardholder",
      "cardholder name", "card holder", "beneficiary", "payee", "insured", "tenant", "nom",
      "prenom", "nombre", "apellido", "apellidos", "vorname", "nachname", "familienname", "nome", "cognome", "student",
      "student name", "signature of", "prepared by", "submitted by", "contact name",
      "policyholder", "guest name", "passenger name", "borrower", "emergency contact", "father", "mother", "spouse",
      "guardian",
    ], score: 0.8,
    examples: [
      "Name: «Ada Quill»", "Patient: «WENZEL, Karl»".replacing("«WENZEL, Karl»", with: "«WENZEL KARL»"),
      "Surname «OKONKWO»".replacing(" «", with: ": «"),
    ],
    counterexamples: [
      "Name: ", "the name is short", "Name of the company", "Name: 12345", "file name: report", "Name: Father's",
      "Name : House No",
    ]
  ) { text, start in
    let first = text.word(from: start)
    guard first < text.words.count, text.words[first].range.lowerBound == start,
      let name = NameScan(text).name(from: first, behind: nil), name.words <= 5,
      !nextLabels.contains(text.words[first].folded)
    else { return nil }
    // A heading over other labels, as on voters' cards: the next word is a label of its own, or `Father's`.
    return [0x3A, 0x27].contains(text[name.range.upperBound]) ? nil : name.range
  }
}
