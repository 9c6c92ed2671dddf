import Backends
import CatalogModel
import Foundation
import SourceText
import Testing

@Suite struct LookupAddressTests {
  @Test func makesOneShortAddressForEachLevel() throws {
    let catalog = ResolvedCatalog(
      LookupSample.catalog([
        LookupSample.procedure("1.001193", levels: [.province, .commune])
      ]), on: LookupSample.day("2026-11-23"))
    #expect(
      try LookupAddress.all(in: catalog).map(\.payload) == [
        "https://tthc.tuyenquang.example/t/1.001193/province",
        "https://tthc.tuyenquang.example/t/1.001193/commune",
      ])
  }

  @Test func leavesInternalProceduresOut() throws {
    var procedure = LookupSample.procedure("1.1")
    procedure.isInternal = true
    let catalog = ResolvedCatalog(
      LookupSample.catalog([procedure]), on: LookupSample.day("2026-11-23"))
    #expect(try LookupAddress.all(in: catalog).isEmpty)
  }

  @Test func leadsToTheFirstProfileInForceWhoseVariablesAreKnown() {
    func target(_ id: String?, _ date: String) -> String? {
      LookupAddress.target(
        for: LookupSample.procedure("1.001193", portalID: id), .commune, LookupSample.settings,
        on: LookupSample.day(date))?.address
    }
    #expect(target("019d", "2026-08-06") == "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d")
    #expect(target(nil, "2026-08-06") == "https://dichvucong.gov.vn/tim-kiem?keyword=1.001193")
    #expect(
      target("019d", "2026-08-05")
        == "https://dichvucong.gov.vn/p/home/chi-tiet.html?ma=1.001193")
  }

  @Test func refusesTargetsThatAreNoWebAddress() {
    var settings = LookupSample.settings
    settings.targets = [
      LookupSample.target("a", "javascript:alert({code})"),
      LookupSample.target("b", "/t/{code}"), LookupSample.target("c", "https://{missing}/"),
      LookupSample.target("d", "https://{broken"), LookupSample.target("e", "https://ok.example/"),
    ]
    let target = LookupAddress.target(
      for: LookupSample.procedure("1"), .commune, settings, on: LookupSample.day("2026-11-23"))
    #expect(target?.profile == "e")
  }

  @Test func knowsThePathOfAPayload() {
    func path(_ payload: String) -> String? {
      LookupAddress(payload: payload, code: "1", level: .commune).path
    }
    #expect(path("https://a.example/t/1?x=2#f") == "/t/1?x=2")
    #expect(path("https://a.example") == "/")
    #expect(path("https://a.example?c=1") == "/?c=1")
    #expect(path("mailto:a@b.example") == nil)
  }
}

@Suite struct LookupLockTests {
  private func address(
    _ payload: String, _ code: String = "1", _ level: Level = .commune
  )
    -> LookupAddress
  {
    LookupAddress(payload: payload, code: code, level: level)
  }

