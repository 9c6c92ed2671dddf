import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let placeMissing = Check(
    CheckInfo(
      "place-missing", .note, .services,
      title: Bilingual(
        vi: "Thủ tục đang thực hiện có nơi tiếp nhận",
        en: "A procedure in force has a place of reception"),
      explanation: Bilingual(
        vi:
          "Nơi tiếp nhận do tỉnh quy định, ghi ở phần của tỉnh (local-part) hoặc ở thủ tục; thiếu nó thì bảng niêm yết không nói nộp ở đâu.",
        en:
          "Where dossiers are handed in is the province's matter, written in the local-part or the procedure; without it posters do not say where to go."
      ),
      message: Bilingual(
        vi: "chưa có nơi tiếp nhận ở {level}",
        en: "there is no place of reception at the {level}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không nơi nào",
            en: "no place"),
          """
          kind: procedure
          code: "1.000001"
          name: Đăng ký thử nghiệm
          type: law-delegated
          sector: ho-tich
          decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
          effective: { from: 2025-07-01 }
          applicants: [citizen]
          levels: { ‹commune›: {} }
          agencies: { decides: [ubnd-xa] }
          contact: "0207 3822 845"
          channels: [in-person]
          online-level: information
          dossier-sets: 1
          time-limit: 3 working days
          fees: none
          results:
            - { document: giay-khai-sinh, outcome: granted }
          requirements: none
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          steps:
            - Người yêu cầu nộp hồ sơ.
          basis: [60/2014/QH13]
          source: Ví dụ
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có nơi tiếp nhận",
            en: "with a place"),
          """
          places: { receive: [mot-cua], return: same }
          """),
      ]),
    .level { level, context, list in
      guard level.level.value.isBuilt, level.header.window.contains(context.date),
        level.procedure.change?.value != .abolished, !level.procedure.isInternal
      else { return }
      guard !level.content.broken.contains("places") else { return }
      let places = level.content.places
      if places.map({ $0.receive.isEmpty && $0.receivesAnywhere?.value != true }) ?? true {
        list.add(at: level.at(level.level.range), ["level": level.level.value.inWords])
      }
    })
}
