/// A field of an identity document: the names are AnalyzeID's, then those it lacks.
package enum IdentityType: String, Codable, Sendable, CaseIterable {
  case firstName = "FIRST_NAME"
  case lastName = "LAST_NAME"
  case middleName = "MIDDLE_NAME"
  case suffix = "SUFFIX"
  case city = "CITY_IN_ADDRESS"
  case zip = "ZIP_CODE_IN_ADDRESS"
  case state = "STATE_IN_ADDRESS"
  case stateName = "STATE_NAME"
  case county = "COUNTY"
  case documentNumber = "DOCUMENT_NUMBER"
  case expirationDate = "EXPIRATION_DATE"
  case dateOfBirth = "DATE_OF_BIRTH"
  case dateOfIssue = "DATE_OF_ISSUE"
  case idType = "ID_TYPE"
  case endorsements = "ENDORSEMENTS"
  case veteran = "VETERAN"
  case restrictions = "RESTRICTIONS"
  case vehicleClass = "CLASS"
  case address = "ADDRESS"
  case placeOfBirth = "PLACE_OF_BIRTH"
  case mrzCode = "MRZ_CODE"
  case sex = "SEX"
  case nationality = "NATIONALITY"
  case country = "ISSUING_COUNTRY"
  case personalNumber = "PERSONAL_NUMBER"

  package var isDate: Bool { [.expirationDate, .dateOfBirth, .dateOfIssue].contains(self) }
}

/// Where a field of an identity document was read.
package enum IdentitySource: String, Codable, Sendable, Comparable {
  case mrz
  case barcode
  case text

  /// The sources that check themselves first.
  package static func < (left: IdentitySource, right: IdentitySource) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .mrz ? 0 : self == .barcode ? 1 : 2 }
}

/// One reading of an identity document's field on one page.
package struct IdentityField: Codable, Sendable, Equatable {
  /// Counted from 1.
  package var page: Int
  package var type: IdentityType
  package var value: String
  /// The value in one form for all documents: dates in ISO; empty where there is none.
  package var normalized: String
  /// 0...1.
  package var confidence: Double
  package var source: IdentitySource
  /// Whether the check digits that cover the value hold; nil where none do.
  package var checked: Bool?
  /// What of the page's text it was read from, in UTF-8 offsets; none for a barcode.
  package var ranges: [Range<Int>] = []
  /// Where it stands on the page: its words, or the whole zone or barcode; none for text without places.
  package var boxes: [Rect<Ratio>] = []

  package init(
    page: Int, type: IdentityType, value: String, normalized: String, confidence: Double, source: IdentitySource,
    checked: Bool?
  ) {
    (self.page, self.type, self.value, self.normalized) = (page, type, value, normalized)
    (self.confidence, self.source, self.checked) = (confidence, source, checked)
  }

  /// The box around all of it; nil for text without a place.
  package var box: Rect<Ratio>? {
    boxes.dropFirst().reduce(boxes.first) { box, next in box.map { $0.union(next) } }
  }
}

/// What a page of an identity document says, and where: every reading of its zone, its barcodes and its print.
package struct IdentityPlaces: Codable, Sendable, Equatable {
  package var all: [IdentityField]

  package init(all: [IdentityField]) { self.all = all }
}
