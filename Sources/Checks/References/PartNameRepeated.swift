import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let partNameRepeated = Check(
    CheckInfo(
      "part-name-repeated", .note, .references,
      title: Bilingual(
        vi: "Những thứ để chọn cạnh nhau không cùng tên",
        en: "Things to choose from side by side have names of their own"),
      explanation: Bilingual(
        vi:
          "Câu hỏi, chức danh, kết quả xử lý của một bước, giá trị của một danh mục được chọn theo tên. Hai tên giống nhau thì không biết chọn cái nào; thường là chép rồi chưa sửa tên.",
        en:
          "Questions, roles, outcomes of a step and values of a list are chosen by name. Of two alike nobody knows which; mostly one was copied and its name never changed."
      ),
      message: Bilingual(
        vi: "“{name}” cũng là tên của “{other}”",
        en: "“{name}” is the name of “{other}” too"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai câu hỏi một tên", en: "two questions of one name"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
            - { id: vangMat, type: boolean, name: ‹Có ủy quyền› }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
            - { document: giay-chung-sinh, originals: 1, mode: submit, when: questions.vangMat }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "tên riêng", en: "names of their own"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
            - { id: vangMat, type: boolean, name: Vắng mặt }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
            - { document: giay-chung-sinh, originals: 1, mode: submit, when: questions.vangMat }
          """),
      ]),
    .catalog { context, list in
      let catalog = context.catalog
      func look(_ parts: [NamedPart], _ list: inout FindingList) {
        guard parts.count > 1 else { return }
        var first: [String: NamedPart] = [:]
        for part in parts {
          guard let earlier = first[part.key] else {
            first[part.key] = part
            continue
          }
          // An id twice is a finding of its own.
          guard earlier.id != part.id else { continue }
          list.add(
            at: part.place, ["name": Bilingual(part.name), "other": Bilingual(earlier.id)],
            related: [
              Related(earlier.place, Bilingual(vi: "tên ấy ở đây", en: "that name is here"))
            ])
        }
      }
      look(
        catalog.roles.all.compactMap { NamedPart($0.id.value, $0.name, $0.header) }, &list)
      for procedure in catalog.procedures.all {
        look(
          procedure.questions.compactMap { NamedPart($0.id?.value, $0.name, procedure.header) },
          &list)
      }
      for process in catalog.processes.all {
        for step in process.allSteps {
          guard case .outcomes(let outcomes)? = step.next else { continue }
          look(outcomes.compactMap { NamedPart($0.id?.value, $0.name, process.header) }, &list)
        }
      }
      // Communes of several provinces may share a name, values without a parent may not.
      for codes in catalog.codeLists.all {
        look(
          codes.entries.compactMap { NamedPart($0) }, &list)
      }
    })
}

private struct NamedPart {
  var id: String
  var name: String
  var key: String
  var place: Place

  init?(_ id: String?, _ name: HumanText?, _ header: Header) {
    guard let id, let name else { return nil }
    self.id = id
    self.name = name.text
    key = VietnameseText.foldedKeepingD(name.text)
    place = header.at(name.range)
  }

  /// A value in force for good: one that replaced another has its name.
  init?(_ entry: CodeList.Entry) {
    guard entry.window.from == nil, entry.window.until == nil, !entry.name.isEmpty,
      entry.nameRange != .zero
    else { return nil }
    id = entry.code
    name = entry.name
    key = [entry.name, entry.parent ?? "", entry.level ?? ""].joined(separator: "\u{0}")
    place = Place(entry.place.file, entry.nameRange)
  }
}
