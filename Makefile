# The two commands:
#   make catalog   builds the compiler and compiles Catalog/ into build/
#   make test      runs every test
# Both install what is missing first and say what and why.

SHELL := /bin/bash
SWIFT ?= swift
OUT ?= build
VENV := .venv
MOTCUA := .build/release/motcua
# One file that runs without the toolchain, and starts faster.
RELEASE := $(SWIFT) build -c release --product motcua --static-swift-stdlib

.PHONY: catalog test lint bench schemas setup setup-test format clean

catalog: setup
	$(RELEASE)
	$(MOTCUA) build --catalog Catalog --out $(OUT)
	@echo
	@echo "Open:  $(OUT)/index.json                    the procedures of each level"
	@echo "       $(OUT)/commune/procedures/           one folder for each procedure, with its qr.svg"
	@echo "       $(OUT)/commune/digitization.csv      what must be digitized, for a spreadsheet"
	@echo "       $(OUT)/lookup/nginx.map              where the QR codes lead"
	@echo "Next:  $(MOTCUA) check | list | show 1.001193 | explain --all"

test: setup setup-test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest
	$(RELEASE)
	$(VENV)/bin/python -m pytest -q Tests/EndToEnd

lint: setup
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

bench: setup setup-test
	$(RELEASE)
	Tests/Bench/run

schemas: setup
	$(RELEASE)
	$(MOTCUA) schemas --out Schemas/authoring

# libyaml reads the catalog, libqrencode draws symbols, OpenSSL hashes the manifest.
setup:
	@Tests/install pkg-config libyaml-dev libqrencode-dev libssl-dev

# Independent readers and validators: zbar decodes the QR codes that rsvg draws,
# nginx runs the redirect table, Python's jsonschema validates every JSON output.
setup-test: setup
	@Tests/install python3 python3-venv zbar-tools librsvg2-bin nginx-light
	@test -x $(VENV)/bin/python || python3 -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/requirements.txt

clean:
	rm -rf .build $(OUT) $(VENV)
