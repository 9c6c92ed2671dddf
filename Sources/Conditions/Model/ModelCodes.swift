import CatalogModel
import Diagnostics
import Expressions

/// The closed sets of words that fields of the catalog model come from.
enum ModelCodes: String, CaseIterable, Sendable {
  case level, channel, onlineLevel, applicant, procedureType, change, outcome, mode, group
  case digitizationDecision, digitizationCategory, feeKind, fieldType, stepKind, stepDigitizes
  case clock, silence, timeUnit, instrumentType

  var type: CELType { .code(rawValue) }

  var words: [String] {
    switch self {
    case .level: Self.of(Level.self)
    case .channel: Self.of(Channel.self)
    case .onlineLevel: Self.of(OnlineLevel.self)
    case .applicant: Self.of(Applicant.self)
    case .procedureType: Self.of(ProcedureType.self)
    case .change: Self.of(ProcedureChange.self)
    case .outcome: Self.of(Outcome.self)
    case .mode: Self.of(SubmissionMode.self)
    case .group: Self.of(DossierComponent.Group.self)
    case .digitizationDecision: Self.of(Digitization.Decision.self)
    case .digitizationCategory: Self.of(Digitization.Category.self)
    case .feeKind: Self.of(Fee.Kind.self)
    case .fieldType: Self.of(FieldType.self)
    case .stepKind: Self.of(ProcessStep.Kind.self)
    case .stepDigitizes: Self.of(ProcessStep.Digitizes.self)
    case .clock: Self.of(ProcessStep.Clock.self)
    case .silence: Self.of(ProcessStep.Wait.Silence.self)
    case .timeUnit: Self.of(TimeUnit.self)
    case .instrumentType: Self.of(InstrumentType.self)
    }
  }

  private static func of<Words: CaseIterable & RawRepresentable<String>>(
    _ type: Words.Type
  ) -> [String] {
    type.allCases.map(\.rawValue)
  }
}
