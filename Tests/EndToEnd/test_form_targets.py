"""What is written of a form for programs agrees with itself, on answers of examples and near them.

`rules.json` holds each condition as JSONLogic and as schemas; `form.formio.json` asks the same of Form.io's
data. The rules run in two engines of JSONLogic, the schemas in `jsonschema`: three programs that
nobody here wrote, on translations that share no code.
"""

import json
import os
import re

import pytest
from form_catalogs import Pair, built, verdicts
from forms import accepts, at, forms, steps
from jsonschema import Draft202012Validator
from support import CATALOG

datalogic = pytest.importorskip("datalogic_py")
panzi = pytest.importorskip("json_logic")

CASES = int(os.environ.get("FORM_CASES", "60"))
SEED = int(os.environ.get("FORM_SEED", "1"))
TODAY, TOMORROW = "2026-11-23", "2026-11-24"


@pytest.fixture(scope="session")
def catalog_forms(today):
    return forms(today)


def cases(form):
    return form.examples() + form.near(CASES, SEED)


def in_engines(rule, data) -> list:
    """What two engines give; they must agree."""
    compiled = datalogic.Engine().compile(json.dumps(rule))
    return [compiled.evaluate(json.dumps(data)), panzi.jsonLogic(rule, data)]


def objects(answers, path: str) -> list[tuple[dict, dict]]:
    """Every object at a path of rules.json, with the items around it by the path of their list."""
    found = [(answers, {})]
    parts = path.split("[]")
    so_far = ""
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        keys = [key for key in part.split(".") if key]
        so_far += part
        if last:
            return [(at(value, keys) if keys else value, items) for value, items in found]
        so_far += "[]"
        found = [(item, items | {so_far: item}) for value, items in found for item in at(value, keys) or []]
    return found


def bindings(condition, answers, items) -> dict:
    """What the names of a condition hold, for the current items."""
    data = {"today": TODAY, "tomorrow": TOMORROW}
    for name, path in condition["scope"]["variables"].items():
        base, rest = answers, path
        for around in sorted(items, key=len, reverse=True):
            if path == around or path.startswith(around + "."):
                base, rest = items[around], path[len(around):]
                break
        value = at(base, steps(rest)) if rest.strip(".") else base
        if value is not None:
            data[name] = value
    return data


def typed_cases(form) -> list[dict]:
    """Schemas are exact on answers of the right types alone."""
    return [answers for answers in cases(form) if accepts(form.schema, answers) or form.is_typed(answers)]


def test_rules_and_schemas_of_a_condition_agree(catalog_forms):
    counts = {"conditions": 0, "with both": 0, "outcomes": 0, "true": 0, "false": 0, "unknown": 0}
    different = []
    for form in catalog_forms:
        parts = form.rules["conditions"] + [
            rule[key] for rule in form.rules["rules"] for key in ("when", "require") if key in rule]
        counts["conditions"] += len(parts)
        typed = typed_cases(form)
        for part in parts:
            if "schema" not in part or "jsonLogic" not in part or "jsonLogicFalse" not in part:
                continue
            counts["with both"] += 1
            checks = {key: Draft202012Validator(schema) for key, schema in part["schema"].items()}
            for answers in typed:
                for value, items in objects(answers, part["object"]):
                    data = bindings(part, answers, items)
                    for key, rule in (("true", "jsonLogic"), ("false", "jsonLogicFalse")):
                        expected = checks[key].is_valid(value)
                        counts["outcomes"] += 1
                        counts[key] += expected
                        given = in_engines(part[rule], data)
                        if any(one is not expected for one in given):
                            different.append((form.id, part.get("path"), part["cel"], key, expected, given, data))
    print(f"{counts}, {len(different)} different")
    for item in different[:10]:
        print(item)
    assert not different
    assert counts["with both"] > 100 and counts["true"] > 500 and counts["false"] > 500


# --- Form.io -----------------------------------------------------------------------------


def components(component, path=()):
    """Every component below one, with the keys of the answers around it and its own."""
    for inner in component.get("components", []):
        own = (*path, inner["key"]) if inner["input"] else path
        yield own, inner
        if inner["type"] == "datagrid":
            yield from components(inner, (*own, "[]"))
        else:
            yield from components(inner, own)


