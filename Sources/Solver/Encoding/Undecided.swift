public import Diagnostics
public import SourceText

/// Why a question about conditions was not decided.
public enum Undecided: Sendable, Hashable {
  /// Parts of conditions that lie outside of what can be decided.
  case outsideFragment([Part])
  /// The search ended before it came to an answer.
  case budget(conflicts: Int)
  /// Too many combinations of values had to be looked at one by one.
  case combinations(lookedUp: Int)
  /// The conditions are too large together.
  case tooLarge
  /// An example was found that evaluation does not confirm.
  case notReplayed
  /// It was not asked, for nothing is valid anyway.
  case noneValid

  public struct Part: Sendable, Hashable {
    /// The number of the condition among those given.
    public var condition: Int
    /// UTF-8 bytes of the condition's text.
    public var range: SourceRange
    public var reason: Reason
  }

  public enum Reason: String, Sendable, Hashable {
    /// Is no expression of CEL.
    case invalid
    /// Reads something that is no declared fact: a whole object, a moment.
    case undeclaredFact = "undeclared-fact"
    /// Reads a list of objects otherwise than by `all`, `exists`, `exists_one` and the number of
    /// its items, or asks for more items than are looked at.
    case list
    /// Computes with facts that have too many values to be looked at one by one.
    case computation
    /// Compares facts in a way that depends on more than their order.
    case comparison
    /// Needs a day, a calendar or a time zone that was not given.
    case notProvided = "not-provided"
    /// A pattern that tells code points apart by category, or texts by too many cases.
    case text
    /// Too many values have to be told apart.
    case tooManyValues = "too-many-values"
  }

  /// A stable name, for programs.
  public var code: String {
    switch self {
    case .outsideFragment: "outside-fragment"
    case .budget: "conflict-budget"
    case .combinations: "combination-budget"
    case .tooLarge: "too-large"
    case .notReplayed: "not-replayed"
    case .noneValid: "none-valid"
    }
  }

  public var message: Bilingual {
    switch self {
    case .outsideFragment(let parts):
      parts.first?.reason.message
        ?? Bilingual(vi: "không quyết định được", en: "cannot be decided")
    case .budget(let conflicts):
      Bilingual(
        vi: "đã thử \(conflicts) nhánh mâu thuẫn mà chưa kết luận được",
        en: "no answer within \(conflicts) conflicts")
    case .combinations(let count):
      Bilingual(
        vi: "đã thử \(count) tổ hợp giá trị mà chưa kết luận được",
        en: "no answer after looking at \(count) combinations of values")
    case .tooLarge:
      Bilingual(
        vi: "các điều kiện quá lớn để xét cùng nhau",
        en: "the conditions are too large to be looked at together")
    case .notReplayed:
      Bilingual(
        vi: "tìm thấy một ví dụ nhưng tính lại không khớp",
        en: "an example was found that evaluation does not confirm")
    case .noneValid:
      Bilingual(
        vi: "chưa xét, vì không có câu trả lời nào hợp lệ",
        en: "not looked at, for no answers are valid")
    }
  }
}

extension Undecided.Reason {
  public var message: Bilingual {
    switch self {
    case .invalid:
      Bilingual(vi: "phần này không phải là biểu thức hợp lệ", en: "this is no valid expression")
    case .undeclaredFact:
      Bilingual(
        vi: "phần này đọc một giá trị không xét được (danh sách, cả nhóm, thời điểm)",
        en: "this reads a value that cannot be looked at (a list, a whole object, a moment)")
    case .list:
      Bilingual(
        vi: "phần này xét danh sách theo cách hoặc với số mục không xét hết được",
        en: "this looks at a list in a way, or at more items, than can be looked at in full")
    case .computation:
      Bilingual(
        vi: "phần này tính toán trên giá trị có quá nhiều khả năng",
        en: "this computes with values that have too many possibilities")
    case .comparison:
      Bilingual(
        vi: "phần này so sánh hai giá trị theo cách không xét hết được",
        en: "this compares two values in a way that cannot be looked at in full")
    case .notProvided:
      Bilingual(
        vi: "phần này cần ngày, lịch làm việc hoặc múi giờ chưa được cho",
        en: "this needs a day, a calendar or a time zone that was not given")
    case .text:
      Bilingual(
        vi: "phần này phân biệt văn bản theo quá nhiều trường hợp",
        en: "this tells texts apart in too many ways")
    case .tooManyValues:
      Bilingual(
        vi: "phần này có quá nhiều giá trị phải phân biệt",
        en: "this has too many values to be told apart")
    }
  }
}
