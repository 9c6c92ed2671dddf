/// Parts that several kinds share.
extension MapShape {
  /// Keys that every declaration may have.
  static let common: [KeyShape] = [
    KeyShape("effective", .map { .window }, "Hiệu lực", "When it is in force"),
    KeyShape("source", .text, "Nguồn của thông tin", "Where the facts come from"),
    KeyShape(
      "review", .map { .review }, "Tình trạng rà soát", "Whether somebody reviewed it"),
    KeyShape(
      "draft", .list(.text, orSingle: true), "Điểm chưa chắc chắn", "What is unsure or missing"),
    KeyShape("notes", .list(.text, orSingle: true), "Ghi chú", "Notes"),
  ]

  static func declaration(
    _ name: String, _ vi: String, _ en: String, _ keys: [KeyShape],
    exactlyOne: [[String]] = [], retired: [RetiredKey] = []
  ) -> MapShape {
    let kind = KeyShape(
      "kind", .word([Word(name, vi, en)]), .essential, "Loại khai báo", "Kind of declaration")
    return MapShape(
      name, vi, en, keys: [kind] + keys + common, exactlyOne: exactlyOne, retired: retired)
  }

  public static let window: MapShape = MapShape(
    "window", "khoảng hiệu lực", "window in force",
    keys: [
      KeyShape("from", .date, "Từ ngày (kể cả)", "First day, inclusive"),
      KeyShape("until", .date, "Đến hết ngày (kể cả)", "Last day, inclusive"),
      KeyShape(
        "seen", .month, "Tháng thấy đang có hiệu lực", "Month in which it was seen in force"),
    ], atLeastOne: [["from", "until", "seen"]])

  public static let review: MapShape = MapShape(
    "review", "tình trạng rà soát", "review",
    keys: [
      KeyShape(
        "status",
        .word([Word("draft", "Bản nháp", "Draft"), Word("reviewed", "Đã rà soát", "Reviewed")]),
        .essential, "Tình trạng", "Status"),
      KeyShape("by", .text, "Người rà soát", "Who reviewed it"),
      KeyShape("on", .date, "Ngày rà soát", "When"),
    ])

  public static let citation: MapShape = MapShape(
    "citation", "căn cứ", "citation",
    keys: [
      KeyShape("number", .reference("instrument"), .essential, "Số, ký hiệu văn bản", "Number"),
      KeyShape("article", .text, "Điều, khoản, điểm", "Article, clause, point"),
      KeyShape("for", .text, "Căn cứ cho nội dung nào", "What it is the basis of"),
    ])

  public static let publicationDecision: MapShape = MapShape(
    "decision", "quyết định công bố", "publication decision",
    keys: [
      KeyShape("number", .string, .essential, "Số quyết định", "Number"),
      KeyShape("date", .date, "Ngày ký", "Date"),
      KeyShape("publisher", .text, "Cơ quan công bố", "Publisher"),
    ])

  public static let agencyFunction: MapShape = MapShape(
    "agency-function", "chức năng thay cho tên cơ quan", "function named instead of an agency",
    keys: [KeyShape("function", .text, .essential, "Chức năng", "Function")])

  public static let sameDay: MapShape = MapShape(
    "same-day", "giải quyết trong ngày", "same-day limit",
    keys: [
      KeyShape("cut-off", .string, "Giờ chốt tiếp nhận", "Hour after which the next day counts"),
      KeyShape(
        "after", .word([Word("next-working-day", "Ngày làm việc tiếp theo", "Next working day")]),
        "Nhận sau giờ chốt", "What happens after the cut-off"),
    ])

  public static let feeTiers: MapShape = MapShape(
    "fee-tiers", "mức thu theo bậc", "tiered fee",
    keys: [
      KeyShape("per", .string, .essential, "Đại lượng đếm", "What is counted"),
      KeyShape("tiers", .list(.map { .feeTier }, orSingle: false), .essential, "Các bậc", "Tiers"),
      KeyShape("max", .money, "Mức thu tối đa", "Maximum"),
    ])

  public static let feeTier: MapShape = MapShape(
    "fee-tier", "bậc thu", "tier",
    keys: [
      KeyShape("up-to", .integer(1...1_000_000), "Đến (đơn vị)", "Up to, in units"),
      KeyShape("each", .money, .essential, "Mỗi đơn vị", "For each unit"),
    ])

  /// Selectors of a table's row, without its value.
  static let rowSelectors: [KeyShape] = [
    KeyShape("case", .list(.string, orSingle: true), "Trường hợp", "Case"),
    KeyShape("channel", .list(.word(Words.channels), orSingle: true), "Cách thức", "Channel"),
    KeyShape("agency", .list(.reference("agency"), orSingle: true), "Cơ quan", "Agency"),
    KeyShape("applicant", .list(.word(Words.applicants), orSingle: true), "Đối tượng", "Applicant"),
    KeyShape("level", .list(.word(Words.levels), orSingle: true), "Cấp", "Level"),
    KeyShape("when", .condition, "Điều kiện", "Condition"),
    KeyShape("effective", .map { .window }, "Hiệu lực", "When it is in force"),
  ]

  /// The row of a table of `value`.
  public static func row(of value: Shape) -> MapShape {
    MapShape(
      "row", "dòng của bảng", "row",
      keys: rowSelectors + [
        KeyShape("is", value, "Giá trị", "Value"),
        KeyShape("otherwise", value, "Trường hợp còn lại", "Value of all that remains"),
      ], exactlyOne: [["is", "otherwise"]],
      retired: ["per", "tiers", "max"].map {
        RetiredKey(
          $0, "Mức thu theo bậc của một dòng ghi dưới is: { per, tiers, max }.",
          "The tiers of a row stand under is: { per, tiers, max }.")
      })
  }
}

extension Shape {
  /// A table of a value, with the shape of its rows.
  static func varying(_ value: Shape) -> Shape { .table(value, row: .row(of: value)) }
  /// `[…]` or one item.
  static func many(_ shape: Shape) -> Shape { .list(shape, orSingle: true) }
  static let citations: Shape = .list(
    .either([.reference("instrument"), .map { .citation }]), orSingle: true)
  static let agencies: Shape = .list(
    .either([.reference("agency"), .map { .agencyFunction }]), orSingle: true)
}
