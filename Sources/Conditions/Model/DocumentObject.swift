public import CatalogModel
public import Diagnostics
import Expressions
import SourceText

/// A type of document as of a day (loại giấy tờ).
public struct ModelDocument: Sendable {
  public let document: DocumentType

  public init(_ document: DocumentType) { self.document = document }

  /// Ids of the sources in force that answer instead of it, or that only prefill.
  func sources(replacing: Bool, _ reader: ModelReader) -> [String] {
    document.reuse.filter {
      ($0.replaces?.value ?? false) == replacing
        && $0.effective?.window.contains(reader.day) ?? true
    }.compactMap(\.source?.value)
  }
}

extension ModelDocument: ModelObject {
  public static let objectName = "document"
  public static let objectLabel = Bilingual(vi: "loại giấy tờ", en: "type of document")
  public static let fields: [ModelField<ModelDocument>] = [
    .text("id", "mã", "id") { item, _ in item.document.id.value },
    .text("name", "tên", "name") { item, _ in item.document.name?.text },
    .text("componentCode", "mã thành phần hồ sơ", "code as a component") { item, _ in
      item.document.componentCode?.value
    },
    .text("resultCode", "mã kết quả", "code as a result") { item, _ in
      item.document.resultCode?.value
    },
    .text("replacedBy", "mã kết quả thay thế", "result code that makes it unnecessary") {
      item, _ in item.document.replacedBy?.value
    },
    .text("issuedBy", "mã cơ quan cấp", "id of the agency that issues it") { item, _ in
      item.document.issuedBy?.value
    },
    .object("template", "mẫu đơn, tờ khai", "statutory form") { item, _ in
      item.document.template
    },
    .flag("isElectronic", "có bản điện tử", "issued electronically") { item, _ in
      item.document.isElectronic?.value
    },
    .object("validity", "thời hạn giá trị", "how long it is valid") { item, _ in
      item.document.validity.map { ModelTime($0.value) }
    },
    .objects("reuse", "khai thác, sử dụng lại", "sources that may answer instead") {
      item, reader in
      item.document.reuse.filter { $0.effective?.window.contains(reader.day) ?? true }
    },
    .texts(
      "answeredBy", "cơ sở dữ liệu trả lời thay, không phải nộp giấy",
      "data sources that answer so that it need not be handed in"
    ) { item, reader in item.sources(replacing: true, reader) },
    .texts("prefilledBy", "cơ sở dữ liệu chỉ điền sẵn", "data sources that only prefill") {
      item, reader in item.sources(replacing: false, reader)
    },
    .object("digitization", "số hóa theo mặc định", "digitization by default") { item, _ in
      item.document.digitization
    },
    .texts(
      "issuedByProcedures", "mã các thủ tục cấp giấy tờ này", "codes of procedures that grant it"
    ) { item, reader in
      let issuers = reader.facts.issuers(of: item.document.id.value, on: reader.day)
      return issuers.isEmpty && reader.catalog.unread.mayDeclare(.procedure) ? nil : issuers
    },
    .texts("forms", "biểu mẫu điện tử thay cho nó", "electronic forms that replace it") {
      item, reader in
      let forms = reader.facts.forms(for: item.document.id.value, on: reader.day)
      return forms.isEmpty && reader.catalog.unread.mayDeclare(.form) ? nil : forms
    },
    .flag("isDraft", "còn là bản nháp", "still a draft") { item, _ in
      item.document.header.isDraft && !item.document.header.isReviewed
    },
  ]
}
