import importlib.util
import os
import shutil

import pytest
# Here, so that all tests share one browser.
from renderers import PAGES, browser, folder, renderer, strict_ajv  # noqa: F401
from support import BINARY, SmallCatalog, motcua

PROGRAMS = ["cc", "chromium", "nginx", "node", "pdffonts", "pdftoppm", "pdftotext", "readelf",
            "rsvg-convert", "zbarimg"]
PACKAGES = ["cel_expr_python", "datalogic_py", "json_logic", "jsonschema", "jsonschema_rs", "PIL",
            "playwright", "yaml", "zxingcpp"]

LONGEST = ["test_form_renderers", "test_form_targets", "test_form_ajv", "test_form_conditions",
           "test_form_differential", "test_posters"]


def missing_tools():
    """What tests would be skipped for."""
    return ([name for name in PROGRAMS if not shutil.which(name)]
            + [name for name in PACKAGES if not importlib.util.find_spec(name)]
            + [PAGES[name][0] for name in PAGES if folder(name) is None])


def pytest_sessionstart(session):
    if not BINARY.is_file():
        pytest.exit(f"{BINARY} is not there; build it first: swift build -c release", 2)
    # make test sets it after it has installed them: a green run is not to hide a missing one.
    if os.environ.get("MOTCUA_TEST_TOOLS") == "required" and (missing := missing_tools()):
        pytest.exit(f"not installed: {', '.join(missing)}", 2)


def pytest_collection_modifyitems(items):
    # The longest first: tests are handed out one by one, and a long one at the end leaves a core idle.
    items.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST))


@pytest.fixture(scope="session")
def today(tmp_path_factory):
    """The tree of the catalog as of today."""
    out = tmp_path_factory.mktemp("today") / "tree"
    run = motcua("build", "--out", out, "--lang", "en")
    assert run.code == 0, run.text
    return out


@pytest.fixture(scope="session")
def before(tmp_path_factory):
    """The tree of the catalog as of a day with three levels."""
    out = tmp_path_factory.mktemp("before") / "tree"
    run = motcua("build", "--as-of", "2025-01-02", "--out", out, "--lang", "en")
    assert run.code == 0, run.text
    return out


@pytest.fixture
def small(tmp_path):
    return SmallCatalog(tmp_path)
