public import Diagnostics

/// What a form says of a submission (kết quả kiểm tra hồ sơ khai).
public struct SubmissionVerdict: Sendable {
  /// Answers that are wrong by themselves first, then what is missing or must not be there, then rules.
  public var errors: [SubmissionFault] = []
  /// Rules that only warn.
  public var warnings: [SubmissionFault] = []

  public var isAccepted: Bool { errors.isEmpty }
}

/// Something in a submission that a form does not take.
public struct SubmissionFault: Sendable {
  /// Why; the names that `because` of an example may give.
  public enum Kind: String, Sendable, CaseIterable {
    case required, visible, type, option, pattern, min, max, step
    case minLength = "min-length"
    case maxLength = "max-length"
    case minItems = "min-items"
    case maxItems = "max-items"
    case uniqueBy = "unique-by"
    case constraint, calculate
    case unknownKey = "unknown-key"
    case date, format, filter, rule
  }

  /// Keys joined by dots, items by their number from 0: `chuHo.thanhVien[2].hoTen`; of a rule
  /// `rules.<id>`.
  public var path: String
  public var kind: Kind
  /// The number of the form's node; of a key that no field has, the object around.
  public var node: Int
  /// The number of the form's rule.
  public var rule: Int?
  /// The form's own, where it has one.
  public var message: Bilingual
}

/// What one condition came to at one place of a submission.
public struct ConditionOutcome: Sendable {
  /// The number among the conditions of the form.
  public var condition: Int
  /// Of the field, with the numbers of items; of a rule `rules.<id>`.
  public var path: String
  public var key: FormCondition.Key
  /// nil where it is unknown: an unanswered field, mostly.
  public var outcome: Bool?
}
