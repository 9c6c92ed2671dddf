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

  /// Findings in the order of subjects: each is taken up once, for all its checks.
  func findings(of subjects: some Collection<Subject>, _ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for subject in subjects { look(at: subject, context, into: &findings) }
    return findings
  }

  func look(at subject: Subject, _ context: CheckContext, into findings: inout [Finding]) {
    for check in checks {
      var list = FindingList(check.info)
      check.run(subject, context, &list)
      if !list.findings.isEmpty { findings += list.findings }
    }
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

  func findings(
    in texts: some Collection<TextUse>, _ context: CheckContext, _ syllables: SyllableCache
  ) -> [Finding] {
    var findings: [Finding] = []
    for written in texts {
      // Spelling is looked at once the text is there as it was meant.
      if context.isBroken(written.place.withOneMore) { continue }
      let use = written.surveyed(syllables)
      for index in text.indices {
        let needs = text[index].needs
        if !needs.isEmpty, use.survey.isDisjoint(with: needs) { continue }
        text[index].group.look(at: use, context, into: &findings)
      }
    }
    return findings
  }

  func findings(
    in document: DocumentType, _ context: CheckContext, _ syllables: SyllableCache
  ) -> [Finding] {
    let summary = DeclarationSummary(
      header: document.header, id: document.id, name: document.name)
    var findings = self.document.findings(of: CollectionOfOne(document), context)
    findings += header.findings(of: CollectionOfOne(summary), context)
    findings += citation.findings(of: CitationWalker.inside(document), context)
    if let name = document.name {
      let subject = DocumentName(name, document.header)
      findings += documentName.findings(of: CollectionOfOne(subject), context)
    }
    if let digitization = document.digitization {
      let subject = DigitizationUse(digitization, document)
      findings += self.digitization.findings(of: CollectionOfOne(subject), context)
    }
    findings += self.findings(in: TextWalker.of(document), context, syllables)
    return findings
  }

  func findings(
    in procedure: Procedure, _ context: CheckContext, _ syllables: SyllableCache
  ) -> [Finding] {
    let asked = AskedDocument.inside(procedure)
    let summary = DeclarationSummary(
      header: procedure.header, id: procedure.code, name: procedure.name)
    var findings = self.procedure.findings(of: CollectionOfOne(procedure), context)
    findings += level.findings(of: LevelVersion.all(of: procedure, in: context.catalog), context)
    findings += content.findings(of: WrittenContent.all(of: procedure), context)
    if !conditions.isEmpty {
      findings += conditions.findings(of: WrittenConditions.inside(procedure, context), context)
    }
    findings += header.findings(of: CollectionOfOne(summary), context)
    findings += citation.findings(of: CitationWalker.inside(procedure), context)
    findings += self.asked.findings(of: asked, context)
    findings += documentName.findings(of: asked.compactMap(DocumentName.init), context)
    findings += digitization.findings(of: asked.compactMap(DigitizationUse.init), context)
    findings += self.findings(in: TextWalker.inside(procedure), context, syllables)
    return findings
  }
}
