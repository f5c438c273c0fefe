"""One kept conversation: reading, engine, store and report put together for both front ends."""
