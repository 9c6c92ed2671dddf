public import Diagnostics
public import SourceText

/// Why an evaluation has no value, and at which part.
public struct EvaluationFailure: Error, Sendable, Equatable {
  public var reason: FailureReason
  /// UTF-8 bytes of the expression's text.
  public var range: SourceRange

  public var message: Bilingual { reason.message }
}

/// The errors of CEL, and ours.
public enum FailureReason: Error, Sendable, Equatable {
  /// A name that is not declared or has no value.
  case noValue(name: String)
  case noSuchFunction(name: String)
  /// The operands' types, as `type()` gives them.
  case noSuchOverload(function: String, operands: [String])
  case noSuchKey(String)
  case repeatedKey(String)
  case unsupportedKey(type: String)
  case indexOutOfRange(String)
  case notABoolean(type: String)
  case notARange(type: String)
  case divisionByZero
  case modulusByZero
  case overflow
  /// A conversion whose result the type cannot hold.
  case outOfRange(type: String)
  case cannotConvert(text: String, type: String)
  case invalidArgument(Bilingual)
  case invalidPattern(Bilingual)
  case unknownTimeZone(String)
  case emptyOptional
  /// A date known only in part leaves the answer open.
  case undecidedDate
  /// Something the caller did not provide: today's date, a calendar.
  case notProvided(Bilingual)
  /// The expression needs more work than the caller allows.
  case tooMuchWork

  public var code: String {
    switch self {
    case .noValue: "no-value"
    case .noSuchFunction: "no-such-function"
    case .noSuchOverload: "no-such-overload"
    case .noSuchKey: "no-such-key"
    case .repeatedKey: "repeated-key"
    case .unsupportedKey: "unsupported-key"
    case .indexOutOfRange: "index-out-of-range"
    case .notABoolean: "not-a-boolean"
    case .notARange: "not-a-range"
    case .divisionByZero: "division-by-zero"
    case .modulusByZero: "modulus-by-zero"
    case .overflow: "overflow"
    case .outOfRange: "out-of-range"
    case .cannotConvert: "cannot-convert"
    case .invalidArgument: "invalid-argument"
    case .invalidPattern: "invalid-pattern"
    case .unknownTimeZone: "unknown-time-zone"
    case .emptyOptional: "empty-optional"
    case .undecidedDate: "undecided-date"
    case .notProvided: "not-provided"
    case .tooMuchWork: "too-much-work"
    }
  }
}

extension FailureReason {
  public var message: Bilingual {
    switch self {
    case .noValue(let name):
      Bilingual(vi: "“\(name)” chưa có giá trị", en: "“\(name)” has no value")
    case .noSuchFunction(let name):
      Bilingual(vi: "không có hàm “\(name)”", en: "there is no function “\(name)”")
    case .noSuchOverload(let function, let operands):
      Bilingual(
        vi: "“\(function)” không dùng được với kiểu (\(operands.joined(separator: ", ")))",
        en: "no such overload: “\(function)” of (\(operands.joined(separator: ", ")))")
    case .noSuchKey(let key):
      Bilingual(vi: "không có khóa \(key)", en: "no such key: \(key)")
    case .repeatedKey(let key):
      Bilingual(vi: "khóa \(key) viết hai lần", en: "repeated key: \(key)")
    case .unsupportedKey(let type):
      Bilingual(
        vi: "kiểu \(type) không làm khóa được", en: "a value of type \(type) cannot be a key")
    case .indexOutOfRange(let index):
      Bilingual(
        vi: "vị trí \(index) nằm ngoài phạm vi", en: "index \(index) is out of range")
    case .notABoolean(let type):
      Bilingual(vi: "cần đúng/sai, nhưng đây là \(type)", en: "a bool is needed, this is \(type)")
    case .notARange(let type):
      Bilingual(
        vi: "cần danh sách hoặc bảng, nhưng đây là \(type)",
        en: "a list or a map is needed, this is \(type)")
    case .emptyOptional:
      Bilingual(vi: "giá trị tùy chọn đang trống", en: "the optional has no value")
    case .undecidedDate:
      Bilingual(
        vi: "ngày không đủ (chỉ có năm hoặc tháng) nên không kết luận được",
        en: "the date is known only in part, so this cannot be decided")
    case .invalidArgument(let text), .invalidPattern(let text), .notProvided(let text): text
    case .unknownTimeZone(let name):
      Bilingual(vi: "không biết múi giờ “\(name)”", en: "unknown time zone “\(name)”")
    case .tooMuchWork:
      Bilingual(
        vi: "biểu thức cần tính quá nhiều nên đã dừng",
        en: "the expression needs too much work and was stopped")
    case .divisionByZero, .modulusByZero, .overflow, .outOfRange, .cannotConvert: numericMessage
    }
  }

  private var numericMessage: Bilingual {
    switch self {
    case .divisionByZero: Bilingual(vi: "chia cho 0", en: "division by zero")
    case .modulusByZero: Bilingual(vi: "chia lấy dư cho 0", en: "modulus by zero")
    case .outOfRange(let type):
      Bilingual(
        vi: "kết quả vượt phạm vi của kiểu \(type)",
        en: "the result is out of the range of \(type)")
    case .cannotConvert(let text, let type):
      Bilingual(
        vi: "không đổi được “\(text)” sang kiểu \(type)", en: "cannot convert “\(text)” to \(type)")
    default:
      Bilingual(vi: "kết quả vượt phạm vi của số", en: "overflow: the number is out of range")
    }
  }
}
