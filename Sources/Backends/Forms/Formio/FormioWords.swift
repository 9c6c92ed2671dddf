import CatalogModel
import FormCompiler
import SourceText
import Writers

/// What Form.io says to people.
struct FormioWords {
  let input: FormInput

  init(_ input: FormInput) { self.input = input }

  /// By language: the renderer's own messages, and this form's labels where they are translated.
  var translations: SchemaValue {
    var result: SchemaValue = ["vi": .object(Self.messages)]
    for language in input.languages.dropFirst() {
      let labels = self.labels(in: language)
      if !labels.isEmpty { result.add(language, .object(labels)) }
    }
    return result
  }

  private func labels(in language: String) -> [SchemaValue.Member] {
    var seen: Set<String> = []
    return texts.compactMap { text in
      guard let other = text.translations.first(where: { $0.language == language })?.text,
        other != text.text, seen.insert(text.text).inserted
      else { return nil }
      return .init(text.text, .string(other))
    }
  }

  private var texts: [HumanText] {
    var texts: [HumanText?] = [input.form.name] + input.form.pages.map(\.name)
    for node in input.checked.nodes {
      texts.append(node.nameText)
      texts.append(node.field?.field.help)
      texts.append(node.field?.field.message)
      if case .inline(let options, _)? = node.field?.field.options {
        texts += options.map(\.name)
      }
    }
    texts += input.form.rules.map(\.message)
    return texts.compactMap { $0 }
  }

  private static let messages: [SchemaValue.Member] = [
    .init("required", "Chưa nhập “{{field}}”"),
    .init("min", "“{{field}}” không được nhỏ hơn {{min}}"),
    .init("max", "“{{field}}” không được lớn hơn {{max}}"),
    .init("minLength", "“{{field}}” phải có ít nhất {{length}} ký tự"),
    .init("maxLength", "“{{field}}” không được quá {{length}} ký tự"),
    .init("pattern", "“{{field}}” không đúng mẫu"),
    .init("next", "Tiếp tục"), .init("previous", "Quay lại"), .init("submit", "Nộp hồ sơ"),
    .init("cancel", "Hủy"), .init("complete", "Đã nộp hồ sơ"),
    .init("error", "Xin sửa các lỗi sau trước khi nộp:"),
    .init("Type to search", "Gõ để tìm"), .init("Drop files to attach,", "Thả tệp vào đây,"),
    .init("browse", "chọn tệp"), .init("or", "hoặc"),
  ]

  static func note(_ field: FormOutline.Field, key: String) -> SchemaValue {
    let texts = [field.field.name?.text, field.field.help?.text].compactMap { $0 }
    let html = texts.map { "<p>\(escaped($0))</p>" }.joined()
    return ["type": "content", "key": .string(key), "input": false, "html": .string(html)]
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // Form.io fills `{{ … }}` in content.
      case "{": result += "&#123;"
      case "}": result += "&#125;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  static func method(_ code: String) -> String {
    switch code {
    case "vneid": "Trên VNeID"
    case "paper": "Bằng văn bản"
    case "signature": "Ký trực tiếp"
    default: code
    }
  }

  static func filePattern(_ formats: [String]) -> String {
    formats.map { $0.lowercased() }.map { $0.hasPrefix("pdf") ? ".pdf" : ".\($0)" }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ",")
  }

  /// What is said of an answer that does not have the form of its type.
  static func pattern(_ type: FieldType?) -> String? {
    switch type {
    case .citizenID: "Số định danh cá nhân gồm 12 chữ số"
    case .taxCode: "Mã số thuế gồm 10 chữ số, 10 và 3 chữ số sau dấu gạch, hoặc 12 chữ số"
    case .phone: "Số điện thoại không đúng"
    case .email: "Địa chỉ thư điện tử không đúng"
    case .personName: "Họ, chữ đệm và tên chỉ gồm chữ, không có chữ số hay ký hiệu"
    case .landCertificate: "Số phát hành gồm hai chữ cái và 6 hoặc 8 chữ số"
    case .date: "Ngày không đúng; viết như 1990-05-31"
    case .datetime: "Thời điểm không đúng; viết như 2026-01-31T08:00:00+07:00"
    default: nil
    }
  }

  /// What is done with items, and what they are called; nil of what has none.
  static func counted(_ field: FormioField) -> (verb: String, noun: String)? {
    switch field.node.type {
    case .list, .table: ("Phải có", "dòng")
    case .multiChoice: ("Chọn", "phương án")
    case .attachment: field.isOfFiles ? ("Đính kèm", "tệp") : nil
    default: nil
    }
  }

  static func broken(_ constraint: FormConstraint, of field: FormField?) -> String {
    if let message = field?.message?.text { return message }
    let bound = { (text: String?) in text == "today()" ? "ngày hôm nay" : text ?? "" }
    switch constraint.kind {
    case .min where field?.type?.value == .date:
      return "Không được trước \(bound(field?.min?.value))"
    case .max where field?.type?.value == .date:
      return "Không được sau \(bound(field?.max?.value))"
    case .min: return "Không được nhỏ hơn \(bound(field?.min?.value))"
    case .max: return "Không được lớn hơn \(bound(field?.max?.value))"
    case .constraint: return "Câu trả lời không hợp lệ"
    }
  }
}
