public import CatalogModel
public import Solver
import SourceText

extension FactKind {
  /// What the answer to a field can be.
  ///
  /// - Parameter codes: its options; nil where they are not all known.
  public init(answering field: FormField, codes: [String]?) {
    switch field.type?.value {
    case .boolean, .declaration: self = .bool
    case .integer, .money: self = .int(Self.bounds(field, Self.widest))
    case .decimal: self = .double(Self.bounds(field, Self.widestDecimals))
    case .date:
      let known = field.precision.compactMap { Self.precisions[$0.value] }
      self = .date(known.isEmpty ? [.day] : Set(known))
    case .choice: self = codes.map { .code($0) } ?? .opaque
    case .multiChoice: self = codes.map { .codes($0) } ?? .opaque
    case .text, .multiline, .citizenID, .taxCode, .phone, .email, .personName, .landCertificate:
      self = .text(mostScalars: field.maxLength?.value)
    case .datetime, .address, .attachment, .confirmation, .group, .list, .table, .note, nil:
      self = .opaque
    }
  }

  private static let precisions: [String: DatePrecision] = [
    "day": .day, "month": .month, "year": .year,
  ]

  /// Whole numbers that JSON carries everywhere.
  private static let widest: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991
  private static let widestDecimals: ClosedRange<Double> =
    -9_007_199_254_740_991...9_007_199_254_740_991

  private static func bounds<Number: Comparable & LosslessStringConvertible>(
    _ field: FormField, _ widest: ClosedRange<Number>
  ) -> ClosedRange<Number> {
    let least = field.min.flatMap { Number($0.value) } ?? widest.lowerBound
    let most = field.max.flatMap { Number($0.value) } ?? widest.upperBound
    return least <= most ? least...most : widest
  }
}
