import CatalogModel
import SourceText

/// Whether a component of a dossier, or a result, is digitized, and why (số hóa).
///
/// TT 01/2023/TT-VPCP names three kinds of component that must be; Điều 5 khoản 2
/// TT 03/2025/TT-VPCP rules out what is only shown, filed online, or secret.
struct DigitizationDuty: Sendable {
  enum Decision: String, CaseIterable, Sendable {
    case required
    case onRequest = "on-request"
    case excluded
    /// Nothing is declared and the law alone does not decide.
    case undecided
  }

  /// Why something is not digitized.
  enum Exclusion: String, CaseIterable, Sendable {
    /// The catalog says so, with its reason (giấy tờ mật…).
    case declared
    /// Chỉ xuất trình
    case shownOnly = "shown-only"
    /// Nộp trực tuyến: already electronic
    case filedOnline = "filed-online"
    /// Looked up; no paper changes hands.
    case noPaper = "no-paper"
    /// Văn bản trả lời của cơ quan phối hợp, where no sector law demands it.
    case participantReply = "participant-reply"
    /// Issued and signed electronically.
    case bornDigital = "born-digital"
    /// The result is an entry in a database (cập nhật cơ sở dữ liệu).
    case dataUpdate = "data-update"
    /// A notice on the way, no result of the procedure.
    case notice
  }

  /// Where the digital copy is kept.
  enum Store: String, CaseIterable, Sendable {
    /// Kho quản lý dữ liệu điện tử của tổ chức, cá nhân
    case personalRepository = "personal-repository"
    /// Hệ thống thông tin giải quyết thủ tục hành chính
    case dossierSystem = "dossier-system"
  }

  var decision: Decision
  var category: Digitization.Category?
  var exclusion: Exclusion?
  /// Whether the catalog decides; else the law or the absence of a declaration does.
  var isDeclared: Bool
  /// The channels by which paper comes in that is scanned at reception.
  var paperChannels: [Channel] = []
  var digitization: Digitization?

  var isDigitizable: Bool { decision == .required || decision == .onRequest }

  var store: Store {
    switch category {
    case .priorResult, .result, .participant: .personalRepository
    case .sectorLaw, .localList, nil: .dossierSystem
    }
  }
}

// MARK: - Components

extension DigitizationDuty {
  /// - Parameters:
  ///   - channels: those of the procedure.
  ///   - isResultKnown: whether a procedure of the catalog gives this document as its result.
  init(of component: DossierComponent, channels: [Channel], isResultKnown: Bool) {
    let asked = channels.filter { component.isAsked(by: $0) }
    let paper = asked.filter { $0.takesPaper && component.mode(by: $0).handsInPaper }
    let digitization = component.digitization
    let declared = digitization?.decide?.value
    self.init(
      decision: .undecided, category: digitization?.category?.value, exclusion: nil,
      isDeclared: declared != nil, paperChannels: paper, digitization: digitization)
    // What is a result where it comes from is a prior result where it is handed in.
    if category == .result { category = .priorResult }
    if declared == .excluded {
      exclude(.declared)
    } else if paper.isEmpty {
      exclude(Self.reasonWithoutPaper(component, asked))
    } else if category == .participant, digitization?.basis.isEmpty ?? true {
      exclude(.participantReply)
    } else if declared == .required {
      decision = .required
    } else if declared == .onRequest {
      decision = .onRequest
    } else if isResultKnown {
      decision = .required
      category = .priorResult
    }
  }

  private mutating func exclude(_ exclusion: Exclusion) {
    decision = .excluded
    self.exclusion = exclusion
    paperChannels = []
  }

  private static func reasonWithoutPaper(
    _ component: DossierComponent, _ asked: [Channel]
  ) -> Exclusion {
    if asked.allSatisfy({ component.mode(by: $0) == .data }) { return .noPaper }
    let isShown = asked.contains { component.mode(by: $0) == .present }
    return isShown ? .shownOnly : .filedOnline
  }
}

// MARK: - Results

extension DigitizationDuty {
  /// The procedure's own result (kết quả giải quyết): digitized by law unless it is
  /// issued electronically or is no more than a notice.
  init(of result: ProcedureResult, document: DocumentType?) {
    let digitization = document?.digitization
    self.init(
      decision: .undecided, category: .result, exclusion: nil,
      isDeclared: digitization?.decide != nil, digitization: digitization)
    switch digitization?.decide?.value {
    case .required: decision = .required
    case .onRequest: decision = .onRequest
    case .excluded: exclude(.declared)
    case nil:
      if result.outcome?.value == .supplement || result.outcome?.value == .info {
        exclude(.notice)
      } else if result.isDataUpdate {
        exclude(.dataUpdate)
      } else if document?.isElectronic?.value ?? false {
        exclude(.bornDigital)
      } else {
        decision = .required
      }
    }
  }

  /// What a participant of a linked procedure gives (kết quả của cơ quan phối hợp).
  init(ofParticipants document: DocumentType?) {
    let digitization = document?.digitization
    self.init(
      decision: .required, category: .participant, exclusion: nil,
      isDeclared: digitization?.decide != nil, digitization: digitization)
    switch digitization?.decide?.value {
    case .onRequest: decision = .onRequest
    case .excluded: exclude(.declared)
    case .required, nil: break
    }
  }
}

extension ProcedureResult {
  /// Whether no document is issued at all.
  var isDataUpdate: Bool { kind?.value == "data-update" }
}

extension Channel {
  /// Whether paper reaches the counter by this channel.
  var takesPaper: Bool { self == .inPerson || self == .postal }
}

extension SubmissionMode {
  /// Whether the office keeps a paper.
  var handsInPaper: Bool {
    switch self {
    case .submit, .submitOrPresent, .certifiedCopy: true
    case .present, .upload, .data: false
    }
  }

  /// Whether the citizen has to bring or send something.
  var asksCitizen: Bool { self != .data }
}
