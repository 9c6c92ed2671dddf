"""Every lookup code, drawn by librsvg and read back by zbar: neither knows our code."""

import json
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest

pytestmark = pytest.mark.skipif(
    not (shutil.which("zbarimg") and shutil.which("rsvg-convert")), reason="needs zbarimg and rsvg-convert")


def payloads(tree):
    table = json.loads((tree / "lookup" / "redirects.json").read_bytes())
    return {(row["level"], row["code"]): row["payload"] for row in table["redirects"] if row["status"] == "active"}


def decoded(folder):
    """The text of every symbol, by the number of its picture."""
    pictures = sorted(folder.glob("*.png"))
    run = subprocess.run(
        ["zbarimg", "--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", *map(str, pictures)],
        capture_output=True, timeout=120, check=True)
    found = {}
    for source in ElementTree.fromstring(run.stdout).iter("{http://zbar.sourceforge.net/2008/barcode}source"):
        texts = [data.text for data in source.iter("{http://zbar.sourceforge.net/2008/barcode}data")]
        found[int(source.get("href").rsplit("/", 1)[1].removesuffix(".png"))] = texts
    return found


@pytest.mark.parametrize("name", ["today", "before"])
def test_every_code_reads_back_as_its_payload(name, request, tmp_path):
    tree = request.getfixturevalue(name)
    expected = payloads(tree)
    drawings = sorted(tree.glob("*/procedures/*/qr.svg"))
    assert len(drawings) >= 40
    workers = []
    for number, path in enumerate(drawings):
        workers.append(subprocess.Popen(
            ["rsvg-convert", "--width", "400", "--keep-aspect-ratio", "--background-color", "white",
             "--output", str(tmp_path / f"{number}.png"), str(path)]))
        if len(workers) == 4:
            assert not workers.pop(0).wait(timeout=60)
    for worker in workers:
        assert not worker.wait(timeout=60)
    found = decoded(tmp_path)
    for number, path in enumerate(drawings):
        key = (path.parts[-4], path.parts[-2])
        assert found.get(number) == [expected[key]], path


def test_codes_have_a_quiet_zone_and_a_title(today):
    path = next(today.glob("commune/procedures/*/qr.svg"))
    root = ElementTree.parse(path).getroot()
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None and title.text
    left, top, width, height = map(float, root.get("viewBox").replace(",", " ").split())
    assert width == height


def test_codes_survive_print_at_the_smallest_size(today, tmp_path):
    """Four pixels a module is what a phone sees of a small label."""
    path = next(today.glob("commune/procedures/1.001193/qr.svg"))
    modules = float(ElementTree.parse(path).getroot().get("viewBox").split()[2])
    subprocess.run(
        ["rsvg-convert", "--width", str(int(modules * 4)), "--background-color", "white",
         "--output", str(tmp_path / "0.png"), str(path)], check=True, timeout=60)
    assert decoded(tmp_path)[0] == [payloads(today)[("commune", "1.001193")]]
