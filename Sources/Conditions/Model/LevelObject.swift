public import CatalogModel
public import Diagnostics
import Expressions
public import SourceText

/// A procedure at one level as of a day: level overrides and local part applied.
public struct ModelLevel: Sendable {
  public let procedure: ModelProcedure
  public let level: Located<Level>
  private let content: ProcedureContent

  /// Levels that are built, whatever the record also names.
  public static func all(of procedure: ModelProcedure) -> [ModelLevel] {
    procedure.procedure.levels.filter(\.level.value.isBuilt).map {
      ModelLevel(procedure, $0)
    }
  }

  private init(_ procedure: ModelProcedure, _ part: LevelPart) {
    self.procedure = procedure
    level = part.level
    var content = procedure.procedure.content.replaced(by: part.content)
    if let local = procedure.localPart {
      content = content.replaced(by: local.content)
      if let own = local.levels.first(where: { $0.level.value == part.level.value }) {
        content = content.replaced(by: own.content)
      }
    }
    self.content = content
  }

  var keys: ProcedureContent { content }

  /// The part of the province from which a key comes; nil where the procedure itself says it.
  private func localPart(saying key: (ProcedureContent) -> Bool) -> LocalPart? {
    guard let local = procedure.localPart else { return nil }
    let own = local.levels.first { $0.level.value == level.value }
    return key(local.content) || own.map { key($0.content) } == true ? local : nil
  }

  /// Where a key that holds for the level is written.
  func header(saying key: (ProcedureContent) -> Bool) -> Header {
    localPart(saying: key)?.header ?? procedure.procedure.header
  }

  /// The time limit without the province's own.
  private var nationalContent: ProcedureContent {
    let national = procedure.procedure
    return national.part(level.value).map { national.content.replaced(by: $0.content) }
      ?? national.content
  }

  private static func times(_ rule: TimeLimitRule?, _ day: CalendarDate) -> [ModelTime]? {
    switch rule?.limits {
    case nil: nil
    case .single(let limit): [ModelTime(limit: limit.value)]
    case .table(let rows, _):
      rows.filter { $0.isInForce(on: day) }.compactMap { row in
        row.value.map { ModelTime(row, $0.value) }
      }
    }
  }

  /// nil where several hold.
  private static func time(_ rule: TimeLimitRule?) -> ModelTime? {
    guard case .single(let limit)? = rule?.limits else { return nil }
    return ModelTime(limit: limit.value)
  }
}

extension VaryingRow {
  func isInForce(on day: CalendarDate) -> Bool {
    selectors.effective?.window.contains(day) ?? true
  }
}

extension [AgencyReference] {
  fileprivate var ids: [String] {
    compactMap { if case .agency(let id) = $0 { id.value } else { nil } }
  }
}

extension ModelLevel: ModelObject {
  public static let objectName = "level"
  public static let objectLabel = Bilingual(
    vi: "thủ tục ở một cấp, đã áp dụng phần riêng của cấp và phần của tỉnh",
    en: "the procedure at one level, overrides and local part applied")
  public static let fields: [ModelField<ModelLevel>] = who + service + dossier

  private static let who: [ModelField<ModelLevel>] = [
    .code("id", .level, "cấp", "level") { item, _ in item.level.value.rawValue },
    .text("name", "tên cấp", "name of the level") { item, _ in item.level.value.vietnamese },
    .texts("decides", "cơ quan quyết định", "ids of deciding agencies") { item, _ in
      item.keys.agencies?.decides.ids
    },
    .texts("executes", "cơ quan thực hiện", "ids of executing agencies") { item, _ in
      item.keys.agencies?.executes.ids
    },
    .texts("delegated", "cơ quan được ủy quyền", "ids of delegated agencies") { item, _ in
      item.keys.agencies?.delegated.ids
    },
    .texts("coordinates", "cơ quan phối hợp", "ids of coordinating agencies") { item, _ in
      item.keys.agencies?.coordinates.ids
    },
    .texts("receivedAt", "nơi tiếp nhận", "ids of agencies that receive") { item, _ in
      item.keys.places?.receive.map(\.value)
    },
    .flag(
      "receivesAnywhere", "tiếp nhận không phụ thuộc địa giới trong tỉnh",
      "any commune's counter of the province receives"
    ) { item, _ in item.keys.places.map { $0.receivesAnywhere?.value ?? false } },
    .flag(
      "isReceivedAtCounter", "có nơi tiếp nhận là Bộ phận Một cửa",
      "one of the agencies that receive is a one-stop counter"
    ) { item, reader in
      item.keys.places.flatMap { places in
        if places.receivesAnywhere?.value == true { return true }
        let agencies = places.receive.map {
          reader.catalog.agencies.version(of: $0.value, on: reader.day)
        }
        // An agency that nobody declared may be anything.
        return agencies.contains { $0?.isCounter == true }
          ? true : agencies.contains { $0 == nil } ? nil : false
      }
    },
    .flag(
      "isReceivedByCommunes", "Trung tâm hoặc Bộ phận Một cửa cấp xã tiếp nhận",
      "a counter of communes receives"
    ) { item, reader in
      item.keys.places.flatMap { places in
        if places.receivesAnywhere?.value == true { return true }
        let agencies = places.receive.map {
          reader.catalog.agencies.version(of: $0.value, on: reader.day)
        }
        return agencies.contains { $0?.isCounter == true && $0?.level?.value == .commune }
          ? true : agencies.contains { $0 == nil } ? nil : false
      }
    },
    .text("contact", "số điện thoại liên hệ", "telephone to ask") { item, _ in
      item.keys.contact?.text
    },
  ]

