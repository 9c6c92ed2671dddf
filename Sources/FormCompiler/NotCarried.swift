public import CatalogModel
public import SourceText

/// Something a form says that its schema does not check: a system that takes
/// submissions must check it at run time.
public struct NotCarried: Hashable, Sendable {
  /// Path of the field or section, or `rules.<id>`.
  public var path: String
  /// The key of the catalog language: `visible`, `pattern`, `unique-by`…
  public var key: String
  public var condition: Source
  public var reason: Reason
  public var place: Place

  /// What was written.
  public enum Source: Hashable, Sendable {
    case text(String)
    case structured(SyntaxValue)
    /// Nothing was: it follows from other keys.
    case derived
  }

  public enum Reason: Hashable, Sendable {
    /// The condition could not be read.
    case condition
    /// It asks for what is known only when it is evaluated: today's date, the working calendar.
    case surroundings
    /// It computes with answers.
    case arithmetic
    /// It compares two answers that may have too many values.
    case fieldComparison
    /// It uses something that schemas have no counterpart of.
    case construct
    /// It depends on too many things in different objects.
    case tooManyCases
    /// Only the later draft of JSON Schema can say it.
    case draft
    /// The result of an expression.
    case calculated
    /// Depends on which documents the dossier needs.
    case dossier
    /// The regular expression uses a construct on which validators disagree.
    case pattern(PortablePattern.Refusal)
    /// A bound that is an expression, or no plain number.
    case boundNotConstant
    /// Steps of decimals are not computed alike by validators.
    case decimalStep
    /// A digit that the others determine.
    case checkDigit
    /// JSON Schema compares whole items only.
    case uniqueBy
    /// The code list is not declared for the day.
    case codeListMissing(String)
    /// No option is left on the day.
    case noOptions
    /// Units of several provinces: which commune belongs to which province.
    case addressCascade
    /// Old units are checked by form only.
    case addressHistory
    /// A list with too many codes for a renderer to offer them.
    case longList
    /// No media type is known for the file format.
    case fileFormat(String)
    /// A type is missing, so any value is let through.
    case typeMissing
    /// A part could not be laid out: its fragment is unknown, includes itself, or is too large.
    case fragment
  }
}

extension NotCarried.Reason {
  /// Stable name.
  public var code: String {
    switch self {
    case .condition: "condition"
    case .surroundings: "surroundings"
    case .arithmetic: "arithmetic"
    case .fieldComparison: "field-comparison"
    case .construct: "construct"
    case .tooManyCases: "too-many-cases"
    case .draft: "draft"
    case .calculated: "calculated"
    case .dossier: "dossier"
    case .pattern: "pattern-not-portable"
    case .boundNotConstant: "bound-not-constant"
    case .decimalStep: "decimal-step"
    case .checkDigit: "check-digit"
    case .uniqueBy: "unique-by"
    case .codeListMissing: "code-list-missing"
    case .noOptions: "no-options"
    case .addressCascade: "address-cascade"
    case .addressHistory: "address-history"
    case .longList: "long-list"
    case .fileFormat: "file-format"
    case .typeMissing: "type-missing"
    case .fragment: "fragment"
    }
  }

  /// The particular that is at fault, when there is one.
  public var detail: String? {
    switch self {
    case .pattern(let refusal): refusal.construct
    case .codeListMissing(let id): id
    case .fileFormat(let format): format
    default: nil
    }
  }

