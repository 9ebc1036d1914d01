import Documents

/// What a page's print says that it is.
struct PrintedKind {
  let kind: IdentityKind?
  /// Whether a state or province of the US or Canada issued it.
  let isAmerican: Bool
  private let state: AAMVAIssuer?
  private let isVeteran: Bool

  var isLicence: Bool { kind == .licenceFront || kind == .licenceBack || isAmerican }

  static func of(_ lines: PrintedLines) -> PrintedKind {
    let text = lines.folded
    // What stands at the head of the card comes first: the name of the state, larger than anything else.
    let state = AAMVAIssuers.all.filter { $0.country != .mexico && $0.code != "DS" && contains(text, $0.name) }
      .max { $0.name.count < $1.name.count }
    let kind = names.first { pair in pair.1.contains { contains(text, $0) } }?.0
    let isAmerican = state != nil && (kind == nil || kind == .licenceFront || kind == .identityCard)
    return PrintedKind(
      kind: kind, isAmerican: isAmerican, state: isAmerican ? state : nil, isVeteran: contains(text, "VETERAN"))
  }

  /// Returns whether print is a document's and not something that only mentions one: a name of a document and three fields that such
  /// documents have, two of them with values that check themselves (dates, a number), or five without the name.
  func isBelieved(_ values: [PrintedValue]) -> Bool {
    let types = Set(values.map(\.type))
    // Every receipt that was paid by card says VISA.
    if kind == .visa && !types.contains(.dateOfBirth) { return false }
    let strong = types.intersection([.dateOfBirth, .expirationDate, .dateOfIssue, .documentNumber, .sex])
    guard types.contains(.dateOfBirth) || strong.count >= 2 else { return false }
    return kind != nil
      ? types.count >= 3 && !strong.isEmpty : isAmerican ? strong.count >= 3 : types.count >= 5 && strong.count >= 3
  }

  /// Returns the fields that the whole card says: its kind, its state.
  func fields(page: Int) -> [IdentityField] {
    func field(_ type: IdentityType, _ value: String, _ confidence: Double) -> IdentityField {
      IdentityField(
        page: page, type: type, value: value, normalized: "", confidence: confidence, source: .text, checked: nil)
    }
    let kind = kind ?? (isAmerican ? .licenceFront : nil)
    return [
      kind.map { field(.idType, $0.rawValue, self.kind == nil ? 0.6 : 0.9) },
      state.map { field(.stateName, $0.name, 0.9) },
      isVeteran && isAmerican ? field(.veteran, "VETERAN", 0.8) : nil,
    ].compactMap { $0 }
  }

  /// Returns whether a name stands in a text; a long one also where OCR lost or found blanks.
  private static func contains(_ text: String, _ name: String) -> Bool {
    text.contains(" \(name) ")
      || name.count >= 8 && text.filter { $0 != " " }.contains(name.filter { $0 != " " })
  }

  /// The names of documents, those that are part of others' first: a licence may call itself an identification card's sister.
  private static let names: [(IdentityKind, [String])] = [
    (
      .licenceFront,
      [
        "DRIVER LICENSE", "DRIVERS LICENSE", "DRIVER S LICENSE", "DRIVING LICENCE", "DRIVER LICENCE", "DRIVERS LICENCE",
        "DRIVING LICENSE",
        "OPERATOR LICENSE", "OPERATORS LICENSE", "COMMERCIAL LICENSE", "LEARNER PERMIT", "INSTRUCTION PERMIT",
        "PERMIS DE CONDUIRE",
        "FUHRERSCHEIN", "LICENCIA DE CONDUCIR", "PERMISO DE CONDUCCION", "PATENTE DI GUIDA", "RIJBEWIJS", "PRAWO JAZDY",
        "KORKORT",
        "KOREKORT", "FORERKORT", "CARTA DE CONDUCAO", "AJOKORTTI", "RIDICSKY PRUKAZ", "VODICSKY PREUKAZ",
        "VEZETOI ENGEDELY",
      ]
    ),
    (
      .identityCard,
      [
        "IDENTIFICATION CARD", "IDENTITY CARD", "ID CARD", "NON DRIVER", "STATE ID", "CARTE NATIONALE D IDENTITE",
        "CARTE NATIONALE DIDENTITE",
        "CARTE D IDENTITE", "CARTE DIDENTITE", "PERSONALAUSWEIS", "IDENTITATSKARTE", "CARTA D IDENTITA",
        "CARTA DIDENTITA", "CARTA DI IDENTITA",
        "DOCUMENTO NACIONAL DE IDENTIDAD", "CARTAO DE CIDADAO", "DOWOD OSOBISTY", "IDENTITEITSKAART",
        "CEDULA DE CIUDADANIA",
        "CEDULA DE IDENTIDAD", "OBCANSKY PRUKAZ", "NATIONAL ID", "TRAVEL DOCUMENT", "RESIDENCE PERMIT",
        "PERMANENT RESIDENT",
        "AUFENTHALTSTITEL", "TITRE DE SEJOUR",
      ]
    ),
    (.visa, ["VISA"]),
    (
      .passport,
      ["PASSPORT", "PASSEPORT", "REISEPASS", "PASAPORTE", "PASSAPORTO", "PASZPORT", "PASPOORT", "PASSAPORTE", "PASSI"]
    ),
  ]
}
