import CatalogModel
import SourceText

/// What may answer instead of the paper, in the order in which it is asked
/// (khai thác, sử dụng lại): data sources and the repository first, the citizen last.
struct ReuseChain: Sendable {
  enum Answer: Sendable {
    case dataSource(DocumentType.Reuse)
    /// A result already issued, found in the repository by its code (mã kết quả thay thế).
    case result(code: String, givers: [CatalogIndex.Giver])
  }

  /// When the citizen still hands it in.
  enum Asking: String, CaseIterable, Sendable {
    case never
    case ifUnanswered = "if-unanswered"
    case always
  }

  var answers: [Answer]
  var asking: Asking

  init(of component: DossierComponent, channels: [Channel], in input: BackendInput) {
    let document = component.documentType
    answers = Self.answers(for: document, in: input)
    let modes = channels.filter { component.isAsked(by: $0) }.map { component.mode(by: $0) }
    if !modes.isEmpty, !modes.contains(where: \.asksCitizen) {
      asking = .never
    } else {
      asking = answers.contains(where: \.replaces) ? .ifUnanswered : .always
    }
  }

  static func answers(for document: DocumentType?, in input: BackendInput) -> [Answer] {
    guard let document else { return [] }
    var answers: [Answer] = []
    for reuse in document.reuse where reuse.effective?.window.contains(input.catalog.date) ?? true {
      answers.append(.dataSource(reuse))
    }
    if let code = document.replacedBy?.value {
      answers.append(.result(code: code, givers: input.index.giversByCode[code] ?? []))
    }
    return answers
  }
}

extension ReuseChain.Answer {
  /// True: the paper is not asked for when this answers; false: it only prefills.
  var replaces: Bool {
    switch self {
    case .dataSource(let reuse): reuse.replaces?.value ?? false
    case .result: true
    }
  }
}
