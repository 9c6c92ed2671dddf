import CatalogModel
import FoundationEssentials
import Testing

@Suite struct InstrumentNumberTests {
  @Test(arguments: [
    ("60/2014/QH13", InstrumentType.law),
    ("123/2015/NĐ-CP", .decree),
    ("66.7/2025/NQ-CP", .resolution),
    ("15/2020/TTLT-BTP-BNG", .jointCircular),
    ("191/2005/TTLT/BQP-BLĐTBXH-BTC", .jointCircular),
    ("163/QĐ-BTP", .decision),
    ("364a/QĐ-UBND", .decision),
    ("371/QĐ-BNN-QLCL", .decision),
    ("45/2016/QĐ-TTg", .decision),
    ("106/2021/TT-BTC", .circular),
    ("26/2005/PL-UBTVQH11", .ordinance),
    ("02/2020/UBTVQH14", .ordinance),
    ("1684/NQ-UBTVQH15", .resolution),
    ("01/2014/NQLT-CP-UBTƯMTTQVN", .resolution),
    ("01/CT-UBND", .directive),
    ("08/VBHN-BTP", .consolidated),
    ("1234/BTP-HTQTCT", .letter),
  ]) func `reads numbers and tells the type`(text: String, type: InstrumentType) throws {
    let number = try InstrumentNumber(text)
    #expect(number.symbol.types.contains(type))
  }

  @Test func `takes a number apart`() throws {
    let number = try InstrumentNumber("15/2020/TTLT-BTP-BNG")
    #expect(number.serial == "15")
    #expect(number.year == 2020)
    #expect(number.bodies == ["BTP", "BNG"])
    #expect(try InstrumentNumber("66.7/2025/NQ-CP").serial == "66.7")
    #expect(try InstrumentNumber("163/QĐ-BTP").year == nil)
  }

  @Test(
    arguments: [
      ("11/QD-BTP", InstrumentNumber.Fault.Problem.symbolUnknown, "QD", "11/QĐ-BTP"),
      ("45/2020/ND-CP", .symbolUnknown, "ND", "45/2020/NĐ-CP"),
      ("10/2021/tt-bgddt", .body, "tt", "10/2021/TT-BGDĐT"),
      ("6O/2014/QH13", .letterForDigit, "6O", "60/2014/QH13"),
      ("60/2O14/QH13", .letterForDigit, "2O14", "60/2014/QH13"),
      ("60 /2014/QH13", .blank, " ", "60/2014/QH13"),
      ("45/2020/NĐ–CP", .body, "NĐ–CP", "45/2020/NĐ-CP"),
      ("45/20/NĐ-CP", .year, "20", nil),
      ("60/2014QH13", .slashMissing, "2014QH13", "60/2014/QH13"),
      ("45/2020nđ-cp", .slashMissing, "2020nđ-cp", "45/2020/NĐ-CP"),
      ("45/NĐ-CP", .yearMissing, "", nil),
      ("104/2024", .symbolMissing, "", nil),
      ("104", .symbolMissing, "", nil),
      ("104/2024/TT", .bodyMissing, "", nil),
      ("104/2024/TT-", .bodyMissing, "", nil),
      ("a1/2024/TT-BTC", .serial, "a1", nil),
      ("", .empty, "", nil),
    ] as [(String, InstrumentNumber.Fault.Problem, String, String?)])
  func `tells which part is wrong`(
    text: String, problem: InstrumentNumber.Fault.Problem, part: String, meant: String?
  ) {
    let fault = #expect(throws: InstrumentNumber.Fault.self) { _ = try InstrumentNumber(text) }
    #expect(fault?.problem == problem)
    #expect(fault.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) } == part)
    #expect(fault?.suggestion == meant)
  }

