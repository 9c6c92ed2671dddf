import Expressions
import Testing

@Suite struct DecisionTableTests {
  private func when(_ text: String) -> CELExpression {
    CELExpression(text, SentenceSamples.declarations)
  }

  /// Columns and rows with `|` between cells, the remainder last where there is one.
  private func printed(_ table: DecisionTable) -> [String] {
    let hasRemainder = table.remainder != nil
    let header = table.columns + [table.remainder].compactMap { $0 }
    let rows = table.rows.map { row in
      let cells = row.cells.map(\.text) + (hasRemainder ? [row.remainder.text] : [])
      return (cells + ["→ \(row.value)"]).joined(separator: " | ")
    }
    return [header.joined(separator: " | ")] + rows
  }

  @Test func aTierBecomesARow() {
    let table = DecisionTable(
      [
        .init(when: when("questions.minutes <= 50"), value: "1.500.000 đồng"),
        .init(
          when: when("questions.minutes >= 51 && questions.minutes <= 100"),
          value: "2.000.000 đồng"),
        .init(when: when("questions.minutes >= 201"), value: "5.000.000 đồng"),
        .init(isOtherwise: true, value: "3.000.000 đồng"),
      ], SentenceSamples.vietnamese)
    #expect(
      printed(table) == [
        "Thời lượng chương trình | Điều kiện khác",
        "không quá 50 phút |  | → 1.500.000 đồng",
        "từ 51 phút đến 100 phút |  | → 2.000.000 đồng",
        "từ 201 phút trở lên |  | → 5.000.000 đồng",
        " | Các trường hợp còn lại | → 3.000.000 đồng",
      ])
  }

  @Test func andGivesColumnsOrGivesRows() {
    let table = DecisionTable(
      [
        .init(
          selectors: [.init("channel", ["online"])],
          when: when("questions.abandoned || age(questions.born) < 18 && !questions.withParents"),
          value: "miễn"),
        .init(
          selectors: [.init("channel", ["in-person", "postal"])],
          when: when("questions.proxy in ['person', 'post']"), value: "8.000 đồng"),
      ], SentenceSamples.vietnamese)
    #expect(
      printed(table) == [
        "Cách thức thực hiện | Trẻ em bị bỏ rơi | Tuổi của người yêu cầu | Có cha mẹ đi cùng | "
          + "Ủy quyền thực hiện thủ tục",
        "trực tuyến | có |  |  |  | → miễn",
        "trực tuyến |  | dưới 18 tuổi | không |  | → miễn",
        "trực tiếp hoặc bưu chính công ích |  |  |  | cá nhân hoặc bưu chính công ích | "
          + "→ 8.000 đồng",
      ])
    #expect(table.rows.map(\.source) == [0, 0, 1])
    #expect(table.remainder == nil)
  }

  @Test func whatFitsNoColumnStandsApart() {
    let table = DecisionTable(
      [
        .init(
          when: when("questions.abandoned && questions.members.exists(m, m.isForeign)"), value: "A"),
        .init(when: when("questions.unnamed && questions.copies > 1"), value: "B"),
        .init(when: when("true"), value: "C"),
        .init(when: when("false"), value: "D"),
        .init(selectors: [.init("agency", ["so-tu-phap"])], value: "E"),
      ], SentenceSamples.vietnamese)
    #expect(
      printed(table) == [
        "Trẻ em bị bỏ rơi | Điều kiện khác",
        "có | Có ít nhất một thành viên là người nước ngoài | → A",
        " | questions.unnamed && questions.copies > 1 | → B",
        " |  | → C",
        " | Không có trường hợp nào | → D",
        " | agency in ['so-tu-phap'] | → E",
      ])
    #expect(
      table.rows[1].remainder == .expression("questions.unnamed && questions.copies > 1"))
  }

  @Test func manyAlternativesStayOneRow() {
    let parts = (0..<9).map { "questions.copies == \($0) && questions.pages == \($0)" }
    let table = DecisionTable(
      [.init(when: when(parts.joined(separator: " || ")), value: "A")], SentenceSamples.vietnamese)
    #expect(table.rows.count == 1)
    #expect(table.columns.isEmpty)
    #expect(table.rows[0].remainder.text.hasPrefix("Thuộc một trong các trường hợp sau: a) số bản"))
  }

  @Test func selectorsAndConditionsShareAColumn() {
    let table = DecisionTable(
      [
        .init(selectors: [.init("channel", ["online"])], value: "A"),
        .init(when: when("channel == 'postal'"), value: "B"),
      ], SentenceSamples.vietnamese)
    #expect(
      printed(table) == [
        "Cách thức thực hiện", "trực tuyến | → A", "bưu chính công ích | → B",
      ])
  }

  @Test func factsOfOneNameStayApart() {
    var vocabulary = SentenceSamples.vietnamese
    vocabulary.facts["questions.pages"] = .init("Số bản sao yêu cầu cấp")
    let table = DecisionTable(
      [
        .init(
          when: when(
            "questions.copies > 1 && questions.pages > 2 && questions.childBorn < today()"),
          value: "A"),
        .init(when: when("questions.pages == 1"), value: "B"),
      ], vocabulary)
    #expect(
      printed(table) == [
        "Số bản sao yêu cầu cấp | Số bản sao yêu cầu cấp (2) | Ngày sinh của trẻ em",
        "lớn hơn 1 | lớn hơn 2 | trước ngày hôm nay | → A", " | 1 |  | → B",
      ])
  }

  @Test func tablesAreInEnglishToo() {
    let table = DecisionTable(
      [
        .init(
          when: when("age(questions.born) >= 14 && questions.copies > 1 && questions.abandoned"),
          value: "A"),
        .init(when: when("questions.issued < date('2025-07-01')"), isOtherwise: true, value: "B"),
      ], SentenceSamples.english)
    #expect(
      printed(table) == [
        "Age of the applicant | Number of copies requested | Abandoned child | Date of issue | "
          + "Further conditions",
        "at least 14 years old | more than 1 | yes |  |  | → A",
        " |  |  | before 1 July 2025 | All other cases | → B",
      ])
  }
}
