# make demo   from nothing to an answer with its citations
# make test   everything that is tested, on every database server that this machine can start
# make site   the documentation as pages in .cache/site, to be opened without a server

PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(shell $(name) -c \
	'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test site clean
.DEFAULT_GOAL := demo

# Each stamp is newer than pyproject.toml when what it stands for is installed.
.venv/.created:
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or later is needed: make PYTHON=/path/to/python3"; exit 2; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.installed: .venv/.created pyproject.toml
	$(BIN)/pip install --quiet --editable .
	@touch $@

.venv/.developing: .venv/.created pyproject.toml
	$(BIN)/pip install --quiet --editable '.[dev]'
	@touch $@ .venv/.installed

demo: .venv/.installed
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: .venv/.developing
	$(BIN)/pytest

site: .venv/.developing
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet
	@echo "open .cache/site/index.html"

clean:
	-test -x $(BIN)/kg && $(BIN)/kg db down --db .cache/demo
	rm -rf .cache .venv