def shape(form, schema, path=()) -> set[tuple]:
    """Paths of all answers that a schema lists."""
    found = set()
    for key, inner in schema.get("properties", {}).items():
        if inner is False:
            continue
        found.add((*path, key))
        kind = form.kind((*path, key))
        if inner.get("type") == "object" and kind == "group":
            found |= shape(form, inner, (*path, key))
        if inner.get("type") == "array" and kind in ("list", "table"):
            found |= shape(form, inner["items"], (*path, key, "[]"))
    return found


def test_formio_submissions_have_the_shape_of_the_schema(catalog_forms):
    parts = {("province",), ("district",), ("commune",), ("country",), ("detail",), ("method",), ("name",), ("id",)}
    for form in catalog_forms:
        wanted = shape(form, form.schema)
        found = {path for path, component in components(form.formio) if component["input"]}
        inside = {path for path in found - wanted if path[-1:] in parts and path[:-1] in wanted}
        assert found - inside == wanted, (form.id, sorted((found - inside) ^ wanted))


def in_formio(rule):
    """The rule with what Form.io adds to JSONLogic replaced by a fixed day."""
    match rule:
        case {"substr": [{"getDate": [{"+": [{"_now": []}, int(shift)]}]}, 0, 10]}:
            return {25_200_000: TODAY, 111_600_000: TOMORROW}[shift]
        case dict(): return {key: in_formio(value) for key, value in rule.items()}
        case list(): return [in_formio(value) for value in rule]
    return rule


def test_formio_shows_what_the_form_shows(catalog_forms):
    counts = {"conditions": 0, "outcomes": 0, "shown": 0}
    different = []
    for form in catalog_forms:
        visible = form.visible
        for path, component in components(form.formio):
            own = ".".join(path).replace(".[]", "[]")
            if not component["input"] or "conditional" not in component or own not in visible:
                continue
            if any("schema" not in condition or condition["object"] != "" for condition in visible[own]):
                continue
            counts["conditions"] += 1
            rule = in_formio(component["conditional"]["json"])
            checks = [Draft202012Validator(condition["schema"]["true"]) for condition in visible[own]]
            for answers in cases(form):
                if not form.is_typed(answers):
                    continue
                expected = all(check.is_valid(answers) for check in checks)
                row = at(answers, list(path[:-1])) or {}
                given = in_engines(rule, {"data": answers, "row": row})
                counts["outcomes"] += 1
                counts["shown"] += expected
                if any(one is not expected for one in given):
                    different.append((form.id, own, expected, given, rule))
    print(f"{counts}, {len(different)} different")
    for item in different[:10]:
        print(item)
    assert not different and counts["conditions"] > 30
    assert counts["outcomes"] * 0.1 < counts["shown"] < counts["outcomes"] * 0.9


def test_json_forms_names_fields_that_are_there(catalog_forms):
    def check(element, schema, form):
        if element["type"] == "Control":
            place = schema
            for key in element["scope"].removeprefix("#").split("/properties/")[1:]:
                assert key in place["properties"], (form.id, element["scope"])
                place = place["properties"][key]
            if "detail" in element.get("options", {}):
                check(element["options"]["detail"], place["items"], form)
        for inner in element.get("elements", []):
            check(inner, schema, form)

    for form in catalog_forms:
        check(form.json_forms, form.draft07, form)


def test_rjsf_orders_every_field(catalog_forms):
    def check(form, ui, schema, path=()):
        for key, inner in schema.get("properties", {}).items():
            assert key in ui["ui:order"]
            if inner is not False and inner.get("type") == "object" and form.kind((*path, key)) == "group":
                check(form, ui.get(key, {}), inner, (*path, key))

    for form in catalog_forms:
        check(form, form.rjsf, form.draft07)


def test_both_drafts_accept_the_same(catalog_forms):
    accepted = compared = wider = 0
    for form in catalog_forms:
        # What only the later draft says is listed in the older, which lets more through.
        isNarrower = "notCarriedByDraft07" in form.rules
        for answers in cases(form):
            compared += 1
            result = accepts(form.schema, answers)
            accepted += result
            older = accepts(form.draft07, answers)
            assert older == result or isNarrower and older, (form.id, answers)
            wider += older != result
    print(f"{compared} compared, {accepted} accepted, {wider} by the older draft alone")
    assert accepted > 30 and compared - accepted > 100 and wider < compared / 10


