import Expressions
import Foundation
import Testing

@Suite struct TimeTests {
  @Test func partsOfMomentsAgreeWithFoundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var seconds: Int64 = -62_135_596_800
    while seconds < 253_402_300_799 {
      // Foundation's calendar is Julian before 1582.
      if seconds > -12_219_292_800 {
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .weekday], from: date)
        let text = "timestamp(\(seconds))"
        #expect(value("\(text).getFullYear()") == parts.year.map { .int(Int64($0)) })
        #expect(value("\(text).getMonth() + 1") == parts.month.map { .int(Int64($0)) })
        #expect(value("\(text).getDate()") == parts.day.map { .int(Int64($0)) })
        #expect(value("\(text).getDayOfWeek() + 1") == parts.weekday.map { .int(Int64($0)) })
      }
      #expect(value("int(timestamp(string(timestamp(\(seconds)))))") == .int(seconds))
      seconds += 3_456_789_012
    }
  }

  @Test(arguments: [
    "Asia/Ho_Chi_Minh", "America/New_York", "America/St_Johns", "Australia/Sydney",
    "Asia/Kathmandu",
    "Europe/Dublin", "Africa/Casablanca", "Pacific/Apia", "America/Sao_Paulo", "Antarctica/Troll",
    "US/Central", "Etc/GMT+5",
  ])
  func zonesAgreeWithFoundation(_ name: String) throws {
    guard let bytes = ZoneFolder.bytes(name), let zone = TimeZone(identifier: name) else {
      print("skipped: no zone file of \(name)")
      return
    }
    let rules = try #require(TimeZoneRules(tzif: bytes))
    var moment = Date(timeIntervalSince1970: 0)
    let end = Date(timeIntervalSince1970: 2_114_380_800)  // 2037
    while moment < end {
      let seconds = Int64(moment.timeIntervalSince1970)
      #expect(rules.offset(at: seconds) == zone.secondsFromGMT(for: moment), "\(name) at \(moment)")
      moment += 86_400 * 3 + 3601
    }
  }

  @Test func zoneFilesAreReadWithSuspicion() throws {
    guard let bytes = ZoneFolder.bytes("Europe/Berlin") else { return }
    for length in stride(from: 0, to: bytes.count, by: 7) {
      _ = TimeZoneRules(tzif: Array(bytes[..<length]))
    }
    for index in stride(from: 0, to: min(bytes.count, 2500), by: 3) {
      var broken = bytes
      broken[index] ^= 0xFF
      _ = TimeZoneRules(tzif: broken)?.offset(at: 1_700_000_000)
    }
  }

  @Test func zoneNamesNeverLeaveTheirFolder() {
    let context = EvaluationContext(zoneFile: { name in
      Issue.record("asked for \(name)")
      return nil
    })
    for name in [
      "../../etc/passwd", "/etc/passwd", "Asia/../../x", "", ".", "Asia//x", "a\u{0}b", "Asia/",
      "+25:00", "07",
    ] {
      let text = "timestamp(0).getHours(\(CELValue.string(name)))"
      #expect(failure(text, [:], context)?.reason == .unknownTimeZone(name), "\(name)")
    }
    #expect(value("timestamp(0).getHours('+07:30')") == .int(7))
    #expect(value("timestamp(0).getMinutes('-00:30')") == .int(30))
  }

  @Test(
    arguments: [
      ("1h30m", "5400s"), ("-1.5h", "-5400s"), ("0", "0s"), ("-0", "0s"), ("1.5s", "1.5s"),
      ("1ms", "0.001s"),
      ("1us", "0.000001s"), ("1µs", "0.000001s"), ("1ns", "0.000000001s"), ("0.1ns", "0s"),
      (".5s", "0.5s"),
      ("1.s", "1s"), ("1h1h", "7200s"), ("+2s", "2s"), ("315576000000s", "315576000000s"),
      ("", nil), ("1", nil), ("s", nil), (".s", nil), ("1x", nil), ("1h-1m", nil), ("1 s", nil),
      ("--1s", nil),
      ("315576000001s", nil), ("9999999999999999999999999s", nil), ("1d", nil), ("1e3s", nil),
    ] as [(String, String?)])
  func durationsAreReadAndWritten(_ pair: (text: String, written: String?)) {
    #expect(CELDuration(pair.text)?.description == pair.written)
  }

  @Test(
    arguments: [
      ("2009-02-13T23:31:30Z", "2009-02-13T23:31:30Z"),
      ("2009-02-13T23:31:30+07:00", "2009-02-13T16:31:30Z"),
      ("2009-02-13T23:31:30.120Z", "2009-02-13T23:31:30.12Z"),
      ("2009-02-13T23:31:30.1234567891Z", "2009-02-13T23:31:30.123456789Z"),
      ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
      ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
      ("0001-01-01T00:00:00+01:00", nil), ("9999-12-31T23:59:59-00:01", nil),
      ("2009-02-30T00:00:00Z", nil),
      ("2009-02-13T24:00:00Z", nil), ("2009-02-13 23:31:30Z", nil), ("2009-02-13T23:31:30", nil),
      ("2009-02-13T23:31:60Z", nil), ("2009-2-13T23:31:30Z", nil), ("2009-02-13T23:31:30.Z", nil),
      ("", nil),
    ] as [(String, String?)])
  func momentsAreReadAndWritten(_ pair: (text: String, written: String?)) {
    #expect(CELTimestamp(pair.text)?.description == pair.written)
  }

  @Test func momentsBefore1970CountNanosForward() {
    #expect(
      value("string(timestamp('1970-01-01T00:00:00Z') - duration('1ns'))")
        == .string("1969-12-31T23:59:59.999999999Z"))
    #expect(value("timestamp('1969-12-31T23:59:59.5Z') < timestamp(0)") == .bool(true))
    #expect(value("string(timestamp('1969-12-31T23:59:59.5Z') - timestamp(0))") == .string("-0.5s"))
  }
}
