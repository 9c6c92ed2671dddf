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
    basis: [LegalBasis("63/2010/NĐ-CP", "", confirmed: false)],
    examples: [
      CheckExample(
        .procedure, Bilingual(vi: "Còn ghi draft", en: "Still marked as a draft"),
        """
        code: ‹"1.000001"›
        draft: Chưa rõ thời hạn giải quyết
        """),
      CheckExample(
        .procedure, Bilingual(vi: "Đã duyệt", en: "Reviewed"),
        """
        code: "1.000001"
        """),
    ])

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
    basis: [LegalBasis("1085/QĐ-TTg", "", confirmed: false)],
    examples: [
      CheckExample(
        .procedure, Bilingual(vi: "Thủ tục giữa các cơ quan", en: "A procedure between offices"),
        """
        code: ‹"1.000001"›
        internal: true
        """),
      CheckExample(
        .procedure, Bilingual(vi: "Thủ tục với người dân", en: "A procedure with citizens"),
        """
        code: "1.000001"
        """),
    ])

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
    examples: [
      CheckExample(
        .procedure, Bilingual(vi: "Địa chỉ ngắn", en: "A short address"),
        """
        code: "1.000001"
        ---
        kind: catalog
        lookup:
          host: tthc.tinh.gov.vn
          payload: "https://{host}/t/{code}{/level}"
          targets:
            - { id: cong, template: "https://dichvucong.gov.vn/{code}" }
        """)
    ])

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
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "Đích cần portal-id mà thủ tục không có",
          en: "The target needs a portal-id that the procedure lacks"),
        """
        code: ‹"1.000001"›
        ---
        kind: catalog
        lookup:
          host: tthc.tinh.gov.vn
          payload: "https://{host}/t/{code}{/level}"
          targets:
            - { id: cong, template: "https://dichvucong.gov.vn/{portal-id}" }
        """),
      CheckExample(
        .procedure, Bilingual(vi: "Đích chỉ cần mã thủ tục", en: "The target needs only the code"),
        """
        code: "1.000001"
        ---
        kind: catalog
        lookup:
          host: tthc.tinh.gov.vn
          payload: "https://{host}/t/{code}{/level}"
          targets:
            - { id: cong, template: "https://dichvucong.gov.vn/{code}" }
        """),
    ])

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
    examples: [
      CheckExample(
        .procedure, Bilingual(vi: "Đã thu hồi", en: "Retired"),
        """
        code: ‹"1.000001"›
        --- lookup.lock
        https://tthc.tinh.gov.vn/t/1.000001/commune\t1.000001\tcommune\t2026-01-05\tretired 2026-11-01 Nhập vào thủ tục khác
        """),
      CheckExample(
        .procedure, Bilingual(vi: "Đang dùng", en: "In use"),
        """
        code: "1.000001"
        --- lookup.lock
        https://tthc.tinh.gov.vn/t/1.000001/commune\t1.000001\tcommune\t2026-01-05
        """),
    ])

  static let posterAddressNotIssued = CheckInfo(
    "poster-address-not-issued", .error, .printing,
    title: Bilingual(
      vi: "Địa chỉ in ra phải được ghi vào lookup.lock",
      en: "Printed addresses are recorded in lookup.lock"),
    explanation: Bilingual(
      vi:
        "Một tờ niêm yết sống lâu hơn một lần sửa danh mục, nên lookup.lock giữ mọi địa chỉ đã in: địa chỉ ghi bằng “motcua qr --issue” thì về sau không thể vô ý đổi mất. Tờ in có địa chỉ chưa ghi thì không được giao; --proof in bản xem thử.",
      en:
        "A poster outlives a change of the catalog, so lookup.lock keeps every address that was printed: once recorded with “motcua qr --issue” it cannot be changed by accident. A sheet with an address that is not there is not handed over; --proof prints copies to look at."
    ),
    message: Bilingual(
      vi: "{count} địa chỉ chưa ghi vào lookup.lock; hãy chạy “motcua qr --issue” rồi in",
      en: "{count} addresses are not in lookup.lock; run “motcua qr --issue”, then print"),
    examples: [
      CheckExample(
        .catalog, Bilingual(vi: "Chưa cấp địa chỉ nào", en: "No address was ever issued"),
        """
        lookup:
          host: tthc.tinh.gov.vn
          payload: ‹"https://{host}/t/{code}{/level}"›
          targets:
            - { id: cong, template: "https://dichvucong.gov.vn/{code}" }
        --- lookup.lock
        # chưa có dòng nào
        """),
      CheckExample(
        .catalog, Bilingual(vi: "Đã cấp", en: "Issued"),
        """
        lookup:
          host: tthc.tinh.gov.vn
          payload: "https://{host}/t/{code}{/level}"
          targets:
            - { id: cong, template: "https://dichvucong.gov.vn/{code}" }
        --- lookup.lock
        https://tthc.tinh.gov.vn/t/1.000009/commune\t1.000009\tcommune\t2026-01-05
        """),
    ])

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
    basis: [LegalBasis("RFC 2606", "2")],
    examples: [
      CheckExample(
        .catalog, Bilingual(vi: "Tên miền mẫu", en: "A placeholder"),
        """
        lookup:
          host: ‹tthc.tinh.example›
          payload: "https://{host}/t/{code}{/level}"
          targets:
            - { id: cong, template: "https://dichvucong.gov.vn/{code}" }
        """),
      CheckExample(
        .catalog, Bilingual(vi: "Tên miền của tỉnh", en: "The host of the province"),
        """
        lookup:
          host: tthc.tinh.gov.vn
          payload: "https://{host}/t/{code}{/level}"
          targets:
            - { id: cong, template: "https://dichvucong.gov.vn/{code}" }
        """),
    ])
}
