# The manual for who works on Pantau; every target calls a script that also works without make.
.PHONY: setup build run test golden bench e2e conformance check format lint rooms documentation smoke

setup: ; Scripts/setup
build: ; swift build
run: ; Scripts/run
test: ; Scripts/test
golden: ; PANTAU_RECORD_GOLDEN=1 swift test
bench: ; Benchmarks/run
e2e: ; EndToEnd/run
conformance: ; Conformance/run
format: ; swift format -i --recursive Package.swift Sources Tests
lint: ; swift format lint --strict --recursive Package.swift Sources Tests
rooms: ; Scripts/rooms
documentation: ; Scripts/documentation
smoke: ; Scripts/smoke

# What CI runs: format, rooms, warnings as errors (Package.swift), tests, documentation, a first run.
check: lint rooms test documentation smoke
