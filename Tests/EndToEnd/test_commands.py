"""The command line: formats, exit codes, help."""

import json
import subprocess
import xml.etree.ElementTree as ElementTree

import jsonschema
import pytest
from support import SHARED, SmallCatalog, motcua

COMMANDS = [
    "check", "build", "list", "show", "explain", "qr", "new", "stats", "schemas", "eval", "validate", "test",
]


@pytest.fixture
def faulty(small):
    """Three mistakes in two files, one of them in a name with several bytes a letter."""
    small.replace("1.000001.yaml", "time-limit: 3 working days", "time-limit: 3 wroking days")
    small.replace("1.000001.yaml", "sector: ho-tich", "sector: ho-tjch")
    small.write("vai.yaml", "kind: role\nid: thu-ly\nname: Cán bộ thụ lý\ntêñ: Đặng Thị 😀\n")
    return small


def test_every_example_of_every_check_behaves_as_marked():
    run = motcua("explain", "--all", "--verify", "--lang", "en")
    wrong = [line for line in run.text.splitlines() if line.endswith("✗")]
    assert wrong == []
    assert run.code == 0 and b" 0 do not" in run.out


def test_every_check_is_explained():
    checks = motcua("explain", "--all", "--format", "json").json()
    codes = [check["code"] for check in checks]
    assert len(codes) == len(set(codes)) >= 70
    for check in checks:
        assert check["title"]["vi"] and check["title"]["en"] and check["explanation"]["vi"], check["code"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_text_shows_the_place_the_line_and_the_code(faulty, language):
    run = motcua("check", "--catalog", faulty.root, "--lang", language, cwd=faulty.folder)
    assert run.code == 1
    for place in ("catalog/1.000001.yaml:16:13", "catalog/1.000001.yaml:5:9", "catalog/vai.yaml:4:1"):
        assert place in run.text, run.text
    assert "time-limit: 3 wroking days" in run.text
    assert b"\x1b" not in run.out


def test_colour_follows_the_choice(faulty):
    assert b"\x1b[" in faulty.check("--color", "always").out
    assert b"\x1b[" not in faulty.check("--color", "never").out


def test_json(faulty):
    report = faulty.check("--format", "json").json()
    assert report["summary"]["errors"] == len([f for f in report["findings"] if f["severity"] == "error"]) >= 3
    for finding in report["findings"]:
        bytes_ = (faulty.folder / finding["file"]).read_bytes()
        before = bytes_[: finding["start"]["offset"]]
        assert finding["start"]["line"] == before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode()) + 1
        assert finding["start"]["column"] == column


def test_fixes_of_the_json_report_mend_the_catalog(faulty):
    for _ in range(4):
        fixes = [fix for finding in faulty.findings() for fix in finding["fixes"][:1]]
        if not fixes:
            break
        changes = {}
        for fix in fixes:
            changes.setdefault(fix["file"], []).append(fix)
        for name, list_ in changes.items():
            path = faulty.folder / name
            content = path.read_bytes()
            for fix in sorted(list_, key=lambda fix: -fix["start"]["offset"]):
                start, end = fix["start"]["offset"], fix["end"]["offset"]
                content = content[:start] + fix["replacement"].encode() + content[end:]
            path.write_bytes(content)
    left = {finding["code"] for finding in faulty.findings() if finding["severity"] == "error"}
    assert left <= {"unknown-key"}


def test_sarif(faulty):
    log = faulty.check("--format", "sarif").json()
    results = log["runs"][0]["results"]
    assert len(results) == len(faulty.findings())
    rules = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    for result in results:
        assert result["ruleId"] in rules
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]] == result["ruleId"]
    schema = SHARED / "conformance" / "sarif" / "sarif-schema-2.1.0.json"
    if not schema.is_file():
        pytest.skip(f"{schema} is not there to validate against")
    schema = json.loads(schema.read_bytes())
    check = jsonschema.validators.validator_for(schema)(schema)
    assert [error.message for error in check.iter_errors(log)] == []


def test_github(faulty):
    lines = faulty.check("--format", "github").out.decode().splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) >= 3
    assert any(line.startswith("::error file=catalog/1.000001.yaml,line=16,") for line in commands)


def test_gitlab(faulty):
    entries = faulty.check("--format", "gitlab").json()
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == len(faulty.findings())
    for entry in entries:
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"]["path"] and entry["location"]["lines"]["begin"] >= 1


def test_junit(faulty):
    root = ElementTree.fromstring(faulty.check("--format", "junit").out)
    assert len(list(root.iter("failure"))) >= 3
    good = SmallCatalog(faulty.folder / "good")
    assert not list(ElementTree.fromstring(good.check("--format", "junit").out).iter("failure"))


def test_exit_codes_of_check(faulty, tmp_path):
    good = SmallCatalog(tmp_path / "good")
    assert good.check().code == 0
    good.write("vai.yml", "kind: role\n")
    assert good.check().code == 0
    assert good.check("--deny-warnings").code == 1
    assert faulty.check().code == 1
    assert faulty.check("--minimum", "error").code == 1
    assert motcua("check", "--catalog", "khong-co").code == 2
    assert faulty.check("--format", "prose").code == 2
    assert faulty.check("--as-of", "2025-02-30").code == 2
    assert faulty.check("--no-such-option").code == 2


