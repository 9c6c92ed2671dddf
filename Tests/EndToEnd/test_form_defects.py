"""Defects put into right forms: each is found, by its own check, once, at its line.

`FORM_DEFECTS` says how many forms of each defect there are (20 if left out).
"""

import os
from collections import Counter

from form_catalogs import small_catalog
from form_defects import DEFECTS, corpus

EACH = int(os.environ.get("FORM_DEFECTS", "20"))
SEED = int(os.environ.get("FORM_SEED", "1"))
# What is said of every form here, and is no defect: none has examples, all are of one paper.
BESIDE = {"form-example-missing", "form-paper-repeated"}


def test_every_defect_is_found(tmp_path):
    catalog = small_catalog(tmp_path)
    cases = corpus(SEED, EACH)
    for case in cases:
        catalog.write(f"forms/{case.id}.yaml", case.text)
    found: dict[str, list] = {}
    for item in catalog.findings():
        if item["code"] not in BESIDE:
            found.setdefault(item["file"].rsplit("/", 1)[-1].removesuffix(".yaml"), []).append(item)
    expected = {defect.__name__: codes for defect, codes in DEFECTS.items()}
    counts, wrong = Counter(), []
    for case in cases:
        items = found.pop(case.id, [])
        fits = [item for item in items if item["code"] in expected[case.defect] and item["start"]["line"] in case.lines]
        counts[case.defect] += len(fits) == len(items) == 1
        if not len(fits) == len(items) == 1:
            wrong.append((case, items))
    print(f"\n{len(cases)} defects of {len(DEFECTS)} kinds, {sum(counts.values())} found once, at their line")
    shown = set()
    for case, items in wrong:
        if case.defect not in shown:
            shown.add(case.defect)
            print(f"{case.defect} ({counts[case.defect]} of {EACH}) at {sorted(case.lines)}: "
                  f"{[(item['code'], item['start']['line'], item['message']['en']) for item in items]}\n{case.text}")
    assert not wrong and not found
