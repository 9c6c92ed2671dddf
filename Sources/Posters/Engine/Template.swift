public import SourceText

/// A drawing with slots (bản mẫu in), read and found right for what it is to show.
public struct Template: Sendable {
  /// The SVG file.
  public let source: SourceFile
  /// Its number among the files of a report.
  public let file: FileID
  /// Page size in points.
  public let width: Double
  public let height: Double
  let slots: [Slot]
  let rows: [RowSlot]
  /// Elements that show only under a condition, besides the slots.
  let optional: [Optional]

  /// A part of the drawing that is there only when its condition holds.
  struct Optional: Sendable {
    var range: Range<Int>
    var condition: Condition
  }

  /// Flags one of which must be set; every one of a list of them must hold.
  struct Condition: Hashable, Sendable {
    var clauses: [Clause] = []

    struct Clause: Hashable, Sendable {
      var flags: [String]
      /// `!flag`: none of them may be set.
      var isNegated: Bool

      func holds(_ set: Set<String>) -> Bool {
        isNegated != flags.contains { set.contains($0) }
      }
    }

    func holds(_ set: Set<String>) -> Bool { clauses.allSatisfy { $0.holds(set) } }
  }

  /// A place for one thing.
  struct Slot: Sendable {
    enum Kind: Sendable {
      case text(TextStyle)
      case code(CodeStyle)
      case picture
    }
    /// Empty for words of the template itself.
    var name: String
    var kind: Kind
    /// Words of the template itself (`data-text`), set as text where librsvg would draw shapes.
    var words: String?
    var box: Box
    /// Upside down, for the far side of a folded sheet.
    var isTurned: Bool
    var condition: Condition
    /// The start tag that names the slot.
    var place: Place
    /// The whole element, which is never drawn itself.
    var range: Range<Int>
  }

  /// A grid of equal cells, filled from the top left, row by row (bảng, tem nhãn).
  struct RowSlot: Sendable {
    var name: String
    var area: Box
    /// The first cell; the others are copies of it.
    var cell: Box
    var columns: Int
    var lines: Int
    /// Points between cells.
    var columnGap: Double
    var lineGap: Double
    var condition: Condition
    /// What fills a cell.
    var slots: [Slot]
    var optional: [Optional]
    /// Id of the element that is drawn in each cell.
    var prototype: String
    var place: Place
    var range: Range<Int>

    var capacity: Int { columns * lines }

    /// The conditions that the drawing of a cell depends on, its words included.
    var conditions: [Condition] {
      optional.map(\.condition) + slots.filter { $0.words != nil }.map(\.condition)
    }

    /// The top left corner of a cell, counted from the first cell.
    func offset(_ index: Int) -> (x: Double, y: Double) {
      (
        Double(index % columns) * (cell.width + columnGap),
        Double(index / columns) * (cell.height + lineGap)
      )
    }
  }

  /// How many of a repeated group one page holds; 0 where the template has no such group.
  public func capacity(of rows: String) -> Int {
    self.rows.first { $0.name == rows }?.capacity ?? 0
  }

  /// Whether something of this name can be shown.
  public func hasSlot(_ name: String) -> Bool {
    (slots + rows.flatMap(\.slots)).contains { $0.name == name }
  }

  /// The conditions that the drawing itself depends on, its words included.
  var conditions: [Condition] {
    optional.map(\.condition) + slots.filter { $0.words != nil }.map(\.condition)
  }
}

/// How text stands in its slot.
struct TextStyle: Hashable, Sendable {
  /// As Pango reads it, without size: `Noto Serif Bold`.
  var font: String
  /// Points, as wished and at least.
  var size: Double
  var smallest: Double
  var horizontal: Horizontal = .left
  var vertical: Vertical = .middle
  var color: Color = .black
  var isUpperCase = false
  /// Most lines; nil for as many as fit.
  var lines: Int?
  /// Factor of the font's own distance between lines.
  var spacing = 1.0

  /// Points by which slanted letters and stacked marks may lean out of a box, as in any print.
  static let overhang = 1.5

  enum Horizontal: String, CaseIterable, Sendable { case left, center, right }
  enum Vertical: String, CaseIterable, Sendable { case top, middle, bottom }
}

/// How a QR symbol stands in its slot, quiet zone included.
struct CodeStyle: Hashable, Sendable {
  var dark: Color = .black
  var light: Color = .white
  /// From how far it must be read, in millimetres (khoảng cách quét).
  var distance: Double
}
