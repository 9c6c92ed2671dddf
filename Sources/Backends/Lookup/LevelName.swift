import CatalogModel

extension Level {
  /// “cấp xã”: what people call a level.
  var vietnamese: String {
    switch self {
    case .province: "cấp tỉnh"
    case .district: "cấp huyện"
    case .commune: "cấp xã"
    case .ministry: "cấp bộ"
    case .other: "cơ quan khác"
    }
  }
}
