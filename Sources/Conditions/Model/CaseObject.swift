public import CatalogModel
public import Diagnostics
import Expressions
import SourceText

/// A case of a procedure at a level.
public struct ModelCase: Sendable {
  public let level: ModelLevel
  public let item: ProcedureCase
  /// Ids from the outermost case to this one.
  let path: [String]
}

extension ModelLevel {
  /// Cases at any depth, the outer before those inside.
  public var cases: [ModelCase] {
    var result: [ModelCase] = []
    func add(_ items: [ProcedureCase], _ path: [String]) {
      for item in items {
        let here = path + [item.id?.value].compactMap { $0 }
        result.append(ModelCase(level: self, item: item, path: here))
        add(item.cases, here)
      }
    }
    add(keys.cases?.value ?? [], [])
    return result
  }

  /// Papers that every case asks for.
  public func commonDocumentUses(_ reader: ModelReader) -> [ModelDocumentUse] {
    ModelDocumentUse.all(of: keys.documents?.value ?? [], at: self, in: [], reader)
  }

  func documentUses(_ reader: ModelReader) -> [ModelDocumentUse] {
    commonDocumentUses(reader) + cases.flatMap { $0.documentUses(reader) }
  }

  public var results: [ModelResult]? {
    keys.results.map { $0.value.map { ModelResult(level: self, result: $0) } }
  }

  public var fees: [ModelFee]? {
    keys.fees.map { $0.list.map { ModelFee(level: self, fee: $0) } }
  }

  public var channels: [ModelChannel] {
    (keys.channels?.value ?? []).map { ModelChannel(level: self, channel: $0) }
  }
}

extension ModelCase: ModelObject {
  public static let objectName = "case"
  public static let objectLabel = Bilingual(vi: "trường hợp", en: "case")
  public static let fields: [ModelField<ModelCase>] = [
    .text("id", "mã trường hợp", "id") { item, _ in item.item.id?.value },
    .text("name", "tên trường hợp", "name") { item, _ in item.item.name?.text },
    .text("code", "mã trên cơ sở dữ liệu quốc gia", "code in the national database") { item, _ in
      item.item.code?.value
    },
    .texts("path", "mã từ ngoài vào trong", "ids from the outermost in") { item, _ in item.path },
    .flag("isConditional", "có điều kiện", "has a condition") { item, _ in
      item.item.when != nil
    },
    .flag("isLeaf", "không chia nhỏ hơn", "has no cases inside") { item, _ in
      item.item.cases.isEmpty
    },
    .objects("documents", "giấy tờ riêng của trường hợp", "papers of its own") { item, reader in
      item.documentUses(reader)
    },
  ]

  /// Papers that this case asks for besides those of the cases around it.
  public func documentUses(_ reader: ModelReader) -> [ModelDocumentUse] {
    ModelDocumentUse.all(of: item.documents, at: level, in: path, reader)
  }
}
