public import CatalogModel
public import Diagnostics
import Expressions
import SourceText

/// A version of a procedure as of a day.
public struct ModelProcedure: Sendable {
  public let procedure: Procedure
  let localPart: LocalPart?

  /// - Parameter day: on which its local part is looked for.
  public init(_ procedure: Procedure, in catalog: Catalog, on day: CalendarDate) {
    self.procedure = procedure
    localPart = catalog.localParts.version(of: procedure.code.value, on: day)
  }

  /// The newest version that a ministry published, where this one is the province's.
  func nationalVersion(_ catalog: Catalog) -> Procedure? {
    guard procedure.decision?.isOfProvince == true else { return nil }
    return catalog.procedures.versions(of: procedure.code.value).last {
      $0.header.place != procedure.header.place && $0.decision?.isOfProvince == false
    }
  }
}

extension ModelProcedure: ModelObject {
  public static let objectName = "procedure"
  public static let objectLabel = Bilingual(
    vi: "thủ tục hành chính", en: "administrative procedure")
  public static let fields: [ModelField<ModelProcedure>] = [
    .text("code", "mã thủ tục", "national code") { item, _ in item.procedure.code.value },
    .text("name", "tên thủ tục", "name") { item, _ in item.procedure.name?.text },
    .text("sector", "mã lĩnh vực", "id of the sector") { item, _ in item.procedure.sector?.value },
    .text("sectorName", "tên lĩnh vực", "name of the sector") { item, reader in
      item.procedure.sector.flatMap {
        reader.catalog.sectors.version(of: $0.value, on: reader.day)?.name?.text
      }
    },
    .code("type", .procedureType, "loại thủ tục", "whether law left it to be detailed") {
      item, _ in item.procedure.type?.value.rawValue
    },
    .text("portalId", "mã bản ghi trên Cổng Dịch vụ công quốc gia", "record id on the portal") {
      item, _ in item.procedure.portalID?.value
    },
    .texts("keywords", "từ khóa", "keywords") { item, _ in item.procedure.keywords.map(\.text) },
    .flag("isInternal", "thủ tục nội bộ", "an internal procedure") { item, _ in
      item.procedure.isInternal
    },
    .object("decision", "quyết định công bố", "publication decision") { item, _ in
      item.procedure.decision
    },
    .code("change", .change, "loại thay đổi", "what its publication does") { item, _ in
      item.procedure.change?.value.rawValue
    },
    .codes("applicants", .applicant, "đối tượng thực hiện", "who may apply") { item, _ in
      item.procedure.applicants.map(\.value.rawValue)
    },
    .codes("levels", .level, "cấp thực hiện", "levels that carry it out") { item, _ in
      item.procedure.levels.map(\.level.value.rawValue)
    },
    .texts("questions", "mã các câu hỏi xác định trường hợp", "ids of its questions") { item, _ in
      item.procedure.questions.compactMap(\.id?.value)
    },
    .objects("basis", "căn cứ pháp lý", "legal basis") { item, _ in item.procedure.basis },
    .flag("hasLocalPart", "có phần của tỉnh", "has a part of the province") { item, _ in
      item.localPart != nil
    },
    .flag(
      "isOfProvince", "bản này do tỉnh công bố", "this version was published by the province"
    ) { item, _ in item.procedure.decision?.isOfProvince },
    .flag("isDraft", "còn là bản nháp", "still a draft") { item, _ in
      item.procedure.header.isDraft && !item.procedure.header.isReviewed
    },
    .day("inForceFrom", "ngày bắt đầu hiệu lực", "first day in force") { item, _ in
      item.procedure.header.window.from
    },
    .day("inForceUntil", "ngày hết hiệu lực", "last day in force") { item, _ in
      item.procedure.header.window.until
    },
  ]
}
