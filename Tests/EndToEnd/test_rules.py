"""House rules through the binary: every format, comments, the baseline, explain, the real rules."""

import json
import re
import shutil
import xml.etree.ElementTree as ElementTree

import pytest
import yaml
from support import CATALOG, motcua

DAY = "2026-11-27"
RULE = """kind: rule
id: nha.ten-ngan
name: { vi: "Tên thủ tục ngắn gọn", en: "A procedure has a short name" }
for: procedure
require: size(procedure.name) < 3
message: { vi: "tên “{procedure.name}” quá dài", en: "the name “{procedure.name}” is too long" }
severity: note
basis: [{ number: 123/2015/NĐ-CP, article: Điều 8 }]
"""


@pytest.fixture
def ruled(small):
    small.write("quy-dinh.yaml", RULE)
    return small


def findings(run, code="nha.ten-ngan"):
    return [item for item in run.json()["findings"] if item["code"] == code]


def test_a_rule_speaks_in_text_and_json(ruled):
    run = ruled.check("--lang", "en")
    assert "note[nha.ten-ngan]: the name “" in run.text, run.text
    assert "quy-dinh.yaml:2:5: the house rule “nha.ten-ngan”" in run.text
    assert "motcua explain nha.ten-ngan" in run.text
    (finding,) = findings(ruled.check("--format", "json"))
    assert finding["severity"] == "note" and finding["file"].endswith("1.000001.yaml")


def test_sarif_describes_the_rule(ruled):
    log = ruled.check("--format", "sarif", "--lang", "en").json()
    driver = log["runs"][0]["tool"]["driver"]
    (rule,) = [rule for rule in driver["rules"] if rule["id"] == "nha.ten-ngan"]
    assert rule["shortDescription"]["text"] == "A procedure has a short name"
    assert "Requires: size(procedure.name) < 3" in rule["fullDescription"]["text"]
    assert "123/2015/NĐ-CP, Điều 8" in rule["help"]["text"]
    assert rule["defaultConfiguration"]["level"] == "note"
    (result,) = [item for item in log["runs"][0]["results"] if item["ruleId"] == "nha.ten-ngan"]
    assert driver["rules"][result["ruleIndex"]]["id"] == "nha.ten-ngan"


def test_the_other_formats_carry_it(ruled):
    assert "nha.ten-ngan" in ruled.check("--format", "github").text
    (item,) = [item for item in ruled.check("--format", "gitlab").json() if item["check_name"] == "nha.ten-ngan"]
    assert item["severity"] in ("info", "minor")
    ElementTree.fromstring(ruled.check("--format", "junit").out)
    assert b"nha.ten-ngan" in ruled.check("--format", "junit").out


def test_a_comment_the_catalog_and_the_baseline_take_it(ruled):
    known = ruled.folder / "known.txt"
    ruled.check("--write-baseline", known)
    assert "nha.ten-ngan\t" in known.read_text()
    assert findings(ruled.check("--baseline", known, "--format", "json")) == []
    text = (ruled.root / "1.000001.yaml").read_text()
    name = next(line for line in text.splitlines() if line.startswith("code: "))
    ruled.replace("1.000001.yaml", name, name + "  # motcua: allow nha.ten-ngan -- tên của bộ")
    report = ruled.check("--format", "json").json()
    assert [item["code"] for item in report["suppressed"]] == ["nha.ten-ngan"]


def test_explain_shows_a_rule(ruled):
    run = motcua("explain", "nha.ten-ngan", "--catalog", ruled.root, "--lang", "en")
    assert run.code == 0
    for words in ("nha.ten-ngan (note, rules)", "A procedure has a short name", "About: procedure",
                  "Requires: size(procedure.name) < 3", "123/2015/NĐ-CP, Điều 8"):
        assert words in run.text, run.text
    near = motcua("explain", "nha.ten-ngn", "--catalog", ruled.root, "--lang", "en")
    assert near.code == 2 and "did you mean “nha.ten-ngan”?" in near.text


def test_a_wrong_rule_is_an_error_at_its_bytes(ruled):
    ruled.replace("quy-dinh.yaml", "procedure.name) < 3", "procedure.nmae) < 3")
    run = ruled.check("--format", "json")
    assert run.code == 1 and findings(run) == []
    (finding,) = findings(run, "rule-expression-invalid")
    assert finding["start"]["line"] == 5 and finding["start"]["column"] == 25


# --- the rules of the real catalog ---------------------------------------------------------


def rules():
    for path in sorted((CATALOG / "rules").glob("*.yaml")):
        yield from yaml.safe_load_all(path.read_text())


def test_the_catalog_has_rules_without_errors():
    ids = [rule["id"] for rule in rules()]
    assert len(ids) == len(set(ids)) >= 15
    run = motcua("check", "--as-of", DAY, "--format", "json")
    assert run.code == 0 and run.json()["summary"]["errors"] == 0
    explained = motcua("explain", "--rules", "--format", "json").json()
    assert sorted(ids) == [rule["code"] for rule in explained]
    assert all(rule["basis"] and rule["title"]["en"] != rule["title"]["vi"] for rule in explained)


