import CatalogModel
import Compiler
import Conditions
import Expressions
import FormCompiler
import SourceText
import TestSupport
import Testing

/// When an attachment is required follows from the procedures that use the form.
@Suite struct PaperDemandTests {
  /// A form with two questions and the paper `giay`, and the procedures that use it.
  private func form(
    _ procedures: String..., papers: String = "", attachments: String? = nil
  ) throws -> CheckedForm {
    let documents = """
      kind: document
      id: to-khai
      name: Tờ khai
      ---
      kind: document
      id: giay
      name: Giấy
      \(papers)
      ---
      kind: document
      id: giay-khac
      name: Giấy khác

      """
    let all = ([documents] + procedures).joined(separator: "\n---\n")
    let fields = """
      - { id: a, type: boolean, name: A }
      - { id: b, type: boolean, name: B }
      - { id: lech, type: text, name: Không phải có hoặc không }
      """
    return try FormFixture.checked(
      fields + "\n" + (attachments ?? "- { id: tep, type: attachment, name: Tệp, document: giay }"),
      fragments: all)
  }

  private func procedure(
    _ rest: String, code: Int = 1, levels: String = "{ commune: {} }",
    channels: String = "[in-person, online]"
  ) -> String {
    """
    kind: procedure
    code: "1.00000\(code)"
    name: Thủ tục \(code)
    applicants: [citizen]
    levels: \(levels)
    channels: \(channels)
    questions:
      - { id: a, type: boolean, name: A, from: to-khai.s.a }
      - { id: b, type: boolean, name: B, from: to-khai.s.b }
      - { id: c, type: boolean, name: Không biểu mẫu nào hỏi }
      - { id: lech, type: boolean, name: Lệch, from: to-khai.s.lech }
    \(rest)

    """
  }

  private func asking(_ use: String) -> String {
    "documents:\n  - { document: to-khai, originals: 1 }\n  - \(use)"
  }

  /// The last field's requirement, and whether it is all that can be asked.
  private func demand(_ form: CheckedForm) throws -> String {
    let node = try #require(form.nodes.last)
    let paper = try #require(node.paper)
    let text =
      switch node.requirement {
      case .always: "always"
      case .never: "never"
      case .when(let condition): condition.expression.parsed.tree.canonicalText
      }
    return paper.isWhole ? text : text + " or more"
  }

  @Test(arguments: [
    ("{ document: giay, originals: 1 }", "always"),
    ("{ document: giay, originals: 1, mode: upload }", "always"),
    ("{ document: giay, originals: 1, mode: present }", "never"),
    ("{ document: giay, mode: data }", "never"),
    ("{ document: giay, mode: submit-or-present }", "never or more"),
    ("{ document: giay, mode: { in-person: submit, online: present } }", "never"),
    ("{ document: giay, originals: 1, optional: true }", "never"),
    ("{ document: giay, originals: 1, channel: in-person }", "never"),
    ("{ document: giay, originals: 1, channel: online }", "always"),
    ("{ document: giay-khac, originals: 1 }", "never"),
    ("{ document: giay, when: questions.a }", "submission.s.a"),
    (
      "{ document: giay, when: \"!questions.a && questions.b\" }",
      "!submission.s.a && submission.s.b"
    ),
    ("{ document: giay, when: { field: questions.a, is: true } }", "submission.s.a"),
    ("{ document: giay, when: questions.a || questions.c }", "submission.s.a or more"),
    ("{ document: giay, when: questions.c }", "never or more"),
    ("{ document: giay, when: questions.lech }", "never or more"),
    ("{ document: giay, when: \"channel == 'online'\" }", "'online' == 'online'"),
    ("{ any-of: [giay, giay-khac], name: Một trong hai }", "never or more"),
    ("{ first-of: [giay, giay-khac], name: Có thì nộp }", "never or more"),
    ("{ all-of: [giay, giay-khac], name: Cả hai, when: questions.b }", "submission.s.b"),
  ])
  func followsFromTheUse(_ use: String, _ expected: String) throws {
    #expect(try demand(form(procedure(asking(use)))) == expected)
  }

  @Test func isOpenWhereNobodyUsesTheForm() throws {
    #expect(try demand(form()) == "never or more")
    let elsewhere = procedure("documents:\n  - { document: giay, originals: 1 }")
    #expect(try demand(form(elsewhere)) == "never or more")
    let onPaper = procedure(
      asking("{ document: giay, originals: 1 }"), channels: "[in-person]")
    #expect(try demand(form(onPaper)) == "never or more")
  }

  @Test func leavesOutWhatADataSourceMayAnswer() throws {
    let asked = procedure(asking("{ document: giay, originals: 1 }"))
    let replaced = "reuse: [{ source: kho, attributes: [ban], replaces: true }]"
    #expect(try demand(form(asked, papers: replaced)) == "never or more")
    let prefilled = "reuse: [{ source: kho, attributes: [ban], replaces: false }]"
    #expect(try demand(form(asked, papers: prefilled)) == "always")
  }