# --- What Form.io refuses ----------------------------------------------------------------


class Formio:
    """What Form.io says of answers, as the sources of 4.14 and of @formio/core read."""

    def __init__(self, form: dict, answers: dict):
        self.answers, self.found = answers, set()
        self.walk(form["components"], answers, ())

    def holds(self, rule, row, **more) -> bool:
        data = {"data": self.answers, "row": row} | more
        first, second = in_engines(in_formio(rule), data)
        assert first == second, (rule, data, first, second)
        return first

    def walk(self, components, row, path):
        for component in components:
            if "conditional" in component and not self.holds(component["conditional"]["json"], row):
                continue
            own = (*path, component["key"])
            value = row.get(component["key"]) if component["input"] else None
            if component["input"]:
                self.ask(component, value, row, own)
            inner = component.get("components", [])
            match component["type"]:
                case "container": self.walk(inner, value or {}, own)
                case "datagrid":
                    for number, item in enumerate(value or []):
                        self.walk(inner, item, (*own, number))
                case _: self.walk(inner, row, path)

    def ask(self, component, value, row, path):
        validate = component.get("validate", {})
        required = validate.get("required", False)
        for change in component.get("logic", []):
            if change["actions"][0]["property"]["value"] == "validate.required":
                required |= self.holds(change["trigger"]["json"], row)
        # A file is a list of one; of several, rules of 4.14 see each alone, and none of no items.
        values = value or [] if component.get("multiple") else [value]
        empty = (None, "", [], {}) if component["type"] != "checkbox" else (None, "", False)
        if required and (value in empty or component["type"] == "checkbox" and value is not True):
            self.found.add((path, "required"))
        for one in values:
            if "json" in validate and (said := self.holds(validate["json"], row, input=one)) is not True:
                self.found.add((path, said))
            if isinstance(one, str) and one:
                assert component["type"] != "email", "its regular expression refuses some that forms accept"
                wrong = {
                    "minLength": len(one) < validate.get("minLength", 0),
                    "maxLength": len(one) > validate.get("maxLength", len(one)),
                    "pattern": "pattern" in validate and not re.search(f"^(?:{validate['pattern']})$", one)}
                self.found |= {(path, key) for key, is_wrong in wrong.items() if is_wrong}
            if isinstance(one, int | float) and not isinstance(one, bool):
                if not validate.get("min", one) <= one <= validate.get("max", one):
                    self.found.add((path, "bound"))


