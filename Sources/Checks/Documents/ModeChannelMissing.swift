import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let modeChannelMissing = Check(
    CheckInfo(
      "mode-channel-missing", .warning, .documents,
      title: Bilingual(
        vi: "Cách nộp theo kênh nêu đủ các kênh",
        en: "A mode by channel names every channel"),
      explanation: Bilingual(
        vi:
          "Kênh không nêu thì được hiểu là nộp bản giấy. Nếu giấy tờ chỉ xuất trình hoặc tra cứu ở kênh khác thì kênh này phải nói rõ.",
        en:
          "A channel that is not named means handing the paper in. Where other channels only show it or look it up, this one must say so."
      ),
      message: Bilingual(
        vi: "chưa nêu cách nộp khi {channel} ({key})",
        en: "how it is handed in when {channel} ({key}) is not said"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "thiếu bưu chính", en: "post is missing"),
          """
          channels: [in-person, postal]
          documents:
            - document: to-khai
              originals: 1
              mode: { ‹in-person: present› }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "đủ các kênh", en: "every channel"),
          """
          channels: [in-person, postal]
          documents:
            - document: to-khai
              originals: 1
              mode: { in-person: submit, postal: certified-copy }
          """),
      ]),
    .asked { subject, context, list in
      let modes = subject.use.mode
      guard let first = modes.first?.channel, let last = modes.last,
        let procedure = subject.procedure
      else { return }
      // A member of a group has the mode of its group; it is reported there.
      if let group = subject.group?.mode.first?.mode.range, group == modes.first?.mode.range {
        return
      }
      let named = Set(modes.compactMap { $0.channel?.value })
      let asked = Set(subject.use.channels.map(\.value))
      // A channel that is misspelt here or where channels are offered is a finding of its own.
      guard !context.isBroken(subject.at((subject.group ?? subject.use).range)) else { return }
      let missing = procedure.channels(offeredIn: context).filter {
        !named.contains($0) && (asked.isEmpty || asked.contains($0))
      }
      guard let channel = missing.first else { return }
      let range = SourceRange(start: first.range.start, end: last.mode.range.end)
      list.add(
        at: subject.at(range), ["channel": channel.inWords, "key": Bilingual(channel.rawValue)])
    })
}

extension Procedure {
  /// Channels that every level plainly offers, in the order of the language.
  fileprivate func channels(offeredIn context: CheckContext) -> [Channel] {
    let offered = self.levels.map { part in
      let channels = content(of: part.level.value).channels?.value ?? []
      return Set(channels.filter { !context.isBroken(header.at($0.range)) }.map(\.value))
    }
    return Channel.allCases.filter { channel in
      !offered.isEmpty && offered.allSatisfy { $0.contains(channel) }
    }
  }
}
