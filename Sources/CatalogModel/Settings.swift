public import SourceText

/// The catalog itself (kind `catalog`): one in a project.
public struct CatalogSettings: Declaration {
  public var header: Header
  /// Identification code of the province (mã định danh), QĐ 20/2020/QĐ-TTg.
  public var authority: Located<String>
  public var id: Located<String> { authority }
  public var name: HumanText?
  public var languages: [Located<String>] = []
  public var codeFormats: [Located<String>] = []
  public var regimes: [Regime] = []
  public var territories: [Territory] = []
  public var lookup: LookupSettings?
  public var calendar: Located<String>?
  public var profiles: [ScanProfile] = []
  /// Placement of tone marks: `old` (hòa) or `new` (hoà); nil accepts both.
  public var tones: Located<TonePlacement>?
  public var severities: [SeveritySetting] = []

  public init(header: Header, authority: Located<String>) {
    self.header = header
    self.authority = authority
  }

  public var languageCodes: [String] {
    languages.isEmpty ? ["vi"] : languages.map(\.value)
  }
}

public enum TonePlacement: String, CaseIterable, Sendable { case old, new }

/// A severity chosen by the catalog for one check.
public struct SeveritySetting: Sendable {
  public var code: Located<String>
  public var severity: Located<String>
  public init(code: Located<String>, severity: Located<String>) {
    self.code = code
    self.severity = severity
  }
}

/// Which levels exist when (mô hình chính quyền địa phương).
public struct Regime: Sendable {
  public var id: Located<String>?
  public var range: SourceRange
  public var effective: EffectiveWindow?
  public var levels: [Located<Level>] = []
  public var transfers: [Transfer] = []
  public var basis: [Citation] = []
  public init(range: SourceRange) { self.range = range }

  public struct Transfer: Sendable {
    public var range: SourceRange
    public var from: Located<Level>?
    public var to: [Located<Level>] = []
    public init(range: SourceRange) { self.range = range }
  }
}

/// A part of the province with rules of its own (địa bàn áp dụng).
public struct Territory: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var name: HumanText?
  public var codeList: Located<String>?
  public var under: Located<String>?
  public init(range: SourceRange) { self.range = range }
}

/// The short addresses in QR codes and where they lead (mã QR tra cứu).
public struct LookupSettings: Sendable {
  public var range: SourceRange
  public var host: Located<String>?
  /// RFC 6570 template of the address printed in codes.
  public var payload: Located<String>?
  public var targets: [LookupTarget] = []
  /// The value of `targets` as written.
  public var targetsRange: SourceRange?
  public init(range: SourceRange) { self.range = range }
}

public struct LookupTarget: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var effective: EffectiveWindow?
  public var template: Located<String>?
  /// The day somebody last opened the target and saw the procedure.
  public var verified: Located<CalendarDate>?
  public init(range: SourceRange) { self.range = range }
}

/// Scan settings (thông số số hóa).
public struct ScanProfile: Sendable {
  public var range: SourceRange
  public var id: Located<String>?
  public var name: HumanText?
  public var formats: [Located<String>] = []
  /// Dots per inch.
  public var resolution: Located<Int>?
  /// `black-white`, `grayscale` or `color`.
  public var color: Located<String>?
  public init(range: SourceRange) { self.range = range }
}

/// A reference to a legal text (căn cứ pháp lý).
public struct Citation: Sendable {
  public var number: Located<String>
  /// "Điều 5 khoản 2", where given.
  public var article: HumanText?
  public var purpose: HumanText?
  public init(number: Located<String>) { self.number = number }
}
