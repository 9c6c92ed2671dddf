public import SourceText

/// Another place that explains a finding.
public struct Related: Hashable, Sendable {
  public var place: Place
  public var message: Bilingual
  public init(_ place: Place, _ message: Bilingual) {
    self.place = place
    self.message = message
  }
}

/// A change of text that would remove a finding.
public struct FixIt: Hashable, Sendable {
  /// A verb phrase: "Replace X with Y".
  public var title: Bilingual
  public var place: Place
  public var replacement: String
  public init(_ title: Bilingual, at place: Place, replacement: String) {
    self.title = title
    self.place = place
    self.replacement = replacement
  }
}

/// One thing found in the catalog: which check, where, in which words.
public struct Finding: Sendable {
  public var check: CheckInfo
  /// As raised; the catalog's severity profile may change it.
  public var severity: Severity
  public var place: Place
  public var message: Bilingual
  /// What to do, where the message alone does not say it.
  public var help: Bilingual?
  public var related: [Related]
  public var fixes: [FixIt]

  public init(
    _ check: CheckInfo, at place: Place, _ arguments: KeyValuePairs<String, Bilingual> = [:],
    variant: String? = nil, help: Bilingual? = nil, related: [Related] = [], fixes: [FixIt] = []
  ) {
    self.check = check
    self.severity = check.severity
    self.place = place
    let template = variant.flatMap { check.variants[$0] } ?? check.message
    self.message = template.filled(arguments)
    self.help = help
    self.related = related
    self.fixes = fixes
  }
}

extension Finding {
  /// The order in which findings are printed: by file, place, then code.
  public static func inOrder(_ a: Finding, _ b: Finding) -> Bool {
    if a.place.file != b.place.file { return a.place.file < b.place.file }
    if a.place.range.start != b.place.range.start {
      return a.place.range.start < b.place.range.start
    }
    if a.place.range.end != b.place.range.end { return a.place.range.end < b.place.range.end }
    if a.check.code != b.check.code { return a.check.code < b.check.code }
    return a.message.vi < b.message.vi
  }

  func saysTheSame(as other: Finding) -> Bool {
    place == other.place && check.code == other.check.code && message.vi == other.message.vi
  }
}
