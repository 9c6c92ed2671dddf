import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let fullOnlinePresence = Check(
    CheckInfo(
      "full-online-presence", .warning, .services,
      title: Bilingual(
        vi: "Toàn trình thì không phải có mặt để xuất trình giấy tờ",
        en: "Fully online means that nothing is shown at a counter"),
      explanation: Bilingual(
        vi:
          "Toàn trình nghĩa là nộp, xử lý, thanh toán và nhận kết quả không phải đến cơ quan. Cho giấy tờ này cách nộp riêng khi trực tuyến (mode theo channel), hoặc nguồn dữ liệu thay thế (reuse), hoặc hạ mức độ.",
        en:
          "Fully online means that filing, handling, payment and result need no visit. Give the paper a mode of its own for online filing, or a data source that replaces it, or lower the level."
      ),
      message: Bilingual(
        vi: "mức toàn trình nhưng “{document}” phải xuất trình khi nộp trực tuyến",
        en: "fully online, but “{document}” must be shown in person when filed online"),
      variants: [
        "when": Bilingual(
          vi: "mức toàn trình nhưng có hồ sơ phải xuất trình “{document}” khi nộp trực tuyến",
          en: "fully online, but some dossiers must show “{document}” in person when filed online")
      ],
      basis: [
        LegalBasis("42/2022/NĐ-CP", "Điều 11", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "phải xuất trình",
            en: "must be shown"),
          """
          channels: [in-person, online]
          online-level: full
          documents:
            - document: giay-chung-sinh
              originals: 1
              mode: ‹present›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "trực tuyến thì tải lên",
            en: "uploaded when online"),
          """
          channels: [in-person, online]
          online-level: full
          documents:
            - document: giay-chung-sinh
              originals: 1
              mode: { in-person: present, online: upload }
          """),
      ]),
    .level { level, context, list in
      guard level.content.channels?.value.contains(where: { $0.value == .online }) == true,
        level.content.onlineLevel.isFull
      else { return }
      let date = level.header.day(nearest: context.date)
      for item in Dossier.cases(of: level.content, in: context.catalog, on: date) {
        for component in item.components {
          guard !component.isOptional, component.isAsked(by: .online), needsPresence(component),
            case .procedure(let range) = component.origin
          else { continue }
          let name = component.name?.text ?? component.documentID ?? "…"
          list.add(
            at: level.at(component.presentRange ?? range), ["document": Bilingual(name)],
            variant: component.conditions.isEmpty ? nil : "when")
        }
      }
    })
}

/// Whether every way of meeting the component needs somebody at a counter.
private func needsPresence(_ component: DossierComponent) -> Bool {
  switch component.kind {
  case .group(.allOf, let members): members.contains(where: needsPresence)
  case .group(_, let members): !members.isEmpty && members.allSatisfy(needsPresence)
  case .document, .own:
    component.mode(by: .online) == .present
      && !(component.documentType?.reuse.contains { $0.replaces?.value == true } ?? false)
  case .unknown: false
  }
}

extension DossierComponent {
  /// Where it says that the paper is shown when filed online.
  fileprivate var presentRange: SourceRange? {
    let own = use.mode.first { $0.channel?.value == .online }
    guard let mode = own ?? use.mode.first(where: { $0.channel == nil }),
      use.range.contains(mode.mode.range)
    else { return nil }
    return mode.mode.range
  }
}

extension Varying<OnlineLevel>? {
  /// Whether every dossier is handled fully online.
  var isFull: Bool {
    switch self {
    case .single(let value)?: value.value == .full
    case .table(let rows, _)?: !rows.isEmpty && rows.allSatisfy { $0.value?.value == .full }
    case nil: false
    }
  }
}
