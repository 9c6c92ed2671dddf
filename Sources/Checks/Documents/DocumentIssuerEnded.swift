import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentIssuerEnded = Check(
    CheckInfo(
      "document-issuer-ended", .warning, .documents,
      title: Bilingual(
        vi: "Giấy tờ phải nộp còn có thủ tục cấp",
        en: "A paper that is asked for is still issued"),
      explanation: Bilingual(
        vi:
          "Giấy tờ chỉ có thủ tục đã hết hiệu lực hoặc bị bãi bỏ cấp thì người chưa có không xin ở đâu được. Khai thủ tục cấp hiện nay, hoặc bỏ giấy tờ. Nếu giấy đã cấp trước đây vẫn dùng được, nêu lý do và bỏ cảnh báo này tại chỗ.",
        en:
          "Who does not have a paper that only an ended or abolished procedure issues can get it nowhere. Declare the procedure that issues it today, or drop the paper. Where those issued before are still good, give the reason and allow this warning here."
      ),
      message: Bilingual(
        vi: "chỉ thủ tục {code} cấp giấy tờ này, mà thủ tục ấy đã kết thúc ngày {day}",
        en: "only procedure {code} issues this paper, and it ended on {day}"),
      variants: [
        "abolished": Bilingual(
          vi: "chỉ thủ tục {code} cấp giấy tờ này, mà thủ tục ấy đã bị bãi bỏ",
          en: "only procedure {code} issues this paper, and it was abolished")
      ],
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "thủ tục cấp đã kết thúc", en: "its procedure ended"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: ‹giay-cu›, originals: 1, mode: submit }
          ---
          \(paper)
          ---
          \(issuer(until: "2026-03-31"))
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "thủ tục cấp còn hiệu lực", en: "its procedure goes on"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: giay-cu, originals: 1, mode: submit }
          ---
          \(paper)
          reuse:
            - { source: csdl-dan-cu, attributes: [hoTen], replaces: true }
          ---
          \(issuer(until: nil))
          """),
      ]),
    .catalog { context, list in
      let issuers = Issuers(context)
      let papers = context.papers
      for document in context.catalog.documents.all
      where document.header.window.contains(context.date) {
        guard let asker = papers.handedIn[document.id.value],
          let issuer = issuers.ended[document.id.value]
        else { continue }
        let isAbolished = issuer.procedure.change?.value == .abolished
        list.add(
          at: asker.place,
          [
            "code": Bilingual(issuer.procedure.code.value),
            "day": issuer.procedure.header.window.until?.inWords ?? "…",
          ], variant: isAbolished ? "abolished" : nil,
          related: [
            Related(
              issuer.procedure.header.at(issuer.place),
              Bilingual(vi: "được cấp ở đây", en: "issued here"))
          ])
      }
    }, premise: .wholeCatalog)

  private static let paper = """
    kind: document
    id: giay-cu
    name: Giấy xác nhận cũ
    result-code: KQ.G15.000099
    electronic: true
    digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
    """

  private static func issuer(until: String?) -> String {
    ProcedureSample.other(
      "1.000021", "Cấp giấy xác nhận cũ",
      [
        "effective": "effective: { from: 2025-07-01\(until.map { ", until: \($0)" } ?? "") }",
        "results": "results:\n  - { document: giay-cu, outcome: granted }",
      ])
  }
}

/// Who issues papers no longer, of those that nobody else issues.
private struct Issuers {
  var ended: [String: (procedure: Procedure, place: SourceRange)] = [:]

  init(_ context: CheckContext) {
    let procedures = context.catalog.procedures.all
    for procedure in procedures where Self.hasEnded(procedure, context) {
      for result in procedure.everyResult where result.outcome?.value == .granted {
        guard let id = result.document, ended[id.value] == nil else { continue }
        ended[id.value] = (procedure, id.range)
      }
    }
    for procedure in procedures where !ended.isEmpty && !Self.hasEnded(procedure, context) {
      for id in procedure.everyResult.compactMap(\.document) { ended[id.value] = nil }
    }
    // A procedure that goes on in another version may only have left the paper out.
    ended = ended.filter { _, issuer in
      context.catalog.procedures.versions(of: issuer.procedure.code.value)
        .allSatisfy { Self.hasEnded($0, context) }
    }
  }

  /// Whether somebody said so: what was only seen in force may go on.
  private static func hasEnded(_ procedure: Procedure, _ context: CheckContext) -> Bool {
    let header = procedure.header
    guard !context.isInConflict(header), !context.isBroken(header.place) else { return false }
    if procedure.change?.value == .abolished { return true }
    guard let until = header.window.until, until < context.date else { return false }
    return header.effective?.seen == nil
  }
}
