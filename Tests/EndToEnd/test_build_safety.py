"""Whatever happens to a build, the target holds the last good tree."""

import fcntl
import os
import random
import resource
import signal
import subprocess
import time

import pytest
from support import SmallCatalog, assert_consistent, manifest, motcua, snapshot, start

DAYS = ("2025-01-02", "2026-11-23")


def leftovers(folder):
    return sorted(path.name for path in folder.iterdir() if "staging" in path.name)


def test_a_killed_build_leaves_the_last_good_tree(tmp_path):
    out = tmp_path / "tree"
    begin = time.monotonic()
    assert motcua("build", "--as-of", DAYS[0], "--out", out).code == 0
    duration = time.monotonic() - begin
    chance = random.Random(1193)
    killed = 0
    for attempt in range(12):
        process = start("build", "--as-of", DAYS[(attempt + 1) % 2], "--out", out)
        # Writing is the last part of a build; half of the blows aim at it.
        share = chance.uniform(0.02, 1.1) if attempt % 2 else chance.uniform(0.6, 1.0)
        time.sleep(duration * share)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
        killed += process.returncode == -signal.SIGKILL
        assert_consistent(out)
        assert manifest(out)["asOf"] in DAYS
    assert killed >= 3
    run = motcua("build", "--as-of", DAYS[1], "--out", out)
    assert run.code == 0, run.text
    assert manifest(out)["asOf"] == DAYS[1]
    assert_consistent(out)
    assert not leftovers(tmp_path)


def test_a_build_killed_while_it_stages_leaves_the_last_good_tree(tmp_path):
    out = tmp_path / "tree"
    assert motcua("build", "--as-of", DAYS[0], "--out", out).code == 0
    old = snapshot(out)
    process = start("build", "--as-of", DAYS[1], "--out", out)
    staging = tmp_path / ".tree.motcua-staging"
    deadline = time.monotonic() + 60
    while not (staging.is_dir() and any(staging.iterdir())):
        assert time.monotonic() < deadline
        if process.poll() is not None:
            pytest.skip("the build was done before it could be killed")
    process.kill()
    process.communicate(timeout=60)
    if manifest(out)["asOf"] == DAYS[0]:
        assert snapshot(out) == old
    assert motcua("build", "--as-of", DAYS[1], "--out", out).code == 0
    assert_consistent(out)
    assert not leftovers(tmp_path)


def test_an_error_in_the_catalog_leaves_the_last_tree(small):
    assert small.build().code == 0
    old = snapshot(small.out)
    small.replace("1.000001.yaml", "time-limit: 3 working days", "time-limit: 3 wroking days")
    run = small.build()
    assert run.code == 1
    assert "1.000001.yaml:16:" in run.text
    assert snapshot(small.out) == old
    assert not small.strays()


def test_keep_going_builds_what_the_errors_do_not_touch(small):
    from support import PROCEDURE

    small.write("second.yaml", PROCEDURE.replace("1.000001", "1.000002").replace("3 working days", "soon"))
    run = small.build("--keep-going")
    assert run.code == 1
    assert [path.name for path in small.out.glob("commune/procedures/*")] == ["1.000001"]
    assert_consistent(small.out)


def test_two_builds_at_once_do_not_mix(tmp_path):
    out = tmp_path / "tree"
    first = start("build", "--as-of", DAYS[0], "--out", out)
    deadline = time.monotonic() + 60
    while not (tmp_path / ".tree.motcua-staging").is_dir():
        assert time.monotonic() < deadline and first.poll() is None
    first.send_signal(signal.SIGSTOP)
    try:
        second = motcua("build", "--as-of", DAYS[1], "--out", out, "--lang", "en")
    finally:
        first.send_signal(signal.SIGCONT)
    out_text, err_text = first.communicate(timeout=120)
    assert first.returncode == 0, err_text
    assert second.code == 3
    assert "another build is writing" in second.text and "run again" in second.text
    assert manifest(out)["asOf"] == DAYS[0]
    assert_consistent(out)


