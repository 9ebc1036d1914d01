# make demo: set up, build, run the main pipeline over Samples into Output.
# make test: set up, check the formatting, run all tests.
SWIFT_FILES = Package.swift Sources Tests

.PHONY: demo test setup build format lint

demo: setup build
	@.build/release/sheaf run Pipelines/documents.yaml --input Samples --output Output/demo --exclude '*.md' --exclude 'LICENSE*'; \
	  status=$$?; [ $$status -eq 0 ] || [ $$status -eq 4 ] || exit $$status
	@echo
	@echo "Two of the samples cannot be read on purpose (a broken file, a locked one). Look at:"
	@echo "  Output/demo/documents.csv   every file, what it is and what became of it"
	@echo "  Output/demo/expenses.csv    what the invoices and receipts say"
	@echo "  Output/demo/identities.csv  what the cards and passports say"
	@echo "  Output/demo/lines.csv       every line of text with its place"
	@echo "  Output/demo/documents/      one JSON file a document"

test: setup lint
	swift test

setup:
	@Scripts/setup

build:
	swift build -c release --product sheaf

format:
	swift format --in-place --recursive $(SWIFT_FILES)

lint:
	swift format lint --strict --recursive $(SWIFT_FILES)
