import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let authorityForm = Check(
    CheckInfo(
      "authority-form", .error, .codes,
      title: Bilingual(
        vi: "Mã định danh của tỉnh có dạng H60",
        en: "The code of a province looks like H60"),
      explanation: Bilingual(
        vi: "Quyết định 20/2020/QĐ-TTg: chữ H và hai chữ số. Mã này nằm trong mọi mã địa phương.",
        en: "QĐ 20/2020/QĐ-TTg: the letter H and two digits. It is part of every local code."),
      message: Bilingual(
        vi: "“{authority}” không phải mã định danh của một tỉnh",
        en: "“{authority}” is no code of a province"),
      basis: [LegalBasis("20/2020/QĐ-TTg")],
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "thừa chữ số", en: "a digit too many"),
          """
          authority: ‹H600›
          """),
        CheckExample(
          .catalog, Bilingual(vi: "đúng", en: "right"),
          """
          authority: H60
          """),
      ]),
    .settings { settings, context, list in
      let authority = settings.authority.value
      // None at all is reported where the file was read.
      guard !authority.isEmpty, !CodeShape.matches(authority, "Hdd"),
        !context.isBroken(settings.header.at(settings.authority.range))
      else { return }
      list.add(
        at: settings.header.at(settings.authority.range),
        ["authority": Bilingual(authority)])
    })
}
