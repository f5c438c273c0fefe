"""YAML text to positioned nodes to the model, with a Diagnostic for every mistake."""
