"""Ajv in strict mode compiles every schema of a form as it is, and gives the verdicts of `jsonschema-rs`."""

import jsonschema_rs
from form_catalogs import FormCatalog, catalog_examples
from forms import forms

GENERATED = 60
EACH = 60
SEED = 4_711


def schemas_of(rules: dict) -> list:
    """Of its conditions, where each is true and where it is false."""
    parts = rules["conditions"] + [rule[key] for rule in rules["rules"] for key in ("when", "require") if key in rule]
    return [part["schema"][word] for part in parts if "schema" in part for word in ("true", "false")]


def compare(ajv, names: list, schemas: list, answers: list[list]) -> int:
    accepted = 0
    for name, schema, tried, found in zip(names, schemas, answers, ajv.verdicts(schemas, answers), strict=True):
        assert isinstance(found, list), (name, found, schema)
        validator = jsonschema_rs.validator_for(schema)
        for each, verdict in zip(tried, found, strict=True):
            assert validator.is_valid(each) == verdict, (name, each)
        accepted += sum(found)
    return accepted


def test_forms_of_the_catalog(strict_ajv, today):
    examples = catalog_examples()
    for form in forms(today):
        answers = examples.get(form.id, []) + form.near(EACH, SEED)
        both = [form.schema, form.draft07]
        assert compare(strict_ajv, [form.id] * 2, both, [answers] * 2) > 0
        conditions = schemas_of(form.rules)
        compare(strict_ajv, [form.id] * len(conditions), conditions, [answers] * len(conditions))


def test_generated_forms(strict_ajv, tmp_path):
    accepted = compared = 0
    for deep in (False, True):
        catalog = FormCatalog(tmp_path, SEED, GENERATED // 2, 0.1 if deep else 0.0, deep, f"deep-{deep}")
        answers = {form: [] for form in catalog.forms}
        for pair in catalog.pairs(EACH):
            answers[pair.form].append(pair.answers)
        names = list(catalog.forms)
        accepted += compare(strict_ajv, names, [catalog.schema(name) for name in names], list(answers.values()))
        compared += sum(map(len, answers.values()))
        conditions = [(name, schema) for name in names for schema in schemas_of(catalog.rules(name))]
        compare(strict_ajv, [name for name, _ in conditions], [schema for _, schema in conditions], [[]] * len(conditions))
    print(f"{compared} compared, {accepted} accepted")
    assert compared // 4 < accepted < compared
