import Diagnostics
import Expressions
import Foundation
import SourceText
import Testing

@Suite struct SentenceTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/sentences.txt")

  /// Every construct in both languages: `Golden/sentences.txt` holds the expressions, each with
  /// its sentences or with what has no words. `UPDATE_GOLDEN=1` rewrites the sentences.
  @Test func everyConstructReadsAsInTheGoldenFile() throws {
    let before = try String(contentsOf: Self.golden, encoding: .utf8)
    let expressions = before.split(separator: "\n").filter { $0.hasPrefix("# ") }.map {
      String($0.dropFirst(2))
    }
    #expect(expressions.count > 150)
    let after = expressions.map(Self.block).joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(after.utf8).write(to: Self.golden)
      Issue.record("rewrote sentences.txt; read the diff, then run again without UPDATE_GOLDEN")
    }
    #expect(after == before)
  }

  private static func block(_ text: String) -> String {
    let expression = CELExpression(text, SentenceSamples.declarations)
    let lines = [SentenceSamples.vietnamese, SentenceSamples.english].map { vocabulary in
      do throws(WordlessPart) {
        return try expression.sentence(vocabulary).text
      } catch {
        let part = Array(text.utf8)[error.range.bounds]
        let reason = error.reason[vocabulary.language]
        return "– \(String(decoding: part, as: UTF8.self)): \(reason)"
      }
    }
    return "# \(text)\n" + lines.map { $0 + "\n" }.joined()
  }

  private func sentence(
    _ text: String, _ vocabulary: Vocabulary = SentenceSamples.vietnamese
  ) -> String? {
    try? CELExpression(text, SentenceSamples.declarations).sentence(vocabulary).text
  }

  @Test func theClauseIsTheSentenceWithoutItsOpening() throws {
    let expression = CELExpression("questions.abandoned", SentenceSamples.declarations)
    let sentence = try expression.sentence(SentenceSamples.vietnamese)
    #expect(sentence.clause == "thuộc trường hợp trẻ em bị bỏ rơi")
    #expect(sentence.text == "Khi thuộc trường hợp trẻ em bị bỏ rơi")
  }

  @Test func theDayCanHaveANameOfItsOwn() {
    var vocabulary = SentenceSamples.vietnamese
    vocabulary.today = "ngày tiếp nhận hồ sơ"
    #expect(
      sentence("questions.issued < today()", vocabulary)
        == "Khi ngày cấp giấy tờ trước ngày tiếp nhận hồ sơ")
  }

  /// Names as they stand in real catalogs: statements, noun phrases, verbs, questions.
  @Test(arguments: [
    ("Có ủy quyền", "có ủy quyền", "không có ủy quyền"),
    ("Là người nước ngoài", "là người nước ngoài", "không phải là người nước ngoài"),
    ("Phải xác minh", "phải xác minh", "không phải xác minh"),
    ("Được miễn sát hạch", "được miễn sát hạch", "không được miễn sát hạch"),
    ("Đã bị thu hồi Chứng chỉ", "đã bị thu hồi Chứng chỉ", "chưa bị thu hồi Chứng chỉ"),
    (
      "Chưa có tài khoản định danh", "thuộc trường hợp chưa có tài khoản định danh",
      "không thuộc trường hợp “Chưa có tài khoản định danh”"
    ),
    (
      "Không được nhập quốc tịch do lỗi của người đó",
      "thuộc trường hợp không được nhập quốc tịch do lỗi của người đó",
      "không thuộc trường hợp “Không được nhập quốc tịch do lỗi của người đó”"
    ),
    (
      "Thuộc trường hợp không phải xác minh", "thuộc trường hợp không phải xác minh",
      "không thuộc trường hợp “Không phải xác minh”"
    ),
    (
      "Có con chưa thành niên", "có con chưa thành niên", "không có con chưa thành niên"
    ),
    (
      "Thuộc trường hợp đặc biệt", "thuộc trường hợp đặc biệt", "không thuộc trường hợp đặc biệt"
    ),
    (
      "Trường hợp trợ cấp tai nạn", "thuộc trường hợp trợ cấp tai nạn",
      "không thuộc trường hợp trợ cấp tai nạn"
    ),
    (
      "Trợ cấp một lần và mai táng", "thuộc trường hợp trợ cấp một lần và mai táng",
      "không thuộc trường hợp “Trợ cấp một lần và mai táng”"
    ),
    (
      "Giấy khám sức khỏe", "thuộc trường hợp Giấy khám sức khỏe",
      "không thuộc trường hợp Giấy khám sức khỏe"
    ),
    (
      "UBND cấp xã xác nhận", "thuộc trường hợp UBND cấp xã xác nhận",
      "không thuộc trường hợp UBND cấp xã xác nhận"
    ),
    (
      "Người nộp có phải là chủ hộ?",
      "câu trả lời cho câu hỏi “Người nộp có phải là chủ hộ?” là có",
      "câu trả lời cho câu hỏi “Người nộp có phải là chủ hộ?” là không"
    ),
  ])
  func everyKindOfNameCanBeAffirmedAndDenied(_ name: String, _ yes: String, _ no: String) {
    var vocabulary = SentenceSamples.vietnamese
    vocabulary.facts["questions.abandoned"] = .init(name)
    #expect(sentence("questions.abandoned", vocabulary) == "Khi " + yes)
    #expect(sentence("!questions.abandoned", vocabulary) == "Khi " + no)
  }

  @Test func namesAreDataOnOneLine() {
    var vocabulary = SentenceSamples.vietnamese
    vocabulary.facts["questions.abandoned"] = .init(" <b>Trẻ em</b>\n\u{7}bị; “bỏ” rơi ")
    #expect(
      sentence("questions.abandoned", vocabulary)
        == "Khi thuộc trường hợp “<b>Trẻ em</b> bị; “bỏ” rơi”")
    vocabulary.facts["questions.abandoned"] = .init("")
    #expect(sentence("questions.abandoned", vocabulary) == nil)
  }

  @Test func whatNobodyWouldReadHasNoSentence() {
    let many = (0..<900).map { "questions.copies + \($0) > questions.pages" }
    #expect(sentence(many.joined(separator: " || ")) == nil)
    // Doubles with each level, were it not bounded.
    var doubled = "questions.copies"
    for level in 0..<40 { doubled = "cel.bind(x\(level), \(doubled), x\(level) + x\(level))" }
    #expect(sentence(doubled + " > 3") == nil)
    var conditional = "questions.copies > 1"
    for level in 0..<40 {
      conditional = "(\(conditional)) ? questions.pages > \(level) : questions.copies > \(level)"
    }
    #expect(sentence(conditional) == nil)
    #expect(sentence(String(repeating: "!", count: 200) + "questions.abandoned") == nil)
  }

  @Test func wordlessPartsAreNamedWhereTheyStand() throws {
    let text = "questions.abandoned && questions.unnamed"
    let expression = CELExpression(text, SentenceSamples.declarations)
    let error = #expect(throws: WordlessPart.self) {
      try expression.sentence(SentenceSamples.vietnamese)
    }
    #expect(error?.range.bounds == 23..<40)
    #expect(error?.reason.vi == "“questions.unnamed” chưa có tên")
  }

  /// Whatever CEL the conformance suite holds has a sentence or a reason in its own text.
  @Test func everyExpressionOfTheSuiteHasASentenceOrAReason() throws {
    guard let cases = try ConformanceSuite.cases() else { return }
    var said = 0
    for text in Set(cases.map(\.expr)) {
      let expression = CELExpression(text)
      do throws(WordlessPart) {
        let sentence = try expression.sentence(SentenceSamples.vietnamese)
        #expect(!sentence.clause.isEmpty && !sentence.clause.contains("\n"), "\(text)")
        said += 1
      } catch {
        #expect(error.range.bounds.upperBound <= text.utf8.count && !error.reason.vi.isEmpty)
      }
    }
    #expect(said > 50)
  }
}
