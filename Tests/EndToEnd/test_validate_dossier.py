"""`motcua validate --procedure`: are the papers that one procedure needs attached to a form."""

import json
import subprocess

import pytest
from support import BINARY, TIMEOUT, SmallCatalog, environment

PAPERS = "\n---\n".join(
    f"kind: document\nid: {name}\nname: Giấy {name}" for name in ("mot", "hai", "ba", "tre", "cho")
) + """
---
kind: document
id: kho
name: Giấy có trong kho
reuse: [{ source: kho-du-lieu, attributes: [ban], replaces: true }]
"""

FORM = """\
kind: form
id: don
name: Đơn
document: to-khai
pages:
  - id: trang
    name: Trang
    sections:
      - id: nguoi
        name: Người
        fields:
          - { id: ten, type: person-name, name: Tên }
          - { id: tuoi, type: integer, name: Tuổi, min: 0 }
      - id: tep
        name: Tệp
        fields:
          - { id: mot, type: attachment, name: Một, document: mot }
          - { id: hai, type: attachment, name: Hai, document: hai }
          - { id: ba, type: attachment, name: Ba, document: ba, min-items: 1, max-items: 3 }
          - { id: tre, type: attachment, name: Tre, document: tre }
          - { id: kho, type: attachment, name: Kho, document: kho }
"""

QUESTIONS = """\
questions:
  - { id: tuoi, type: integer, name: Tuổi, from: don.nguoi.tuoi }
  - { id: voLai, type: boolean, name: Làm lại }
documents:
  - { document: to-khai, originals: 1, mode: submit }
  - any-of: [mot, hai]
    name: Một trong hai
    originals: 1
    mode: submit
  - { document: ba, originals: 1, mode: submit, when: questions.voLai }
  - { document: kho, originals: 1, mode: submit }
  - { document: cho, originals: 1, mode: submit, optional: true }
cases:
  - id: tre-em
    name: Trẻ em
    when: questions.tuoi < 18
    documents: [{ document: tre, originals: 1, mode: submit }]
  - { id: nguoi-lon, name: Người lớn, when: questions.tuoi >= 18 }
"""

FILE = {"name": "a.pdf", "mediaType": "application/pdf", "size": 10}


@pytest.fixture
def catalog(tmp_path):
    catalog = SmallCatalog(tmp_path / "catalog")
    catalog.write("giay.yaml", PAPERS)
    catalog.write("don.yaml", FORM)
    catalog.replace("1.000001.yaml", "channels: [in-person]", "channels: [in-person, online]")
    catalog.replace(
        "1.000001.yaml", "documents:\n  - { document: to-khai, originals: 1, mode: submit }\n", QUESTIONS)
    return catalog


def run(catalog, *arguments, text=""):
    done = subprocess.run(
        [str(BINARY), "validate", "--catalog", str(catalog.root), "--lang", "en", "--as-of", "2026-11-23",
         *arguments], input=text.encode(), env=environment(), timeout=TIMEOUT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def validate(catalog, age, attached, *arguments, procedure="1.000001"):
    """Paths of the errors and of the warnings."""
    submission = {"nguoi": {"ten": "An", "tuoi": age}, "tep": attached}
    code, out, error = run(
        catalog, "don", "-", "--format", "json", "--procedure", procedure, *arguments, text=json.dumps(submission))
    assert error == ""
    verdict = json.loads(out)
    assert code == (0 if verdict["valid"] else 1)
    return [[fault["path"] for fault in verdict[key]] for key in ("errors", "warnings")]


def test_one_of_a_group_and_the_papers_of_the_case(catalog):
    assert validate(catalog, 20, {}) == [["tep.mot"], ["tep.ba", "tep.kho"]]
    assert validate(catalog, 20, {"hai": FILE}) == [[], ["tep.ba", "tep.kho"]]
    # The form alone knows by itself that a child needs its paper.
    assert validate(catalog, 7, {"hai": FILE, "kho": FILE}) == [["tep.tre"], ["tep.ba"]]
    assert validate(catalog, 7, {"mot": FILE, "tre": FILE, "kho": FILE, "ba": [FILE]}) == [[], []]


def test_what_the_form_does_not_ask_can_be_told(catalog, tmp_path):
    facts = tmp_path / "facts.json"
    for again, expected in [(True, [["tep.ba"], ["tep.kho"]]), (False, [[], ["tep.kho"]])]:
        facts.write_text(json.dumps({"questions": {"voLai": again}}))
        assert validate(catalog, 20, {"mot": FILE}, "--answers", str(facts)) == expected
    # The form's own answer comes first.
    facts.write_text(json.dumps({"questions": {"voLai": False, "tuoi": 90}}))
    assert validate(catalog, 7, {"mot": FILE, "kho": FILE}, "--answers", str(facts)) == [["tep.tre"], []]


def test_messages_name_the_procedure_and_the_papers(catalog):
    code, out, _ = run(
        catalog, "don", "-", "--procedure", "1.000001", text='{"nguoi": {"ten": "An"}, "tep": {}}')
    lines = out.splitlines()
    assert code == 1
    assert "  nguoi.tuoi: is not answered [required]" in lines
    assert ("  tep.mot: procedure 1.000001 asks for one of: Giấy mot; Giấy hai; none is attached [required]"
            in lines)
    assert any("tep.ba" in line and "(it depends on questions.voLai)" in line for line in lines)
    assert any("tep.kho" in line and "a data source may answer instead" in line for line in lines)
    assert any("which case" in line and "questions.tuoi" in line for line in lines)


def test_a_form_without_a_place_only_warns(catalog):
    catalog.replace("don.yaml", "          - { id: tre, type: attachment, name: Tre, document: tre }\n", "")
    code, out, _ = run(
        catalog, "don", "-", "--procedure", "1.000001",
        text=json.dumps({"nguoi": {"ten": "An", "tuoi": 7}, "tep": {"mot": FILE}}))
    assert code == 0
    assert "the form has no place for it" in out


@pytest.mark.parametrize("arguments, expected", [
    (["don", "-", "--procedure", "1.000002"], "did you mean “1.000001”?"),
    (["don", "-", "--procedure", "1.000001", "--level", "province"], "not in force at this level"),
    (["don", "-", "--level", "commune"], "go with --procedure"),
    (["--jsonl", "-", "--procedure", "1.000001"], "name it first"),
    (["don", "-", "--procedure", "1.000001", "--answers", "/nowhere.json"], "/nowhere.json"),
])
def test_misuse_is_named(catalog, arguments, expected):
    code, out, error = run(catalog, *arguments, text="{}")
    assert code == 2
    assert expected in error
    assert out == ""
