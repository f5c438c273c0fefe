"""The screens for looking back on a conversation, and for doing it otherwise."""
