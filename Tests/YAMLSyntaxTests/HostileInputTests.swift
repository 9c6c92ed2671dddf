import SourceText
import Testing
import YAMLSyntax

/// SplitMix64: the same numbers in every run.
private struct Numbers {
  var state: UInt64
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}

@Suite struct HostileInputTests {
  static let sample = Array(
    """
    # Thủ tục mẫu
    kind: procedure
    code: "1.000894"
    name: "Đăng ký kết hôn: trong nước"
    levels:
      commune: { agencies: { decides: ubnd-xa }, time-limit: 1 working day }
    steps:
      - { channel: in-person, text: "Nộp tại quầy, nhận phiếu" }
      - |
        Nhiều dòng
          # không phải chú thích

      - >-
        gấp lại
    questions: [{ id: age, type: integer, min: 0 }]   # tuổi
    ---
    %x: &a !t 'Ông, bà' #12
    b: *a
    "<<": { name: Ông, bà }
    <<: ~
    ...
    --- # hai
    ? [x]
    : "\\u0110\\e\u{A0}e\u{301}"

    """.utf8)

  private static let interesting =
    Array("-:?,[]{}#&*!|>'\"%@`\t\n\r ~<\\".utf8) + [0, 0xC2, 0xA0, 0xFF]

  @Test(arguments: 0..<8)
  func truncationsAndFlipsGiveSoundTrees(_ part: Int) {
    var numbers = Numbers(state: UInt64(part))
    for _ in 0..<60 {
      var bytes = Self.sample
      bytes.removeLast(numbers.next(below: bytes.count))
      for _ in 0..<numbers.next(below: 6) where !bytes.isEmpty {
        let index = numbers.next(below: bytes.count)
        let new = Self.interesting[numbers.next(below: Self.interesting.count)]
        switch numbers.next(below: 4) {
        case 0: bytes[index] ^= UInt8(1 << numbers.next(below: 8))
        case 1: bytes[index] = new
        case 2: bytes.insert(new, at: index)
        default: bytes.remove(at: index)
        }
      }
      expectSound(Loaded(bytes))
    }
  }

  @Test func everyTruncationGivesASoundTree() {
    for count in Self.sample.indices { expectSound(Loaded(Array(Self.sample.prefix(count)))) }
  }

  @Test(arguments: 0..<4)
  func randomBytesGiveSoundTrees(_ part: Int) {
    var numbers = Numbers(state: UInt64(1000 + part))
    for _ in 0..<80 {
      let count = numbers.next(below: 200)
      let isRaw = numbers.next(below: 4) == 0
      expectSound(
        Loaded(
          (0..<count).map { _ in
            isRaw
              ? UInt8(numbers.next(below: 256))
              : Self.interesting[numbers.next(below: Self.interesting.count - 4)]
          }))
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "{", "- ", "? ", "a: ", "[a: ", "{a: {", "!", "&a ", "*a ", "'", "\"", "|\n", "#", "\t",
      " ",
      "---\n", "---\n@\n", "%\n", ": ", "- -\n", "a:\n", "{a,", "a, ", "e\u{301}\u{A0}", "\u{301}",
      "\u{A0}", "\u{FEFF}", "\r",
      "Đ", "\u{7}", "<<: *a\n", "\u{2028}#", "k: |\n #x\n", "...\n", ",", "a\n", "a #b\n", "- ~\n",
    ])
  func longRepetitionsEndSoon(_ piece: String) {
    for prefix in ["", "a: ", "a: {b: c, ", "a:\n  - ", "a: \""] {
      let loaded = Loaded(prefix + String(repeating: piece, count: 60_000 / piece.utf8.count))
      #expect(loaded.findings.count <= YAMLLimits().findings)
      #expect(loaded.tree.documents.allSatisfy { loaded.tree.kind($0) == .mapping })
    }
  }

  @Test func aVeryLongKeyIsNoTrouble() {
    let key = String(repeating: "Đ", count: 40_000)
    expectSound(Loaded("\(key): 1\n"))
    expectSound(Loaded("? \(key)\n: 1\n"))
    expectSound(Loaded("{ \(key), \(key): \(key), b }\n"))
  }
}
