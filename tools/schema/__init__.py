"""The file formats described for editors, and the JSON Schemas that are made of that."""
