# Everything a reader or a developer types. Each target does its own set-up in .venv first.

# The folder of evaluation sets; `make eval` and `make bench` say "skipped" where it is missing.
EVAL ?= ../shared/eval

# What `make run` opens; an article of our own that shows every kind of mark.
FILE ?= $(firstword $(wildcard resources/samples/*))

BIN := .venv/bin
SETUP := packaging/setup.sh pyproject.toml

.PHONY: help run test test-window check fuzz eval bench pictures lock clean

help:
	@echo 'make run [FILE=path]   open the window on an article'
	@echo 'make test [ARGS=...]   run the tests (ARGS go to pytest)'
	@echo 'make test-window       the journeys in a real window (xvfb-run -a make test-window)'
	@echo 'make check             lint, types, layers, dependencies, dead code'
	@echo 'make fuzz [ARGS=...]   change files of every format at random and open them'
	@echo 'make eval [ARGS=quotes] score the analysis on the sets in EVAL=$(EVAL)'
	@echo 'make bench             run the benchmarks'
	@echo 'make pictures          draw the screenshots of the documentation'
	@echo 'make lock [ARGS=...]   write the lock files anew (ARGS=--upgrade: newest versions)'
	@echo 'make clean             remove what tests and builds left behind'

run: .venv/.runtime
	@$(BIN)/python packaging/system_libraries.py --window
	@$(BIN)/galley open "$(FILE)"

test: .venv/.dev
	@$(BIN)/python packaging/system_libraries.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 $(ARGS)

test-window: .venv/.dev
	@$(BIN)/python packaging/system_libraries.py --window
	QT_QPA_PLATFORM=xcb $(BIN)/python -m pytest tests/journeys $(ARGS)

check: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/vulture

fuzz: .venv/.dev
	@$(BIN)/python tests/fuzzing/run.py $(ARGS)

eval: .venv/.dev
	@$(BIN)/python tests/benchmarks/evaluation.py "$(EVAL)" $(ARGS)

bench: .venv/.dev
	@$(BIN)/python packaging/system_libraries.py
	@$(BIN)/python tests/benchmarks/run.py "$(EVAL)"

pictures: .venv/.dev
	@$(BIN)/python packaging/system_libraries.py
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tests/pictures/draw.py
	@$(BIN)/python tests/pictures/window_states.py
	@GALLEY_KEEP_PICTURES=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q tests/ui/reading/test_pictures.py

# Not after .venv/.dev, which holds that what is declared is locked already.
lock:
	@test -x $(BIN)/python || packaging/setup.sh dev
	$(BIN)/python -m pip install --quiet pip-tools==7.6.2
	$(BIN)/python packaging/lock.py $(ARGS)

clean:
	rm -rf build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find desktop_app tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.runtime: packaging/requirements.lock $(SETUP)
	@packaging/setup.sh runtime

.venv/.dev: packaging/requirements-dev.lock $(SETUP)
	@packaging/setup.sh dev
