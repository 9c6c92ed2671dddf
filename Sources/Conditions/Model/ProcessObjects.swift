public import CatalogModel
public import Diagnostics
import Expressions
import SourceText

/// An internal process (quy trình nội bộ).
public struct ModelProcess: Sendable {
  @Boxed public private(set) var process: ProcessDefinition

  public init(_ process: ProcessDefinition) { self.process = process }

  /// Steps in the order written, those of parallel branches too.
  public var steps: [ModelStep] {
    var result: [ModelStep] = []
    func add(_ steps: [ProcessStep]) {
      for step in steps {
        result.append(ModelStep(process: self, step: step))
        if case .parallel(let branches, _)? = step.next { branches.forEach(add) }
      }
    }
    add(process.steps)
    return result
  }
}

extension ModelProcess: ModelObject {
  public static let objectName = "process"
  public static let objectLabel = Bilingual(vi: "quy trình nội bộ", en: "internal process")
  public static let fields: [ModelField<ModelProcess>] = [
    .text("id", "mã", "id") { item, _ in item.process.id.value },
    .text("name", "tên", "name") { item, _ in item.process.name?.text },
    .object("decision", "quyết định phê duyệt", "decision that approved it") { item, _ in
      item.process.decision
    },
    .objects("steps", "các bước", "steps, those of parallel branches too") { item, _ in
      item.steps
    },
    .flag("isDraft", "còn là bản nháp", "still a draft") { item, _ in
      item.process.header.isDraft && !item.process.header.isReviewed
    },
  ]
}

/// A step of a process (bước).
public struct ModelStep: Sendable {
  public let process: ModelProcess
  @Boxed public private(set) var step: ProcessStep

  init(process: ModelProcess, step: ProcessStep) {
    self.process = process
    self.step = step
  }
}

extension ModelStep: ModelObject {
  public static let objectName = "step"
  public static let objectLabel = Bilingual(vi: "bước của quy trình", en: "step of a process")
  public static let fields: [ModelField<ModelStep>] = [
    .text("id", "mã bước", "id") { item, _ in item.step.id?.value },
    .text("name", "nội dung công việc", "name") { item, _ in item.step.name?.text },
    .code("kind", .stepKind, "loại bước", "kind") { item, _ in item.step.kind?.value.rawValue },
    .text("agency", "mã đơn vị thực hiện", "id of the agency") { item, _ in
      item.step.agency?.value
    },
    .text("role", "mã vai trò", "id of the role") { item, _ in item.step.role?.value },
    .object("duration", "thời gian thực hiện", "duration") { item, _ in
      item.step.duration.map { ModelTime($0.value) }
    },
    .flag("isUntimed", "không tính thời gian", "untimed") { item, _ in item.step.isUntimed },
    .texts("inputs", "đầu vào", "inputs") { item, _ in item.step.inputs.map(\.value) },
    .texts("outputs", "sản phẩm", "outputs") { item, _ in item.step.outputs.map(\.value) },
    .code("digitizes", .stepDigitizes, "số hóa gì", "what it digitizes") { item, _ in
      item.step.digitizes?.value.rawValue
    },
    .code("clock", .clock, "dừng tính thời gian hay không", "what becomes of the clock") {
      item, _ in item.step.clock?.value.rawValue
    },
    .count("atMost", "tối đa mấy lần", "how often at most") { item, _ in item.step.atMost?.value },
    .object("waitsAtMost", "chờ lấy ý kiến tối đa", "how long it waits at most") { item, _ in
      item.step.wait?.atMost.map { ModelTime($0.value) }
    },
    .code("silence", .silence, "im lặng nghĩa là gì", "what silence means") { item, _ in
      item.step.wait?.silence?.value.rawValue
    },
  ]
}
