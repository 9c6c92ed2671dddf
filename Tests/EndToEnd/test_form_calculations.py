"""What a calculation of `rules.json` gives is what the evaluator wants the field to be."""

import json

import pytest
from form_catalogs import small_catalog
from support import motcua
from test_form_targets import bindings, in_engines

pytest.importorskip("datalogic_py")
pytest.importorskip("json_logic")

FORM = """\
kind: form
id: tinh
name: Biểu mẫu tính
document: to-khai
effective: { from: 2025-07-01 }
pages:
  - id: trang
    name: Trang
    sections:
      - id: s
        name: Phần
        fields:
          - { id: co, type: boolean, name: Có con }
          - id: con
            type: list
            name: Các con
            visible: co
            optional: true
            fields:
              - { id: tuoi, type: integer, name: Tuổi, optional: true }
          - { id: ten, type: text, name: Tên, optional: true }
          - { id: so, type: integer, name: Số, optional: true }
          - { id: soCon, type: integer, name: Số con, calculate: size(con) }
          - { id: soLon, type: integer, name: Số con lớn, calculate: "size(con.filter(c, c.tuoi > 2))" }
          - { id: them, type: integer, name: Thêm, calculate: so + 1 }
          - { id: lap, type: text, name: Lặp lại, calculate: "co ? ten : 'không'" }
          - { id: hang, type: integer, name: Hằng, calculate: "7" }
source: Thử nghiệm
"""
CHILDREN = [None, [], [{"tuoi": 1}], [{"tuoi": 3}, {"tuoi": 9}], [{"tuoi": 3}, {}], [{}]]
ANSWERS = [
    {key: value for key, value in {"co": has, "con": children, "ten": name, "so": number}.items() if value is not None}
    for has in (True, False) for children in CHILDREN if has or children is None
    for name, number in ((None, None), ("An", 4))]


def test_values_are_those_of_the_evaluator(tmp_path):
    catalog = small_catalog(tmp_path)
    catalog.write("forms.yaml", FORM)
    run = catalog.build()
    assert run.code == 0, run.text
    rules = json.loads((catalog.out / "forms/tinh/rules.json").read_bytes())
    calculations = [one for one in rules["conditions"] if one["key"] == "calculate"]
    assert len(calculations) == 5
    lines, counts = [], {"value": 0, "null": 0}
    for given in ANSWERS:
        answers = {"s": dict(given)}
        for calculation in calculations:
            first, second = in_engines(calculation["jsonLogic"], bindings(calculation, {"s": given}, {}))
            assert first == second, calculation
            counts["null" if first is None else "value"] += 1
            if first is not None:
                answers["s"][calculation["path"].partition(".")[2]] = first
        lines.append(json.dumps({"form": "tinh", "answers": answers, "asOf": "2026-11-23"}))
    submissions = tmp_path / "submissions.jsonl"
    submissions.write_text("\n".join(lines) + "\n", "utf-8")
    run = motcua("validate", "--catalog", catalog.root, "--jsonl", submissions, "--format", "json")
    for line, verdict in zip(lines, map(json.loads, run.out.splitlines()), strict=True):
        assert verdict["valid"], (line, verdict["errors"])
    assert min(counts.values()) > 20
