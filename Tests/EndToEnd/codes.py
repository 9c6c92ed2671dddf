"""Two readers of QR codes that know nothing of each other, and pages made worse for them."""

import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import zxingcpp
from PIL import Image, ImageFilter

ZBAR = "{http://zbar.sourceforge.net/2008/barcode}"


def pages(pdf: Path, folder: Path, dpi: int = 150, *options: str) -> list[Image.Image]:
    """The pages of a PDF as gray pixels, drawn by poppler."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["pdftoppm", "-r", str(dpi), "-gray", *options, str(pdf), str(folder / "page")],
        check=True, timeout=600)
    return [Image.open(path) for path in sorted(folder.glob("page*.pgm"))]


def blurred(page: Image.Image) -> Image.Image:
    """As a camera that is a little out of focus: 0.2 mm."""
    return page.filter(ImageFilter.GaussianBlur(1.2))


def rotated(page: Image.Image) -> Image.Image:
    return page.rotate(7, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def faded(page: Image.Image) -> Image.Image:
    """Half the contrast: black becomes dark gray, white light gray."""
    return page.point(lambda value: 64 + value // 2)


def cells(page: Image.Image, columns: int, lines: int) -> list[Image.Image]:
    """The labels of a sheet, each alone, as a phone sees them."""
    width, height = page.width / columns, page.height / lines
    return [
        page.crop((round(column * width), round(line * height), round((column + 1) * width), round((line + 1) * height)))
        for line in range(lines) for column in range(columns)]


WORSE = {"as drawn": lambda page: page, "blurred": blurred, "rotated 7°": rotated, "half contrast": faded}


def zxing(page: Image.Image) -> list[str]:
    found = zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode)
    return sorted(code.text for code in found)


def zbar(pictures: list[Image.Image], folder: Path) -> list[list[str]]:
    """By number of the picture; one run of zbarimg reads them all."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, picture in enumerate(pictures):
        paths.append(folder / f"{number}.pgm")
        picture.save(paths[-1])
    run = subprocess.run(
        ["zbarimg", "--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", *map(str, paths)],
        capture_output=True, timeout=600)
    found: list[list[str]] = [[] for _ in pictures]
    for source in ElementTree.fromstring(run.stdout).iter(f"{ZBAR}source"):
        number = int(Path(source.get("href")).stem)
        found[number] = sorted(data.text for data in source.iter(f"{ZBAR}data"))
    for path in paths:
        path.unlink()
    return found
