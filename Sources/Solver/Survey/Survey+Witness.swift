import Expressions

extension Survey {
  /// A submission that shows that something is possible; nil where that is not known.
  ///
  /// Made small: no single answer can be left out or given another value such that fewer answers
  /// remain, as far as the work for that goes.
  public func witness(of question: SurveyQuestion) -> Witness? {
    guard let number = questions.number(question), case .possible(let version) = statuses[number]
    else { return nil }
    var sample = Draft(links)
    var contents: [Int: Draft.Content] = [:]
    for change in log.prefix(version.length) { contents[change.place] = change.after }
    for change in version.rest { contents[change.place] = change.after }
    for (place, content) in contents.sorted(by: { $0.key < $1.key }) where content != .absent {
      sample.set(place, content)
    }
    guard sample.settle(), shows(sample, question) else { return nil }
    sample.commit()
    makeSmall(&sample, question)
    show(question, in: &sample)
    return witness(sample)
  }

  /// Puts the code that is asked for in the place of one that nothing tells it apart from.
  private func show(_ question: SurveyQuestion, in sample: inout Draft) {
    guard case .chosen(let asked, let code) = question,
      let number = questions.codes[asked][CELText(code)]
    else { return }
    for place in places(asked) {
      guard case .value(.string(let text)) = sample.contents[place],
        questions.codes[asked][text] == number
      else { continue }
      return sample.set(place, .value(.string(CELText(code))))
    }
  }

  private func witness(_ sample: Draft) -> Witness {
    let present = sample.contents.enumerated().compactMap {
      (number, content) -> (number: Int, value: CELValue?)? in
      switch content {
      case .absent: nil
      case .present: (number, nil)
      case .value(let value): (number, value)
      }
    }
    return links.encoding.witness(present, PlaceValues(links.encoding.space, present))
  }

  /// Whether a draft is valid as far as a question asks it, and answers it.
  private func shows(_ sample: Draft, _ question: SurveyQuestion) -> Bool {
    var exempt: Int?
    if case .outcome(let condition, _) = question { exempt = frame.constraintWith[condition] }
    if case .broken(let constraint) = question { exempt = constraint }
    let isValid = sample.broken.allSatisfy { links.constraints[$0].number == exempt }
    guard isValid else { return false }
    switch question {
    case .anything: return true
    case .broken: return !sample.broken.isEmpty
    case .outcome(let condition, let outcome):
      return frame.instances[condition].contains { instance in
        sample.outcomes[instance] == outcome
          && (frame.hosts[instance].map { sample.isPresent($0) } ?? true)
      }
    case .present(let asked): return places(asked).contains { sample.isPresent($0) }
    case .required(let asked):
      return places(asked).contains { place in
        guard case .when(let condition) = links.rules[place].requirement else { return false }
        return sample.isPresent(place) && sample.outcomes[condition] == .isTrue
      }
    case .chosen(let asked, let code):
      guard let number = questions.codes[asked][CELText(code)] else { return false }
      return places(asked).contains { place in
        guard case .value(let value) = sample.contents[place] else { return false }
        let chosen: [CELValue]
        if case .list(let values) = value { chosen = values } else { chosen = [value] }
        return chosen.contains { value in
          if case .string(let text) = value {
            questions.codes[asked][text] == number
          } else {
            false
          }
        }
      }
    }
  }

  private func places(_ asked: Int) -> [Int] {
    links.rules.indices.filter { links.rules[$0].asked == asked }
  }

  private static let mostWork = 60_000

  private func makeSmall(_ sample: inout Draft, _ question: SurveyQuestion) {
    for _ in 0..<3 {
      let before = sample.answerCount
      for place in slices.order where sample.isPresent(place) {
        guard sample.work < Self.mostWork else { return }
        makeSmall(place, &sample, question)
      }
      if sample.answerCount == before { return }
    }
  }

  /// Tries a place without an answer, then with others, simpler ones first.
  private func makeSmall(_ place: Int, _ sample: inout Draft, _ question: SurveyQuestion) {
    let made = links.encoding.space.places[place]
    let states = links.encoding.states[place]
    var trials: [Draft.Content] = made.isAlwaysPresent ? [] : [.absent]
    if case .item = made.kind, let list = made.parent {
      // Items stand from the first, so only the last can go.
      let last = links.encoding.space.places[list].inside.last { sample.isPresent($0) }
      if last != place { trials = [] }
    }
    if case .codes? = made.fact?.kind, case .value(.list(let chosen)) = sample.contents[place] {
      trials.append(.value(.list([])))
      trials += chosen.map { out in .value(.list(chosen.filter { $0 != out })) }
    }
    let current = states.cells.firstIndex { sample.contents[place] == .value($0.value) }
    for (index, cell) in states.cells.prefix(16).enumerated() {
      guard index != current else { continue }
      trials.append(.value(cell.value))
    }
    var best = (sample.answerCount, current ?? 0)
    for trial in trials where sample.isPresent(place) {
      guard sample.contents[place] != trial else { continue }
      let index = states.cells.firstIndex { trial == .value($0.value) } ?? 0
      let isShorter = Self.isShorter(trial, sample.contents[place])
      sample.set(place, trial)
      let isLess =
        (sample.settle() && sample.answerCount <= best.0)
        && (isShorter || (sample.answerCount, index) < best)
      if isLess, shows(sample, question) {
        best = (sample.answerCount, index)
        sample.commit()
      } else {
        sample.takeBack()
      }
    }
  }

  /// Whether fewer codes are chosen.
  private static func isShorter(_ trial: Draft.Content, _ current: Draft.Content) -> Bool {
    guard case .value(.list(let chosen)) = trial, case .value(.list(let before)) = current else {
      return false
    }
    return chosen.count < before.count
  }
}
