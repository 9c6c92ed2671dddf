import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let scanColorSealed = Check(
    CheckInfo(
      "scan-color-sealed", .warning, .digitization,
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
      variants: [
        "profile": Bilingual(
          vi: "thông số “{profile}” không quét màu mà phần lớn giấy tờ dùng nó có dấu ({count})",
          en:
            "the profile “{profile}” has no colour, but most papers that use it are sealed ({count})"
        )
      ],
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
          .catalog,
          Bilingual(
            vi: "thông số của các giấy tờ có dấu",
            en: "the profile of sealed papers"),
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
              color: ‹black-white›
          ---
          kind: document
          id: giay-chung-nhan-thu
          name: Giấy chứng nhận thử nghiệm
          digitization: { decide: required, category: sector-law, profile: den-trang, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          ---
          kind: document
          id: giay-phep-thu
          name: Giấy phép thử nghiệm
          digitization: { decide: required, category: sector-law, profile: den-trang, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
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
    .catalog { context, list in
      guard let settings = context.catalog.settings else { return }
      for profile in settings.profiles {
        guard let id = profile.id?.value, let color = profile.color, color.value != "color",
          !context.isBroken(settings.header.at(profile.range))
        else { continue }
        let uses = scans(with: id, in: context)
        let sealed = uses.filter { isSealed($0, in: context) }
        let places = sealed.compactMap { use in use.digitization.profile.map { use.at($0.range) } }
        let name = Bilingual(id)
        guard sealed.count > 1, sealed.count * 2 > uses.count else {
          for place in places { list.add(at: place, ["profile": name]) }
          continue
        }
        list.add(
          at: settings.header.at(color.range),
          [
            "profile": name,
            "count": .counted(places.count, vi: "giấy tờ", "sealed paper", "sealed papers"),
          ], variant: "profile",
          related: FurtherPlaces.related(
            places, Bilingual(vi: "dùng cho giấy tờ có dấu", en: "used by a sealed paper")))
      }
    })

  private static func scans(with profile: String, in context: CheckContext) -> [DigitizationUse] {
    let catalog = context.catalog
    let asked =
      catalog.procedures.all.flatMap(AskedDocument.inside) + AskedDocument.inFragments(catalog)
    let uses =
      catalog.documents.all.compactMap { type in
        type.digitization.map { DigitizationUse($0, type) }
      } + asked.compactMap { DigitizationUse($0) }
    return uses.filter {
      $0.digitization.profile?.value == profile && $0.digitization.decide?.value != .excluded
    }
  }

  private static func isSealed(_ use: DigitizationUse, in context: CheckContext) -> Bool {
    if use.digitization.category?.value == .result { return true }
    let name = use.asked?.use.name?.text ?? use.documentType(in: context)?.name?.text ?? ""
    return sealedPapers.contains { $0.isIn(name) }
  }
}

private let sealedPapers = [
  "iấy chứng nhận", "iấy khai sinh", "iấy phép", "hứng chỉ", "Thẻ ", "Quyết định",
  "rích lục", "Bằng ", "iấy xác nhận",
].map(Phrase.init)
