import CatalogModel
import SourceText
import Testing

@testable import Backends

@Suite struct ConditionWordsTests {
  private func words(_ condition: Condition) -> String? {
    let procedure = procedure("1.000001", "Thủ tục") {
      var mothers = FormField(range: .zero)
      mothers.id = located("mangThaiHo")
      mothers.type = located(.boolean)
      mothers.name = text("Mang thai hộ", en: "Surrogacy")
      var copies = FormField(range: .zero)
      copies.id = located("soBanSao")
      copies.type = located(.integer)
      copies.name = text("Số bản sao")
      var proxy = FormField(range: .zero)
      proxy.id = located("uyQuyen")
      proxy.type = located(.choice)
      proxy.name = text("Ủy quyền")
      var (person, body) = (
        FormField.Option(range: .zero, code: located("ca-nhan")),
        FormField.Option(range: .zero, code: located("to-chuc"))
      )
      person.name = text("Cá nhân")
      body.name = text("Tổ chức")
      proxy.options = .inline([person, body], .zero)
      $0.questions = [mothers, copies, proxy]
      $0.content.cases = located([procedureCase("mot", [])])
    }
    let input = input(procedures: [procedure])
    return input.catalog.procedures.first
      .flatMap { ConditionWords($0, in: input.catalog).sentence(of: condition) }
  }

  @Test(arguments: [
    ("questions.mangThaiHo", "Mang thai hộ: có"),
    ("!questions.mangThaiHo", "Mang thai hộ: không"),
    ("questions.mangThaiHo == false", "Mang thai hộ: không"),
    ("questions.soBanSao > 0", "Số bản sao: trên 0"),
    ("!(questions.soBanSao >= 3)", "Số bản sao: dưới 3"),
    ("questions.uyQuyen == 'ca-nhan'", "Ủy quyền: Cá nhân"),
    ("questions.uyQuyen != \"ca-nhan\"", "Ủy quyền: không phải Cá nhân"),
    ("questions.uyQuyen in ['ca-nhan', 'to-chuc']", "Ủy quyền: Cá nhân hoặc Tổ chức"),
    (
      "channel == 'online' && case == 'mot'",
      "Cách thức thực hiện: Trực tuyến; và Trường hợp: Trường hợp mot"
    ),
    (
      "questions.mangThaiHo && (questions.soBanSao < 2 || level == 'commune')",
      "Mang thai hộ: có; và (Số bản sao: dưới 2; hoặc Cấp thực hiện: cấp xã)"
    ),
    (
      "!(questions.mangThaiHo && questions.soBanSao > 1)",
      "Mang thai hộ: không; hoặc Số bản sao: từ 1 trở xuống"
    ),
  ])
  func plainConditionsAreSaid(_ condition: String, _ sentence: String) {
    #expect(words(cel(condition)) == sentence)
  }

  @Test(arguments: [
    "", "questions.khac", "questions.uyQuyen == 'khac'", "age(questions.soBanSao) > 3",
    "questions.soBanSao + 1 > 3", "questions.mangThaiHo &&", "(questions.mangThaiHo",
    "questions.uyQuyen == 'a\\'b'", "questions.soBanSao > -1", "'a' == questions.uyQuyen", "!",
    "questions.mangThaiHo ? true : false", "questions.uyQuyen in []", "case == 'hai'",
    String(repeating: "!", count: 500) + "questions.mangThaiHo",
    String(repeating: "(", count: 900),
  ])
  func everythingElseStaysAsWritten(_ condition: String) {
    #expect(words(cel(condition)) == nil)
  }

  @Test func theStructuredSpellingIsSaidAlike() {
    func map(_ entries: [(String, SyntaxValue)]) -> SyntaxValue {
      .map(entries.map { SyntaxValue.Entry($0.0, $0.1) })
    }
    func scalar(_ text: String) -> SyntaxValue { .scalar(text, isQuoted: false) }
    let condition = map([
      (
        "all",
        .list([
          map([
            ("field", scalar("questions.uyQuyen")),
            ("one-of", .list([scalar("ca-nhan"), scalar("to-chuc")])),
          ]),
          map([("not", map([("field", scalar("questions.mangThaiHo")), ("is", scalar("true"))]))]),
        ])
      )
    ])
    #expect(
      words(Condition(.structured(condition), at: .zero))
        == "Ủy quyền: Cá nhân hoặc Tổ chức; và Mang thai hộ: không")
    let unknown = map([("field", scalar("questions.uyQuyen")), ("matches", scalar("x"))])
    #expect(words(Condition(.structured(unknown), at: .zero)) == nil)
  }
}
