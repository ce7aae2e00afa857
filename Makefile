# make report   a compliance report of the examples, from a fresh machine with Python 3.11+ and make
# make test     the whole test suite           make lint   style, types, layers, and the catalogue itself
# make clean    removes what make has made
#
# The environment is made once, and again when pyproject.toml or constraints.txt change.

.DEFAULT_GOAL := report
.DELETE_ON_ERROR:
SHELL := /bin/bash

VENV := .venv
BIN := $(VENV)/bin
OUT := out
AS_OF := 2024-12-31
ACTUALS := examples/reported.csv examples/sample-2024.xlsx

# The first interpreter of these that is new enough; `make PYTHON=/path/to/python` names another.
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,\
	$(shell $(name) -c 'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))

DATA := $(shell find src targets reports/templates -type f -not -name '*.pyc')
USER_STAMP := $(VENV)/.stamp-user
DEV_STAMP := $(VENV)/.stamp-dev
BROWSER_STAMP := $(VENV)/.stamp-browser
REPORT_STAMP := $(OUT)/.stamp-report

.PHONY: report test lint clean constraints

report: $(REPORT_STAMP)
	@printf '\n报告已生成，请用浏览器打开（HTML report, open it in a browser）:\n'
	@find '$(CURDIR)/$(OUT)' -maxdepth 1 -name '*.html' -exec printf '  %s\n' {} +

$(REPORT_STAMP): $(USER_STAMP) $(ACTUALS) $(DATA)
	$(BIN)/target-check check $(ACTUALS) --as-of $(AS_OF) -f html,md,json -o $(OUT)/
	@touch $@

test: $(DEV_STAMP) $(BROWSER_STAMP)
	$(BIN)/python -m pytest -n 2

lint: $(DEV_STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/target-check lint targets/

$(BIN)/python:
	@test -n '$(PYTHON)' || { printf '需要 Python 3.11 或更高版本 / Python 3.11 or newer is needed: make PYTHON=/path/to/python\n' >&2; exit 1; }
	@rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		printf '无法创建虚拟环境 / no virtual environment: on Debian and Ubuntu, apt-get install python3-venv\n' >&2; exit 1; }

# The tools of development contain what a user needs, so a development environment needs no second installation.
$(USER_STAMP): pyproject.toml constraints.txt | $(BIN)/python
	@[ -e $(DEV_STAMP) ] && [ ! pyproject.toml -nt $(DEV_STAMP) ] && [ ! constraints.txt -nt $(DEV_STAMP) ] || \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(DEV_STAMP): pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

# Browser tests want a Chromium and Chinese glyphs. Where they cannot be installed, those tests skip and say so.
APT := apt-get -o DPkg::Lock::Timeout=60
$(BROWSER_STAMP): | $(BIN)/python
	@if command -v chromium >/dev/null; then :; \
	elif ! command -v apt-get >/dev/null; then printf 'no chromium, no apt-get: browser tests will be skipped\n'; \
	else \
		if [ "$$(id -u)" = 0 ]; then as_root=; else as_root='sudo -n'; fi; \
		export DEBIAN_FRONTEND=noninteractive; \
		$$as_root $(APT) -qq update && \
		$$as_root $(APT) -qq install -y --no-install-recommends chromium fonts-noto-cjk </dev/null || \
		printf 'chromium could not be installed: browser tests will be skipped\n'; \
	fi
	@touch $@

constraints: $(DEV_STAMP)
	{ head -n 2 constraints.txt; $(BIN)/python -m pip freeze --exclude-editable; } > constraints.new
	mv constraints.new constraints.txt

clean:
	rm -rf $(VENV) $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