  @Test func readsWhatItWrites() {
    let lock = LookupLock()
      .issuing(
        [address("https://b"), address("https://a", "2")], on: LookupSample.day("2026-01-02")
      )
      .retiring("2", on: LookupSample.day("2026-03-04"), reason: "bãi bỏ\ntheo QĐ 1")
    let text = String(decoding: lock.bytes(), as: UTF8.self)
    #expect(
      text == """
        https://a\t2\tcommune\t2026-01-02\tretired 2026-03-04 bãi bỏ theo QĐ 1
        https://b\t1\tcommune\t2026-01-02

        """)
    let again = LookupLock.parse(lock.bytes())
    #expect(again.problems.isEmpty)
    #expect(again.lock.bytes() == lock.bytes())
  }

  @Test func saysWhatIsWrongInWhichLineAndReadsTheRest() {
    let text = """
      # ghi chú
      b\t1\tcommune\t2026-01-02\r

      a\t1\tcommune\t2026-01-02
      c\t1\tcommune
      d\t\tcommune\t2026-01-02
      e\t1\txã\t2026-01-02
      f\t1\tcommune\t2026-02-30
      g\t1\tcommune\t2026-01-02\tretired
      b\t1\tcommune\t2026-01-02
      h\u{1B}\t1\tcommune\t2026-01-02
      """
    let (lock, problems) = LookupLock.parse(Array(text.utf8))
    #expect(lock.entries.map(\.address.payload) == ["a", "b"])
    #expect(
      problems.map(\.kind) == [
        .outOfOrder, .fieldCount(3), .emptyField, .unknownLevel("xã"), .badDate("2026-02-30"),
        .badRetirement("retired"), .duplicate("b"), .badText,
      ])
    let first = problems.first.map { Array(text.utf8)[$0.range.bounds] }
    #expect(first.map { String(decoding: $0, as: UTF8.self) } == "a\t1\tcommune\t2026-01-02")
  }

  @Test func tellsChangedDroppedReassignedRetiredNewAndShared() {
    let issued = [
      address("p1", "1"), address("p2", "2"), address("p3", "3"), address("p4", "4"),
      address("p5", "5"),
    ]
    let lock = LookupLock().issuing(issued, on: LookupSample.day("2026-01-02"))
      .retiring("4", on: LookupSample.day("2026-02-02"), reason: "thu hồi")
    let current = [
      address("p1", "1"), address("q2", "2"), address("p4", "4"), address("p5", "6"),
      address("p1", "7"),
    ]
    let found = lock.compare(with: current)
    let names = found.map { difference in
      switch difference {
      case .changed(let entry, let to): "changed \(entry.address.payload) \(to.payload)"
      case .dropped(let entry): "dropped \(entry.address.payload)"
      case .reassigned(let entry, let to): "reassigned \(entry.address.payload) \(to.code)"
      case .retiredButUsed(let entry): "retired \(entry.address.payload)"
      case .new(let address): "new \(address.payload)"
      case .shared(let address, let other): "shared \(address.code) \(other.code)"
      }
    }
    #expect(
      names == [
        "changed p2 q2", "dropped p3", "retired p4", "reassigned p5 6", "new q2", "shared 7 1",
      ])
    #expect(lock.compare(with: []).count == 4)
  }
}

