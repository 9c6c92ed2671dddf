import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let otherProvinceNamed = Check(
    CheckInfo(
      "other-province-named", .warning, .text,
      title: Bilingual(
        vi: "Thủ tục không mang tên tỉnh khác",
        en: "A procedure does not bear the name of another province"),
      explanation: Bilingual(
        vi:
          "Bản ghi chép từ tỉnh khác hay sót tên tỉnh ấy trong tên thủ tục, hoặc đưa người dân đến Ủy ban nhân dân của tỉnh ấy. Sửa theo tên của bộ và cơ quan của tỉnh mình. Tên các tỉnh lấy từ danh mục đơn vị hành chính.",
        en:
          "A record copied from another province often keeps its name in that of the procedure, or sends people to its People’s Committee. Write the ministry’s name, and the bodies of the own province. The names come from the lists of administrative units."
      ),
      message: Bilingual(
        vi: "“{name}” thuộc tỉnh khác",
        en: "“{name}” is of another province"),
      basis: [LegalBasis("63/2010/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "trong tên", en: "in the name"),
          """
          name: Đăng ký hành nghề tại ‹thành phố Đà Nẵng›
          ---
          \(country)
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "cơ quan của tỉnh khác", en: "a body of another province"),
          """
          steps:
            - Người yêu cầu nộp hồ sơ tại ‹Ủy ban nhân dân thành phố Đà Nẵng›.
            - Cơ quan giải quyết và trả kết quả.
          ---
          \(country)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tỉnh mình, hoặc nói về nơi khác", en: "the own province, or speaking of others"),
          """
          steps:
            - Người yêu cầu nộp hồ sơ tại Ủy ban nhân dân tỉnh Tuyên Quang.
            - Người cư trú tại thành phố Đà Nẵng được trả kết quả qua bưu chính.
          ---
          \(country)
          """),
      ]),
    .procedure { procedure, context, list in
      func look(_ text: HumanText, _ role: TextUse.Role, after prefix: [[UInt8]] = []) {
        let folded = FoldedText(text.text)
        guard let range = context.foreignProvinces.first(in: folded, after: prefix) else { return }
        list.add(
          at: TextUse(text: text, role: role, header: procedure.header).at(folded.bytes(range)),
          ["name": Bilingual(folded.text(range))])
      }
      if let name = procedure.name, units.isAny(in: name.text) { look(name, .name) }
      for content in [procedure.content] + procedure.levels.map(\.content) {
        for step in content.steps?.value ?? [] where bodies.isAny(in: step.text.text) {
          look(step.text, .prose, after: committees)
        }
      }
    })
}

private let units = PhraseSet(["tỉnh ", "Tỉnh ", "hành phố "].map(Phrase.init))
private let bodies = PhraseSet(
  ["nhân dân tỉnh ", "nhân dân thành phố ", "nhân dân Thành phố ", "UBND tỉnh ", "UBND thành phố "]
    .map(Phrase.init))
private let committees = ["Ủy ban nhân dân ", "UBND "].map(FoldedText.phrase)

private let country = """
  kind: code-list
  id: don-vi-ca-nuoc
  name: Đơn vị hành chính cả nước
  levels: [province, commune]
  values:
    - { code: "48", name: Thành phố Đà Nẵng, level: province }
  """
