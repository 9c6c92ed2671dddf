"""Emblems on posters: those that a province has, and those that somebody made to do harm."""

import base64
import io
import shutil
import struct
import subprocess
import zlib

import pytest
from codes import zxing
from PIL import Image
from support import motcua

pytestmark = pytest.mark.skipif(not shutil.which("pdftoppm"), reason="needs poppler-utils")

AS_OF = "2026-11-23"
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
STAR = '<circle cx="20" cy="20" r="20" fill="#c00000"/><path d="M20 6l4 10h10l-8 6 3 11-9-7-9 7 3-11-8-6h10z" fill="#ffd800"/>'


def svg(content, size='width="40mm" height="40mm" viewBox="0 0 40 40"'):
    return f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK} {size}>{content}</svg>'.encode()


def png(image):
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def claimed(width, height):
    """A PNG whose header claims a size, with next to nothing in it."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b""))


def red(size=(200, 200)):
    return png(Image.new("RGB", size, (200, 0, 0)))


def with_logo(folder, logo, *options, name="logo"):
    path = folder / name
    path.write_bytes(logo)
    return motcua("poster", "1.001193", "--level", "commune", "--proof", "--as-of", AS_OF, "--lang", "en", "--logo", path,
                  "--out", folder / "p.pdf", *options)


def pages(pdf, folder):
    folder.mkdir()
    subprocess.run(["pdftoppm", "-r", "150", "-png", str(pdf), str(folder / "p")], check=True, timeout=120)
    return [Image.open(path).convert("RGB") for path in sorted(folder.iterdir())]


def emblem(page, box):
    """Share of red pixels in a part of a page, given in hundredths."""
    width, height = page.size
    part = page.crop(tuple(int(side * length / 100) for side, length in zip(box, (width, height, width, height))))
    return sum(red > 150 and green < 80 for red, green, _ in part.getdata()) / (part.width * part.height)


@pytest.mark.parametrize("logo", [svg(STAR), red()], ids=["svg", "png"])
@pytest.mark.parametrize("design, size, box", [
    ("formal", "a4", (8.5, 4.3, 19.6, 12.2)), ("formal", "a3", (8.5, 4.3, 19.6, 12.2)), ("formal", "a5", (8.5, 4.3, 19.6, 12.2)),
    ("plain", "a4", (88.5, 9, 95.3, 13.9)), ("plain", "a5", (88.5, 9, 95.3, 13.9))])
def test_an_emblem_stands_in_its_place(logo, design, size, box, tmp_path):
    run = with_logo(tmp_path, logo, "--design", design, "--size", size)
    assert run.code == 0, run.text
    [page] = pages(tmp_path / "p.pdf", tmp_path / "pages")
    assert emblem(page, box) > 0.4
    # Nowhere else, and the code is still read.
    assert emblem(page, (0, 15, 100, 100)) == 0
    assert zxing(page) == ["https://tthc.tuyenquang.example/t/1.001193/commune"]


@pytest.mark.parametrize("design", ["formal", "plain"])
def test_tables_have_emblems_too(design, tmp_path):
    run = with_logo(tmp_path, red(), "--per", "sector", "--design", design)
    assert run.code == 0, run.text
    [page] = pages(tmp_path / "p.pdf", tmp_path / "pages")
    assert emblem(page, (0, 0, 100, 17)) > 0.01


def test_an_emblem_keeps_its_proportions(tmp_path):
    assert with_logo(tmp_path, red((50, 400))).code == 0
    [page] = pages(tmp_path / "p.pdf", tmp_path / "pages")
    assert 0.08 < emblem(page, (8.5, 4.3, 19.6, 12.2)) < 0.2


def test_a_drawing_without_a_place_for_it_is_misuse(tmp_path):
    run = with_logo(tmp_path, red(), "--size", "tent")
    assert run.code == 2 and "logo" in run.text
    assert not (tmp_path / "p.pdf").exists()


DATA = "data:image/png;base64,"
BOMB = "".join(
    f'<g id="g{number}">' + f'<use href="#g{number - 1}"/>' * 10 + "</g>" if number else '<g id="g0"><rect width="1" height="1"/></g>'
    for number in range(12))


@pytest.mark.parametrize("name, logo, says", [
    ("script", svg("<script>alert(1)</script>"), "template-element-forbidden"),
    ("event", svg('<rect width="9" height="9" onclick="x()"/>'), "template-element-forbidden"),
    ("file", svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>'), "template-reference-external"),
    ("http", svg('<image href="http://127.0.0.1:1/a.png" width="9" height="9"/>'), "template-reference-external"),
    ("style", svg('<rect width="9" height="9" fill="url(http://127.0.0.1:1/a.svg#b)"/>'), "template-reference-external"),
    ("import", svg("<style>@import 'http://127.0.0.1:1/a.css';</style>"), "template-reference-external"),
    ("entities", b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + svg("<desc>&b;</desc>"), "DOCTYPE"),
    ("outside", b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<desc>&a;</desc>"), "DOCTYPE"),
    ("uses", svg(f'<defs>{BOMB}</defs><use href="#g11"/>'), "references repeat"),
    ("deep", svg("<g>" * 20000 + "</g>" * 20000), "nested"),
    ("large", svg("<!--" + "x" * 5_000_000 + "-->"), "larger than"),
    ("embedded", svg(f'<image href="{DATA}{base64.b64encode(claimed(30000, 30000)).decode()}" width="9" height="9"/>'), "30000 × 30000"),
    ("huge", claimed(100_000, 100_000), "100000 × 100000"),
    ("none", claimed(0, 0), "broken PNG"),
    ("half", red()[:300], "template-invalid"),
    ("header", red()[:40], "template-invalid"),
    ("signature", red()[:8], "broken PNG"),
    ("cut", svg(STAR)[:-40], "template-invalid"),
    ("jpeg", b"\xff\xd8\xff\xe0" + b"\0" * 100, "neither SVG nor PNG"),
    ("pdf", b"%PDF-1.4\n", "neither SVG nor PNG"),
    ("empty", b"", "neither SVG nor PNG"),
    ("html", b"<!doctype html><html><body></body></html>", "template-invalid"),
])
def test_harmful_and_broken_emblems_are_refused(name, logo, says, tmp_path):
    run = with_logo(tmp_path, logo, name=name)
    assert run.code == 1 and says in run.text, run.text
    assert name in run.text
    assert "\x00" not in run.text and "\x1b" not in run.text
    assert not (tmp_path / "p.pdf").exists()


def test_an_emblem_that_is_not_there(tmp_path):
    for path in ("nowhere.png", "."):
        run = motcua("poster", "1.001193", "--proof", "--as-of", AS_OF, "--lang", "en", "--logo", path, "--out", tmp_path / "p.pdf",
                     cwd=tmp_path)
        assert run.code in (2, 3), run.text
    assert list(tmp_path.iterdir()) == []
