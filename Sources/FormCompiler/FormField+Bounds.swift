public import CatalogModel
import SourceText

/// What the type of a field adds to its own bounds.
extension FormField {
  /// The most code points of its text; nil for any number.
  public var mostScalars: Int? {
    let ofType: Int? =
      switch self.type?.value {
      case .email: 254
      case .personName: 200
      default: nil
      }
    return [self.maxLength?.value, ofType].compactMap { $0 }.filter { $0 >= 0 }.min()
  }

  /// Whether it is a number without parts; the đồng has none.
  public var isWholeNumber: Bool {
    switch self.type?.value {
    case .integer: true
    case .money: self.unit?.text ?? "VND" == "VND"
    default: false
    }
  }
}

extension FormField {
  /// The keys of its answer, where the type makes that an object: an address, a file, a
  /// confirmation; empty for other fields.
  public var answerKeys: [String] {
    switch self.type?.value {
    case .address:
      ["province"] + (self.hasHistory ? ["district"] : []) + ["commune", "detail"]
        + (self.allowsAbroad ? ["country"] : [])
    case .attachment: ["name", "mediaType", "size", "sha256"]
    case .confirmation: ["method", "name", "id", "time"]
    default: []
    }
  }
}
