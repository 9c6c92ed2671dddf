import CatalogModel
import Diagnostics

extension Level {
  /// As sentences name it.
  var inWords: Bilingual {
    let english =
      switch self {
      case .province: "province level"
      case .district: "district level"
      case .commune: "commune level"
      case .ministry: "ministry level"
      case .other: "other body"
      }
    return Bilingual(vi: vietnamese, en: english)
  }
}

extension Channel {
  /// As sentences name it.
  var inWords: Bilingual {
    switch self {
    case .inPerson: Bilingual(vi: "nộp trực tiếp", en: "filed in person")
    case .online: Bilingual(vi: "nộp trực tuyến", en: "filed online")
    case .postal: Bilingual(vi: "nộp qua bưu chính", en: "filed by post")
    case .vneid: Bilingual(vi: "nộp qua VNeID", en: "filed by VNeID")
    }
  }
}

extension Applicant {
  /// As sentences name it.
  var inWords: Bilingual {
    switch self {
    case .citizen: Bilingual(vi: "công dân Việt Nam", en: "Vietnamese citizen")
    case .overseasVietnamese:
      Bilingual(vi: "người Việt Nam định cư ở nước ngoài", en: "Vietnamese living abroad")
    case .foreigner: Bilingual(vi: "người nước ngoài", en: "foreigner")
    case .residentForeigner:
      Bilingual(vi: "người nước ngoài cư trú tại Việt Nam", en: "resident foreigner")
    case .official: Bilingual(vi: "cán bộ, công chức, viên chức", en: "official")
    case .enterprise: Bilingual(vi: "doanh nghiệp", en: "enterprise")
    case .vietnameseEnterprise: Bilingual(vi: "doanh nghiệp Việt Nam", en: "Vietnamese enterprise")
    case .foreignInvestedEnterprise:
      Bilingual(vi: "doanh nghiệp có vốn đầu tư nước ngoài", en: "foreign-invested enterprise")
    case .cooperative: Bilingual(vi: "hợp tác xã", en: "cooperative")
    case .organization: Bilingual(vi: "tổ chức", en: "organisation")
    case .foreignOrganization: Bilingual(vi: "tổ chức nước ngoài", en: "foreign organisation")
    case .partyMember: Bilingual(vi: "đảng viên", en: "Party member")
    case .partyOrganization: Bilingual(vi: "tổ chức đảng", en: "Party organisation")
    }
  }
}

extension StatedDuration {
  /// As sentences name it: "3 ngày làm việc".
  var inWords: Bilingual {
    let isOne = amount.whole == 1
    let unit: Bilingual =
      switch self.unit {
      case .workingDays:
        Bilingual(vi: "ngày làm việc", en: isOne ? "working day" : "working days")
      case .days: Bilingual(vi: "ngày", en: isOne ? "day" : "days")
      case .workingHours:
        Bilingual(vi: "giờ làm việc", en: isOne ? "working hour" : "working hours")
      case .hours: Bilingual(vi: "giờ", en: isOne ? "hour" : "hours")
      case .months: Bilingual(vi: "tháng", en: isOne ? "month" : "months")
      case .years: Bilingual(vi: "năm", en: isOne ? "year" : "years")
      }
    let decimal = String(amount.description.map { $0 == "." ? "," : $0 })
    return Bilingual(vi: "\(decimal) \(unit.vi)", en: "\(amount) \(unit.en)")
  }
}
