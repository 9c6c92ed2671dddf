public import SourceText

/// A text with `‹…›` around the bytes a finding must cover, and the text without the marks.
public struct Marked: Sendable {
  public let text: String
  /// In the order of their starts.
  public let ranges: [SourceRange]

  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var count = 0
    var starts: [Int] = []
    var ranges: [SourceRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": starts.append(count)
      case "›": if let start = starts.popLast() { ranges.append(SourceRange(start..<count)) }
      default:
        text.append(scalar)
        count += UTF8.width(scalar)
      }
    }
    self.text = String(text)
    self.ranges = ranges.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