def test_baseline_hides_what_is_known(faulty):
    known = faulty.folder / "catalog.baseline"
    assert faulty.check("--write-baseline", known).code == 1
    run = faulty.check("--baseline", known)
    assert run.code == 0, run.text
    faulty.write("moi.yaml", "kind: role\nid: lanh-dao\nnmae: Lãnh đạo\n")
    run = faulty.check("--baseline", known, "--format", "json")
    assert run.code == 1
    assert {item["file"] for item in run.json()["findings"]} == {"catalog/moi.yaml"}


def test_a_finding_is_allowed_with_a_reason(small):
    small.write("vai.yaml", "kind: role\nid: Thu_Ly  # motcua: allow invalid-id -- thử\nname: Cán bộ\n")
    report = small.check("--format", "json").json()
    assert report["summary"]["suppressed"] == 1 and report["summary"]["errors"] == 0
    small.write("vai.yaml", "kind: role\nid: Thu_Ly  # motcua: allow invalid-id\nname: Cán bộ\n")
    assert small.check().code == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_examples(command):
    run = motcua(command, "--help")
    assert run.code == 0
    assert f"motcua {command}" in run.out.decode().split("USAGE")[0] and "EXAMPLES" in run.text


def test_help_names_every_command():
    text = motcua("--help").text
    for command in COMMANDS:
        assert f"\n  {command} " in text
    assert motcua().code in (0, 2)
    assert motcua("bild").code == 2
    assert motcua("--version").out.strip()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell, tmp_path):
    run = motcua("--generate-completion-script", shell)
    assert run.code == 0
    for command in COMMANDS:
        assert command in run.text
    if shell == "bash":
        (tmp_path / "motcua.bash").write_bytes(run.out)
        subprocess.run(["bash", "-n", str(tmp_path / "motcua.bash")], check=True, timeout=60)


@pytest.mark.parametrize("arguments", [
    ["list"], ["list", "--level", "commune"], ["show", "1.001193"], ["stats"], ["qr", "1.001193"],
    ["list", "--as-of", "2025-01-02", "--level", "district"], ["explain", "unknown-key"],
])
def test_looking_things_up(arguments):
    run = motcua(*arguments, "--lang", "vi")
    assert run.code == 0, run.text
    assert len(run.out) > 20


def test_misuse_of_looking_things_up():
    assert motcua("show", "9.999999").code == 2
    assert motcua("explain", "unknown-kye").code == 2
    assert "unknown-key" in motcua("explain", "unknown-kye", "--lang", "en").text
    assert motcua("qr").code == 2
    assert motcua("qr", "9.999999").code == 2


def test_issued_addresses_may_not_change(small):
    assert motcua("qr", "--issue", "--catalog", small.root, "--as-of", "2026-11-23").code == 0
    lock = small.root / "lookup.lock"
    assert "1.000001" in lock.read_text()
    first = lock.read_bytes()
    assert motcua("qr", "--issue", "--catalog", small.root, "--as-of", "2026-11-23").code == 0
    assert lock.read_bytes() == first
    assert small.check().code == 0
    small.replace("catalog.yaml", "https://{host}/t/", "https://{host}/tthc/")
    run = small.build()
    assert run.code == 1 and "lookup-payload-changed" in run.text
    assert lock.read_bytes() == first


def test_an_address_is_retired_with_a_reason(small):
    day = ["--catalog", small.root, "--as-of", "2026-11-23"]
    assert motcua("qr", "--issue", *day).code == 0
    assert motcua("qr", "--retire", "1.000001", *day).code == 2
    (small.root / "1.000001.yaml").unlink()
    assert small.check().code == 1
    assert motcua("qr", "--retire", "1.000001", "--reason", "Bãi bỏ", *day).code == 0
    assert "lookup-payload-changed" not in small.check().text


def test_new_declarations_are_read_without_errors_of_reading(tmp_path):
    root = tmp_path / "catalog"
    assert motcua("new", "catalog", "--catalog", root, cwd=tmp_path).code == 0
    for kind, name in [("procedure", "1.000002"), ("document", "don-xin"), ("agency", "so-y-te")]:
        run = motcua("new", kind, name, "--catalog", root, cwd=tmp_path)
        assert run.code == 0, run.text
        assert motcua("new", kind, name, "--catalog", root, cwd=tmp_path).code == 2
    found = motcua("check", "--catalog", root, "--format", "json", cwd=tmp_path).json()["findings"]
    assert not [f for f in found if f["severity"] == "error" and f["group"] == "reading"], found
    for name in ("../x", "a/../../x", "-x", ".x", "x\ny"):
        assert motcua("new", "document", "--catalog", root, cwd=tmp_path, *[]).code == 2
        assert motcua("new", "document", "--catalog", root, "--", name, cwd=tmp_path).code == 2, name
