# The commands of this project. Each installs what it needs first (scripts/setup), so a new machine needs only
# Debian 12, make and Swift 6.3.
#
#   make demo    a demo partnership on http://127.0.0.1:8080
#   make test    every test, the browser's too
#   make check   format, and a build in which a warning is an error
#   make setup   only what has to be installed
#   make clean   removes what can be made again (not demo-data)

# Where Swift builds. .ci/run points it outside the checkout, so that a fresh clone needs no first build.
SCRATCH ?= .build
HOST ?= 127.0.0.1
PORT ?= 8080

carebroker := $(SCRATCH)/debug/carebroker
python := .tools/venv/bin/python

.PHONY: demo test check setup clean

demo: setup
	swift build --scratch-path $(SCRATCH) --product carebroker
	$(carebroker) demo --data demo-data --cases 40 --seed 1 --address http://$(HOST):$(PORT)
	exec $(carebroker) serve --data demo-data --host $(HOST) --port $(PORT) \
		--insecure --notice "A demonstration: nobody here is real."

test: setup
	swift build --scratch-path $(SCRATCH) --build-tests
	swift test --scratch-path $(SCRATCH) --skip-build
	CAREBROKER=$(abspath $(carebroker)) $(python) -m pytest Tests/Browser

check: setup
	swift format lint --strict --parallel --recursive Sources Tests Package.swift
	swift build --scratch-path $(SCRATCH) --build-tests

setup:
	@SCRATCH=$(SCRATCH) scripts/setup

clean:
	rm -rf $(SCRATCH) .tools
