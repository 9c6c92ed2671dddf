/// Levels of authorities (cấp thực hiện).
public enum Level: String, CaseIterable, Sendable {
  /// cấp tỉnh
  case province
  /// cấp huyện, until 2025-06-30
  case district
  /// cấp xã
  case commune
  /// cấp bộ: kept from the national record, not built
  case ministry
  /// cơ quan khác: kept, not built
  case other

  /// “cấp xã”: what people call it.
  public var vietnamese: String {
    switch self {
    case .province: "cấp tỉnh"
    case .district: "cấp huyện"
    case .commune: "cấp xã"
    case .ministry: "cấp bộ"
    case .other: "cơ quan khác"
    }
  }

  /// Whether the province compiles artifacts for this level.
  public var isBuilt: Bool {
    switch self {
    case .province, .district, .commune: true
    case .ministry, .other: false
    }
  }
}

/// How a dossier is handed in (cách thức thực hiện).
public enum Channel: String, CaseIterable, Sendable {
  /// trực tiếp
  case inPerson = "in-person"
  /// trực tuyến
  case online
  /// dịch vụ bưu chính công ích
  case postal
  /// ứng dụng VNeID (NĐ 367/2025)
  case vneid
}

/// How far a procedure runs online (mức độ dịch vụ công trực tuyến).
public enum OnlineLevel: String, CaseIterable, Sendable {
  /// toàn trình
  case full
  /// một phần
  case partial
  /// chỉ cung cấp thông tin
  case information
}

/// Who may apply (đối tượng thực hiện): the closed list of the national database.
public enum Applicant: String, CaseIterable, Sendable {
  case citizen
  case overseasVietnamese = "overseas-vietnamese"
  case foreigner
  case residentForeigner = "resident-foreigner"
  case official, enterprise
  case vietnameseEnterprise = "vietnamese-enterprise"
  case foreignInvestedEnterprise = "foreign-invested-enterprise"
  case cooperative, organization
  case foreignOrganization = "foreign-organization"
  case partyMember = "party-member"
  case partyOrganization = "party-organization"
}

/// Whether the law left the procedure to be detailed (loại thủ tục).
public enum ProcedureType: String, CaseIterable, Sendable {
  case lawDelegated = "law-delegated"
  case notDelegated = "not-delegated"
  case other
}

/// What a publication decision does (loại thay đổi).
public enum ProcedureChange: String, CaseIterable, Sendable {
  case new, amended, replaced, abolished, standardized
}

/// What a result says (kết quả).
public enum Outcome: String, CaseIterable, Sendable {
  case granted, refused, supplement, info
}

/// How a document is handed in (nộp, xuất trình…).
public enum SubmissionMode: String, CaseIterable, Sendable {
  case submit, present
  case submitOrPresent = "submit-or-present"
  case upload
  case certifiedCopy = "certified-copy"
  /// No paper: looked up in a data source.
  case data
}
