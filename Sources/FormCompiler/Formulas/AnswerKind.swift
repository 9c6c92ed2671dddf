import CatalogModel
import Expressions
import SourceText

/// What a place of a submission can hold, as far as conditions on it go.
enum AnswerKind: Sendable {
  case text
  /// Whole numbers; the bounds where both are known.
  case whole(ClosedRange<Int>?)
  case decimal
  case flag
  case date
  case moment
  /// One of the codes; nil where they are not known.
  case code([String]?)
  case codes([String]?)
  /// The members of a node of the form.
  case object(Int)
  /// An address, a file, a confirmation: members by key.
  case record([String: AnswerKind])
  indirect case list(of: AnswerKind)
  case opaque

  init(_ number: Int, in form: CheckedForm) {
    let node = form[number]
    switch node.content {
    case .object: self = .object(number)
    case .list:
      self = node.children.first.map { .list(of: .object($0)) } ?? .opaque
    case .value: self = Self.value(node)
    }
  }

  private static func value(_ node: FormNode) -> AnswerKind {
    switch node.type {
    case .text, .multiline, .citizenID, .taxCode, .phone, .email, .personName, .landCertificate:
      .text
    case .integer, .money: whole(node)
    case .decimal: .decimal
    case .boolean, .declaration: .flag
    case .date: .date
    case .datetime: .moment
    case .choice: .code(node.options)
    case .multiChoice: .codes(node.options)
    case .address:
      .record([
        "province": .text, "district": .text, "commune": .text, "country": .text, "detail": .text,
      ])
    case .attachment: attachment(node)
    case .confirmation:
      .record([
        "method": .code(node.field.map { $0.field.methods.map(\.value) }), "name": .text,
        "id": .text, "time": .moment,
      ])
    case .group, .list, .table, .note, nil: .opaque
    }
  }

  private static func whole(_ node: FormNode) -> AnswerKind {
    guard node.field?.field.isWholeNumber == true else { return .decimal }
    func bound(_ written: String?) -> Int? {
      guard let written, PlainNumber.isPlain(written) else { return nil }
      return Int(written)
    }
    guard let least = bound(node.field?.field.min?.value),
      let most = bound(node.field?.field.max?.value), least <= most
    else { return .whole(nil) }
    return .whole(least...most)
  }

  private static func attachment(_ node: FormNode) -> AnswerKind {
    let file = AnswerKind.record([
      "name": .text, "mediaType": .text, "sha256": .text, "size": .whole(nil),
    ])
    let field = node.field?.field
    return field?.minItems != nil || field?.maxItems != nil ? .list(of: file) : file
  }
}
