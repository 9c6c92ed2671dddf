"""Forms are compiled exactly: the evaluator, the compiled schema and a reading of the form in Python agree.

Random forms get random submissions: valid, nearly valid, and invalid. PyPI's `jsonschema-rs` reads the schema. Where
a schema says it is exact, it accepts what the evaluator accepts and nothing else; any other schema accepts all of
that at least. The evaluator agrees with the reading in Python (`form_semantics.py`) on every generated form.

`FORM_PAIRS` says how many pairs of a form and a submission (250,000 if left out), `FORM_SEED` where the
generator begins.

Known defects of PyPI's `jsonschema`, which reads a share of the pairs; counted as `known`:
- `$` in a pattern matches before a final line feed.
"""

import os
from collections import Counter
from dataclasses import dataclass, field

import jsonschema
import pytest
from form_catalogs import FormCatalog, Pair, catalog_examples, catalog_schemas, is_exact, judge
from form_model import Form
from form_reducer import Reducer
from form_writing import Layout
from schema_submissions import SchemaSubmissions
from support import CATALOG

PAIRS = int(os.environ.get("FORM_PAIRS", "250000"))
SEED = int(os.environ.get("FORM_SEED", "1"))
# The proofs of a form take longer than hundreds of submissions to it.
PER_FORM = 1_000
# Forms of one tree.
ROUND = 150
OF_JSONSCHEMA = min(10_000, PAIRS // 10)


@dataclass
class Tally:
    """What was compared, and where they differed."""

    counts: Counter = field(default_factory=Counter)
    different: list[tuple[str, Pair]] = field(default_factory=list)

    def take(self, pairs: list[Pair], exact: dict[str, bool]) -> None:
        for pair in pairs:
            self.counts["pairs"] += 1
            self.counts["accepted"] += pair.evaluator
            self.counts["exact"] += exact[pair.form]
            self.counts["accepted too much"] += not exact[pair.form] and pair.schema and not pair.evaluator
            what = pair.differs(exact[pair.form])
            if what:
                self.counts[what] += 1
                self.different.append((what, pair))

    def report(self, title: str) -> str:
        counts = self.counts
        return (f"{title}: {counts['pairs']} pairs, {counts['accepted'] / max(1, counts['pairs']):.0%} accepted, "
                f"{counts['exact']} under exact schemas; disagreements: {counts['schema']} of exact schemas, "
                f"{counts['rejected wrongly']} rejected wrongly, {counts['reading']} with the reading in Python; "
                f"{counts['accepted too much']} accepted too much outside of the fragment")

    def demand_agreement(self, title: str) -> None:
        print(self.report(title))
        if self.different:
            for what, pair in self.different[:10]:
                print(f"\n{what}: {pair}")
            pytest.fail(self.report(title), pytrace=False)


def show_small(folder, tally: Tally, forms: dict[str, Form]) -> None:
    """One case of each kind of difference, made small."""
    for what in sorted({what for what, _ in tally.different}):
        pair = next(pair for kind, pair in tally.different if kind == what)
        form, small = Reducer(folder / "small", what).reduce(forms[pair.form], pair.answers)
        print(f"\n{what}, made small: {small or pair}\n{Layout(form, lambda spellings: spellings[-1]).text()}")


# Name, share of all pairs, how often a condition leaves the fragment, whether lists and conditions over them prevail.
KINDS = [("forms", 0.6, 0.0, False), ("lists", 0.2, 0.0, True), ("outside", 0.2, 0.15, False)]


@pytest.mark.parametrize(("name", "part", "share", "deep"), KINDS, ids=[kind[0] for kind in KINDS])
def test_generated_forms(tmp_path, name, part, share, deep):
    tally, schemas_of = Tally(), Counter()
    forms = max(10, int(PAIRS * part) // PER_FORM)
    for number, start in enumerate(range(0, forms, ROUND)):
        catalog = FormCatalog(
            tmp_path, SEED * 1_000 + number * 10 + KINDS.index((name, part, share, deep)),
            min(ROUND, forms - start), share, deep, f"{name}-{number}")
        schemas = {form: catalog.schema(form) for form in catalog.forms}
        exact = {form: is_exact(schema) for form, schema in schemas.items()}
        schemas_of.update(exact.values())
        pairs = list(catalog.pairs(PER_FORM))
        judge(catalog.root, schemas, pairs)
        tally.take(pairs, exact)
        if tally.different:
            show_small(tmp_path, tally, catalog.forms)
            break
    print(f"\n{schemas_of[True]} schemas are exact, {schemas_of[False]} are not")
    tally.demand_agreement(name)
    assert tally.counts["accepted"] > tally.counts["pairs"] // 4
    # Otherwise nothing was compared.
    assert schemas_of[True] > (forms // 2 if share == 0 else forms // 8)
    assert not share or schemas_of[False] > forms // 8


def test_forms_of_the_catalog(today):
    schemas = catalog_schemas(today)
    exact = {form: is_exact(schema) for form, schema in schemas.items()}
    count = max(200, PAIRS // 10 // max(1, len(schemas)))
    tally, examples = Tally(), catalog_examples()
    for number, (form, schema) in enumerate(schemas.items()):
        made = SchemaSubmissions(schema, SEED * 1_000 + number, examples.get(form, []))
        pairs = [Pair(form, answers, None) for answers in made.series(count)]
        judge(CATALOG, schemas, pairs)
        before = tally.counts["accepted"]
        tally.take(pairs, exact)
        print(f"{form}: exact {exact[form]}, {(tally.counts['accepted'] - before) / len(pairs):.0%} accepted")
    tally.demand_agreement(f"{len(schemas)} forms of the catalog")


def has_final_line_feed(value) -> bool:
    match value:
        case str(): return value.endswith("\n")
        case list(): return any(map(has_final_line_feed, value))
        case dict(): return any(map(has_final_line_feed, value.values()))
    return False


def test_other_validator(tmp_path):
    """`jsonschema` in Python gives the verdict of `jsonschema-rs`, but for its known defects."""
    catalog = FormCatalog(tmp_path, SEED * 1_000 + 999, max(10, OF_JSONSCHEMA // 50))
    schemas = {form: catalog.schema(form) for form in catalog.forms}
    pairs = list(catalog.pairs(50))
    judge(catalog.root, schemas, pairs)
    validators = {form: jsonschema.Draft202012Validator(schema) for form, schema in schemas.items()}
    counts, different = Counter(), []
    for pair in pairs:
        verdict = validators[pair.form].is_valid(pair.answers)
        if verdict == pair.schema:
            counts["agree"] += 1
        elif has_final_line_feed(pair.answers):
            counts["known"] += 1
        else:
            different.append(pair)
    print(f"jsonschema: {len(pairs)} pairs, {dict(counts)}, {len(different)} different")
    for pair in different[:10]:
        print(pair)
    assert not different
