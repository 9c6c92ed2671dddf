import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownQuestion = Check(
    CheckInfo(
      "unknown-question", .error, .references,
      title: Bilingual(
        vi: "Điều kiện chỉ hỏi những câu hỏi đã khai báo",
        en: "Conditions ask only questions that are declared"),
      explanation: Bilingual(
        vi:
          "Bộ phận Một cửa và người dân trả lời các câu hỏi ở questions; hỏi điều không có ở đó thì không ai trả lời được. Khối giấy tờ dùng chung cũng hỏi các câu hỏi của thủ tục dùng nó; nhánh của quy trình nội bộ hỏi các câu hỏi của những thủ tục dùng quy trình ấy.",
        en:
          "Counters and citizens answer what stands under questions; nobody can answer what does not. A fragment of documents asks the questions of the procedure that includes it, branches of a process those of the procedures that use it."
      ),
      message: Bilingual(
        vi: "không có câu hỏi “{question}” trong thủ tục này",
        en: "this procedure has no question “{question}”"),
      variants: [
        "fragment": Bilingual(
          vi: "khối “{fragment}” cần câu hỏi “{question}” mà thủ tục này không có",
          en:
            "the fragment “{fragment}” needs the question “{question}”, which this procedure lacks"),
        "included": Bilingual(
          vi: "không thủ tục nào dùng khối này có câu hỏi “{question}”",
          en: "no procedure that includes this fragment has a question “{question}”"),
        "process": Bilingual(
          vi: "không thủ tục nào dùng quy trình này có câu hỏi “{question}”",
          en: "no procedure that uses this process has a question “{question}”"),
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "sai chính tả", en: "misspelt"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
            - document: giay-chung-sinh
              originals: 1
              mode: submit
              when: ‹questions.uyQuyn›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "trong khối dùng chung", en: "in a fragment"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { include: ‹uy-quyen› }
          ---
          kind: fragment
          id: uy-quyen
          of: documents
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit, when: questions.uyQuyen }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "sai chính tả trong khối dùng chung", en: "misspelt in a fragment"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { include: uy-quyen }
          ---
          kind: fragment
          id: uy-quyen
          of: documents
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit, when: ‹questions.uyQuyn› }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "trong nhánh của quy trình", en: "in a branch of a process"),
          """
          questions:
            - { id: dienTich, type: integer, name: Diện tích, min: 0 }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.dienTich > 10 }
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.branching("‹questions.soTang› > 2"))
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đã khai báo", en: "declared"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
          """),
      ]),
    .procedure { procedure, context, list in
      let ids = procedure.questions.compactMap { $0.id?.value }
      let declared = Set(ids)
      // The right id of one of two questions is missing: a finding of its own.
      guard declared.count == ids.count else { return }
      lookAtProcesses(of: procedure, declared, context, &list)
      var reported: Set<String> = []
      for (id, names) in strangers(in: procedure, declared) {
        reported.insert(id)
        UnknownName.question(
          id[...], names[0], declared, procedure.header,
          related: FurtherPlaces.related(
            names.dropFirst().map { procedure.header.at($0.range) }, FurtherPlaces.asked), &list)
      }
      for written in WrittenContent.all(of: procedure) {
        written.content.forEachInclude { fragment in
          let asked = QuestionNames.inside(
            fragment: fragment.value, in: context.catalog, during: procedure.header.window)
          for question in asked
          where !isDeclared(question.id[...], among: declared)
            && reported.insert(question.id).inserted
          {
            report(question, of: fragment, in: procedure, context, &list)
          }
        }
      }
      for part in context.catalog.localParts.versions(of: procedure.code.value)
      where part.header.window.overlaps(procedure.header.window) {
        let versions = context.catalog.procedures.versions(of: procedure.code.value).filter {
          $0.header.window.overlaps(part.header.window)
        }
        let all = Set(versions.flatMap(\.questions).compactMap { $0.id?.value })
        for content in [part.content] + part.levels.map(\.content) {
          QuestionNames.forEach(in: content) { id, name in
            guard !all.contains(String(id)) else { return }
            UnknownName.question(id, name, all, part.header, &list)
          }
        }
      }
    })
}

/// What no procedure that includes a fragment is asked was misspelt in the fragment, which is one
/// mistake: it is reported there, with the first of them.
private func report(
  _ question: QuestionNames.Asked, of include: Located<String>, in procedure: Procedure,
  _ context: CheckContext, _ list: inout FindingList
) {
  let fragment = question.fragment
  let users = (context.procedureUsers.ofFragments[fragment.id.value] ?? []).filter {
    $0.header.window.overlaps(fragment.header.window)
  }
  let all = Set(users.flatMap(\.questions).compactMap { $0.id?.value })
  let isOfOne = users.count == 1 && NearMiss.best(for: question.id, among: all.sorted()) == nil
  if isOfOne || isDeclared(question.id[...], among: all) {
    list.add(
      at: procedure.header.at(include.range),
      ["question": Bilingual(question.id), "fragment": Bilingual(include.value)],
      variant: "fragment",
      related: [Related(question.place, Bilingual(vi: "được hỏi ở đây", en: "asked here"))])
  } else if users.first?.header.place == procedure.header.place {
    UnknownName.question(
      question.id[...], question.name, all, fragment.header, variant: "included",
      related: FurtherPlaces.related(
        users.map(\.header.namePlace),
        Bilingual(vi: "thủ tục này dùng khối ấy", en: "this procedure includes it")), &list)
  }
}

/// Questions that conditions of a procedure ask though it has none such, each with its places.
private func strangers(
  in procedure: Procedure, _ declared: Set<String>
) -> [(id: String, names: [Located<String>])] {
  var result: [(id: String, names: [Located<String>])] = []
  func add(_ id: Substring, _ name: Located<String>) {
    guard !isDeclared(id, among: declared) else { return }
    if let index = result.firstIndex(where: { $0.id == id }) {
      result[index].names.append(name)
    } else {
      result.append((String(id), [name]))
    }
  }
  for question in procedure.questions {
    question.forEach { field in
      for name in field.conditions.flatMap(\.names) {
        if let id = QuestionNames.id(of: name.value) { add(id, name) }
      }
    }
  }
  for written in WrittenContent.all(of: procedure) {
    QuestionNames.forEach(in: written.content, add)
  }
  return result
}

/// Whether a question has the id, or one of the same letters that is no id: that is another
/// finding.
private func isDeclared(_ id: Substring, among declared: Set<String>) -> Bool {
  declared.contains(String(id)) || declared.contains { MalformedID.stands($0, for: id) }
}

/// A process serves several procedures: it is looked at with the first of them.
private func lookAtProcesses(
  of procedure: Procedure, _ declared: Set<String>, _ context: CheckContext,
  _ list: inout FindingList
) {
  for process in ServedProcesses.branching(of: procedure, in: context.catalog) {
    let strangers = process.branchConditions.flatMap(\.names).compactMap { name in
      QuestionNames.id(of: name.value).flatMap { declared.contains(String($0)) ? nil : ($0, name) }
    }
    guard !strangers.isEmpty else { continue }
    let users = ServedProcesses.users(of: process, in: context.catalog)
    guard users.first?.header.place == procedure.header.place else { continue }
    let all = Set(users.flatMap(\.questions).compactMap { $0.id?.value })
    for (id, name) in strangers where !all.contains(String(id)) {
      UnknownName.question(id, name, all, process.header, variant: "process", &list)
    }
  }
}
