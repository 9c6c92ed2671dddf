import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let questionSourceForeign = Check(
    CheckInfo(
      "question-source-foreign", .warning, .references,
      title: Bilingual(
        vi: "Câu hỏi lấy trả lời từ biểu mẫu của chính thủ tục",
        en: "A question takes its answer from a form of its own procedure"),
      explanation: Bilingual(
        vi:
          "from chỉ dùng được khi người dân điền biểu mẫu ấy trong chính thủ tục này, tức là thành phần hồ sơ có giấy tờ mà biểu mẫu thay thế. Lấy từ biểu mẫu của thủ tục khác thì không bao giờ có câu trả lời.",
        en:
          "from serves where people fill in that form in this very procedure: the dossier asks for the paper which the form replaces. From a form of another procedure the answer never comes."
      ),
      message: Bilingual(
        vi: "thủ tục không dùng biểu mẫu “{form}”: thành phần hồ sơ không có “{document}”",
        en: "the procedure does not use the form “{form}”: its dossier has no “{document}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "biểu mẫu của giấy tờ khác", en: "a form of another paper"),
          """
          \(QuestionSample.text(paper: "phieu-yeu-cau", marked: true))
          ---
          \(ProcedureSample.asking(for: "phieu-yeu-cau"))
          ---
          kind: document
          id: phieu-yeu-cau
          name: Phiếu yêu cầu tra cứu
          template: { number: "Mẫu số 02", issued-by: 60/2014/QH13 }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .procedure, Bilingual(vi: "biểu mẫu của hồ sơ này", en: "a form of this dossier"),
          QuestionSample.text()),
      ]),
    .procedure { procedure, context, list in
      // A key path into a record behind a box would be walked at run time.
      let sources = procedure.questions.compactMap { $0.from }
      guard !sources.isEmpty, !context.isBroken(procedure.header.place) else { return }
      var asked: Set<String>?
      for from in sources {
        let id = String(from.value.prefix { $0 != "." })
        let forms = context.catalog.forms.versions(of: id)
        let papers = forms.compactMap(\.document?.value)
        // A paper that nobody declares, or that has two forms, is a finding of its own.
        guard let paper = papers.first, papers.allSatisfy(context.catalog.documents.contains),
          !forms.contains(where: { context.catalog.otherForm(ofThePaperOf: $0) != nil }),
          !procedure.asksPlainly(for: papers)
        else { continue }
        let known =
          asked
          ?? LevelVersion.all(of: procedure, in: context.catalog)
          .reduce(into: Set()) { $0.formUnion($1.askedDocumentIDs(context)) }
        asked = known
        guard known.isDisjoint(with: papers) else { continue }
        list.add(
          at: procedure.header.at(from.range),
          ["form": Bilingual(id), "document": Bilingual(paper)])
      }
    })
}

extension Procedure {
  /// Whether it names one of the papers itself: most do, and nothing has to be laid out.
  fileprivate func asksPlainly(for papers: [String]) -> Bool {
    var isAsked = false
    content.forEachDocumentUse { use in
      if case .document(let id) = use.what, papers.contains(id.value) { isAsked = true }
    }
    return isAsked
  }
}
