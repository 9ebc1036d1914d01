import Documents

/// What a document is: the values of ID_TYPE. AnalyzeID's own where it has one; identity cards of those who do not drive, visas and
/// the backs of licences are told apart.
enum IdentityKind: String, Sendable, CaseIterable {
  case passport = "PASSPORT"
  case visa = "VISA"
  case licenceFront = "DRIVER LICENSE FRONT"
  case licenceBack = "DRIVER LICENSE BACK"
  case identityCard = "ID CARD"
  case unknown = "UNKNOWN"

  /// Returns a record with its ID_TYPE: a licence of which both sides are there is its front; a document with fields and no kind is
  /// UNKNOWN; one without fields stays empty.
  static func withKind(_ record: [IdentityField], _ fields: [IdentityField]) -> [IdentityField] {
    guard let first = record.first(where: { $0.type != .idType }) else { return [] }
    var record = record
    let kinds = fields.filter { $0.type == .idType }
    guard let index = record.firstIndex(where: { $0.type == .idType }) else {
      let unknown = IdentityField(
        page: first.page, type: .idType, value: unknown.rawValue, normalized: "", confidence: 0.5, source: first.source,
        checked: nil)
      record.append(unknown)
      return record
    }
    if record[index].value == licenceBack.rawValue,
      let front = kinds.first(where: { $0.value == licenceFront.rawValue })
    {
      record[index].value = front.value
    }
    return record
  }

  /// Returns the kind of document that a zone stands on.
  static func of(_ zone: MRZ) -> IdentityKind {
    switch zone.format {
    case .td3: .passport
    case .mrvA, .mrvB: .visa
    case .swissLicence, .licence: .licenceBack
    case .td1, .td2, .frenchCard:
      // Passport cards carry IP; licences in card format D or DL.
      zone.raw(.code).hasPrefix("D") ? .licenceBack : .identityCard
    }
  }
}