  @Test func isWhatAllProceduresAgreeOn() throws {
    let always = procedure(asking("{ document: giay, originals: 1 }"))
    let sometimes = procedure(
      asking("{ document: giay, originals: 1, when: questions.b }"), code: 2)
    let never = procedure(asking("{ document: giay-khac, originals: 1 }"), code: 3)
    #expect(try demand(form(always, sometimes)) == "submission.s.b or more")
    #expect(try demand(form(always, sometimes, never)) == "never or more")
    #expect(
      try demand(form(always, procedure("documents: [{ document: giay }]", code: 2))) == "always")
  }

  @Test func looksAtEachLevelAndThePaperItself() throws {
    let levels = """
      { province: {}, commune: { documents: [{ document: to-khai }, { document: giay, when: questions.a }] } }
      """
    let two = procedure(asking("{ document: giay, originals: 1 }"), levels: levels)
    #expect(try demand(form(two)) == "submission.s.a or more")
    // What asks for the form asks for the paper too.
    let together = procedure(
      """
      documents:
        - { document: to-khai, when: questions.c }
        - { document: giay, when: questions.c }
      """)
    #expect(try demand(form(together)) == "always")
  }

  @Test func looksAtEachCase() throws {
    func cases(_ first: String, _ second: String) -> String {
      procedure(
        """
        documents: [{ document: to-khai, originals: 1 }]
        cases:
          - { id: mot, name: Một, \(first) }
          - { id: hai, name: Hai, \(second) }
        """)
    }
    let giay = "documents: [{ document: giay, originals: 1 }]"
    #expect(
      try demand(form(cases("when: questions.a, \(giay)", "when: \"!questions.a\"")))
        == "submission.s.a")
    #expect(try demand(form(cases(giay, giay))) == "always")
    #expect(try demand(form(cases(giay, "documents: []"))) == "never or more")
  }

  @Test func requiresNoneOfTwoFieldsForOnePaper() throws {
    let asked = procedure(asking("{ document: giay, originals: 1 }"))
    let two = """
      - { id: truoc, type: attachment, name: Mặt trước, document: giay }
      - { id: sau, type: attachment, name: Mặt sau, document: giay }
      """
    #expect(try demand(form(asked, attachments: two)) == "never or more")
    let stated = try form(
      asked,
      attachments: "- { id: tep, type: attachment, name: Tệp, document: giay, optional: true }")
    #expect(stated.nodes.last?.paper == nil)
  }

  // MARK: Proofs

  @Test(arguments: [
    ("questions.a", "s.b", ["s.a": true, "s.b": false]),
    ("questions.a", "\"!s.a\"", ["s.a": true]),
    ("questions.a", "s.a", [:]),
    ("questions.a && questions.b", "s.a || s.b", [:]),
    ("questions.a || questions.c", "s.a", [:]),
  ])
  func findsWhereThePaperIsHidden(
    _ when: String, _ visible: String, _ witness: [String: Bool]
  ) throws {
    let form = try form(
      procedure(asking("{ document: giay, when: \(when) }")),
      attachments:
        "- { id: tep, type: attachment, name: Tệp, document: giay, visible: \(visible) }")
    let found = FormProofs(form, context: EvaluationContext()).findings
    guard !witness.isEmpty else {
      #expect(found.map(\.claim) == [])
      return
    }
    #expect(found.map(\.claim) == [.paperHidden(node: form.nodes.count - 1)])
    for (path, value) in witness {
      let keys = path.split(separator: ".").map(String.init)
      #expect(keys.reduce(found.first?.witness) { $0?[$1] } == .boolean(value))
    }
  }

  // MARK: Against the dossier

  /// What the form requires is asked for by every procedure, as answers to its questions decide; and
  /// where that is all, the form requires what they ask for.
  @Test func agreesWithTheDossierOfEachProcedure() throws {
    var random = Generator(seed: 5)
    var required = 0
    for _ in 0..<120 {
      let texts = (1...(1 + random.below(2))).map { code in
        procedure(
          asking(
            "{ document: giay, originals: 1, when: \"\(Self.condition(&random, depth: 2))\" }"),
          code: code, channels: random.chance(70) ? "[online]" : "[online, vneid]")
      }
      let form = try texts.count == 1 ? form(texts[0]) : form(texts[0], texts[1])
      let resolved = ResolvedCatalog(form.catalog, on: form.date)
      let evaluator = FormEvaluator(form, context: EvaluationContext())
      for bits in 0..<8 {
        let (a, b, c) = (bits & 1 == 1, bits & 2 == 2, bits & 4 == 4)
        let answer = Answer.object([
          .init("s", .object([.init("a", .boolean(a)), .init("b", .boolean(b))]))
        ])
        let isRequired = evaluator.verdict(on: answer).errors.contains { $0.path == "s.tep" }
        let asked = resolved.procedures.map { procedure in
          [Channel.online, .vneid].filter { channel in
            procedure.content.channels?.value.contains { $0.value == channel } ?? false
          }.map { channel in
            var facts = DossierFacts(
              level: procedure.level, answers: ["a": .bool(a), "b": .bool(b), "c": .bool(c)])
            facts.channel = channel
            return DossierDecision(procedure, for: facts, in: resolved).components.contains {
              $0.component.documentID == "giay" && $0.isAsked == .yes
            }
          }.allSatisfy { $0 }
        }
        if isRequired {
          required += 1
          #expect(!asked.contains(false))
        }
        if form.nodes.last?.paper?.isWhole == true {
          #expect(asked.allSatisfy { $0 == isRequired })
        }
      }
    }
    #expect(required > 100)
  }

  private static func condition(_ random: inout Generator, depth: Int) -> String {
    guard depth > 0, random.chance(75) else {
      return random.pick(["questions.a", "questions.b", "questions.c", "channel == 'online'"])
    }
    let (left, right) = (condition(&random, depth: depth - 1), condition(&random, depth: depth - 1))
    return random.pick(["!(\(left))", "(\(left) && \(right))", "(\(left) || \(right))"])
  }
}
