import CatalogModel
import SourceText
import Testing
import Workflows

@Suite struct ProcessGraphTests {
  let time = WorkingTime(sampleCalendar())

  @Test func findsStepsThatNobodyReaches() {
    let graph = ProcessGraph(
      process([step("a", next: to("c")), step("b", next: to("c")), step("c", next: to("end"))]))
    #expect(names(graph.unreachable) == ["b"])
  }

  @Test func findsDeadEndsAndStepsThatNeverEnd() {
    let graph = ProcessGraph(
      process([
        step("a", next: outcomes("b", "c")), step("b", next: to("end")), step("c", next: to("d")),
        step("d", next: nil),
      ]))
    #expect(names(graph.deadEnds) == ["d"])
    #expect(names(graph.stepsWithoutEnd) == ["c", "d"])
  }

  @Test func tellsUnknownNamesFromThoseInsideALane() {
    let lanes = ProcessStep.Next.parallel([[step("x", next: nil)]], .zero)
    let graph = ProcessGraph(
      process([step("p", next: lanes), step("b", next: outcomes("x", "zzz", "end"))]))
    #expect(graph.unresolved == [.insideLane(located("x")), .unknown(located("zzz"))])
  }

  @Test func acceptsCyclesOnlyThroughASupplement() {
    let good = ProcessGraph(
      process([
        step("a", next: outcomes("s", "end")), step("s", .supplement, next: to("a")),
      ]))
    #expect(good.cyclesWithoutSupplement.isEmpty)
    let bad = ProcessGraph(
      process([
        step("a", next: to("b")), step("b", next: outcomes("c", "a")),
        step("c", next: outcomes("b", "end", "c")),
      ]))
    #expect(bad.cyclesWithoutSupplement.map(names) == [["a", "b"]])
    let itself = ProcessGraph(process([step("a", next: outcomes("a", "end"))]))
    #expect(itself.cyclesWithoutSupplement.map(names) == [["a"]])
  }

  @Test func addsUpTheShortestAndTheLongestWay() throws {
    let graph = ProcessGraph(
      process([
        step("a", hours: "4", next: outcomes("b", "c", "s")),
        step("b", hours: "16", next: to("c")),
        step("s", .supplement, hours: "80", next: to("a")),
        step("c", hours: "2", next: to("d")), step("d", next: outcomes("end", "end")),
      ]))
    let found = try graph.paths(time: time)
    #expect(found.isComplete)
    #expect(found.paths.map(\.nodes) == [[0, 1, 3, 4], [0, 3, 4]])
    #expect(found.quickest?.shortest == PathTime(milliHours: 6000, untimed: 1))
    #expect(found.slowest?.longest == PathTime(milliHours: 22_000, untimed: 1))
  }

  @Test func countsOnlyTheSlowestOfParallelLanes() throws {
    let lanes = ProcessStep.Next.parallel(
      [
        [step("x", hours: "8", next: nil), step("y", hours: "8", next: to("c"))],
        [step("z", hours: "20", next: nil)],
      ], .zero)
    let graph = ProcessGraph(
      process([
        step("p", next: lanes), step("b", hours: "1", next: to("c")),
        step("c", hours: "3", next: to("end")),
      ]))
    let found = try graph.paths(time: time)
    #expect(found.paths.map(\.nodes) == [[0, 2]])
    #expect(found.slowest?.longest == PathTime(milliHours: 23_000))
    #expect(graph.nodes[0].disagreeingJoins.isEmpty)
    #expect(names(graph.unreachable) == ["b"])
  }

  @Test func startsTheClockAgainAfterASupplementThatRestartsIt() throws {
    var supplement = step("s", .supplement, hours: "40", next: to("b"))
    supplement.clock = located(.restart)
    let graph = ProcessGraph(
      process([
        step("a", hours: "4", next: to("s")), supplement, step("b", hours: "6", next: to("end")),
      ]))
    #expect(try graph.paths(time: time).slowest?.longest.milliHours == 6000)
  }

  @Test func stopsAtTheLimitAndSaysSo() throws {
    var steps: [ProcessStep] = []
    for layer in 0..<40 {
      steps.append(step("a\(layer)", next: outcomes("b\(layer)", "c\(layer)")))
      let after = layer == 39 ? "end" : "a\(layer + 1)"
      steps.append(step("b\(layer)", hours: "1", next: to(after)))
      steps.append(step("c\(layer)", hours: "1", next: to(after)))
    }
    let found = try ProcessGraph(process(steps)).paths(limit: 50, time: time)
    #expect(found.paths.count == 50)
    #expect(!found.isComplete)
  }

  @Test func survivesAnEmptyProcess() throws {
    let graph = ProcessGraph(process([]))
    #expect(graph.unreachable.isEmpty && graph.cyclesWithoutSupplement.isEmpty)
    #expect(try graph.paths(time: time).slowest == nil)
  }
}

@Suite struct LimitComparisonTests {
  let time = WorkingTime(sampleCalendar())

  private func limit(_ amount: Int64, _ unit: TimeUnit) -> StatedDuration {
    StatedDuration(DecimalNumber(units: amount), unit)
  }

  @Test func comparesWorkingTimeExactly() {
    let path = PathTime(milliHours: 168_000)
    #expect(
      time.compare(path, with: limit(21, .workingDays), year: 2026)
        == .within(.init(milliHours: 0)))
    #expect(
      time.compare(path, with: limit(160, .workingHours), year: 2026)
        == .exceeds(milliHours: 8000))
  }

  @Test func triesEveryStartDayForCalendarLimits() {
    // Ten working days fit fourteen days but not over Tết.
    let path = PathTime(milliHours: 80_000)
    let found = time.compare(path, with: limit(14, .days), year: 2026)
    guard case .misses(let miss) = found else {
      Issue.record("expected a miss, got \(found)")
      return
    }
    // From 2 February the fourteenth day falls into Tết and moves to the day the work ends.
    #expect(miss.start == day("2026-02-03"))
    #expect(miss.finish == day("2026-02-24"))
    #expect(miss.deadline == day("2026-02-23"))
  }

  @Test func saysFromWhichStartTheNextYearIsNeeded() {
    let found = time.compare(PathTime(milliHours: 8000), with: limit(30, .days), year: 2026)
    guard case .within(let slack) = found else {
      Issue.record("expected within, got \(found)")
      return
    }
    #expect(slack.untriedFrom == day("2026-12-02"))
  }

  @Test func doesNotGuess() {
    #expect(
      time.compare(PathTime(milliHours: 1000), with: limit(24, .hours), year: 2026)
        == .notDecided(.clockHours))
    #expect(
      time.compare(PathTime(milliHours: 25_000), with: limit(24, .hours), year: 2026)
        == .exceeds(milliHours: 1000))
    let calendar = [limit(2, .days)]
    #expect(
      time.compare(PathTime(calendar: calendar), with: limit(5, .days), year: 2026)
        == .notDecided(.calendarSteps(calendar)))
    #expect(
      time.compare(PathTime(milliHours: 1), with: limit(5, .days), year: 2030)
        == .notDecided(.time(.yearNotDeclared(2030))))
  }
}