  @Test func `knows what binds everybody`() throws {
    #expect(try InstrumentNumber("60/2014/QH13").isNormative)
    #expect(try InstrumentNumber("45/2016/QĐ-TTg").isNormative)
    #expect(try !InstrumentNumber("163/QĐ-BTP").isNormative)
    #expect(try !InstrumentNumber("01/CT-UBND").isNormative)
  }

  @Test func `never crashes on odd text`() {
    let texts = [
      "/", "//", "/-", "1/", "1/-", "-", "1//QH", "٣/2014/QH13", "1/2014/Ð", "1/2014/QH999999",
      "1/99999999999999999999/NĐ-CP", "O", "OO/2014/QH13", "1/O1/NĐ-CP",
    ]
    for text in texts {
      #expect(throws: InstrumentNumber.Fault.self) { _ = try InstrumentNumber(text) }
    }
  }
}

/// Every number in the legal bases of real records, where the shared data is at hand.
@Suite struct InstrumentNumberCorpusTests {
  private struct Record: Decodable { var legalBasisText: String? }

  @Test func `reads the numbers of real legal bases`() throws {
    let shared = ProcessInfo.processInfo.environment["MOTCUA_SHARED"] ?? "../shared"
    let path = shared + "/data/procedures.json"
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      print("skipped: \(path) is not here (set MOTCUA_SHARED)")
      return
    }
    let records = try JSONDecoder().decode([Record].self, from: data)
    var read = 0
    var refused: Set<String> = []
    for record in records {
      for candidate in Self.candidates(in: record.legalBasisText ?? "") {
        if (try? InstrumentNumber(candidate)) != nil {
          read += 1
        } else {
          refused.insert(candidate)
        }
      }
    }
    #expect(read > 1900)
    #expect(refused.subtracting(Self.malformed) == [])
  }

  /// Malformed in the records themselves: the issuing body left out, or no legal text at all.
  private static let malformed: Set<String> = [
    "01/2012/TTLT", "06/2017/TT", "158/2011/TT", "25/2016/TT", "87/QĐ", "450/QLVH-SVHTT",
    "1025/QCPH-STP-BHXH",
  ]

  /// Pieces that look like numbers of legal texts, cut where a record glued the next word on.
  private static func candidates(in text: String) -> [String] {
    var result: [String] = []
    let scalars = Array(text.unicodeScalars)
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    func isCapital(_ scalar: Unicode.Scalar) -> Bool {
      ("A"..."Z").contains(scalar) || "ĐƯƠÔÂĂÊ".unicodeScalars.contains(scalar)
    }
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]), index == 0 || scalars[index - 1] == " " else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, isDigit(scalars[index]) || scalars[index] == "." { index += 1 }
      guard index < scalars.count, scalars[index] == "/" else { continue }
      index += 1
      let yearStart = index
      while index < scalars.count, isDigit(scalars[index]) { index += 1 }
      if index > yearStart {
        guard index < scalars.count, scalars[index] == "/" else { continue }
        index += 1
      }
      let symbol = index
      while index < scalars.count,
        isCapital(scalars[index]) || scalars[index] == "-" || scalars[index] == "/"
      {
        index += 1
      }
      // The term of the National Assembly has two digits: QH13.
      if index + 1 < scalars.count, scalars[index - 1] == "H", isDigit(scalars[index]) {
        result.append(String(String.UnicodeScalarView(scalars[start..<index + 2])))
        continue
      }
      // "CPNghị", "TTg": a small letter belongs to a glued word, but for TTg.
      if index < scalars.count, scalars[index].properties.isAlphabetic {
        if scalars[index] == "g", scalars[index - 1] == "T" { index += 1 } else { index -= 1 }
      }
      guard index > symbol else { continue }
      var piece = String(String.UnicodeScalarView(scalars[start..<index]))
      while piece.hasSuffix("-") || piece.hasSuffix(".") { piece.removeLast() }
      // Dates and plain fractions are no numbers of texts.
      guard piece.contains(where: \.isLetter) else { continue }
      result.append(piece)
    }
    return result
  }
}