DEMANDS = """\
kind: form
id: thu
name: Biểu mẫu thử
document: to-khai
effective: { from: 2025-07-01 }
pages:
  - id: trang1
    name: Trang 1
    sections:
      - id: s
        name: Phần
        fields:
          - { id: co, name: Có, type: boolean }
          - id: ds
            name: Danh sách
            type: list
            optional: true
            min-items: 2
            max-items: 3
            fields:
              - { id: loai2, name: Loại, type: choice, options: [{ code: x, name: X }, { code: z, name: Z }] }
              - id: g
                name: Nhóm
                type: group
                optional: true
                fields:
                  - { id: d, name: D, type: text, visible: "loai2 == 'x'" }
                  - { id: e, name: E, type: text, optional: true }
              - id: h
                name: Nhóm trong dòng
                type: group
                optional: true
                fields:
                  - { id: a, name: A, type: text }
                  - { id: b, name: B, type: text, optional: true }
                  - { id: k, name: Trong nữa, type: group, fields: [{ id: c, name: C, type: text }] }
              - { id: noi, name: Nơi, type: address, required: "loai2 == 'z'" }
          - { id: dsKhi, name: Khi, type: list, required: co, fields: [{ id: a, name: A, type: text }] }
          - { id: dsIt, name: Ít, type: list, required: co, min-items: 1, fields: [{ id: a, name: A, type: text, optional: true }] }
          - id: chon
            name: Chọn
            type: multi-choice
            min-items: 2
            max-items: 2
            options: [{ code: a, name: A }, { code: b, name: B }, { code: c, name: C }]
          - id: chonThem
            name: Chọn thêm
            type: multi-choice
            optional: true
            min-items: 2
            options: [{ code: a, name: A }, { code: b, name: B }]
          - { id: tep, name: Tệp, type: attachment, optional: true, min-items: 2, max-items: 3 }
          - { id: noi, name: Nơi ở, type: address, optional: true, abroad: true }
          - { id: que, name: Quê, type: address, required: co }
          - { id: xacNhan, name: Xác nhận, type: confirmation, required: co }
          - id: bo
            name: Nhóm bỏ được
            type: group
            optional: true
            fields:
              - { id: a, name: A, type: text }
              - { id: so, name: Số, type: integer, optional: true }
              - { id: noi, name: Nơi, type: address }
          - id: khi
            name: Nhóm khi có
            type: group
            required: co
            fields: [{ id: a, name: A, type: text }]
          - { id: ten, name: Tên, type: person-name, optional: true }
          - { id: thu, name: Thư, type: email, optional: true }
          - { id: tien, name: Tiền, type: integer, optional: true, step: 5 }
          - { id: so, name: Số, type: decimal, optional: true, step: 0.5 }
          - { id: rb, name: Ràng buộc, type: text, optional: true, constraint: co }
          - { id: ma, name: Mã, type: text, optional: true, pattern: "[0-9]{3}", message: Mã gồm ba chữ số }
source: Thử nghiệm
"""
LEAST = {"co": False, "chon": ["a", "b"]}
HOME = {"province": "08", "commune": "02215"}
FILE = {"name": "a.pdf", "mediaType": "application/pdf", "size": 9}
ROW = {"loai2": "z", "noi": HOME}


@pytest.fixture(scope="module")
def demands(tmp_path_factory):
    return built(tmp_path_factory.mktemp("demands"), [DEMANDS])


def formio_of(catalog):
    return json.loads((catalog.out / "forms/thu/form.formio.json").read_bytes())


