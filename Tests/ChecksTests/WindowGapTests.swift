import CatalogModel
import Testing

@testable import Checks

@Suite("Days that no version covers")
struct WindowGapTests {
  private func window(_ from: String?, _ until: String?) -> Window {
    Window(from: from.flatMap { CalendarDate($0) }, until: until.flatMap { CalendarDate($0) })
  }

  @Test("Versions that follow each other cover everything")
  func covered() {
    let versions = [window("2025-07-01", nil), window(nil, "2025-06-30")]
    #expect(Window.always.firstGap(between: versions) == nil)
    #expect(window("2025-01-01", "2026-01-01").firstGap(between: versions) == nil)
  }

  @Test("The first days missing are told")
  func gaps() {
    let versions = [window("2025-01-01", "2025-05-31"), window("2025-07-01", "2025-12-31")]
    #expect(Window.always.firstGap(between: versions) == window(nil, "2024-12-31"))
    #expect(
      window("2025-02-01", nil).firstGap(between: versions) == window("2025-06-01", "2025-06-30"))
    #expect(window("2025-08-01", nil).firstGap(between: versions) == window("2026-01-01", nil))
    #expect(window("2025-08-01", "2025-09-01").firstGap(between: versions) == nil)
    #expect(Window.always.firstGap(between: []) == .always)
  }
}