def test_a_held_lock_is_told_in_one_sentence(small):
    with open(small.folder / ".out.motcua-lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        run = small.build()
    assert run.code == 3
    assert len(run.text.strip().splitlines()) == 1
    assert small.build().code == 0


def test_a_folder_of_others_is_not_touched(small):
    small.out.mkdir()
    (small.out / "thesis.txt").write_text("three years of work")
    run = small.build()
    assert run.code == 2 and "not built by motcua" in run.text
    assert (small.out / "thesis.txt").read_text() == "three years of work"


def test_a_file_in_the_place_of_the_target_is_not_touched(small):
    small.out.write_text("mine")
    assert small.build().code == 2
    assert small.out.read_text() == "mine"


def test_a_link_in_the_place_of_the_target_is_not_followed(small):
    elsewhere = small.folder / "elsewhere"
    elsewhere.mkdir()
    small.out.symlink_to(elsewhere)
    assert small.build().code == 2
    assert small.out.is_symlink() and not list(elsewhere.iterdir())


@pytest.mark.parametrize("where", ["catalog", "catalog/build", "catalog/a/../b", "."])
def test_targets_in_or_around_the_catalog_are_misuse(small, where):
    before = snapshot(small.root)
    run = small.build(out=where)
    assert run.code == 2 and "catalog folder" in run.text
    assert snapshot(small.root) == before
    assert not small.strays()


def test_a_link_does_not_lead_the_target_into_the_catalog(small):
    (small.folder / "link").symlink_to(small.root)
    before = snapshot(small.root)
    assert small.build(out=small.folder / "link" / "build").code == 2
    assert snapshot(small.root) == before


def test_an_empty_folder_is_a_fine_target(small):
    small.out.mkdir()
    assert small.build().code == 0
    assert_consistent(small.out)


def test_folders_above_the_target_are_made(small):
    assert small.build(out=small.folder / "out" / "a" / "b").code == 0
    assert_consistent(small.folder / "out" / "a" / "b")


def test_a_parent_that_may_not_be_written_is_a_failure_of_the_system(small):
    locked = small.folder / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    try:
        if os.access(locked, os.W_OK):
            pytest.skip("permissions do not bind this user")
        run = small.build(out=locked / "out")
        assert run.code == 3 and "permission" in run.text
    finally:
        locked.chmod(0o755)


def test_a_parent_that_is_a_file_is_a_failure_of_the_system(small):
    (small.folder / "file").write_text("")
    run = small.build(out=small.folder / "file" / "out")
    assert run.code == 3 and "file" in run.text


def test_a_full_disk_leaves_the_last_tree(small, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("may not mount a file system")
    try:
        out = disk / "tree"
        assert small.build(out=out).code == 0
        old = snapshot(out)
        (disk / "filler").write_bytes(b"x" * (150 << 10))
        run = motcua("build", "--out", out, "--as-of", DAYS[1], "--lang", "en")
        assert run.code == 3 and "disk is full" in run.text
        assert snapshot(out) == old
        assert not leftovers(disk)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_limit_on_file_sizes_leaves_the_last_tree(small):
    assert small.build().code == 0
    old = snapshot(small.out)
    small.replace("1.000001.yaml", "0207 3822 845", "0207 3822 846")

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    run = small.build(preexec_fn=limit)
    assert run.code == 3, run
    assert "cannot write" in run.text
    assert snapshot(small.out) == old


def test_output_that_cannot_be_written_is_a_failure_of_the_system(small):
    if not os.path.exists("/dev/full"):
        pytest.skip("needs /dev/full")
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [str(_binary()), "check", "--catalog", str(small.root), "--format", "json"],
            stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 3


def test_a_reader_that_leaves_early_is_no_crash(small):
    process = start("explain", "--all", cwd=small.folder)
    process.stdout.read(10)
    process.stdout.close()
    process.stderr.read()
    assert process.wait(timeout=60) in (0, -signal.SIGPIPE)


def _binary():
    from support import BINARY

    return BINARY


def test_trees_of_two_dates_stand_side_by_side(tmp_path):
    small = SmallCatalog(tmp_path)
    assert small.build(out=tmp_path / "out" / "a").code == 0
    assert small.build(out=tmp_path / "out" / "b").code == 0
    assert snapshot(tmp_path / "out" / "a") == snapshot(tmp_path / "out" / "b")
