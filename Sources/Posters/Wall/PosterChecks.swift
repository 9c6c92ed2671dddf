public import Diagnostics

/// Every check that printing makes.
public enum PosterChecks {
  public static let all: [CheckInfo] = [
    .templateInvalid, .templateElementForbidden, .templateReferenceExternal,
    .templatePageInvalid, .templateFontMissing, .templateSlotMissing, .templateSlotUnknown,
    .templateFlagUnknown, .templateAttributeInvalid, .templateSlotShape, .templateSlotOutside,
    .templateSlotSmall, .templateSlotsOverlap, .templateContrastLow,
    .sheetTextOverflow, .sheetTextMissing, .sheetCharacterMissing, .sheetRowsOverflow,
    .sheetCodeSmall, .sheetCodeUnreadable,
    .posterDraft, .posterInternal, .posterNoAddress, .posterLeadsNowhere, .posterAddressRetired,
    .posterAddressNotIssued, .posterHostPlaceholder,
  ]
}

extension CheckInfo {
  static let posterDraft = CheckInfo(
    "poster-draft", .error, .printing,
    title: Bilingual(
      vi: "Bản nháp không được niêm yết", en: "A draft may not be posted"),
    explanation: Bilingual(
      vi:
        "Khai báo còn ghi draft hoặc review: { status: draft } chưa được cán bộ pháp chế duyệt; treo lên tường là công khai nội dung chưa chắc đúng. Duyệt xong rồi in, hoặc thêm --proof để in bản xem thử có đóng chữ “bản in thử”.",
      en:
        "A declaration with draft, or review: { status: draft }, has not been approved by legal staff; on a wall it would publish what may be wrong. Review it first, or use --proof for copies that are marked as proofs."
    ),
    message: Bilingual(
      vi: "“{code}” còn là bản nháp", en: "“{code}” is still a draft"),
    basis: [LegalBasis("63/2010/NĐ-CP", "", confirmed: false)], examples: [])

  static let posterInternal = CheckInfo(
    "poster-internal", .error, .printing,
    title: Bilingual(
      vi: "Thủ tục nội bộ không niêm yết công khai",
      en: "Internal procedures are not posted in public"),
    explanation: Bilingual(
      vi: "Thủ tục hành chính nội bộ giữa các cơ quan được công bố riêng và không có mã tra cứu.",
      en: "Procedures between offices are published apart and have no lookup code."),
    message: Bilingual(
      vi: "“{code}” là thủ tục nội bộ", en: "“{code}” is an internal procedure"),
    basis: [LegalBasis("1085/QĐ-TTg", "", confirmed: false)], examples: [])

  static let posterNoAddress = CheckInfo(
    "poster-no-address", .error, .printing,
    title: Bilingual(
      vi: "Phải có địa chỉ tra cứu để in mã", en: "A code needs a lookup address"),
    explanation: Bilingual(
      vi:
        "Danh mục chưa khai báo lookup.host và lookup.payload, hoặc địa chỉ quá dài cho một mã QR.",
      en:
        "The catalog declares no lookup.host and lookup.payload, or the address is too long for a QR symbol."
    ),
    message: Bilingual(
      vi: "“{code}” không có địa chỉ tra cứu dùng được",
      en: "“{code}” has no usable lookup address"),
    examples: [])

  static let posterLeadsNowhere = CheckInfo(
    "poster-leads-nowhere", .error, .printing,
    title: Bilingual(
      vi: "Mã QR phải dẫn tới một trang vào ngày in",
      en: "A code must lead somewhere on the day of printing"),
    explanation: Bilingual(
      vi:
        "Không có đích nào trong lookup.targets còn hiệu lực vào ngày này mà mọi biến đều đã biết. Thêm đích, hoặc khai báo portal-id của thủ tục.",
      en:
        "No target of lookup.targets that is in force on the day has all its variables known. Add a target, or declare the procedure's portal-id."
    ),
    message: Bilingual(
      vi: "mã QR của “{code}” không dẫn tới đâu vào ngày {date}",
      en: "the code of “{code}” leads nowhere on {date}"),
    examples: [])

  static let posterAddressRetired = CheckInfo(
    "poster-address-retired", .error, .printing,
    title: Bilingual(
      vi: "Địa chỉ đã thu hồi không in lại", en: "A retired address is not printed again"),
    explanation: Bilingual(
      vi: "lookup.lock ghi địa chỉ này đã thu hồi: mã in ra chỉ dẫn tới trang “không còn dùng”.",
      en:
        "lookup.lock says that the address is retired: the code would lead to a page that says so."
    ),
    message: Bilingual(
      vi: "địa chỉ của “{code}” đã thu hồi ngày {date}: {reason}",
      en: "the address of “{code}” was retired on {date}: {reason}"),
    examples: [])

  static let posterAddressNotIssued = CheckInfo(
    "poster-address-not-issued", .warning, .printing,
    title: Bilingual(
      vi: "Địa chỉ in ra phải được ghi vào lookup.lock",
      en: "Printed addresses are recorded in lookup.lock"),
    explanation: Bilingual(
      vi:
        "Một tờ niêm yết sống lâu hơn một lần sửa danh mục. Địa chỉ đã ghi bằng “motcua qr --issue” thì về sau không thể vô ý đổi mất.",
      en:
        "A poster outlives a change of the catalog. An address recorded with “motcua qr --issue” cannot be changed by accident later."
    ),
    message: Bilingual(
      vi: "{count} địa chỉ chưa ghi vào lookup.lock; chạy “motcua qr --issue” trước khi treo",
      en: "{count} addresses are not in lookup.lock; run “motcua qr --issue” before posting"),
    examples: [])

  static let posterHostPlaceholder = CheckInfo(
    "poster-host-placeholder", .error, .printing,
    title: Bilingual(
      vi: "Không in tên miền mẫu", en: "A placeholder host is not printed"),
    explanation: Bilingual(
      vi:
        "Tên miền kết thúc bằng .example, .test, .invalid hay .localhost không bao giờ mở được. Khai báo tên miền thật của tỉnh ở lookup.host; --proof in bản xem thử.",
      en:
        "A host that ends in .example, .test, .invalid or .localhost never resolves. Declare the province's real host in lookup.host; --proof prints copies to look at."
    ),
    message: Bilingual(
      vi: "“{host}” là tên miền mẫu, mã QR sẽ không mở được",
      en: "“{host}” is a placeholder host, the codes would not open"),
    basis: [LegalBasis("RFC 2606", "2")], examples: [])
}
