# detente: `make demo` shows what it does, `make test` and `make check` tell whether it is whole.
# Needs make and Python 3.11 or newer; everything else comes from PyPI into .venv.

.DELETE_ON_ERROR:
.PHONY: help demo test check gate train bench compare-quotations compare-dates clean

BIN := .venv/bin
STORE := out/demo.db

help:
	@echo "make demo    set up .venv, code the dispatches of examples/, keep them in $(STORE)"
	@echo "make test    set up .venv, run every test"
	@echo "make check   ruff, mypy --strict, the rule which stage may import which"
	@echo "make gate    measure accuracy; fails where a measure is under its floor in gold/baseline.json"
	@echo "make train   train the linear models anew on gold/, then the confidence of events (an hour on two cores)"
	@echo "make bench   how long each stage takes against the parser, memory over many dispatches"
	@echo "make compare-quotations  our quotations and speakers beside textacy's and bagpipes-spacy's"
	@echo "make compare-dates  our dates beside three libraries', on the same expressions (two minutes)"
	@echo "make clean   remove .venv, out/ and caches"

demo: .venv/ready
	@mkdir -p out
	@$(BIN)/detente code examples --store $(STORE)
	@echo
	@echo "Try next:"
	@echo "  $(BIN)/detente events --store $(STORE) --category SANCTION"
	@echo "  $(BIN)/detente statements --store $(STORE) --word 'dialog*'"
	@echo "  $(BIN)/detente show examples/$(notdir $(firstword $(sort $(wildcard examples/*.txt examples/*.html))))"
	@echo "  $(BIN)/detente explain \"Paris a rappelé son ambassadeur à Bamako.\""
	@echo "  $(BIN)/detente code YOUR-OWN.txt --published 2024-05-13"
	@echo "  $(BIN)/detente --help"

test: .venv/ready-to-develop
	$(BIN)/pytest

check: .venv/ready-to-develop
	$(BIN)/ruff check src tests
	$(BIN)/mypy
	$(BIN)/pytest tests/test_imports.py

gate: .venv/ready-to-develop
	$(BIN)/python tools/gate.py

train: .venv/ready-to-develop
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	$(BIN)/python -W ignore tools/train.py
	$(BIN)/python tools/fit_topic.py
	$(BIN)/python -W ignore tools/fit_languages.py
	$(BIN)/python tools/fit_confidence.py

bench: .venv/ready-to-develop
	$(BIN)/python bench/bench.py

compare-quotations: .venv/ready-to-develop
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[quotations]'
	$(BIN)/python -W ignore bench/quotations.py

compare-dates: .venv/ready-to-develop
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[compare]'
	$(BIN)/python bench/dates.py

clean:
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache

# The stamps: pip runs again only where pyproject.toml has changed.
.venv/ready: pyproject.toml | .venv/bin/python
	@echo "Installing detente and its language models into .venv (once, about two minutes)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/ready-to-develop: pyproject.toml | .venv/bin/python
	@echo "Installing detente with what its tests need into .venv (once, about two minutes)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch .venv/ready $@

# The first Python that is new enough; `make PYTHON=/path/to/python demo` names one.
.venv/bin/python:
	@for python in $(PYTHON) python3.11 python3.12 python3.13 python3; do \
	  if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then \
	    $$python -m venv .venv && exit 0; \
	    rm -rf .venv; \
	    echo "detente: $$python cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv" >&2; \
	    exit 1; \
	  fi; \
	done; \
	echo "detente needs Python 3.11, 3.12 or 3.13 and finds none; install one, or name it: make PYTHON=/path/to/python demo" >&2; \
	exit 1
