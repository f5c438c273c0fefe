"""What was agreed, and the report for the parent."""
