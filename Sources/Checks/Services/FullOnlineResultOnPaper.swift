import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let fullOnlineResultOnPaper = Check(
    CheckInfo(
      "full-online-result-on-paper", .warning, .services,
      title: Bilingual(
        vi: "Toàn trình thì kết quả đến được người dân mà không phải đi lấy",
        en: "Fully online means that the result reaches people without a visit"),
      explanation: Bilingual(
        vi:
          "Toàn trình nghĩa là nhận kết quả trực tuyến hoặc qua bưu chính. Kết quả có bản điện tử thì ghi electronic: true ở loại giấy tờ; gửi qua bưu chính thì khai kênh postal; nếu phải đến lấy thì hạ mức độ.",
        en:
          "Fully online means that the result comes online or by post. Where it is issued electronically give electronic: true at the document type; where it is posted declare the channel postal; where it must be fetched lower the level."
      ),
      message: Bilingual(
        vi: "mức toàn trình nhưng “{document}” không có bản điện tử và không gửi qua bưu chính",
        en: "fully online, but “{document}” is neither electronic nor sent by post"),
      basis: [LegalBasis("42/2022/NĐ-CP", "Điều 11", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "chỉ có bản giấy", en: "on paper alone"),
          """
          channels: [in-person, online]
          online-level: full
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          results:
            - { document: ‹giay-moi›, outcome: granted }
          ---
          \(paper)
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "gửi qua bưu chính", en: "sent by post"),
          """
          channels: [in-person, online, postal]
          online-level: full
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          results:
            - { document: giay-moi, outcome: granted }
          ---
          \(paper)
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "có bản điện tử", en: "electronic"),
          """
          channels: [in-person, online]
          online-level: full
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
      ]),
    .level { level, context, list in
      guard let channels = level.content.channels?.value, level.content.onlineLevel.isFull,
        channels.contains(where: { $0.value == .online }),
        // Where two versions overlap, what is local may be meant for the other.
        !context.isInConflict(level.header),
        !channels.contains(where: { $0.value == .postal })
      else { return }
      let date = level.header.day(nearest: context.date)
      for result in level.content.results?.value ?? [] {
        guard (result.outcome?.value ?? .granted) == .granted, let id = result.document,
          let type = context.catalog.documents.version(of: id.value, on: date),
          type.isElectronic?.value != true, !context.isBroken(type.header.place)
        else { continue }
        list.add(
          at: level.at(id.range), ["document": Bilingual(type.name?.text ?? id.value)],
          related: [
            Related(
              type.header.namePlace, Bilingual(vi: "loại giấy tờ ấy", en: "the document type"))
          ])
      }
    })
}

private let paper = """
  kind: document
  id: giay-moi
  name: Giấy xác nhận mới
  result-code: KQ.G15.000099
  digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
  """
