import Diagnostics

extension Bilingual {
  /// A number with its noun: "1 ngày", "1 day", "2 days".
  static func counted(
    _ count: some BinaryInteger, vi: String, _ one: String, _ many: String
  ) -> Bilingual {
    Bilingual(vi: "\(count) \(vi)", en: "\(count) \(count == 1 ? one : many)")
  }
}
