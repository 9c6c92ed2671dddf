import Testing

@testable import Checks

@Suite("Forms of codes")
struct CodeShapeTests {
  @Test("Procedures have three forms of one code")
  func procedures() {
    #expect(ProcedureCodeForm("1.001193") == .national)
    #expect(ProcedureCodeForm("1.001193.H60") == .short)
    #expect(ProcedureCodeForm("1.001193.000.00.00.H60") == .long)
    for wrong in ["1.01193", "0.001193", "1.001193.h60", "1.0011933", "", "1.001193."] {
      #expect(ProcedureCodeForm(wrong) == nil, "\(wrong)")
    }
  }

  @Test("Agencies have an old and a new form")
  func agencies() {
    #expect(AgencyCodeForm("000.00.10.H60") == .old)
    #expect(AgencyCodeForm("H60") == .new)
    #expect(AgencyCodeForm("H55.242") == .new)
    #expect(AgencyCodeForm("H55.1.2.3") == .new)
    for wrong in ["H60.", "H60.1234", "H6", "H60-10", "H60.1.2.3.4", ""] {
      #expect(AgencyCodeForm(wrong) == nil, "\(wrong)")
    }
    #expect(AgencyCodeForm.authority(of: "000.00.10.H22") == "H22")
  }

  @Test("Record ids are UUIDs of version 7")
  func recordIDs() {
    #expect(RecordID.isWellFormed("019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7"))
    #expect(!RecordID.isWellFormed("019d2bfd-3fe0-40ac-b9d6-5e9e20d6eef7"))
    #expect(!RecordID.isWellFormed("019D2BFD-3FE0-70AC-B9D6-5E9E20D6EEF7"))
  }

  @Test(
    "Numbers of decisions",
    arguments: [
      "163/QĐ-BTP", "364a/QĐ-UBND", "12/2025/QĐ-UBND", "9354/QĐ-BCA-C06", "01/QĐ-TTPVHCC",
      "766/QĐ-TTg",
    ])
  func decisions(number: String) {
    #expect(DecisionNumber.isWellFormed(number))
  }

  @Test("Misspelt numbers of decisions are put right where it is certain")
  func suggestions() {
    #expect(DecisionNumber.suggestion(for: "11/QD-BTP") == "11/QĐ-BTP")
    #expect(DecisionNumber.suggestion(for: "SỐ 9/QĐ-NHNN") == "9/QĐ-NHNN")
    #expect(DecisionNumber.suggestion(for: "12./QĐ-BXD") == "12/QĐ-BXD")
    #expect(DecisionNumber.suggestion(for: "QĐ/0001-BTP") == nil)
    #expect(DecisionNumber.suggestion(for: "/QĐ-UBND") == nil)
  }

  @Test("Words that keep a place are told from contents")
  func placeholders() {
    for text in ["Đang cập nhật", "…", "...", "Không có thông tin.", "- Không", "N/A"] {
      #expect(Placeholder.isWhole(text), "\(text)")
    }
    for text in ["Không quá 18 tuổi", "15:00", "Tờ khai", "0207 3822 845", "Ô"] {
      #expect(!Placeholder.isWhole(text), "\(text)")
    }
  }

  @Test("Blanks of templates are found, ellipses are not")
  func blanks() {
    for text in [
      "Quyết định số /QĐ-UBND", "ngày tháng 11 năm 2025", "Họ tên: ........", "số ……", "____",
      "ngày … tháng 11",
    ] {
      #expect(Placeholder.blank(in: text) != nil, "\(text)")
    }
    for text in ["ngày tháng năm sinh", "giấy tờ khác...", "giấy tờ khác…", "số 12/QĐ-UBND", ""] {
      #expect(Placeholder.blank(in: text) == nil, "\(text)")
    }
  }
}
