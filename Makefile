# Everything a developer does; `make help` lists it.
UV = python3 -m uv run

.PHONY: mutaties scenarios voorbeelden rolkaarten help check test lint types imports schermen fouten bench wiel speel plaatjes schema

help: ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

check: test ## Everything that CI asks (the tests run ruff, mypy and the import contracts too)

test: ## Run all tests
	$(UV) pytest

mutaties: ## Make all 500 mistakes in four scenarios, where an ordinary test run makes the first of them
	OEFENEN_ALLE_MUTATIES=1 $(UV) pytest tests/checking/test_mutaties_*.py

lint: ## Format and lint
	$(UV) ruff format . && $(UV) ruff check .

types: ## Check the types
	$(UV) mypy

imports: ## Check the direction of imports
	$(UV) lint-imports

schermen: ## Accept the text screens as they are now; look at the difference in git before you commit
	$(UV) pytest tests/tui --snapshot-update

fouten: ## Accept what the broken scenarios say now
	OEFENEN_ACCEPTEER=1 $(UV) pytest tests/reading

schema: ## Make the JSON Schemas for editors
	$(UV) python -m tools.schema

scenarios: ## Make the page with the figures of all scenarios
	$(UV) python -m tools.scenarios

voorbeelden: ## Write out the best, a middling and the worst conversation of each scenario
	$(UV) python -m tools.voorbeelden

rolkaarten: ## Make the role cards that print from their texts
	$(UV) python docs/rolkaarten/maak.py

plaatjes: ## Draw the pictures of the screens for the README and the handbook
	$(UV) python -m tools.plaatjes

bench: ## Measure the promises
	env -u PYTHONDONTWRITEBYTECODE $(UV) python -m bench

wiel: ## Build the wheel
	python3 -m uv build

speel: ## Start the app
	$(UV) oefenen
