import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let referenceNotInForce = Check(
    CheckInfo(
      "reference-not-in-force", .error, .references,
      title: Bilingual(
        vi: "Cái được dẫn chiếu còn hiệu lực suốt thời gian áp dụng",
        en: "What is named is in force as long as what names it"),
      explanation: Bilingual(
        vi:
          "Mỗi ngày hiệu lực của khai báo dẫn chiếu phải là một ngày hiệu lực của cái được dẫn chiếu. Tách phiên bản ở ngày thay đổi, hoặc dẫn chiếu cái kế thừa. Chưa ghi ngày bắt đầu thì không xét phần trước khai báo đầu tiên. Khoảng hở chưa tới hoặc đã qua chỉ là cảnh báo.",
        en:
          "Each day on which the referring declaration is in force must be one of what it names. Split the version at the day of change, or name the successor. Without a first day nothing before the first declaration is asked. A gap that is still to come or over is a warning."
      ),
      message: Bilingual(
        vi: "{kind} “{id}” không có hiệu lực {days}",
        en: "the {kind} “{id}” is not in force {days}"),
      variants: [
        "many": Bilingual(
          vi: "{kind} “{id}” không có hiệu lực {days}, mà {count} chỗ vẫn dẫn chiếu",
          en: "the {kind} “{id}” is not in force {days}, and {count} places name it all the same")
      ],
      basis: [LegalBasis("118/2025/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "cơ quan cấp huyện đã giải thể", en: "an agency of the abolished district"),
          """
          fees:
            - id: phi
              kind: phi
              name: Phí thẩm định
              set-by: ‹ubnd-huyen›
              basis: [123/2015/NĐ-CP]
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "cơ quan quyết định đã giải thể", en: "it decides after it was abolished"),
          """
          agencies: { decides: [‹ubnd-huyen›] }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "biểu mẫu có hiệu lực muộn hơn thủ tục", en: "a form of later days"),
          QuestionSample.text(marked: true, formFrom: "2027-01-01")),
        CheckExample(
          .procedure,
          Bilingual(vi: "một thủ tục nêu hai lần", en: "one procedure names it twice"),
          """
          agencies: { decides: [‹ubnd-huyen›], executes: [ubnd-huyen] }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "cùng thời gian", en: "at the same time"),
          """
          kind: agency
          id: phong-tu-phap
          name: Phòng Tư pháp
          level: district
          parent: ubnd-huyen
          successors: [ubnd-xa]
          effective: { until: 2025-06-30 }
          """),
      ]),
    .catalog { context, list in
      let index = context.declarations
      let guessed = Set(context.catalog.unresolved.map(\.reference.place))
      let overlaps = context.catalog.settings.map(Regimes.overlaps) ?? []
      var doubtful: [Place]?
      var gaps: [ReferenceGap.Key: [Reference]] = [:]
      var order: [ReferenceGap.Key] = []
      func look(at reference: Reference) {
        guard !context.catalog.unread.mayDeclare(reference.kind, reference.id),
          let versions = index[reference.kind, reference.id],
          let gap = ReferenceGap.first(of: reference, among: versions.map(\.window))
        else { return }
        if ReferenceGap.mayBeFormer(reference, in: context.catalog) { return }
        if isOfLastDay(gap, reference) || overlaps.contains(where: { $0.covers(gap) }) { return }
        if guessed.contains(reference.place) { return }
        let places = doubtful ?? doubtfulDays(context)
        doubtful = places
        if places.contains(where: { $0.holds(reference.place) }) { return }
        let key = ReferenceGap.Key(kind: reference.kind, id: reference.id, days: gap)
        if gaps[key] == nil { order.append(key) }
        gaps[key, default: []].append(reference)
      }
      for reference in context.catalog.references where reference.kind != .instrument {
        look(at: reference)
      }
      for procedure in context.catalog.procedures.all {
        for reference in procedure.formsOfQuestions { look(at: reference) }
      }
      for key in order {
        report(
          gaps[key] ?? [], key, index[key.kind, key.id] ?? [],
          isError: key.days.contains(context.date),
          &list)
      }
    })

  /// Whether the referrer ends on the first of a month and lacks that day alone: the end was
  /// probably meant to be the day before, which is a finding of its own.
  private static func isOfLastDay(_ gap: Window, _ reference: Reference) -> Bool {
    guard let day = gap.until, gap.from == day else { return false }
    return reference.window.until == day && day.components.day == 1
  }

  /// So many places that name one thing on the wrong days are one mistake, in its own days.
  private static let mostPlaces = 3

  private static func report(
    _ references: [Reference], _ key: ReferenceGap.Key, _ versions: [DeclarationIndex.Entry],
    isError: Bool, _ list: inout FindingList
  ) {
    // Days between two versions are a gap between them, which is a finding of its own.
    if let from = key.days.from, let until = key.days.until,
      versions.contains(where: { $0.window.until == from.adding(days: -1) }),
      versions.contains(where: { $0.window.from == until.adding(days: 1) })
    {
      return
    }
    let words: KeyValuePairs<String, Bilingual> = [
      "kind": KindTerm.of(key.kind), "id": Bilingual(key.id), "days": key.days.inWords,
      "count": Bilingual("\(references.count)"),
    ]
    if references.count > mostPlaces, let last = versions.last {
      list.add(
        at: last.place, severity: isError ? .error : .warning, words, variant: "many",
        related: references.prefix(mostPlaces).map {
          Related($0.place, Bilingual(vi: "dẫn chiếu ở đây", en: "it is named here"))
        })
      return
    }
    let declared = versions.map { version in
      Related(
        version.place,
        Bilingual(
          vi: "khai báo ở đây, hiệu lực \(version.window.inWords.vi)",
          en: "declared here, in force \(version.window.inWords.en)"))
    }
    var rest = references
    while let first = rest.first {
      // A declaration that names a thing twice is on the wrong days once.
      let isSame = { (other: Reference) in
        other.place.file == first.place.file && other.owner == first.owner
      }
      let more = FurtherPlaces.related(
        rest.dropFirst().filter(isSame).map(\.place),
        Bilingual(vi: "cũng được dẫn chiếu ở đây", en: "it is named here too"))
      rest.removeAll(where: isSame)
      list.add(
        at: first.place, severity: isError ? .error : .warning, words, related: declared + more)
    }
  }
}

/// Declarations whose days are wrong, which other checks report: what they name is not in force
/// on those days for the same reason.
private func doubtfulDays(_ context: CheckContext) -> [Place] {
  let catalog = context.catalog
  let regimes = catalog.settings?.regimes ?? []
  let misplaced = catalog.procedures.all.filter { procedure in
    procedure.levels.contains { part in
      part.level.value.isBuilt
        && regimes.contains { regime in
          !regime.levels.contains { $0.value == part.level.value }
            && (regime.effective?.window ?? .always).overlaps(procedure.header.window)
        }
    }
  }
  return catalog.conflicts + misplaced.map(\.header.place)
}

extension Procedure {
  /// The forms that answer its questions (`from: form.path`), on its days.
  fileprivate var formsOfQuestions: [Reference] {
    self.questions.compactMap { question in
      guard let from = question.from, let form = from.value.split(separator: ".").first else {
        return nil
      }
      var reference = Reference(
        kind: .form, id: String(form), place: self.header.at(from.range),
        window: self.header.window)
      reference.owner = self.header.place.range.start
      return reference
    }
  }
}

extension Place {
  fileprivate func holds(_ other: Place) -> Bool {
    file == other.file && range.start <= other.range.start && other.range.end <= range.end
  }
}
