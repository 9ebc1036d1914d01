import Documents
import Pipeline

/// A field of an identity document: the names are AnalyzeID's, then those it lacks.
enum IdentityType: String, Codable, Sendable, CaseIterable {
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

  var isDate: Bool { [.expirationDate, .dateOfBirth, .dateOfIssue].contains(self) }
}

/// Where a field was read.
enum IdentitySource: String, Codable, Sendable, Comparable {
  case mrz
  case barcode
  case text

  /// The sources that check themselves first.
  static func < (left: IdentitySource, right: IdentitySource) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .mrz ? 0 : self == .barcode ? 1 : 2 }
}

/// One reading of a field on one page.
struct IdentityField: Codable, Sendable, Equatable {
  /// Counted from 1.
  var page: Int
  var type: IdentityType
  var value: String
  /// The value in one form for all documents: dates in ISO; empty where there is none.
  var normalized: String
  /// 0...1.
  var confidence: Double
  var source: IdentitySource
  /// Whether the check digits that cover the value hold; nil where none do.
  var checked: Bool?
}

/// What a document says about a person's identity: one record for the document, and every reading that it came from.
struct Identities: DocumentArtifact {
  /// An element of a barcode as it stands.
  struct Element: Codable, Sendable, Equatable {
    var page: Int
    var element: AAMVA.Element
    /// Why the barcode was refused; empty for one in order.
    var fault: String
  }

  /// The best value of each field; empty for a document that is no identity document.
  var record: [IdentityField]
  /// All readings, page by page.
  var fields: [IdentityField]
  var elements: [Element]

  /// Returns the record's field of a type.
  func field(_ type: IdentityType) -> IdentityField? { record.first { $0.type == type } }
}
