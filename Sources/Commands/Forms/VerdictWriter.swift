import Diagnostics
import FormCompiler
import Writers

/// Where a submission stands.
enum SubmissionPlace {
  case file(String)
  /// The number of a line, from 1.
  case line(Int, of: String)

  var text: String {
    switch self {
    case .file(let path): path
    case .line(let number, let path): "\(path):\(number)"
    }
  }
}

/// Verdicts as lines of JSON, or for people.
struct VerdictWriter {
  let isJSON: Bool
  let hasConditions: Bool
  let language: Language

  func text(
    _ verdict: SubmissionVerdict, _ outcomes: [ConditionOutcome]?, form: String,
    at place: SubmissionPlace
  ) -> [UInt8] {
    guard isJSON else { return Array(page(verdict, at: place).utf8) }
    var json = JSONWriter(.compact, capacity: 256)
    json.object { json in
      write(place, &json)
      json.member("form", form)
      json.member("valid", verdict.isAccepted)
      json.array("errors") { json in for fault in verdict.errors { write(fault, &json) } }
      json.array("warnings") { json in for fault in verdict.warnings { write(fault, &json) } }
      if let outcomes {
        json.array("conditions") { json in for outcome in outcomes { write(outcome, &json) } }
      }
    }
    return json.finish() + [0x0A]
  }

  /// For what is no submission at all.
  func refusal(_ message: Bilingual, at place: SubmissionPlace) -> [UInt8] {
    guard isJSON else {
      return Array("\(Escaping.forTerminal(place.text)): \(line(message))\n".utf8)
    }
    var json = JSONWriter(.compact, capacity: 128)
    json.object { json in
      write(place, &json)
      json.object("error") { json in
        json.member("code", "invalid-request")
        write(message, &json)
      }
    }
    return json.finish() + [0x0A]
  }

  private func write(_ place: SubmissionPlace, _ json: inout JSONWriter) {
    switch place {
    case .file(let path): json.member("file", path)
    case .line(let number, _): json.member("line", number)
    }
  }

  private func write(_ fault: SubmissionFault, _ json: inout JSONWriter) {
    json.object { json in
      json.member("path", fault.path)
      json.member("kind", fault.kind.rawValue)
      write(fault.message, &json)
    }
  }

  /// The text in the language asked for, then in each.
  private func write(_ message: Bilingual, _ json: inout JSONWriter) {
    json.member("message", message[language])
    json.object("messages") { json in
      json.member("vi", message.vi)
      json.member("en", message.en)
    }
  }

  private func write(_ outcome: ConditionOutcome, _ json: inout JSONWriter) {
    json.object { json in
      json.member("path", outcome.path)
      json.member("key", outcome.key.rawValue)
      json.member("outcome", outcome.outcome.map { $0 ? "true" : "false" } ?? "unknown")
    }
  }

  // MARK: For people

  private func page(_ verdict: SubmissionVerdict, at place: SubmissionPlace) -> String {
    let isVietnamese = language == .vi
    var text = Escaping.forTerminal(place.text) + ": "
    if verdict.isAccepted {
      text += isVietnamese ? "hợp lệ" : "valid"
    } else {
      let count = verdict.errors.count
      text += isVietnamese ? "\(count) lỗi" : count == 1 ? "1 error" : "\(count) errors"
    }
    text += "\n"
    for fault in verdict.errors { text += "  " + line(fault) + "\n" }
    for fault in verdict.warnings {
      text += "  " + (isVietnamese ? "cảnh báo: " : "warning: ") + line(fault) + "\n"
    }
    return text
  }

  private func line(_ fault: SubmissionFault) -> String {
    let place = fault.path.isEmpty ? "" : Escaping.forTerminal(fault.path) + ": "
    return "\(place)\(line(fault.message)) [\(fault.kind.rawValue)]"
  }

  private func line(_ message: Bilingual) -> String { Escaping.forTerminal(message[language]) }
}
