import CatalogModel
import Conditions
import Diagnostics
import SourceText

/// The checks that look at one kind of subject.
struct SubjectChecks<Subject: Sendable>: Sendable {
  typealias Run = @Sendable (Subject, CheckContext, inout FindingList) -> Void

  private var checks: [(info: CheckInfo, run: Run)] = []
  var isEmpty: Bool { checks.isEmpty }

  mutating func add(_ info: CheckInfo, _ run: @escaping Run) { checks.append((info, run)) }

  /// Check by check: what the processor has at hand of one check serves for all subjects.
  ///
  /// - Parameter indices: of the subjects that are looked at.
  func look(
    at subjects: ArraySlice<Subject>, _ indices: some Collection<Int>, _ context: CheckContext,
    into findings: inout [Finding]
  ) {
    guard !indices.isEmpty else { return }
    for (info, run) in checks {
      var list = FindingList(info, after: consume findings)
      for index in indices { run(subjects[index], context, &list) }
      findings = list.findings
    }
  }

  func look(
    at subjects: ArraySlice<Subject>, _ context: CheckContext, into findings: inout [Finding]
  ) {
    look(at: subjects, subjects.indices, context, into: &findings)
  }

  func look(at subjects: [Subject], _ context: CheckContext, into findings: inout [Finding]) {
    look(at: subjects[...], context, into: &findings)
  }

  func findings(of subjects: ArraySlice<Subject>, _ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    look(at: subjects, context, into: &findings)
    return findings
  }
}

extension Place {
  /// With the two bytes behind it: a comment that ate the rest of a text begins there.
  var withOneMore: Place {
    Place(file, SourceRange(start: range.start, end: range.end &+ 2))
  }
}

/// Checks by what they look at.
struct ChecksBySubject: Sendable {
  var settings = SubjectChecks<CatalogSettings>()
  var procedure = SubjectChecks<Procedure>()
  var level = SubjectChecks<LevelVersion>()
  var content = SubjectChecks<WrittenContent>()
  var conditions = SubjectChecks<WrittenConditions>()
  var rule = SubjectChecks<CheckedRule>()
  var localPart = SubjectChecks<LocalPart>()
  var document = SubjectChecks<DocumentType>()
  var agency = SubjectChecks<Agency>()
  var calendar = SubjectChecks<WorkCalendar>()
  var codeList = SubjectChecks<CodeList>()
  var instrument = SubjectChecks<Instrument>()
  var process = SubjectChecks<ProcessDefinition>()
  var form = SubjectChecks<Form>()
  var checkedForm = SubjectChecks<WrittenForm>()
  var header = SubjectChecks<DeclarationSummary>()
  var citation = SubjectChecks<CitationUse>()
  var asked = SubjectChecks<AskedDocument>()
  var documentName = SubjectChecks<DocumentName>()
  var digitization = SubjectChecks<DigitizationUse>()
  var catalog: [(info: CheckInfo, run: @Sendable (CheckContext, inout FindingList) -> Void)] = []
  /// Checks of texts by what a text must hold; those that read every text under the empty set.
  private var text: [(needs: TextSurvey, group: SubjectChecks<TextUse>)] = []

  init(_ checks: [Check]) {
    for check in checks {
      switch check.body {
      case .settings(let run): settings.add(check.info, run)
      case .procedure(let run): procedure.add(check.info, run)
      case .level(let run): level.add(check.info, run)
      case .content(let run): content.add(check.info, run)
      case .conditions(let run, let inForms):
        conditions.add(check.info, run)
        if let inForms { checkedForm.add(check.info, inForms) }
      case .problems(let isMeant):
        conditions.add(check.info) { $0.report(&$2, $1, isMeant) }
        checkedForm.add(check.info) { $0.report(&$2, $1, isMeant) }
      case .checkedForm(let run): checkedForm.add(check.info, run)
      case .rule(let run): rule.add(check.info, run)
      case .localPart(let run): localPart.add(check.info, run)
      case .document(let run): document.add(check.info, run)
      case .agency(let run): agency.add(check.info, run)
      case .calendar(let run): calendar.add(check.info, run)
      case .codeList(let run): codeList.add(check.info, run)
      case .instrument(let run): instrument.add(check.info, run)
      case .process(let run): process.add(check.info, run)
      case .form(let run): form.add(check.info, run)
      case .header(let run): header.add(check.info, run)
      case .citation(let run): citation.add(check.info, run)
      case .asked(let run): asked.add(check.info, run)
      case .documentName(let run): documentName.add(check.info, run)
      case .digitization(let run): digitization.add(check.info, run)
      case .catalog(let run): catalog.append((check.info, run))
      case .text(let needs, let run): addText(needs, check.info, run)
      }
    }
  }

