import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentIdentityCopy = Check(
    CheckInfo(
      "document-identity-copy", .warning, .documents,
      title: Bilingual(
        vi: "Không yêu cầu nộp thẻ căn cước hay bản sao thẻ",
        en: "The identity card, or a copy of it, is not to be handed in"),
      explanation: Bilingual(
        vi:
          "Thông tin trên thẻ căn cước có trong Cơ sở dữ liệu quốc gia về dân cư. Khai loại giấy tờ có reuse (nguồn dữ liệu, replaces: true), hoặc chỉ xuất trình (mode: present); nếu văn bản của bộ vẫn đòi bản sao thì ghi nhận để kiến nghị.",
        en:
          "What the card says is in the national population database. Declare the document with reuse (a data source, replaces: true), or have it shown only (mode: present); where the ministry’s text still asks for a copy, propose a change."
      ),
      message: Bilingual(
        vi: "“{name}” phải nộp, dù cơ quan tra cứu được dữ liệu dân cư",
        en: "“{name}” must be handed in, although the office can look it up"),
      basis: [
        LegalBasis("107/2021/NĐ-CP", "", confirmed: false),
        LegalBasis("104/2022/NĐ-CP", "", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "nộp bản sao thẻ", en: "a copy of the card"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { id: ban-sao-the, name: ‹Bản sao thẻ căn cước công dân›, copies: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "chỉ xuất trình, hoặc có nguồn tra cứu", en: "shown only, or looked up"),
          """
          documents:
            - { document: can-cuoc, originals: 1, mode: submit }
            - { id: the-can-cuoc, name: Thẻ căn cước của người đi cùng, originals: 1, mode: present }
          """),
      ]),
    .asked { subject, context, list in
      guard subject.isSingle, !subject.isOnlyShown else { return }
      let type = subject.documentType(in: context)
      guard let name = subject.use.name ?? type?.name, IdentityCard.isWhole(name.text),
        // Of a group the other members answer too.
        subject.group == nil,
        // Where it is not said whether the data replaces the card, that is what is wrong.
        type?.reuse.contains(where: { $0.replaces?.value ?? true }) != true
      else { return }
      let place = subject.use.name.map { subject.header.at($0.range) } ?? subject.namePlace
      list.add(at: place, ["name": Bilingual(name.text)])
    })
}

private enum IdentityCard {
  private static let word = Phrase("ăn cước")
  private static let copies = ["ban sao ", "ban chup ", "co chung thuc "]
  private static let names = ["the can cuoc", "can cuoc cong dan", "can cuoc"]

  /// Whether a paper is the card alone, or a copy of it.
  static func isWhole(_ name: String) -> Bool {
    guard name.utf8.count < 80, word.isIn(name) else { return false }
    var rest = VietnameseText.folded(name)[...]
    for copy in copies where rest.hasPrefix(copy) { rest = rest.dropFirst(copy.count) }
    return names.contains(where: rest.hasPrefix) && !rest.contains("ho chieu")
  }
}
