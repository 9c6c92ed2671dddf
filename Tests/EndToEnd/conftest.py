import pytest
# Here, so that all tests share one browser.
from renderers import browser, renderer, strict_ajv  # noqa: F401
from support import BINARY, SmallCatalog, motcua


def pytest_sessionstart(session):
    if not BINARY.is_file():
        pytest.exit(f"{BINARY} is not there; build it first: swift build -c release", 2)


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
