import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let portalIDForm = Check(
    CheckInfo(
      "portal-id-form", .error, .codes,
      title: Bilingual(
        vi: "Mã bản ghi trên Cổng Dịch vụ công quốc gia là UUID phiên bản 7",
        en: "Record ids of the national portal are UUIDs of version 7"),
      explanation: Bilingual(
        vi:
          "Địa chỉ tra cứu ghép từ mã này; chỉ sai một ký tự thì đường dẫn hỏng mà Cổng không báo lỗi. Chép nguyên từ địa chỉ trang chi tiết.",
        en:
          "Lookup addresses are made of it; with one wrong character the link is dead and the portal says nothing. Copy it from the address of the detail page."
      ),
      message: Bilingual(
        vi: "“{id}” không phải UUID phiên bản 7",
        en: "“{id}” is no UUID of version 7"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu ký tự", en: "a character is missing"),
          """
          portal-id: ‹019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đúng", en: "right"),
          """
          portal-id: 019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7
          """),
      ]),
    .procedure { procedure, _, list in
      guard let id = procedure.portalID, !CodeBlank.isFound(in: id.value),
        !RecordID.isWellFormed(id.value)
      else { return }
      list.add(at: procedure.header.at(id.range), ["id": Bilingual(id.value)])
    })
}
