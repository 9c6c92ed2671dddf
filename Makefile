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

.PHONY: catalog test soak lint bench schemas setup setup-test format clean

catalog: setup
	$(RELEASE)
	$(MOTCUA) build --catalog Catalog --out $(OUT)
	@echo
	@echo "Open:  $(OUT)/index.json                    the procedures of each level"
	@echo "       $(OUT)/commune/procedures/           one folder for each procedure, with its qr.svg"
	@echo "       $(OUT)/commune/digitization.csv      what must be digitized, for a spreadsheet"
	@echo "       $(OUT)/lookup/nginx.map              where the QR codes lead"
	@echo "Next:  $(MOTCUA) poster --proof             posters with the codes, as PDF"
	@echo "       $(MOTCUA) check | list | show 1.001193 | explain --all"

# Tests find their Python in the folder that setup-test fills, and are not skipped for want of a tool.
# Most of the time end to end is spent in Python, on one core for each of the two that run.
test: export MOTCUA_TEST_TOOLS := required
test: export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
test: setup setup-test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest
	$(RELEASE)
	$(VENV)/bin/python -m pytest -q -n 2 --dist load --maxschedchunk 1 Tests/EndToEnd

# The proofs that forms are compiled exactly, on eight times as many submissions.
soak: setup setup-test
	$(RELEASE)
	FORM_PAIRS=$${FORM_PAIRS:-2000000} FORM_CONDITIONS=$${FORM_CONDITIONS:-1000000} FORM_DEFECTS=$${FORM_DEFECTS:-200} \
	  $(VENV)/bin/python -m pytest -q -s Tests/EndToEnd/test_form_differential.py \
	  Tests/EndToEnd/test_form_conditions.py Tests/EndToEnd/test_form_defects.py

lint: setup
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# qrencode, segno, Typst and WeasyPrint make the same codes and pages; cel-cpp and cel-rust give
# the same values.
bench: setup setup-test
	@Tests/install qrencode
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Bench/requirements.txt
	$(RELEASE)
	Tests/Bench/run
	$(VENV)/bin/python Tests/Bench/posters
	$(VENV)/bin/python Tests/Bench/expressions
	$(VENV)/bin/python Tests/Bench/forms

schemas: setup
	$(RELEASE)
	$(MOTCUA) schemas --out Schemas/authoring

# libyaml reads the catalog, libqrencode makes symbols, OpenSSL hashes the manifest, Jansson reads
# JSON. For posters libxml2 reads templates, Pango sets text, Cairo and librsvg draw, zbar reads
# codes back, in Noto's fonts. Their headers are needed to build, the libraries and fonts only to print.
setup:
	@Tests/install pkg-config libyaml-dev libqrencode-dev libssl-dev libjansson-dev \
	  libxml2-dev libpango1.0-dev librsvg2-dev libzbar-dev fonts-noto-core

# Independent readers and validators: zbar decodes the QR codes that rsvg draws, poppler draws
# and takes apart PDF, binutils tells what the program needs to start, nginx runs the redirect
# table, Node runs conditions as JavaScript, Python's jsonschema validates every JSON output, zxing
# reads codes, datalogic and panzi-json-logic run conditions as JSONLogic, Chromium runs JSON Forms and
# react-jsonschema-form out of two wheels, of which only the pages are needed.
setup-test: setup
	@Tests/install python3 python3-venv zbar-tools librsvg2-bin poppler-utils binutils nginx-light nodejs chromium
	@test -x $(VENV)/bin/python || python3 -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r Tests/requirements-renderers.txt

clean:
	rm -rf .build $(OUT) $(VENV)
