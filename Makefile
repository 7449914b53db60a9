# Luukku: make demo · make test · make bench. Each sets up what it needs.
PORT ?= 8080
DATA ?= data-demo
DAYS ?= 120
export SWIFT ?= swift

.PHONY: demo test bench check format setup setup-test clean

## demo: build, prepare the model county once, open it and print the addresses
demo: setup
	$(SWIFT) build -c release --product luukku
	.build/release/luukku demo --data $(DATA) --port $(PORT) --days $(DAYS)

## test: unit and property tests on both stores, then crash, fail-over, upgrade, recovery, TLS, paper, browser and accessibility tests
test: setup setup-test
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Libraries Tests
	$(SWIFT) build --build-tests
	.build/debug/luukku check
	Tools/tests
	Tools/postgres with Tools/tests
	Tests/Crash/run
	Tests/Failover/run
	Tests/Upgrade/run
	Tests/Recovery/run
	Tests/TLS/run
	Tests/Paper/run
	Tests/Browser/run
	Tests/SignIn/run

## bench: speed on this machine, written to Docs/performance.md
bench: setup setup-test
	$(SWIFT) build -c release --product luukku
	Tools/bench-postgres
	Tools/bench

setup:
	Tools/setup

setup-test:
	Tools/setup test

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Libraries Tests

clean:
	rm -rf .build .venv data-demo