PROCEDURE = "procedures/ho-tich/1.001193.yaml"
ADDED = """kind: procedure
code: "1.099999"
name: Thủ tục thử
effective: {{ {window} }}
decision: {{ number: {number}, date: 2025-06-20, publisher: Cơ quan công bố }}
levels: {{ commune: {{}} }}
{keys}
review: {{ status: draft }}
---
"""
FORM = """kind: form
id: thu
name: Biểu mẫu thử
document: giay-to-tuy-than
pages:
  - id: trang
    name: Trang
    sections:
      - id: nguoi
        name: Người nộp
        fields:
          - { id: ten, type: person-name, name: Họ tên, prefill: { source: csdl-dan-cu, attribute: hoTen } }
"""
PROCESS = """kind: process
id: quy-trinh-thu
name: Quy trình thử
steps:
  - { id: nhan, name: Tiếp nhận, kind: receive, agency: ubnd-cap-xa, role: can-bo-thu-ly, duration: 2 days, outputs: [a], next: tra }
  - { id: tra, name: Trả, kind: return, agency: receiving-counter, role: can-bo-thu-ly, duration: untimed, outputs: [b], next: end }
"""


def edit(pattern, replacement, path=PROCEDURE):
    def change(root):
        text = (root / path).read_text()
        new = re.sub(pattern, replacement, text, count=1, flags=re.M)
        assert new != text, f"{pattern} is not in {path}"
        (root / path).write_text(new)
    return change


def add(text):
    return lambda root: (root / "them.yaml").write_text(text)


def paper(extra):
    return add(f"kind: document\nid: giay-thu\nname: Giấy thử\n{extra}review: {{ status: draft }}\n")


def procedure(keys, window="from: 2025-07-01", number="163/QĐ-BTP"):
    return ADDED.format(keys=keys, window=window, number=number)


def documents(*ids):
    return "documents:\n" + "".join(f"  - {{ document: {name}, originals: 1 }}\n" for name in ids)


NEW_PAPER = "kind: document\nid: giay-thu\nname: Giấy thử\nreview: { status: draft }\n"

#: Each rule, and a change of the real catalog that it must find.
SEEDED = {
    "ct01-nop-truc-tuyen": edit(r"^channels: .*$", "channels: [in-person, postal]"),
    "ct01-ma-qr-dan-dung-thu-tuc": edit(r"^portal-id: .*\n", ""),
    "ct01-ten-theo-ban-cua-bo": edit(r"^(name: .*)$", r"\1 trên địa bàn tỉnh"),
    "ct01-mau-don-tai-duoc": paper("template: { number: Mẫu số 01 }\n"),
    "ct01-mau-don-co-bieu-mau-dien-tu": paper("template: { number: Mẫu số 01 }\n"),
    "ct01-giay-so-hoa-co-ma": paper("digitization: { decide: required, category: local-list }\n"),
    "ct01-khong-them-giay-to": add(
        procedure(documents("giay-chung-sinh"), window="from: 2025-07-01, until: 2026-01-01")
        + procedure(documents("giay-chung-sinh", "giay-bao-tu"), "from: 2026-01-02", "12/QĐ-UBND")),
    "ct01-khong-nop-giay-da-co-du-lieu": add(
        procedure("channels: [in-person, online]\n" + documents("giay-to-tuy-than"))),
    "ct01-toan-trinh-khi-du-dieu-kien": add(
        procedure("channels: [online]\nonline-level: partial\ndocuments:\n"
                  "  - { document: giay-chung-sinh, originals: 1, mode: upload }\n")),
    "ct01-du-lieu-dan-cu-khong-go-lai": add(FORM),
    "ct01-ket-qua-so-hoa": add(
        procedure("results: [{ document: giay-thu, outcome: granted }]") + NEW_PAPER),
    "ct01-ket-qua-truoc-so-hoa": add(
        procedure("results: [{ document: giay-thu, outcome: granted }]\n" + documents("giay-thu")) + NEW_PAPER),
    "ct01-co-quy-trinh-noi-bo": add(procedure("")),
    "ct01-muc-thu-hieu-duoc": add(
        procedure("questions: [{ id: so, type: integer, name: Số bản }]\nfees:\n"
                  "  - { id: phi, kind: phi, name: Phí, amount: { per: questions.so, tiers: [{ each: 8000 VND }] } }")),
    "ct01-tiep-nhan-phi-dia-gioi": add(procedure("places: { receive: [ttpvhcc-tinh], return: same }")),
    "ct01-buoc-tinh-theo-gio-lam-viec": add(PROCESS),
    "ct01-nhan-tra-tai-mot-cua": add(PROCESS),
    "ct01-quy-trinh-duoc-phe-duyet": add(PROCESS),
}


def counted(root):
    counts = {}
    for item in motcua("check", "--catalog", root, "--as-of", DAY, "--format", "json").json()["findings"]:
        counts[item["code"]] = counts.get(item["code"], 0) + 1
    return counts


@pytest.fixture(scope="module")
def unchanged():
    return counted(CATALOG)


def test_every_rule_has_a_seeded_breach():
    assert sorted(SEEDED) == sorted(rule["id"] for rule in rules())


@pytest.mark.parametrize("code", SEEDED)
def test_a_seeded_breach_is_found(code, unchanged, tmp_path):
    root = tmp_path / "Catalog"
    shutil.copytree(CATALOG, root)
    SEEDED[code](root)
    after = counted(root)
    assert after.get(code, 0) == unchanged.get(code, 0) + 1
    assert after.get("rule-expression-invalid", 0) == 0
