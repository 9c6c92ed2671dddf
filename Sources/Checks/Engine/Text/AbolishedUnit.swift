import CatalogModel
import Diagnostics

/// A unit that no longer exists, and who took over.
struct AbolishedUnit {
  let key: [UInt8]
  let since: Bilingual
  let successor: Bilingual
  /// Kinds of areas, not a body: forms ask for them in old addresses.
  var isArea = false

  /// Declarations whose words tell people where to go.
  static let kinds: Set<DeclarationKind> = [
    .procedure, .localPart, .document, .fragment, .process, .form, .agency,
  ]

  private static let districts = Bilingual("01/7/2025")
  private static let mergers = Bilingual("01/3/2025")

  private static let all: [AbolishedUnit] = {
    var units: [AbolishedUnit] = []
    func add(
      _ since: Bilingual, _ successor: Bilingual, _ names: [String], isArea: Bool = false
    ) {
      units += names.map {
        AbolishedUnit(
          key: FoldedText.phrase($0), since: since, successor: successor, isArea: isArea)
      }
    }
    let commune = Bilingual(
      vi: "cấp xã, hoặc cấp tỉnh theo nghị định phân định thẩm quyền",
      en: "the commune, or the province by the decree that divides competence")
    add(
      districts, commune,
      [
        "cấp huyện", "Ủy ban nhân dân huyện", "UBND huyện", "Ủy ban nhân dân quận", "UBND quận",
        "Phòng Tư pháp", "Phòng Tài nguyên và Môi trường", "Phòng TN&MT",
        "Phòng Lao động - Thương binh và Xã hội", "Phòng Lao động, Thương binh và Xã hội",
        "Phòng LĐTBXH", "Phòng Tài chính - Kế hoạch", "Phòng Tài chính và Kế hoạch",
        "Phòng Kinh tế và Hạ tầng", "Phòng Quản lý đô thị",
        "Phòng Nông nghiệp và Phát triển nông thôn", "Phòng Nông nghiệp và Môi trường",
        "Phòng Giáo dục và Đào tạo", "Phòng Văn hóa và Thông tin", "Phòng Văn hóa - Thông tin",
      ])
    add(
      districts, Bilingual(vi: "xã, phường, đặc khu", en: "communes, wards and special zones"),
      ["xã, phường, thị trấn", "xã, thị trấn", "phường, thị trấn", "xã/phường/thị trấn"],
      isArea: true)
    add(
      districts, commune,
      ["quận, huyện", "huyện, quận", "huyện, thị xã", "quận/huyện", "huyện/thị xã"],
      isArea: true)
    add(
      districts, commune,
      [
        "Ủy ban nhân dân thị trấn", "UBND thị trấn", "Công an thị trấn", "Ủy ban nhân dân thị xã",
        "UBND thị xã", "Trả kết quả của huyện", "Trả kết quả huyện",
        "Một cửa huyện", "Một cửa của huyện",
      ])
    add(
      mergers,
      Bilingual(
        vi: "Công an cấp xã hoặc Công an cấp tỉnh", en: "the police of the commune or the province"),
      ["Công an huyện", "Công an quận", "Công an thị xã", "Công an cấp huyện"])
    for office in ["Sở", "Bộ"] {
      func merged(_ name: String, _ others: [String]) {
        add(mergers, Bilingual("\(office) \(name)"), others.map { "\(office) \($0)" })
      }
      merged("Khoa học và Công nghệ", ["Thông tin và Truyền thông", "TT&TT", "TTTT"])
      merged("Tài chính", ["Kế hoạch và Đầu tư", "KH&ĐT", "KHĐT"])
      merged("Xây dựng", ["Giao thông vận tải", "Giao thông Vận tải", "GTVT"])
      merged(
        "Nông nghiệp và Môi trường",
        [
          "Tài nguyên và Môi trường", "TN&MT", "TNMT", "Nông nghiệp và Phát triển nông thôn",
          "NN&PTNT",
        ])
      merged(
        "Nội vụ",
        [
          "Lao động - Thương binh và Xã hội", "Lao động, Thương binh và Xã hội",
          "Lao động-Thương binh và Xã hội", "LĐ-TB&XH", "LĐTBXH",
        ])
    }
    return units
  }()

  /// The longer of two names with one beginning comes first.
  private static let byFirstKey: [[AbolishedUnit]] = {
    var table = [[AbolishedUnit]](repeating: [], count: 256)
    for unit in all.sorted(by: { $0.key.count > $1.key.count }) {
      table[Int(unit.key[0])].append(unit)
    }
    return table
  }()

  /// Phrases that show a sentence to be about former times.
  private static let history = [
    "cũ", "trước đây", "trước ngày", "trước khi", "trước năm", "đến hết ngày", "đã giải thể",
    "đã bãi bỏ", "đã được cấp", "đã cấp", "bỏ cấp huyện", "không còn cấp huyện",
  ].map(FoldedText.phrase)

  /// Words before a ministry's name that make it the author of a text.
  private static let authorship = [
    "thông tư", "quyết định", "nghị định", "văn bản", "mẫu", "quy chuẩn", "ban hành", "tt-",
  ].map(FoldedText.phrase)

  static func isHistory(_ text: FoldedText) -> Bool { history.contains { text.contains($0) } }

  /// Units that a text names, in order of place.
  static func find(in text: FoldedText) -> [(range: Range<Int>, unit: AbolishedUnit)] {
    var found: [(range: Range<Int>, unit: AbolishedUnit)] = []
    var index = 0
    while index < text.keys.count {
      let key = text.keys[index]
      if let unit = byFirstKey[Int(key)].first(where: { text.matches($0.key, at: index) }) {
        let range = index..<index + unit.key.count
        if !isAuthor(unit, text) { found.append((range, unit)) }
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func isAuthor(_ unit: AbolishedUnit, _ text: FoldedText) -> Bool {
    guard unit.key.starts(with: ministry) else { return false }
    // The publisher of an old decision, or the author of a text that is named with it.
    return text.keys.count == unit.key.count || authorship.contains { text.contains($0) }
  }

  private static let ministry = FoldedText.phrase("Bộ ")
}
