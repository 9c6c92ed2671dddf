"""The bar of long runs: on a terminal it is drawn and gone at the end; nothing of it goes elsewhere."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time

import pytest
from support import BINARY, ROOT, environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo terminals")

AS_OF = "2026-11-23"
MANY = ["--sector", "ho-tich", "--agency", "ubnd-cap-xa", "--size", "a5", "--proof", "--skip-verification"]


def on_a_terminal(arguments, columns=80, stdout=subprocess.PIPE, **extra):
    """Runs the program with its error stream, and standard output if asked, on a terminal."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [str(BINARY), *map(str, arguments)], cwd=ROOT, env=environment() | {"TERM": "xterm"} | extra,
        stdin=subprocess.DEVNULL, stdout=slave if stdout == "terminal" else stdout, stderr=slave)
    os.close(slave)
    seen, deadline = b"", time.monotonic() + 300
    while time.monotonic() < deadline:
        if not select.select([master], [], [], 1)[0]:
            continue
        try:
            data = os.read(master, 65536)
        except OSError:
            break
        if not data:
            break
        seen += data
    out = process.stdout.read() if process.stdout else b""
    process.wait(timeout=60)
    os.close(master)
    return process.returncode, seen.decode("utf-8"), out.decode("utf-8")


def screen(text, columns):
    """What stands on the terminal in the end, line by line, wrapping as terminals do."""
    lines, row, column = [[]], 0, 0
    for token in re.findall(r"\x1b\[[0-9;]*[A-Za-z]|\r|\n|.", text, re.S):
        if token == "\r":
            column = 0
        elif token == "\n":
            row += 1
        elif token == "\x1b[K":
            del lines[row][column:]
        elif token.startswith("\x1b"):
            continue
        else:
            if column == columns:
                row, column = row + 1, 0
            while len(lines) <= row:
                lines.append([])
            lines[row][column:column + 1] = [token]
            column += 1
        while len(lines) <= row:
            lines.append([])
    return ["".join(line).rstrip() for line in lines]


def poster(tmp_path, *options):
    return ["poster", "--as-of", AS_OF, "--lang", "en", "--out", tmp_path / "p.pdf", *MANY, *options]


@pytest.mark.parametrize("columns", [200, 80, 40, 20, 10])
def test_the_bar_is_drawn_and_gone_whatever_the_width(columns, tmp_path):
    code, seen, out = on_a_terminal(poster(tmp_path), columns)
    assert code == 0, seen
    drawn = [part for part in re.split(r"\r", seen) if part and not part.startswith("\x1b")]
    assert len(drawn) > 20
    # One more cell stays free, so that no terminal wraps.
    assert all(len(part.rstrip("\n")) < columns for part in drawn), drawn[:3]
    assert [line for line in screen(seen, columns) if line] == []
    if columns >= 40:
        assert "█" in seen and "░" in seen and "/2604" in seen and "printing" in seen
    else:
        assert "█" not in seen and "/2604" in seen
    assert out.endswith("2604 sheets, proofs, codes not read back\n")
    assert "█" not in out and "\r" not in out and "\x1b" not in out


@pytest.mark.parametrize("columns", [9, 1])
def test_no_room_no_bar(columns, tmp_path):
    assert on_a_terminal(poster(tmp_path), columns)[1] == ""


def test_it_counts_up(tmp_path):
    _, seen, _ = on_a_terminal(poster(tmp_path))
    counts = [int(number) for number in re.findall(r"(\d+)/2604", seen)]
    assert counts == sorted(set(counts)) and counts[0] > 0 and counts[-1] < 2604


def test_nothing_of_it_goes_into_a_pipe(tmp_path):
    done = subprocess.run(
        [str(BINARY), *map(str, poster(tmp_path))], cwd=ROOT, env=environment() | {"TERM": "xterm"}, capture_output=True, timeout=300)
    assert done.returncode == 0 and done.stderr == b""
    assert done.stdout.decode().count("\n") == 1


def test_a_terminal_that_cannot_go_back_gets_none(tmp_path):
    _, seen, _ = on_a_terminal(poster(tmp_path), TERM="dumb")
    assert seen == ""


def test_it_has_no_colour(tmp_path):
    _, seen, _ = on_a_terminal(poster(tmp_path), NO_COLOR="1")
    assert "█" in seen
    assert set(re.findall(r"\x1b\[[0-9;]*[A-Za-z]", seen)) == {"\x1b[K"}


def test_it_is_gone_before_findings_are_told(tmp_path):
    """The sheets of labels with names that do not fit are errors, told after the bar."""
    code, seen, _ = on_a_terminal(
        ["poster", "--as-of", AS_OF, "--lang", "en", "--proof", "--size", "labels-24", "--out", tmp_path / "l.pdf"], NO_COLOR="1")
    assert code == 1
    lines = [line for line in screen(seen, 80) if line]
    assert lines[0].startswith("error[sheet-text-overflow]"), lines[:3]
    assert not any("█" in line or "printing" in line for line in lines)


def test_builds_draw_it_too(tmp_path):
    code, seen, _ = on_a_terminal(["build", "--as-of", AS_OF, "--lang", "en", "--out", tmp_path / "tree"])
    assert code == 0
    assert "building" in seen and [line for line in screen(seen, 80) if "building" in line] == []
