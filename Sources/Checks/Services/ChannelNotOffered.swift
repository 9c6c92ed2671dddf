import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let channelNotOffered = Check(
    CheckInfo(
      "channel-not-offered", .warning, .services,
      title: Bilingual(
        vi: "Bước, giấy tờ chỉ nói về cách nộp mà thủ tục có",
        en: "Steps and papers speak of channels that the procedure has"),
      explanation: Bilingual(
        vi:
          "Bước hay giấy tờ dành cho một cách nộp không có ở channels thì không hồ sơ nào dùng đến. Hoặc viết nhầm, hoặc channels thiếu cách nộp ấy.",
        en:
          "No dossier ever needs a step or paper of a channel that is not under channels. Either it is a slip, or channels lacks one."
      ),
      message: Bilingual(
        vi: "thủ tục không có cách nộp “{channel}”",
        en: "the procedure has no channel “{channel}”"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "bước nộp trực tuyến", en: "a step online"),
          """
          channels: [in-person]
          steps:
            - { channel: ‹online›, text: Người yêu cầu nộp hồ sơ trực tuyến. }
            - Cơ quan giải quyết và trả kết quả.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "giấy tờ của cách nộp khác", en: "a paper of another channel"),
          """
          channels: [in-person, postal]
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: giay-chung-sinh, originals: 1, mode: submit, channel: ‹vneid› }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "cách nộp có trong channels", en: "a channel it has"),
          """
          channels: [in-person, postal]
          steps:
            - { channel: in-person, text: Người yêu cầu nộp hồ sơ tại quầy. }
            - { channel: postal, text: Người yêu cầu gửi hồ sơ qua bưu chính. }
          """),
      ]),
    .content { written, context, list in
      let content = written.content
      var steps: [Located<Channel>] = []
      for step in content.steps?.value ?? [] { if let one = step.channel { steps.append(one) } }
      var papers: [Located<Channel>] = []
      content.forEachDocumentUse { use in
        papers += use.channels + use.mode.compactMap(\.channel)
      }
      guard !steps.isEmpty || !papers.isEmpty else { return }
      let asked: [([Located<Channel>], (ProcedureContent) -> Bool)] = [
        (steps, { $0.steps != nil }),
        (papers, { $0.documents != nil && $0.cases != nil }),
      ]
      for (channels, isSaid) in asked where !channels.isEmpty {
        guard let offered = written.channelsOffered(unless: isSaid, context) else { continue }
        // A channel that `channels` lost is one mistake, however many places use it.
        for wanted in Channel.allCases where !offered.contains(wanted) {
          let places = channels.filter { $0.value == wanted }.map { written.at($0.range) }
          guard let first = places.first else { continue }
          list.add(
            at: first, ["channel": Bilingual(wanted.rawValue)],
            related: FurtherPlaces.related(
              places.dropFirst(),
              Bilingual(vi: "cũng được nêu ở đây", en: "it is named here too")))
        }
      }
    })
}

extension WrittenContent {
  /// Channels of any level that what is written here holds for; nil where one says none, or says
  /// something that could not be read.
  fileprivate func channelsOffered(
    unless isSaid: (ProcedureContent) -> Bool, _ context: CheckContext
  ) -> Set<Channel>? {
    var offered: Set<Channel> = []
    let levels = levelContents(unless: isSaid)
    for level in levels {
      guard let channels = level.content.channels, !channels.value.isEmpty,
        // One that stands there twice was meant to be another.
        Set(channels.value.map(\.value)).count == channels.value.count,
        !context.isBroken(level.procedure.header.at(channels.range)),
        !context.isBroken(at(channels.range))
      else { return nil }
      offered.formUnion(channels.value.map(\.value))
    }
    return levels.isEmpty ? nil : offered
  }
}