@pytest.mark.parametrize("change, place, said", [
    ({}, None, None),
    ({"ds": []}, None, None),
    ({"ds": [ROW]}, "ds", "Phải có ít nhất 2 dòng"),
    ({"ds": [ROW, ROW]}, None, None),
    ({"ds": [ROW, {"loai2": "x", "g": {"d": "d"}}]}, None, None),
    ({"ds": [ROW, {"loai2": "z", "noi": HOME, "g": {"e": "e"}}]}, None, None),
    ({"ds": [ROW, ROW, ROW, ROW]}, "ds", "Phải có nhiều nhất 3 dòng"),
    ({"co": True, "dsKhi": [], "dsIt": [{}], "que": HOME, "khi": {"a": "a"}, "xacNhan": {"method": "vneid"}}, None, None),
    ({"co": True, "dsKhi": [], "dsIt": [], "que": HOME, "khi": {"a": "a"}, "xacNhan": {"method": "vneid"}}, "dsIt", "Phải có ít nhất 1 dòng"),
    ({"co": True, "dsKhi": [], "dsIt": [{}], "khi": {"a": "a"}, "xacNhan": {"method": "vneid"}}, "que.commune", "Chưa nhập “Xã, phường, đặc khu”"),
    ({"co": True, "dsKhi": [], "dsIt": [{}], "que": HOME, "khi": {"a": "a"}}, "xacNhan.method", "Chưa nhập “Hình thức xác nhận”"),
    ({"chon": []}, "chon", "required"),
    ({"chon": ["a"]}, "chon", "Chọn ít nhất 2 phương án"),
    ({"chon": ["a", "b", "c"]}, "chon", "Chọn nhiều nhất 2 phương án"),
    ({"chonThem": ["a"]}, "chonThem", "Chọn ít nhất 2 phương án"),
    ({"chonThem": ["a", "b"]}, None, None),
    ({"tep": [FILE]}, "tep", "Đính kèm ít nhất 2 tệp"),
    ({"tep": [FILE] * 2}, None, None),
    ({"tep": [FILE] * 4}, "tep", "Đính kèm nhiều nhất 3 tệp"),
    ({"noi": {"province": "08"}}, "noi.commune", "Chưa nhập “Xã, phường, đặc khu”"),
    ({"noi": {"commune": "02215"}}, "noi.province", "Chưa nhập “Tỉnh, thành phố”"),
    ({"noi": {"detail": "Số 1"}}, "noi.province", "Chưa nhập “Tỉnh, thành phố”"),
    ({"noi": HOME}, None, None),
    ({"noi": {"country": "FR", "detail": "Paris"}}, None, None),
    ({"xacNhan": {"name": "A"}}, "xacNhan.method", "Chưa nhập “Hình thức xác nhận”"),
    ({"bo": {"a": "a", "noi": HOME}}, None, None),
    ({"bo": {"a": "a"}}, "bo.noi.commune", "Chưa nhập “Xã, phường, đặc khu”"),
    ({"bo": {"so": 0, "noi": HOME}}, "bo.a", "required"),
    ({"bo": {"so": 0}}, "bo.a", "required"),
    ({"co": True, "dsKhi": [], "dsIt": [{}], "que": HOME, "xacNhan": {"method": "vneid"}, "khi": {}}, "khi.a", "required"),
    ({"ds": [ROW, ROW | {"h": {"b": "b", "k": {"c": "c"}}}]}, "ds.1.h.a", "required"),
    ({"ds": [ROW, ROW | {"h": {"a": "a", "k": {"c": "c"}}}]}, None, None),
    ({"ten": "A" * 200, "thu": "a" * 245 + "@abc.vn"}, None, None),
    ({"ten": "A" * 201}, "ten", "maxLength"),
    ({"thu": "a" * 248 + "@abc.vn"}, "thu", "maxLength"),
    ({"rb": "x"}, "rb", "Câu trả lời không hợp lệ"),
    ({"thu": "a@b.c1"}, None, None),
    ({"tien": 10}, None, None), ({"tien": 0}, None, None), ({"tien": -5}, None, None),
    ({"tien": 12}, "tien", "Phải là bội số của 5"),
])
def test_formio_refuses_what_the_form_refuses(demands, change, place, said):
    answers = LEAST | change
    (verdict,) = verdicts(demands.root, [Pair("thu", {"s": answers}, None)])
    found = Formio(formio_of(demands), {"s": answers}).found
    # What is handed in has no empty optional list.
    if change != {"ds": []}:
        assert verdict["valid"] == (place is None), verdict
    if place is None:
        assert not found
    else:
        path = tuple(int(key) if key.isdigit() else key for key in place.split("."))
        assert (("s", *path), said) in found


def test_formio_lists_what_it_cannot_ask_for(demands):
    form = formio_of(demands)
    listed = {(item["path"], item["key"]) for item in form["settings"]["notCarried"]}
    assert listed == {
        ("s.ds[].g.d", "visible"), ("s.ds[].g.d", "required"), ("s.ds[].h.k.c", "required"),
        ("s.ds[].noi", "required"), ("s.so", "step")}
    own = {path: component for path, component in components(form)}
    assert "required" not in own["s", "ds", "[]", "g", "d"].get("validate", {})
    assert own["s", "ds"]["initEmpty"] and "minLength" not in own["s", "ds"]["validate"]


def test_formio_shows_a_message_where_it_speaks_of_the_answer(demands):
    own = {path: component for path, component in components(formio_of(demands))}
    assert own["s", "ma"]["errors"] == {"pattern": "Mã gồm ba chữ số"}
    assert "customMessage" not in own["s", "ma"]["validate"]


def test_formio_refuses_nothing_that_a_form_accepts(catalog_forms):
    pairs = [(form, Pair(form.id, answers, None)) for form in catalog_forms for answers in cases(form)]
    accepted = [
        (form, pair.answers) for (form, pair), verdict
        in zip(pairs, verdicts(CATALOG, [pair for _, pair in pairs]), strict=True) if verdict["valid"]]
    different = [
        (form.id, found, answers) for form, answers in accepted if (found := Formio(form.formio, answers).found)]
    print(f"{len(accepted)} accepted, {len(different)} refused wrongly")
    for item in different[:10]:
        print(item)
    assert not different and len(accepted) > 100
