"""Nine difficult procedures written by hand before the language was fixed: read, or told why not."""

from collections import Counter

import pytest
from support import SHARED, ended_by_itself, motcua

TRIAL = SHARED / "design" / "trial"
pytestmark = pytest.mark.skipif(not TRIAL.is_dir(), reason=f"{TRIAL} is not there")


@pytest.mark.parametrize("day", ["2025-01-02", "2026-11-23"])
def test_everything_is_read_or_told_with_a_place(day, capsys):
    run = motcua("check", "--catalog", TRIAL, "--as-of", day, "--format", "json")
    assert run.code in (0, 1), run.text[-2000:]
    found = run.json()["findings"]
    for finding in found:
        assert finding["file"].startswith(str(TRIAL)), finding
        assert finding["start"]["line"] >= 1 and finding["start"]["column"] >= 1
        assert finding["end"]["offset"] >= finding["start"]["offset"]
    errors = Counter(finding["code"] for finding in found if finding["severity"] == "error")
    others = Counter(finding["code"] for finding in found if finding["severity"] != "error")
    with capsys.disabled():
        print(f"\ntrial as of {day}: errors {dict(errors)}, others {dict(others)}")
    assert "yaml-syntax" not in errors
    # A place is told once by each check.
    told = Counter((f["code"], f["file"], f["start"]["offset"], f["message"]["en"]) for f in found)
    assert max(told.values(), default=1) == 1


def test_building_the_trial_is_no_crash(tmp_path):
    run = motcua("build", "--catalog", TRIAL, "--out", tmp_path / "out", "--keep-going", timeout=300)
    assert ended_by_itself(run), run.text[-2000:]
