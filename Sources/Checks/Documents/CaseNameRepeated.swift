import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let caseNameRepeated = Check(
    CheckInfo(
      "case-name-repeated", .warning, .documents,
      title: Bilingual(
        vi: "Các trường hợp cạnh nhau không cùng tên",
        en: "Cases side by side have names of their own"),
      explanation: Bilingual(
        vi:
          "Người dân chọn trường hợp theo tên; hai tên giống nhau thì không biết chọn cái nào. Thường là chép rồi chưa sửa tên.",
        en:
          "People choose a case by its name; of two alike nobody knows which. Mostly a case was copied and its name never changed."
      ),
      message: Bilingual(
        vi: "trường hợp “{name}” đã có ở trên",
        en: "there is a case “{name}” above already"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chép chưa sửa tên", en: "copied, not renamed"),
          """
          cases:
            - { id: cap-moi, name: Cấp mới, documents: [{ document: can-cuoc, mode: present }] }
            - { id: cap-lai, name: ‹Cấp mới›, documents: [{ document: giay-chung-sinh, originals: 1, mode: submit }] }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "tên riêng", en: "names of their own"),
          """
          cases:
            - { id: cap-moi, name: Cấp mới, documents: [{ document: can-cuoc, mode: present }] }
            - { id: cap-lai, name: Cấp lại, documents: [{ document: giay-chung-sinh, originals: 1, mode: submit }] }
          """),
      ]),
    .content { written, _, list in
      func look(_ cases: [ProcedureCase], _ list: inout FindingList) {
        var first: [String: SourceRange] = [:]
        for item in cases {
          look(item.cases, &list)
          // With the id of another the whole case was copied, which is one finding.
          guard let name = item.name,
            item.id.map({ id in cases.count { $0.id?.value == id.value } == 1 }) ?? true
          else { continue }
          let key = VietnameseText.foldedKeepingD(name.text)
          guard let earlier = first[key] else {
            first[key] = name.range
            continue
          }
          list.add(
            at: written.at(name.range), ["name": Bilingual(name.text)],
            related: [
              Related(
                written.at(earlier), Bilingual(vi: "trường hợp kia", en: "the other case"))
            ])
        }
      }
      look(written.content.cases?.value ?? [], &list)
    })
}
