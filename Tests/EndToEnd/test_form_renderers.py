"""Forms in the programs that draw them: what is shown, required and refused is what the form says.

Every form of the catalog is drawn by JSON Forms and by react-jsonschema-form in a browser, with the
answers of its first examples and with answers near those. `FORM_CASES` says how many of each (1 if
left out).
"""

import copy
import os

import pytest
from form_catalogs import Pair, verdicts
from forms import accepts, at, forms, put, without_numbers
from support import CATALOG

CASES = int(os.environ.get("FORM_CASES", "1"))
SEED = int(os.environ.get("FORM_SEED", "1"))


# Of these, react-jsonschema-form marks the parts, or nothing.
UNMARKED = ("group", "address", "attachment", "confirmation", "list", "table", "multi-choice")


@pytest.fixture(scope="session")
def catalog_forms(today):
    return forms(today)


def one_page(layout: dict) -> dict:
    """The same layout with all pages below each other; rules stay."""
    if isinstance(layout, list):
        return [one_page(item) for item in layout]
    if not isinstance(layout, dict):
        return layout
    result = {key: one_page(value) if key == "elements" else value for key, value in layout.items()}
    if layout.get("type") == "Categorization":
        result["type"] = "VerticalLayout"
        result.pop("options", None)
    if layout.get("type") == "Category":
        result["type"] = "Group"
    return result


def controls(layout, found=None) -> set[str]:
    """Scopes of all controls outside of lists."""
    found = set() if found is None else found
    if layout.get("type") == "Control":
        found.add(layout["scope"])
    for element in layout.get("elements", []):
        controls(element, found)
    return found


def scope(path: tuple) -> str:
    return "#" + "".join(f"/properties/{key}" for key in path)


def shown_by(renderer, form, path, schema, ids) -> bool | None:
    """Whether a field is drawn; None for what this program gives no id of its own."""
    kind = form.kind(path)
    if renderer.name == "rjsf":
        if kind in ("address", "declaration"):
            return None
        own = "_".join(["root", *map(str, path)])
        return any(id_ == own or id_.startswith(own + "-") for id_ in ids)
    if scope(path) not in controls(form.json_forms) or kind in ("address", "attachment", "confirmation", "list", "table", "multi-choice"):
        return None
    return scope(path) in ids


def test_fields_are_shown_exactly_where_the_form_shows_them(renderer, catalog_forms):
    counts = {"cases": 0, "fields": 0, "hidden": 0, "of items": 0, "not asked": 0}
    different, complaints = [], []
    for form in catalog_forms:
        for number, answers in enumerate(form.examples()[:CASES] + form.near(CASES, SEED)):
            renderer.show(form, answers, one_page(form.json_forms) if renderer.name == "json-forms" else None)
            counts["cases"] += 1
            ids = renderer.ids()
            complaints += [(form.id, number, text[:300]) for text in renderer.complaints]
            # JSON Forms opens no item by itself.
            items = form.fields_of_items(answers) if renderer.name == "rjsf" else []
            counts["of items"] += len(items)
            for path, schema in form.fields() + items:
                expected, found = form.is_shown(path, answers), shown_by(renderer, form, path, schema, ids)
                if expected is None or found is None:
                    counts["not asked"] += 1
                    continue
                counts["fields"] += 1
                counts["hidden"] += not expected
                if expected != found:
                    different.append((form.id, number, without_numbers(path), "shown" if expected else "hidden"))
    print(f"{renderer.name}: {counts}, {len(different)} different, {len(complaints)} complaints")
    for item in different[:20] + complaints[:10]:
        print(item)
    assert not different and not complaints
    assert counts["hidden"] > 20


def test_what_must_be_answered_is_marked(renderer, catalog_forms):
    if renderer.name != "rjsf":
        pytest.skip("JSON Forms marks what is required in any case alone")
    counts, different = {True: 0, False: 0}, []
    for form in catalog_forms:
        for answers in form.examples()[:CASES]:
            renderer.show(form, answers)
            marked = {id_.partition("-")[0] for id_ in renderer.required()}
            ids = {id_.partition("-")[0] for id_ in renderer.ids()}
            paths = [
                path for path, _ in form.fields()
                if form.kind(path) not in UNMARKED and "root_" + "_".join(path) in ids]
            pairs = [Pair(form.id, without(answers, path), None) for path in paths]
            for path, verdict in zip(paths, verdicts(CATALOG, pairs), strict=True):
                errors = [(error["path"], error["kind"]) for error in verdict["errors"]]
                expected, found = (".".join(path), "required") in errors, "root_" + "_".join(path) in marked
                counts[expected] += 1
                if expected != found:
                    different.append((form.id, path, expected))
    print(f"required and not: {counts}, {different}")
    assert not different and min(counts.values()) > 50


def without(answers: dict, path: tuple) -> dict:
    result = copy.deepcopy(answers)
    put(result, list(path), None)
    return result


def filled_in(form, answers: dict) -> dict:
    """The answers as react-jsonschema-form has them unless its host says otherwise (docs/forms.md): a
    list that is shown and left out gets as many empty items as `minItems` says."""
    result = copy.deepcopy(answers)
    for path, schema in form.fields(form.draft07):
        # What no exact schema hides, the schema itself does not hide.
        if schema.get("minItems") and at(answers, list(path)) is None and form.is_shown(path, answers) is not False:
            put(result, list(path), [{} for _ in range(schema["minItems"])])
    return result


def test_what_is_refused_is_what_the_schema_refuses(renderer, catalog_forms):
    if renderer.name != "rjsf":
        pytest.skip("the page of JSON Forms hands in whatever was last right")
    counts, different = {"sent": 0, "refused": 0}, []
    for form in catalog_forms:
        for number, answers in enumerate(form.examples()[:2 * CASES]):
            renderer.show(form, answers)
            expected = accepts(form.draft07, filled_in(form, answers))
            sent = bool(renderer.submits())
            counts["sent" if sent else "refused"] += 1
            if expected != sent:
                different.append((form.id, number, expected))
    print(f"{counts}, {different}")
    assert not different and counts["sent"] > 20 and counts["refused"] > 3
