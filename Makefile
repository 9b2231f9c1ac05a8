# Two commands are all that a fresh machine with Swift needs: `make learn` and `make test`.

.PHONY: help learn test build man install uninstall dist bench growth fuzz tools built

PREFIX ?= /usr/local
PYTHON ?= python3

help: ## says what can be made
	@echo 'make learn      builds lernlog and opens the course where you left it'
	@echo 'make test       runs all checks: format, build, tests, the proof of every lesson'
	@echo 'make build      builds lernlog only: .build/release/lernlog'
	@echo 'make man        writes the manual pages into .build/man; read one with man -l'
	@echo 'make install    puts program, courses, completions and manual under PREFIX=/usr/local'
	@echo 'make uninstall  takes them away from there'
	@echo 'make dist       packs all that into one archive that runs without Swift'
	@echo 'make bench      measures lernlog beside programs of PYTHON=python3; QUICK=1 is shorter'
	@echo 'make fuzz       lets chance try to break the readers, ten minutes each'
	@echo 'make growth     measures how time and memory grow with rows, trees and columns'

learn: build ## builds in release and opens the course
	@.build/release/lernlog learn

# With every library inside, and without symbols, the program starts in half the time and runs where
# these libraries are not installed. Where one has no static twin, only Swift's own go inside.
# Looked for when it is needed, for the libraries may come with this very call.
has = $(filter /%,$(shell clang -print-file-name=$(1) 2>/dev/null))
static = $(and $(call has,libc.a),$(call has,libcmark.a),$(call has,libyaml.a),$(call has,libstdc++.a))
ifeq ($(shell uname),Linux)
inside = $(if $(static),-Xswiftc -static-executable -Xswiftc -use-ld=lld,--static-swift-stdlib)
linking = $(inside) -Xlinker -s -Xlinker -no-pie
endif

build: tools
	@swift build -c release $(linking) --product lernlog

man: build ## writes the manual pages
	@.build/release/lernlog manual -o .build/man/man1
	@echo 'man -l .build/man/man1/lernlog.1'

# Who installs with sudo has built before, as themselves: root would leave files in .build that they
# cannot replace.
install: $(if $(SUDO_USER),built,build) ## puts everything in place
	@Packaging/install.sh .build/release/lernlog '$(DESTDIR)$(PREFIX)'
	@echo 'lernlog is in $(DESTDIR)$(PREFIX)/bin'

built:
	@test -x .build/release/lernlog || { echo 'Type make build first, without sudo.'; exit 1; }

uninstall: ## takes away what was put in place
	@Packaging/uninstall.sh '$(DESTDIR)$(PREFIX)'

dist: build ## packs an archive for machines without Swift
	@Packaging/dist.sh .build/release/lernlog .build

bench: build ## measures lernlog beside programs of Python
	@swift build -c release --package-path Benchmarks --product ForestTimes
	@python3 Benchmarks/bench.py .build/release/lernlog Benchmarks/.build/release/ForestTimes \
	  --python $(PYTHON) $(if $(QUICK),--quick) $(if $(KEEP),--keep)

growth: build ## measures how time and memory grow
	@python3 Benchmarks/growth.py .build/release/lernlog $(if $(QUICK),--quick)

fuzz: tools ## lets chance try to break the readers of files
	@Fuzzing/run.sh $(SECONDS_EACH)

test: tools
	@Tests/presubmit

tools: # Swift, libcmark and libyaml, installed where possible
	@Packaging/tools.sh
