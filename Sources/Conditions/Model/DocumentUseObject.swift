public import CatalogModel
public import Diagnostics
import Expressions
public import SourceText

/// A paper asked for at a level, fragments followed and groups opened.
public struct ModelDocumentUse: Sendable {
  public let level: ModelLevel
  public let component: DossierComponent
  /// The group that it is a member of.
  let group: DossierComponent.Group?
  /// Path of the case that asks for it; empty where every case does.
  let casePath: [String]

  public var place: Place {
    component.origin.place(in: level.header(saying: { $0.documents != nil }).place.file)
  }

  /// Every paper of a list, members of groups too.
  static func all(
    of uses: [DocumentUse], at level: ModelLevel, in path: [String], _ reader: ModelReader
  ) -> [ModelDocumentUse] {
    var result: [ModelDocumentUse] = []
    func add(_ components: [DossierComponent], _ group: DossierComponent.Group?) {
      for component in components {
        switch component.kind {
        case .group(let kind, let members): add(members, kind)
        case .unknown: break
        case .document, .own:
          result.append(
            ModelDocumentUse(level: level, component: component, group: group, casePath: path))
        }
      }
    }
    add(Dossier.components(of: uses, in: reader.catalog, on: reader.day), nil)
    return result
  }

  /// nil where the type of document is not known.
  func forms(_ reader: ModelReader) -> [String]? {
    guard let id = component.documentID else { return nil }
    return reader.facts.forms(for: id, on: reader.day)
  }

  /// nil where the type of document is not known: nothing can be said of it then.
  fileprivate func type() -> DocumentType?? {
    switch component.kind {
    case .document(_, let type): type.map { .some($0) }
    default: .some(nil)
    }
  }

  fileprivate var channels: [Channel] {
    (level.keys.channels?.value ?? []).map(\.value).filter { component.isAsked(by: $0) }
  }

  fileprivate func isInNationalVersion(_ reader: ModelReader) -> Bool? {
    guard let national = level.procedure.nationalVersion(reader.catalog) else { return nil }
    guard case .document(let id, _) = component.kind else { return nil }
    let before = ModelLevel.all(of: ModelProcedure(national, in: reader.catalog, on: reader.day))
    let uses = before.flatMap { level in
      [level.keys.documents?.value ?? []] + level.cases.map(\.item.documents)
    }
    return uses.contains { uses in
      Dossier.components(of: uses, in: reader.catalog, on: reader.day)
        .flatMap(\.leaves).contains { $0.documentID == id.value }
    }
  }
}

extension ModelDocumentUse: ModelObject {
  public static let objectName = "documentUse"
  public static let objectLabel = Bilingual(
    vi: "giấy tờ trong thành phần hồ sơ", en: "paper asked for in a dossier")
  public static let fields: [ModelField<ModelDocumentUse>] = what + how + known

  private static let what: [ModelField<ModelDocumentUse>] = [
    .text("id", "mã giấy tờ", "id of the document") { item, _ in item.component.documentID },
    .text("name", "tên giấy tờ trong thủ tục này", "its name here") { item, _ in
      item.component.name?.text
    },
    .object("document", "loại giấy tờ", "the type of document") { item, _ in
      item.component.documentType.map { ModelDocument($0) }
    },
    .flag("isOwn", "giấy tờ chỉ riêng thủ tục này có", "a paper of this procedure alone") {
      item, _ in
      if case .own = item.component.kind { true } else { false }
    },
    .code("group", .group, "nhóm giấy tờ chứa nó", "the group around it") { item, _ in
      item.group?.rawValue
    },
    .texts("casePath", "trường hợp phải nộp", "ids of the case that asks for it") { item, _ in
      item.casePath
    },
    .text("fragment", "mã khối dùng chung", "id of the fragment it comes from") { item, _ in
      if case .fragment(let id, _) = item.component.origin { id } else { nil }
    },
    .text("component", "là thành phần của thủ tục liên thông", "linked procedure it is for") {
      item, _ in item.component.use.component?.value
    },
    .texts("notes", "ghi chú", "notes") { item, _ in item.component.use.notes.map(\.text) },
  ]

