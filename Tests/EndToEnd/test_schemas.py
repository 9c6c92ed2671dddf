"""Every JSON output against its schema, every declaration against the authoring schemas."""

import copy
import json

import jsonschema
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from support import CATALOG, SCHEMAS, documents, motcua

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def load(path):
    return json.loads(path.read_bytes())


OUTPUT = {schema["$id"]: schema for schema in map(load, sorted(SCHEMAS.glob("*.schema.json")))}
AUTHORING = {path.name: load(path) for path in sorted((SCHEMAS / "authoring").glob("*.schema.json"))}


def registry(schemas):
    pairs = []
    for name, schema in schemas.items():
        resource = Resource.from_contents(schema)
        pairs += [(name, resource), (schema.get("$id", name), resource)]
    return Registry().with_resources(pairs)


def validator(schema, schemas):
    dialect = jsonschema.validators.validator_for(schema)
    return dialect(schema, registry=registry(schemas), format_checker=FormatChecker())


def problems(check, value, limit=3):
    return [f"{error.json_path}: {error.message[:200]}" for error in list(check.iter_errors(value))[:limit]]


@pytest.mark.parametrize("address", OUTPUT)
def test_output_schemas_are_of_the_2020_12_dialect(address):
    assert OUTPUT[address]["$schema"] == DIALECT
    Draft202012Validator.check_schema(OUTPUT[address])


@pytest.mark.parametrize("name", AUTHORING)
def test_authoring_schemas_are_of_the_dialect_that_editors_read(name):
    """The YAML language server reads draft-07 and drops what it does not know of later ones."""
    assert AUTHORING[name]["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(AUTHORING[name])


@pytest.mark.parametrize("name", ["today", "before"])
def test_every_json_output_follows_its_schema(name, request):
    tree = request.getfixturevalue(name)
    validators = {address: validator(schema, OUTPUT) for address, schema in OUTPUT.items()}
    report = next(check for address, check in validators.items() if address.endswith("/report.schema.json"))
    found, seen = {}, set()
    for path in sorted(tree.rglob("*.json")):
        relative = str(path.relative_to(tree))
        value = load(path)
        if relative.startswith("forms/"):
            continue
        if relative == "report.json":
            check = report
        else:
            assert value.get("$schema") in validators, f"{relative} names no schema of ours"
            check = validators[value["$schema"]]
        seen.add(check.schema["$id"])
        if errors := problems(check, value):
            found[relative] = errors
    assert not found, json.dumps(dict(list(found.items())[:5]), indent=2, ensure_ascii=False)
    # The list of a folder of posters is no output of a build: test_posters.py looks at it.
    posters = {address for address in OUTPUT if address.endswith("/posters.schema.json")}
    assert seen == set(OUTPUT) - posters, "a schema that no output uses"


def test_form_schemas_are_right_and_accept_their_valid_examples(today):
    tried = 0
    for path in sorted(CATALOG.rglob("*.yaml")):
        for form in documents(path):
            if form["kind"] != "form":
                continue
            schema = load(today / "forms" / form["id"] / "schema.json")
            assert schema["$schema"] == DIALECT
            Draft202012Validator.check_schema(schema)
            check = Draft202012Validator(schema, format_checker=FormatChecker())
            examples = {example["name"]: example for example in form.get("examples", [])}
            for example in examples.values():
                if example["expect"] != "valid":
                    continue
                tried += 1
                assert not problems(check, answers(example, examples)), (form["id"], example["name"])
    assert tried >= 50


def answers(example, examples):
    """The answers of an example; `like` takes over another's, `change` sets paths in them."""
    if "like" not in example:
        return copy.deepcopy(example["answers"])
    result = answers(examples[example["like"]], examples)
    for path, value in example.get("change", {}).items():
        *groups, last = path.split(".")
        place = result
        for group in groups:
            place = place.setdefault(group, {})
        place[last] = copy.deepcopy(value)
    return result


def test_form_schemas_refuse_nonsense(today):
    for path in sorted(today.glob("forms/*/schema.json")):
        check = Draft202012Validator(load(path))
        assert not check.is_valid({}), path
        assert not check.is_valid([]), path
        assert not check.is_valid("Nguyễn Thị Ánh"), path


def test_authoring_schemas_are_current():
    run = motcua("schemas", "--out", SCHEMAS / "authoring", "--verify")
    assert run.code == 0, f"run “make schemas”; stale: {run.text}"


def test_stale_authoring_schemas_are_told(tmp_path):
    assert motcua("schemas", "--out", tmp_path / "authoring").code == 0
    assert motcua("schemas", "--out", tmp_path / "authoring", "--verify").code == 0
    (tmp_path / "authoring" / "role.schema.json").write_text("{}")
    run = motcua("schemas", "--out", tmp_path / "authoring", "--verify")
    assert run.code == 1 and "role.schema.json" in run.text


def test_every_declaration_follows_the_authoring_schema():
    check = validator(AUTHORING["declaration.schema.json"], AUTHORING)
    found, count = {}, 0
    for path in sorted(CATALOG.rglob("*.yaml")):
        for number, item in enumerate(documents(path), 1):
            count += 1
            if errors := list(check.iter_errors(item)):
                best = jsonschema.exceptions.best_match(errors)
                found[f"{path.relative_to(CATALOG)}#{number}"] = f"{best.json_path}: {best.message[:200]}"
    assert count > 200
    assert not found, json.dumps(dict(list(found.items())[:8]), indent=2, ensure_ascii=False)


@pytest.mark.parametrize("item", [
    {"kind": "role", "name": "Cán bộ"},
    {"kind": "role", "id": "thu-ly", "name": "Cán bộ", "nmae": "Cán bộ"},
    {"kind": "roll", "id": "thu-ly", "name": "Cán bộ"},
    {"kind": "procedure", "code": 1.00011, "name": "Đăng ký"},
    ["kind", "role"],
], ids=["missing key", "unknown key", "unknown kind", "code as number", "list"])
def test_authoring_schema_refuses_what_the_compiler_refuses(item):
    assert not validator(AUTHORING["declaration.schema.json"], AUTHORING).is_valid(item)
