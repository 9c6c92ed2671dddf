import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let scanColorSealed = Check(
    CheckInfo(
      "scan-color-sealed", .note, .digitization,
      title: Bilingual(
        vi: "Giấy tờ có dấu, ảnh được quét màu",
        en: "Sealed papers and photographs are scanned in colour"),
      explanation: Bilingual(
        vi:
          "Dấu đỏ, ảnh, chữ viết tay chỉ kiểm tra được trên bản màu. Chọn thông số có color: color cho giấy chứng nhận, giấy phép, thẻ, quyết định.",
        en:
          "A red seal, a photograph and handwriting can be checked only in colour. Choose a profile with color: color for certificates, permits, cards and decisions."
      ),
      message: Bilingual(
        vi: "thông số “{profile}” không quét màu mà giấy tờ này có dấu",
        en: "the profile “{profile}” has no colour, but this paper is sealed"),
      basis: [
        LegalBasis("05/2025/TT-BNV", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "giấy chứng nhận quét đen trắng",
            en: "a certificate in black and white"),
          """
          digitization-profiles:
            - id: thuong
              name: Giấy tờ thường
              format: [pdf-a-2]
              resolution: 300 dpi
              color: color
            - id: den-trang
              name: Văn bản
              format: [pdf-a-2]
              resolution: 300 dpi
              color: black-white
          ---
          kind: document
          id: giay-chung-nhan-thu
          name: Giấy chứng nhận thử nghiệm
          digitization: { decide: required, category: sector-law, profile: ‹den-trang›, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "quét màu",
            en: "in colour"),
          """
          kind: document
          id: giay-chung-nhan-thu
          name: Giấy chứng nhận thử nghiệm
          digitization: { decide: required, category: sector-law, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .digitization { subject, context, list in
      let digitization = subject.digitization
      guard let profile = digitization.profile, digitization.decide?.value != .excluded,
        let settings = context.catalog.settings?.profiles.first(where: {
          $0.id?.value == profile.value
        }),
        let color = settings.color, color.value != "color",
        context.catalog.settings.map({ !context.isBroken($0.header.at(settings.range)) }) ?? true
      else { return }
      let name =
        subject.asked?.use.name?.text ?? subject.documentType(in: context)?.name?.text ?? ""
      guard isSealed(digitization, name) else { return }
      // A profile that only sealed papers have is itself without colour, once.
      let users = context.catalog.documents.all.filter {
        $0.digitization?.profile?.value == profile.value
      }
      let isOfAll =
        users.count > 1
        && users.allSatisfy { user in
          user.digitization.map { isSealed($0, user.name?.text ?? "") } ?? false
        }
      let place = context.catalog.settings.map { $0.header.at(color.range) }
      list.add(
        at: isOfAll ? place ?? subject.at(profile.range) : subject.at(profile.range),
        ["profile": Bilingual(profile.value)])
    })

  private static func isSealed(_ digitization: Digitization, _ name: String) -> Bool {
    digitization.category?.value == .result || sealedPapers.contains { $0.isIn(name) }
  }
}

private let sealedPapers = [
  "iấy chứng nhận", "iấy khai sinh", "iấy phép", "hứng chỉ", "Thẻ ", "Quyết định",
  "rích lục", "Bằng ", "iấy xác nhận",
].map(Phrase.init)