  private static let service: [ModelField<ModelLevel>] = [
    .codes("channels", .channel, "cách thức thực hiện", "channels") { item, _ in
      item.keys.channels?.value.map(\.value.rawValue)
    },
    .codes(
      "onlineLevels", .onlineLevel, "các mức độ dịch vụ công trực tuyến đã khai",
      "every online level that is declared"
    ) { item, reader in
      switch item.keys.onlineLevel {
      case nil: nil
      case .single(let value): [value.value.rawValue]
      case .table(let rows, _):
        rows.filter { $0.isInForce(on: reader.day) }.compactMap { $0.value?.value.rawValue }
      }
    },
    .objects("timeLimits", "các thời hạn giải quyết", "every time limit") { item, reader in
      times(item.keys.timeLimit, reader.day)
    },
    .object(
      "timeLimit", "thời hạn giải quyết, khi chỉ có một", "the time limit, where there is one"
    ) { item, _ in time(item.keys.timeLimit) },
    .object(
      "nationalTimeLimit", "thời hạn theo bản công bố, chưa tính phần của tỉnh",
      "the time limit without the province's own"
    ) { item, _ in time(item.nationalContent.timeLimit) },
    .flag("hasLocalTimeLimit", "tỉnh có thời hạn riêng", "the province sets its own limit") {
      item, _ in item.localPart { $0.timeLimit != nil } != nil
    },
    .count("dossierSets", "số bộ hồ sơ, khi chỉ có một số", "sets of the dossier, where one") {
      item, _ in
      if case .single(let sets)? = item.keys.dossierSets { sets.value } else { nil }
    },
    .objects("fees", "phí, lệ phí", "fees") { item, reader in
      item.fees.map { fees in fees.filter { $0.isInForce(on: reader.day) } }
    },
    .flag("hasNoFees", "pháp luật không quy định phí, lệ phí", "the law sets no fee") { item, _ in
      item.keys.fees.map { if case .none = $0 { true } else { false } }
    },
    .texts("requirements", "yêu cầu, điều kiện", "what must be met") { item, _ in
      switch item.keys.requirements {
      case nil: nil
      case .some(.none(_)): []
      case .some(.list(let texts, _)): texts.map(\.text)
      }
    },
    .texts("steps", "trình tự thực hiện", "steps in the published order") { item, _ in
      item.keys.steps?.value.map(\.text.text)
    },
    .texts("linked", "mã các thủ tục liên thông", "codes of linked procedures") { item, _ in
      (item.keys.linked?.value ?? []).compactMap(\.procedure?.value)
    },
    .texts("processes", "mã các quy trình nội bộ", "ids of its internal processes") { item, _ in
      item.keys.process?.values.map(\.value) ?? []
    },
  ]

  private static let dossier: [ModelField<ModelLevel>] = [
    .objects(
      "documents", "mọi giấy tờ, kể cả của các trường hợp và trong khối dùng chung",
      "every paper, those of cases and fragments too"
    ) { item, reader in item.documentUses(reader) },
    .objects("cases", "các trường hợp, kể cả lồng trong nhau", "cases, nested ones too") {
      item, _ in item.cases
    },
    .objects("results", "kết quả", "results") { item, _ in item.results },
    .flag(
      "hasForm", "mọi mẫu đơn, tờ khai bắt buộc đã có biểu mẫu điện tử",
      "every statutory form that is always asked for has an electronic form"
    ) { item, reader in
      let templates = item.documentUses(reader).filter {
        $0.component.documentType?.template != nil && !$0.component.isOptional
          && $0.component.conditions.isEmpty && $0.group == nil
      }
      let lacking = templates.filter { $0.forms(reader)?.isEmpty ?? true }
      if lacking.isEmpty { return true }
      return reader.catalog.unread.mayDeclare(.form) ? nil : false
    },
  ]
}
