import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultDocumentAsked = Check(
    CheckInfo(
      "result-document-asked", .note, .documents,
      title: Bilingual(
        vi: "Kết quả do cơ quan cấp thì không đòi lại khi tra cứu được",
        en: "What an office issued is not asked for again where it can be looked up"),
      explanation: Bilingual(
        vi:
          "Người dân chỉ cung cấp thông tin một lần cho cơ quan nhà nước. Với giấy tờ là kết quả của một thủ tục trong danh mục, khai reuse (cơ sở dữ liệu) hoặc replaced-by (mã kết quả).",
        en:
          "People give information to the State once. For a paper that a procedure of the catalog issues, declare reuse (a data source) or replaced-by (a result code)."
      ),
      message: Bilingual(
        vi: "giấy tờ này là kết quả của thủ tục {code} nhưng chưa khai nguồn tra cứu",
        en: "procedure {code} issues this paper, but no source to look it up is declared"),
      basis: [
        LegalBasis("107/2021/NĐ-CP", "", confirmed: false),
        LegalBasis("118/2025/NĐ-CP", "", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đòi giấy do cơ quan cấp",
            en: "asks for what an office issued"),
          """
          documents:
            - { document: ‹giay-moi›, originals: 1, mode: submit }
          results:
            - { document: giay-moi, outcome: granted }
          ---
          kind: document
          id: giay-moi
          name: Giấy xác nhận mới
          result-code: KQ.G15.000099
          electronic: true
          digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có nguồn tra cứu",
            en: "a source is declared"),
          """
          documents:
            - { document: giay-moi, originals: 1, mode: submit }
          results:
            - { document: giay-moi, outcome: granted }
          ---
          kind: document
          id: giay-moi
          name: Giấy xác nhận mới
          result-code: KQ.G15.000099
          electronic: true
          reuse:
            - { source: csdl-dan-cu, attributes: [hoTen], replaces: true }
          digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .catalog { context, list in
      let papers = context.papers
      for document in context.catalog.documents.all
      where document.header.window.contains(context.date) {
        guard let issuer = papers.granted[document.id.value],
          let asker = papers.handedIn[document.id.value], document.replacedBy == nil,
          !document.reuse.contains(where: { $0.replaces?.value == true })
        else { continue }
        list.add(
          at: asker.place, ["code": Bilingual(issuer.code)],
          related: [
            Related(issuer.place, Bilingual(vi: "được cấp ở đây", en: "issued here")),
            Related(
              document.header.at(document.name?.range ?? document.id.range),
              Bilingual(
                vi: "khai reuse hoặc replaced-by ở đây", en: "declare reuse or replaced-by here")),
          ])
      }
    })
}
