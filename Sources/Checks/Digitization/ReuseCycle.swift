import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let reuseCycle = Check(
    CheckInfo(
      "reuse-cycle", .warning, .digitization,
      title: Bilingual(
        vi: "Hai thủ tục không cần kết quả của nhau",
        en: "Two procedures do not need each other's results"),
      explanation: Bilingual(
        vi:
          "Thủ tục A đòi kết quả của B, B lại đòi kết quả của A: không ai làm được thủ tục nào lần đầu. Kiểm tra loại giấy tờ, hoặc thêm điều kiện.",
        en:
          "If A needs the result of B and B that of A, nobody can begin. Check the document types, or add a condition."
      ),
      message: Bilingual(
        vi: "cần kết quả của thủ tục {other}, mà thủ tục đó lại cần kết quả của thủ tục này",
        en: "it needs the result of {other}, which needs the result of this one in turn"),
      basis: [
        LegalBasis("107/2021/NĐ-CP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "cần lẫn nhau",
            en: "they need each other"),
          """
          documents:
            - { document: ‹giay-b›, originals: 1, mode: submit }
          results:
            - { document: giay-a, outcome: granted }
          \(other)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thủ tục liên thông cũng trả kết quả ấy",
            en: "a linked procedure hands out that result too"),
          """
          documents:
            - { document: ‹giay-b›, originals: 1, mode: submit }
          results:
            - { document: giay-a, outcome: granted }
            - { document: giay-b, outcome: granted, from: "1.000002" }
          linked:
            - { procedure: "1.000002", agency: ubnd-xa, gives: [giay-b] }
            - { name: Đăng ký thử nghiệm, agency: ubnd-xa, time-limit: 1 working days, gives: [giay-a] }
          \(other)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ một chiều",
            en: "one way only"),
          """
          documents:
            - { document: giay-khai-sinh, originals: 1, mode: submit-or-present }
          """),
      ]),
    .catalog { context, list in
      ResultNeeds(context).report(&list)
    })

  /// The papers, and the procedure that asks for the one and issues the other.
  private static let other = """
    ---
    \(paper("giay-a", "Văn bản thử A", "KQ.G15.000097"))
    ---
    \(paper("giay-b", "Văn bản thử B", "KQ.G15.000098"))
    ---
    \(ProcedureSample.other(
      "1.000002", "Đăng ký thử nghiệm khác",
      [
        "results": "results:\n  - { document: giay-b, outcome: granted }",
        "documents": "documents:\n  - { document: giay-a, originals: 1, mode: submit }",
      ]))
    """

  private static func paper(_ id: String, _ name: String, _ code: String) -> String {
    """
    kind: document
    id: \(id)
    name: \(name)
    result-code: \(code)
    electronic: true
    replaced-by: \(code)
    digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
    """
  }
}

/// Which procedures need the results of which.
private struct ResultNeeds {
  private struct Need {
    var producer: Int
    var place: Place
  }
  private var codes: [String] = []
  private var needs: [[Need]] = []

  init(_ context: CheckContext) {
    let papers = context.papers
    var numbers: [String: Int] = [:]
    let built = context.catalog.procedures.all.filter { $0.isBuilt(on: context.date) }
    for (index, procedure) in built.enumerated() {
      numbers[procedure.code.value] = index
      codes.append(procedure.code.value)
    }
    for (index, procedure) in built.enumerated() {
      var own: [Need] = []
      for asked in AskedDocument.inside(procedure)
      where asked.group == nil && asked.use.isUnconditional && !asked.isOnlyShown {
        // Cases are alternatives: what only one of them asks for does not block the others.
        guard asked.isCommon(in: procedure), let id = asked.documentID,
          papers.grantors[id.value] == 1, let issuer = papers.granted[id.value],
          let producer = numbers[issuer.code], producer != index
        else { continue }
        own.append(Need(producer: producer, place: asked.namePlace))
      }
      needs.append(own)
    }
  }

  /// Reports each cycle once, at the procedure that comes first.
  func report(_ list: inout FindingList) {
    for first in needs.indices where !needs[first].isEmpty {
      for need in needs[first] where need.producer > first && reaches(need.producer, first) {
        list.add(
          at: need.place, ["other": Bilingual(codes[need.producer])],
          related: needs[need.producer].map {
            Related($0.place, Bilingual(vi: "thủ tục kia cần", en: "what the other needs"))
          })
        break
      }
    }
  }

  private func reaches(_ start: Int, _ goal: Int) -> Bool {
    var seen: Set<Int> = [start]
    var open = [start]
    while let current = open.popLast() {
      for need in needs[current] {
        if need.producer == goal { return true }
        if seen.insert(need.producer).inserted { open.append(need.producer) }
      }
    }
    return false
  }
}

extension AskedDocument {
  fileprivate func isCommon(in procedure: Procedure) -> Bool {
    (procedure.content.documents?.value ?? []).contains { $0.range == use.range }
  }
}