@Suite struct LookupOutputTests {
  @Test func writesTheRedirectTable() throws {
    let artifacts = Backend.lookup.whole(
      LookupSample.input(
        [LookupSample.procedure("1.001193")],
        lock: """
          https://tthc.tuyenquang.example/t/1.1/commune\t1.1\tcommune\t2025-01-01\tretired \
          2026-01-01 bãi bỏ
          https://tthc.tuyenquang.example/t/1.2/commune\t1.2\tcommune\t2025-01-01

          """))
    let json = try #require(LookupSample.text("lookup/redirects.json", in: artifacts))
    #expect(json.contains("\"status\": \"active\""))
    #expect(json.contains("\"status\": \"retired\""))
    #expect(json.contains("\"status\": \"dropped\""))
    let map = try #require(LookupSample.text("lookup/nginx.map", in: artifacts))
    let lines = map.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      lines == [
        #""/t/1.001193/commune" "https://dichvucong.gov.vn/tim-kiem?keyword=1.001193";"#,
        #""/t/1.1/commune" "/_gone/";"#, #""/t/1.2/commune" "/_gone/";"#,
      ])
    let retired = LookupSample.text("lookup/pages/t/1.1/commune/index.html", in: artifacts)
    #expect(retired?.contains("không còn dùng") == true)
    #expect(retired?.contains("refresh") == false)
  }

  @Test func aPrintedAddressLeadsOnAfterTheTemplateChanged() throws {
    let artifacts = Backend.lookup.whole(
      LookupSample.input(
        [LookupSample.procedure("1.001193")],
        lock: "https://old.example/q/1.001193\t1.001193\tcommune\t2025-01-01\n"))
    let map = try #require(LookupSample.text("lookup/nginx.map", in: artifacts))
    #expect(
      map.contains(#""/q/1.001193" "https://dichvucong.gov.vn/tim-kiem?keyword=1.001193";"#))
  }

  @Test func followsItsSchema() throws {
    let schema = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Schemas/redirects.schema.json").standardized.path
    let lock = "https://b.example/x\t1.1\tcommune\t2025-01-01\tretired 2026-01-01 bãi bỏ\n"
    let artifacts = Backend.lookup.whole(
      LookupSample.input([LookupSample.procedure("1.001193", portalID: "019d")], lock: lock))
    let artifact = try #require(artifacts.first { $0.kind == "redirects" })
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as V
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      V.check_schema(schema)
      for error in V(schema).iter_errors(json.load(sys.stdin)): print(error)
      print("done")
      """
    guard let output = try OutsideProgram.validate(script, [schema], input: artifact.bytes) else {
      return
    }
    #expect(output == "done\n")
  }

  @Test func redirectPagesLeadOnAndTellSearchEnginesToStayAway() throws {
    let artifacts = Backend.lookup.whole(
      LookupSample.input([LookupSample.procedure("1.001193", "Cấp <b>\"giấy\"</b> & 'phép'")]))
    let page = try #require(
      LookupSample.text("lookup/pages/t/1.001193/commune/index.html", in: artifacts))
    #expect(
      page.contains(
        #"content="0; url=https://dichvucong.gov.vn/tim-kiem?keyword=1.001193""#))
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    #expect(page.contains("Content-Security-Policy"))
    #expect(!page.contains("<b>"))
    let index = try #require(LookupSample.text("lookup/pages/index.html", in: artifacts))
    #expect(index.contains(#"<a href="t/1.001193/commune/index.html">"#))
  }

  @Test func hostileIdsStayInsideTheirLineAndFolder() throws {
    var settings = LookupSample.settings
    settings.payload = LookupSample.located("https://{host}/t/{+code}")
    settings.targets = [LookupSample.target("a", "https://x.example/?q={+code}")]
    let codes = [
      "\";} server { listen 1; } #", "../../etc/passwd", "$uri", "a\nb", "index.html", "A", "a",
      "\" onload=\"x", "\\", "..", "%2e%2e/x",
    ]
    let artifacts = Backend.lookup.whole(
      LookupSample.input(codes.map { LookupSample.procedure($0) }, lookup: settings))
    let map = try #require(LookupSample.text("lookup/nginx.map", in: artifacts))
    let lines = map.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for line in lines {
      #expect(line.hasPrefix("\"/") && line.hasSuffix("\";"), "\(line)")
      #expect(line.filter { $0 == "\"" }.count == 4, "\(line)")
      #expect(!line.contains("$"), "\(line)")
    }
    // nginx compares keys without regard to case and refuses the same one twice.
    #expect(Set(lines.map { $0.split(separator: " ")[0].lowercased() }).count == lines.count)
    for artifact in artifacts {
      let parts = artifact.path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.first == "lookup")
      #expect(!parts.contains("") && !parts.contains(".") && !parts.contains(".."))
    }
    let paths = artifacts.map(\.path)
    #expect(Set(paths).count == paths.count)
    // No file where another path has a folder.
    for path in paths { #expect(!paths.contains { $0.hasPrefix(path + "/") }, "\(path)") }
  }

  @Test func nginxTakesTheMapWithHostileIds() throws {
    guard let nginx = OutsideProgram.find("nginx") else { return }
    var settings = LookupSample.settings
    settings.payload = LookupSample.located("https://{host}/{+code}")
    settings.targets = [LookupSample.target("a", "https://x.example/?q={+code}")]
    let codes = ["$uri", "a;b", "A", "a", "~x", "\\", "}", "\";}", "#", "đ", "default", "*.x"]
    let artifacts = Backend.lookup.whole(
      LookupSample.input(codes.map { LookupSample.procedure($0) }, lookup: settings))
    let map = try #require(artifacts.first { $0.kind == "nginx-map" })
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "nginx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(map.bytes).write(to: folder.appending(path: "nginx.map"))
    let configuration = """
      error_log stderr;
      pid \(folder.path)/nginx.pid;
      events {}
      http {
        access_log off;
        map_hash_bucket_size 256;
        map $request_uri $motcua_target { include \(folder.path)/nginx.map; }
      }
      """
    let file = folder.appending(path: "nginx.conf")
    try Data(configuration.utf8).write(to: file)
    let found = try OutsideProgram.run(nginx, ["-t", "-q", "-p", folder.path, "-c", file.path])
    #expect(found.status == 0)
  }

  @Test func writesNothingWithoutSettings() {
    let artifacts = Backend.lookup.whole(
      LookupSample.input([LookupSample.procedure("1")], lookup: nil))
    #expect(artifacts.isEmpty)
  }
}
