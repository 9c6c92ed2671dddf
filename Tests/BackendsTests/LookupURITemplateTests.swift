import CatalogModel
import Foundation
import Testing

@Suite struct LookupURITemplateTests {
  private static let values = [
    "var": "value", "hello": "Hello World!", "empty": "", "path": "/foo/bar", "x": "1024",
    "y": "768", "portal-id": "019d2bf7",
  ]

  /// The tables of RFC 6570, 1.2, levels 1 to 3, and undefined variables of 3.2.
  @Test(arguments: [
    ("{var}", "value"), ("{hello}", "Hello%20World%21"), ("{+var}", "value"),
    ("{+hello}", "Hello%20World!"), ("{+path}/here", "/foo/bar/here"),
    ("here?ref={+path}", "here?ref=/foo/bar"), ("X{#var}", "X#value"),
    ("X{#hello}", "X#Hello%20World!"), ("map?{x,y}", "map?1024,768"),
    ("{x,hello,y}", "1024,Hello%20World%21,768"), ("{+x,hello,y}", "1024,Hello%20World!,768"),
    ("{+path,x}/here", "/foo/bar,1024/here"), ("{#x,hello,y}", "#1024,Hello%20World!,768"),
    ("{#path,x}/here", "#/foo/bar,1024/here"), ("X{.var}", "X.value"), ("X{.x,y}", "X.1024.768"),
    ("{/var}", "/value"), ("{/var,x}/here", "/value/1024/here"), ("{;x,y}", ";x=1024;y=768"),
    ("{;x,y,empty}", ";x=1024;y=768;empty"), ("{?x,y}", "?x=1024&y=768"),
    ("{?x,y,empty}", "?x=1024&y=768&empty="), ("?fixed=yes{&x}", "?fixed=yes&x=1024"),
    ("{&x,y,empty}", "&x=1024&y=768&empty="), ("{undef}", ""), ("{x,undef}", "1024"),
    ("A{/undef}B", "AB"), ("{?undef,x}", "?x=1024"), ("{/empty}", "/"),
    ("/t/{portal-id}", "/t/019d2bf7"), ("50%25", "50%25"),
  ])
  func expandsAsTheStandardSays(template: String, expected: String) throws {
    #expect(try URITemplate(template).expand { Self.values[$0] } == expected)
  }

  @Test func percentEncodesUTF8() throws {
    #expect(try URITemplate("?q={q}").expand { _ in "Đ/1" } == "?q=%C4%90%2F1")
    #expect(try URITemplate("{+q}").expand { _ in "50%25 %zz" } == "50%25%20%25zz")
  }

  @Test(arguments: malformed)
  func saysWhatIsWrong(template: String, kind: URITemplateError.Kind, offset: Int) {
    #expect(throws: URITemplateError(kind: kind, offset: offset)) { try URITemplate(template) }
  }

  private static let malformed: [(String, URITemplateError.Kind, Int)] = [
    ("/t/{code", .unclosedExpression, 3), ("/t/code}", .strayBrace, 7),
    ("{}", .emptyExpression, 0), ("a{=x}", .reservedOperator("="), 2),
    ("{var:3}", .modifier(":3"), 4), ("{list*}", .modifier("*"), 5), ("{a b}", .badName("a b"), 1),
    ("{x,}", .badName(""), 3), ("{.}", .badName(""), 2), ("a b", .badCharacter(" "), 1),
    ("%zz", .badPercent, 0), ("{a..b}", .badName("a..b"), 1),
  ]

  @Test func namesItsVariablesOnce() throws {
    #expect(try URITemplate("{a}{/b,a}{?c}").variables == ["a", "b", "c"])
  }

  /// The public cases of uritemplate-test, where somebody put them beside the project.
  @Test func passesThePublicCases() throws {
    let shared = ProcessInfo.processInfo.environment["MOTCUA_SHARED"] ?? "../shared"
    let path = "\(shared)/conformance/uri-template/spec-examples.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      print("skipped: no \(path)")
      return
    }
    struct Group: Decodable {
      var level: Int?
      var variables: [String: Value]
      var testcases: [[Value]]
    }
    enum Value: Decodable {
      case text(String)
      case other
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = (try? container.decode(String.self)).map { .text($0) } ?? .other
      }
      var text: String? { if case .text(let text) = self { text } else { nil } }
    }
    for (_, group) in try JSONDecoder().decode([String: Group].self, from: data)
    where group.level ?? 4 <= 3 {
      for testcase in group.testcases {
        guard testcase.count == 2, let template = testcase[0].text, let expected = testcase[1].text
        else { continue }
        let expanded = try URITemplate(template).expand { group.variables[$0]?.text }
        #expect(expanded == expected, "\(template)")
      }
    }
  }
}
