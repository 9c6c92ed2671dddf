public import CatalogModel
public import Conditions
import Diagnostics
import Expressions
import SourceText

/// Holds what is attached to a submission against what one procedure needs of its dossier
/// (đối chiếu tệp đính kèm với thành phần hồ sơ).
///
/// Where a form alone demands what all of its procedures ask for, this one knows which procedure it is:
/// what its questions, cases and groups of papers come to.
public struct DossierCheck: Sendable {
  private let evaluator: FormEvaluator
  private let procedure: ResolvedProcedure
  private let catalog: ResolvedCatalog
  private let facts: DossierFacts
  /// Numbers of the attachments, by their papers.
  private let places: [String: [Int]]
  /// Papers that are filled in on a screen, so that no file is handed in.
  private let onScreen: Set<String>

  /// - Parameter facts: what is known besides the form; answers to questions that the form gives
  ///   come first.
  public init(
    _ evaluator: FormEvaluator, of procedure: ResolvedProcedure, in catalog: ResolvedCatalog,
    given facts: DossierFacts
  ) {
    self.evaluator = evaluator
    self.procedure = procedure
    self.catalog = catalog
    self.facts = facts
    var places: [String: [Int]] = [:]
    for (number, node) in evaluator.form.nodes.enumerated() where node.type == .attachment {
      guard let document = node.field?.field.document else { continue }
      places[document.value, default: []].append(number)
    }
    self.places = places
    onScreen = Set(
      catalog.catalog.forms.inForce(on: catalog.date).compactMap { $0.document?.value })
  }

  /// A verdict with what is missing of the dossier; a paper it depends on unknown facts for only warns.
  public func verdict(_ verdict: SubmissionVerdict, on answer: Answer) -> SubmissionVerdict {
    var facts = facts
    for question in procedure.procedure.questions {
      guard let id = question.id?.value, let value = self.answer(to: question, in: answer) else {
        continue
      }
      facts.answers[id] = value
    }
    let decision = DossierDecision(procedure, for: facts, in: catalog)
    var result = verdict
    var reported = Set(verdict.errors.map(\.path))
    for component in decision.components {
      for lack in lacks(component, facts.channel ?? .online, answer) {
        guard lack.fault.path.isEmpty || reported.insert(lack.fault.path).inserted else { continue }
        if lack.isCertain {
          result.errors.append(lack.fault)
        } else {
          result.warnings.append(lack.fault)
        }
      }
    }
    if case .open(let missing) = decision.path { result.warnings.append(openCase(missing)) }
    return result
  }

  // MARK: Answers

  /// What a field of the form answers to a question; nil where it does not, or wrongly.
  private func answer(to question: FormField, in answer: Answer) -> CELValue? {
    let form = evaluator.form
    let prefix = form.form.id.value + "."
    guard let from = question.from?.value, from.hasPrefix(prefix),
      let number = form.nodes.indices.first(where: {
        form[$0].content == .value && form[$0].path == from.dropFirst(prefix.count)
      }),
      let found = Self.answers(at: number, of: form, in: answer).first
    else { return nil }
    var faults: [AnswerFault] = []
    let value = evaluator.shapes[number].read(found, &faults)
    return faults.isEmpty ? value : nil
  }

  /// The answers at a node, of every item of the lists around it.
  private static func answers(at number: Int, of form: CheckedForm, in answer: Answer) -> [Answer] {
    guard let parent = form[number].parent else { return [answer] }
    return answers(at: parent, of: form, in: answer).flatMap { around -> [Answer] in
      switch around {
      case .array(let items) where form[parent].content == .list: items
      case .object(let members):
        members.filter { $0.key == form[number].key }.map(\.value)
      default: []
      }
    }
  }

  // MARK: Papers

  private struct Lack {
    var fault: SubmissionFault
    var isCertain: Bool
  }

  private func lacks(
    _ item: DossierDecision.Component, _ channel: Channel, _ answer: Answer
  ) -> [Lack] {
    guard item.isAsked != .no, !item.component.isOptional else { return [] }
    var found: [Lack]
    switch item.component.kind {
    case .unknown: found = []
    case .group(.allOf, _): found = item.members.flatMap { lacks($0, channel, answer) }
    case .group:
      let each = item.members.map { lacks($0, channel, answer) }
      found = each.contains(where: \.isEmpty) ? [] : oneOf(item, each)
    case .document, .own:
      guard isMissing(item.component, channel, answer) else { return [] }
      found = [lack(item.component)]
    }
    guard case .open(let missing) = item.isAsked else { return found }
    for index in found.indices {
      found[index].isCertain = false
      found[index].fault.message = found[index].fault.message.depending(on: missing)
    }
    return found
  }

  private func isMissing(
    _ component: DossierComponent, _ channel: Channel, _ answer: Answer
  ) -> Bool {
    guard let id = component.documentID, !onScreen.contains(id), component.isFiled(by: channel)
    else { return false }
    return !(places[id] ?? []).contains {
      !Self.answers(at: $0, of: evaluator.form, in: answer).isEmpty
    }
  }

  private func lack(_ component: DossierComponent) -> Lack {
    let id = component.documentID ?? ""
    let name = component.name?.text ?? id
    let code = procedure.procedure.code.value
    let place = places[id]?.first
    let isReplaceable = component.isReplaceable(on: catalog.date)
    var message = Bilingual(
      vi: "thủ tục \(code) yêu cầu “\(name)”, chưa đính kèm",
      en: "procedure \(code) asks for “\(name)”, which is not attached")
    if place == nil {
      message.append(vi: "; biểu mẫu không có chỗ nộp", en: "; the form has no place for it")
    }
    if isReplaceable {
      message.append(
        vi: "; nguồn dữ liệu có thể trả lời thay", en: "; a data source may answer instead")
    }
    // Where the form takes no file for it, the one-stop software does.
    return Lack(
      fault: SubmissionFault(
        path: place.map { evaluator.form[$0].path } ?? "", kind: .required, node: place ?? 0,
        message: message),
      isCertain: place != nil && !isReplaceable)
  }

  /// - Parameter lacks: of each paper of the group.
  private func oneOf(_ item: DossierDecision.Component, _ lacks: [[Lack]]) -> [Lack] {
    guard var lack = lacks.first?.first else { return [] }
    let names = item.members.map { $0.component.name?.text ?? $0.component.documentID ?? "" }
    let list = names.joined(separator: "; ")
    let code = procedure.procedure.code.value
    lack.fault.message = Bilingual(
      vi: "thủ tục \(code) yêu cầu một trong: \(list); chưa đính kèm giấy tờ nào",
      en: "procedure \(code) asks for one of: \(list); none is attached")
    lack.isCertain = lacks.allSatisfy { $0.allSatisfy(\.isCertain) }
    return [lack]
  }

  private func openCase(_ missing: [String]) -> SubmissionFault {
    let code = procedure.procedure.code.value
    let message = Bilingual(
      vi: "chưa rõ hồ sơ thuộc trường hợp nào của thủ tục \(code)",
      en: "it is not known which case of procedure \(code) this is")
    return SubmissionFault(
      path: "", kind: .required, node: 0, message: message.depending(on: missing))
  }
}

extension Bilingual {
  fileprivate func depending(on names: [String]) -> Bilingual {
    let list = names.joined(separator: ", ")
    return Bilingual(vi: "\(vi) (còn tùy \(list))", en: "\(en) (it depends on \(list))")
  }

  fileprivate mutating func append(vi: String, en: String) {
    self.vi += vi
    self.en += en
  }
}
