import Documents

/// What of a page's identity document is hidden: its zone, its barcode and what it prints.
struct IdentityHiding {
  private(set) var removals: [RedactedPage.Removal] = []
  /// What must not be read anywhere in the document.
  private(set) var values: [HiddenValue] = []
  /// In the page's text.
  private(set) var ranges: [(range: Range<Int>, type: PIIType)] = []

  /// - Parameter wanted: types that are hidden; what has no type, as sex and nationality, is hidden where all are wanted.
  init(_ places: IdentityPlaces, wanted: Set<PIIType>) {
    let number = Self.isPassport(places) ? PIIType.usPassport : .driverID
    let wantsAll = wanted.count == PIIType.allCases.count
    var seen: (boxes: Set<[Rect<Ratio>]>, ranges: Set<Range<Int>>, values: Set<HiddenValue>) = ([], [], [])
    for field in places.all {
      let own = Self.type(field.type, number: number)
      guard own.map(wanted.contains) ?? wantsAll else { continue }
      // A zone and a barcode go whole, as the document that they stand for.
      let type = field.source == .text ? own ?? number : number
      if seen.boxes.insert(field.boxes).inserted {
        removals.append(RedactedPage.Removal(type: type, way: .identity, boxes: field.boxes))
      }
      for range in field.ranges where seen.ranges.insert(range).inserted { ranges.append((range, type)) }
      guard let own else { continue }
      for text in field.value.split(separator: "\n").map(String.init) + [field.normalized] where !text.isEmpty {
        let value = HiddenValue(text, type: own)
        if seen.values.insert(value).inserted { values.append(value) }
      }
    }
  }

  private static func isPassport(_ places: IdentityPlaces) -> Bool {
    places.all.contains { $0.type == .idType && ["PASSPORT", "VISA"].contains($0.value) }
  }

  /// Returns what a field is hidden as, and looked for on other pages; nil for what says little of a person where it stands alone: a sex,
  /// a class, the state of the issuer.
  private static func type(_ type: IdentityType, number: PIIType) -> PIIType? {
    switch type {
    case .firstName, .lastName, .middleName: .name
    case .address, .city, .zip, .county, .placeOfBirth: .address
    case .dateOfBirth, .dateOfIssue, .expirationDate: .dateTime
    case .documentNumber, .personalNumber, .mrzCode: number
    case .suffix, .state, .stateName, .idType, .endorsements, .veteran, .restrictions, .vehicleClass, .sex,
      .nationality,
      .country:
      nil
    }
  }
}
