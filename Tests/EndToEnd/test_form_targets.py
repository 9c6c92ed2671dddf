"""What is written of a form for programs agrees with itself, on answers of examples and near them.

`rules.json` holds each condition as JSONLogic and as schemas; `form.formio.json` asks the same of Form.io's
data. The rules run in two engines of JSONLogic, the schemas in `jsonschema`: three programs that
nobody here wrote, on translations that share no code.
"""

import json
import os

import pytest
from forms import accepts, at, forms, steps
from jsonschema import Draft202012Validator

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


def test_rules_and_schemas_of_a_condition_agree(catalog_forms):
    counts = {"conditions": 0, "with both": 0, "outcomes": 0, "true": 0, "false": 0, "unknown": 0}
    different = []
    for form in catalog_forms:
        parts = form.rules["conditions"] + [
            rule[key] for rule in form.rules["rules"] for key in ("when", "require") if key in rule]
        counts["conditions"] += len(parts)
        for part in parts:
            if "schema" not in part or "jsonLogic" not in part or "jsonLogicFalse" not in part:
                continue
            counts["with both"] += 1
            checks = {key: Draft202012Validator(schema) for key, schema in part["schema"].items()}
            for answers in cases(form):
                # Schemas are exact on answers of the right types alone.
                if not accepts(form.schema, answers) and not form.is_typed(answers):
                    continue
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
    accepted = compared = 0
    for form in catalog_forms:
        # What only the later draft can say is listed in the older.
        if "notCarriedByDraft07" in form.rules:
            continue
        for answers in cases(form):
            compared += 1
            result = accepts(form.schema, answers)
            accepted += result
            assert accepts(form.draft07, answers) == result, (form.id, answers)
    print(f"{compared} compared, {accepted} accepted")
    assert accepted > 30 and compared - accepted > 100
