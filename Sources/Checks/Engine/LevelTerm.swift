import CatalogModel
import Diagnostics

/// What people call a level.
enum LevelTerm {
  static func of(_ level: Level) -> Bilingual {
    switch level {
    case .province: Bilingual(vi: "cấp tỉnh", en: "province")
    case .district: Bilingual(vi: "cấp huyện", en: "district")
    case .commune: Bilingual(vi: "cấp xã", en: "commune")
    case .ministry: Bilingual(vi: "cấp bộ", en: "ministry")
    case .other: Bilingual(vi: "cơ quan khác", en: "other body")
    }
  }
}
