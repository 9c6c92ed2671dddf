public import SourceText

/// A type of document (loại giấy tờ): what procedures ask for and give.
public struct DocumentType: Declaration, BoxedRecord {
  public var box: Boxed<Members>
  public var header: Header {
    get { box.wrappedValue.header }
    _modify { yield &box.wrappedValue.header }
  }
  public var id: Located<String> { box.wrappedValue.id }

  public init(header: Header, id: Located<String>) {
    box = Boxed(wrappedValue: Members(header: header, id: id))
  }

  public struct Members: Sendable {
    public var header: Header
    public var id: Located<String>
    public var name: HumanText?
    /// Code as a component (mã thành phần hồ sơ).
    public var componentCode: Located<String>?
    /// Code as a result (mã kết quả).
    public var resultCode: Located<String>?
    /// Result code that makes it unnecessary (mã kết quả thay thế).
    @BoxedOptional public var replacedBy: Located<String>?
    public var issuedBy: Located<String>?
    @BoxedOptional public var template: Template?
    public var isElectronic: Located<Bool>?
    @BoxedOptional public var validity: Located<StatedDuration>?
    public var reuse: [Reuse] = []
    @BoxedOptional public var digitization: Digitization?

    init(header: Header, id: Located<String>) {
      self.header = header
      self.id = id
    }
  }

  /// Statutory form (mẫu đơn, tờ khai).
  public struct Template: Sendable {
    public var range: SourceRange
    public var number: HumanText?
    public var issuedBy: Located<String>?
    public var file: Located<String>?
    public init(range: SourceRange) { self.range = range }
  }

  /// A source that may answer instead of the paper (khai thác, sử dụng lại).
  public struct Reuse: Sendable {
    public var range: SourceRange
    public var source: Located<String>?
    public var attributes: [Located<String>] = []
    /// True: the paper is not asked for; false: only prefilled.
    public var replaces: Located<Bool>?
    public var note: HumanText?
    public var effective: EffectiveWindow?
    public init(range: SourceRange) { self.range = range }
  }
}

/// Whether and how a paper is digitized (số hóa).
public struct Digitization: Sendable {
  public var range: SourceRange
  public var decide: Located<Decision>?
  public var category: Located<Category>?
  public var reason: HumanText?
  public var profile: Located<String>?
  public var signedBy: Located<String>?
  public var extract: [FormField] = []
  public var retention: Located<StatedDuration>?
  public var basis: [Citation] = []
  public init(range: SourceRange) { self.range = range }

  public enum Decision: String, CaseIterable, Sendable {
    case required
    case onRequest = "on-request"
    case excluded
  }

  /// Why it must be digitized: TT 01/2023/TT-VPCP names three kinds of component
  /// (`prior-result`, `sector-law`, `local-list`); participants' results and the
  /// procedure's own result follow from NĐ 107/2021.
  public enum Category: String, CaseIterable, Sendable {
    case priorResult = "prior-result"
    case sectorLaw = "sector-law"
    case localList = "local-list"
    case participant, result
  }
}

/// Reusable block of documents or fields (khối dùng chung).
public struct Fragment: Declaration {
  public var header: Header
  public var id: Located<String>
  public var name: HumanText?
  public var of: Located<Content>?
  public var documents: [DocumentUse] = []
  public var fields: [FormField] = []
  public init(header: Header, id: Located<String>) {
    self.header = header
    self.id = id
  }

  public enum Content: String, CaseIterable, Sendable { case fields, documents }
}
