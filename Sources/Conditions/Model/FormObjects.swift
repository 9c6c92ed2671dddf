public import CatalogModel
public import Diagnostics
import Expressions
import SourceText

/// An electronic form as of a day (biểu mẫu điện tử).
public struct ModelForm: Sendable {
  @Boxed public private(set) var form: Form

  public init(_ form: Form) { self.form = form }

  /// Fields at any depth, those of included fragments left out.
  public var fields: [ModelFormField] {
    var result: [ModelFormField] = []
    func add(_ fields: [FormField], _ path: [String]) {
      for field in fields {
        let here = path + [field.id?.value ?? "?"]
        result.append(ModelFormField(form: self, field: field, path: here.joined(separator: ".")))
        add(field.fields, here)
      }
    }
    for section in form.pages.flatMap(\.sections) {
      add(section.fields, [section.id?.value ?? "?"])
    }
    return result
  }
}

extension ModelForm: ModelObject {
  public static let objectName = "form"
  public static let objectLabel = Bilingual(vi: "biểu mẫu điện tử", en: "electronic form")
  public static let fields: [ModelField<ModelForm>] = [
    .text("id", "mã", "id") { item, _ in item.form.id.value },
    .text("name", "tên", "name") { item, _ in item.form.name?.text },
    .text("documentId", "mã giấy tờ nó thay", "id of the paper it replaces") { item, _ in
      item.form.document?.value
    },
    .object("document", "loại giấy tờ nó thay", "the paper it replaces") { item, reader in
      item.form.document.flatMap {
        reader.catalog.documents.version(of: $0.value, on: reader.day)
      }.map { ModelDocument($0) }
    },
    .objects(
      "fields", "các trường, không kể của khối dùng chung",
      "fields at any depth, those of fragments left out"
    ) { item, _ in item.fields },
    .texts("fragments", "các khối dùng chung", "ids of included fragments") { item, _ in
      item.form.pages.flatMap(\.sections).compactMap(\.include?.value)
        + item.fields.compactMap(\.field.include?.value)
    },
    .count("pages", "số trang", "number of pages") { item, _ in item.form.pages.count },
    .count("rules", "số quy tắc", "number of rules") { item, _ in item.form.rules.count },
    .count("examples", "số ví dụ", "number of examples") { item, _ in item.form.examples.count },
    .flag("isDraft", "còn là bản nháp", "still a draft") { item, _ in
      item.form.header.isDraft && !item.form.header.isReviewed
    },
  ]
}

/// A field of a form.
public struct ModelFormField: Sendable {
  public let form: ModelForm
  public let field: FormField
  let path: String

  init(form: ModelForm, field: FormField, path: String) {
    self.form = form
    self.field = field
    self.path = path
  }
}

extension ModelFormField: ModelObject {
  public static let objectName = "field"
  public static let objectLabel = Bilingual(vi: "trường của biểu mẫu", en: "field of a form")
  public static let fields: [ModelField<ModelFormField>] = [
    .text("id", "mã trường", "id") { item, _ in item.field.id?.value },
    .text("path", "đường dẫn trong biểu mẫu", "path in the form") { item, _ in item.path },
    .code("type", .fieldType, "kiểu", "type") { item, _ in item.field.type?.value.rawValue },
    .text("name", "tên trường", "label") { item, _ in item.field.name?.text },
    .text("help", "hướng dẫn điền", "help") { item, _ in item.field.help?.text },
    .flag("isOptional", "không bắt buộc", "optional") { item, _ in
      item.field.isOptional?.value ?? false
    },
    .flag("isCalculated", "tự tính", "calculated") { item, _ in item.field.calculate != nil },
    .flag("isConditional", "chỉ hiện khi có điều kiện", "shown under a condition") { item, _ in
      item.field.visible != nil
    },
    .object("prefill", "điền sẵn", "what it is prefilled from") { item, _ in item.field.prefill },
    .text("options", "mã danh mục lựa chọn", "id of the code list of its options") { item, _ in
      if case .list(let id)? = item.field.options { id.value } else { nil }
    },
    .text("documentId", "mã giấy tờ đính kèm", "paper that is attached") { item, _ in
      item.field.document?.value
    },
    .text("unit", "đơn vị", "unit") { item, _ in item.field.unit?.text },
    .text("key", "khóa trên cổng", "key on the portal") { item, _ in item.field.key?.value },
  ]
}

extension FormField.Prefill: ModelObject {
  public static let objectName = "prefill"
  public static let objectLabel = Bilingual(vi: "điền sẵn", en: "prefill")
  public static let fields: [ModelField<FormField.Prefill>] = [
    .text("source", "mã cơ sở dữ liệu", "id of the data source") { item, _ in item.source?.value },
    .text("attribute", "thông tin lấy ra", "attribute that is taken") { item, _ in
      item.attribute?.value
    },
    .flag("isLocked", "không sửa được", "cannot be changed") { item, _ in item.isLocked },
  ]
}
