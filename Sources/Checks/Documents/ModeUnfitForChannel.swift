import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let modeUnfitForChannel = Check(
    CheckInfo(
      "mode-unfit-for-channel", .warning, .documents,
      title: Bilingual(
        vi: "Cách nộp làm được qua kênh ấy",
        en: "A mode can be done by its channel"),
      explanation: Bilingual(
        vi:
          "Tải lên (upload) là của nộp trực tuyến; xuất trình (present) chỉ làm được khi có mặt. Ở quầy thì nộp hoặc xuất trình; trực tuyến thì tải lên hoặc tra cứu; qua bưu chính thì nộp bản chính hoặc bản sao có chứng thực.",
        en:
          "Uploading belongs to filing online; showing a paper needs presence. At the counter papers are handed in or shown, online they are uploaded or looked up, by post the original or a certified copy is sent."
      ),
      message: Bilingual(
        vi: "không thể {mode} khi {channel}",
        en: "nobody can {mode} when {channel}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "xuất trình khi trực tuyến", en: "shown online"),
          """
          channels: [in-person, online]
          online-level: partial
          notes: [Phải xuất trình bản chính khi nhận kết quả.]
          documents:
            - document: giay-chung-sinh
              originals: 1
              mode: { in-person: present, online: ‹present› }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "tải lên khi trực tuyến", en: "uploaded online"),
          """
          channels: [in-person, online]
          online-level: partial
          notes: [Phải xuất trình bản chính khi nhận kết quả.]
          documents:
            - document: giay-chung-sinh
              originals: 1
              mode: { in-person: present, online: upload }
          """),
      ]),
    .asked { subject, _, list in
      let modes = subject.use.mode
      if let group = subject.group?.mode.first?.mode.range, group == modes.first?.mode.range {
        return
      }
      for mode in modes {
        guard let channel = mode.channel?.value, !mode.mode.value.works(by: channel) else {
          continue
        }
        list.add(
          at: subject.at(mode.mode.range),
          ["mode": mode.mode.value.inWords, "channel": channel.inWords])
      }
    })
}

extension SubmissionMode {
  fileprivate func works(by channel: Channel) -> Bool {
    switch self {
    case .upload: channel == .online || channel == .vneid
    case .present: channel == .inPerson
    case .submit, .submitOrPresent, .certifiedCopy, .data: true
    }
  }

  fileprivate var inWords: Bilingual {
    switch self {
    case .upload: Bilingual(vi: "tải lên (upload)", en: "upload a paper")
    case .present: Bilingual(vi: "xuất trình (present)", en: "show a paper")
    case .submit, .submitOrPresent: Bilingual(vi: "nộp", en: "hand a paper in")
    case .certifiedCopy: Bilingual(vi: "gửi bản sao", en: "send a copy")
    case .data: Bilingual(vi: "tra cứu", en: "look a paper up")
    }
  }
}
