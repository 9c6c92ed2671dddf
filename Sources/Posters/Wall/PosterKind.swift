import CatalogModel
import Diagnostics

/// What one sheet for a wall is about.
public enum PosterKind: String, CaseIterable, Sendable {
  /// A page for each procedure of each level.
  case procedure
  /// A table of procedures for each sector of each level.
  case sector
  /// A table of what each one-stop counter receives.
  case counter
  /// A table of what each agency handles.
  case agency

  /// Which drawing it takes.
  public enum Form: String, CaseIterable, Sendable {
    /// One procedure fills the page.
    case page
    /// A table of procedures, with a heading.
    case list
    /// A grid of labels to cut or peel off, one for each procedure.
    case labels
  }
}

extension PosterKind.Form {
  /// The levels of a procedure, and whether the sheet is a proof that may not be posted.
  private static let flags = [["province", "district", "commune"], ["proof"]]

  /// What a drawing of this form can show.
  public var blueprint: SheetBlueprint {
    switch self {
    case .page:
      SheetBlueprint(fields: Self.facts(isCell: false) + Self.sheet, flags: Self.flags)
    case .list:
      SheetBlueprint(
        fields: [
          .init("title", .text, required: true, Bilingual(vi: "tiêu đề", en: "heading")),
          .init("page", .text, Bilingual(vi: "số trang", en: "page number")),
          .init(
            "procedures", .rows, required: true,
            Bilingual(vi: "bảng thủ tục", en: "the table of procedures"),
            cell: Self.facts(isCell: true)),
        ] + Self.sheet + [Self.level(required: false), Self.agency(required: false)],
        flags: Self.flags)
    case .labels:
      SheetBlueprint(
        fields: [
          .init(
            "procedures", .rows, required: true,
            Bilingual(vi: "các nhãn", en: "the labels"), cell: Self.facts(isCell: true))
        ] + Self.sheet, flags: Self.flags)
    }
  }

  private static func level(required: Bool) -> SheetBlueprint.Field {
    .init("level", .text, required: required, Bilingual(vi: "cấp thực hiện", en: "level"))
  }

  private static func agency(required: Bool) -> SheetBlueprint.Field {
    .init(
      "agency", .text, required: required,
      Bilingual(vi: "cơ quan thực hiện", en: "the agency that handles it"))
  }

  /// What can be said of a procedure; a cell of a table says less.
  private static func facts(isCell: Bool) -> [SheetBlueprint.Field] {
    [
      .init("qr", .code, required: true, Bilingual(vi: "mã QR tra cứu", en: "lookup code")),
      .init(
        "name", .text, required: true, Bilingual(vi: "tên thủ tục", en: "name of the procedure")),
      .init("code", .text, required: true, Bilingual(vi: "mã thủ tục", en: "procedure code")),
      level(required: !isCell),
      .init(
        "address", .text, required: !isCell,
        Bilingual(vi: "địa chỉ tra cứu bằng chữ", en: "lookup address in letters")),
      agency(required: !isCell),
      .init("sector", .text, Bilingual(vi: "lĩnh vực", en: "sector")),
      .init("receive", .text, Bilingual(vi: "nơi tiếp nhận", en: "where dossiers are received")),
      .init("time-limit", .text, Bilingual(vi: "thời hạn giải quyết", en: "time limit")),
      .init("fee", .text, Bilingual(vi: "phí, lệ phí trong một dòng", en: "fees in one line")),
      .init("contact", .text, Bilingual(vi: "điện thoại liên hệ", en: "telephone")),
      .init("valid", .text, Bilingual(vi: "ngày có hiệu lực", en: "date of validity")),
      .init("decision", .text, Bilingual(vi: "quyết định công bố", en: "publication decision")),
    ]
  }

  /// What can be said of the sheet.
  private static let sheet: [SheetBlueprint.Field] = [
    .init("version", .text, Bilingual(vi: "phiên bản của tờ in", en: "version of the print")),
    .init("catalog", .text, Bilingual(vi: "tên danh mục", en: "name of the catalog")),
    .init("logo", .picture, Bilingual(vi: "biểu trưng (--logo)", en: "emblem (--logo)")),
  ]
}
