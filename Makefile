# Two commands are all that a fresh machine with Swift needs: `make learn` and `make test`.

.PHONY: help learn test build man tools

help: ## says what can be made
	@echo 'make learn   builds lernlog and opens the course where you left it'
	@echo 'make test    runs all checks: format, build, tests, the proof of every lesson'
	@echo 'make build   builds lernlog only: .build/release/lernlog'
	@echo 'make man     writes the manual pages into .build/man; read one with man -l'

learn: build ## builds in release and opens the course
	@.build/release/lernlog learn

# With the standard library inside, and without symbols, the program starts in half the time.
static := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xlinker -s -Xlinker -no-pie)

build: tools
	@swift build -c release $(static) --product lernlog

man: build ## writes the manual pages
	@.build/release/lernlog manual -o .build/man/man1
	@echo 'man -l .build/man/man1/lernlog.1'

test: tools
	@Tests/presubmit

tools: # Swift and libcmark, installed where possible
	@Sources/CMark/install.sh
