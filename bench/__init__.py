"""The measured promises: python -m bench [figure ...]."""
