"""`python -m tools.schema`: make the JSON Schemas anew."""

from tools.schema.maken import write

write()
