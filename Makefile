# Everything runs in .venv, made from requirements.lock the first time it is needed.
PYTHON ?= python3
PYTEST_ARGS ?=
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench lock clean

help: ## List what can be done
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-8s %s\n", $$1, $$2}'

demo: $(READY) ## Run the main job on the packaged offers and people
	@$(BIN)/candidatheque demo

test: $(READY) ## Run the whole test suite, notebooks included
	$(BIN)/python -m pytest -n auto --nbmake $(PYTEST_ARGS) tests $(wildcard notebooks)

lint: $(READY) ## Check style, types and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(READY) ## Put the code in the house's layout
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) ## Print the figures of every benchmark
	@for file in $(sort $(wildcard benchmarks/*.py)); do echo "== $$file"; $(BIN)/python $$file || exit 1; done

lock: ## Renew requirements.lock from the public registry, without this machine's pip settings
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet pip-tools
	env -u PIP_FIND_LINKS -u PIP_INDEX_URL -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null \
		CUSTOM_COMPILE_COMMAND="make lock" .venv-lock/bin/pip-compile --quiet --generate-hashes \
		--allow-unsafe --strip-extras --extra dev --no-emit-index-url --no-emit-find-links \
		--no-emit-options --output-file requirements.lock pyproject.toml
	rm -rf .venv-lock

clean: ## Remove the environment and what the tools left
	rm -rf .venv .venv-lock build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis \
		.import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