  private static let how: [ModelField<ModelDocumentUse>] = [
    .count("originals", "số bản chính", "number of originals") { item, _ in
      item.component.use.originals?.value
    },
    .count("copies", "số bản sao", "number of copies") { item, _ in
      item.component.use.copies?.value
    },
    .flag("isOptional", "chỉ khi có (nếu có)", "only if there is one") { item, _ in
      item.component.isOptional
    },
    .flag("isConditional", "chỉ khi có điều kiện", "only under a condition") { item, _ in
      !item.component.conditions.isEmpty
    },
    .flag("isCertified", "luôn phải chứng thực", "always has to be certified") { item, _ in
      switch item.component.use.certified?.syntax {
      case nil: false
      case .constant(let value): value
      case .cel, .structured: nil
      }
    },
    .flag("saysMode", "có khai nộp hay xuất trình", "whether a mode is written") { item, _ in
      !item.component.use.mode.isEmpty
    },
    ModelField(
      "modes", .map(ModelCodes.channel.type, ModelCodes.mode.type),
      "cách nộp theo từng kênh của cấp này", "how it is handed in by each channel of the level"
    ) { item, _ in
      var map = CELMap()
      for channel in item.channels {
        _ = map.insert(
          .string(item.component.mode(by: channel).rawValue),
          for: .string(CELText(channel.rawValue)))
      }
      return .map(map)
    },
    .codes("channels", .channel, "các kênh phải nộp", "channels by which it is asked for") {
      item, _ in item.channels.map(\.rawValue)
    },
    .flag(
      "isOnlyShown", "chỉ xuất trình hoặc tra cứu, không nộp ở kênh nào",
      "only shown or looked up, handed in by no channel"
    ) { item, _ in
      !item.component.use.mode.isEmpty
        && item.component.use.mode.allSatisfy {
          $0.mode.value == .present || $0.mode.value == .data
        }
    },
  ]

  private static let known: [ModelField<ModelDocumentUse>] = [
    .object(
      "digitization", "số hóa: của giấy tờ ở đây, nếu không thì của loại giấy tờ",
      "digitization: its own over that of its type"
    ) { item, _ in item.component.digitization },
    .texts(
      "answeredBy", "cơ sở dữ liệu trả lời thay, không phải nộp giấy",
      "data sources that answer so that it need not be handed in"
    ) { item, reader in
      item.type().map { type in
        type.map { ModelDocument($0) }?.sources(replacing: true, reader) ?? []
      }
    },
    .texts(
      "answeredByNames", "tên các cơ sở dữ liệu trả lời thay", "names of those data sources"
    ) { item, reader in
      item.type().map { type in
        (type.map { ModelDocument($0) }?.sources(replacing: true, reader) ?? []).map {
          reader.catalog.dataSources.version(of: $0, on: reader.day)?.name?.text ?? $0
        }
      }
    },
    .texts(
      "prefilledBy", "cơ sở dữ liệu chỉ điền sẵn", "data sources that only prefill"
    ) { item, reader in
      item.type().map { type in
        type.map { ModelDocument($0) }?.sources(replacing: false, reader) ?? []
      }
    },
    .texts(
      "issuedByProcedures", "mã các thủ tục cấp giấy tờ này", "codes of procedures that grant it"
    ) { item, reader in
      item.component.documentID.map { reader.facts.issuers(of: $0, on: reader.day) }
    },
    .texts("forms", "biểu mẫu điện tử thay cho nó", "electronic forms that replace it") {
      item, reader in
      let forms = item.forms(reader)
      return forms?.isEmpty == true && reader.catalog.unread.mayDeclare(.form) ? nil : forms
    },
    .flag(
      "isInNationalVersion",
      "có trong bản do bộ công bố; chỉ có khi bản này của tỉnh và danh mục có bản của bộ",
      "in the version a ministry published; only where this one is the province's and both are declared"
    ) { item, reader in item.isInNationalVersion(reader) },
  ]
}
