import SourceText
import Testing

@testable import Checks

@Suite struct TemplateTextTests {
  @Test(arguments: [
    ("https://dichvucong.gov.vn/x?y={code}", "dichvucong.gov.vn"),
    ("https://DichVuCong.gov.vn:8443/x", "dichvucong.gov.vn"),
    ("https://dichvucong.gov.vn@xau.com/x", "xau.com"),
    ("https://dichvucong.gov.vn:x@xau.com/x", "xau.com"),
    ("https://{code}.xau.com/x", ".xau.com"),
  ])
  func literalHost(_ template: String, _ host: String) {
    #expect(TemplateText(Located(template, at: .zero)).host == host)
  }

  @Test(arguments: ["https://{host}/t/{code}", "https://{+host}", "{host}/t", "ftp://a.vn"])
  func hostThatIsNotLiteral(_ template: String) {
    #expect(TemplateText(Located(template, at: .zero)).host == nil)
  }

  @Test func partsLieInsideTheQuotes() {
    let template = TemplateText(
      Located("https://a.vn/{b}", at: SourceRange(start: 10, end: 28)))
    #expect(template.range(of: "a.vn") == SourceRange(start: 19, end: 23))
  }

  @Test func hostsOfGovernmentEndWithTheWholeLabel() {
    #expect(HostName.isGovernment("tthc.tinh.gov.vn"))
    #expect(!HostName.isGovernment("tthc-gov.vn"))
    #expect(!HostName.isGovernment("gov.vn.xau.com"))
  }
}
