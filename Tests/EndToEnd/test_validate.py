"""`motcua validate` and `motcua test`: verdicts for files and lines, examples as tests."""

import json
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest
from support import BINARY, TIMEOUT, SmallCatalog, environment, motcua

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
          - { id: tuoi, type: integer, name: Tuổi, min: 0, message: "Tuổi là số không âm" }
          - { id: chaMe, type: person-name, name: Cha mẹ, visible: this.tuoi < 18 }
examples:
  - name: Người lớn
    answers: { nguoi: { ten: Nguyễn Văn An, tuoi: 20 } }
    expect: EXPECT
"""


@pytest.fixture
def catalog(tmp_path):
    catalog = SmallCatalog(tmp_path / "catalog")
    catalog.write("forms/don.yaml", FORM.replace("EXPECT", "valid"))
    return catalog


def validate(catalog, *arguments, text=""):
    done = subprocess.run(
        [str(BINARY), "validate", "--catalog", str(catalog.root), "--lang", "en", *arguments], input=text.encode(),
        env=environment(), timeout=TIMEOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_file(catalog, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"nguoi": {"ten": "An", "tuoi": 20}}))
    assert validate(catalog, "don", str(path)) == (0, f"{path}: valid\n", "")
    path.write_text(json.dumps({"nguoi": {"ten": "An", "tuoi": -1, "x": None}}))
    code, out, _ = validate(catalog, "don", str(path))
    assert code == 1
    assert out.splitlines()[0] == f"{path}: 3 errors"
    assert "  nguoi.tuoi: Tuổi là số không âm [min]" in out.splitlines()
    assert "  nguoi.chaMe: is not answered [required]" in out.splitlines()


def test_lines_name_their_forms_and_broken_ones_stop_nothing(catalog):
    lines = [
        '{"form": "don", "answers": {"nguoi": {"ten": "An", "tuoi": 20.0}}, "asOf": "2026-01-01"}',
        "{broken", '{"form": "dn", "answers": {}}', '{"form": "don", "answers": {"a": 1, "a": 2}}',
        '{"form": "don", "answers": "\\ud800"}', '{"form": "don", "answers": {"nguoi": {"tuoi": 12345678901234567890}}}',
        '{"form": "don", "answers": {"nguoi": {"ten": "An", "tuoi": 3}}}',
    ]
    code, out, _ = validate(catalog, "--jsonl", "--format", "json", "--conditions", text="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert len(answers) == len(lines)
    assert answers[0]["valid"] is True
    assert answers[0]["conditions"] == [{"path": "nguoi.chaMe", "key": "visible", "outcome": "false"}]
    assert all("error" in answer for answer in answers[1:5])
    assert "did you mean “don”?" in answers[2]["error"]["message"]
    assert [(e["path"], e["kind"]) for e in answers[5]["errors"]] == [("nguoi.tuoi", "max"), ("nguoi.ten", "required")]
    assert [(e["path"], e["kind"]) for e in answers[6]["errors"]] == [("nguoi.chaMe", "required")]
    assert answers[6]["errors"][0]["messages"]["vi"] == "chưa trả lời"


@pytest.mark.parametrize("arguments", [[], ["don"], ["khong-co", "-"], ["don", "/nowhere.json"], ["don", "-", "--conditions"]])
def test_misuse(catalog, arguments):
    code, out, err = validate(catalog, *arguments)
    assert (code, out) == (2, "")
    assert err


def test_examples(catalog, tmp_path):
    run = motcua("test", "--catalog", catalog.root, "--lang", "en")
    assert run.code == 0, run.text
    assert "don: 1 of 1 examples right; 0 of 1 conditions seen both true and false" in run.text
    assert "nguoi.chaMe visible: never seen true" in run.text
    found = motcua("test", "don", "--catalog", catalog.root, "--propose", "--format", "json").json()
    proposal = found["forms"][0]["proposals"][0]
    assert proposal["answers"]["nguoi"]["tuoi"] < 18
    catalog.write("forms/don.yaml", FORM.replace("EXPECT", "[{ at: nguoi.ten, because: required }]"))
    run = motcua("test", "--catalog", catalog.root, "--format", "junit")
    assert run.code == 1
    assert ElementTree.fromstring(run.out).attrib["failures"] == "1"
    run = motcua("check", "--catalog", catalog.root, "--format", "json")
    assert run.code == 1
    assert "form-example-fails" in run.text


def test_a_form_nobody_has(catalog):
    assert motcua("test", "khong-co", "--catalog", catalog.root).code == 2


def test_proposals_are_written_behind_the_examples(catalog):
    text = FORM.replace("EXPECT", "valid")
    catalog.write("forms/don.yaml", text + "\n# after\n---\n" + text.replace("id: don", "id: don-2"))
    run = motcua("test", "--catalog", catalog.root, "--propose", "--write", "--lang", "en")
    assert run.code == 0, run.text
    run = motcua("test", "--catalog", catalog.root, "--lang", "en")
    assert run.code == 0
    assert "don: 2 of 2 examples right; 1 of 1 conditions seen both true and false" in run.text
    assert "don-2: 2 of 2 examples right" in run.text
    assert "never seen" not in run.text
    written = (catalog.root / "forms/don.yaml").read_text("utf-8")
    assert written.startswith(text) and "# after\n---\n" in written