  /// One sentence for people, in Vietnamese.
  public var vi: String {
    switch self {
    case .condition: "Điều kiện chưa đọc được; được kiểm tra khi tiếp nhận."
    case .surroundings: "Điều kiện cần ngày hôm nay hoặc lịch làm việc, chỉ biết khi tiếp nhận."
    case .arithmetic: "Điều kiện tính toán với câu trả lời; lược đồ không tính được."
    case .fieldComparison: "Hai câu trả lời có quá nhiều giá trị được so sánh với nhau."
    case .construct: "Điều kiện dùng phép mà lược đồ không diễn đạt được."
    case .tooManyCases: "Điều kiện phụ thuộc quá nhiều thứ ở các mục khác nhau."
    case .draft: "Phiên bản lược đồ này chưa diễn đạt được điều kiện."
    case .calculated: "Giá trị do biểu thức tính ra; lược đồ không tính lại."
    case .dossier: "Bắt buộc hay không tùy thành phần hồ sơ của từng trường hợp."
    case .pattern: "Mẫu dùng cú pháp mà các bộ kiểm tra hiểu khác nhau."
    case .boundNotConstant: "Giới hạn là biểu thức hoặc không phải số thường."
    case .decimalStep: "Bước của số thập phân được các bộ kiểm tra tính khác nhau."
    case .checkDigit: "Chữ số kiểm tra tính từ các chữ số khác; lược đồ không tính được."
    case .uniqueBy: "Không trùng theo trường được kiểm tra khi tiếp nhận."
    case .codeListMissing: "Danh mục không có hiệu lực vào ngày biên dịch; mọi mã đều được nhận."
    case .noOptions: "Không còn lựa chọn nào có hiệu lực; mọi mã đều được nhận."
    case .addressCascade:
      "Trường không nêu danh mục (within): đơn vị nào có thật thì hệ thống tiếp nhận phải kiểm tra."
    case .addressHistory: "Đơn vị hành chính cũ chỉ được kiểm tra dạng mã."
    case .longList: "Danh mục quá dài để phần mềm hiển thị đưa vào từng trường."
    case .fileFormat: "Không biết kiểu nội dung của định dạng tệp."
    case .typeMissing: "Trường không có kiểu; mọi giá trị đều được nhận."
    case .fragment: "Khối dùng chung không ghép được; mọi giá trị ở đó đều được nhận."
    }
  }

  /// One sentence for people, in English.
  public var en: String {
    switch self {
    case .condition: "The condition could not be read; it is checked at run time."
    case .surroundings: "It needs today's date or the working calendar, known only at run time."
    case .arithmetic: "It computes with answers, which schemas cannot."
    case .fieldComparison: "It compares two answers that may have too many values."
    case .construct: "It uses an operation that schemas have no counterpart of."
    case .tooManyCases: "It depends on too many things in different objects."
    case .draft: "This draft of JSON Schema cannot say it."
    case .calculated: "The value comes from an expression, which the schema does not evaluate."
    case .dossier: "Whether it is required depends on the documents of the case."
    case .pattern: "The pattern uses a construct on which validators disagree."
    case .boundNotConstant: "The bound is an expression or no plain number."
    case .decimalStep: "Validators do not compute steps of decimals alike."
    case .checkDigit: "The check digit is computed from the other digits, which schemas cannot."
    case .uniqueBy: "Uniqueness by a field is checked at run time."
    case .codeListMissing: "The code list is not in force on the day; any code is accepted."
    case .noOptions: "No option is in force on the day; any code is accepted."
    case .addressCascade:
      "The field names no list (within): a receiving system must check which units there are."
    case .addressHistory: "Former administrative units are checked by form only."
    case .longList: "The list is too long for renderers to offer it in every field."
    case .fileFormat: "No media type is known for the file format."
    case .typeMissing: "The field has no type; any value is accepted."
    case .fragment: "A fragment could not be put in place; any value is accepted there."
    }
  }
}

extension NotCarried {
  /// As JSON: the path, the key, what was written, the code of the reason.
  public var value: SchemaValue {
    var value: SchemaValue = ["path": .string(path), "key": .string(key)]
    switch condition {
    case .text(let text): value.add("condition", .string(text))
    case .structured(let syntax): value.add("condition", syntax.schemaValue)
    case .derived: break
    }
    value.add("reason", .string(reason.code))
    value.add("detail", reason.detail.map { .string($0) })
    return value
  }
}

extension SyntaxValue {
  /// The syntax as JSON; unquoted `true`, `false` and plain numbers keep their type.
  var schemaValue: SchemaValue {
    switch self {
    case .scalar("true", isQuoted: false): true
    case .scalar("false", isQuoted: false): false
    case .scalar(let text, isQuoted: false) where PlainNumber.isPlain(text): .number(text)
    case .scalar(let text, _): .string(text)
    case .list(let values): .array(values.map(\.schemaValue))
    case .map(let entries):
      .object(entries.map { SchemaValue.Member($0.key, $0.value.schemaValue) })
    }
  }
}

extension Condition {
  var source: NotCarried.Source {
    switch syntax {
    case .constant(let value): .text(value ? "true" : "false")
    case .cel(let text): .text(text)
    case .structured(let value): .structured(SyntaxValue(value))
    }
  }

  /// The value of a constant condition; nil when it depends on answers.
  var constant: Bool? {
    switch syntax {
    case .constant(let value): value
    case .cel("true"): true
    case .cel("false"): false
    case .cel, .structured: nil
    }
  }
}