  private mutating func addText(
    _ needs: TextSurvey, _ info: CheckInfo, _ run: @escaping SubjectChecks<TextUse>.Run
  ) {
    let index = text.firstIndex { $0.needs == needs } ?? text.endIndex
    if index == text.endIndex { text.append((needs, SubjectChecks())) }
    text[index].group.add(info, run)
  }

  private func look(
    at texts: ArraySlice<TextUse>, _ context: CheckContext, into findings: inout [Finding]
  ) {
    let syllables = SyllableCache()
    // Spelling is looked at once the text is there as it was meant.
    let readable = texts.filter { !context.isBroken($0.place.withOneMore) }
    let surveyed = readable.map { $0.surveyed(syllables) }
    let surveys = surveyed.map(\.survey)
    for (needs, group) in text {
      let meant = surveys.indices.filter { needs.isEmpty || !surveys[$0].isDisjoint(with: needs) }
      group.look(at: surveyed[...], meant, context, into: &findings)
    }
  }

  func findings(in texts: ArraySlice<TextUse>, _ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    look(at: texts, context, into: &findings)
    return findings
  }

  func findings(in documents: ArraySlice<DocumentType>, _ context: CheckContext) -> [Finding] {
    let summaries = documents.map {
      DeclarationSummary(header: $0.header, id: $0.id, name: $0.name)
    }
    let names = documents.compactMap { document in
      document.name.map { DocumentName($0, document.header) }
    }
    let digitized = documents.compactMap { document in
      document.digitization.map { DigitizationUse($0, document) }
    }
    let texts = documents.flatMap(TextWalker.of)
    var findings: [Finding] = []
    document.look(at: documents, context, into: &findings)
    header.look(at: summaries, context, into: &findings)
    citation.look(at: documents.flatMap(CitationWalker.inside), context, into: &findings)
    documentName.look(at: names, context, into: &findings)
    digitization.look(at: digitized, context, into: &findings)
    look(at: texts[...], context, into: &findings)
    return findings
  }

  func findings(in procedures: ArraySlice<Procedure>, _ context: CheckContext) -> [Finding] {
    let levels = procedures.flatMap { LevelVersion.all(of: $0, in: context.catalog) }
    let summaries = procedures.map {
      DeclarationSummary(header: $0.header, id: $0.code, name: $0.name)
    }
    let asked = procedures.flatMap(AskedDocument.inside)
    let texts = procedures.flatMap(TextWalker.inside)
    var findings: [Finding] = []
    procedure.look(at: procedures, context, into: &findings)
    level.look(at: levels, context, into: &findings)
    content.look(at: procedures.flatMap(WrittenContent.all), context, into: &findings)
    if !conditions.isEmpty {
      let written = procedures.flatMap { WrittenConditions.inside($0, context) }
      conditions.look(at: written, context, into: &findings)
    }
    header.look(at: summaries, context, into: &findings)
    citation.look(at: procedures.flatMap(CitationWalker.inside), context, into: &findings)
    self.asked.look(at: asked, context, into: &findings)
    documentName.look(at: asked.compactMap(DocumentName.init), context, into: &findings)
    digitization.look(at: asked.compactMap { DigitizationUse($0) }, context, into: &findings)
    look(at: texts[...], context, into: &findings)
    return findings
  }
}
