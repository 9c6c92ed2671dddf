import CatalogModel
import Diagnostics

/// What people call a kind of declaration.
enum KindTerm {
  static func of(_ kind: DeclarationKind) -> Bilingual {
    switch kind {
    case .catalog: Bilingual(vi: "danh mục", en: "catalog")
    case .calendar: Bilingual(vi: "lịch làm việc", en: "calendar")
    case .sector: Bilingual(vi: "lĩnh vực", en: "sector")
    case .role: Bilingual(vi: "vai trò xử lý", en: "role")
    case .agency: Bilingual(vi: "cơ quan", en: "agency")
    case .dataSource: Bilingual(vi: "cơ sở dữ liệu", en: "data source")
    case .codeList: Bilingual(vi: "danh mục dùng chung", en: "code list")
    case .instrument: Bilingual(vi: "văn bản pháp luật", en: "instrument")
    case .document: Bilingual(vi: "loại giấy tờ", en: "document type")
    case .fragment: Bilingual(vi: "khối dùng chung", en: "fragment")
    case .procedure: Bilingual(vi: "thủ tục", en: "procedure")
    case .localPart: Bilingual(vi: "phần của tỉnh", en: "local part")
    case .process: Bilingual(vi: "quy trình nội bộ", en: "process")
    case .form: Bilingual(vi: "biểu mẫu điện tử", en: "form")
    case .rule: Bilingual(vi: "quy định rà soát", en: "house rule")
    }
  }
}
