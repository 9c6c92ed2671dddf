import CatalogModel
import Diagnostics
import SourceText

/// What a cited text can carry.
enum LegalForce {
  /// Văn bản quy phạm pháp luật: may regulate a procedure.
  case normative
  /// A decision or resolution about one matter: publishes, approves, delegates.
  case decision
  /// Directives, letters, guidance: bind nobody outside the administration.
  case letter

  /// By the number, and by the declared type where the number does not parse.
  init(of number: String, in catalog: Catalog) {
    let declared = catalog.instruments.first(of: number)?.type?.value
    if declared == .directive || declared == .letter {
      self = .letter
    } else if let parsed = try? InstrumentNumber(number) {
      switch parsed.symbol {
      case .directive, .letter, .guidance, .notice, .plan: self = .letter
      case _ where parsed.isNormative: self = .normative
      default: self = .decision
      }
    } else {
      self = .normative
    }
  }
}

extension CheckContext {
  /// A declared text whose days can be relied on: neither declared twice nor with its days in the
  /// wrong order, which are findings of their own.
  func datedInstrument(_ number: String) -> Instrument? {
    sharedInstruments.value(of: number) {
      guard let text = catalog.instruments.first(of: number), !text.header.window.isReversed,
        catalog.instruments.versions(of: number).count == 1
      else { return nil }
      return text
    }
  }
}

extension InstrumentType {
  /// As sentences name it.
  var inWords: Bilingual {
    switch self {
    case .constitution: Bilingual(vi: "hiến pháp", en: "constitution")
    case .law: Bilingual(vi: "luật", en: "law")
    case .ordinance: Bilingual(vi: "pháp lệnh", en: "ordinance")
    case .resolution: Bilingual(vi: "nghị quyết", en: "resolution")
    case .decree: Bilingual(vi: "nghị định", en: "decree")
    case .decision: Bilingual(vi: "quyết định", en: "decision")
    case .circular: Bilingual(vi: "thông tư", en: "circular")
    case .jointCircular: Bilingual(vi: "thông tư liên tịch", en: "joint circular")
    case .directive: Bilingual(vi: "chỉ thị", en: "directive")
    case .consolidated: Bilingual(vi: "văn bản hợp nhất", en: "consolidated text")
    case .letter: Bilingual(vi: "công văn", en: "letter")
    case .treaty: Bilingual(vi: "điều ước quốc tế", en: "treaty")
    }
  }
}

/// The type word with which a title begins ("Nghị định …").
struct TitleTypeWord {
  let type: InstrumentType
  /// Offsets in the title's UTF-8.
  let bytes: Range<Int>

  /// Longer words first: "Thông tư liên tịch" begins with "Thông tư".
  private static let words: [(text: StaticString, type: InstrumentType)] = [
    ("Thông tư liên tịch", .jointCircular), ("Văn bản hợp nhất", .consolidated),
    ("Hiến pháp", .constitution), ("Bộ luật", .law), ("Luật", .law), ("Pháp lệnh", .ordinance),
    ("Nghị quyết", .resolution), ("Nghị định", .decree), ("Quyết định", .decision),
    ("Thông tư", .circular), ("Chỉ thị", .directive),
  ]

  init?(_ title: String) {
    for (word, type) in Self.words {
      let length = word.utf8CodeUnitCount
      let isPrefix = word.withUTF8Buffer { title.utf8.prefix(length).elementsEqual($0) }
      guard isPrefix else { continue }
      self.type = type
      bytes = 0..<length
      return
    }
    return nil
  }

  /// Whether "số" and a number follow, as in "Nghị định số 123/2015/NĐ-CP".
  func hasNumber(in title: String) -> Bool {
    let rest = title.utf8.dropFirst(bytes.upperBound)
    let mark = Array(" số ".utf8)
    guard rest.starts(with: mark), let next = rest.dropFirst(mark.count).first else { return false }
    return (0x30...0x39).contains(next)
  }
}
