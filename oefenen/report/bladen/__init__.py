"""The sheets that print: what stands on them, and each of them as Markdown and as a page for a browser."""
