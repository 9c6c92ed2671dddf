import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let fullOnlineWithoutForm = Check(
    CheckInfo(
      "full-online-without-form", .warning, .services,
      title: Bilingual(
        vi: "Toàn trình cần biểu mẫu điện tử cho tờ khai",
        en: "Fully online needs an electronic form for the declaration"),
      explanation: Bilingual(
        vi:
          "Dịch vụ công toàn trình kê khai trên biểu mẫu điện tử tương tác. Khai báo form thay cho tờ khai của thủ tục.",
        en:
          "A fully online service is filled in on an interactive electronic form. Declare a form that replaces the procedure's declaration."
      ),
      message: Bilingual(
        vi: "mức toàn trình nhưng “{document}” chưa có biểu mẫu điện tử",
        en: "fully online, but “{document}” has no electronic form"),
      basis: [
        LegalBasis("42/2022/NĐ-CP", "Điều 11", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tờ khai chưa có biểu mẫu",
            en: "no form for the declaration"),
          """
          channels: [in-person, online]
          online-level: full
          basis: [60/2014/QH13, 123/2015/NĐ-CP]
          documents:
            - document: ‹to-khai-mau›
              mode: submit
              originals: 1
          ---
          kind: document
          id: to-khai-mau
          name: Tờ khai theo mẫu
          template: { number: Mẫu số 01, issued-by: 123/2015/NĐ-CP }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "giấy tờ không có mẫu",
            en: "a paper without a template"),
          """
          channels: [in-person, online]
          online-level: full
          documents:
            - document: giay-chung-sinh
              originals: 1
              mode: submit
          """),
      ]),
    .level { level, context, list in
      guard case .single(let online)? = level.content.onlineLevel, online.value == .full,
        // Without the channel, the level is the mistake.
        level.content.channels?.value.contains(where: { $0.value == .online }) ?? true
      else { return }
      let catalog = context.catalog
      if catalog.unread.mayDeclare(.form) { return }
      for use in level.content.documents?.value ?? [] {
        guard case .document(let id)? = use.what, use.when == nil, !use.isOptional,
          let type = catalog.documents.versions(of: id.value).last, type.template != nil,
          !catalog.forms.all.contains(where: { $0.document?.value == id.value })
        else { continue }
        list.add(at: level.at(id.range), ["document": Bilingual(type.name?.text ?? id.value)])
      }
    })
}
