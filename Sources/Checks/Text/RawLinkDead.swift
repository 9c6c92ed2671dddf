import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let rawLinkDead = Check(
    CheckInfo(
      "raw-link-dead", .warning, .text,
      title: Bilingual(
        vi: "Văn bản không dẫn đường liên kết đã chết hay rút gọn",
        en: "Text gives no dead or shortened link"),
      explanation: Bilingual(
        vi: """
          Từ giữa năm 2026 Cổng Dịch vụ công quốc gia đổi đường dẫn; các đường dẫn cũ \
          không còn mở được. Đường dẫn rút gọn không cho biết nó dẫn đến đâu và có thể \
          bị chiếm. Hãy dẫn địa chỉ hiện hành, hoặc chỉ nêu tên cổng.
          """,
        en: """
          In mid-2026 the national portal changed its routes; the old ones no longer \
          open. A shortened link hides where it leads and can be taken over. Give the \
          current address, or only the portal's name.
          """),
      message: Bilingual(vi: "Đường dẫn “{link}” {why}", en: "The link “{link}” {why}"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "đường dẫn đã chết", en: "a dead route"),
          """
          steps:
            - "Nộp tại https://dichvucong.gov.vn/p/home/‹dvc-chi-tiet-thu-tuc-hanh-chinh.html›?ma_thu_tuc=1.001193."
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đường dẫn rút gọn", en: "a shortened link"),
          """
          steps:
            - "Xem ‹bit.ly/›abc."
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đường dẫn hiện hành", en: "a current address"),
          """
          steps:
            - "Nộp tại https://dichvucong.gov.vn/thu-tuc-hanh-chinh hoặc rabbit.lyx/."
          """),
      ]),
    .text(onlyWith: [.slash, .tightMark]) { use, _, list in
      guard use.isOwnWords else { return }
      let text = FoldedText(use.text.text)
      for route in DeadRoute.all {
        for range in text.all(route.key) where !DeadRoute.isInsideHost(range, text) {
          list.add(
            at: use.at(text.bytes(range)),
            ["link": Bilingual(text.text(range)), "why": route.reason])
        }
      }
    }
  )
}
