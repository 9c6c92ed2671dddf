import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let ownPaperDeclared = Check(
    CheckInfo(
      "own-paper-declared", .warning, .documents,
      title: Bilingual(
        vi: "Giấy tờ đã khai báo thì nêu bằng document",
        en: "A paper that is declared is asked for by document"),
      explanation: Bilingual(
        vi:
          "Giấy tờ riêng của một thủ tục (id và name) trùng tên hoặc trùng mã với một loại giấy tờ đã khai báo thì mất mẫu, mã, cách số hóa và việc tái sử dụng của loại ấy. Viết document; nếu là giấy tờ khác thì đặt tên, mã khác.",
        en:
          "A paper of one procedure (id and name) with the name or id of a declared type loses the template, codes, digitization and reuse of that type. Write document; where it is another paper give it another name and id."
      ),
      message: Bilingual(
        vi: "“{name}” đã là loại giấy tờ “{id}”",
        en: "“{name}” is the document type “{id}” already"),
      variants: [
        "id": Bilingual(
          vi: "mã “{id}” đã là của loại giấy tờ “{name}”",
          en: "the id “{id}” is that of the document type “{name}” already")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "trùng tên", en: "the same name"),
          """
          documents:
            - { id: to-khai-rieng, name: ‹Tờ khai đăng ký›, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "trùng mã", en: "the same id"),
          """
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
            - { id: ‹to-khai›, name: Đơn đề nghị, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "nêu bằng document", en: "asked for by document"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ]),
    .catalog { context, list in
      let catalog = context.catalog
      var byName: [String: [DocumentType]] = [:]
      for (document, name) in zip(catalog.documents.all, context.foldedDocumentNames) {
        if let name { byName[name, default: []].append(document) }
      }
      let asked = catalog.procedures.all.flatMap(AskedDocument.inside)
      for own in asked + AskedDocument.inFragments(catalog) {
        guard case .own(let id) = own.use.what, let name = own.use.name else { continue }
        let window = own.header.window
        let twin = byName[VietnameseText.foldedKeepingD(name.text)]?
          .first { $0.header.window.overlaps(window) }
        let namesake = catalog.documents.versions(of: id.value)
          .first { $0.header.window.overlaps(window) }
        guard let type = twin ?? namesake else { continue }
        list.add(
          at: own.header.at(twin == nil ? id.range : name.range),
          [
            "name": Bilingual((twin == nil ? type.name : name)?.text ?? type.id.value),
            "id": Bilingual(type.id.value),
          ],
          variant: twin == nil ? "id" : nil,
          related: [
            Related(
              type.header.namePlace, Bilingual(vi: "loại giấy tờ ấy", en: "the document type"))
          ])
      }
    })
}
