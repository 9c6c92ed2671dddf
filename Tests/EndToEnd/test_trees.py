"""What the trees hold, and that they are the same every time."""

import json

import pytest
from support import CATALOG, SmallCatalog, assert_consistent, documents, files_of, manifest, motcua, snapshot


@pytest.mark.parametrize("name", ["today", "before"])
def test_manifest_lists_exactly_the_files(name, request):
    assert_consistent(request.getfixturevalue(name))


def test_levels_are_those_that_exist_on_the_day(today, before):
    built = lambda tree: [name for name in ("province", "district", "commune") if (tree / name).is_dir()]
    assert built(today) == ["province", "commune"] == manifest(today)["levels"]
    assert built(before) == ["province", "district", "commune"] == manifest(before)["levels"]


def test_every_level_holds_procedures(today, before):
    for tree in (today, before):
        for level in manifest(tree)["levels"]:
            assert any((tree / level / "procedures").iterdir()), level
            assert (tree / level / "digitization.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_catalog_is_large_enough_to_be_of_use(today):
    codes = {path.name for path in today.glob("*/procedures/*")}
    declared = [item for path in CATALOG.rglob("*.yaml") for item in documents(path)]
    ids = lambda kind: {item.get("id") for item in declared if item["kind"] == kind}
    used = {item["sector"] for item in declared if item["kind"] == "procedure" and "sector" in item}
    assert len(codes) >= 60
    assert len(used & ids("sector")) >= 12
    assert len(ids("document")) >= 120


def test_index_lists_the_built_procedures(today):
    built = sorted((path.parts[-3], path.name) for path in today.glob("*/procedures/*"))
    index = json.loads((today / "index.json").read_bytes())
    pages = [item for item in _objects(index) if {"code", "level"} <= item.keys()]
    assert sorted((item["level"], item["code"]) for item in pages) == built


def _objects(value):
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item)


def test_two_processes_give_the_same_bytes(today, tmp_path):
    day = manifest(today)["asOf"]
    run = motcua("build", "--as-of", day, "--out", tmp_path / "again")
    assert run.code == 0, run.text
    assert snapshot(tmp_path / "again") == snapshot(today)


def test_rebuilding_keeps_unchanged_files(tmp_path):
    small = SmallCatalog(tmp_path)
    assert small.build().code == 0
    inodes = {path: (small.out / path).stat().st_ino for path in files_of(small.out)}
    assert small.build().code == 0
    assert {path: (small.out / path).stat().st_ino for path in files_of(small.out)} == inodes

    small.replace("1.000001.yaml", "0207 3822 845", "0207 3822 846")
    assert small.build().code == 0
    kept = [path for path in inodes if (small.out / path).stat().st_ino == inodes[path]]
    assert "commune/procedures/1.000001/qr.svg" in kept
    assert "commune/procedures/1.000001/procedure.json" not in kept
    assert_consistent(small.out)


def test_unknown_level_procedure_and_output_are_misuse(small):
    assert small.build("--level", "village").code == 2
    assert small.build("--procedure", "9.999999").code == 2
    assert small.build("--only", "holograms").code == 2
    assert not small.out.exists()


def test_only_what_is_asked_for_is_built(small):
    assert small.build("--level", "province").code == 0
    assert manifest(small.out)["levels"] == ["province"]
    assert not (small.out / "commune").exists()
    assert_consistent(small.out)
