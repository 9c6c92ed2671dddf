import Testing

@testable import Posters

@Suite struct MarkupTests {
  private func markup(_ text: String) throws -> Markup {
    try Markup(Array(text.utf8), try libraries.get())
  }

  private func fault(_ bytes: [UInt8]) throws -> Markup.Fault.Kind? {
    let libraries = try libraries.get()
    do throws(Markup.Fault) {
      _ = try Markup(bytes, libraries)
      return nil
    } catch {
      return error.kind
    }
  }

  @Test func rangesAreThoseOfTheFile() throws {
    let text =
      "<?xml version=\"1.0\"?>\n<!-- ă < --><a  x = 'đ>'\n y=\"&lt;\"><b/>chữ<c></c></a >\n"
    let bytes = Array(text.utf8)
    let elements = try markup(text).elements
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(elements.map(\.name) == ["a", "b", "c"])
    #expect(slice(elements[1].range) == "<b/>")
    #expect(slice(elements[2].range) == "<c></c>")
    #expect(slice(elements[0].range).hasPrefix("<a  x"))
    #expect(slice(elements[0].range).hasSuffix("</a >"))
    #expect(elements[0].attributes.map(\.value) == ["đ>", "<"])
    #expect(elements[0].attributes.map { slice($0.range) } == ["đ>", "&lt;"])
    #expect(elements[2].parent == 0)
    #expect(elements[0].text == "chữ")
  }

  @Test func documentTypesAndEntitiesAreRefused() throws {
    let bomb = """
      <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <svg xmlns="http://www.w3.org/2000/svg">&b;</svg>
      """
    #expect(try fault(Array(bomb.utf8)) == .doctype)
    let file = #"<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>"#
    #expect(try fault(Array(file.utf8)) == .doctype)
  }

  @Test func limitsHold() throws {
    let deep = String(repeating: "<g>", count: 100) + String(repeating: "</g>", count: 100)
    #expect(try fault(Array(deep.utf8)) == .tooDeep(most: Markup.deepest))
    let many = "<g>" + String(repeating: "<a/>", count: Markup.mostElements) + "</g>"
    #expect(try fault(Array(many.utf8)) == .tooManyElements(most: Markup.mostElements))
    let large = [UInt8](repeating: 0x20, count: Markup.mostBytes + 1)
    #expect(try fault(large) == .tooLarge(most: Markup.mostBytes))
    #expect(try fault([0x3C, 0xFF, 0x3E]) == .notUTF8)
  }

  @Test(arguments: [
    "", " ", "<a>", "<a></b>", "text", "<a/><b/>", "<a x=1/>", "<a>&nbsp;</a>", "<",
  ])
  func whatIsNoXMLIsSaidSo(_ text: String) throws {
    guard case .malformed(let reason)? = try fault(Array(text.utf8)) else {
      Issue.record("taken for XML: \(text)")
      return
    }
    #expect(!reason.contains("\n"))
  }
}
