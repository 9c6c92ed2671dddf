import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let ownPaperRepeated = Check(
    CheckInfo(
      "own-paper-repeated", .note, .documents,
      title: Bilingual(
        vi: "Giấy tờ dùng ở nhiều thủ tục được khai một lần",
        en: "A paper of several procedures is declared once"),
      explanation: Bilingual(
        vi:
          "Giấy tờ riêng (id và name) ở hai thủ tục thì không so sánh, không tái sử dụng được. Tách thành kind: document rồi nêu bằng document.",
        en:
          "A paper given by id and name in two procedures can be neither compared nor reused. Extract it as kind: document and name it by document."
      ),
      message: Bilingual(
        vi: "giấy tờ riêng “{id}” đã có ở thủ tục {code}",
        en: "the own paper “{id}” is in procedure {code} already"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai thủ tục cùng một giấy tờ riêng",
            en: "two procedures with one own paper"),
          """
          documents:
            - { id: giay-rieng, name: Giấy riêng, originals: 1, mode: submit, digitization: { decide: on-request } }
          ---
          \(ProcedureSample.other("1.000002", "Đăng ký thử nghiệm khác", ["documents": "documents:\n  - { id: ‹giay-rieng›, name: Giấy riêng, originals: 1, mode: submit, digitization: { decide: on-request } }"]))
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một thủ tục",
            en: "one procedure"),
          """
          documents:
            - { id: giay-rieng, name: Giấy riêng, originals: 1, mode: submit, digitization: { decide: on-request } }
          """),
      ]),
    .catalog { context, list in
      var first: [String: (code: String, place: Place)] = [:]
      for procedure in context.catalog.procedures.all {
        for asked in AskedDocument.inside(procedure) {
          guard case .own(let id) = asked.use.what else { continue }
          guard let earlier = first[id.value] else {
            first[id.value] = (procedure.code.value, asked.namePlace)
            continue
          }
          guard earlier.code != procedure.code.value else { continue }
          list.add(
            at: asked.namePlace, ["id": Bilingual(id.value), "code": Bilingual(earlier.code)],
            help: Bilingual(
              vi: "tách “\(id.value)” thành kind: document",
              en: "extract “\(id.value)” as kind: document"),
            related: [Related(earlier.place, Bilingual(vi: "lần đầu ở đây", en: "first here"))])
        }
      }
    })
}
