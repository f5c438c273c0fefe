"""The checks: one subject a file, each with its codes."""
